"""The documents of a case, each read once: what was read is kept until the file changes.

Owns the key (the bytes of the file, its name in the case, and everything that reads it) and what is not kept: a
reading that failed, or might come out otherwise tomorrow. The cache lies in the folder that `amiable forget` erases,
holds nothing that the files do not, and may be deleted at any time; without it everything is read again.
"""

import hashlib
import pathlib
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache

import amiable
from amiable.casefile.documents_of import DOCUMENTS, case_documents
from amiable.casefile.forget import make_cache_of
from amiable.documents import packing
from amiable.documents.read_document import read_each
from amiable.errors import EncryptedFile, ReadingError, StorageError, UnknownFormat
from amiable.model.document import Document
from amiable.model.words import DocumentType
from amiable.settings.environment import cache_wanted, today
from amiable.storage import Cache

CACHE_FILE = "documents.sqlite3"

_LASTING: dict[str, type[ReadingError]] = {each.__name__: each for each in (UnknownFormat, EncryptedFile)}
"""Refusals that no second try, no other program and no idler machine would change."""
_MAILS = frozenset({".eml", ".mbox", ".mbx"})
"""What dates its messages itself."""
_READING_ROOMS = ("documents", "language", "mail", "model")
_PIECE = 1 << 20

Tell = Callable[[str], None]


def read_case_documents(folder: pathlib.Path, tell: Tell | None = None) -> tuple[list[Document], list[ReadingError]]:
    """Give the documents of the case with what is attached to them, and what could not be read.

    `tell` is told how far the reading is. Only files that are new or changed are read.
    """
    paths = case_documents(folder)
    found: list[Document | ReadingError] = []
    kept, used = _open_cache(folder), set[str]()
    try:
        for number, path in enumerate(paths, 1):
            found += _read_once(path, folder / DOCUMENTS, kept, used)
            if tell:
                tell(_how_far(number, len(paths), found))
        kept.keep_only(used)
    finally:
        kept.close()
    documents = [each for each in found if isinstance(each, Document)]
    return documents, [each for each in found if isinstance(each, ReadingError)]


def _how_far(number: int, of: int, found: Sequence[Document | ReadingError]) -> str:
    pages = sum(len(each.pages) for each in found if isinstance(each, Document))
    messages = sum(len(each.messages) for each in found if isinstance(each, Document))
    return f"{number:,}/{of:,} documents, {pages:,} pages, {messages:,} messages"


def _open_cache(folder: pathlib.Path) -> Cache:
    """The cache of the case; one that keeps nothing where the user wants none or nothing can be written."""
    try:
        return Cache(make_cache_of(folder) / CACHE_FILE if cache_wanted() else None)
    except StorageError:
        return Cache(None)


def _read_once(
    path: pathlib.Path, root: pathlib.Path, kept: Cache, used: set[str]
) -> Sequence[Document | ReadingError]:
    key = _key(path, root)
    if key is None:
        return list(read_each(path, root))
    used.add(key)
    known = kept.get(key)
    found = _unpacked(known) if known is not None else None
    if found is None:
        found = list(read_each(path, root))
        data = _packed(found)
        if data is not None and _key(path, root) == key:  # nobody wrote to it meanwhile
            kept.put(key, data)
    return found


def _packed(found: Sequence[Document | ReadingError]) -> bytes | None:
    """None where it must be read again the next time."""
    records: list[object] = []
    try:
        for each in found:
            if isinstance(each, Document):
                records.append(packing.pack(each))
            elif type(each).__name__ in _LASTING:
                records.append([type(each).__name__, each.file, each.problem, each.remedy])
            else:
                return None
    except packing.Unpackable:
        return None
    day = today().isoformat() if any(map(_holds_for_a_day, found)) else None
    return packing.to_bytes([day, *records])


def _holds_for_a_day(read: Document | ReadingError) -> bool:
    """A date without a year is the last such day: in a chat or a pasted exchange it may be another one tomorrow."""
    is_exchange = isinstance(read, Document) and read.type is DocumentType.EXCHANGE
    return is_exchange and pathlib.PurePosixPath(read.path).suffix.lower() not in _MAILS  # type: ignore[union-attr]


def _unpacked(data: bytes) -> "list[Document | ReadingError] | None":
    try:
        day, *records = packing.from_bytes(data)
        if day not in {None, today().isoformat()}:
            return None
        return [_LASTING[each[0]](*each[1:]) if isinstance(each, list) else packing.unpack(each) for each in records]
    except (packing.Unpackable, TypeError, ValueError, KeyError, IndexError):
        return None


def _key(path: pathlib.Path, root: pathlib.Path) -> str | None:
    """Name what reading this file gives; None where it cannot be opened, so that the reader says why."""
    digest = hashlib.sha256(_code() + str(shutil.which("tesseract")).encode("utf-8", "surrogateescape") + b"\0")
    digest.update(path.relative_to(root).as_posix().encode("utf-8", "surrogateescape") + b"\0")
    try:
        for file in _files(path):
            digest.update(f"{file.name}\0{file.stat().st_size}\0".encode("utf-8", "surrogateescape"))
            with file.open("rb") as stream:
                while piece := stream.read(_PIECE):
                    digest.update(piece)
    except OSError:
        return None
    return digest.hexdigest()


def _files(path: pathlib.Path) -> Iterator[pathlib.Path]:
    """The file, or those of a Maildir."""
    if not path.is_dir():
        yield path
        return
    for part in ("cur", "new"):
        yield from sorted(each for each in (path / part).iterdir() if each.is_file())


@cache
def _code() -> bytes:
    """Name the very files of amiable that read, so that another version of them reads again."""
    house = pathlib.Path(amiable.__file__).parent
    files = sorted(each for room in _READING_ROOMS for each in (house / room).rglob("*") if each.is_file())
    told = [f"{each.name} {each.stat().st_size} {each.stat().st_mtime_ns}" for each in files if each.suffix != ".pyc"]
    return hashlib.sha256("\n".join([sys.version, *told]).encode("utf-8", "surrogateescape")).digest()
