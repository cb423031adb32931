"""Bringing the files of a case in line with a Case, keeping what stands there."""

import dataclasses
import datetime as dt
import pathlib
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amiable.casefile.read import read_case
from amiable.casefile.scaffold import scaffold
from amiable.casefile.write import write_case
from amiable.errors import CaseError, CaseFileError
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
from tests.builders import a_case, a_fact, an_offer

BY_HAND = """\
# mine
title = 'old'   # a title

[client] # her
name = "Marie"
aliases = [
  "@marie", # insta
]

[me]
name = "Karine"

# first
[[offers]]
gives = "one" # for the fee

# second
[[offers]]
gives = "two" # for the album

[[facts]]
what = "fee"
amount = "60 CAD"
"""


def a_folder(tmp_path: pathlib.Path, text: str = BY_HAND) -> pathlib.Path:
    """A case folder with that file."""
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "case.toml").write_text(text, encoding="utf-8", newline="")
    return folder


def test_a_case_that_did_not_change_leaves_the_file_as_it_is(tmp_path: pathlib.Path) -> None:
    """To the byte, line ends included, and adds no second file."""
    folder = a_folder(tmp_path, BY_HAND.replace("\n", "\r\n"))
    before = (folder / "case.toml").read_bytes()

    write_case(read_case(folder), folder)

    assert (folder / "case.toml").read_bytes() == before
    assert [each.name for each in folder.iterdir()] == ["case.toml"]


def test_only_the_value_that_changed_is_changed(tmp_path: pathlib.Path) -> None:
    """Comments and order stay."""
    folder = a_folder(tmp_path)

    write_case(dataclasses.replace(read_case(folder), title="new"), folder)

    assert (folder / "case.toml").read_text(encoding="utf-8") == BY_HAND.replace("'old'", '"new"')


def test_an_offer_that_goes_takes_no_other_with_it(tmp_path: pathlib.Path) -> None:
    """The comment on the one that stays, stays."""
    folder = a_folder(tmp_path)
    case = read_case(folder)

    write_case(dataclasses.replace(case, offers=case.offers[1:]), folder)

    text = (folder / "case.toml").read_text(encoding="utf-8")
    assert 'gives = "two" # for the album' in text
    assert '"one"' not in text


def test_a_value_that_the_scaffold_leaves_out_takes_the_place_of_its_comment(tmp_path: pathlib.Path) -> None:
    """The explanation then stands beside the value."""
    scaffold(tmp_path / "case", language=Language.EN)
    case = read_case(tmp_path / "case")
    client = dataclasses.replace(case.client, status=ClientStatus.COMPANY)

    write_case(dataclasses.replace(case, client=client, path=Path.FIRM), tmp_path / "case")

    lines = (tmp_path / "case" / "case.toml").read_text(encoding="utf-8").splitlines()
    assert any(line.startswith('path = "firm"') and "# amicable, firm" in line for line in lines)
    assert any(line.startswith('status = "company"') and "# consumer, sole-trader" in line for line in lines)


