"""Tells French from English.

Owns the decision only; counts words that belong to one of the two languages alone. Never refuses: a text without
evidence is taken to be in the language that the caller expects.
"""

import re
from functools import cache

from amiable.language import stop_words
from amiable.language.words import fold
from amiable.model.words import Language

_READ = 20_000
"""Characters looked at: more would not change the answer, and a contract may have a million."""
_HEAD = 400
"""Characters that count twice: the writer's own words come before history, signature and bilingual notices."""


@cache
def _evidence() -> dict[str, int]:
    """Folded words that belong to one language: positive for French, negative for English."""
    weights = dict.fromkeys(stop_words.FRENCH - stop_words.ENGLISH, 1)
    weights.update(dict.fromkeys(stop_words.ENGLISH - stop_words.FRENCH, -1))
    weights.update(dict.fromkeys(stop_words.FRENCH_ALONE, 2))
    weights.update(dict.fromkeys(stop_words.ENGLISH_ALONE, -2))
    for shared in (
        "on",
        "son",
        "pour",
        "or",
        "me",
        "as",
        "sous",
        "or",
        "ma",
        "plus",
        "main",
        "sur",
        "all",
        "do",
        "am",
        "no",
    ):
        weights.pop(shared, None)
    return weights


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(r"(?:\b[cdjlmnst]|qu)'(?=\w)|[^\W\d_]+(?:'[^\W\d_]+)?")


@cache
def _quoted_lines() -> re.Pattern[str]:
    return re.compile(r"^[ \t]*>.*$", re.MULTILINE)


def detect_language(text: str, default: Language = Language.FR) -> Language:
    """The language of most of `text`, its first lines weighing double; `default` where nothing tells."""
    read = text[:_READ]
    if ">" in read:
        own = _quoted_lines().sub("", read)
        read = own if own.strip() else read
    balance = _weigh(read) + _weigh(read[:_HEAD])
    if balance == 0:
        return default
    return Language.FR if balance > 0 else Language.EN


def _weigh(text: str) -> int:
    """Above zero where `text` looks French, below where it looks English."""
    evidence = _evidence()
    accents = sum(text.count(character) for character in "éèêàçùôîâûœÉÈÀÇ«»")
    return sum(evidence.get(token, 0) for token in _tokens().findall(fold(text))) + accents
