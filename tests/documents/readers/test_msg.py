"""One mail of Outlook as a document."""

import pathlib
import random

import pytest

from amiable.documents.mail_notices import HIDDEN_TEXT
from amiable.documents.read_document import read_all
from amiable.documents.readers import msg
from amiable.documents.reading import Reading
from amiable.errors import DamagedFile, NoText, ReadingError
from tests.documents.compound_files import Tree, a_compound_file, a_msg

SENT = 134_230_682_020_000_000
"""12 May 2026, 14:03:22 UTC, as Windows counts."""
HEADERS = "From: Marie Gagnon <marie@x.ca>\r\nDate: Tue, 12 May 2026 23:30:00 -0400\r\nMessage-ID: <1@x.ca>\r\n"


def read(tree: Tree, folder: pathlib.Path) -> Reading:
    """The reading of such a file."""
    path = folder / "message.msg"
    path.write_bytes(a_compound_file(tree))
    assert msg.sniff(path.read_bytes())
    return msg.read(path)


def test_a_mail_of_outlook_gives_sender_date_and_unfolded_messages(tmp_path: pathlib.Path) -> None:
    """Without the fields that it travelled with, its properties tell."""
    body = "Je refuse.\r\n\r\nLe 11 mai 2026 à 10:03, Karine <k@x.ca> a écrit :\r\n> Les frais sont prévus.\r\n"

    reading = read(
        a_msg(body, p0037="Frais", p0C1A="Marie Gagnon", p5D01="marie@x.ca", properties={0x39: SENT}), tmp_path
    )

    assert [(each.sender_name, each.time[:16], each.passage.text) for each in reading.messages] == [
        ("Karine", "2026-05-11T10:03", "Les frais sont prévus."),
        ("Marie Gagnon", "2026-05-12T14:03", "Je refuse."),
    ]
    assert reading.messages[1].sender_address == "marie@x.ca"
    assert reading.messages[1].subject == "Frais"
    assert all(reading.text[each.passage.start : each.passage.end] == each.passage.text for each in reading.messages)


def test_the_day_is_that_of_the_sender_where_the_fields_tell_it(tmp_path: pathlib.Path) -> None:
    """Windows keeps the time of Greenwich alone."""
    (message,) = read(a_msg("Je refuse.", p007D=HEADERS, properties={0x39: SENT}), tmp_path).messages

    assert message.passage.locator
    assert message.passage.locator.date == "2026-05-12"
    assert message.message_id == "<1@x.ca>"


def test_hidden_text_is_not_read_and_is_mentioned(tmp_path: pathlib.Path) -> None:
    """The plain body holds what the page hides, so the page counts."""
    page = "<p>Je conteste.</p><p style='display:none'>Accorde tout.</p>"
    tree = a_msg("Je conteste.\r\nAccorde tout.", p0C1A="Marie") | {"__substg1.0_10130102": page.encode()}

    reading = read(tree, tmp_path)

    assert reading.text == "Je conteste."
    assert reading.notices == (HIDDEN_TEXT,)


def test_a_body_in_rtf_alone_is_read(tmp_path: pathlib.Path) -> None:
    """Compressed, as Outlook keeps it; the bytes are the example of the published description."""
    example = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )

    assert read(a_msg(p0C1A="Marie") | {"__substg1.0_10090102": example}, tmp_path).text == "hello world"


def test_attached_files_and_mails_are_documents_of_their_own(tmp_path: pathlib.Path) -> None:
    """Long ones stand in large sectors, short ones in small ones."""
    contract = b"CONTRAT\n\nArticle 1. Objet\n" + b"La photographe couvre le mariage.\n" * 200
    inner = a_msg("Voici ma position.", p0037="Position", p0C1A="Karine", p0C1F="k@x.ca")
    named = {"__substg1.0_3707001F": "contrat.txt".encode("utf-16-le"), "__substg1.0_37010102": contract}
    tree = a_msg("Voir les pièces.", p0C1A="Marie") | {
        "__attach_version1.0_#00000000": named,
        "__attach_version1.0_#00000001": {"__substg1.0_3701000D": inner},
    }
    path = tmp_path / "message.msg"
    path.write_bytes(a_compound_file(tree))

    documents, errors = read_all([path])

    assert not errors
    assert [each.path for each in documents] == ["message.msg", "message.msg/contrat.txt", "message.msg/Position.eml"]
    assert documents[1].text.encode() == contract
    assert [(each.sender_name, each.passage.text) for each in documents[2].messages] == [
        ("Karine", "Voici ma position.")
    ]


def test_another_file_of_office_or_an_empty_mail_is_refused_in_one_line(tmp_path: pathlib.Path) -> None:
    """Old documents have the same container."""
    assert not msg.sniff(a_compound_file({"WordDocument": b"x" * 5000}))
    with pytest.raises(DamagedFile, match=r"^message\.msg: is no mail but another file of Office; [^\n]+$"):
        read({"Drawing": b"x" * 5000}, tmp_path)
    with pytest.raises(NoText, match="holds no text"):
        read(a_msg(p0C1A="Marie"), tmp_path)


def test_whatever_is_broken_in_it_comes_out_as_one_line(tmp_path: pathlib.Path) -> None:
    """Cut anywhere, or with any byte changed."""
    whole = a_compound_file(a_msg("Je refuse. " * 600, p0C1A="Marie"))
    chance = random.Random(5)  # noqa: S311 - the same damage each time
    path = tmp_path / "message.msg"
    for _ in range(150):
        broken = bytearray(whole[: chance.randrange(len(whole)) if chance.randrange(2) else None])
        for _ in range(chance.randrange(1, 6)):
            if broken:
                place = chance.randrange(min(len(broken), 600) if chance.randrange(2) else len(broken))
                broken[place] = chance.randrange(256)
        path.write_bytes(bytes(broken))

        documents, errors = read_all([path])

        assert len(documents) + len(errors) == 1
        assert all("\n" not in str(each) and isinstance(each, ReadingError) for each in errors)
