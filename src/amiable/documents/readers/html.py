"""HTML: what a person would see of the page in a browser.

Hidden text is never read as words: a sentence in white on white could otherwise become a clause, or an instruction
to whoever reads the letter.
"""

import pathlib
import re

from amiable.documents.decoding import decode, is_plain_text
from amiable.documents.notices import HIDDEN_TEXT
from amiable.documents.reading import Reading
from amiable.errors import DamagedFile

NAME = "an HTML page"
SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
USUAL_SUFFIX = ".html"
SHARED = True
"""Chats are exported as pages too: their readers look first."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{3,30})", re.IGNORECASE)
_START = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|title)\b", re.IGNORECASE)
_TAG = re.compile(
    rb"</?(?:p|div|span|h[1-6]|br|table|ul|ol|li|a|b|strong|em|section|article)\b[^<>]{0,500}>", re.IGNORECASE
)
_TAGS_ENOUGH = 3


def sniff(head: bytes) -> bool:
    """Whether the mark-up of a page stands in it, near the start or everywhere."""
    text = head.replace(b"\0", b"")
    if not is_plain_text(head) or not text.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
        return False
    return bool(_START.search(text[:2000])) or len(_TAG.findall(text)) >= _TAGS_ENOUGH


def read(path: pathlib.Path) -> Reading:
    """Give the visible text, titles and counted lists told."""
    from amiable.documents.html_page import see_page

    page = see_page(_decoded(path.read_bytes()))
    if page is None:
        raise DamagedFile(path.name, "is HTML that cannot be parsed", "open it in a browser and save it as PDF")
    return Reading(page.text, headings=page.headings, notices=(HIDDEN_TEXT,) if page.hidden else ())


def _decoded(data: bytes) -> str:
    """By the page's own word where it holds, else as any text."""
    declared = _CHARSET.search(data[:4096])
    if declared:
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)
