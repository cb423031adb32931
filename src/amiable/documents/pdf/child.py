"""The reader's end of the worker: starts it, asks it, and ends it when it takes too long.

Owns when there is a worker: from the first PDF to the end of the program, and a new one after every file that was
refused, since what a damaged file left in the memory of a C library may harm the next. Whatever becomes of the worker
is one of three outcomes here.
"""

import atexit
import contextlib
import os
import pathlib
import subprocess
import sys
import threading
from typing import BinaryIO, NamedTuple

from amiable.documents.pdf.worker import DONE, PASSWORD

_BOOT = "import sys; sys.path[:] = sys.argv[1:]; from amiable.documents.pdf.worker import serve; serve()"
_SECONDS, _SECONDS_A_MEGABYTE = 4.0, 2.0
"""Of the processor, in the worker: a megabyte of ordinary pages takes a tenth of that."""
_CLOCK = 3
"""Times as long by the clock, for machines that do other work too."""


class NeedsPassword(Exception):
    """The file opens with a password only."""


class Unreadable(Exception):
    """The library refused the file, crashed on it, or took too much memory or time."""


class _Running(NamedTuple):
    """A worker, and the process that started it: a fork must not share it."""

    process: "subprocess.Popen[bytes]"
    owner: int


_lock = threading.Lock()
_workers: list[_Running] = []
"""None or one."""


def start() -> None:
    """Let the worker start while its reader still loads what it needs itself."""
    with _lock:
        _worker()


def ask(what: str, how: str, path: pathlib.Path) -> bytes:
    """Give the worker's answer about a file (see `worker`); raises NeedsPassword or Unreadable."""
    seconds = _SECONDS + _SECONDS_A_MEGABYTE * path.stat().st_size / 1e6
    question = f"{what} {how} {seconds:.1f} {os.fsencode(path.resolve()).hex()}\n".encode()
    with _lock:
        process = _worker()
        clock = threading.Timer(_CLOCK * seconds, process.kill)
        clock.start()
        try:
            status, answer = _exchange(process, question)
        except (OSError, ValueError):
            status, answer = b"", b""
        finally:
            clock.cancel()
        if status == DONE:
            return answer
        stop()
    raise NeedsPassword if status == PASSWORD else Unreadable


def _exchange(process: "subprocess.Popen[bytes]", question: bytes) -> tuple[bytes, bytes]:
    """The status and the answer; raises ValueError where the worker ended before it had said all."""
    questions, answers = _pipes(process)
    questions.write(question)
    questions.flush()
    status, length = answers.readline().split()
    answer = answers.read(int(length))
    if len(answer) != int(length):
        raise ValueError("cut off")
    return status, answer


def _pipes(process: "subprocess.Popen[bytes]") -> tuple[BinaryIO, BinaryIO]:
    if process.stdin is None or process.stdout is None:
        raise ValueError("no pipes")
    return process.stdin, process.stdout  # type: ignore[return-value]


def _worker() -> "subprocess.Popen[bytes]":
    if _workers and (_workers[0].owner != os.getpid() or _workers[0].process.poll() is not None):
        stop()
    if not _workers:
        house = str(pathlib.Path(__file__).resolve().parents[3])
        command = [sys.executable, "-I", "-S", "-X", "utf8", "-c", _BOOT, house, *filter(None, sys.path)]
        process = subprocess.Popen(  # noqa: S603 - this very Python, with a fixed program
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        _workers.append(_Running(process, os.getpid()))
    return _workers[0].process


def stop() -> None:
    """End the worker, if one is running; the next question starts another."""
    while _workers:
        process, owner = _workers.pop()
        if owner == os.getpid():
            process.kill()
            process.wait()
        else:
            process.returncode = 0  # another process waits for it; this one only lets go of its copy
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # what was not yet written has no reader any more
                    pipe.close()


atexit.register(stop)
