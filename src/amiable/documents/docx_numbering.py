"""The numbers that Word counts by itself.

A DOCX does not hold "4.2": it holds a list, a level and a pattern, and the number is counted while the text is laid
out. Owns that counting, after ECMA-376 part 1, 17.9, and after LibreOffice where the standard is silent: numbering by
paragraph or by style and what the style is based on, patterns, starts and their overrides, deeper levels starting
anew, isLgl. Which paragraphs are there to be counted is settled by the walk (`docx_text`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from amiable.documents.list_numbers import WORDED, Number, number_text
from amiable.model.words import Language

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS = 9
_BULLETS = frozenset({"bullet", "none"})
_DEEPEST_STYLE = 20
_STEP = re.compile(r"%(?P<step>[1-9])(?P<point>\.?)")
"""A step in a pattern; one that counts nothing takes the point after it along."""


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts."""

    start: int = 1
    format: str = "decimal"
    pattern: str = ""
    restart: int | None = None
    """The level whose numbers start this one anew, from 1; 0 for never; None for every level above."""
    legal: bool = False
    """Every step is shown in digits (isLgl)."""


@dataclass(slots=True)
class _Counters:
    """How far one list has counted."""

    values: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)
    overridden: set[tuple[str, int]] = field(default_factory=set)


class _Place(NamedTuple):
    """Where a paragraph says that it is counted."""

    list_id: str
    level: int


