"""Many patterns asked as one, each compiled when a text first holds letters that stand at its start.

Owns the reading of those letters. Most patterns of a table fit nothing in a given message, and to compile them takes
longer than to search it; where a pattern does not show how it starts, it is compiled at once.
"""

import functools
import re
from collections.abc import Iterable

_LETTERS = re.compile(r"((?:[\w' !-]|\.(?![?*+{]))*)([?*{]?)")
_GROUP = re.compile(r"\((?!\?)([^()]*)\)(?![?*{])")
_ESCAPED = re.compile(r"\\.|\[[^\]]*\]")
_INNERMOST = re.compile(r"\([^()]*\)")
_ANYTHING = ("",)


class AnyOf:
    """Patterns of which one is enough; they see case and accents as they are written."""

    def __init__(self, patterns: Iterable[str]) -> None:
        """Compile none of them yet."""
        self._patterns = {pattern: openings(pattern) for pattern in patterns}

    def found_in(self, text: str) -> bool:
        """Whether one of the patterns occurs in `text`."""
        return any(
            _compiled(pattern).search(text) is not None
            for pattern, starts in self._patterns.items()
            if any(start in text for start in starts)
        )


def openings(pattern: str) -> tuple[str, ...]:
    """Letters of which every match of `pattern` holds one; the empty string where the pattern does not show them."""
    if _has_choice(pattern):
        return _ANYTHING
    start = pattern.removeprefix(r"\b")
    group = _GROUP.match(start)
    choices = group[1].split("|") if group else [start]
    found = tuple(map(_letters, choices))
    return found if all(found) else _ANYTHING


def _letters(pattern: str) -> str:
    """The longest run of plain letters at the start, without one that may be missing; a dot parts two runs."""
    found = _LETTERS.match(pattern)
    if found is None:
        return ""
    kept = found[1][:-1] if found[2] else found[1]
    return max(kept.split("."), key=len)


def _has_choice(pattern: str) -> bool:
    """Whether the whole pattern is a choice, of which each part starts in its own way."""
    if "|" not in pattern:
        return False
    rest = _ESCAPED.sub("", pattern)
    while (shorter := _INNERMOST.sub("", rest)) != rest:
        rest = shorter
    return "|" in rest


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
