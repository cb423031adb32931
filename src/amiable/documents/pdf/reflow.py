"""Paragraphs out of printed lines, and the text of the whole document.

Owns the joins: a line break is soft where the first word of the next line would not have fitted, and becomes a space;
a hyphen that only breaks a word goes; running heads stay where they stand, each on a line of its own, marked. A
clause number at the start of a line always starts a line of the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from amiable.documents.pdf.columns import Region, reading_order
from amiable.documents.pdf.furniture import PageParts
from amiable.documents.pdf.hyphens import bare_word, breaks_a_word
from amiable.documents.pdf.page import PageLine, median
from amiable.documents.pdf.type_ranks import Begun, TypeRanks, find_headings
from amiable.documents.prose import sentence_runs_on
from amiable.documents.reading import Heading
from amiable.model.spans import Span

_WIDE_STEP = 1.35
"""Of the usual step from line to line: more is a new paragraph."""
_OTHER_SIZE = 0.18
_NEARLY_ALL = 0.9
_TOLERANCE = 0.95
_INDENT = 1.2
"""Of the line's height: less is no indent."""
_ENDED = re.compile(r"[.!?:;…»”\")]$")


_OPENING = re.compile(
    r"[•▪◦●○■□◆►–—*·➢✓✔]|-\s|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)](?=\s|$)|\d{1,2}(?:\.\d{1,2}){1,5}\.?\)?(?=\s|$)"
    r"|(?i:article|art\.|section|clause|annexe|schedule|exhibit|appendix|chapitre|titre)\s+"
    r"(?:\d|[IVX]+\b|[A-Z]\b|premier)"
    r"|§\s?\d",
)
"""What starts a line of its own: bullets, and numbers that could be those of clauses."""


@dataclass(frozen=True, slots=True)
class ReflownText:
    """The text of all pages."""

    text: str
    pages: tuple[int, ...]
    """Where each page starts."""
    furniture: tuple[Span, ...]
    headings: tuple[Heading, ...]
    """Lines in larger or bold type that stand alone."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line with what its column says of it."""

    line: PageLine
    right: float
    """Where the lines of its column end."""
    step: float
    """The usual distance of two lines in its column."""
    neighbours: int
    """How many lines the column has."""


