"""From a case folder to a Case, and the refusals on the way."""

import datetime as dt
import pathlib
from decimal import Decimal

import pytest

from amiable.casefile.read import read_case
from amiable.errors import CaseFileError
from amiable.model.case import Case, Client, Fact, Me, Offer, PassageChoice, Positions
from amiable.model.money import Money
from amiable.model.words import (
    Address,
    Channel,
    ClientStatus,
    Ground,
    Jurisdiction,
    Kind,
    Language,
    Path,
    Privacy,
    Settles,
    Trust,
)

SMALLEST = '[me]\nname = "Karine Tremblay"\n[client]\nname = "Marie Gagnon"\n'

WHOLE = """\
title = "Frais de déplacement du mariage"
language = "fr"
kind = "extra-fees"
channel = "letter"
path = "firm"
source = "Des frais de 60 $ figurent sur la facture."
restatement = "Vous contestez les frais de déplacement."
source_confirmed = false
privacy = "remote-allowed"

[me]
name = "Karine Tremblay"
role = "photographe"
jurisdiction = "QC"
signature = "Karine Tremblay, photographe"

[client]
name = "Marie Gagnon"
aliases = ["@mariegagnon"]
salutation = "Bonjour Marie"
address = "tu"
status = "consumer"

[positions]
client_wants = "ne pas payer"
i_want = "être payée"
firmness = 4
open_to_settle = false
trust = "strained"
continue_relationship = false

[[offers]]
gives = "retirer quatre photos du forfait"
covers = "les frais de déplacement"
condition = "si vous n’êtes pas en mesure de payer"
settles = "all"
value = "60 CAD"
expires = 2027-01-31

[[facts]]
amount = "1 250,50 EUR"
what = "frais de déplacement"

[[facts]]
date = 2026-06-20
what = "mariage"
"""

CHOICES = """\
[[pins]]
document = "contrat.pdf"
article = "4.2"

[[exclusions]]
document = "contrat.pdf"
contains = "frais de port"
note = "autre commande"

[[grounds]]
document = "message.eml"
contains = "je vous paierai"
ground = "supports"

[[notes]]
document = "contrat.pdf"
article = "5"
note = "signé le même jour"
"""


def a_folder(tmp_path: pathlib.Path, case: str = SMALLEST, evidence: str | None = None) -> pathlib.Path:
    """A case folder of these texts."""
    folder = tmp_path / "karine-marie"
    folder.mkdir()
    (folder / "case.toml").write_text(case, encoding="utf-8")
    if evidence is not None:
        (folder / "evidence.toml").write_text(evidence, encoding="utf-8")
    return folder


def the_refusal(folder: pathlib.Path) -> list[str]:
    """What reading that folder refuses, one line each, the folder's own path left out."""
    with pytest.raises(CaseFileError) as refusal:
        read_case(folder)
    lines = str(refusal.value).splitlines()
    assert all(line.startswith(f"{folder}/") for line in lines)
    return [line.removeprefix(f"{folder}/") for line in lines]


def test_every_field_of_the_design_is_read(tmp_path: pathlib.Path) -> None:
    """Values come in the types of the model."""
    folder = a_folder(tmp_path, WHOLE, CHOICES)

    assert read_case(folder) == Case(
        me=Me("Karine Tremblay", "photographe", Jurisdiction.QC, "Karine Tremblay, photographe"),
        client=Client("Marie Gagnon", ("@mariegagnon",), "Bonjour Marie", Address.TU, ClientStatus.CONSUMER),
        id="karine-marie",
        folder=folder,
        title="Frais de déplacement du mariage",
        language=Language.FR,
        kind=Kind.EXTRA_FEES,
        channel=Channel.LETTER,
        path=Path.FIRM,
        source="Des frais de 60 $ figurent sur la facture.",
        restatement="Vous contestez les frais de déplacement.",
        source_confirmed=False,
        privacy=Privacy.REMOTE_ALLOWED,
        positions=Positions("ne pas payer", "être payée", 4, False, Trust.STRAINED, False),  # noqa: FBT003
        offers=(
            Offer(
                "retirer quatre photos du forfait",
                "les frais de déplacement",
                "si vous n’êtes pas en mesure de payer",
                Settles.ALL,
                Money(Decimal(60), "CAD"),
                dt.date(2027, 1, 31),
            ),
        ),
        facts=(
            Fact("frais de déplacement", Money(Decimal("1250.50"), "EUR")),
            Fact("mariage", date=dt.date(2026, 6, 20)),
        ),
        choices=(
            PassageChoice("contrat.pdf", "4.2", pinned=True),
            PassageChoice("contrat.pdf", contains="frais de port", excluded=True, note="autre commande"),
            PassageChoice("message.eml", contains="je vous paierai", ground=Ground.SUPPORTS),
            PassageChoice("contrat.pdf", "5", note="signé le même jour"),
        ),
    )


