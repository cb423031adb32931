"""Patterns that are compiled only where a text holds the letters that they start with."""

import re
import tomllib
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.language.any_of import AnyOf, openings
from amiable.model.words import Language


def _cues(language: Language) -> list[str]:
    """Every pattern of the demands' table."""
    data = tomllib.loads(resources.files("amiable.plan").joinpath(f"cues/{language}.toml").read_text("utf-8"))
    tables = [data["danger"], *(entry for part in data.values() if isinstance(part, list) for entry in part)]
    return [*data["moods"]["angry"], *data["moods"]["upset"], *(each for table in tables for each in table["patterns"])]


@pytest.mark.parametrize(
    ("pattern", "starts"),
    [
        (r"\brembours", ("rembours",)),
        (r"\bmots? de passe", ("mot",)),
        (r"\bc.est quoi\b", ("est quoi",)),
        (r"\b(l.article|la clause)\b", ("article", "la clause")),
        (r"\bsous.{0,9}huitaine", ("sous",)),
        (r"\b(vous|tu) (aviez|avez) promis", ("vous", "tu")),
        (r"\b(livr|laiss\w)e\b", ("livr", "laiss")),
        (r"(?:en retard)+", ("",)),
        (r"\b(tres )?decu", ("",)),
        (r"retard|delai", ("",)),
        (r"\b(retard)|(delai)\b", ("",)),
        (r"\b(a|b(c|d))e", ("",)),
        (r"\d+ jours", ("",)),
        (r"(?<!pas )\b(ravi|content)", ("",)),
        (r"x?y", ("",)),
        (r"ab{2}c", ("a",)),
    ],
)
def test_the_letters_that_open_a_pattern_are_read_or_none_are(pattern: str, starts: tuple[str, ...]) -> None:
    """Where the start is not plain, the pattern is asked of every text."""
    assert starts == openings(pattern)


@pytest.mark.parametrize("language", list(Language))
@given(data=st.data())
def test_the_cues_of_a_table_are_found_as_if_all_were_compiled(language: Language, data: st.DataObject) -> None:
    """A match is never missed: each pattern is held to texts that it generates itself."""
    pattern = data.draw(st.sampled_from(_cues(language)))
    text = data.draw(st.from_regex(pattern))

    assert AnyOf([pattern]).found_in(text)


@given(text=st.text("abé (|)?", max_size=12))
def test_nothing_is_found_that_no_pattern_finds(text: str) -> None:
    """The answer is that of the patterns joined."""
    patterns = [r"\bab?é", r"(a|b)\b b", r"é|b\(", r"\?$"]

    assert (re.search("|".join(f"(?:{each})" for each in patterns), text) is not None) == AnyOf(patterns).found_in(text)
