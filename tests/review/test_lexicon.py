"""Phrase lexicons: the form of the files, and where phrases stand."""

import pytest

from amiable.errors import DataError
from amiable.model.words import Language
from amiable.review.lexicon import FOLDER, load_lexicon, parse_lexicon
from amiable.review.subject import subject_of_text

FILES = [pytest.param(path.name, id=path.name) for path in sorted(FOLDER.glob("*.txt"))]
NEGATION = {"negation": ("pas",)}


def _found(phrase: str, text: str) -> list[str]:
    """Give the words of the text that the phrase takes."""
    subject = subject_of_text(text, language=Language.FR)
    matches = parse_lexicon(phrase, "test", NEGATION).matches(subject)
    return [text[each.span.start : each.span.end] for each in matches]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("bonne foi", "De bonne foi, dit-il.", ["bonne foi"]),
        ("été", "Cet ETE-là", ["ETE"]),
        ("l acompte", "Rendez l’acompte.", ["l’acompte"]),
        ("vous|tu mentez|mens", "Tu mens, vous mentez.", ["Tu mens", "vous mentez"]),
        ("vous ne? savez", "Vous savez. Vous ne savez rien.", ["Vous savez", "Vous ne savez"]),
        ("arnaqu*", "On m’arnaque, arnaqueurs !", ["arnaque", "arnaqueurs"]),
        ("vous ~2 menti", "Vous ne m’avez pas menti.", []),
        ("vous ~4 menti", "Vous ne m’avez pas menti.", ["Vous ne m’avez pas menti"]),
        ("vous _4 menti", "Vous ne m’avez pas menti.", []),
        ("vous _4 menti", "Vous m’avez encore menti.", ["Vous m’avez encore menti"]),
        ("vous _4 menti", "Vous, il a menti.", []),
        ("^ bravo", "Bravo. Et encore bravo.", ["Bravo"]),
        ("merci $", "Merci à tous. À tous, merci.", ["merci"]),
        ("con", "Le contrat est conclu.", []),
    ],
)
def test_a_phrase_takes_what_its_form_says(phrase: str, text: str, found: list[str]) -> None:
    """Words, choices, optional words, stems, both gaps and both ends."""
    assert _found(phrase, text) == found


def test_the_longest_phrase_counts_at_a_place() -> None:
    """« mauvaise foi évidente » and not « mauvaise foi »."""
    assert _found("mauvaise foi\nmauvaise foi evidente", "Votre mauvaise foi évidente.") == ["mauvaise foi évidente"]


def test_a_match_names_its_section() -> None:
    """The section is the last heading above the phrase."""
    subject = subject_of_text("Merci, bravo.", language=Language.FR)
    lexicon = parse_lexicon("[thanks]\nmerci # thanks\n[praise]\nbravo", "test")

    assert [each.section for each in lexicon.matches(subject)] == ["thanks", "praise"]


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("~2 menti", "test:1"),
        ("non? merci", "neither optional nor a gap"),
        ("con*", "needs 4 letters"),
        ("vous ~x", "is no gap"),
        ("@insults", "no set is called @insults"),
    ],
)
def test_a_line_that_does_not_fit_is_named(phrase: str, told: str) -> None:
    """The error says which line, and what is wrong with it."""
    with pytest.raises(DataError, match=r"test:1") as error:
        parse_lexicon(phrase, "test")

    assert told in str(error.value)


@pytest.mark.parametrize("name", FILES)
def test_every_shipped_lexicon_reads_and_says_where_it_comes_from(name: str) -> None:
    """The header names the source, and the file parses."""
    stem, language = name.removesuffix(".txt").split(".")
    header = (FOLDER / name).read_text(encoding="utf-8").partition("\n\n")[0]

    load_lexicon(stem, Language(language))

    assert "Source:" in header or "Written for amiable" in header


@pytest.mark.parametrize("name", FILES)
def test_every_lexicon_exists_in_both_languages(name: str) -> None:
    """A pattern that only one language knows would be a silent miss in the other."""
    stem = name.split(".", maxsplit=1)[0]

    assert all((FOLDER / f"{stem}.{language}.txt").exists() for language in Language)
