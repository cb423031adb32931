"""PDF: pages of words with places, read by PDFium, by pypdf where PDFium refuses.

Owns what is refused and why: a file that needs a password, a scan without text, text whose letters the file does not
name, a damaged file. Both libraries run in a process of their own (`pdf.worker`); how words become text is the `pdf`
room's.
"""

import pathlib
import re
from collections.abc import Sequence

from amiable.documents.notices import COMMENTS, HIDDEN_TEXT, pages_without_text
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
    from amiable.documents.pdf.furniture import part_pages
    from amiable.documents.pdf.reflow import reflow

    opened = _opened(path)
    pages = [each.page for each in opened]
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
    told = ((any(each.unseen for each in opened), HIDDEN_TEXT), (any(each.comments for each in opened), COMMENTS))
    notices = [pages_without_text(empty)] if empty else []
    notices += [notice for tells, notice in told if tells]
    return Reading(
        flown.text, pages=flown.pages, furniture=flown.furniture, headings=flown.headings, notices=tuple(notices)
    )


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


def _unknown_share(text: str) -> float:
    """How much of the text is private or replaced characters: a font without a table gives nothing else."""
    letters = sum(map(len, text.split()))
    return len(_UNKNOWN.findall(text)) / letters if letters else 0
