"""The compound files of Microsoft (OLE2): a small file system in a file, in which Outlook keeps a mail.

Reads only, by the published layout [MS-CFB]. Every chain of sectors is bounded by the size of the file, so that a
hostile one that bites its own tail ends as a damaged file and not as a loop.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_LARGEST_SECTOR_NUMBER = 0xFFFFFFFA
"""Numbers from here on mean the end of a chain, or no sector."""
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_NONE = 0xFFFFFFFF
_MOST_ENTRIES = 50_000
_DEEPEST = 12


class DamagedCompoundFile(ValueError):
    """The file breaks its own layout."""


class _Entry(NamedTuple):
    """A stream or storage as the directory lists it."""

    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


@dataclass(frozen=True, slots=True)
class Storage:
    """A folder of the file, opened."""

    streams: dict[str, bytes]
    storages: dict[str, "Storage"]


def read_compound_file(data: bytes) -> Storage:
    """Give the root of the file with all that is in it; raises DamagedCompoundFile."""
    if len(data) < _HEADER or not data.startswith(SIGNATURE):
        raise DamagedCompoundFile("no compound file")
    try:
        return _File(data).root()
    except (struct.error, IndexError) as error:
        raise DamagedCompoundFile("cut off") from error


class _File:
    """The tables of the file."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in {9, 12} or mini_shift != 6:  # noqa: PLR2004 - the only sizes there are
            raise DamagedCompoundFile("odd sector size")
        self._sector, self._mini_sector = 1 << shift, 1 << mini_shift
        directory, self._cutoff, mini_table = struct.unpack_from("<I4xII", data, 48)
        self._table = self._allocation()
        raw = b"".join(self._chain(directory))
        self._entries = [self._entry(raw, place) for place in range(0, min(len(raw), 128 * _MOST_ENTRIES) - 127, 128)]
        if not self._entries or self._entries[0].kind != _ROOT:
            raise DamagedCompoundFile("no root")
        self._mini_table = self._numbers(b"".join(self._chain(mini_table)))
        self._mini = b"".join(self._chain(self._entries[0].start))
        self._left = 4 * len(data)

    def root(self) -> Storage:
        return self._storage(self._entries[0], set(), 0)

    def _allocation(self) -> list[int]:
        """Give the table that says which sector follows which."""
        sectors = [each for each in struct.unpack_from("<109I", self._data, 76) if each < _LARGEST_SECTOR_NUMBER]
        (further,) = struct.unpack_from("<I", self._data, 68)
        for _ in range(len(self._data) // self._sector + 1):
            if further >= _LARGEST_SECTOR_NUMBER:
                break
            *listed, further = self._numbers(self._at(further))
            sectors += [each for each in listed if each < _LARGEST_SECTOR_NUMBER]
        most = len(self._data) // self._sector + 1
        return [number for each in sectors[:most] for number in self._numbers(self._at(each))]

    def _at(self, number: int) -> bytes:
        start = (number + 1) * self._sector
        if start >= len(self._data):
            raise DamagedCompoundFile("a sector lies outside")
        return self._data[start : start + self._sector].ljust(self._sector, b"\0")

    @staticmethod
    def _numbers(raw: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4])

    def _chain(self, number: int) -> Iterator[bytes]:
        for _ in range(len(self._table) + 1):
            if number >= _LARGEST_SECTOR_NUMBER:
                return
            yield self._at(number)
            number = self._table[number]
        raise DamagedCompoundFile("a chain without end")

    @staticmethod
    def _entry(raw: bytes, place: int) -> _Entry:
        length, kind, left, right, child = struct.unpack_from("<HBxIII", raw, place + 64)
        start, size = struct.unpack_from("<II", raw, place + 116)
        name = raw[place : place + max(0, min(length, 64) - 2)].decode("utf-16-le", errors="replace")
        return _Entry(name, kind, left, right, child, start, size)

    def _storage(self, entry: _Entry, seen: set[int], depth: int) -> Storage:
        storage = Storage({}, {})
        if depth > _DEEPEST:
            return storage
        waiting = [entry.child]
        while waiting:
            number = waiting.pop()
            if number == _NONE or number in seen:
                continue
            seen.add(number)
            each = self._entries[number]
            waiting += [each.left, each.right]
            if each.kind == _STREAM:
                storage.streams[each.name] = self._stream(each)
            elif each.kind == _STORAGE:
                storage.storages[each.name] = self._storage(each, seen, depth + 1)
        return storage

    def _stream(self, entry: _Entry) -> bytes:
        """Give the bytes of a stream; many that share sectors cannot make more of the file than it holds."""
        self._left -= entry.size
        if self._left < 0:
            raise DamagedCompoundFile("streams longer than the file")
        if entry.size >= self._cutoff:
            pieces: list[bytes] = []
            length = 0
            for piece in self._chain(entry.start):
                pieces.append(piece)
                length += len(piece)
                if length >= entry.size:
                    break
            return b"".join(pieces)[: entry.size]
        return self._mini_stream(entry)

    def _mini_stream(self, entry: _Entry) -> bytes:
        pieces: list[bytes] = []
        number = entry.start
        while number < _LARGEST_SECTOR_NUMBER and len(pieces) * self._mini_sector < entry.size:
            pieces.append(self._mini[number * self._mini_sector : (number + 1) * self._mini_sector])
            number = self._mini_table[number]
        return b"".join(pieces)[: entry.size]
