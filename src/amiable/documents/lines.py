"""The lines of a text with what stands before them, running heads passed over.

Owns the walk that the search for clauses starts from. A line knows the last words before it, since whether "4.2" at
the start of a line numbers a clause depends on whether the sentence above had ended.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from amiable.documents.inline_numbers import inline_starts
from amiable.model.spans import Span

_LINE = re.compile(r"[^\r\n\x0b\f\x85\u2028\u2029]+")
_BLANK_LINE = re.compile(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)|\f")
_REMEMBERED = 80


@dataclass(frozen=True, slots=True)
class Line:
    """One line that holds words."""

    start: int
    """Its first printed character."""
    end: int
    """After its last printed character."""
    indent: int
    """Columns of white space before it."""
    before: str
    """The end of the last line of words before it; empty at the start."""
    apart: bool
    """An empty line, or nothing, stands between the two."""
    number: int
    """Among the lines of words, from 0."""


def words_lines(text: str, furniture: Sequence[Span] = ()) -> Iterator[Line]:
    """Give the lines that are neither empty nor wholly furniture."""
    starts = [span.start for span in furniture]
    before, last_end, number = "", 0, 0
    for match in _LINE.finditer(text):
        stripped = match.group().strip()
        if not stripped:
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        end = start + len(stripped)
        place = bisect_right(starts, start) - 1
        if place >= 0 and furniture[place].end >= end:
            continue
        indent = len(text[match.start() : start].expandtabs(4))
        apart = not before or bool(_BLANK_LINE.search(text, last_end, start))
        yield Line(start, end, indent, before, apart, number)
        before, last_end, number = stripped[-_REMEMBERED:], end, number + 1


def part_lines(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """Give the same lines, long ones parted where a number inside could start a clause."""
    number = 0
    for line in lines:
        start, before, apart = line.start, line.before, line.apart
        for cut in (*inline_starts(text, line.start, line.end), line.end):
            words = text[start:cut].rstrip()
            yield Line(start, start + len(words), line.indent, before, apart, number)
            start, before, apart, number = cut, words[-_REMEMBERED:], False, number + 1
