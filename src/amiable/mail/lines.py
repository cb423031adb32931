"""The lines of a mail with their quote marks counted: the ground on which history, signatures and own words stand.

Knows `>` (« JP> » too) and nothing else. Offsets are code points of the whole text, so that whatever stands on lines
slices exactly.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from amiable.model.spans import Span

DEEPEST = 12
"""Deeper marks count as this deep: nobody quotes further, and a hostile line of `>` must not cost a recursion."""

_MARKS = re.compile(r"[ \t\u200e]{0,2}(?:[A-Z]{1,3}(?=> ))?(?:>[ \t\xa0]?)+")
"""Some programs put initials before the mark: « JP> »."""
_CLOSES_ADDRESS = re.compile(r">[^>]{0,20}:\s*$")
"""« > a écrit : » below a line that ends within « <marie@… » is the rest of that line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end."""

    start: int
    body: int
    """Where the words start, behind the quote marks."""
    end: int
    depth: int
    """How many quote marks stand before it."""
    text: str
    """The words, without marks."""

    @property
    def blank(self) -> bool:
        """Whether nothing is written in it."""
        return not self.text or self.text.isspace()


def split_lines(text: str) -> list[Line]:
    """Every line of the text, in order."""
    lines: list[Line] = []
    start = 0
    for raw in text.split("\n"):
        kept = raw.removesuffix("\r")
        end = start + len(kept)
        marks = _MARKS.match(kept) if ">" in kept else None
        if marks and lines and _CLOSES_ADDRESS.match(kept) and lines[-1].text.rfind("<") > lines[-1].text.rfind(">"):
            marks = None
        body = marks.end() if marks else 0
        depth = min(kept.count(">", 0, body), DEEPEST)
        lines.append(Line(start, start + body, end, depth, kept[body:]))
        start += len(raw) + 1
    return lines


def spans_of(lines: Sequence[Line], numbers: Iterable[int]) -> list[Span]:
    """Give the places of these lines, runs of neighbours as one, without white space around."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [span for run in runs if (span := _trimmed(lines, run))]


def _trimmed(lines: Sequence[Line], run: list[int]) -> Span | None:
    written = [number for number in run if not lines[number].blank]
    if not written:
        return None
    first, last = lines[written[0]], lines[written[-1]]
    indent = len(first.text) - len(first.text.lstrip())
    return Span(first.body + indent, last.end - (len(last.text) - len(last.text.rstrip())))
