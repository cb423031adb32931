"""The session on the page about `amiable check` is what the program prints."""

import pathlib
import re

import pytest

from amiable.interfaces.cli.main import main

PAGE = pathlib.Path(__file__).parents[2] / "docs" / "check.md"
INSTEAD = re.compile(r"(?<=rather: ).*")
BLOCK = re.compile(r"```(text|console)\n(.*?)```", re.DOTALL)


def test_the_session_of_the_page_prints_what_the_page_shows(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A block of text is the letter, or a mark put over the line that it names; a console block is run."""
    monkeypatch.chdir(tmp_path)
    letter = tmp_path / "reply.txt"
    session = PAGE.read_text(encoding="utf-8").partition("### A first session")[2].partition("### In place")[0]

    for kind, block in BLOCK.findall(session):
        if kind == "text" and letter.exists():
            mark, line = block.rstrip().split("\n")
            letter.write_text(letter.read_text(encoding="utf-8").replace(line, f"{mark}\n{line}"), encoding="utf-8")
        elif kind == "text":
            letter.write_text(block, encoding="utf-8")
        else:
            _run(block, capsys)

    assert "never received" in letter.read_text(encoding="utf-8")


def _run(block: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Run each command of the block, and hold what it prints, results before notes, against what stands below it.

    What to write instead may be said better one day without the page being wrong.
    """
    for each in block.removeprefix("$ ").split("\n$ "):
        command, _, expected = each.partition("\n")
        assert main(command.split()[1:]) in {0, 1}
        shown = capsys.readouterr()
        assert INSTEAD.sub("", shown.out + shown.err).rstrip() == INSTEAD.sub("", expected).rstrip()
