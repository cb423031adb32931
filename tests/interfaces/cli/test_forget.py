"""`amiable forget`: a case is erased once the user said yes."""

import io
import pathlib
import sys

import pytest

from amiable.casefile.scaffold import scaffold
from amiable.interfaces.cli.main import main


class Terminal(io.StringIO):
    """What a user types."""

    def isatty(self) -> bool:
        """Claim to be a terminal."""
        return True


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> pathlib.Path:
    """A case with one document."""
    made = scaffold(tmp_path / "case").folder
    (made / "documents" / "contract.txt").touch()
    return made


def test_yes_given_beforehand_erases_without_a_question(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The result names what went."""
    status = main(["forget", str(folder), "--yes"])

    shown = capsys.readouterr()
    assert (status, shown.out, shown.err) == (0, "erased: documents, case.toml\n", "")
    assert not folder.exists()


@pytest.mark.parametrize(
    ("typed", "locale", "erased"),
    [
        ("yes\n", "C", True),
        (" Oui \n", "fr_FR", True),
        ("no\n", "C", False),
        ("\n", "C", False),
        ("", "fr_FR", False),
        ("yesterday\n", "C", False),
    ],
)
def test_on_a_terminal_only_a_yes_erases(
    folder: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    locale: str,
    erased: bool,  # noqa: FBT001
) -> None:
    """Anything else leaves the case as it is."""
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    monkeypatch.setenv("LC_ALL", locale)

    status = main(["forget", str(folder)])

    assert status == 0
    assert folder.exists() is not erased


def test_the_question_tells_what_would_go(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On stderr, in the user's language, and a no is acknowledged."""
    monkeypatch.setattr(sys, "stdin", Terminal("non\n"))
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")

    main(["forget", str(folder)])

    shown = capsys.readouterr()
    assert shown.out == ""
    assert "ses documents (1) et ses brouillons (0)\u00a0?" in shown.err
    assert "rien n’a été effacé" in shown.err


def test_without_a_terminal_a_yes_is_asked_for(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A script must say what it wants."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("yes\n"))

    status = main(["forget", str(folder)])

    assert status == 2
    assert "add --yes" in capsys.readouterr().err
    assert folder.exists()


def test_a_folder_without_a_case_is_refused(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Even with a yes."""
    (tmp_path / "precious.txt").touch()

    status = main(["forget", str(tmp_path), "--yes"])

    assert status == 2
    assert "holds no case.toml" in capsys.readouterr().err
    assert (tmp_path / "precious.txt").exists()


def test_files_that_stay_are_named(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """So that nobody believes them erased."""
    (folder / "invoice.pdf").touch()

    main(["forget", str(folder), "--yes"])

    assert capsys.readouterr().err == f"amiable: still in {folder}: invoice.pdf\n"


def test_a_case_whose_documents_are_no_folder_is_erased_too(
    folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be drafted must not be kept for ever."""
    (folder / "documents" / "contract.txt").unlink()
    (folder / "documents").rmdir()
    (folder / "documents").touch()
    monkeypatch.setattr(sys, "stdin", Terminal("yes\n"))

    assert main(["forget", str(folder)]) == 0
    assert not folder.exists()
