"""PDF: pages of words with places, read by PDFium, by pypdf where PDFium refuses.

Owns what is refused and why: a file that needs a password, a scan without text, text whose letters the file does not
name, a damaged file. How words become text is the `pdf` room's.
"""

import pathlib
from collections.abc import Sequence

from amiable.documents.notices import pages_without_text
from amiable.documents.pdf.page import Page
from amiable.documents.reading import Reading
from amiable.errors import DamagedFile, EncryptedFile, NoText

NAME = "PDF"
SUFFIXES = frozenset({".pdf"})

_PASSWORD_ERROR = 4
_LARGEST_UNKNOWN_SHARE = 0.3
_WITHIN = 1024
"""Bytes before the header that readers of PDF put up with."""


def sniff(head: bytes) -> bool:
    """Whether the header stands near the start."""
    return b"%PDF-" in head[:_WITHIN]


def read(path: pathlib.Path) -> Reading:
    """Give the text of all pages, running heads marked."""
    from amiable.documents.pdf.furniture import part_pages
    from amiable.documents.pdf.reflow import reflow

    pages = _pages(path)
    empty = [number for number, page in enumerate(pages, 1) if not page.lines]
    if len(empty) == len(pages):
        raise NoText(
            path.name, "is a scan without text", "make its text searchable with OCR, or ask for the original file"
        )
    flown = reflow(part_pages(pages))
    if _unknown_share(flown.text) > _LARGEST_UNKNOWN_SHARE:
        raise NoText(
            path.name,
            "does not say which letters it shows",
            "make its text searchable with OCR, or ask for the original",
        )
    notices = (pages_without_text(empty),) if empty else ()
    return Reading(flown.text, pages=flown.pages, furniture=flown.furniture, headings=flown.headings, notices=notices)


def _pages(path: pathlib.Path) -> Sequence[Page]:
    import pypdfium2
    from pypdfium2 import PdfiumError

    from amiable.documents.pdf.words import read_page

    try:
        with pypdfium2.PdfDocument(path) as document:
            return [read_page(page) for page in document]
    except PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_ERROR:
            raise _encrypted(path) from None
    return _pages_of_pypdf(path)


def _pages_of_pypdf(path: pathlib.Path) -> Sequence[Page]:
    """The second opinion: slower, and without places, but it reads files with a broken table of objects."""
    import pypdf.errors

    from amiable.documents.pdf.pypdf_words import read_pages

    try:
        pages = read_pages(path)
    except pypdf.errors.FileNotDecryptedError:
        raise _encrypted(path) from None
    except (pypdf.errors.PyPdfError, AttributeError, TypeError, NotImplementedError) as error:
        raise _damaged(path) from error
    if not pages:
        raise _damaged(path)
    return pages


def _encrypted(path: pathlib.Path) -> EncryptedFile:
    return EncryptedFile(path.name, "needs a password", "save a copy without a password and give that")


def _damaged(path: pathlib.Path) -> DamagedFile:
    return DamagedFile(path.name, "is damaged or cut off", "export or download it again")


def _unknown_share(text: str) -> float:
    """How much of the text is private or replaced characters: a font without a table gives nothing else."""
    letters = [each for each in text if not each.isspace()]
    unknown = sum(each == "\ufffd" or "\ue000" <= each <= "\uf8ff" for each in letters)
    return unknown / len(letters) if letters else 0
