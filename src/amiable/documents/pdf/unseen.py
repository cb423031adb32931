"""Words that are in a file and that nobody can see on its page; runs in the worker alone.

Owns that judgement. White, transparent or tiny letters and those drawn without ink are only doubtful: white letters on
a dark bar are read by everyone, and the text that OCR laid under a scan is drawn without ink. So the page is drawn, and
a doubtful word is seen where the paper under it is not of one shade. A word without ink over words with ink is not.
"""

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from amiable.documents.pdf.pdfium import Picture, render

_NO_INK = frozenset({3, 7})
"""Render modes of PDF: neither filled nor outlined."""
_FILLED = frozenset({0, 4})
_NEARLY_WHITE, _NEARLY_CLEAR = 230, 26
_DOTS_A_POINT, _MOST_DOTS = 2.0, 4_000_000
_LEAST_CONTRAST = 30
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


class Doubtful(NamedTuple):
    """A word that may be unseen."""

    number: int
    mode_hides: bool


class Looks:
    """The looks of a page's text objects, each asked for once."""

    TINY = 2.0
    """Points: letters lower than this are no text for people."""

    def __init__(self, pdfium: Any, text_page: int) -> None:
        self._pdfium, self._text_page = pdfium, text_page
        self._known: dict[int, Look] = {}
        self._bold: dict[int, bool] = {}
        self._name = ctypes.create_string_buffer(_LONGEST_NAME)
        self._color = [ctypes.c_uint() for _ in range(4)]

    def of(self, character: int) -> Look:
        """Give the look of the letter of that number."""
        piece = self._pdfium.FPDFText_GetTextObject(self._text_page, character) or 0
        look = self._known.get(piece)
        if look is None:
            look = self._known[piece] = (
                self._ask(piece) if piece else Look(bold=False, doubtful=False, mode_hides=False)
            )
        return look

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


def unseen_words(pdfium: Any, page: int, doubtful: Sequence[Doubtful], places: Sequence[_Place]) -> Iterator[int]:
    """Give the numbers of the words that cannot be seen; `places` are those on the page as it is shown."""
    if not doubtful:
        return
    picture = render(pdfium, page, _DOTS_A_POINT, _MOST_DOTS)
    scale = picture.height / max(pdfium.FPDF_GetPageHeightF(page), 1)
    numbers = {word.number for word in doubtful}
    inked = [place for number, place in enumerate(places) if number not in numbers]
    for word in doubtful:
        place = places[word.number]
        tiny = place[3] - place[2] < Looks.TINY
        under_ink = word.mode_hides and any(_overlap(place, other) for other in inked)
        if tiny or under_ink or not _shows(picture, place, scale):
            yield word.number


def _overlap(one: _Place, other: _Place) -> bool:
    across = min(one[1], other[1]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[2], other[2])
    return across > 1 and down > 0.5 * min(one[3] - one[2], other[3] - other[2])


def _shows(picture: Picture, place: _Place, scale: float) -> bool:
    """Whether the paper under the word is of more than one shade."""
    left, right, bottom, top = place
    first, last = max(int(left * scale), 0), min(int(right * scale) + 1, picture.width)
    high, low = max(picture.height - int(top * scale) - 1, 0), min(picture.height - int(bottom * scale), picture.height)
    if first >= last or high >= low:
        return False
    rows = [picture.pixels[row * picture.stride + first : row * picture.stride + last] for row in range(high, low)]
    return max(map(max, rows)) - min(map(min, rows)) >= _LEAST_CONTRAST
