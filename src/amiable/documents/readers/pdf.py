"""PDF: pages of words with places, read by PDFium, by pypdf where PDFium refuses.

Owns what is refused and why: a file that needs a password, a scan without text, text whose letters the file does not
name, a damaged file. Scans are read where the system has an OCR program. Both libraries run in a process of their own
(`pdf.worker`); how words become text is the `pdf` room's.
"""

import pathlib
import re
from collections.abc import Sequence

from amiable.documents.notices import COMMENTS, HIDDEN_TEXT, pages_read_by_ocr, pages_without_text
from amiable.documents.pdf.page import Page
from amiable.documents.pdf.sent_pages import OpenedPage
from amiable.documents.reading import Reading
from amiable.errors import DamagedFile, EncryptedFile, NoText

NAME = "PDF"
SUFFIXES = frozenset({".pdf"})

_LARGEST_UNKNOWN_SHARE = 0.3
_UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff]")
_WITHIN = 1024
"""Bytes before the header that readers of PDF put up with."""


def sniff(head: bytes) -> bool:
    """Whether the header stands near the start."""
    return b"%PDF-" in head[:_WITHIN]


def read(path: pathlib.Path) -> Reading:
    """Give the text of all pages, running heads marked."""
    from amiable.documents.pdf.child import start

    start()
    from amiable.documents.pdf.furniture import part_pages
    from amiable.documents.pdf.reflow import reflow

    opened = _opened(path)
    pages, recognised = _with_scans([each.page for each in opened], path)
    flown = reflow(part_pages(pages))
    empty = [number for number, page in enumerate(pages, 1) if not page.lines]
    notices = [pages_without_text(empty)] if empty else []
    notices += [pages_read_by_ocr(recognised)] if recognised else []
    notices += [HIDDEN_TEXT] if any(each.unseen for each in opened) else []
    notices += [COMMENTS] if any(each.comments for each in opened) else []
    return Reading(
        flown.text, pages=flown.pages, furniture=flown.furniture, headings=flown.headings, notices=tuple(notices)
    )


def _with_scans(pages: Sequence[Page], path: pathlib.Path) -> tuple[Sequence[Page], Sequence[int]]:
    """The pages with the text that OCR finds in those without any, and the numbers of these.

    Raises NoText where nothing of the file can be read.
    """
    from amiable.documents.pdf.ocr import INSTALL, find_program, read_pictures

    empty = [number for number, page in enumerate(pages, 1) if not page.lines]
    problem = "is a scan without text" if len(empty) == len(pages) else ""
    if _unknown_share(pages) > _LARGEST_UNKNOWN_SHARE:
        problem, empty = "does not say which letters it shows", list(range(1, len(pages) + 1))
    program = find_program() if empty else None
    found = read_pictures(path, empty, program) if program else {}
    if problem and not found:
        raise NoText(path.name, problem, "OCR finds no words in it: ask for the original file" if program else INSTALL)
    return [
        found.get(number, Page(page.height, ()) if problem else page) for number, page in enumerate(pages, 1)
    ], sorted(found)


def _opened(path: pathlib.Path) -> Sequence[OpenedPage]:
    from amiable.documents.pdf.child import NeedsPassword, Unreadable, ask
    from amiable.documents.pdf.sent_pages import open_page
    from amiable.documents.pdf.wire import BrokenAnswer, unpack

    for library in ("pdfium", "pypdf"):
        try:
            return [open_page(sent) for sent in unpack(ask("words", library, path))]
        except NeedsPassword:
            raise EncryptedFile(path.name, "needs a password", "save a copy without a password and give that") from None
        except (Unreadable, BrokenAnswer):
            continue
    raise DamagedFile(path.name, "is damaged or cut off", "export or download it again")


def _unknown_share(pages: Sequence[Page]) -> float:
    """How much of the text is private or replaced characters: a font without a table gives nothing else."""
    text = "".join([word.text for page in pages for line in page.lines for word in line.words])
    return len(_UNKNOWN.findall(text)) / len(text) if text and not text.isascii() else 0
