"""Chats of Signal as text."""

import pathlib

import pytest

from amiable.documents.readers import signal, whatsapp
from amiable.documents.reading import Reading
from amiable.errors import NoText

FIELDS = (
    "Conversation: Marie Gagnon (+15145550142)\n\n"
    "From: Marie Gagnon (+15145550142)\nType: incoming\nSent: Tue, 12 May 2026 10:03:22 -0400\n"
    "Received: Tue, 12 May 2026 10:03:25 -0400\n\nJe conteste.\nFrom: mon avis.\n\n"
    "From: You\nType: outgoing\nSent: Tue, 12 May 2026 10:05:00 -0400\n\n"
    "> From: Marie Gagnon (+15145550142)\n> Sent: Tue, 12 May 2026 10:03:22 -0400\n>\n> Je conteste.\n\n"
    "Voyez la page 2.\n\n"
    "From: Marie Gagnon (+15145550142)\nType: group-v2-change\nSent: Tue, 12 May 2026 10:06:00 -0400\n\n"
)


def read(content: str, folder: pathlib.Path) -> Reading:
    """The reading of such an export."""
    path = folder / "signal.txt"
    path.write_text(content, encoding="utf-8")
    assert signal.sniff(path.read_bytes())
    return signal.read(path)


def test_fields_give_sender_address_time_and_words(tmp_path: pathlib.Path) -> None:
    """What is quoted above an answer is not said again; what the program did is nobody's word."""
    reading = read(FIELDS, tmp_path)

    assert [(each.sender_name, each.sender_address, each.time, each.passage.text) for each in reading.messages] == [
        ("Marie Gagnon", "+15145550142", "2026-05-12T10:03:22", "Je conteste.\nFrom: mon avis."),
        ("You", "", "2026-05-12T10:05:00", "Voyez la page 2."),
    ]
    assert reading.text == FIELDS
    assert all(reading.text[each.passage.start : each.passage.end] == each.passage.text for each in reading.messages)


def test_of_an_edited_message_the_newest_version_counts(tmp_path: pathlib.Path) -> None:
    """The marks inside it are holes; the older version is no message."""
    edited = (
        "From: Marie\nType: incoming\nSent: Wed, 13 May 2026 00:30:00 -0400\nEdited: 2 versions\n\n"
        "| Version: 2\n| Sent: Wed, 13 May 2026 00:31:00 -0400\n|\n| D’accord\n| pour 60 $.\n|\n"
        "| Version: 1\n| Sent: Wed, 13 May 2026 00:30:00 -0400\n|\n| Non.\n\n"
    )

    (message,) = read(edited, tmp_path).messages

    assert message.passage.text == "D’accord\n| pour 60 $."
    assert [edited[hole.start : hole.end] for hole in message.passage.furniture] == ["| "]


def test_the_short_form_gives_the_words_without_what_the_program_adds(tmp_path: pathlib.Path) -> None:
    """Replies, edits and attachments stand in brackets before the words."""
    reading = read(
        "2026-05-12 10:03 Marie Gagnon: Je conteste.\n"
        "2026-05-12 10:05 You: [reply to Marie Gagnon on 2026-05-12 10:03, 1 attachment] Voyez : page 2.\n"
        "2026-05-12 10:06 You: [1 attachment]\n"
        "2026-05-13 09:30 Marie Gagnon: [edited] D’accord.\nEt les photos ?\n"
        "2026-05-13 09:31 Marie Gagnon: [urgent] Répondez.\n",
        tmp_path,
    )

    assert [(each.sender_name, each.time, each.passage.text) for each in reading.messages] == [
        ("Marie Gagnon", "2026-05-12T10:03:00", "Je conteste."),
        ("You", "2026-05-12T10:05:00", "Voyez : page 2."),
        ("Marie Gagnon", "2026-05-13T09:30:00", "D’accord.\nEt les photos ?"),
        ("Marie Gagnon", "2026-05-13T09:31:00", "[urgent] Répondez."),
    ]


def test_the_form_with_brackets_leaves_out_quotations_and_reactions(tmp_path: pathlib.Path) -> None:
    """It is read as the chats of WhatsApp are."""
    path = tmp_path / "chat.md"
    path.write_text(
        "[2026-05-12 10:03:22] Me: Payable today.\n(- Marie: 👍 -)\n"
        "[2026-05-13 08:00:00] Marie: \n\n> Payable today.\n\nPaid.\n"
        "[2026-05-13 08:01:00] Marie: (This message was deleted)\n"
    )

    assert whatsapp.sniff(path.read_bytes())
    assert [each.passage.text for each in whatsapp.read(path).messages] == ["Payable today.", "Paid."]


def test_an_export_in_which_nobody_speaks_is_refused_in_one_line(tmp_path: pathlib.Path) -> None:
    """It names the remedy."""
    with pytest.raises(NoText, match=r"^signal\.txt: nobody speaks in this chat; [^\n]+$"):
        read("Type: verified-change\nSent: Tue, 12 May 2026 10:06:00 -0400\n\n", tmp_path)


def test_other_texts_are_none() -> None:
    """A mail that was pasted starts with the same word."""
    assert not signal.sniff(b"From: Marie\nSent: 12 May 2026\nTo: Karine\nSubject: Frais\n\nBonjour")
    assert not signal.sniff(b"2026-05-12\nMarie: bonjour")
