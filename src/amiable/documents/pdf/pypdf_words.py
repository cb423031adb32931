"""The words of a PDF as pypdf finds them, for files that PDFium refuses.

pypdf gives lines without places: each is put where a typewriter would have put it, so that the rest of the room
(running heads, soft line ends) works on it as on any page.
"""

import logging
import pathlib
from collections.abc import Iterator

from amiable.documents.pdf.page import Page, PageLine, Word, line_of
from amiable.documents.pdf.words import mended

_CHARACTER_WIDTH, _LINE_HEIGHT, _MARGIN = 5.0, 12.0, 50.0


def read_pages(path: pathlib.Path) -> list[Page]:
    """Give the pages; raises what pypdf raises."""
    import pypdf
    from pypdf.errors import FileNotDecryptedError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with pypdf.PdfReader(path, strict=False) as reader:
        if reader.is_encrypted and not reader.decrypt(""):
            raise FileNotDecryptedError("needs a password")
        return [_page(page.extract_text()) for page in reader.pages]


def _page(text: str) -> Page:
    lines = [mended(line.rstrip()) for line in text.splitlines()]
    height = 2 * _MARGIN + len(lines) * _LINE_HEIGHT
    placed = [
        _line(line, height - _MARGIN - number * _LINE_HEIGHT) for number, line in enumerate(lines) if line.strip()
    ]
    return Page(height, tuple(placed))


def _line(text: str, top: float) -> PageLine:
    return line_of(_words(text, top))


def _words(text: str, top: float) -> Iterator[Word]:
    column = 0
    for piece in text.split(" "):
        if piece:
            left = _MARGIN + column * _CHARACTER_WIDTH
            yield Word(piece, left, left + len(piece) * _CHARACTER_WIDTH, top - _LINE_HEIGHT, top)
        column += len(piece) + 1
