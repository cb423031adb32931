"""The words of a page with their places, and the lines they make.

Border types of the room: `sent_pages` fills them from what the worker found, the rest works on them alone. They are
named tuples, since sixty pages have thirty thousand words.
Places are points from the lower left corner of the page as it is shown.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Word(NamedTuple):
    """Characters without a space between them."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    bold: bool = False


class PageLine(NamedTuple):
    """Words side by side."""

    words: tuple[Word, ...]
    left: float
    right: float
    bottom: float
    top: float

    @property
    def text(self) -> str:
        """The words with one space between them."""
        return " ".join([word[0] for word in self.words])

    @property
    def bold(self) -> bool:
        """Whether every word is."""
        return all(word.bold for word in self.words)

    @property
    def height(self) -> float:
        """Of its characters, about 1.2 times the size of the font."""
        return self.top - self.bottom


class Page(NamedTuple):
    """One page as it is shown."""

    height: float
    lines: tuple[PageLine, ...]
    """In the order of the file."""


def line_of(words: Iterable[Word]) -> PageLine:
    """Give the line that these words make; they must not be none."""
    found = tuple(words)
    _, lefts, rights, bottoms, tops, _ = zip(*found, strict=True)
    return PageLine(found, min(lefts), max(rights), min(bottoms), max(tops))


def rows(lines: Iterable[PageLine]) -> list[PageLine]:
    """Give what stands side by side as one line each, from the top down."""
    found: list[list[PageLine]] = []
    for line in sorted(lines, key=lambda each: -(each[3] + each[4])):
        if found and _beside(found[-1][0], line):
            found[-1].append(line)
        else:
            found.append([line])
    return [each[0] if len(each) == 1 else _row(each) for each in found]


def median(values: Sequence[float], default: float) -> float:
    """Give the middle value, or the default of none."""
    return sorted(values)[len(values) // 2] if values else default


def _beside(one: PageLine, other: PageLine) -> bool:
    _, _, _, bottom, top = one
    _, _, _, other_bottom, other_top = other
    shared = min(top, other_top) - max(bottom, other_bottom)
    return shared > 0.5 * min(top - bottom, other_top - other_bottom)


def _row(lines: Sequence[PageLine]) -> PageLine:
    return line_of(word for line in sorted(lines, key=lambda each: each.left) for word in line.words)
