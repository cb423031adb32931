"""Plain text, character for character, whatever it was saved in."""

import pathlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amiable.documents.decoding import decode, is_plain_text
from amiable.documents.read_document import read_document
from amiable.errors import DamagedFile, NoText

_TEXT = "Article 1 – Déplacement\r\nLe client paie l’essence : 60 $, c’est « prévu ».\r\n\r\nŒuvre à Noël.\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_text_is_the_file_in_every_encoding(tmp_path: pathlib.Path, encoding: str) -> None:
    """Line ends stay, accents are right, a byte order mark is no text."""
    (tmp_path / "contrat.txt").write_bytes(_TEXT.encode(encoding))

    assert _TEXT == read_document(tmp_path / "contrat.txt").text


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850"])
def test_old_tables_are_told_by_their_letters(encoding: str) -> None:
    """Files of old Macs and DOS keep their accents."""
    text = "Réservé à la clientèle : déplacement prévu en été, être payé."

    assert text == decode(text.encode(encoding))


def test_invisible_characters_stay_and_are_told(tmp_path: pathlib.Path) -> None:
    """A text is not changed, but the user knows what it hides."""
    (tmp_path / "contrat.txt").write_text("Le client pa\u200bie la facture.", encoding="utf-8")

    document = read_document(tmp_path / "contrat.txt")

    assert "pa\u200bie" in document.text
    assert "caractères invisibles" in document.notices[0]


def test_an_empty_text_is_refused(tmp_path: pathlib.Path) -> None:
    """Nothing but white space is nothing."""
    for content in (b"", b" \r\n\t\n", b"\xef\xbb\xbf"):
        (tmp_path / "contrat.txt").write_bytes(content)
        with pytest.raises(NoText, match=r"^contrat\.txt: is empty; "):
            read_document(tmp_path / "contrat.txt")


def test_binary_is_no_text() -> None:
    """Zeros and control characters betray it."""
    assert not is_plain_text(b"abc\0def")
    assert not is_plain_text(bytes(range(1, 30)) * 5)
    assert is_plain_text("été".encode("cp1252"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1))
def test_every_passage_of_a_text_is_a_place_in_it(tmp_path: pathlib.Path, text: str) -> None:
    """Whatever the text, `text[start:end]` is the passage, of a contract and of an exchange."""
    (tmp_path / "contrat.txt").write_bytes(("Le contrat.\n" + text).encode("utf-8", errors="replace"))

    try:
        document = read_document(tmp_path / "contrat.txt")
    except DamagedFile:
        return

    assert all(document.text[each.start : each.end] == each.text for each in document.passages)