class Numbering:
    """Counts the paragraphs of one document, which must be asked for in order."""

    def __init__(self, numbering: Any | None, styles: Any | None) -> None:
        self._abstract_of: dict[str, str] = {}
        self._levels: dict[str, dict[int, _Level]] = {}
        self._overrides: dict[str, dict[int, _Level]] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counters: dict[str, _Counters] = {}
        self._style_levels: dict[tuple[str, str], int] = {}
        self._styles: dict[str, Any] = {}
        self._default_style = ""
        self._language = Language.EN
        if styles is not None:
            self._read_styles(styles)
        if numbering is not None:
            self._read_numbering(numbering)

    def count(self, paragraph: Any) -> Number | None:
        """Give the number of a paragraph, None where it has none."""
        place = self._place_of(paragraph)
        level = None if place is None else self._level(place.list_id, place.level)
        if place is None or level is None:
            return None
        abstract = self._abstract_of[place.list_id]
        counters = self._counters.setdefault(abstract, _Counters())
        self._advance(counters, place, level)
        if not level.pattern.strip():
            return None
        if level.format == "bullet":
            return Number("", (), place.level, place.list_id)
        label = self._label(place, level, counters)
        path = () if level.format == "none" else tuple(self._path(place, level, counters))
        return Number(label.strip(), path, place.level, abstract)

    def _read_styles(self, styles: Any) -> None:
        tongue = styles.find(f"{_W}docDefaults//{_W}lang")
        if tongue is not None and str(tongue.get(f"{_W}val")).lower().startswith("fr"):
            self._language = Language.FR
        for style in styles.iter(f"{_W}style"):
            if style.get(f"{_W}type") == "paragraph":
                self._styles[style.get(f"{_W}styleId", "")] = style
                if style.get(f"{_W}default") in {"1", "true", "on"}:
                    self._default_style = style.get(f"{_W}styleId", "")

    def _read_numbering(self, numbering: Any) -> None:
        linked = {}
        for abstract in numbering.iter(f"{_W}abstractNum"):
            name = abstract.get(f"{_W}abstractNumId", "")
            self._levels[name] = dict(map(_read_level, abstract.iter(f"{_W}lvl")))
            for level in abstract.iter(f"{_W}lvl"):
                if style := _value(level, "pStyle"):
                    self._style_levels[name, style] = _number(level.get(f"{_W}ilvl"), 0)
            if (style := _value(abstract, "numStyleLink")) and not self._levels[name]:
                linked[name] = style
        for number in numbering.iter(f"{_W}num"):
            list_id = number.get(f"{_W}numId", "")
            self._abstract_of[list_id] = _value(number, "abstractNumId")
            for override in number.iter(f"{_W}lvlOverride"):
                self._read_override(list_id, override)
        for name, style in linked.items():
            self._follow_link(name, style, numbering)

    def _follow_link(self, name: str, style: str, numbering: Any) -> None:
        """A list that a numbering style defines elsewhere."""
        for abstract in numbering.iter(f"{_W}abstractNum"):
            if _value(abstract, "styleLink") == style:
                self._levels[name] = self._levels[abstract.get(f"{_W}abstractNumId", "")]

    def _read_override(self, list_id: str, override: Any) -> None:
        level = _number(override.get(f"{_W}ilvl"), 0)
        if start := _value(override, "startOverride"):
            self._starts[list_id, level] = _number(start, 1)
        for each in override.iter(f"{_W}lvl"):
            self._overrides.setdefault(list_id, {})[level] = _read_level(each)[1]

    def _place_of(self, paragraph: Any) -> _Place | None:
        """From the paragraph, else from its style and those it is based on."""
        properties = paragraph.find(f"{_W}pPr")
        own = properties.find(f"{_W}numPr") if properties is not None else None
        list_id, level = _list_and_level(own)
        for style in self._style_and_its_bases(_value(properties, "pStyle") if properties is not None else ""):
            if list_id is not None and level is not None:
                break
            inherited_id, inherited_level = _list_and_level(_style_numbering(self._styles[style]))
            if inherited_id is not None and inherited_level is None:
                abstract = self._abstract_of.get(list_id or inherited_id, "")
                inherited_level = self._style_levels.get((abstract, style), 0)
            level = inherited_level if level is None else level
            list_id = inherited_id if list_id is None else list_id
        if list_id is None or list_id == "0":
            return None
        return _Place(list_id, min(max(level or 0, 0), _LEVELS - 1))

    def _style_and_its_bases(self, style: str) -> Iterator[str]:
        style = style or self._default_style
        for _ in range(_DEEPEST_STYLE):
            if style not in self._styles:
                return
            yield style
            style = _value(self._styles[style], "basedOn")

    def _level(self, list_id: str, level: int) -> _Level | None:
        overridden = self._overrides.get(list_id, {}).get(level)
        return overridden or self._levels.get(self._abstract_of.get(list_id, ""), {}).get(level)

    def _advance(self, counters: _Counters, place: _Place, level: _Level) -> None:
        """Count on; a level above that was passed over is counted as if it stood there, as LibreOffice does."""
        for above in range(place.level):
            if counters.values[above] is None:
                described = self._level(place.list_id, above)
                counters.values[above] = described.start if described is not None else 1
        start = self._starts.get((place.list_id, place.level))
        key = (place.list_id, place.level)
        value = counters.values[place.level]
        if start is not None and key not in counters.overridden:
            counters.values[place.level] = start
            counters.overridden.add(key)
        else:
            counters.values[place.level] = level.start if value is None else value + 1
        for below in range(place.level + 1, _LEVELS):
            deeper = self._level(place.list_id, below)
            if deeper is None or deeper.restart is None or place.level < deeper.restart:
                counters.values[below] = None

    def _path(self, place: _Place, level: _Level, counters: _Counters) -> Iterator[str]:
        """The steps from the outermost level that counts down to the paragraph's own."""
        for step in range(place.level + 1):
            described = self._level(place.list_id, step)
            if described is not None and described.format not in _BULLETS:
                in_digits = level.legal or described.format in WORDED
                yield number_text(counters.values[step] or 0, "decimal" if in_digits else described.format)

    def _label(self, place: _Place, level: _Level, counters: _Counters) -> str:
        def filled(match: re.Match[str]) -> str:
            shown = self._shown(place, int(match["step"]) - 1, level, counters)
            return shown + match["point"] if shown else ""

        return _STEP.sub(filled, level.pattern)

    def _shown(self, place: _Place, step: int, level: _Level, counters: _Counters) -> str:
        described = self._level(place.list_id, step)
        value = counters.values[step]
        if described is None or described.format in _BULLETS or value is None:
            return ""
        return number_text(value, "decimal" if level.legal else described.format, self._language)


def _read_level(level: Any) -> tuple[int, _Level]:
    restart = _value(level, "lvlRestart")
    legal = level.find(f"{_W}isLgl")
    return _number(level.get(f"{_W}ilvl"), 0), _Level(
        start=_number(_value(level, "start"), 0),
        format=_value(level, "numFmt") or "decimal",
        pattern=_value(level, "lvlText"),
        restart=_number(restart, 0) if restart else None,
        legal=legal is not None and legal.get(f"{_W}val") not in {"0", "false", "off"},
    )


def _style_numbering(style: Any) -> Any | None:
    properties = style.find(f"{_W}pPr")
    return properties.find(f"{_W}numPr") if properties is not None else None


def _list_and_level(numbering: Any | None) -> tuple[str | None, int | None]:
    """What a numPr says; None for what it leaves to the style."""
    if numbering is None:
        return None, None
    list_id, level = _value(numbering, "numId"), _value(numbering, "ilvl")
    return list_id or None, _number(level, 0) if level else None


def _value(element: Any, name: str) -> str:
    child = element.find(f"{_W}{name}")
    return str(child.get(f"{_W}val") or "") if child is not None else ""


def _number(text: str | None, default: int) -> int:
    try:
        return int(text or default)
    except ValueError:
        return default
