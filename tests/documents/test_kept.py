"""The cache of a case: read once, never wrong, never in the way."""

import email.message
import os
import pathlib
import sqlite3
import subprocess
import sys
from collections.abc import Callable

import pytest

from amiable.casefile.forget import cache_of, forget
from amiable.casefile.scaffold import scaffold
from amiable.documents import kept
from amiable.documents.kept import CACHE_FILE, read_case_documents
from amiable.documents.read_document import read_each
from amiable.errors import UsageError

_CLAUSE = "CONTRAT\n\nArticle 1 – Frais\nLe client paie les frais de déplacement de {sum} $.\n"
_MAIL = "From: Marie <marie@a.example>\nTo: Karine <k@a.example>\nDate: Tue, 12 May 2026 09:00:00 +0000\n\nJe refuse.\n"


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> pathlib.Path:
    """A case with a contract and a mail."""
    case = scaffold(tmp_path / "case").folder
    (case / "documents").mkdir(exist_ok=True)
    (case / "documents" / "contrat.txt").write_text(_CLAUSE.format(sum=60), encoding="utf-8")
    (case / "documents" / "message.eml").write_text(_MAIL, encoding="utf-8")
    return case


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were really read, as they are."""
    names: list[str] = []

    def spy(path: pathlib.Path, root: pathlib.Path | None = None) -> object:
        names.append(path.name)
        return read_each(path, root)

    monkeypatch.setattr(kept, "read_each", spy)
    return names


def _file(folder: pathlib.Path) -> pathlib.Path:
    return cache_of(folder) / CACHE_FILE


def test_a_document_is_read_once(folder: pathlib.Path, read: list[str]) -> None:
    """The second time gives the same, without a reader."""
    first = read_case_documents(folder)
    second = read_case_documents(folder)

    assert ["contrat.txt", "message.eml"] == read
    assert first == second
    assert ["contrat.txt", "message.eml"] == [each.path for each in second[0]]


def test_only_what_changed_is_read_again(folder: pathlib.Path, read: list[str]) -> None:
    """By its bytes: a new date of the file alone changes nothing."""
    read_case_documents(folder)
    read.clear()
    contract = folder / "documents" / "contrat.txt"
    contract.write_text(_CLAUSE.format(sum=90), encoding="utf-8")
    os.utime(folder / "documents" / "message.eml", (0, 0))

    documents, _ = read_case_documents(folder)

    assert ["contrat.txt"] == read
    assert "90 $" in documents[0].text


def test_a_document_that_left_the_case_leaves_the_cache(folder: pathlib.Path) -> None:
    """Its words are nowhere in the file any more."""
    contract = folder / "documents" / "contrat.txt"
    contract.write_text(_CLAUSE.format(sum=60) + "Clause vespertilion.", encoding="utf-8")
    read_case_documents(folder)
    assert b"vespertilion" in _file(folder).read_bytes()
    contract.unlink()

    read_case_documents(folder)

    assert b"vespertilion" not in _file(folder).read_bytes()


def test_forget_erases_what_was_kept(folder: pathlib.Path) -> None:
    """With the whole folder of the cache."""
    read_case_documents(folder)
    assert _file(folder).is_file()

    forget(folder)

    assert not cache_of(folder).exists()


def test_what_is_kept_of_a_case_that_is_gone_goes_with_the_next(folder: pathlib.Path, tmp_path: pathlib.Path) -> None:
    """A folder that was renamed or thrown away leaves nothing behind for long."""
    read_case_documents(folder)
    lost = cache_of(folder)
    folder.rename(tmp_path / "renamed")

    read_case_documents(tmp_path / "renamed")

    assert not lost.exists()
    assert _file(tmp_path / "renamed").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="modes are those of Unix")
def test_the_cache_is_for_its_user_alone(folder: pathlib.Path) -> None:
    """It holds what clients wrote."""
    read_case_documents(folder)

    assert (0o700, 0o600) == tuple(each.stat().st_mode & 0o777 for each in (cache_of(folder), _file(folder)))


def test_a_cache_deleted_at_any_time_costs_a_reading(folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two runs, and in the middle of one."""
    read_case_documents(folder)
    _file(folder).unlink()

    def deleting(path: pathlib.Path, root: pathlib.Path | None = None) -> object:
        _file(folder).unlink(missing_ok=True)
        return read_each(path, root)

    monkeypatch.setattr(kept, "read_each", deleting)
    documents, errors = read_case_documents(folder)

    assert (2, []) == (len(documents), errors)


def _overwrite(path: pathlib.Path) -> None:
    path.write_bytes(b"no database at all " * 500)


