"""What was read from a file: documents, passages and where a person finds them.

Holds no reading code. `document.text[passage.start:passage.end] == passage.text` is the promise of every reader.
"""

from dataclasses import dataclass

from amiable.model.spans import Span
from amiable.model.words import DocumentType, Language


@dataclass(frozen=True, slots=True)
class Locator:
    """Where a person finds a passage: page, article and heading; or date and sender."""

    page: int | None = None
    """The physical page, from 1, on which the passage starts; None where the format has no pages."""
    article: str | None = None
    """The number of the clause itself ("4.2"), computed for automatic numbering; None beats a wrong number."""
    heading: str | None = None
    """The heading over the passage, without its number."""
    date: str | None = None
    """ISO date of a message ("2026-05-12")."""
    sender: str | None = None
    """Who wrote a message, as the file names them."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause or a message, with its exact place in the document."""

    text: str
    start: int
    end: int
    locator: Locator | None = None
    document: str = ""
    """The path of the document below `documents/`, with forward slashes."""
    furniture: tuple[Span, ...] = ()
    """Running heads and page numbers inside the passage, as places in the document's text: no reader of the
    passage counts them as its words, and a quote that crosses one shows « […] »."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message of an exchange, as far as it concerns threading and who speaks."""

    passage: Passage
    """What was written, quoted history left out; its locator holds date and sender."""
    sender_name: str = ""
    sender_address: str = ""
    """The mail address or telephone number, empty where the format has none."""
    subject: str = ""
    message_id: str = ""
    references: tuple[str, ...] = ()
    """Message-ids of the thread, oldest first, without this one."""
    time: str = ""
    """ISO date and time as far as known, for the order within a day."""


@dataclass(frozen=True, slots=True)
class Document:
    """A contract or an exchange, as read from one file."""

    path: str
    text: str
    """In reading order: of plain text and Markdown character for character."""
    passages: tuple[Passage, ...]
    type: DocumentType
    language: Language
    furniture: tuple[Span, ...] = ()
    """Every running head and page number, as places in `text`."""
    pages: tuple[int, ...] = ()
    """Where each page starts in `text`; empty where the format has no pages."""
    messages: tuple[Message, ...] = ()
    """The messages of an exchange, oldest first; empty for a contract."""
    notices: tuple[str, ...] = ()
    """What the user should know of the reading (hidden text left out, pages without text), one line each."""
