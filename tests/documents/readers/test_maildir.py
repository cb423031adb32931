"""A folder of mails as one document."""

import pathlib

import pytest

from amiable.casefile.documents_of import case_documents
from amiable.documents.read_document import read_all, read_document
from amiable.documents.readers import maildir
from amiable.errors import NoText, ReadingError


def a_maildir(folder: pathlib.Path, *mails: str) -> pathlib.Path:
    """Such a folder, the first mail read and the others new."""
    for part in ("cur", "new", "tmp"):
        (folder / part).mkdir(parents=True)
    for number, mail in enumerate(mails):
        (folder / ("new" if number else "cur") / f"17785946{number}.M1.host").write_text(mail, encoding="utf-8")
    return folder


def a_mail(sender: str, day: int, body: str) -> str:
    """One mail of the folder."""
    return (
        f"From: {sender} <{sender.lower()}@x.ca>\nDate: {day} May 2026 10:00:00 +0000\nSubject: Frais\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{body}\n"
    )


def test_a_maildir_is_one_document_with_each_message_once(tmp_path: pathlib.Path) -> None:
    """Oldest first, whatever its files are called."""
    answer = "Non.\n\nLe 12 mai 2026 à 10:00, Karine <karine@x.ca> a écrit :\n> Les frais de 60 $ sont prévus.\n"
    folder = a_maildir(
        tmp_path / "courriels", a_mail("Marie", 13, answer), a_mail("Karine", 12, "Les frais de 60 $ sont prévus.")
    )

    document = read_document(folder)

    assert [(each.sender_name, each.passage.text) for each in document.messages] == [
        ("Karine", "Les frais de 60 $ sont prévus."),
        ("Marie", "Non."),
    ]
    assert all(document.text[each.start : each.end] == each.text for each in document.passages)


def test_a_case_names_its_maildir_and_not_the_files_in_it(tmp_path: pathlib.Path) -> None:
    """Other folders are walked as before."""
    a_maildir(tmp_path / "documents" / "courriels", a_mail("Marie", 13, "Non."))
    (tmp_path / "documents" / "contrats").mkdir()
    (tmp_path / "documents" / "contrats" / "a.txt").write_text("Article 1. Objet")

    paths = case_documents(tmp_path)

    assert [each.relative_to(tmp_path / "documents").as_posix() for each in paths] == ["contrats/a.txt", "courriels"]
    assert [each.path for each in read_all(paths, tmp_path / "documents")[0]] == ["contrats/a.txt", "courriels"]


def test_an_empty_or_immense_maildir_is_refused_in_one_line(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So is a folder of another kind."""
    with pytest.raises(NoText, match=r"^vide: no mail in it holds text; [^\n]+$"):
        read_document(a_maildir(tmp_path / "vide"))
    monkeypatch.setattr(maildir, "_LARGEST", 10)
    with pytest.raises(ReadingError, match="is too large"):
        read_document(a_maildir(tmp_path / "plein", a_mail("Marie", 13, "Non.")))
    with pytest.raises(ReadingError, match="is a folder; give the files in it"):
        read_document(tmp_path)
