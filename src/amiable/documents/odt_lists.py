"""The numbers that an OpenDocument program counts by itself.

An ODT holds nested lists and, apart, how each level of a list style is shown; headings outside any list are counted by
the outline. Owns that counting after OpenDocument 1.3 part 3, 5.3 and 16.30 to 16.34, and after LibreOffice where the
standard is silent: a level that was passed over counts as if it stood there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree import ElementTree as ET

from amiable.documents.list_numbers import WORDED, Number, number_text
from amiable.model.words import Language

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
OUTLINE = "outline"
"""Names the counting of headings that stand in no list."""
_EXTENDED = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_DEEPEST = 10
_FORMATS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none",
    "1st": "ordinal", "One": "cardinalText", "First": "ordinalText", "01": "decimalZero",
}  # fmt: skip
_STEP = re.compile(r"%(?P<step>\d{1,2})%(?P<point>\.?)")
_LETTERS = 26


class _Level(NamedTuple):
    """How one level of a list style is shown."""

    format: str = "none"
    pattern: str = ""
    """With %1% for the first level, %2% for the second."""
    start: int = 1
    doubled: bool = False
    """After z comes aa, bb, not aa, ab."""


@dataclass(slots=True)
class _Counters:
    """How far a list has counted."""

    values: list[int | None] = field(default_factory=lambda: [None] * _DEEPEST)


class Lists:
    """The list styles of a document, and how far its lists have counted; must be asked for in order."""

    def __init__(self, *roots: ET.Element, language: Language = Language.EN) -> None:
        self._styles: dict[str, dict[int, _Level]] = {}
        self._counters: dict[str, _Counters] = {}
        self._last_of_style: dict[str, str] = {}
        self._language = language
        for root in roots:
            for style in root.iter(f"{TEXT}list-style"):
                self._styles[style.get(f"{STYLE}name", "")] = dict(_read_levels(style))
            for style in root.iter(f"{TEXT}outline-style"):
                self._styles[OUTLINE] = dict(_read_levels(style))

    def open(self, name: str, style: str, *, going_on: bool = False, after: str = "") -> str:
        """Start a list, or go on with the last one of its style or with the one named `after`; gives its counting."""
        earlier = after if after in self._counters else self._last_of_style.get(style, "") if going_on else ""
        self._counters[name] = self._counters[earlier] if earlier else _Counters()
        self._last_of_style[style] = name
        return name

    def restart(self, name: str, level: int, value: int) -> None:
        """Have the next paragraph of that level take the number `value`."""
        self._counters.setdefault(name, _Counters()).values[level] = value - 1

    def count(self, name: str, style: str, level: int) -> Number | None:
        """Give the number of a paragraph, None where its list style shows none; `level` from 0."""
        level = min(level, _DEEPEST - 1)
        values = self._counters.setdefault(name, _Counters()).values
        levels = self._styles.get(style, {})
        for above in range(level):
            if values[above] is None:
                values[above] = levels.get(above, _Level()).start
        own, before = levels.get(level, _Level()), values[level]
        values[level] = own.start if before is None else before + 1
        values[level + 1 :] = [None] * (_DEEPEST - level - 1)
        if own.format == "bullet":
            return Number("", (), level, style)
        label = self._label(own, levels, values).strip()
        path = tuple(self._path(levels, values, level)) if own.format != "none" else ()
        return Number(label, path, level, style) if label else None

    def _label(self, own: _Level, levels: dict[int, _Level], values: list[int | None]) -> str:
        def filled(match: re.Match[str]) -> str:
            step = int(match["step"]) - 1
            described = levels.get(step, _Level()) if step < _DEEPEST else _Level()
            shown = self._shown(described, values[step] or 0) if described.format not in {"none", "bullet"} else ""
            return shown + match["point"] if shown else ""

        return _STEP.sub(filled, own.pattern)

    def _path(self, levels: dict[int, _Level], values: list[int | None], level: int) -> Iterator[str]:
        for step in range(level + 1):
            described = levels.get(step, _Level())
            if described.format not in {"none", "bullet"}:
                in_digits = described.format in WORDED
                yield str(values[step]) if in_digits else self._shown(described, values[step] or 0)

    def _shown(self, level: _Level, value: int) -> str:
        if level.format in {"lowerLetter", "upperLetter"} and not level.doubled and value > _LETTERS:
            pair = chr(96 + (value - 1) // _LETTERS % _LETTERS or 26) + chr(97 + (value - 1) % _LETTERS)
            return pair if level.format == "lowerLetter" else pair.upper()
        return number_text(value, level.format, self._language)


def _read_levels(style: ET.Element) -> Iterator[tuple[int, _Level]]:
    for each in style:
        number = each.get(f"{TEXT}level", "1")
        level = int(number) - 1 if number.isdigit() and 0 < int(number) <= _DEEPEST else 0
        if each.tag in {f"{TEXT}list-level-style-bullet", f"{TEXT}list-level-style-image"}:
            yield level, _Level("bullet")
        elif each.tag in {f"{TEXT}list-level-style-number", f"{TEXT}outline-level-style"}:
            start = each.get(f"{TEXT}start-value", "1")
            shown = each.get(f"{STYLE}num-format", "")
            yield (
                level,
                _Level(
                    _FORMATS.get(shown.partition(",")[0], "decimal"),
                    _pattern(each, level),
                    int(start) if start.isdigit() and len(start) < 5 else 1,  # noqa: PLR2004 - no clause has more digits
                    each.get(f"{STYLE}num-letter-sync") == "true",
                ),
            )


def _pattern(level: ET.Element, number: int) -> str:
    """As LibreOffice writes it, else from what stands around the number and how many levels it shows."""
    written = level.get(f"{_EXTENDED}num-list-format")
    if written is not None:
        return written
    shown = level.get(f"{TEXT}display-levels", "1")
    steps = min(int(shown), number + 1) if shown.isdigit() else 1
    numbers = ".".join(f"%{step + 1}%" for step in range(number + 1 - steps, number + 1))
    return level.get(f"{STYLE}num-prefix", "") + numbers + level.get(f"{STYLE}num-suffix", "")
