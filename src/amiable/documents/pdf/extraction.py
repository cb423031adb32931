"""The words of one page, asked of PDFium; runs in the worker alone.

Owns where a word and a line end, and where they stand on the page as it is shown. Boxes are asked for at the ends of
words only, since each call crosses into C. A hyphen at a line end comes as U+0002 or U+FFFE without a line break after
it: here it ends its line.
"""

import ctypes
from array import array
from collections.abc import Iterator
from typing import Any

from amiable.documents.pdf.additions import Additions, read_additions
from amiable.documents.pdf.pdfium import Rectangle
from amiable.documents.pdf.unseen import Doubtful, Looks, unseen_words
from amiable.documents.pdf.wire import BOLD, COMMENTS, HIDDEN, UNSEEN, SentPage

_HYPHENS = "\x02\ufffe\u00ad"
_AS_HYPHENS = {ord(each): "-" for each in _HYPHENS}
_NO_BREAK, _STAND_IN = "\u00a0", "\x01"
"""A no-break space ends no word, so a character that is no space stands in for it while words are parted."""
_UPRIGHT = 0.5
"""Radians."""
_TALL = 2.0
_FEWEST_LETTERS = 3
_QUARTER, _HALF, _THREE_QUARTERS, _QUARTERS = 1, 2, 3, 4


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
        self._width, self._height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        self._looks = Looks(pdfium, text_page)
        self._box = Rectangle()
        self._reference = ctypes.byref(self._box)
        self._lines: list[str] = []
        self._places: list[tuple[float, float, float, float]] = []
        self._marks = bytearray()
        self._doubtful: list[Doubtful] = []
        self._sideways = [0] * _QUARTERS
        self._text = self._read()

    def read(self, form: int | None) -> SentPage:
        """Give the whole page."""
        for start, end in self._line_bounds():
            self._add_line(start, end)
        turn = self._pdfium.FPDFPage_GetRotation(self._page)
        self._turn(turn)
        flags = 0
        for number in unseen_words(self._pdfium, self._page, self._doubtful, self._places):
            self._marks[number] |= HIDDEN
            flags |= UNSEEN
        if self._pdfium.FPDFPage_GetAnnotCount(self._page):
            additions = read_additions(self._pdfium, self._page, form)
            self._add(additions, turn)
            flags |= COMMENTS * additions.comments
        height = self._stand_up()
        places = array("f", [edge for place in self._places for edge in place])
        return SentPage(height, flags, self._lines, places, bytes(self._marks))

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
            self._add_word(word, start, start + len(word) - 1)
            start += len(word)
        if words:
            line = " ".join(words)
            self._lines.append(line.replace(_STAND_IN, _NO_BREAK).translate(_AS_HYPHENS))

    def _add_word(self, word: str, first: int, last: int) -> None:
        left, right, bottom, top = place = self._place_of(first)
        if last > first:
            other = self._place_of(last)
            place = (min(left, other[0]), max(right, other[1]), min(bottom, other[2]), max(top, other[3]))
            if place[3] - place[2] > _TALL * (place[1] - place[0]) and len(word) >= _FEWEST_LETTERS:
                self._note_angle(first, len(word))
        look = self._looks.of(first)
        if look.doubtful or place[3] - place[2] < Looks.TINY:
            self._doubtful.append(Doubtful(len(self._places), mode_hides=look.mode_hides))
        self._places.append(place)
        self._marks.append(BOLD * look.bold)

    def _place_of(self, character: int) -> tuple[float, float, float, float]:
        self._pdfium.FPDFText_GetLooseCharBox(self._text_page, character, self._reference)
        box = self._box
        return box.left, box.right, box.bottom, box.top

    def _note_angle(self, first: int, letters: int) -> None:
        angle = self._pdfium.FPDFText_GetCharAngle(self._text_page, first)
        quarters = round(angle / 1.5708) % _QUARTERS if angle > -_UPRIGHT else 0
        self._sideways[quarters] += letters

    def _turn(self, quarters: int) -> None:
        """From the page as it lies in the file to the page as it is shown."""
        if quarters % _QUARTERS:
            width, height = self._width, self._height
            self._places = [_turned(place, quarters % _QUARTERS, width, height) for place in self._places]

    def _stand_up(self) -> float:
        """Turn a page most of whose words run up or down, and give its height then."""
        letters = sum(map(len, self._lines))
        for quarters in (_QUARTER, _THREE_QUARTERS):
            upright = (quarters - self._pdfium.FPDFPage_GetRotation(self._page)) % _QUARTERS
            if 2 * self._sideways[quarters] > letters and upright % 2:
                self._places = [_turned(place, upright, self._height, self._width) for place in self._places]
                return float(self._width)
        return float(self._height)

    def _add(self, additions: Additions, quarters: int) -> None:
        """What people wrote on the page stands in its text where it stands on the paper."""
        for line, places in additions.lines:
            turned = quarters % _QUARTERS
            width, height = self._width, self._height
            self._lines.append(line)
            self._places += [_turned(place, turned, width, height) if turned else place for place in places]
            self._marks += bytes(len(places))


def _character(code: int) -> str:
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"  # noqa: PLR2004 - the bounds of Unicode


def _turned(
    place: tuple[float, float, float, float], quarters: int, width: float, height: float
) -> tuple[float, float, float, float]:
    """A place after turning the page clockwise; `width` and `height` are those after the turn."""
    left, right, bottom, top = place
    if quarters == _QUARTER:
        return bottom, top, height - right, height - left
    if quarters == _HALF:
        return width - right, width - left, height - top, height - bottom
    return width - top, width - bottom, left, right
