"""Tells French from English.

Owns the decision only; counts words that belong to one of the two languages alone. Never refuses: a text without
evidence is taken to be in the language that the caller expects.
"""

import re
from functools import cache

from amiable.language import stop_words
from amiable.language.tables import listed
from amiable.language.words import folded_words
from amiable.model.words import Language

_READ = 10_000
"""Characters looked at: more would not change the answer, and a contract may have a million."""
_HEAD = 70
"""Words that count twice: the writer's own words come before history, signature and bilingual notices."""
_ACCENTS = "éèêàçùôîâûœÉÈÀÇ«»"
_MEANT_IN_BOTH = listed("am an but car comment do dont main ma no on or plus pour son ton va")
"""Words of one table that the other language writes too, if as another word."""


@cache
def _evidence() -> dict[str, int]:
    """Folded words that belong to one language: positive for French, negative for English."""
    weights = dict.fromkeys(stop_words.FRENCH - stop_words.ENGLISH, 1)
    weights.update(dict.fromkeys(stop_words.ENGLISH - stop_words.FRENCH, -1))
    for word in _MEANT_IN_BOTH:
        weights.pop(word, None)
    weights.update(dict.fromkeys(stop_words.FRENCH_ALONE, 2))
    weights.update(dict.fromkeys(stop_words.ENGLISH_ALONE, -2))
    return weights


@cache
def _quoted_lines() -> re.Pattern[str]:
    return re.compile(r"^[ \t]*>.*$", re.MULTILINE)


def detect_language(text: str, default: Language = Language.FR) -> Language:
    """The language of most of `text`, its first lines weighing double; `default` where nothing tells."""
    read = text[:_READ]
    if ">" in read:
        own = _quoted_lines().sub("", read)
        read = own if own.strip() else read
    read_words = folded_words(read)
    accents = 0 if read.isascii() else sum(map(read.count, _ACCENTS))
    balance = _weigh(read_words) + _weigh(read_words[:_HEAD]) + accents
    if balance == 0:
        return default
    return Language.FR if balance > 0 else Language.EN


def _weigh(read_words: list[str]) -> int:
    """Above zero where the words look French, below where they look English."""
    evidence = _evidence()
    return sum(map(evidence.__getitem__, filter(evidence.__contains__, read_words)))
