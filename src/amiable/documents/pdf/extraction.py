"""The words of one page, asked of PDFium; runs in the worker alone.

Owns where a word and a line end, and where they stand once the page is turned so that its words are upright, however
the file shows it. Boxes are asked for at the ends of
words only, since each call crosses into C. A hyphen at a line end comes as U+0002 or U+FFFE without a line break after
it: here it ends its line.
"""

import ctypes
from array import array
from collections.abc import Iterator
from itertools import chain
from typing import Any

from amiable.documents.pdf.additions import read_additions
from amiable.documents.pdf.pdfium import Rectangle
from amiable.documents.pdf.unseen import Looks, unseen_words
from amiable.documents.pdf.wire import BOLD, COMMENTS, HIDDEN, UNSEEN, SentPage

_HYPHENS = "\x02\ufffe\u00ad"
_AS_HYPHENS = {ord(each): "-" for each in _HYPHENS}
_NO_BREAK, _STAND_IN = "\u00a0", "\x01"
"""A no-break space ends no word, so a character that is no space stands in for it while words are parted."""
_ASKED_EVERY = 5
"""Words of a page are asked for their angle, one in so many."""
_QUARTER, _HALF, _QUARTERS = 1, 2, 4
_RADIANS = 1.5708
"""Of a quarter."""
_Place = tuple[float, float, float, float]


def read_page(pdfium: Any, page: int, form: int | None) -> SentPage:
    """Give the words of a page; `form` is the handle of the document's form, if it has one."""
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return SentPage(pdfium.FPDF_GetPageHeightF(page), 0, [], array("f"), b"")
    try:
        return _Words(pdfium, page, text_page).read(form)
    finally:
        pdfium.FPDFText_ClosePage(text_page)


class _Words:
    """The words of one page as they are found."""

    def __init__(self, pdfium: Any, page: int, text_page: int) -> None:
        self._pdfium, self._page, self._text_page = pdfium, page, text_page
        self._width, self._height = _size_in_file(pdfium, page)
        self._lines: list[str] = []
        self._firsts: list[int] = []
        """The numbers of the first characters of all words."""
        self._lasts: list[int] = []
        self._text = self._read()

    def read(self, form: int | None) -> SentPage:
        """Give the whole page."""
        for start, end in self._line_bounds():
            self._add_line(start, end)
        places = self._places()
        quarters = self._quarters()
        looks = Looks(self._pdfium, self._text_page).of(self._firsts)
        marks = bytearray(BOLD * look.bold for look in looks)
        flags = 0
        for number in unseen_words(self._pdfium, self._page, looks, places):
            marks[number] |= HIDDEN
            flags |= UNSEEN
        if self._pdfium.FPDFPage_GetAnnotCount(self._page):
            additions = read_additions(self._pdfium, self._page, form)
            for line, written in additions.lines:
                self._lines.append(line)
                places += written
                marks += bytes(len(written))
            flags |= COMMENTS * additions.comments
        height = self._height
        if quarters:
            width, height = (height, self._width) if quarters % _HALF else (self._width, height)
            places = [_turned(place, quarters, width, height) for place in places]
        return SentPage(height, flags, self._lines, array("f", chain.from_iterable(places)), bytes(marks))

    def _read(self) -> str:
        count = max(self._pdfium.FPDFText_CountChars(self._text_page), 0)
        units = ctypes.create_string_buffer(4 * (count + 1))
        written = self._pdfium.FPDFText_GetText(self._text_page, 0, count, units) if count else 0
        text = units.raw[: 2 * max(written - 1, 0)].decode("utf-16-le", "replace")
        if len(text) != count:
            get = self._pdfium.FPDFText_GetUnicode
            text = "".join(_character(get(self._text_page, place)) for place in range(count))
        return text.replace("\r", "\n").replace(_NO_BREAK, _STAND_IN)

    def _line_bounds(self) -> Iterator[tuple[int, int]]:
        start = 0
        for line in self._text.split("\n"):
            end = start + len(line)
            for hyphen in _HYPHENS:
                place = self._text.find(hyphen, start, end)
                while place >= 0:
                    if self._breaks_after(place):
                        yield start, place + 1
                        start = place + 1
                    place = self._text.find(hyphen, place + 1, end)
            yield start, end
            start = end + 1

    def _breaks_after(self, place: int) -> bool:
        if place + 1 >= len(self._text):
            return True
        left, _, bottom, _ = self._place_of(place)
        after = self._place_of(place + 1)
        return after[0] < left or after[3] < bottom

    def _add_line(self, start: int, end: int) -> None:
        words = self._text[start:end].split()
        for word in words:
            start = self._text.index(word, start)
            self._firsts.append(start)
            start += len(word)
            self._lasts.append(start - 1)
        if words:
            line = " ".join(words)
            self._lines.append(line.replace(_STAND_IN, _NO_BREAK).translate(_AS_HYPHENS))

    def _places(self) -> list[_Place]:
        """Where the words stand, as the file has them: PDFium writes two boxes a word into one stretch of memory."""
        boxes = (Rectangle * (2 * len(self._firsts)))()
        address, step = ctypes.addressof(boxes), ctypes.sizeof(Rectangle)
        get, text_page = self._pdfium.FPDFText_GetLooseCharBox, self._text_page
        for first, last in zip(self._firsts, self._lasts, strict=True):
            get(text_page, first, address)
            get(text_page, last, address + step)
            address += 2 * step
        edges = array("f", bytes(boxes))
        left, top, right, bottom, other_left, other_top, other_right, other_bottom = (edges[n::8] for n in range(8))
        return list(
            zip(
                map(min, left, other_left),
                map(max, right, other_right),
                map(min, bottom, other_bottom),
                map(max, top, other_top),
                strict=True,
            )
        )

    def _place_of(self, character: int) -> _Place:
        box = Rectangle()
        self._pdfium.FPDFText_GetLooseCharBox(self._text_page, character, ctypes.addressof(box))
        return box.left, box.right, box.bottom, box.top

    def _quarters(self) -> int:
        """After how many quarters to the right most words stand upright."""
        counts = [0] * _QUARTERS
        for first in self._firsts[::_ASKED_EVERY]:
            angle = self._pdfium.FPDFText_GetCharAngle(self._text_page, first)
            counts[round(-angle / _RADIANS) % _QUARTERS] += 1
        return max(range(_QUARTERS), key=counts.__getitem__)


def _size_in_file(pdfium: Any, page: int) -> tuple[float, float]:
    """Width and height before the page is turned to be shown."""
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    return (height, width) if pdfium.FPDFPage_GetRotation(page) % _HALF else (width, height)


def _character(code: int) -> str:
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"  # noqa: PLR2004 - the bounds of Unicode


def _turned(place: _Place, quarters: int, width: float, height: float) -> _Place:
    """A place after turning the page clockwise; `width` and `height` are those after the turn."""
    left, right, bottom, top = place
    if quarters == _QUARTER:
        return bottom, top, height - right, height - left
    if quarters == _HALF:
        return width - right, width - left, height - top, height - bottom
    return width - top, width - bottom, left, right
