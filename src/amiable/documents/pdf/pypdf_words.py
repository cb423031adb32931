"""The words of a PDF as pypdf finds them, for files that PDFium refuses; runs in the worker alone.

pypdf is slower and gives lines without places, but reads files with a broken table of objects. Each line is put where a
typewriter would have put it, so that the rest of the room (running heads, soft line ends) works on it as on any page.
"""

import io
import logging
from array import array
from collections.abc import Iterator
from typing import NamedTuple

from amiable.documents.pdf.wire import PLACES, SentPage

_CHARACTER_WIDTH, _LINE_HEIGHT, _MARGIN = 5.0, 12.0, 50.0


class Locked(Exception):
    """The file needs a password."""


class _TypedWord(NamedTuple):
    """A word and the column in which it starts."""

    column: int
    text: str


def read_pages(data: bytes) -> list[SentPage]:
    """Give the pages; raises Locked, and whatever pypdf raises."""
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with pypdf.PdfReader(io.BytesIO(data), strict=False) as reader:
        if reader.is_encrypted and not reader.decrypt(""):
            raise Locked
        return [_page(page.extract_text()) for page in reader.pages]


def _page(text: str) -> SentPage:
    lines = text.splitlines()
    height = 2 * _MARGIN + len(lines) * _LINE_HEIGHT
    kept: list[str] = []
    places = array("f")
    for number, line in enumerate(lines):
        top = height - _MARGIN - number * _LINE_HEIGHT
        words = list(_words(line.rstrip()))
        for word in words:
            left = _MARGIN + word.column * _CHARACTER_WIDTH
            places.extend((left, left + len(word.text) * _CHARACTER_WIDTH, top - _LINE_HEIGHT, top))
        if words:
            kept.append(" ".join(word.text for word in words))
    return SentPage(height, 0, kept, places, bytes(len(places) // PLACES))


def _words(line: str) -> Iterator[_TypedWord]:
    column = 0
    for piece in line.split(" "):
        if piece:
            yield _TypedWord(column, piece)
        column += len(piece) + 1
