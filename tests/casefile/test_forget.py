"""Erasing a case: all of it, and nothing else."""

import pathlib

import pytest

from amiable.casefile.forget import Forgotten, cache_of, forget
from amiable.casefile.history import append
from amiable.casefile.scaffold import scaffold
from amiable.errors import CaseError
from amiable.language.embedding import vectors_file


def a_full_folder(tmp_path: pathlib.Path) -> pathlib.Path:
    """A case with everything that amiable keeps, an index in the cache included."""
    folder = scaffold(tmp_path / "case").folder
    append(folder, {"event": "made"})
    (folder / "documents" / "contract.txt").touch()
    (folder / "drafts").mkdir()
    for name in ("evidence.toml", "note.txt", "drafts/2026-06-01-balanced.txt", ".case.toml.0a1b.tmp"):
        (folder / name).touch()
    cache_of(folder).mkdir(parents=True)
    (cache_of(folder) / "index.sqlite").touch()
    vectors_file().touch()
    return folder


def test_nothing_of_a_case_remains(tmp_path: pathlib.Path) -> None:
    """Neither in its folder nor in the cache."""
    folder = a_full_folder(tmp_path)
    cache = cache_of(folder)

    forgotten = forget(folder)

    assert not folder.exists()
    assert not cache.exists()
    assert not vectors_file().exists()
    assert forgotten.left == ()
    assert set(forgotten.erased) == {
        *("case.toml", "evidence.toml", "history.jsonl", "note.txt", "drafts", "documents"),
        ".case.toml.0a1b.tmp",
    }


def test_files_that_are_no_part_of_a_case_stay_and_are_named(tmp_path: pathlib.Path) -> None:
    """The user's own are not amiable's to erase."""
    folder = a_full_folder(tmp_path)
    (folder / "photos").mkdir()
    (folder / "invoice.pdf").touch()

    forgotten = forget(folder)

    assert forgotten.left == ("invoice.pdf", "photos")
    assert sorted(each.name for each in folder.iterdir()) == ["invoice.pdf", "photos"]


def test_a_folder_without_a_case_is_refused_untouched(tmp_path: pathlib.Path) -> None:
    """Even one that has documents/."""
    (tmp_path / "documents").mkdir()

    with pytest.raises(CaseError, match=r"holds no case\.toml"):
        forget(tmp_path)

    assert (tmp_path / "documents").is_dir()


def test_links_lead_nobody_out_of_the_case(tmp_path: pathlib.Path) -> None:
    """A documents/ that is a link goes, what it points at stays."""
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "contract.pdf").touch()
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "case.toml").touch()
    (folder / "documents").symlink_to(archive)

    assert forget(folder) == Forgotten(("documents", "case.toml"), ())
    assert (archive / "contract.pdf").exists()


def test_an_unreadable_case_can_be_forgotten_too(tmp_path: pathlib.Path) -> None:
    """What is in case.toml does not matter."""
    (tmp_path / "case").mkdir()
    (tmp_path / "case" / "case.toml").write_text("= broken", encoding="utf-8")

    forget(tmp_path / "case")

    assert not (tmp_path / "case").exists()


def test_two_cases_share_no_cache(tmp_path: pathlib.Path) -> None:
    """And one keeps its own however it is named."""
    assert cache_of(tmp_path / "a") != cache_of(tmp_path / "b")
    assert cache_of(tmp_path / "a") == cache_of(tmp_path / "b" / ".." / "a")
