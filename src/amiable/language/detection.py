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
_HEAD = 500
"""Characters that decide alone where they are plain, and count twice where they are not: the writer's own words come
before history, signature and bilingual notices."""
_PLAIN = 16
"""Weight from which the first characters decide: four or more words that only one of the languages has."""
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
    return tell_language(text) or default


def tell_language(text: str) -> Language | None:
    """The language of most of `text` as `detect_language` gives it; None where nothing tells."""
    read = text[:_READ]
    if ">" in read:
        own = _quoted_lines().sub("", read)
        read = own if own.strip() else read
    balance = _weigh(read[:_HEAD])
    if len(read) > _HEAD and abs(balance) < _PLAIN:
        balance += _weigh(read)
    if balance == 0:
        return None
    return Language.FR if balance > 0 else Language.EN


def _weigh(text: str) -> int:
    """Above zero where the text looks French, below where it looks English."""
    evidence = _evidence()
    accents = 0 if text.isascii() else sum(map(text.count, _ACCENTS))
    known = filter(evidence.__contains__, folded_words(text))
    return 2 * sum(map(evidence.__getitem__, known)) + accents
