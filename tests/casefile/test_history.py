"""What happened in a case, one event a line."""

import pathlib
import subprocess
import sys

import pytest

from amiable.casefile.history import append, read_history
from amiable.errors import CaseFileError


def test_events_are_read_in_the_order_in_which_they_happened(tmp_path: pathlib.Path) -> None:
    """Each with its time, which an event may bring itself; any text fits on its line."""
    append(tmp_path, {"event": "logged", "text": "é\n\u2028"})
    append(tmp_path, {"event": "settled", "time": "2026-05-12T10:00:00+02:00"})

    assert read_history(tmp_path) == [
        {"time": "2026-06-01T12:00:00+00:00", "event": "logged", "text": "é\n\u2028"},
        {"time": "2026-05-12T10:00:00+02:00", "event": "settled"},
    ]
    assert len((tmp_path / "history.jsonl").read_bytes().splitlines()) == 2


def test_a_case_where_nothing_happened_has_no_history(tmp_path: pathlib.Path) -> None:
    """A missing file is no fault."""
    assert read_history(tmp_path) == []


def test_an_event_gets_its_own_line_even_after_an_edit_by_hand(tmp_path: pathlib.Path) -> None:
    """Blank lines and a missing line end are forgiven."""
    (tmp_path / "history.jsonl").write_text('\n{"event": "old"}', encoding="utf-8")

    append(tmp_path, {"event": "new"})

    assert [each["event"] for each in read_history(tmp_path)] == ["old", "new"]


@pytest.mark.parametrize("line", ["broken {", "[1]", '"text"', "[" * 100_000])
def test_a_line_that_is_no_event_is_named(tmp_path: pathlib.Path, line: str) -> None:
    """With the number of the line."""
    (tmp_path / "history.jsonl").write_text(f'{{"event": "old"}}\n{line}\n', encoding="utf-8")

    with pytest.raises(CaseFileError, match=r"history\.jsonl:2: not an event"):
        read_history(tmp_path)


APPENDS = """
import pathlib, sys
from amiable.casefile.history import append
for number in range(25):
    append(pathlib.Path(sys.argv[1]), {"who": sys.argv[2], "number": number})
"""


def test_two_processes_lose_no_event(tmp_path: pathlib.Path) -> None:
    """Each finds its own in the order in which it wrote them."""
    processes = [subprocess.Popen([sys.executable, "-c", APPENDS, str(tmp_path), who]) for who in "ab"]
    for process in processes:
        process.wait()

    events = read_history(tmp_path)
    assert len(events) == 50
    assert [each["number"] for each in events if each["who"] == "a"] == list(range(25))
