"""`amiable new`: a folder becomes a case."""

import pathlib

import pytest

from amiable.casefile.read import read_case
from amiable.interfaces.cli.main import main


def test_a_new_folder_becomes_a_readable_case(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The path of its case.toml is the result, what comes next stands on stderr."""
    folder = tmp_path / "fees"

    status = main(["new", str(folder), "--me", "Karine Tremblay", "--client", " Marie Gagnon "])

    shown = capsys.readouterr()
    case = read_case(folder)
    assert status == 0
    assert shown.out == f"{folder / 'case.toml'}\n"
    assert f"`amiable draft {folder}`" in shown.err
    assert (case.me.name, case.client.name) == ("Karine Tremblay", "Marie Gagnon")
    assert not case.language_given


def test_one_name_leaves_the_other_to_fill_in(tmp_path: pathlib.Path) -> None:
    """Between brackets, in the language asked for."""
    main(["new", str(tmp_path / "fees"), "--client", "Marie Gagnon", "--language", "fr"])

    assert read_case(tmp_path / "fees").me.name == "[votre nom]"


def test_loose_documents_are_copied_and_other_files_are_not(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A document is what a reader takes by its suffix."""
    (tmp_path / "Contract.TXT").write_text("Article 1", encoding="utf-8")
    (tmp_path / "photo.jpg").touch()

    main(["new", str(tmp_path)])

    assert [each.name for each in (tmp_path / "documents").iterdir()] == ["Contract.TXT"]
    assert "copied into documents/: Contract.TXT" in capsys.readouterr().err


def test_a_case_that_stands_is_refused(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With status 2 and one line, nothing on stdout."""
    (tmp_path / "case.toml").write_text("mine", encoding="utf-8")

    status = main(["new", str(tmp_path)])

    shown = capsys.readouterr()
    assert (status, shown.out) == (2, "")
    assert shown.err == f"amiable: {tmp_path / 'case.toml'}: stands already; edit it, or name a new folder\n"
    assert (tmp_path / "case.toml").read_text(encoding="utf-8") == "mine"


def test_a_french_user_is_told_in_french(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Comments and notes alike."""
    monkeypatch.setenv("LC_ALL", "fr_CA.UTF-8")

    main(["new", str(tmp_path / "frais")])

    assert "complétez" in capsys.readouterr().err
    assert "# Un différend" in (tmp_path / "frais" / "case.toml").read_text(encoding="utf-8")
