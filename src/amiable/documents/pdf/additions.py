"""What people wrote onto a page: values of form fields and typed boxes; runs in the worker alone.

Owns what of it is text: what the page shows. Comments are opinions about the text and not part of it; that there are
some is told. A password in a form is left alone.
"""

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from amiable.documents.pdf.pdfium import Rectangle

_NOTE, _FREE_TEXT, _WIDGET = 1, 3, 20
_MARKED_UP = frozenset({9, 10, 11, 12, 14})
"""Highlight, underline, squiggly, strike-out, caret: they carry comments."""
_NOT_SHOWN = 0x02 | 0x20
_CHECK_BOX, _RADIO, _COMBO, _LIST, _FIELD = 2, 3, 4, 5, 6
_PASSWORD = 1 << 13
_LARGEST_VALUE = 200_000
"""Bytes of one value."""
_LETTER_WIDTH, _LARGEST_LETTER = 0.5, 12.0
_Place = tuple[float, float, float, float]


class Additions(NamedTuple):
    """What was found on one page."""

    lines: Sequence[tuple[str, Sequence[_Place]]]
    """Words apart by one space, and a place for each."""
    comments: bool


def open_form(pdfium: Any, document: int) -> int | None:
    """Give the handle of the document's form, or None."""
    return pdfium.FPDFDOC_InitFormFillEnvironment(document, _CALLBACKS) or None


_CALLBACKS = ctypes.create_string_buffer(b"\x01" + bytes(1023))
"""Version 1 of FPDF_FORMFILLINFO and no callback at all: nothing in the file may run."""


def read_additions(pdfium: Any, page: int, form: int | None) -> Additions:
    """Give what the page shows of its fields and boxes."""
    lines: list[tuple[str, Sequence[_Place]]] = []
    comments = False
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        if not annotation:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            if kind in _MARKED_UP or kind == _NOTE:
                comments = comments or bool(_string(pdfium, annotation))
            elif not pdfium.FPDFAnnot_GetFlags(annotation) & _NOT_SHOWN:
                text = _string(pdfium, annotation) if kind == _FREE_TEXT else ""
                if kind == _WIDGET and form:
                    text = _value(pdfium, form, annotation)
                lines += _placed(text, _rectangle(pdfium, annotation))
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return Additions(lines, comments)


def _value(pdfium: Any, form: int, annotation: int) -> str:
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind in {_CHECK_BOX, _RADIO}:
        return "☒" if _string(pdfium, annotation, b"AS") not in {"", "Off"} else "☐"
    if kind not in {_COMBO, _LIST, _FIELD} or pdfium.FPDFAnnot_GetFormFieldFlags(form, annotation) & _PASSWORD:
        return ""
    return _wide(lambda buffer, size: pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, size))


def _string(pdfium: Any, annotation: int, key: bytes = b"Contents") -> str:
    return _wide(lambda buffer, size: pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, size))


def _wide(ask: Any) -> str:
    size = min(ask(None, 0), _LARGEST_VALUE)
    buffer = ctypes.create_string_buffer(size + 2)
    ask(buffer, size)
    return buffer.raw[:size].decode("utf-16-le", "replace").rstrip("\0")


def _rectangle(pdfium: Any, annotation: int) -> _Place:
    box = Rectangle()
    pdfium.FPDFAnnot_GetRect(annotation, ctypes.byref(box))
    return box.left, box.right, min(box.bottom, box.top), max(box.bottom, box.top)


def _placed(text: str, box: _Place) -> Iterator[tuple[str, Sequence[_Place]]]:
    """Each line of the text with a place for each of its words, as a typewriter would set them in the box."""
    written = [line.split() for line in text.splitlines() if line.strip()]
    left, right, bottom, top = box
    step = (top - bottom) / max(len(written), 1)
    for number, words in enumerate(written):
        width = min(_LETTER_WIDTH * _LARGEST_LETTER, (right - left) / (sum(map(len, words)) + len(words)))
        high = top - number * step
        low = high - step if step <= 2 * _LARGEST_LETTER else high - _LARGEST_LETTER
        places, start = [], left
        for word in words:
            places.append((start, start + width * len(word), low, high))
            start += width * (len(word) + 1)
        yield " ".join(words), places
