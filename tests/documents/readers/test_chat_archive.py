"""Archives of a chat."""

import pathlib
import zipfile

import pytest

from amiable.documents.read_document import read_all
from amiable.documents.readers import chat_archive
from amiable.errors import DamagedFile, EncryptedFile, ReadingError, UnknownFormat

CHAT = "[12/05/2026 10:03:22] Marie Gagnon: Bonjour, voici le contrat\n[13/05/2026 08:00:00] Karine: Bien reçu.\n"
CONTRACT = "CONTRAT\n\nArticle 1. Objet\nLa photographe couvre le mariage.\n\nArticle 2. Prix\nLe prix est de 900 $.\n"


def an_archive(folder: pathlib.Path, **files: str | bytes) -> pathlib.Path:
    """A ZIP of these files; `__` in a name stands for its dot."""
    path = folder / "discussion.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "."), content)
    return path


def test_the_chat_is_the_document_and_the_files_are_attached(tmp_path: pathlib.Path) -> None:
    """Pictures are counted and not refused one by one."""
    path = an_archive(tmp_path, _chat__txt=CHAT, contrat__txt=CONTRACT, IMG__jpg=b"\xff\xd8\xff", VID__mp4=b"x")

    documents, errors = read_all([path])

    assert not errors
    assert [each.path for each in documents] == ["discussion.zip", "discussion.zip/contrat.txt"]
    assert [each.passage.text for each in documents[0].messages] == ["Bonjour, voici le contrat", "Bien reçu."]
    assert documents[0].notices == ("2 fichiers joints n’ont pas été lus\u00a0: IMG.jpg, VID.mp4.",)


def test_an_archive_without_a_chat_is_sent_back(tmp_path: pathlib.Path) -> None:
    """Its files are to be given one by one."""
    with pytest.raises(UnknownFormat, match=r"is an archive without a chat in it; unpack it and give the files in it"):
        chat_archive.read(an_archive(tmp_path, contrat__txt=CONTRACT))


def test_an_archive_that_would_swell_is_bounded(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The chat is refused; a file beside it is left aside; an archive inside stays closed."""
    monkeypatch.setattr(chat_archive, "_LARGEST_MEMBER", 1000)

    path = an_archive(tmp_path, _chat__txt=CHAT, grand__txt=b"0" * 2000, autre__zip=b"PK\3\4")

    assert not chat_archive.read(path).attachments
    with pytest.raises(ReadingError, match=r"would unpack to more than amiable reads; [^\n]+$"):
        chat_archive.read(an_archive(tmp_path, _chat__txt=CHAT * 20))
    monkeypatch.setattr(chat_archive, "_MOST_MEMBERS", 1)
    with pytest.raises(ReadingError, match=r"holds too many files \(3\)"):
        chat_archive.read(an_archive(tmp_path, a__txt="", b__txt="", c__txt=""))


def test_a_damaged_or_locked_archive_is_refused_in_one_line(tmp_path: pathlib.Path) -> None:
    """Whatever part of it is broken."""
    whole = an_archive(tmp_path, _chat__txt=CHAT).read_bytes()
    path = tmp_path / "discussion.zip"

    path.write_bytes(whole[:60])
    with pytest.raises(DamagedFile, match=r"^discussion\.zip: is a damaged archive; [^\n]+$"):
        chat_archive.read(path)
    broken = bytearray(whole)
    broken[45:60] = bytes(15)
    path.write_bytes(broken)
    with pytest.raises(DamagedFile, match="is a damaged archive"):
        chat_archive.read(path)
    locked = bytearray(whole)
    locked[6] |= 1
    locked[whole.index(b"PK\1\2") + 8] |= 1
    path.write_bytes(locked)
    with pytest.raises(EncryptedFile, match="is locked with a password"):
        chat_archive.read(path)
