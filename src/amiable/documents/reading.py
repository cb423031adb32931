"""What a reader hands back of one file, and what a reader is.

Owns the border between the formats and the cutting of passages. Decides nothing: the type of the document, its
language and its passages are settled in `read_document`, once for all formats.
"""

import pathlib
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from amiable.model.document import Message
from amiable.model.spans import Span
from amiable.model.words import DocumentType, Language

SNIFFED_BYTES = 65_536
"""How much of a file a reader sees before it says whether the file is its own."""

TYPED_LIST = "list "
"""How `Heading.sequence` starts for a list numbered in the file itself: its items may be clauses or not."""


class Notice(NamedTuple):
    """One line about the reading, in both languages: the document's own is shown."""

    fr: str
    en: str

    def in_language(self, language: Language) -> str:
        """Give the line in that language."""
        return self.fr if language is Language.FR else self.en


@dataclass(frozen=True, slots=True)
class Heading:
    """A paragraph that the format itself marks as a numbered clause or as a title."""

    start: int
    """Where the paragraph starts in the text, its number included."""
    end: int
    """Where the paragraph ends in the text."""
    label: str = ""
    """The number as a person sees it: "4.2", "(a)"; empty for a title without number."""
    article: str | None = None
    """The whole number of the clause ("4.2(a)" for a label "(a)"); None for a title or a mere list."""
    level: int = 0
    """0 for the outermost."""
    sequence: str = ""
    """Names the list that counts it: numbers of two lists do not continue each other."""
    title: bool = False
    """The format calls it a heading (a heading style, h1 to h6, `#`), not a numbered paragraph of text."""


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file inside a file: it becomes a document of its own in `read_all`."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of one file with what its format alone can tell."""

    text: str
    pages: tuple[int, ...] = ()
    """Where each page starts in `text`; empty where the format has no pages."""
    furniture: tuple[Span, ...] = ()
    """Running heads and page numbers, in order."""
    headings: tuple[Heading, ...] = ()
    """In order; empty where the format says nothing, and the text alone must tell."""
    messages: tuple[Message, ...] = ()
    """Of an exchange, in any order; each passage is a place in `text`."""
    notices: tuple[Notice, ...] = ()
    attachments: tuple[AttachedFile, ...] = ()
    type: DocumentType | None = None
    """None where the format may hold either."""


class Reader(Protocol):
    """A module of `readers/`: one format.

    `PRIORITY` may be left out (0): among the readers that know a file, the highest wins.
    `NAME` may be left out (the module's name): what a refusal calls the format.
    """

    SUFFIXES: frozenset[str]
    """Lower case, with the dot."""

    def sniff(self, head: bytes) -> bool:
        """Whether a file that starts with these bytes (at most `SNIFFED_BYTES`) is of this format."""

    def read(self, path: pathlib.Path) -> Reading:
        """Give the text of the file; raises `ReadingError` with `path.name`."""
