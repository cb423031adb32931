"""Phrases of the tables, found in a text."""

import os
import subprocess
import sys

import pytest

from amiable.evidence.cues import Hit, cue_hits
from amiable.evidence.lexical import phrase_stems, stemmed
from amiable.model.words import Language

PHRASES = ("full refund", "no refund", "may retain", "is due", "no refund is due")
TEXT = "With a full refund, or no refund is due where we may retain it; no refund else."

PROGRAM = f"""
from tests.evidence.test_cues import found
print(found({TEXT!r}))
"""


def found(text: str) -> list[Hit]:
    """Give the hits of the phrases in a text."""
    return cue_hits(stemmed(text, Language.EN), tuple(phrase_stems(each, Language.EN) for each in PHRASES))


def test_longer_phrases_come_first_and_those_of_one_length_as_they_stand() -> None:
    """A phrase inside a longer one is not counted."""
    assert found(TEXT) == [Hit(5, 9), Hit(2, 4), Hit(11, 13), Hit(14, 16)]


@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_the_order_is_the_same_in_every_run(seed: str) -> None:
    """Whatever Python's hashing of strings makes of a set."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}

    run = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=True)

    assert str(found(TEXT)) == run.stdout.strip()
