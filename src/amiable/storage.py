"""Every file that amiable writes or erases goes through here, so that none is ever left half done.

Owns: atomic writing (temporary file in the same folder, fsync, rename), creation that never writes over, the lock
that orders two processes, erasure, and the cache: a file of what can be computed again, which fails in silence. Refuses
to know what the files mean: a reader of cases or settings decides that.
A temporary file that a killed process leaves behind is hidden, and no reader takes it for a document. What only
writing needs is imported when something is written, since most commands write nothing.
"""

import contextlib
import os
import pathlib
import sys
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from amiable.errors import StorageError

if TYPE_CHECKING:
    import sqlite3

_PATIENCE = 1.0
"""Seconds that another process may hold a cache before this one does without."""


def read_text(path: pathlib.Path) -> str:
    """Give the file's text, line ends as they stand and a byte order mark left out.

    Raises StorageError where the file cannot be read or is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise StorageError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    except OSError as error:
        raise StorageError(f"{path}: cannot be read ({_reason(error)})") from None


def write_atomically(path: pathlib.Path, data: str | bytes) -> None:
    """Put `data` at `path`: whoever reads meanwhile, or after a crash, finds the old file or the new one, whole.

    A link is followed, and the mode of a file that stands there is kept. Raises StorageError; what stood there
    before then still does.
    """
    import shutil

    target = path.resolve() if path.is_symlink() else path
    with _refusing(path), _complete_copy(target, data) as copy:
        if target.exists():
            shutil.copymode(target, copy)
        copy.replace(target)
        _settle_folder(target.parent)


def write_new(path: pathlib.Path, data: str | bytes) -> bool:
    """Put `data` at `path` if nothing stands there, and tell whether it was done.

    Of two processes that try at once, one succeeds. Raises StorageError where the file cannot be written.
    """
    with _refusing(path), _complete_copy(path, data) as copy:
        try:
            os.link(copy, path)
        except FileExistsError:
            return False
        except OSError:
            return _claim_then_replace(copy, path)
        _settle_folder(path.parent)
    return True


def erase(path: pathlib.Path) -> bool:
    """Remove the file, the folder with all it holds, or the link (never what it points at); tell whether one stood."""
    import shutil

    with _refusing(path):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.exists() or path.is_symlink():
            path.unlink()
        else:
            return False
    return True


def make_folder(path: pathlib.Path, mode: int = 0o777) -> None:
    """Create the folder and those above it; nothing happens where it stands."""
    with _refusing(path):
        path.mkdir(mode, parents=True, exist_ok=True)


class Cache:
    """Bytes by key in one file, for one run; whatever the file does, the only harm is that nothing is found.

    A damaged file is erased and begun anew. One that is held by another process, vanished, or stands where nothing can
    be written is done without. Two processes may use the same file.
    """

    def __init__(self, path: pathlib.Path | None) -> None:
        """Open the file, or make it, for this user alone; None keeps nothing."""
        self._path = path
        self._open: sqlite3.Connection | None = None
        if path is not None:
            self._begin(path)

    def get(self, key: str) -> bytes | None:
        """What was put under the key, whole; else None."""
        for digest, data in self._do("SELECT digest, data FROM kept WHERE key = ?", (key,)):
            if isinstance(data, bytes) and _digest(data) == digest:
                return data
        return None

    def put(self, key: str, data: bytes) -> None:
        """Keep `data`, in place of what stood under the key."""
        self._do("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (key, _digest(data), data))

    def keep_only(self, keys: Collection[str]) -> None:
        """Erase what stands under any other key, so that it cannot be read off the disk either."""
        for (key,) in self._do("SELECT key FROM kept", ()):
            if key not in keys:
                self._do("DELETE FROM kept WHERE key = ?", (key,))

    def close(self) -> None:
        """Let go of the file; nothing is found or kept from here on."""
        import sqlite3

        if self._open is not None:
            with contextlib.suppress(sqlite3.Error):
                self._open.close()
        self._open = None

    def _begin(self, path: pathlib.Path) -> None:
        """Make the file fit for use; a file that cannot be used is tried once more after it was erased."""
        import sqlite3

        with contextlib.suppress(StorageError, OSError):
            make_folder(path.parent, 0o700)
            for _ in range(2):
                try:
                    self._open = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
                    path.chmod(0o600)
                    self._open.execute("PRAGMA synchronous = OFF")  # what a power cut spoils is computed again
                    self._open.execute("PRAGMA secure_delete = ON")
                    self._open.execute("CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, digest BLOB, data BLOB)")
                    self._open.execute("SELECT key, digest, data FROM kept LIMIT 1").fetchall()
                except sqlite3.Error as error:
                    self._let_go(error)
                else:
                    return

    def _do(self, statement: str, values: tuple[str | bytes, ...]) -> "list[tuple[Any, ...]]":
        """The rows of one statement; none, and no other statement either, after the file failed."""
        import sqlite3

        if self._open is None:
            return []
        try:
            return self._open.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self._let_go(error)
        return []

    def _let_go(self, error: "sqlite3.Error") -> None:
        """Close the file, and erase it unless it is merely held, full or out of reach."""
        import sqlite3

        self.close()
        held = isinstance(error, sqlite3.OperationalError) and not str(error).startswith(("no such", "table "))
        if self._path is not None and not held:
            for end in ("", "-journal", "-wal", "-shm"):
                with contextlib.suppress(StorageError):
                    erase(self._path.with_name(self._path.name + end))


@contextlib.contextmanager
def exclusive(folder: pathlib.Path) -> Iterator[None]:
    """Hold the folder's lock, so that reading a file and writing it again is one step to other processes.

    Leaves nothing in the folder, and is released when the process ends in whatever way.
    """
    import tempfile

    lock = pathlib.Path(tempfile.gettempdir(), f"amiable-{_user()}-{_fingerprint(folder)}.lock")
    with _refusing(lock):
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        _wait_for_lock(descriptor)
    try:
        yield
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _complete_copy(path: pathlib.Path, data: str | bytes) -> Iterator[pathlib.Path]:
    """Yield a file beside `path` that already holds all of `data` on the disk; gone afterwards unless renamed."""
    import secrets

    copy = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
    binary = getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL | binary, 0o666)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data.encode("utf-8") if isinstance(data, str) else data)
            stream.flush()
            os.fsync(stream.fileno())
        yield copy
    finally:
        copy.unlink(missing_ok=True)


def _claim_then_replace(copy: pathlib.Path, path: pathlib.Path) -> bool:
    """Where the file system has no links: take the name first, then rename the whole file over it."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
    except FileExistsError:
        return False
    copy.replace(path)
    return True


def _settle_folder(folder: pathlib.Path) -> None:
    """Make a rename last through a power cut, where the system can."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _wait_for_lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX)


def _user() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else "user"


def _digest(data: bytes) -> bytes:
    import hashlib

    return hashlib.sha256(data).digest()


def _fingerprint(folder: pathlib.Path) -> str:
    import hashlib

    return hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]


@contextlib.contextmanager
def _refusing(path: pathlib.Path) -> Iterator[None]:
    """Turn what the system refuses into one line that names the file."""
    try:
        yield
    except UnicodeEncodeError:
        raise StorageError(f"{path}: holds half a character that no file can keep; write it again") from None
    except OSError as error:
        raise StorageError(f"{path}: cannot be written ({_reason(error)}); what stood there still does") from None


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
