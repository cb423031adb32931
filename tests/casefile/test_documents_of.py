"""Which files of a case are its documents."""

import pathlib

import pytest

from amiable.casefile.documents_of import case_documents
from amiable.errors import CaseError


def test_files_below_documents_are_listed_by_name(tmp_path: pathlib.Path) -> None:
    """Those in folders too, hidden ones not, and none from elsewhere."""
    root = tmp_path / "documents"
    names = ["b.pdf", "mails/2.eml", "mails/1.eml", "a.txt", ".hidden", ".git/x.txt"]
    for name in [*names, "../loose.txt"]:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()

    assert [each.relative_to(root).as_posix() for each in case_documents(tmp_path)] == [
        "a.txt",
        "b.pdf",
        "mails/1.eml",
        "mails/2.eml",
    ]


def test_a_folder_that_links_back_is_not_walked_for_ever(tmp_path: pathlib.Path) -> None:
    """Linked files count, linked folders do not."""
    root = tmp_path / "documents"
    root.mkdir()
    (tmp_path / "contract.txt").touch()
    (root / "again").symlink_to(root)
    (root / "contract.txt").symlink_to(tmp_path / "contract.txt")

    assert [each.name for each in case_documents(tmp_path)] == ["contract.txt"]


def test_a_case_without_documents_has_none(tmp_path: pathlib.Path) -> None:
    """No folder, no fault."""
    assert case_documents(tmp_path) == []


@pytest.mark.parametrize("target", [None, "nowhere"])
def test_documents_that_are_no_folder_are_refused(tmp_path: pathlib.Path, target: str | None) -> None:
    """A file of that name, or a link to nowhere, is no case without documents: the letter would cite nothing."""
    root = tmp_path / "documents"
    if target:
        root.symlink_to(tmp_path / target)
    else:
        root.touch()

    with pytest.raises(CaseError, match=r"documents: is no folder; rename it"):
        case_documents(tmp_path)
