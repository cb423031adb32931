"""The one writer: what may not steer a terminal, when colour and progress show."""

import io
import time

import pytest

from amiable.interfaces.reports import output


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("\x1b[31mred", r"\x1b[31mred"),
        ("a\x9b1mb", r"a\x9b1mb"),
        ("a\u202eb\u2066c", r"a\u202eb\u2066c"),
        ("a\u200bb\ufeff", r"a\u200bb\ufeff"),
        ("\udc80", r"\udc80"),
        ("a\r\nb\tc", "a\nb\tc"),
        ("60\u00a0$ : « été »", "60\u00a0$ : « été »"),
    ],
)
def test_no_text_steers_the_terminal(given: str, shown: str) -> None:
    """Control and invisible characters are shown; words, line feeds and non-breaking spaces stay."""
    assert output.defuse(given) == shown


def test_one_line_keeps_non_breaking_spaces() -> None:
    """Line breaks become spaces, and French typography survives."""
    assert output.one_line("  Objet\u00a0:\n  frais \t de 60\u00a0$ ") == "Objet\u00a0: frais de 60\u00a0$"


def test_results_and_notes_go_their_own_ways(capsys: pytest.CaptureFixture[str]) -> None:
    """Each ends with one line feed."""
    output.write_result("result")
    output.write_note("note\n")

    assert capsys.readouterr() == ("result\n", "note\n")


def test_no_colour_without_a_terminal() -> None:
    """Captured output is no terminal."""
    assert output.paint("calm", "bold") == "calm"


def test_colour_stops_where_it_is_unwanted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal shows colour unless NO_COLOR is set."""

    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    with_colour = output.paint("calm", "bold")
    monkeypatch.setenv("NO_COLOR", "1")

    assert (with_colour, output.paint("calm", "bold")) == ("\x1b[1mcalm\x1b[0m", "calm")


def test_quick_work_is_silent(capsys: pytest.CaptureFixture[str]) -> None:
    """What takes less than a second says nothing."""
    with output.progress("reading") as tell:
        tell("one")

    assert capsys.readouterr().err == ""


def test_slow_work_says_what_it_does(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """After the wait the step at hand is told, once."""
    monkeypatch.setattr(output, "PROGRESS_AFTER", 0.05)
    with output.progress("reading") as tell:
        tell("contract.pdf")
        time.sleep(0.3)

    assert capsys.readouterr().err == "reading: contract.pdf …\n"


@pytest.mark.parametrize(("terminal", "expected"), [(True, ["reading …", "reading: 2 of 3 …"]), (False, ["reading …"])])
def test_steps_are_counted_for_a_terminal_alone(
    monkeypatch: pytest.MonkeyPatch, *, terminal: bool, expected: list[str]
) -> None:
    """In a log they would be noise; that something is being done is said everywhere."""
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: terminal, raising=False)
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(output, "PROGRESS_AFTER", 0.05)
    with output.progress("reading") as tell:
        time.sleep(0.3)
        tell("2 of 3")

    assert expected == stream.getvalue().splitlines()
