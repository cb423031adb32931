"""The phrase files: conditions that exist, facts only as tokens, and the same rooms in both languages."""

import re
import tomllib
from importlib import resources

import pytest

from amiable.model.plan import Answer, Mood, Standing, Topic
from amiable.model.words import Address, Channel, Kind, Language, Path, Stance
from amiable.writing.built_in.phrases import load_phrases

SLOTS = sorted(each.name for each in (resources.files("amiable.writing.built_in") / "phrases" / "fr").iterdir())
ALLOWED = {
    "kinds": {*Kind},
    "stances": {*Stance},
    "moods": {*Mood},
    "standings": {*Standing},
    "paths": {*Path},
    "topics": {*Topic},
    "answers": {*Answer},
    "channels": {*Channel},
    "address": {*Address},
}
CASES = [(language, slot) for language in Language for slot in SLOTS]


def parts_of(language: Language, slot: str) -> dict[str, list[dict[str, object]]]:
    """The tables of a phrase file."""
    return tomllib.loads((resources.files("amiable.writing.built_in") / "phrases" / language / slot).read_text("utf-8"))


@pytest.mark.parametrize(("language", "slot"), CASES)
def test_every_condition_is_a_word_of_the_design(language: Language, slot: str) -> None:
    """A misspelt one would silence its phrase for ever."""
    for part in parts_of(language, slot):
        for phrase in load_phrases(language, slot.removesuffix(".toml"), part):
            for condition, allowed in ALLOWED.items():
                assert getattr(phrase, condition) <= allowed, phrase


@pytest.mark.parametrize(("language", "slot"), CASES)
def test_a_phrase_holds_no_fact_of_its_own(language: Language, slot: str) -> None:
    """No figure, no name: whatever is a fact is a token."""
    for part in parts_of(language, slot):
        for phrase in load_phrases(language, slot.removesuffix(".toml"), part):
            bare = re.sub(r"\[\[[^\]]*\]\]", "", phrase.text)

            assert not re.search(r"\d|[$€£]|[\[\]]", bare), phrase


@pytest.mark.parametrize("slot", SLOTS)
def test_both_languages_have_the_same_parts(slot: str) -> None:
    """What can be said in French can be said in English."""
    assert set(parts_of(Language.FR, slot)) == set(parts_of(Language.EN, slot))


def test_french_is_typeset() -> None:
    """No straight apostrophe in a sentence that a client reads."""
    for slot in SLOTS:
        for part in parts_of(Language.FR, slot):
            for phrase in load_phrases(Language.FR, slot.removesuffix(".toml"), part):
                assert "'" not in phrase.text
