"""Puts text on the clipboard: by the system's own program, or by asking the terminal.

The program comes first, because some terminals garble accents in the escape sequence (OSC 52); the sequence comes
second, because it works over a remote shell where no program does. Refuses to say that it worked where nobody can tell.
"""

import base64
import os
import shutil
import subprocess
import sys
from typing import Literal

Way = Literal["program", "terminal"]

_PROGRAMS: tuple[tuple[str, ...], ...] = (
    ("pbcopy",),
    ("wl-copy",),
    ("xclip", "-selection", "clipboard"),
    ("clip.exe",),
)
_NEEDS = {"wl-copy": "WAYLAND_DISPLAY", "xclip": "DISPLAY"}
_SECONDS = 5
_LONGEST_SEQUENCE = 74_994
"""Bytes of text that the common terminals accept in one sequence."""


def copy(text: str) -> Way | None:
    """Put `text` on the clipboard and tell which way took it; None where there was none."""
    for command in _PROGRAMS:
        if _usable(command[0]) and _run(command, text):
            return "program"
    return "terminal" if _ask_terminal(text) else None


def _usable(program: str) -> bool:
    needed = _NEEDS.get(program)
    return (needed is None or bool(os.environ.get(needed))) and shutil.which(program) is not None


def _run(command: tuple[str, ...], text: str) -> bool:
    encoding = "utf-16-le" if command[0] == "clip.exe" else "utf-8"
    environment = os.environ | ({"LC_CTYPE": "UTF-8"} if command[0] == "pbcopy" else {})
    try:
        done = subprocess.run(  # noqa: S603 the programs are named above, the text goes through stdin
            [shutil.which(command[0]) or command[0], *command[1:]],
            input=text.encode(encoding),
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _ask_terminal(text: str) -> bool:
    terminal = next((each for each in (sys.stderr, sys.stdout) if each is not None and each.isatty()), None)
    data = text.encode()
    if terminal is None or len(data) > _LONGEST_SEQUENCE:
        return False
    terminal.write(f"\x1b]52;c;{base64.b64encode(data).decode('ascii')}\x07")
    terminal.flush()
    return True
