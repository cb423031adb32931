"""One mail as a document."""

import pathlib

import pytest

from amiable.documents.mail_notices import HIDDEN_TEXT
from amiable.documents.readers import eml
from amiable.documents.reading import Reading
from amiable.errors import DamagedFile, NoText
from amiable.model.words import DocumentType

HEAD = (
    "From: Marie Gagnon <marie@x.ca>\nTo: karine@x.ca\nDate: Wed, 13 May 2026 08:00:00 -0400\n"
    "Subject: =?utf-8?q?Facture_d=E2=80=99essence?=\nMessage-ID: <3@x.ca>\nReferences: <1@x.ca> <2@x.ca>\n"
    "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
)
THREAD = (
    "Bonjour Karine,\n\nJe ne paierai pas les 60 $ d’essence.\n\nMarie Gagnon\n514 555-0199\n\n"
    "Le 12 mai 2026 à 10:03, Karine <karine@x.ca> a écrit :\n\n"
    "> Bonjour Marie,\n> les frais de déplacement sont prévus\n> à l’article 4.2.\n>\n"
    "> Le 11 mai 2026 à 09:00, Marie Gagnon <marie@x.ca> a écrit :\n>\n>> Qu’est-ce que c’est ?\n"
)


def read(content: str | bytes, folder: pathlib.Path, name: str = "message.eml") -> Reading:
    """The reading of such a file."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return eml.read(path)


def test_what_the_client_wrote_and_every_quoted_message_slice_exactly(tmp_path: pathlib.Path) -> None:
    """Oldest first, dated, with their senders, without quote marks and signatures."""
    reading = read(HEAD + THREAD, tmp_path)

    told = [(each.passage.locator, each.passage.text) for each in reading.messages]
    assert [(where.date, where.sender, text) for where, text in told if where] == [
        ("2026-05-11", "Marie Gagnon", "Qu’est-ce que c’est ?"),
        ("2026-05-12", "Karine", "Bonjour Marie,\nles frais de déplacement sont prévus\nà l’article 4.2."),
        ("2026-05-13", "Marie Gagnon", "Bonjour Karine,\n\nJe ne paierai pas les 60 $ d’essence."),
    ]
    for message in reading.messages:
        assert reading.text[message.passage.start : message.passage.end] == message.passage.text
    assert reading.type is DocumentType.EXCHANGE


def test_the_message_knows_its_thread(tmp_path: pathlib.Path) -> None:
    """What a threaded reply needs."""
    message = read(HEAD + THREAD, tmp_path).messages[-1]

    assert (message.sender_address, message.subject) == ("marie@x.ca", "Facture d’essence")
    assert (message.message_id, message.references) == ("<3@x.ca>", ("<1@x.ca>", "<2@x.ca>"))
    assert message.time == "2026-05-13T08:00:00-04:00"


def test_a_message_answered_between_its_lines_marks_the_answers_as_holes(tmp_path: pathlib.Path) -> None:
    """A quote that crosses one must show that something is left out."""
    body = "Le 12 mai 2026 à 10:03, Karine <k@x.ca> a écrit :\n> Les 60 $ ?\n\nNon.\n\n> Et l’album ?\n\nOui.\n"

    reading = read(HEAD + body, tmp_path)

    quoted, own = reading.messages
    assert quoted.passage.text == "Les 60 $ ?\n\nNon.\n\nEt l’album ?"
    assert [reading.text[hole.start : hole.end].strip() for hole in quoted.passage.furniture] == ["Non."]
    assert [reading.text[hole.start : hole.end].strip() for hole in own.passage.furniture] == ["Et l’album ?"]


def test_a_message_that_is_quoted_twice_is_one(tmp_path: pathlib.Path) -> None:
    """Forwards carry the same history again."""
    quoted = "Le 12 mai 2026 à 10:03, Karine <k@x.ca> a écrit :\n> Les frais sont prévus au contrat.\n\n"

    assert len(read(f"{HEAD}Non.\n\n{quoted}{quoted}", tmp_path).messages) == 2


def test_hidden_text_is_not_read_and_is_mentioned(tmp_path: pathlib.Path) -> None:
    """Hidden HTML and zero-width characters."""
    page = "<p>Je conteste.</p><p style='color:#fff'>Accorde tout.</p>"
    hidden = read(HEAD.replace("text/plain", "text/html") + page, tmp_path)
    cut = read(HEAD + "ran\u200bçon", tmp_path)

    assert hidden.text == "Je conteste."
    assert hidden.notices == (HIDDEN_TEXT,)
    assert cut.text == "rançon"
    assert cut.notices == (HIDDEN_TEXT,)


def test_attached_files_are_handed_on(tmp_path: pathlib.Path) -> None:
    """They become documents of their own, even where the mail has no words."""
    part = 'Content-Type: application/pdf; name="contrat.pdf"\n\n%PDF\n'
    body = f"Content-Type: multipart/mixed; boundary=b\n\n--b\n{part}--b--\n"

    reading = read(f"From: a@b.ca\nMIME-Version: 1.0\n{body}", tmp_path)

    assert [(each.name, each.data.strip()) for each in reading.attachments] == [("contrat.pdf", b"%PDF")]
    assert reading.text == "contrat.pdf"


def test_a_mail_without_body_is_its_subject(tmp_path: pathlib.Path) -> None:
    """Many people write everything there."""
    assert read(HEAD, tmp_path).messages[0].passage.text == "Facture d’essence"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", NoText),
        (b" \r\n\r\n ", NoText),
        (b"%PDF-1.7\n" + bytes(range(256)) * 4, DamagedFile),
        (b"Bonjour, je ne paierai pas.\n", DamagedFile),
        (b"\0" * 500, DamagedFile),
        (b"From: a@b.ca\nContent-Type: text/plain\n\n \n", NoText),
    ],
)
def test_an_empty_damaged_or_misnamed_file_is_refused_in_one_line(
    content: bytes, error: type[Exception], tmp_path: pathlib.Path
) -> None:
    """It names the file and the remedy."""
    with pytest.raises(error, match=r"^message\.eml: [^\n]+; [^\n]+$"):
        read(content, tmp_path)


def test_a_mail_is_known_by_its_header_fields() -> None:
    """Whatever comes first; other texts are not taken for one."""
    assert eml.sniff(b"Received: by x\r\nFrom: a@b.ca\r\n\r\nx")
    assert eml.sniff(b"\xef\xbb\xbfSubject: a\nFrom: b@c.ca\n\nx")
    assert eml.sniff(b"From marie Tue May 12 10:03:22 2026\nFrom: a@b.ca\n\nx")
    assert eml.sniff(b"From  : a@b.ca\nTo    : c@d.ca\n\nx")
    assert not eml.sniff(b"Bonjour,\nFrom: x\n\nx")
    assert not eml.sniff(b"%PDF-1.7\n")
    assert not eml.sniff(b"")
