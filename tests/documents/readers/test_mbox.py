"""A mailbox as a document."""

import pathlib

import pytest

from amiable.documents.readers import mbox
from amiable.errors import DamagedFile, NoText

LINE = "From x@x.ca Tue May 12 10:03:22 2026\n"


def a_mail(sender: str, day: int, body: str) -> str:
    """One mail of the file."""
    return (
        f"{LINE}From: {sender} <{sender.lower()}@x.ca>\nDate: {day} May 2026 10:00:00 +0000\nSubject: Facture\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{body}\n\n"
    )


def test_the_messages_of_a_thread_stand_oldest_first_and_once(tmp_path: pathlib.Path) -> None:
    """History that is quoted again is no second message; what only the history holds is one."""
    path = tmp_path / "fil.mbox"
    second = "Non.\n\nLe 12 mai 2026 à 10:00, Karine <karine@x.ca> a écrit :\n> Les frais de 60 $ sont prévus.\n"
    third = "Bien.\n\nLe 1 mai 2026 à 10:00, Marie <marie@x.ca> a écrit :\n> Message perdu depuis longtemps.\n"
    path.write_text(
        a_mail("Marie", 13, second)
        + a_mail("Karine", 12, "Les frais de 60 $\nsont prévus.")
        + a_mail("Karine", 14, third),
        encoding="utf-8",
    )

    reading = mbox.read(path)

    assert sorted((each.time[:10], each.sender_name, each.passage.text) for each in reading.messages) == [
        ("2026-05-01", "Marie", "Message perdu depuis longtemps."),
        ("2026-05-12", "Karine", "Les frais de 60 $\nsont prévus."),
        ("2026-05-13", "Marie", "Non."),
        ("2026-05-14", "Karine", "Bien."),
    ]
    for message in reading.messages:
        assert reading.text[message.passage.start : message.passage.end] == message.passage.text


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", NoText),
        (b"\n\n", NoText),
        (b"PK\x03\x04", DamagedFile),
        (b"From now on I will not pay.\nNever.\n", DamagedFile),
        (LINE.encode() + b"Content-Type: text/plain\n\n", NoText),
    ],
)
def test_an_empty_damaged_or_misnamed_mailbox_is_refused_in_one_line(
    content: bytes, error: type[Exception], tmp_path: pathlib.Path
) -> None:
    """It names the file and the remedy."""
    path = tmp_path / "fil.mbox"
    path.write_bytes(content)

    with pytest.raises(error, match=r"^fil\.mbox: [^\n]+; [^\n]+$"):
        mbox.read(path)