@dataclass(slots=True)
class _Writer:
    """The text as it grows."""

    vocabulary: frozenset[str]
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    pages: list[int] = field(default_factory=list)
    furniture: list[Span] = field(default_factory=list)
    paragraphs: list[Begun] = field(default_factory=list)
    after_furniture: bool = False
    page_due: bool = False

    def start_page(self) -> None:
        """The next words are the first of a page."""
        self.end_page()
        self.page_due = True

    def end_page(self) -> None:
        """A page without words starts where the next one does."""
        if self.page_due:
            self.pages.append(self.length)
        self.page_due = False

    def write_words(self, text: str) -> None:
        """Go on with words of the text."""
        self.end_page()
        self._write(text)
        self.after_furniture = False

    def write_furniture(self, text: str) -> None:
        """Keep a running head on a line of its own, marked."""
        self.write_break("\n")
        self.end_page()
        self.furniture.append(Span(self.length, self.length + len(text)))
        self._write(text)
        self.after_furniture = True

    def write_break(self, characters: str) -> None:
        """Part what is written from what comes; nothing at the very start."""
        if self.length:
            self._write(characters)

    def drop_hyphen(self) -> None:
        """Take back the hyphen that the last words end with."""
        self.pieces[-1] = self.pieces[-1][:-1]
        self.length -= 1

    def _write(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


def reflow(parts: Sequence[PageParts]) -> ReflownText:
    """Give the text of pages in order, soft line ends joined."""
    written = {word.text for part in parts for line in part.body for word in line.words}
    writer = _Writer(frozenset(map(bare_word, written)))
    ranks = TypeRanks([line for part in parts for line in part.body])
    last: _Placed | None = None
    regions = [reading_order(part.body) for part in parts]
    width = _usual_width(regions)
    for part, columns in zip(parts, regions, strict=True):
        writer.start_page()
        for line in part.head:
            writer.write_furniture(line.text)
        for region in columns:
            for place, placed in enumerate(_placed(region, width if len(columns) == 1 else 0)):
                if not _join(writer, last, placed, same_column=place > 0):
                    writer.paragraphs.append(Begun(writer.length, ranks.rank(placed.line)))
                writer.write_words(placed.line.text)
                last = placed
        for line in part.foot:
            writer.write_furniture(line.text)
    writer.end_page()
    text = "".join(writer.pieces)
    return ReflownText(text, tuple(writer.pages), tuple(writer.furniture), find_headings(text, writer.paragraphs))


def _usual_width(pages: Sequence[Sequence[Region]]) -> float:
    """How far lines run on pages of one column: a page of signatures alone does not show it."""
    widths = [line.right - _left(columns[0]) for columns in pages if len(columns) == 1 for line in columns[0].lines]
    return sorted(widths)[int(_NEARLY_ALL * (len(widths) - 1))] if widths else 0


def _left(region: Region) -> float:
    return min(line.left for line in region.lines)


def _placed(region: Region, width: float) -> Iterator[_Placed]:
    """The lines of a region; `width` is how wide they are at least when they are full."""
    lines = region.lines
    rights = sorted(line.right for line in lines)
    steps = [above.top - below.top for above, below in pairwise(lines)]
    usual = [step for step in steps if step > 0]
    right = max(rights[int(_NEARLY_ALL * (len(rights) - 1))], _left(region) + _TOLERANCE * width)
    step = median(usual, 0)
    for line in lines:
        yield _Placed(line, right, step, len(lines))


def _join(writer: _Writer, last: _Placed | None, after: _Placed, *, same_column: bool) -> bool:
    """Write what stands between two lines, a space, nothing or a break; tell whether the line goes on."""
    if last is None or writer.after_furniture:
        writer.write_break("\n")
    elif not _is_soft(last, after, same_column=same_column):
        writer.write_break("\n\n" if _is_apart(last, after, same_column=same_column) else "\n")
    elif last.line.text.endswith("-") and not last.line.text.endswith("--") and len(last.line.text) > 1:
        if breaks_a_word(last.line.words[-1].text, after.line.words[0].text, writer.vocabulary):
            writer.drop_hyphen()
        return True
    else:
        writer.write_break(" ")
        return True
    return False


def _is_soft(last: _Placed, after: _Placed, *, same_column: bool) -> bool:
    """Whether the line goes on in the next one."""
    if same_column and _is_apart(last, after, same_column=True):
        return False
    if not same_column and last.neighbours < 3:  # noqa: PLR2004 - a column of two lines has no right edge
        return False
    one, other = last.line, after.line
    if abs(one.height - other.height) > _OTHER_SIZE * max(one.height, other.height) or not _is_full(last, after):
        return False
    ended = _ENDED.search(one.text) is not None
    if _OPENING.match(other.text):
        return sentence_runs_on(one.text, _OPENING.sub("", other.text, count=1))
    indented = other.left > one.left + _INDENT * one.height
    return not (same_column and ended and indented and not _OPENING.match(one.text))


def _is_full(last: _Placed, after: _Placed) -> bool:
    """Whether the next word would not have fitted on the line."""
    line, first = last.line, after.line.words[0]
    space = 0.2 * line.height
    return line.right + space + first.right - first.left > last.right


def _is_apart(last: _Placed, after: _Placed, *, same_column: bool) -> bool:
    """Whether more than the usual distance lies between two lines of a column; elsewhere a full stop must tell."""
    if not same_column:
        return _ENDED.search(last.line.text) is not None
    step = last.line.top - after.line.top
    return step > _WIDE_STEP * max(after.step, 1.0) or step < 0
