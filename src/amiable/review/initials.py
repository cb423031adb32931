"""Initials that show a person: « M. G. de Québec », "Summer H.", "R. Petit", « Mme G. de Gatineau ».

Patterns over the text itself and not its skeleton, since only capitals tell initials from other letters. They hold
for people; a firm's initials are a word of their own and given as an alias.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from amiable.review.skeleton import plain

_PLACE = r"\s*,?\s*(?:\(|(?:de|du|d['’]|à|from|of|in|at|near)\s?)\s*[A-ZÀ-Þ]"
_TITLES = r"(?<!\w)(?:[Mm]me|[Mm]lle|M|MM|Mr|Mrs|Ms|Miss|[Mm]onsieur|[Mm]adame|[Cc]lient|[Cc]liente|[Cc]ustomer)\.?"
_LAST_LETTER = 0x17F
"""The end of the Latin letters of Western and Central Europe."""
_CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-Ž]"
_ANY = re.compile(
    rf"(?<!\w)(?![IAÀÔYO]\s[a-z]){_CAPITAL}(?![^\W_])|(?<=[a-zà-öø-ÿ]){_CAPITAL}|(?<!\w){_CAPITAL}{{2,3}}(?!\w)"
)


def holds_initials(text: str) -> bool:
    """Whether a capital stands alone, beside another or inside a word, other than a word of one letter."""
    return _ANY.search(text) is not None


@lru_cache(maxsize=256)
def initial_patterns(given: str, others: tuple[str, ...], cities: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Give the patterns of initials for a given name, the other words and the towns of the address; folded all."""
    one = _capital(given[0])
    rest = "(?:" + "|".join(dict.fromkeys(_capital(each[0]) for each in others)) + ")"
    last = _capital(others[-1][0])
    first_name, surname = _written(given), _written(others[-1])
    place = _place(cities)
    patterns = (
        rf"(?<![\w.]){one}(?:\.?-?{_CAPITAL})??(?:\.\s?|\s|-)?{rest}(?:['’]{_CAPITAL})?(?:\.\s?{_CAPITAL}|\.?-{_CAPITAL})?(?![^\W_])\.?{place}",
        rf"(?<!\w){first_name}{rest}(?![^\W_])",
        rf"(?<!\w){first_name}\s(?:{rest}\.(?!\w)|{last}(?=\s*(?:[,;:!?)\n]|$)))",
        rf"(?<![\w.]){one}\.(?:-?{_CAPITAL}\.)?\s?{surname}(?![^\W_])",
        rf"(?<!\w){surname},?\s{one}\.(?!\w)",
        rf"{_TITLES}\s{last}\.{place}",
    )
    return tuple(re.compile(each) for each in patterns)


def _place(cities: Sequence[str]) -> str:
    """Give the pattern of what says where somebody is from: a town's name after a word for it, or the known town."""
    towns = "|".join(re.escape(city) for city in cities)
    return rf"(?:{_PLACE}|(?i:[^.!?\n]{{0,30}}\b(?:{towns})\b))" if towns else _PLACE


def _written(name: str) -> str:
    """Give a folded name with its capital, the other letters in either case, accents or none."""
    return _capital(name[0]) + "".join(r"[-\s]?" + _either(letter) for letter in name[1:])


def _capital(letter: str) -> str:
    return "[" + _variants().get(letter, ("", re.escape(letter)))[1] + "]"


def _either(letter: str) -> str:
    if letter == "'":
        return "['’]?"
    return "[" + "".join(_variants().get(letter, (re.escape(letter),))) + "]"


@cache
def _variants() -> dict[str, tuple[str, str]]:
    """Give for each plain letter the small and the capital letters that show it, accents or none."""
    found: dict[str, tuple[str, str]] = {}
    for letter in map(chr, range(ord("A"), _LAST_LETTER)):
        shown = plain(letter)
        if letter.isalpha() and len(shown) == 1 and shown.isascii():
            small, capital = found.get(shown, ("", ""))
            found[shown] = (small, capital + letter) if letter.isupper() else (small + letter, capital)
    return found
