"""The words of a page, as PDFium finds them.

Owns the calls into PDFium's text page. Boxes are asked for at the ends of words only, since each call crosses into C.
A hyphen at a line end comes as U+0002 or U+FFFE without a line break after it: here it is a hyphen and a break.
"""

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

from amiable.documents.pdf.page import Page, PageLine, Word, line_of
from amiable.mail.invisible import strip_invisible

_HYPHENS = frozenset("\x02\ufffe\u00ad")
_PLAIN_HYPHENS = str.maketrans(dict.fromkeys(_HYPHENS, "-"))
_BETWEEN_WORDS = re.compile(r"[^\S\u00a0]|[\x02\ufffe\u00ad]|\Z")
"""What may end a word, and the end of the page; a no-break space ends none."""
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "ĳ": "ij", "Ĳ": "IJ"},
)
_LONGEST_NAME = 128
_QUARTER_TURN, _HALF_TURN, _FULL_TURN = 90, 180, 360


class _Box(NamedTuple):
    left: float
    right: float
    bottom: float
    top: float


def read_page(page: Any) -> Page:
    """Give the words of a pypdfium2 page."""
    width, height = page.get_size()
    text_page = page.get_textpage()
    try:
        lines = tuple(_Characters(text_page, page.get_rotation(), width, height).lines())
    finally:
        text_page.close()
    return Page(height, lines)


def mended(text: str) -> str:
    """Give characters as they are typed: ligatures apart, accents on their letters, nothing invisible."""
    if text.isascii() and text.isprintable():
        return text
    typed = unicodedata.normalize("NFC", text.translate(_LIGATURES))
    return strip_invisible("".join(each for each in typed if each >= " " or each == "\t")).text


class _Characters:
    """The characters of a page by number."""

    def __init__(self, text_page: Any, rotation: int, width: float, height: float) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._page = text_page
        self._turn = rotation % _FULL_TURN
        self._width, self._height = width, height
        self._rectangle = pdfium.FS_RECTF()
        self._name = ctypes.create_string_buffer(_LONGEST_NAME)
        self._flags = ctypes.c_int()
        self._characters = self._read()

    def lines(self) -> Iterator[PageLine]:
        """Words until a break, in the order of the file."""
        words: list[Word] = []
        start = 0
        for found in _BETWEEN_WORDS.finditer(self._characters):
            place, character = found.start(), found[0] or "\n"
            breaks = character in _HYPHENS
            if breaks and not self._breaks_after(place):
                continue
            if word := self._word(start, place + breaks):
                words.append(word)
            start = place + 1
            if words and (breaks or character in "\r\n"):
                yield line_of(words)
                words = []

    def _read(self) -> str:
        count = self._page.count_chars()
        whole: str = self._page.get_text_range() if count else ""
        if len(whole) == count and not any("\ud800" <= each <= "\udfff" for each in whole):
            return whole
        return "".join(chr(self._pdfium.FPDFText_GetUnicode(self._page, place)) for place in range(count))

    def _word(self, start: int, end: int) -> Word | None:
        text = mended(self._characters[start:end].translate(_PLAIN_HYPHENS))
        if not text.strip():
            return None
        first = self._box(start)
        last = self._box(end - 1) if end - 1 > start else first
        return Word(
            text,
            min(first.left, last.left),
            max(first.right, last.right),
            min(first.bottom, last.bottom),
            max(first.top, last.top),
            self._is_bold(start),
        )

    def _is_bold(self, place: int) -> bool:
        """By the name of the font: its weight is seldom told."""
        length = self._pdfium.FPDFText_GetFontInfo(
            self._page, place, self._name, _LONGEST_NAME, ctypes.byref(self._flags)
        )
        name = self._name.value[: max(length, 0)].lower()
        return any(weight in name for weight in (b"bold", b"black", b"heavy", b"demi"))

    def _breaks_after(self, place: int) -> bool:
        if place + 1 >= len(self._characters):
            return True
        here, after = self._box(place), self._box(place + 1)
        return after.left < here.left or after.top < here.bottom

    def _box(self, place: int) -> _Box:
        self._pdfium.FPDFText_GetLooseCharBox(self._page, place, ctypes.byref(self._rectangle))
        box = self._rectangle
        return self._turned(_Box(box.left, box.right, box.bottom, box.top))

    def _turned(self, box: _Box) -> _Box:
        """The place on the page as it is shown."""
        if self._turn == _QUARTER_TURN:
            return _Box(box.bottom, box.top, self._height - box.right, self._height - box.left)
        if self._turn == _HALF_TURN:
            return _Box(
                self._width - box.right, self._width - box.left, self._height - box.top, self._height - box.bottom
            )
        if self._turn == _FULL_TURN - _QUARTER_TURN:
            return _Box(self._width - box.top, self._width - box.bottom, box.left, box.right)
        return box