def _cut(path: pathlib.Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _flip(path: pathlib.Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:] = bytes(each ^ 1 for each in data[4096:])
    path.write_bytes(data)


def _other_table(path: pathlib.Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE kept (something TEXT)")
    connection.close()


def _falsify(path: pathlib.Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE kept SET data = X'5B6E756C6C5D'")
    connection.close()


@pytest.mark.parametrize("harm", [_overwrite, _cut, _flip, _other_table, _falsify])
def test_a_damaged_cache_is_built_anew_in_silence(
    folder: pathlib.Path, harm: Callable[[pathlib.Path], None], read: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    """The documents come from their files, and the next run finds them kept again."""
    expected = read_case_documents(folder)
    harm(_file(folder))

    assert expected == read_case_documents(folder)
    read.clear()
    assert expected == read_case_documents(folder)

    assert read == []
    assert capfd.readouterr() == ("", "")


def test_a_folder_in_place_of_the_cache_is_no_harm(folder: pathlib.Path) -> None:
    """Nor is a file in place of its folder."""
    expected = read_case_documents(folder)
    _file(folder).unlink()
    (_file(folder) / "inside").mkdir(parents=True)

    assert expected == read_case_documents(folder)


def test_a_held_cache_is_not_waited_for(folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process may hold it for as long as it likes, and loses nothing."""
    monkeypatch.setattr("amiable.storage._PATIENCE", 0.01)
    expected = read_case_documents(folder)
    holder = sqlite3.connect(_file(folder), isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")

    found = read_case_documents(folder)
    holder.execute("ROLLBACK")
    count = holder.execute("SELECT count(*) FROM kept").fetchone()
    holder.close()

    assert expected == found
    assert count == (2,)


def test_without_a_place_to_write_everything_still_works(
    folder: pathlib.Path, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A read-only disk, or a file where the cache folder should be."""
    (tmp_path / "blocked").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "blocked"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "blocked"))

    documents, errors = read_case_documents(folder)

    assert (2, []) == (len(documents), errors)


def test_the_user_may_want_no_cache(folder: pathlib.Path, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """AMIABLE_CACHE=off keeps nothing and looks at nothing that was kept; other words are refused."""
    monkeypatch.setenv("AMIABLE_CACHE", "off")
    read_case_documents(folder)
    read_case_documents(folder)

    assert 2 * ["contrat.txt", "message.eml"] == read
    assert not cache_of(folder).exists()

    monkeypatch.setenv("AMIABLE_CACHE", "never")
    with pytest.raises(UsageError, match=r"^AMIABLE_CACHE='never' is not allowed; write auto or off"):
        read_case_documents(folder)


def test_two_processes_at_once_read_the_same(folder: pathlib.Path) -> None:
    """On an empty cache, so that both write."""
    program = (
        "import pathlib, sys; from amiable.documents.kept import read_case_documents;"
        "print([[each.path for each in read_case_documents(pathlib.Path(sys.argv[1]))[0]] for _ in range(5)])"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    ended = [each.communicate() for each in running]

    assert 2 * [(f"{5 * [['contrat.txt', 'message.eml']]}".encode(), b"")] == [(out.strip(), err) for out, err in ended]


def test_a_refusal_that_may_pass_is_not_kept(folder: pathlib.Path, read: list[str]) -> None:
    """A damaged file may only have been slow; a format that nobody reads stays unread."""
    (folder / "documents" / "message.eml").unlink()
    (folder / "documents" / "a.pdf").write_bytes(b"%PDF-1.7 damaged")
    (folder / "documents" / "b.xlsx").write_bytes(b"PK\3\4....xl/workbook.xml")
    first = read_case_documents(folder)[1]
    read.clear()

    second = read_case_documents(folder)[1]

    assert ["a.pdf"] == read
    assert [str(each) for each in first] == [str(each) for each in second]
    assert [type(each) for each in first] == [type(each) for each in second]


def test_attachments_are_kept_with_their_mail(folder: pathlib.Path, read: list[str]) -> None:
    """As documents of their own."""
    mail = email.message.EmailMessage()
    mail["From"], mail["Date"] = "marie@a.example", "Tue, 12 May 2026 09:00:00 +0000"
    mail.set_content("Voici le contrat.")
    mail.add_attachment(_CLAUSE.format(sum=60), filename="contrat.txt")
    (folder / "documents" / "message.eml").write_bytes(bytes(mail))
    first = read_case_documents(folder)
    read.clear()

    assert first == read_case_documents(folder)
    assert ["contrat.txt", "message.eml", "message.eml/contrat.txt"] == [each.path for each in first[0]]
    assert read == []


def test_a_date_without_a_year_is_read_again_on_another_day(
    folder: pathlib.Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is the last such day, and that moves; a mail says its year."""
    (folder / "documents" / "fil.txt").write_text("Le 12 mai, Marie a écrit :\n> Je refuse de payer.\n\nPourquoi ?\n")
    read_case_documents(folder)
    read.clear()
    monkeypatch.setenv("AMIABLE_TODAY", "2027-03-01")

    read_case_documents(folder)

    assert ["fil.txt"] == read


def test_progress_counts_documents_pages_and_messages(folder: pathlib.Path) -> None:
    """After every document."""
    told: list[str] = []

    read_case_documents(folder, told.append)

    assert ["1/2 documents, 0 pages, 0 messages", "2/2 documents, 0 pages, 1 messages"] == told
