"""The clipboard: the system's program first, then the terminal, and an honest no."""

import base64
import io
import pathlib
import sys

import pytest

from amiable.interfaces.reports import clipboard


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say yes."""
        return True


def install(folder: pathlib.Path, name: str, status: int = 0) -> pathlib.Path:
    """Put a clipboard program into `folder` that keeps what it is given, and give the file that it keeps it in."""
    kept = folder / "kept"
    program = folder / name
    program.write_text(f"#!/bin/sh\n/bin/cat > '{kept}'\nexit {status}\n", encoding="utf-8")
    program.chmod(0o755)
    return kept


@pytest.fixture
def path(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    """Give the one folder in which programs are found."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="the program is a shell script")
def test_the_program_takes_the_text(path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Accents arrive as they are."""
    kept = install(path, "wl-copy")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")

    assert clipboard.copy("été\u00a0: 60\u00a0$") == "program"
    assert kept.read_text(encoding="utf-8") == "été\u00a0: 60\u00a0$"


@pytest.mark.skipif(sys.platform == "win32", reason="the program is a shell script")
def test_a_program_without_its_screen_is_passed_over(path: pathlib.Path) -> None:
    """Wayland's and X's programs hang or fail without a display."""
    install(path, "wl-copy")

    assert clipboard.copy("text") is None


@pytest.mark.usefixtures("path")
def test_the_terminal_is_asked_next(monkeypatch: pytest.MonkeyPatch) -> None:
    """The escape sequence holds the text in base 64."""
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)

    assert clipboard.copy("été") == "terminal"
    assert terminal.getvalue() == f"\x1b]52;c;{base64.b64encode('été'.encode()).decode()}\x07"


@pytest.mark.skipif(sys.platform == "win32", reason="the program is a shell script")
def test_a_program_that_fails_leaves_it_to_the_terminal(path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken program is no success."""
    install(path, "pbcopy", status=1)
    monkeypatch.setattr("sys.stderr", Terminal())

    assert clipboard.copy("text") == "terminal"


@pytest.mark.usefixtures("path")
def test_without_any_clipboard_the_answer_is_none() -> None:
    """Neither program nor terminal."""
    assert clipboard.copy("text") is None
