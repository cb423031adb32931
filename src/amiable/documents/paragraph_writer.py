"""Writes paragraphs with their numbers into one text, and tells where its headings are.

Owns how the text of a word processor's file is laid out: paragraphs apart, bullets and table rows on lines of their
own, short cells side by side. What a paragraph is and how it is counted each format settles for itself.
"""

from collections.abc import Sequence

from amiable.documents.list_numbers import Number
from amiable.documents.reading import Heading
from amiable.documents.titles import clean_title, has_verb, looks_like_title

_BULLET = "•"


class ParagraphWriter:
    """The text as it grows, with the places of its headings."""

    def __init__(self) -> None:
        self.headings: list[Heading] = []
        self._pieces: list[str] = []
        self._length = 0
        self._listed = False

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._pieces)

    def write(
        self,
        text: str,
        number: Number | None = None,
        title_level: int | None = None,
        *,
        bold: bool = False,
        in_row: bool = False,
        row_start: bool = False,
    ) -> None:
        """Append a paragraph.

        `title_level` is that of its heading style, None without one; `in_row` says that it is a cell of a table row on
        one line, `row_start` that it is the first.
        """
        beside = in_row and not row_start
        listed = in_row or (number is not None and not number.label)
        if self._length:
            self._append(" | " if beside else "\n" if listed and self._listed else "\n\n")
        self._listed = listed
        start = self._length
        mark = "" if number is None else number.label or _BULLET
        self._append(f"{mark} {text}" if mark else text)
        if not beside:
            self._tell(text, number, title_level, start, bold=bold)

    def _append(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _tell(self, text: str, number: Number | None, level: int | None, start: int, *, bold: bool) -> None:
        words = clean_title(text)
        level = 0 if level is None and bold and not has_verb(words) else level
        title = level is not None and looks_like_title(words)
        if number is not None and number.path:
            article = _article(number.path)
            heading = Heading(start, self._length, number.label, article, number.level, number.sequence, title=title)
            self.headings.append(heading)
        elif title:
            self.headings.append(Heading(start, self._length, level=level or 0, title=True))


def _article(path: Sequence[str]) -> str:
    """The whole number with those of the levels above, "4.2(a)" for a label "(a)"."""
    first, *others = path
    return first + "".join(f".{step}" if step.isdigit() else f"({step})" for step in others)
