r"""RTF: paragraphs in reading order, with the numbers that stand in the file written in front of them.

An own reader: the kept library for RTF drops the numbers of old lists and reads hidden and deleted text as if it were
shown. An RTF names no pages.
"""

import pathlib
import re
from typing import TYPE_CHECKING

from amiable.documents.list_numbers import Number
from amiable.documents.notices import COMMENTS, HIDDEN_TEXT, TRACKED_CHANGES
from amiable.documents.reading import Reading

if TYPE_CHECKING:
    from amiable.documents.rtf_text import Paragraph

NAME = "an RTF text"
SUFFIXES = frozenset({".rtf"})

_START = b"{\\rtf"
_STEPS = re.compile(r"[^\W_]+")
_KEYWORDS = re.compile(r"^[^\W\d_]{4,}\.?\s+")


def sniff(head: bytes) -> bool:
    """Whether it starts as every RTF does."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_START)


def read(path: pathlib.Path) -> Reading:
    """Give the paragraphs, numbered ones and titles told."""
    from amiable.documents.paragraph_writer import ParagraphWriter
    from amiable.documents.rtf_text import Walk

    walk, writer = Walk(path.read_bytes()), ParagraphWriter()
    above: list[str] = []
    for each in walk.paragraphs():
        number = None if each.label is None else _number(each, above)
        writer.write(each.text, number, each.title_level, bold=each.bold, in_row=each.in_row, row_start=each.row_start)
    told = ((walk.hidden, HIDDEN_TEXT), (walk.changed, TRACKED_CHANGES), (walk.comments, COMMENTS))
    notices = tuple(notice for holds, notice in told if holds)
    return Reading(writer.text, headings=tuple(writer.headings), notices=notices)


def _number(paragraph: "Paragraph", above: list[str]) -> Number:
    """The number of a counted paragraph; `above` holds the steps of the levels above it, and is brought up to date."""
    label, level, sequence = paragraph.label or "", paragraph.level, str(paragraph.list_id)
    steps = _STEPS.findall(_KEYWORDS.sub("", label))
    if not steps:
        return Number("", (), level, sequence)
    above[:] = steps if len(steps) > level else [*above[:level], steps[-1]]
    return Number(label, tuple(above), level, sequence)
