"""Overrides in the history of a case."""

import pathlib

from amiable.casefile.history import append
from amiable.casefile.overrides import Override, keep_override, read_overrides


def test_an_override_is_kept_with_who_when_what_and_why(tmp_path: pathlib.Path) -> None:
    """Beside the other events, which are none."""
    append(tmp_path, {"event": "logged"})
    keep_override(tmp_path, Override("T104", "abc", ("def",), "elle l’a écrit", "Karine Tremblay"), "reply.txt")

    (found,) = read_overrides(tmp_path)

    assert found == Override("T104", "abc", ("def",), "elle l’a écrit", "Karine Tremblay", "2026-06-01T12:00:00+00:00")
    assert '"path": "reply.txt"' in (tmp_path / "history.jsonl").read_text(encoding="utf-8")


def test_an_event_that_lacks_a_part_lets_nothing_pass(tmp_path: pathlib.Path) -> None:
    """A history that was edited by hand is no reason to fail, and none to be lenient."""
    append(tmp_path, {"event": "override", "code": "T104", "text": "abc", "reason": "x", "who": "y"})
    append(tmp_path, {"event": "override", "code": 3, "text": "abc", "sentences": ["def"]})

    assert read_overrides(tmp_path) == ()
