"""Markdown: the document is the file, character for character; `#` and numbered lists say where clauses are.

A list numbered by indentation ("1." with "2." under it) is how many contracts on the web are written: its items
get the number that a person sees once it is rendered ("1.2"). Nothing is rendered and no mark-up is taken out.
"""

import pathlib

from amiable.documents.decoding import decode, is_plain_text
from amiable.documents.markdown_outline import find_headings
from amiable.documents.notices import invisible_notices
from amiable.documents.reading import Reading

NAME = "Markdown"
SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
PRIORITY = -20


def sniff(head: bytes) -> bool:
    """Whether nothing in it is binary: any text is Markdown."""
    return is_plain_text(head) and not head.lstrip().startswith((b"%PDF-", b"{\\rtf"))


def read(path: pathlib.Path) -> Reading:
    """Give the text as it stands, with its headings and numbered lists."""
    text = decode(path.read_bytes())
    return Reading(text, headings=find_headings(text), notices=invisible_notices(text))
