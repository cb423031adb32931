"""Chats that Telegram exports as data."""

import json
import pathlib
from typing import Any

import pytest

from amiable.documents.readers import telegram
from amiable.documents.reading import Reading
from amiable.errors import DamagedFile, NoText, ReadingError


def a_message(**overrides: Any) -> dict[str, Any]:
    """One message of Marie."""
    given = {"id": 2, "type": "message", "date": "2026-05-12T10:03:22", "from": "Marie Gagnon", "text": "Bonjour"}
    return given | overrides


def read(data: object, folder: pathlib.Path) -> Reading:
    """The reading of such an export."""
    path = folder / "result.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert telegram.sniff(path.read_bytes())
    return telegram.read(path)


def test_a_conversation_gives_sender_time_and_words(tmp_path: pathlib.Path) -> None:
    """Words cut into pieces for their looks are put together; the text holds every passage exactly."""
    cut = ["Voyez ", {"type": "bold", "text": "l’article 5"}, " : page 2"]

    reading = read({"name": "Marie", "messages": [a_message(), a_message(**{"from": "Karine", "text": cut})]}, tmp_path)

    assert [(each.sender_name, each.time, each.passage.text) for each in reading.messages] == [
        ("Marie Gagnon", "2026-05-12T10:03:22", "Bonjour"),
        ("Karine", "2026-05-12T10:03:22", "Voyez l’article 5 : page 2"),
    ]
    assert all(reading.text[each.passage.start : each.passage.end] == each.passage.text for each in reading.messages)
    assert reading.text.startswith("Marie\n\n[2026-05-12 10:03] Marie Gagnon: Bonjour\n")


def test_every_conversation_of_a_whole_export_is_read(tmp_path: pathlib.Path) -> None:
    """Also those that the user has left, and those without a name."""
    chats = {"list": [{"name": None, "messages": [a_message()]}, {"name": "Léa", "messages": [a_message(text="Oui")]}]}
    left = {"list": [{"name": "Paul", "messages": [a_message(text="Non")]}]}

    reading = read({"chats": chats, "left_chats": left}, tmp_path)

    assert [each.passage.text for each in reading.messages] == ["Bonjour", "Oui", "Non"]


def test_notices_and_pictures_are_no_messages_and_a_named_file_is_one(tmp_path: pathlib.Path) -> None:
    """A file beside words stands in the text, outside the passage."""
    reading = read(
        {
            "messages": [
                a_message(type="service", action="phone_call"),
                a_message(photo="(File not included.)", text=""),
                a_message(file="files/contrat.pdf", file_name="contrat.pdf", text=""),
                a_message(file="files/devis.pdf", text="le devis"),
                a_message(file="(File not included.)", media_type="voice_message", text=""),
            ]
        },
        tmp_path,
    )

    assert [each.passage.text for each in reading.messages] == ["(contrat.pdf)", "le devis"]
    assert "le devis\n(devis.pdf)\n" in reading.text


@pytest.mark.parametrize("odd", [None, 3, [], {"messages": 3}, {"chats": []}, {"messages": [None, 3, {"text": {}}]}])
def test_data_of_another_form_are_refused_in_one_line(odd: object, tmp_path: pathlib.Path) -> None:
    """Whatever stands where messages should."""
    path = tmp_path / "result.json"
    path.write_text(json.dumps(odd))

    with pytest.raises(NoText, match=r"^result\.json: nobody speaks in this export; [^\n]+$"):
        telegram.read(path)


@pytest.mark.parametrize("content", [b'{"messages": [', b'{"messages": ' + b"[" * 100_000, b'{"messages": \xff}'])
def test_broken_data_are_refused_in_one_line(content: bytes, tmp_path: pathlib.Path) -> None:
    """Cut, or nested beyond measure."""
    path = tmp_path / "result.json"
    path.write_bytes(content)

    with pytest.raises(DamagedFile, match=r"^result\.json: is JSON that cannot be parsed; [^\n]+$"):
        telegram.read(path)


def test_a_moment_that_no_calendar_has_is_left_out(tmp_path: pathlib.Path) -> None:
    """The words count all the same."""
    odd = [a_message(date="2026-13-45"), a_message(date=None, date_unixtime="9" * 30), a_message(date=3)]

    assert [each.time for each in read({"messages": odd}, tmp_path).messages] == ["", "", ""]


def test_an_export_beyond_the_limit_is_refused(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its data would be held whole."""
    monkeypatch.setattr(telegram, "_LARGEST", 10)

    with pytest.raises(ReadingError, match="too large an export"):
        read({"messages": [a_message()]}, tmp_path)
