"""The one writer of stdout and stderr: results go to the first, everything else to the second.

Refuses to let text steer the terminal: control and invisible characters that came from a document are shown as
escapes. Colour is used only where the stream is a terminal and `NO_COLOR` is not set, and never alone carries meaning.
"""

import contextlib
import os
import re
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Literal, TextIO

PROGRESS_AFTER = 1.0
"""Seconds of silence before progress is shown."""

Style = Literal["bold", "dim", "red", "yellow", "green"]
_STYLES: dict[Style, str] = {"bold": "1", "dim": "2", "red": "31", "yellow": "33", "green": "32"}
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
_BREAKS = re.compile(r"[ \t\r\n\f\v]+")


def prepare_streams() -> None:
    """Make stdout and stderr speak UTF-8 whatever the locale, and never fail on a character."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def write_result(text: str) -> None:
    """Print a result on stdout, ended by one line feed."""
    _write(sys.stdout, text)


def write_note(text: str) -> None:
    """Print on stderr what is no result: a warning, a refusal, progress."""
    _write(sys.stderr, text)


def flush_results() -> None:
    """Push out what stdout still holds, so that a full disk or a closed pipe is noticed while it can be told."""
    if sys.stdout is not None:
        sys.stdout.flush()


def defuse(text: str) -> str:
    r"""Give `text` with control and invisible characters shown as escapes (`\x1b`); line feeds and tabs stay."""
    return _STEERING.sub(_escape, text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """Give `text` on one line, defused."""
    return defuse(_BREAKS.sub(" ", text).strip())


def paint(text: str, style: Style) -> str:
    """Give `text` in a style where stdout shows colour, else as it stands."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if _shows_colour(sys.stdout) else text


@contextlib.contextmanager
def progress(doing: str) -> Iterator[Callable[[str], None]]:
    """Say on stderr what is being done, if it takes more than a second.

    Yields a function that takes what is at hand now; it speaks at most once a second, and to a terminal alone.
    """
    current = doing
    told_at = time.monotonic()
    timer = threading.Timer(PROGRESS_AFTER, lambda: write_note(f"{one_line(current)} …"))
    timer.daemon = True

    def tell(step: str) -> None:
        nonlocal current, told_at
        current = f"{doing}: {step}"
        if _is_terminal(sys.stderr) and not timer.is_alive() and time.monotonic() - told_at >= PROGRESS_AFTER:
            told_at = time.monotonic()
            write_note(f"{one_line(current)} …")

    timer.start()
    try:
        yield tell
    finally:
        timer.cancel()


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:
        return
    stream.write(text if text.endswith("\n") else f"{text}\n")


def _escape(match: re.Match[str]) -> str:
    return match.group().encode("unicode_escape").decode("ascii")


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _shows_colour(stream: TextIO | None) -> bool:
    return _is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM", "") != "dumb"