def test_a_commented_line_under_another_table_is_not_brought_to_life(tmp_path: pathlib.Path) -> None:
    """The value goes to its own place."""
    folder = a_folder(tmp_path, f'{BY_HAND}[positions]\n# kind = "scope"\n')

    write_case(dataclasses.replace(read_case(folder), kind=Kind.SCOPE, kind_given=True), folder)

    assert read_case(folder).kind is Kind.SCOPE
    assert '# kind = "scope"' in (folder / "case.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["case.toml", "evidence.toml"])
def test_a_file_that_cannot_be_understood_is_not_written_over(tmp_path: pathlib.Path, name: str) -> None:
    """The refusal is that of reading."""
    folder = a_folder(tmp_path)
    (folder / name).write_text("what = is this", encoding="utf-8")

    with pytest.raises(CaseFileError, match=f"{name}:1"):
        write_case(a_case(), folder)

    assert (folder / name).read_text(encoding="utf-8") == "what = is this"


def test_a_folder_without_a_case_is_refused(tmp_path: pathlib.Path) -> None:
    """Making one is the scaffold's."""
    with pytest.raises(CaseError, match="amiable new"):
        write_case(a_case(), tmp_path)


def test_choices_are_kept_in_the_list_of_their_kind(tmp_path: pathlib.Path) -> None:
    """A comment beside one that stays is kept, one that says nothing is not written."""
    folder = a_folder(tmp_path)
    (folder / "evidence.toml").write_text('[[pins]]\ndocument = "a" # mine\narticle = "1"\n', encoding="utf-8")
    ground = PassageChoice("b", contains="words", ground=Ground.AGAINST)
    pin, empty = PassageChoice("a", "1", pinned=True), PassageChoice("c", "2")

    write_case(dataclasses.replace(read_case(folder), choices=(empty, ground, pin)), folder)

    assert read_case(folder).choices == (pin, ground)
    assert '"a" # mine' in (folder / "evidence.toml").read_text(encoding="utf-8")


def test_tables_written_inline_stay_so_while_they_say_the_same(tmp_path: pathlib.Path) -> None:
    """Another value changed."""
    inline = 'title = "old"\nfacts = [{ what = "fee", amount = "60 CAD" }]\nme = { name = "K" }\n[client]\nname = "M"\n'
    folder = a_folder(tmp_path, inline)

    write_case(dataclasses.replace(read_case(folder), title="new"), folder)

    assert (folder / "case.toml").read_text(encoding="utf-8") == inline.replace("old", "new")


def test_tables_written_inline_can_be_added_to(tmp_path: pathlib.Path) -> None:
    """They take the long form."""
    inline = 'facts = [{ what = "fee", amount = "60 CAD" }]\nme = { name = "K" }\n[client]\nname = "M"\n'
    folder = a_folder(tmp_path, inline)
    case = read_case(folder)
    wanted = dataclasses.replace(case, facts=(*case.facts, a_fact(date=dt.date(2026, 6, 20))), me=Me("K", "x"))

    write_case(wanted, folder)

    assert read_case(folder) == wanted


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NAMES = TEXTS.filter(str.strip).map(str.strip)
AMOUNTS = st.builds(Money, st.decimals(0, 10**6, places=2).map(abs), st.sampled_from(["CAD", "EUR", "GBP", "USD"]))
DATES = st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1))
FACTS = st.builds(Fact, NAMES, st.none() | AMOUNTS, DATES) | st.builds(Fact, NAMES, AMOUNTS)
OFFERS = st.builds(Offer, NAMES, TEXTS, TEXTS, st.sampled_from(Settles), st.none() | AMOUNTS, st.none() | DATES)
PLACES: dict[str, Any] = {"document": NAMES, "article": NAMES, "note": TEXTS}
CHOICES = (
    st.builds(PassageChoice, pinned=st.just(value=True), ground=st.none() | st.sampled_from(Ground), **PLACES),
    st.builds(PassageChoice, excluded=st.just(value=True), **PLACES),
    st.builds(PassageChoice, ground=st.sampled_from(Ground), **PLACES),
    st.builds(PassageChoice, **(PLACES | {"note": NAMES})),
)
CLIENTS = st.builds(
    Client,
    NAMES,
    st.lists(TEXTS, max_size=3).map(tuple),
    TEXTS,
    st.sampled_from(Address),
    st.none() | st.sampled_from(ClientStatus),
)
POSITIONS = st.builds(Positions, TEXTS, TEXTS, st.integers(1, 5), st.booleans(), st.sampled_from(Trust), st.booleans())


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Any case that a file can hold."""
    kind, language = draw(st.none() | st.sampled_from(Kind)), draw(st.none() | st.sampled_from(Language))
    return Case(
        me=draw(st.builds(Me, NAMES, TEXTS, st.sampled_from(Jurisdiction), TEXTS)),
        client=draw(CLIENTS),
        title=draw(TEXTS),
        language=language or Language.FR,
        language_given=language is not None,
        kind=kind or Kind.OTHER,
        kind_given=kind is not None,
        channel=draw(st.sampled_from(Channel)),
        path=draw(st.none() | st.sampled_from(Path)),
        source=draw(TEXTS),
        restatement=draw(TEXTS),
        source_confirmed=draw(st.booleans()),
        privacy=draw(st.sampled_from(Privacy)),
        positions=draw(POSITIONS),
        offers=tuple(draw(st.lists(OFFERS, max_size=3))),
        facts=tuple(draw(st.lists(FACTS, max_size=3))),
        choices=tuple(each for kinds in CHOICES for each in draw(st.lists(kinds, max_size=2))),
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=cases(), second=cases(), language=st.sampled_from(Language))
def test_any_case_is_read_back_as_it_was_written_and_changed(
    tmp_path_factory: pytest.TempPathFactory, first: Case, second: Case, language: Language
) -> None:
    """Scaffolded, then turned into any other."""
    folder = tmp_path_factory.mktemp("any") / "case"

    scaffold(folder, first, language=language)
    assert read_case(folder) == dataclasses.replace(first, id="case", folder=folder)

    write_case(second, folder)
    assert read_case(folder) == dataclasses.replace(second, id="case", folder=folder)


def test_an_amount_keeps_its_exact_value(tmp_path: pathlib.Path) -> None:
    """Never a float on the way."""
    folder = a_folder(tmp_path)
    offer = an_offer(value=Money(Decimal("1250.10"), "USD"))

    write_case(dataclasses.replace(read_case(folder), offers=(offer,)), folder)

    assert read_case(folder).offers == (offer,)
