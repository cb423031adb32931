"""From a file to a document: the reader is chosen, the passages are cut, the type and the language told.

Owns the choice of the reader, by suffix and content together: a file that is not what its suffix says is refused with
its right name, since a contract read by a guess is worse than one sent back. Owns the last guard too: whatever a
hostile file does to a parser comes out as one line about that file, and the others are still read.
"""

import pathlib
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from amiable.documents.clauses import cut_clauses
from amiable.documents.document_type import tell_type
from amiable.documents.find_reader import reader_for
from amiable.documents.messages_of import message_passages
from amiable.documents.reading import AttachedFile, Reading
from amiable.errors import DamagedFile, NoText, ReadingError
from amiable.language.detection import detect_language
from amiable.model.document import Document, Message
from amiable.model.words import DocumentType, Language
from amiable.storage import write_atomically

_HOSTILE = (ArithmeticError, LookupError, MemoryError, OSError, RecursionError, ValueError, struct.error, zlib.error)
"""What a file can make any parser raise; what one library raises besides is caught where it is called."""
_DEEPEST_ATTACHMENT = 3
_LONGEST_TEXT = 5_000_000
"""Characters, about 2,500 pages: more is an archive, and would keep its reader waiting for minutes."""
_LONGEST_EXCHANGE = 60_000_000
"""Characters of an exchange whose messages its format tells: nothing in them is cut by rules."""


def read_document(path: pathlib.Path, root: pathlib.Path | None = None) -> Document:
    """Give the document of a file, attachments left aside.

    `root` is the folder below which `Document.path` is told; without it, the path is the file's name.
    Raises ReadingError, one line with the file and the remedy.
    """
    document, _ = _read(path, _shown(path, root))
    return document


def read_all(
    paths: Iterable[pathlib.Path], root: pathlib.Path | None = None
) -> tuple[list[Document], list[ReadingError]]:
    """Give the documents of several files and of what is attached to them, and what could not be read."""
    documents: list[Document] = []
    errors: list[ReadingError] = []
    for path in paths:
        for result in read_each(path, root):
            if isinstance(result, Document):
                documents.append(result)
            else:
                errors.append(result)
    return documents, errors


def read_each(path: pathlib.Path, root: pathlib.Path | None = None) -> Iterator[Document | ReadingError]:
    """Give the document of a file, then those of what is attached to it, each or why it cannot be read."""
    return _read_with_attachments(path, _shown(path, root), 0)


def _shown(path: pathlib.Path, root: pathlib.Path | None) -> str:
    if root is not None and path.is_relative_to(root):
        return path.relative_to(root).as_posix()
    return path.name


def _read_with_attachments(path: pathlib.Path, shown: str, depth: int) -> Iterator[Document | ReadingError]:
    try:
        document, attachments = _read(path, shown)
    except ReadingError as error:
        yield error
        return
    yield document
    if depth < _DEEPEST_ATTACHMENT:
        yield from _read_attachments(attachments, shown, depth + 1)


def _read_attachments(attachments: Sequence[AttachedFile], shown: str, depth: int) -> Iterator[Document | ReadingError]:
    """Readers take files, so each attachment becomes one for as long as it is read."""
    import tempfile

    for attachment in attachments:
        name = pathlib.PurePosixPath(attachment.name.replace("\\", "/")).name or "attachment"
        with tempfile.TemporaryDirectory(prefix="amiable-") as folder:
            path = pathlib.Path(folder, _safe(name))
            write_atomically(path, attachment.data)
            yield from _read_with_attachments(path, f"{shown}/{name}", depth)


def _safe(name: str) -> str:
    """A file name that every system takes, its suffix kept."""
    kept = "".join(character if character.isalnum() or character in " ._-" else "_" for character in name)
    stem, dot, suffix = kept.rpartition(".")
    return f"{stem[:60]}{dot}{suffix[:10]}".strip() if stem else kept[:60]


def _read(path: pathlib.Path, shown: str) -> tuple[Document, tuple[AttachedFile, ...]]:
    try:
        reader = reader_for(path, shown)
        reading = reader.read(path)
    except ReadingError as error:
        raise type(error)(shown, error.problem, error.remedy) from None
    except _HOSTILE as error:
        raise DamagedFile(
            shown, f"cannot be read ({type(error).__name__})", "open it in its own program and save it again"
        ) from error
    if not reading.text.strip():
        raise NoText(shown, "holds no text", "check that it is the right file")
    if len(reading.text) > (_LONGEST_EXCHANGE if reading.messages else _LONGEST_TEXT):
        size = len(reading.text) // 1_000_000
        raise ReadingError(shown, f"is too long ({size} million characters)", "give only the pages that matter")
    return _document(reading, shown), reading.attachments


def _document(reading: Reading, shown: str) -> Document:
    language = detect_language(reading.text)
    passages = () if reading.messages else cut_clauses(reading, shown)
    kind = reading.type or (DocumentType.EXCHANGE if reading.messages else tell_type(reading.text, shown, passages))
    messages = tuple(_placed(message, shown) for message in reading.messages)
    if kind is DocumentType.EXCHANGE:
        messages = messages or _pasted(reading, shown, language)
        passages = message_passages(messages, reading.text) or passages or cut_clauses(reading, shown)
    return Document(
        path=shown,
        text=reading.text,
        passages=passages,
        type=kind,
        language=language,
        furniture=reading.furniture,
        pages=reading.pages,
        messages=tuple(sorted(messages, key=_moment)),
        notices=tuple(dict.fromkeys(notice.in_language(language) for notice in reading.notices)),
    )


def _placed(message: Message, shown: str) -> Message:
    return replace(message, passage=replace(message.passage, document=shown))


def _pasted(reading: Reading, shown: str, language: Language) -> tuple[Message, ...]:
    from amiable.documents.messages import find_messages

    return find_messages(reading.text, shown, language)


def _moment(message: Message) -> tuple[str, int]:
    """By time as far as known, else in the order of the text."""
    date = message.passage.locator.date if message.passage.locator else ""
    return (message.time or date or "", message.passage.start)
