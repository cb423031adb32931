"""Headings and numbered lists of a Markdown text, as places in it.

Owns the few block rules that matter to a contract: `#` and underlined headings, ordered lists nested by indentation,
fenced code and front matter passed over. It renders nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from amiable.documents.reading import TYPED_LIST, Heading

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_HASH = re.compile(r" {0,3}(#{1,6})(?!#)[ \t]*(?P<title>[^\r\n]*?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<marker>(?P<number>\d{1,3})(?P<mark>[.)])|[-*+])[ \t]+(?=\S)")
_TAB = 4
_NEVER_A_TITLE = re.compile(r"\s*(?:[-*+>|#]|\d+[.)]\s)")


class _Line(NamedTuple):
    start: int
    text: str


@dataclass(slots=True)
class _Level:
    """An open list: the column of its items and how far it has counted."""

    indent: int
    ordered: bool
    first: int = 0
    counted: int = 0
    written: list[int] = field(default_factory=list)


def find_headings(text: str) -> tuple[Heading, ...]:
    """Give titles and numbered list items, in order."""
    lines = list(_body_lines(text))
    found = [*_titles(lines), *_items(lines)]
    return tuple(sorted(found, key=lambda heading: heading.start))


def _body_lines(text: str) -> Iterator[_Line]:
    """Every line without its end, code and front matter left out."""
    fence = ""
    front_matter = text.startswith(("---\n", "---\r\n"))
    for number, match in enumerate(_LINE.finditer(text)):
        line = _Line(match.start(), match.group().rstrip("\r\n"))
        if front_matter:
            front_matter = number == 0 or line.text.rstrip() not in {"---", "..."}
            continue
        opened = _FENCE.match(line.text)
        if opened and (not fence or opened.group(1) == fence):
            fence = "" if fence else opened.group(1)
            continue
        if not fence:
            yield line


def _titles(lines: list[_Line]) -> Iterator[Heading]:
    for position, line in enumerate(lines):
        if (match := _HASH.match(line.text)) and match.group("title"):
            yield Heading(line.start, line.start + len(line.text), level=len(match.group(1)), title=True)
        elif _is_underlined(lines, position):
            level = 1 if "=" in lines[position + 1].text else 2
            yield Heading(line.start, line.start + len(line.text), level=level, title=True)


def _is_underlined(lines: list[_Line], position: int) -> bool:
    """A paragraph of one line over === or ---; a rule after a blank line is none."""
    line = lines[position].text
    if not line.strip() or position + 1 >= len(lines) or _NEVER_A_TITLE.match(line):
        return False
    alone = position == 0 or not lines[position - 1].text.strip()
    return alone and bool(_UNDERLINE.match(lines[position + 1].text))


def _items(lines: list[_Line]) -> Iterator[Heading]:
    """Ordered items with their rendered number, its parents' numbers in front."""
    open_levels: list[_Level] = []
    after_blank = False
    for line in lines:
        if not line.text.strip():
            after_blank = True
            continue
        match = _ITEM.match(line.text)
        if match is None:
            if after_blank or _HASH.match(line.text):
                _close(open_levels, _width(line.text[: len(line.text) - len(line.text.lstrip())]))
            after_blank = False
            continue
        after_blank = False
        _enter(open_levels, match)
        level = open_levels[-1]
        if match.group("number"):
            number = _count(level, int(match.group("number")))
            path = [str(each.first + each.counted - 1) for each in open_levels if each.ordered]
            yield Heading(
                line.start + match.start("marker"),
                line.start + len(line.text),
                label=f"{number}{match.group('mark')}",
                article=".".join(path) if all(each.ordered for each in open_levels) else None,
                level=len(open_levels) - 1,
                sequence=f"{TYPED_LIST}{len(open_levels)}",
            )


def _enter(open_levels: list[_Level], match: re.Match[str]) -> None:
    """Close deeper lists, and open a new one where the column or the kind asks for it."""
    indent = _width(match.group("indent"))
    ordered = match.group("number") is not None
    while open_levels and open_levels[-1].indent > indent + 1:
        open_levels.pop()
    if open_levels and abs(open_levels[-1].indent - indent) <= 1:
        if open_levels[-1].ordered == ordered:
            return
        open_levels.pop()
    open_levels.append(_Level(indent, ordered))


def _count(level: _Level, written: int) -> int:
    """Number an item as it is rendered: the first as written, the others by counting.

    A list whose numbers are written out with a gap is believed: reading beats rendering.
    """
    level.written.append(written)
    if not level.counted:
        level.first = written
    level.counted += 1
    counted = level.first + level.counted - 1
    if written > counted and level.written[-2:] != [written, written]:
        level.counted = written - level.first + 1
        return written
    return counted


def _close(open_levels: list[_Level], indent: int) -> None:
    """A paragraph that starts further out than the text of an item ends its list."""
    while open_levels and indent <= open_levels[-1].indent:
        open_levels.pop()


def _width(white: str) -> int:
    return len(white.expandtabs(_TAB))
