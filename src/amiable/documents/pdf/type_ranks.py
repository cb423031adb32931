"""Which lines of a PDF are set as titles: larger than the text, or bold.

Owns that reading of the type. A PDF knows no headings; it only looks as if it did.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from amiable.documents.pdf.page import PageLine
from amiable.documents.reading import Heading
from amiable.documents.titles import clean_title, has_verb, looks_like_title

_LARGER = 1.15
_MOST_BOLD = 0.4
"""Where more of the text than this is bold, bold marks nothing."""


class Begun(NamedTuple):
    """Where a paragraph starts, and its rank."""

    start: int
    rank: int | None
    """1 for the largest type, 0 for bold of the usual size, None for the type of the text."""


class TypeRanks:
    """The sizes of type of a document."""

    def __init__(self, lines: Sequence[PageLine]) -> None:
        sizes: Counter[int] = Counter()
        bold = 0
        for line in lines:
            length = sum(len(word.text) for word in line.words)
            sizes[_size(line)] += length
            bold += length * line.bold
        self._usual = sizes.most_common(1)[0][0] if sizes else 0
        self._larger = sorted((size for size in sizes if size > _LARGER * self._usual), reverse=True)
        self._bold_tells = bold <= _MOST_BOLD * max(sum(sizes.values()), 1)

    def rank(self, line: PageLine) -> int | None:
        """Give the rank of a line: 1 for the largest type, 0 for bold, None for ordinary text."""
        size = _size(line)
        if size in self._larger:
            return self._larger.index(size) + 1
        return 0 if line.bold and self._bold_tells else None


def find_headings(text: str, paragraphs: Sequence[Begun]) -> tuple[Heading, ...]:
    """Give the paragraphs that are titles by their type and by their words."""
    headings = []
    for paragraph in paragraphs:
        end = text.find("\n", paragraph.start)
        end = len(text) if end < 0 else end
        title = clean_title(text[paragraph.start : end])
        if paragraph.rank is not None and looks_like_title(title) and not has_verb(title):
            headings.append(Heading(paragraph.start, end, level=paragraph.rank, title=True))
    return tuple(headings)


def _size(line: PageLine) -> int:
    """In half points, so that rounding does not part what is alike."""
    return round(2 * line.height)
