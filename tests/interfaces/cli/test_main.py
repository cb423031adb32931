"""The way in: commands are found, refusals are one line, streams are safe."""

import os
import pathlib
import re
import subprocess
import sys

import pytest

from amiable import __version__
from amiable.casefile.scaffold import scaffold
from amiable.interfaces.cli.main import build_parser, command_names, load_command, main

ROOT = pathlib.Path(__file__).parents[3]


def test_help_shows_every_command_with_its_first_line(capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` and no word at all give the overview."""
    statuses = {main(["--help"]), main([])}

    shown = capsys.readouterr().out
    assert statuses == {0}
    for name in command_names():
        first = load_command(name).HELP.strip().splitlines()[0]
        assert re.search(rf"^  {name} +{re.escape(first)}$", shown, re.MULTILINE)


@pytest.mark.parametrize("name", command_names())
def test_the_help_of_a_command_teaches_it(name: str) -> None:
    """The first line is a sentence without full stop; an example and the exit statuses follow."""
    shown = build_parser(name, load_command(name)).format_help()
    first = load_command(name).HELP.strip().splitlines()[0]

    assert re.fullmatch(r"[A-Z][a-z]+ .*[^.]", first)
    assert f"amiable {name}" in shown.split("\n\n", 1)[1]
    assert "exit status:" in shown


def test_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """`--version` is a result."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"amiable {__version__}\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["drfat"], "did you mean `amiable draft`?"),
        (["xyzzy"], "`amiable --help` lists them"),
        (["--colour"], "there is no option “--colour”"),
        (["draft"], "the following arguments are required: CASE; see `amiable draft --help`"),
        (["draft", "a-case", "--stance", "angry"], "argument --stance"),
        (["draft", "a-case", "--sta", "firm"], "unrecognized arguments"),
        (["draft", "no-such-case"], "no-such-case"),
        (["bad\x1b[31m\nname"], r"bad\x1b[31m name"),
        ([""], "there is no command “”"),
        (["draft", "a-case", "--limit", "0"], "“0” is no number from 1 to 50"),
        (["draft", "no-such\ncase"], "no-such case: no such folder"),
        (["clauses", "no\nsuch/file.pdf"], "no such/file.pdf: no such file"),
        (["reply", "no\nsuch.pdf"], "no such.pdf: no such file"),
        (["clauses", "a-case", "--limit", "9" * 5000], "is no number from 1 to 500"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A refusal stands alone on stderr, without traceback and without control characters."""
    status = main(words)

    shown = capsys.readouterr()
    assert (status, shown.out) == (2, "")
    assert re.fullmatch(r"amiable: [^\n\x1b]+\n", shown.err)
    assert told in shown.err


@pytest.mark.parametrize(
    "words",
    [
        ["forget", "", "--yes"],
        ["draft", " "],
        ["clauses", ""],
        ["new", ""],
        ["eval", ""],
        ["check", "--case", ""],
        ["check", ""],
    ],
)
def test_an_empty_word_is_no_folder(
    words: list[str], tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unset variable of a script never means the folder that it happens to run in."""
    scaffold(tmp_path / "case")
    monkeypatch.chdir(tmp_path / "case")

    assert main(words) == 2
    assert "is empty; name a file or folder" in capsys.readouterr().err
    assert (tmp_path / "case" / "case.toml").exists()


def test_a_case_for_a_command_is_told_apart(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A case folder as first word leads to `draft`."""
    (tmp_path / "case.toml").touch()

    assert main([str(tmp_path)]) == 2
    assert f"amiable draft {tmp_path}" in capsys.readouterr().err


def test_results_are_utf_8_on_any_locale() -> None:
    """A system that speaks ASCII still gets every character."""
    environment = os.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "amiable", "--help"], env=environment, capture_output=True, check=False
    )

    assert done.returncode == 0
    assert "[OPTION …]" in done.stdout.decode("utf-8")


def test_a_reader_that_leaves_is_no_fault() -> None:
    """`amiable … | head -0` ends quietly."""
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as gone:
        done = subprocess.run(
            [sys.executable, "-m", "amiable", "--help"], stdout=gone, stderr=subprocess.PIPE, text=True, check=False
        )

    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.skipif(not pathlib.Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_in_one_line() -> None:
    """What could not be written is said, with status 2."""
    with pathlib.Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "amiable", "--help"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert done.returncode == 2
    assert re.fullmatch(r"amiable: [^\n]+\n", done.stderr)


def test_stopping_from_the_keyboard_is_status_130(monkeypatch: pytest.MonkeyPatch) -> None:
    """Control-C ends without a traceback."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("amiable.interfaces.cli.main.command_names", stop)

    assert main(["draft"]) == 130
