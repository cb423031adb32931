"""The few functions of PDFium that reading needs, bound by hand; loaded in the worker alone.

pypdfium2 brings the library. Its own bindings describe all of it, which takes longer to import than a contract takes
to read, so the library is opened directly.
"""

import ctypes
import ctypes.util
import os
import sys
from typing import Any

_NAMES = {"win32": "pdfium.dll", "darwin": "libpdfium.dylib"}
_pointer, _int, _float, _text = ctypes.c_void_p, ctypes.c_int, ctypes.c_float, ctypes.c_char_p
_size, _unsigned, _double = ctypes.c_size_t, ctypes.c_ulong, ctypes.c_double
_PROTOTYPES: dict[str, tuple[Any, list[Any]]] = {
    "FPDF_InitLibrary": (None, []),
    "FPDF_LoadMemDocument64": (_pointer, [_text, _size, _text]),
    "FPDF_GetLastError": (_unsigned, []),
    "FPDF_CloseDocument": (None, [_pointer]),
    "FPDF_GetPageCount": (_int, [_pointer]),
    "FPDF_LoadPage": (_pointer, [_pointer, _int]),
    "FPDF_ClosePage": (None, [_pointer]),
    "FPDF_GetPageWidthF": (_float, [_pointer]),
    "FPDF_GetPageHeightF": (_float, [_pointer]),
    "FPDF_GetPageBoundingBox": (_int, [_pointer, _pointer]),
    "FPDFPage_GetRotation": (_int, [_pointer]),
    "FPDF_PageToDevice": (_int, [_pointer, *[_int] * 5, _double, _double, _pointer, _pointer]),
    "FPDFText_LoadPage": (_pointer, [_pointer]),
    "FPDFText_ClosePage": (None, [_pointer]),
    "FPDFText_CountChars": (_int, [_pointer]),
    "FPDFText_GetText": (_int, [_pointer, _int, _int, _pointer]),
    "FPDFText_GetUnicode": (ctypes.c_uint, [_pointer, _int]),
    "FPDFText_GetLooseCharBox": (_int, [_pointer, _int, _pointer]),
    "FPDFText_GetCharAngle": (_float, [_pointer, _int]),
    "FPDFText_GetTextObject": (_pointer, [_pointer, _int]),
    "FPDFTextObj_GetTextRenderMode": (_int, [_pointer]),
    "FPDFTextObj_GetFont": (_pointer, [_pointer]),
    "FPDFFont_GetBaseFontName": (_size, [_pointer, _pointer, _size]),
    "FPDFPageObj_GetFillColor": (_int, [_pointer, _pointer, _pointer, _pointer, _pointer]),
    "FPDFPage_GetAnnotCount": (_int, [_pointer]),
    "FPDFPage_GetAnnot": (_pointer, [_pointer, _int]),
    "FPDFPage_CloseAnnot": (None, [_pointer]),
    "FPDFAnnot_GetSubtype": (_int, [_pointer]),
    "FPDFAnnot_GetFlags": (_int, [_pointer]),
    "FPDFAnnot_GetRect": (_int, [_pointer, _pointer]),
    "FPDFAnnot_GetStringValue": (_unsigned, [_pointer, _text, _pointer, _unsigned]),
    "FPDFAnnot_GetFormFieldType": (_int, [_pointer, _pointer]),
    "FPDFAnnot_GetFormFieldFlags": (_int, [_pointer, _pointer]),
    "FPDFAnnot_GetFormFieldValue": (_unsigned, [_pointer, _pointer, _pointer, _unsigned]),
    "FPDF_GetFormType": (_int, [_pointer]),
    "FPDFDOC_InitFormFillEnvironment": (_pointer, [_pointer, _pointer]),
    "FPDFDOC_ExitFormFillEnvironment": (None, [_pointer]),
    "FPDFBitmap_CreateEx": (_pointer, [_int, _int, _int, _pointer, _int]),
    "FPDFBitmap_FillRect": (None, [_pointer, _int, _int, _int, _int, _unsigned]),
    "FPDFBitmap_GetBuffer": (_pointer, [_pointer]),
    "FPDFBitmap_GetStride": (_int, [_pointer]),
    "FPDFBitmap_Destroy": (None, [_pointer]),
    "FPDF_RenderPageBitmap": (None, [_pointer, _pointer, _int, _int, _int, _int, _int, _int]),
}
_GRAY, _WHITE, _WITH_ANNOTATIONS = 1, 0xFFFFFFFF, 0x01


class Rectangle(ctypes.Structure):
    """FS_RECTF."""

    _fields_ = [("left", _float), ("top", _float), ("right", _float), ("bottom", _float)]


class Picture:
    """A page in shades of grey, one byte a dot, rows from the top down."""

    def __init__(self, pixels: bytes, width: int, height: int, stride: int) -> None:
        self.pixels, self.width, self.height, self.stride = pixels, width, height, stride

    def rows(self) -> bytes:
        """The dots without what the library adds to each row."""
        if self.stride == self.width:
            return self.pixels
        return b"".join(
            self.pixels[start : start + self.width] for start in range(0, self.height * self.stride, self.stride)
        )


def open_library() -> Any:
    """Give PDFium, ready; raises OSError or AttributeError where the installation has none that fits."""
    name = _NAMES.get(sys.platform, "libpdfium.so")
    places = [os.path.join(folder, "pypdfium2_raw", name) for folder in sys.path]  # noqa: PTH118 - pathlib takes longer to import than PDFium to start
    found = next((place for place in places if os.path.exists(place)), None)  # noqa: PTH110 - the same
    path = found or ctypes.util.find_library("pdfium")
    if path is None:
        raise OSError("pypdfium2 brings no library for this system")
    library = ctypes.CDLL(path)
    for function, (result, arguments) in _PROTOTYPES.items():
        bound = getattr(library, function)
        bound.restype, bound.argtypes = result, arguments
    library.FPDF_InitLibrary()
    return library


def render(pdfium: Any, page: int, scale: float, most_dots: int) -> Picture:
    """Give the page as it is shown, `scale` dots a point, fewer where it would have more than `most_dots`."""
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    scale = min(scale, (most_dots / max(width * height, 1)) ** 0.5)
    across, down = max(int(width * scale), 1), max(int(height * scale), 1)
    bitmap = pdfium.FPDFBitmap_CreateEx(across, down, _GRAY, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, _WHITE)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, _WITH_ANNOTATIONS)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        pixels = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * down)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return Picture(pixels, across, down, stride)
