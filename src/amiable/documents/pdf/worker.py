"""The process in which files are taken apart: PDFium and pypdf run here and nowhere else.

Owns the limits. A damaged file can make a C library crash, or a parser loop or fill the memory; then this process ends
and its reader goes on. It answers questions from its standard input, one a line, for as long as that is open:

    words LIBRARY SECONDS PATH          the pages, as `wire` packs them
    picture NUMBER SECONDS PATH         one page, counted from 0, as a picture (PGM)

PATH is in hexadecimal. An answer is a status, a length, a line feed and as many bytes. Imports stay few: a contract of
four pages takes less time to read than Python to load `json`.
"""

import gc
import sys
from typing import Any, BinaryIO

DONE, PASSWORD, REFUSED = b"done", b"password", b"refused"
_MEMORY = 1_000_000_000
"""Bytes of address space."""
_PASSWORD_ERROR = 4
_MOST_PAGES = 20_000
_DOTS_A_POINT, _MOST_DOTS = 300 / 72, 25_000_000
"""For OCR, which wants 300 dots an inch."""


class _Refused(Exception):
    """Carries the status."""


def serve() -> None:
    """Answer until the standard input ends."""
    gc.disable()  # lists of numbers hold no cycles
    _limit_memory()
    answers = sys.stdout.buffer
    for line in sys.stdin.buffer:
        what, how, seconds, path = line.split()
        _limit_time(float(seconds))
        try:
            status, answer = DONE, _answer(what.decode(), how.decode(), bytes.fromhex(path.decode()))
        except _Refused as refusal:
            status, answer = refusal.args[0], b""
        except Exception:  # noqa: BLE001 - whatever a parser makes of a hostile file is one thing to the reader
            status, answer = REFUSED, b""
        _write(answers, status, answer)


def _write(answers: BinaryIO, status: bytes, answer: bytes) -> None:
    answers.write(b"%s %d\n" % (status, len(answer)))
    answers.write(answer)
    answers.flush()


def _answer(what: str, how: str, path: bytes) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123 - pathlib takes longer to import than a contract to read
        data = file.read()
    if what == "picture":
        return _picture(data, int(how))
    if how == "pdfium":
        return _words_of_pdfium(data)
    return _words_of_pypdf(data)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows: the reader's clock is the only limit
        return
    for limit, value in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0)):
        try:
            resource.setrlimit(limit, (value, value))
        except (OSError, ValueError):  # a system that does not know it, or allows less already
            continue


def _limit_time(seconds: float) -> None:
    """Of the processor, from now on."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime + seconds) + 1, most))


_library: list[Any] = []
"""PDFium, once it is loaded."""


def _pdfium() -> Any:
    from amiable.documents.pdf.pdfium import open_library

    if not _library:
        _library.append(open_library())
    return _library[0]


def _open(data: bytes) -> tuple[Any, int]:
    pdfium = _pdfium()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if document:
        return pdfium, document
    raise _Refused(PASSWORD if pdfium.FPDF_GetLastError() == _PASSWORD_ERROR else REFUSED)


def _words_of_pdfium(data: bytes) -> bytes:
    from amiable.documents.pdf.additions import open_form
    from amiable.documents.pdf.extraction import read_page
    from amiable.documents.pdf.wire import pack

    pdfium, document = _open(data)
    form = open_form(pdfium, document) if pdfium.FPDF_GetFormType(document) else None
    pages = []
    try:
        for number in range(min(pdfium.FPDF_GetPageCount(document), _MOST_PAGES)):
            page = pdfium.FPDF_LoadPage(document, number)
            if not page:
                raise _Refused(REFUSED)
            try:
                pages.append(read_page(pdfium, page, form))
            finally:
                pdfium.FPDF_ClosePage(page)
    finally:
        if form:
            pdfium.FPDFDOC_ExitFormFillEnvironment(form)
        pdfium.FPDF_CloseDocument(document)
    if not pages:
        raise _Refused(REFUSED)
    return pack(pages)


def _picture(data: bytes, number: int) -> bytes:
    from amiable.documents.pdf.pdfium import render

    pdfium, document = _open(data)
    try:
        page = pdfium.FPDF_LoadPage(document, number)
        if not page:
            raise _Refused(REFUSED)
        try:
            picture = render(pdfium, page, _DOTS_A_POINT, _MOST_DOTS)
        finally:
            pdfium.FPDF_ClosePage(page)
    finally:
        pdfium.FPDF_CloseDocument(document)
    return b"P5\n%d %d\n255\n" % (picture.width, picture.height) + picture.rows()


def _words_of_pypdf(data: bytes) -> bytes:
    from amiable.documents.pdf.pypdf_words import Locked, read_pages
    from amiable.documents.pdf.wire import pack

    try:
        pages = read_pages(data)
    except Locked:
        raise _Refused(PASSWORD) from None
    if not pages:
        raise _Refused(REFUSED)
    return pack(pages)
