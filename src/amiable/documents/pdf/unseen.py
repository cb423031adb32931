"""Words that are in a file and that nobody can see on its page; runs in the worker alone.

Owns that judgement. What stands beside the page is not seen. White, transparent or tiny letters and those without ink
are only doubtful: white letters on a dark bar are read by everyone, and the text that OCR laid under a scan is drawn
without ink. So the page is drawn, and a doubtful word is seen where the paper under it is not of one shade. A word
without ink over words with ink is not.
"""

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from amiable.documents.pdf.pdfium import Picture, Rectangle, render

_NO_INK = frozenset({3, 7})
"""Render modes of PDF: neither filled nor outlined."""
_FILLED = frozenset({0, 4})
_NEARLY_WHITE, _NEARLY_CLEAR = 230, 26
_DOTS_A_POINT, _MOST_DOTS = 2.0, 4_000_000
_LEAST_CONTRAST = 30
_TINY = 2.0
"""Points."""
_LONGEST_NAME = 128
_WEIGHTS = (b"bold", b"black", b"heavy", b"demi")
_Place = tuple[float, float, float, float]


class Look(NamedTuple):
    """How the letters of a piece of text look."""

    bold: bool
    """By the name of the font: its weight is seldom told."""
    doubtful: bool
    mode_hides: bool
    """Drawn without ink."""


_PLAIN = Look(bold=False, doubtful=False, mode_hides=False)


class Looks:
    """The looks of a page's text objects, each asked for once."""

    def __init__(self, pdfium: Any, text_page: int) -> None:
        self._pdfium, self._text_page = pdfium, text_page
        self._bold: dict[int, bool] = {}
        self._name = ctypes.create_string_buffer(_LONGEST_NAME)
        self._color = [ctypes.c_uint() for _ in range(4)]

    def of(self, characters: Sequence[int]) -> list[Look]:
        """Give the looks of the letters of these numbers."""
        get, text_page = self._pdfium.FPDFText_GetTextObject, self._text_page
        pieces = [get(text_page, character) for character in characters]
        known = {piece: self._ask(piece) if piece else _PLAIN for piece in set(pieces)}
        return [known[piece] for piece in pieces]

    def _ask(self, piece: int) -> Look:
        mode = self._pdfium.FPDFTextObj_GetTextRenderMode(piece)
        told = self._pdfium.FPDFPageObj_GetFillColor(piece, *map(ctypes.byref, self._color))
        *shades, cover = (each.value for each in self._color)
        pale = told and mode in _FILLED and (min(shades) > _NEARLY_WHITE or cover < _NEARLY_CLEAR)
        without_ink = mode in _NO_INK
        return Look(self._is_bold(piece), bool(pale or without_ink), without_ink)

    def _is_bold(self, piece: int) -> bool:
        font = self._pdfium.FPDFTextObj_GetFont(piece) or 0
        if font not in self._bold:
            length = self._pdfium.FPDFFont_GetBaseFontName(font, self._name, _LONGEST_NAME) if font else 0
            name = self._name.value.lower() if length else b""
            self._bold[font] = any(weight in name for weight in _WEIGHTS)
        return self._bold[font]


def unseen_words(pdfium: Any, page: int, looks: Sequence[Look], places: Sequence[_Place]) -> Iterator[int]:
    """Give the numbers of the words that cannot be seen; `places` are those of the words, as the file has them."""
    box = Rectangle()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(box))
    left, right, bottom, top = box.left, box.right, box.bottom, box.top
    doubtful = {
        number
        for number, (look, place) in enumerate(zip(looks, places, strict=True))
        if look.doubtful
        or place[3] - place[2] < _TINY
        or not (place[1] > left and place[0] < right and place[3] > bottom and place[2] < top)
    }
    if not doubtful:
        return
    picture = render(pdfium, page, _DOTS_A_POINT, _MOST_DOTS)
    inked = [place for number, place in enumerate(places) if number not in doubtful]
    for number in doubtful:
        place = places[number]
        tiny = place[3] - place[2] < _TINY
        under_ink = looks[number].mode_hides and any(_overlap(place, other) for other in inked)
        if tiny or under_ink or not _shows(picture, _dots(pdfium, page, picture, place)):
            yield number


def _overlap(one: _Place, other: _Place) -> bool:
    across = min(one[1], other[1]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[2], other[2])
    return across > 1 and down > 0.5 * min(one[3] - one[2], other[3] - other[2])


def _dots(pdfium: Any, page: int, picture: Picture, place: _Place) -> tuple[int, int, int, int]:
    """Left, right, top and bottom of a place in the picture of its page."""
    across, down = ctypes.c_int(), ctypes.c_int()
    found = []
    for corner in ((place[0], place[2]), (place[1], place[3])):
        size = (0, 0, picture.width, picture.height, 0)
        pdfium.FPDF_PageToDevice(page, *size, *corner, ctypes.byref(across), ctypes.byref(down))
        found.append((across.value, down.value))
    (one, high), (other, low) = found
    return min(one, other), max(one, other), min(high, low), max(high, low)


def _shows(picture: Picture, dots: tuple[int, int, int, int]) -> bool:
    """Whether the paper under the word is of more than one shade."""
    left, right = max(dots[0], 0), min(dots[1] + 1, picture.width)
    high, low = max(dots[2], 0), min(dots[3] + 1, picture.height)
    if left >= right or high >= low:
        return False
    rows = [picture.pixels[row * picture.stride + left : row * picture.stride + right] for row in range(high, low)]
    return max(map(max, rows)) - min(map(min, rows)) >= _LEAST_CONTRAST
