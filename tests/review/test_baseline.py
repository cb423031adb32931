"""The file of findings that were there before."""

import json
import pathlib

import pytest

from amiable.errors import DataError, StorageError
from amiable.model.finding import Finding, IgnoredBy
from amiable.model.words import Severity
from amiable.review.baseline import Baseline, read_baseline

TEXT = "Votre facture est une plaisanterie."
FINDING = Finding(0, 34, "T102", Severity.BLOCK, TEXT[:34], "message")


def _known(file: pathlib.Path, *paths: str, reason: str = "") -> Baseline:
    made = Baseline(file)
    for path in paths:
        made.add(made.key_of(path, TEXT, FINDING), reason, "2026-06-01T12:00:00+00:00" if reason else "")
    return made


def test_a_file_holds_no_word_of_a_text_and_reads_back(tmp_path: pathlib.Path) -> None:
    """The same findings give the same bytes."""
    file = tmp_path / "known.json"
    made = _known(file, str(tmp_path / "b.txt"), str(tmp_path / "a.txt"), reason="elle l’a écrit")

    made.write()
    written = file.read_text(encoding="utf-8")
    read_baseline(file).write()

    assert file.read_text(encoding="utf-8") == written
    assert "plaisanterie" not in written
    assert [each["path"] for each in json.loads(written)["findings"]] == ["a.txt", "b.txt"]
    assert json.loads(written)["schema"] == "amiable.baseline/1"


@pytest.mark.parametrize(("count", "ignored"), [(1, 1), (2, 2), (3, 2)])
def test_a_finding_is_known_as_often_as_it_was_found(tmp_path: pathlib.Path, count: int, ignored: int) -> None:
    """Once more, and it is new."""
    path = str(tmp_path / "a.txt")
    known = _known(tmp_path / "known.json", path, path)

    found = [known.ignored(path, TEXT, FINDING) for _ in range(count)]

    assert sum(each is not None for each in found) == ignored


def test_a_reason_makes_it_an_override(tmp_path: pathlib.Path) -> None:
    """Which the reports show."""
    path = str(tmp_path / "a.txt")

    plain = _known(tmp_path / "known.json", path).ignored(path, TEXT, FINDING)
    reasoned = _known(tmp_path / "known.json", path, reason="sûr").ignored(path, TEXT, FINDING)

    assert plain is not None
    assert reasoned is not None
    assert (plain.by, plain.reason) == (IgnoredBy.BASELINE, "")
    assert (reasoned.by, reasoned.reason, reasoned.time[:10]) == (IgnoredBy.OVERRIDE, "sûr", "2026-06-01")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("-", "-"),
        ("-#2", "-"),
        ("{0}/mail/out.mbox#3", "mail/out.mbox"),
        ("{0}/texts.jsonl#12", "texts.jsonl"),
        ("{0}/box/new/1.a", "box/cur/1.a"),
        ("{0}/box/cur/1.a:2,RS", "box/cur/1.a"),
        ("{0}/../x.txt", "../x.txt"),
    ],
)
def test_a_path_is_told_from_the_folder_of_the_file(tmp_path: pathlib.Path, path: str, name: str) -> None:
    """Whatever the number of a mail in its box, or the flags that a mail program gives it."""
    assert Baseline(tmp_path / "known.json").name_of(path.format(tmp_path)) == name


def test_an_older_file_lends_what_was_not_checked_and_reasons(tmp_path: pathlib.Path) -> None:
    """What is gone from a checked file is forgotten."""
    file = tmp_path / "known.json"
    a, b, c = (str(tmp_path / name) for name in ("a.txt", "b.txt", "c.txt"))
    older = _known(file, a, b, c, reason="sûr")
    made = Baseline(file, older.salt)
    made.add(made.key_of(a, TEXT, FINDING))

    made.keep_others(older, [a, b])

    assert {key.path: entry.reason for key, entry in made.entries.items()} == {"a.txt": "sûr", "c.txt": "sûr"}


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        "[" * 100_000,
        '{"schema": "amiable.baseline/2", "salt": "", "findings": []}',
        '{"schema": "amiable.baseline/1", "findings": []}',
        '{"schema": "amiable.baseline/1", "salt": "", "findings": {}}',
        '{"schema": "amiable.baseline/1", "salt": "", "findings": [3]}',
        '{"schema": "amiable.baseline/1", "salt": "", "findings": [{"path": "a", "code": "T1", "sentence": "x"}]}',
        '{"schema": "amiable.baseline/1", "salt": "", "findings": [{"path": 1, "code": "", "sentence": ""}]}',
    ],
)
def test_a_file_that_is_no_baseline_is_refused_in_one_line(tmp_path: pathlib.Path, text: str) -> None:
    """The file, what is wrong, what to do."""
    file = tmp_path / "known.json"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(DataError, match=r"known\.json: .+; make one with --write-baseline") as refusal:
        read_baseline(file)

    assert len(str(refusal.value).splitlines()) == 1


def test_a_missing_file_is_refused_by_name(tmp_path: pathlib.Path) -> None:
    """It is made on purpose only."""
    with pytest.raises(StorageError, match=r"known\.json: cannot be read"):
        read_baseline(tmp_path / "known.json")
