"""Every file that amiable writes or erases goes through here, so that none is ever left half done.

Owns: atomic writing (temporary file in the same folder, fsync, rename), creation that never writes over, the lock
that orders two processes, erasure. Refuses to know what the files mean: a reader of cases or settings decides that.
A temporary file that a killed process leaves behind is hidden, and no reader takes it for a document. What only
writing needs is imported when something is written, since most commands write nothing.
"""

import contextlib
import os
import pathlib
import sys
from collections.abc import Iterator

from amiable.errors import StorageError


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


def make_folder(path: pathlib.Path) -> None:
    """Create the folder and those above it; nothing happens where it stands."""
    with _refusing(path):
        path.mkdir(parents=True, exist_ok=True)


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
