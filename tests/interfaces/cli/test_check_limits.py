"""`amiable check` on texts that are too long or that break it: told in one line, and the others are judged."""

import pathlib

import pytest

from amiable.interfaces.cli.main import main
from amiable.model.finding import Review
from amiable.review import batch
from amiable.review.engine import review
from amiable.review.reading import MOST_JUDGED
from amiable.review.subject import Subject


def test_a_text_that_is_too_long_is_judged_in_part_and_says_so(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line on stderr names the text, the limit and what to do."""
    file = tmp_path / "book.txt"
    file.write_text("Vous êtes un imbécile.\n" + "mot " * (MOST_JUDGED // 2), encoding="utf-8")

    status = main(["check", "--format", "jsonl", str(file)])

    shown = capsys.readouterr()
    assert status == 1
    assert '"T101"' in shown.out
    assert shown.err.count("\n") == 1
    assert f"{file}: more of your own words than 262,144 characters; judged up to character" in shown.err


def test_a_text_that_breaks_the_check_is_told_and_the_next_is_judged(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No traceback, exit status 2, and a line for the text that could be judged."""
    (tmp_path / "a.txt").write_text("Hostile.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Bonjour.", encoding="utf-8")

    def broken(subject: Subject) -> Review:
        if subject.text == "Hostile.":
            raise RecursionError("too deep")
        return review(subject)

    monkeypatch.setattr(batch, "review", broken)

    status = main(["check", "--format", "jsonl", str(tmp_path)])

    shown = capsys.readouterr()
    assert status == 2
    assert shown.out.count("\n") == 1
    assert "a.txt: could not be judged (RecursionError: too deep)" in shown.err
