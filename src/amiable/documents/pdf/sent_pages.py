"""Pages of words out of what the worker sent.

Owns how characters are typed: ligatures apart, accents on their letters, nothing invisible. Words that nobody can see
on the page are left out here, and that there were some is told.
"""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from amiable.documents.pdf.page import Page, PageLine, Word, line_of
from amiable.documents.pdf.spaced import without_letterspacing
from amiable.documents.pdf.wire import BOLD, COMMENTS, HIDDEN, UNSEEN, SentPage
from amiable.mail.invisible import strip_invisible

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "ĳ": "ij", "Ĳ": "IJ"},
)


class OpenedPage(NamedTuple):
    """A page with what is to be told of it."""

    page: Page
    comments: bool
    unseen: bool


def open_page(sent: SentPage) -> OpenedPage:
    """Give the lines of a page that hold words."""
    return OpenedPage(Page(sent.height, tuple(_lines(sent))), bool(sent.flags & COMMENTS), bool(sent.flags & UNSEEN))


def _lines(sent: SentPage) -> Iterator[PageLine]:
    places = iter(sent.places)
    boxes = zip(places, places, places, places, strict=True)
    marks = iter(sent.marks)
    for line in sent.lines:
        plain = line.isascii() and line.isprintable()
        words = []
        for text, (left, right, bottom, top), mark in zip(line.split(" "), boxes, marks, strict=False):
            typed = text if plain else mended(text)
            if typed and not mark & HIDDEN and not typed.isspace():
                words.append(Word(typed, left, right, bottom, top, bool(mark & BOLD)))
        if words:
            yield line_of(without_letterspacing(words))


def mended(text: str) -> str:
    """Give characters as they are typed."""
    if text.isascii() and text.isprintable():
        return text
    typed = unicodedata.normalize("NFC", text.translate(_LIGATURES))
    return strip_invisible("".join(each for each in typed if each >= " " or each == "\t")).text
