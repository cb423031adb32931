"""Which reader a file belongs to.

Owns the search: every module of `readers/` is one, found by listing the package, and nothing is registered by hand.
Suffix and content must agree. Where they do not, the refusal says what the file really is. A reader that is named as
a suffix (`pdf.py`) takes that suffix alone, so that a PDF is read without importing what reads a chat.
"""

import importlib
import pathlib
import pkgutil
from collections.abc import Sequence
from functools import cache
from typing import cast

from amiable.documents import readers
from amiable.documents.reading import SNIFFED_BYTES, Reader
from amiable.errors import DamagedFile, NoText, ReadingError, UnknownFormat

_LARGEST_FILE = 200_000_000
_FOREIGN = (
    (b"\x89PNG", "an image", "read its text with OCR, or type the relevant lines into a .txt file"),
    (b"\xff\xd8\xff", "an image", "read its text with OCR, or type the relevant lines into a .txt file"),
    (b"GIF8", "an image", "read its text with OCR, or type the relevant lines into a .txt file"),
    (b"II*\0", "an image", "read its text with OCR, or type the relevant lines into a .txt file"),
    (b"MM\0*", "an image", "read its text with OCR, or type the relevant lines into a .txt file"),
    (b"PK\3\4", "a ZIP archive", "unpack it and give the files in it"),
    (b"\x1f\x8b", "a compressed file", "unpack it and give the file in it"),
    (b"\x7fELF", "a program", "give the document itself"),
    (b"MZ", "a program", "give the document itself"),
)
"""What people give by mistake, by its first bytes."""
_PACKAGES = (
    (b"opendocument.", "an OpenDocument file", "export it as PDF"),
    (b"xl/", "a spreadsheet", "export it as PDF"),
    (b"ppt/", "a presentation", "export it as PDF"),
    (b"epub", "an e-book", "export it as PDF"),
)
"""Packages, by what stands in them."""


@cache
def all_readers() -> tuple[Reader, ...]:
    """Give every reader, the highest priority first."""
    return tuple(sorted(map(_load, _names()), key=lambda each: -getattr(each, "PRIORITY", 0)))


def reader_for(path: pathlib.Path, shown: str) -> Reader:
    """Give the reader of a file; raises ReadingError where there is none or where the suffix misleads."""
    if path.is_dir() and (path / "cur").is_dir() and (path / "new").is_dir():
        return _load("maildir")
    head = _head(path, shown)
    suffix = path.suffix.lower()
    claiming = _claiming(suffix)
    agreeing = next((reader for reader in claiming if reader.sniff(head)), None)
    if agreeing is not None:
        return agreeing
    knowing = [reader for reader in all_readers() if reader.sniff(head)]
    if not claiming:
        return _without_suffix(knowing, head, shown)
    raise _misnamed(claiming, knowing, head, shown)


def known_suffixes() -> list[str]:
    """Give every suffix that some reader takes, sorted."""
    return sorted({suffix for reader in all_readers() for suffix in reader.SUFFIXES})


def name_of(reader: Reader) -> str:
    """What a refusal calls the format."""
    return str(getattr(reader, "NAME", getattr(reader, "__name__", "").rpartition(".")[2]))


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(module.name for module in pkgutil.iter_modules(readers.__path__)))


def _load(name: str) -> Reader:
    return cast("Reader", importlib.import_module(f"{readers.__name__}.{name}"))


def _claiming(suffix: str) -> tuple[Reader, ...]:
    """The readers that take the suffix, the highest priority first."""
    name = suffix.removeprefix(".")
    if name in _names() and suffix in (namesake := _load(name)).SUFFIXES and not getattr(namesake, "SHARED", False):
        return (namesake,)
    return tuple(reader for reader in all_readers() if suffix in reader.SUFFIXES)


def _head(path: pathlib.Path, shown: str) -> bytes:
    if path.is_dir():
        raise ReadingError(shown, "is a folder", "give the files in it")
    try:
        with path.open("rb") as file:
            head = file.read(SNIFFED_BYTES)
        size = path.stat().st_size
    except FileNotFoundError:
        raise ReadingError(shown, "does not exist", "check the name") from None
    except OSError as error:
        raise ReadingError(shown, f"cannot be opened ({error.strerror})", "check that you may read it") from None
    if not head.strip(b"\0 \t\r\n\f\xef\xbb\xbf\xff\xfe"):
        raise NoText(shown, "is empty", "save or export it again")
    if size > _LARGEST_FILE:
        raise ReadingError(shown, f"is too large ({size // 1_000_000} MB)", "give only the pages that matter")
    return head


def _without_suffix(knowing: Sequence[Reader], head: bytes, shown: str) -> Reader:
    """A file whose suffix says nothing is read by its content, text by the plainest reader."""
    foreign = _foreign(head)
    suffix = pathlib.PurePosixPath(shown).suffix
    certain = [reader for reader in knowing if getattr(reader, "PRIORITY", 0) >= 0]
    if certain:
        return certain[0]
    if knowing and not suffix:
        return knowing[0]
    formats = ", ".join(known_suffixes())
    if foreign:
        raise UnknownFormat(shown, f"is {foreign[0]}, which amiable does not read", foreign[1])
    problem = f"amiable does not read {suffix} files" if suffix else "is of no format that amiable reads"
    raise UnknownFormat(shown, problem, f"save it as one of {formats}")


def _misnamed(claiming: Sequence[Reader], knowing: Sequence[Reader], head: bytes, shown: str) -> ReadingError:
    named = name_of(claiming[-1])
    if knowing:
        real = knowing[0]
        suffix = _usual_suffix(real)
        stem = pathlib.PurePosixPath(shown).stem
        return DamagedFile(shown, f"is not {named} but {name_of(real)}", f"rename it to {stem}{suffix}")
    if foreign := _foreign(head):
        return DamagedFile(shown, f"is not {named} but {foreign[0]}", foreign[1])
    return DamagedFile(shown, f"is not {named}, or is damaged", "open it in its own program and save it again")


def _usual_suffix(reader: Reader) -> str:
    return str(getattr(reader, "USUAL_SUFFIX", min(reader.SUFFIXES, key=len)))


def _foreign(head: bytes) -> tuple[str, str] | None:
    if head.startswith(b"PK"):
        for mark, what, remedy in _PACKAGES:
            if mark in head:
                return what, remedy
    return next(((what, remedy) for start, what, remedy in _FOREIGN if head.startswith(start)), None)