def test_two_names_are_enough_and_what_was_left_out_is_known(tmp_path: pathlib.Path) -> None:
    """Language and kind are then found elsewhere."""
    case = read_case(a_folder(tmp_path))

    assert (case.language_given, case.kind_given, case.path, case.client.status) == (False, False, None, None)
    assert case.positions == Positions()


def test_a_byte_order_mark_and_foreign_line_ends_do_no_harm(tmp_path: pathlib.Path) -> None:
    """As Windows editors write them."""
    folder = a_folder(tmp_path)
    (folder / "case.toml").write_bytes(b"\xef\xbb\xbf" + SMALLEST.replace("\n", "\r\n").encode())

    assert read_case(folder).client.name == "Marie Gagnon"


def test_a_case_is_named_after_its_folder_however_it_is_reached(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From inside it, too."""
    monkeypatch.chdir(a_folder(tmp_path))

    assert read_case(pathlib.Path()).id == "karine-marie"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("stauts = 1\n", 1, "unknown key 'stauts' at the top of the file, above the first [table]; allowed: me,"),
        ("tilte = ''\n", 1, 'nearest: "title"'),
        ("stauts = 1\n", 1, 'nearest: "status" under [client]'),
        ("status = 'consumer'\n", 1, "it belongs under [client]"),
        ("\n\nkind = 'extra-fee'\n", 3, 'kind = "extra-fee" is not allowed; allowed: payment-refusal, extra-fees'),
        ("kind = 'extra-fee'\n", 1, 'nearest: "extra-fees"'),
        ("channel = ['email']\n", 1, "channel = ['email'] is not allowed; allowed: email, letter"),
        ("title = 3\n", 1, "title = 3 does not fit; expected a text between quotation marks"),
        ("source_confirmed = 'yes'\n", 1, 'source_confirmed = "yes" does not fit; expected true or false'),
        ("offers = 'x'\n", 1, 'offers = "x" does not fit; expected tables, each under its own [[offers]]'),
        ("positions = 3\n", 1, "positions = 3 does not fit; expected a table, its keys under [positions]"),
        ("[positions]\nfirmness = 9\n", 2, "positions.firmness = 9 does not fit; expected a whole number from 1 to 5"),
        ("[positions]\nfirmness = '3'\n", 2, 'positions.firmness = "3" does not fit; expected a whole number'),
        ("[positions]\ntrust = 'brokn'\n", 2, 'allowed: intact, strained, broken; nearest: "broken"'),
        ("[[offers]]\ncovers = 'x'\n", 1, 'offers[1].gives is missing; add gives = "…" under [[offers]]'),
        ("[[offers]]\ngives = ' '\n", 2, "offers[1].gives is empty"),
        ("[[offers]]\ngives = 'x'\n[[offers]]\ngives = 'x'\nvalue = 60\n", 5, "offers[2].value = 60 does not fit"),
        ("[[offers]]\ngives = 'x'\nvalue = 'some'\n", 3, "expected an amount and its currency between quotation marks"),
        ("[[offers]]\ngives = 'x'\nexpires = 'soon'\n", 3, 'offers[1].expires = "soon" does not fit; expected a date'),
        ("[[offers]]\ngives = 'x'\ntitle = 'x'\n", 3, "it belongs at the top of the file, above the first [table]"),
        ("[[facts]]\nwhat = 'x'\n", 1, "facts[1] vouches for nothing; add amount"),
        ("a = = 1\n", 1, "not valid TOML (invalid value)"),
        ("x = '" + "y" * 500 + "'\nx = 2\n", 2, "not valid TOML (cannot overwrite a value)"),
    ],
)
def test_a_wrong_file_is_refused_with_line_allowed_values_and_the_nearest(
    tmp_path: pathlib.Path, text: str, line: int, said: str
) -> None:
    """One fault, one line."""
    refused = the_refusal(a_folder(tmp_path, text + SMALLEST))

    assert len(refused) == 1
    assert refused[0].startswith(f"case.toml:{line}: ")
    assert said in refused[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[client]\nname = "x"\n', 'case.toml:1: [me] is missing; add it with name = "…"'),
        ('\n[me]\nrole = "x"\n[client]\nname = "x"\n', 'case.toml:2: me.name is missing; add name = "…" under [me]'),
        ('[me]\nname = "x"\n[client]\nname = " "\n', "case.toml:4: client.name is empty; write it between"),
    ],
)
def test_a_missing_name_is_said_to_be(tmp_path: pathlib.Path, text: str, said: str) -> None:
    """No letter goes to nobody."""
    assert the_refusal(a_folder(tmp_path, text))[0].startswith(said)


def test_all_faults_of_both_files_are_told_at_once_in_the_order_of_the_lines(tmp_path: pathlib.Path) -> None:
    """So that one round of mending is enough."""
    case = 'title = 1\n[me]\nname = ""\njurisdiction = "qc"\n[client]\n'
    evidence = '[[pins]]\ndocument = "x"\n[[grounds]]\ndocument = "x"\narticle = 4.2\n'

    refused = the_refusal(a_folder(tmp_path, case, evidence))

    assert [each.split(": ")[0] for each in refused] == [
        "case.toml:1",
        "case.toml:3",
        "case.toml:4",
        "case.toml:5",
        "evidence.toml:3",
        "evidence.toml:5",
    ]
    assert 'nearest: "QC"' in refused[2]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[pins]]\ndocument = 'x'\n", "1: pins[1] points at no passage; add article"),
        ("[[pins]]\narticle = '1'\n", "1: pins[1].document is missing"),
        ("[[notes]]\ndocument = 'x'\narticle = '1'\n", "1: notes[1].note is missing"),
        ("[[grounds]]\ndocument = 'x'\narticle = '1'\nground = 'agains'\n", '4: grounds[1].ground = "agains"'),
        ("[[pin]]\n", "1: unknown key 'pin'"),
    ],
)
def test_a_wrong_choice_of_passages_is_refused(tmp_path: pathlib.Path, text: str, said: str) -> None:
    """With its line in evidence.toml."""
    assert the_refusal(a_folder(tmp_path, evidence=text))[0].startswith(f"evidence.toml:{said}")


def test_a_wrong_value_is_shown_short_and_on_one_line(tmp_path: pathlib.Path) -> None:
    """However long and many-lined it is."""
    refused = the_refusal(a_folder(tmp_path, f'kind = """\nx\n{"y" * 500}"""\n{SMALLEST}'))

    assert len(refused) == 1
    assert "y…" in refused[0]
    assert len(refused[0]) < 350


def test_a_file_that_is_no_text_is_refused_by_name(tmp_path: pathlib.Path) -> None:
    """Beside the faults of the other file."""
    folder = a_folder(tmp_path, evidence="x = 1\n")
    (folder / "case.toml").write_bytes(b"\xff\xfe")

    refused = the_refusal(folder)

    assert "is not UTF-8; save the file as UTF-8" in refused[0]
    assert refused[1].startswith("evidence.toml:1: unknown key 'x'")
