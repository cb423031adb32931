"""The commands of examples/README.md, run as a user runs them, and what that user would notice."""

import contextlib
import functools
import io
import json
import pathlib
import re
import shlex
from typing import Any

import pytest

from amiable.documents.read_document import read_document
from amiable.interfaces.cli.main import main
from amiable.language.spans import find_verbatim
from amiable.language.words import fold
from amiable.model.document import Document

ROOT = pathlib.Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
COMMANDS = re.findall(r"^```sh\namiable (.+)\n```$", (EXAMPLES / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
FRENCH_DATE = re.compile(r"\b\d{1,2}(?:er)? (?:septembre|octobre|novembre) 2026\b")
ENGLISH_DATE = re.compile(
    r"\b(?:\d{1,2} (?:September|October|November) 2026|(?:September|October|November) \d{1,2}, 2026)\b"
)


@pytest.fixture(autouse=True)
def in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands start in the root of the checkout, a few weeks after the last message."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("AMIABLE_TODAY", "2026-09-21")


def command_of(example: str) -> list[str]:
    """Give the words of the command that the README shows for an example."""
    [words] = [words for words in map(shlex.split, COMMANDS) if f"examples/{example}" in words]
    return words


@functools.cache
def printed(example: str) -> str:
    """Run the command of an example, which must succeed, and give what it printed."""
    with contextlib.redirect_stdout(io.StringIO()) as shown:
        assert main(command_of(example)) == 0
    return shown.getvalue()


@functools.cache
def letters_of(example: str) -> dict[str, dict[str, Any]]:
    """Run the same command for a program, and give the letter of each stance with the evidence beside it."""
    with contextlib.redirect_stdout(io.StringIO()) as shown:
        assert main([*command_of(example), "--format", "json", "--stance", "all"]) == 0
    shape = json.loads(shown.getvalue())
    evidence = {each["id"]: each for each in shape["evidence"]}
    return {each["stance"]: {**each, "evidence": evidence} for each in shape["drafts"]}


@functools.cache
def read(path: pathlib.Path) -> Document:
    """Give a document of an example, read once."""
    return read_document(path)


def cited_places(letter: dict[str, Any]) -> set[tuple[str, str | None, int | None, str | None]]:
    """Give document, article, page and date of every citation."""
    cited = [letter["evidence"][each["evidence"]] for each in letter["citations"]]
    return {
        (each["document"], each["locator"]["article"], each["locator"]["page"], each["locator"]["date"])
        for each in cited
    }


def test_every_example_has_its_command() -> None:
    """A folder without a command in the README would be an example that nobody runs."""
    folders = {each.parent.name for each in EXAMPLES.glob("*/case.toml")}

    assert folders == {pathlib.PurePosixPath(shlex.split(command)[1]).name for command in COMMANDS}
    assert len(COMMANDS) == len(folders)


@pytest.mark.parametrize("command", COMMANDS)
def test_no_example_changes_when_it_runs(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The case folder is as it was, stderr is quiet, and the result ends with what comes next."""
    folder = ROOT / shlex.split(command)[1]
    before = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}

    status = main(shlex.split(command))

    shown = capsys.readouterr()
    notes = [line for line in shown.err.splitlines() if not line.endswith(" …")]
    assert (status, notes) == (0, [])
    assert "amiable n’envoie rien" in shown.out or "amiable sends nothing" in shown.out
    assert {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()} == before


@pytest.mark.parametrize("stance", ["conciliatory", "balanced", "firm"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_quote_is_in_its_document(command: str, stance: str) -> None:
    """Word for word, in the document as it is read and in the letter as it is sent, in every stance."""
    example = pathlib.PurePosixPath(shlex.split(command)[1]).name

    letter = letters_of(example)[stance]

    assert letter["verdict"] != "block"
    for citation in letter["citations"]:
        cited = letter["evidence"][citation["evidence"]]
        document = read(EXAMPLES / example / "documents" / cited["document"])
        assert document.text[cited["start"] : cited["end"]] == cited["text"]
        assert letter["body"][citation["start"] : citation["end"]] == citation["quote"]
        assert find_verbatim(cited["text"], citation["quote"]) is not None


def test_karine_cites_the_article_and_the_page_and_offers_four_photos() -> None:
    """Marie reads where the 60 $ come from, what she may choose, and by when."""
    shown = printed("karine-marie")
    letter = letters_of("karine-marie")["balanced"]

    assert cited_places(letter) == {("contrat.pdf", "4.2", 2, None)}
    assert "article 4.2 (page 2)" in letter["body"]
    assert re.search(r"«\s[^»]*fixés à 60\s\$[^»]*\s»", letter["body"])
    assert [each for each in letter["offers"] if "retirer quatre photos du forfait" in each]
    assert all(each in letter["body"] for each in (*letter["offers"], letter["next_step"]))
    assert FRENCH_DATE.search(letter["next_step"])
    assert "Bonjour Marie," in letter["body"]
    assert (letter["verdict"], letter["body"] in shown) == ("pass", True)


def test_marie_s_reproach_is_not_repeated_to_her() -> None:
    """The letter answers the fuel without the words in which it was thrown."""
    body = letters_of("karine-marie")["balanced"]["body"].lower()

    assert [word for word in ("ton plein", "des nues", "magnifiques") if word in body] == []


SAYS_NO_SUM = (
    r"\bne chiffre pas\b|\bne dit rien\b|\bnulle part\b|\bn’y figure pas\b"
    r"|\bne (?:fixe|précise|dit|donne) pas\b|\bsans\b"
)


@pytest.mark.parametrize("stance", ["conciliatory", "balanced", "firm"])
def test_a_contract_without_a_sum_is_said_to_name_none(stance: str) -> None:
    """The clause is cited for the principle, and the letter does not pretend that the 60 $ stand in it."""
    letter = letters_of("karine-marie-sans-montant")[stance]
    after_the_quote = letter["body"].partition("»")[2].strip(" .")
    about_the_sum = re.split(r"(?<=[.!?])\s+", after_the_quote)[0]

    assert cited_places(letter) == {("contrat.pdf", "XIV", 2, None)}
    assert "article XIV (page 2)" in letter["body"]
    assert "60\N{NO-BREAK SPACE}$" in about_the_sum
    assert re.search(SAYS_NO_SUM, about_the_sum)
    assert [each for each in letter["citations"] if "60" in each["quote"]] == []


def test_the_user_is_warned_that_the_contract_names_no_sum() -> None:
    """Before the draft, with the article."""
    shown = printed("karine-marie-sans-montant")

    before, _, _ = shown.partition("Projet de réponse")
    assert re.search(r"article XIV \(contrat\.pdf\).*sans en fixer le\s+montant", before, re.DOTALL)


def test_a_chat_is_as_good_as_a_contract() -> None:
    """The client's own message is cited by its date, and nothing is called a contract."""
    letter = letters_of("no-contract")["balanced"]

    assert ("WhatsApp Chat with Hannah Brook.txt", None, None, "2026-04-14") in cited_places(letter)
    assert "your message of 14 April 2026" in letter["body"]
    assert "Yes to £980 for the brochure, half now and half on delivery" in letter["body"]
    assert "two monthly payments" in letter["offers"][0]
    assert ENGLISH_DATE.search(letter["next_step"])
    assert "our contract" not in letter["body"]
    assert "£120" not in letter["body"]


@pytest.mark.parametrize("stance", ["conciliatory", "balanced", "firm"])
def test_what_goes_against_the_user_is_never_cited(stance: str) -> None:
    """The caterer's letter leans on no clause, gives way at once, and its user is warned."""
    letter = letters_of("client-is-right")[stance]
    first = letter["body"].split("\n\n")[1].split(". ")[0]

    assert letter["citations"] == []
    assert re.search(r"\byou are right\b|\byour side\b|\byour way\b|what we agreed", first)
    assert letter["verdict"] == "warn"
    assert {each["code"] for each in letter["findings"]} == {"E406"}


def test_who_is_wrong_makes_the_offer_and_names_a_date() -> None:
    """The twelve menus come off the invoice, in the letter that the case calls for."""
    letter = letters_of("client-is-right")["balanced"]

    assert [each for each in letter["offers"] if "take the twelve vegetarian menus off the invoice" in each]
    assert ENGLISH_DATE.search(letter["next_step"])
    assert "sorry" in letter["body"]


@pytest.mark.parametrize("stance", ["conciliatory", "balanced", "firm"])
def test_the_public_answer_identifies_nobody(stance: str) -> None:
    """No name, place, sum, event or thing of the case; no citation, no offer, no relation confirmed."""
    letter = letters_of("bad-review")[stance]
    body = fold(letter["body"])
    people = ("solenn", "kervella", "yannick", "goff", "theo", "apprenti")
    places = ("tanneurs", "vannes", "sene", "escalier", "chene", "marche", "grince", "sciure", "juillet", "devis")

    assert [word for word in (*people, *places) if word in body] == []
    assert re.findall(r"\d", letter["body"]) == []
    assert (letter["citations"], letter["offers"], letter["subject"]) == ([], [], "")
    assert "en privé" in letter["body"]
