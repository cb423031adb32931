"""The archive (`.zip`) in which WhatsApp and Telegram export a chat with the files that were sent.

The chat is the document, the files are attached to it. Nothing is unpacked to a place of its own choosing, and no more
than so much: an archive that would swell beyond that is refused before it is opened. Any other archive is sent back.
"""

import pathlib
import tempfile
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import replace

from amiable.documents.attached import is_readable, sort_attached
from amiable.documents.readers import signal, sms_backup, telegram, telegram_page, whatsapp
from amiable.documents.reading import SNIFFED_BYTES, AttachedFile, Reader, Reading
from amiable.errors import DamagedFile, EncryptedFile, ReadingError, UnknownFormat
from amiable.storage import write_atomically

SUFFIXES = frozenset({".zip"})
PRIORITY = -5
NAME = "an archive of a chat"

_CHATS: tuple[Reader, ...] = (signal, whatsapp, telegram, telegram_page, sms_backup)
_MOST_MEMBERS = 20_000
_MOST_LOOKED_AT = 200
_LARGEST_MEMBER, _LARGEST_SUM = 60_000_000, 150_000_000
"""Bytes, unpacked."""
_MOST_ATTACHED = 200
_REMEDY = "unpack it and give the files in it"
_PACKAGES = (b"[Content_Types].xml", b"mimetype", b"word/", b"xl/", b"ppt/")
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError)


def sniff(head: bytes) -> bool:
    """Whether it is an archive, and no document that is packed as one."""
    return head.startswith(b"PK\3\4") and not any(each in head[:4096] for each in _PACKAGES)


def read(path: pathlib.Path) -> Reading:
    """Give the chat in the archive, and the documents beside it."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _read(path.name, archive)
    except ReadingError:
        raise
    except RuntimeError:  # how zipfile asks for a password
        raise EncryptedFile(path.name, "is locked with a password", _REMEDY) from None
    except _BROKEN:
        raise DamagedFile(path.name, "is a damaged archive", "export the chat again") from None


def _read(name: str, archive: zipfile.ZipFile) -> Reading:
    members = [each for each in archive.infolist() if not each.is_dir() and not _is_hidden(each.filename)]
    if len(members) > _MOST_MEMBERS:
        raise ReadingError(name, f"holds too many files ({len(members)})", _REMEDY)
    members.sort(key=lambda each: (each.filename.count("/"), each.filename))
    chat, reader = _find_chat(name, archive, members)
    reading = _as_file(chat.filename, _content(name, archive, chat), reader)
    attached = sort_attached(*_beside(name, archive, [each for each in members if each is not chat]))
    return replace(reading, attachments=attached.kept, notices=(*reading.notices, *attached.notices))


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in name.split("/"))


def _find_chat(
    name: str, archive: zipfile.ZipFile, members: Sequence[zipfile.ZipInfo]
) -> tuple[zipfile.ZipInfo, Reader]:
    looked_at = 0
    for member in members:
        suffix = pathlib.PurePosixPath(member.filename.lower()).suffix
        readers = [each for each in _CHATS if suffix in each.SUFFIXES]
        if not readers or looked_at >= _MOST_LOOKED_AT:
            continue
        looked_at += 1
        with archive.open(member) as file:
            head = file.read(SNIFFED_BYTES)
        if reader := next((each for each in readers if each.sniff(head)), None):
            return member, reader
    raise UnknownFormat(name, "is an archive without a chat in it", _REMEDY)


def _content(name: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Unpack a file, whatever size it claims, up to the limit."""
    with archive.open(member) as file:
        data = file.read(_LARGEST_MEMBER + 1)
    if len(data) > _LARGEST_MEMBER:
        raise ReadingError(name, "would unpack to more than amiable reads", _REMEDY)
    return data


def _beside(
    name: str, archive: zipfile.ZipFile, members: Sequence[zipfile.ZipInfo]
) -> tuple[list[AttachedFile], list[str]]:
    """Give the files beside the chat, and the names of those that are left aside."""
    kept: list[AttachedFile] = []
    aside: list[str] = []
    left = _LARGEST_SUM
    for member in members:
        shown = pathlib.PurePosixPath(member.filename.replace("\\", "/")).name
        fits = member.file_size <= min(left, _LARGEST_MEMBER) and len(kept) < _MOST_ATTACHED
        if not fits or not is_readable(shown, archives=False):
            aside.append(shown)
            continue
        data = _content(name, archive, member)
        left -= len(data)
        kept.append(AttachedFile(shown, data))
    return kept, aside


def _as_file(name: str, data: bytes, reader: Reader) -> Reading:
    """Readers take files: the chat is one for as long as it is read."""
    with tempfile.TemporaryDirectory(prefix="amiable-") as folder:
        path = pathlib.Path(folder, f"chat{pathlib.PurePosixPath(name).suffix.lower()}")
        write_atomically(path, data)
        return reader.read(path)
