"""Backups of text messages."""

import pathlib

import pytest

from amiable.documents.readers import sms_backup
from amiable.documents.reading import Reading
from amiable.errors import DamagedFile, NoText

HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n"


def a_text(body: str, box: int = 1, **overrides: str) -> str:
    """One text message of Marie, at 14:03:22 UTC."""
    given = {
        "address": "+15145550142",
        "date": "1778594602345",
        "readable_date": "12 mai 2026 10:03:22",
        "contact_name": "Marie Gagnon",
    }
    rest = " ".join(f'{name}="{value}"' for name, value in (given | overrides).items())
    return f'<sms protocol="0" type="{box}" subject="null" body="{body}" {rest} />'


def read(content: str, folder: pathlib.Path) -> Reading:
    """The reading of such a backup."""
    path = folder / "sms.xml"
    path.write_text(f"{HEAD}<smses count='1'>{content}</smses>", encoding="utf-8")
    assert sms_backup.sniff(path.read_bytes())
    return sms_backup.read(path)


def test_received_and_sent_messages_give_sender_time_and_words(tmp_path: pathlib.Path) -> None:
    """The readable date tells the zone of the telephone; drafts were never said."""
    sent = a_text(
        "Les photos partent ce soir.&#10;Promis.", 2, date="1778594702345", readable_date="12 mai 2026 10:05:02"
    )

    reading = read(a_text("Je n&#39;ai pas re&#231;u les photos") + sent + a_text("brouillon", 3), tmp_path)

    assert [(each.sender_name, each.time, each.passage.text) for each in reading.messages] == [
        ("Marie Gagnon", "2026-05-12T10:03:22", "Je n'ai pas reçu les photos"),
        ("Moi", "2026-05-12T10:05:02", "Les photos partent ce soir.\nPromis."),
    ]
    assert reading.messages[0].sender_address == "+15145550142"
    assert all(reading.text[each.passage.start : each.passage.end] == each.passage.text for each in reading.messages)


def test_a_readable_date_of_another_moment_is_not_believed(tmp_path: pathlib.Path) -> None:
    """A telephone whose clock was off wrote it."""
    wrong = read(a_text("Hi there", readable_date="1 janv. 1970 00:00:00"), tmp_path)

    assert wrong.messages[0].time.startswith("2026-05-12")


def test_pictures_are_never_read_as_text(tmp_path: pathlib.Path) -> None:
    """Of a message in parts the words count, and who sent it."""
    parts = (
        '<part seq="-1" ct="application/smil" text="&lt;smil/&gt;" />'
        f'<part ct="image/jpeg" name="p.jpg" text="null" data="{"QUJD" * 1000}" />'
        '<part ct="text/plain" text="Voici celle qui manque" />'
        '<part ct="application/pdf" name="devis.pdf" data="QUJD" />'
    )
    addresses = '<addr address="+15145550142" type="137" /><addr address="insert-address-token" type="151" />'
    picture = (
        f'<mms date="1778680000000" msg_box="1" address="+15145550142~+15145550177" contact_name="Marie, Léa" '
        f'sub="null"><parts>{parts}</parts><addrs>{addresses}</addrs></mms>'
    )

    reading = read(a_text("Bonjour à vous") + picture, tmp_path)

    assert [(each.sender_name, each.passage.text) for each in reading.messages] == [
        ("Marie Gagnon", "Bonjour à vous"),
        ("Marie Gagnon", "Voici celle qui manque"),
    ]
    assert "(devis.pdf)" in reading.text
    assert "QUJD" not in reading.text


@pytest.mark.parametrize("pair", ["&#55357;&#56853;", "&#xD83D;&#xDE15;"])
def test_characters_in_two_halves_are_put_together(pair: str, tmp_path: pathlib.Path) -> None:
    """Android writes emoji so, though XML forbids it; a lone half is dropped."""
    assert read(a_text(f"triste {pair} fin&#55357;"), tmp_path).messages[0].passage.text == "triste 😕 fin"


def test_halves_at_the_border_of_two_pieces_are_put_together(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is read piece by piece, wherever a piece ends."""
    for size in range(40, 60):
        monkeypatch.setattr(sms_backup, "_CHUNK", size)

        assert read(a_text("triste&#55357;&#56853;fin"), tmp_path).messages[0].passage.text == "triste😕fin"


def test_an_unknown_sender_is_the_number(tmp_path: pathlib.Path) -> None:
    """« (Unknown) » is no name."""
    assert read(a_text("code 4411", contact_name="(Unknown)"), tmp_path).messages[0].sender_name == "+15145550142"


def test_a_document_type_is_refused(tmp_path: pathlib.Path) -> None:
    """Entities could make a small file immense."""
    path = tmp_path / "sms.xml"
    path.write_text(f'{HEAD}<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><smses>{a_text("&b;")}</smses>')

    with pytest.raises(DamagedFile, match=r"^sms\.xml: declares a document type[^\n]+; [^\n]+$"):
        sms_backup.read(path)


def test_a_cut_backup_is_read_as_far_as_it_goes(tmp_path: pathlib.Path) -> None:
    """One that breaks before the first message is refused."""
    path = tmp_path / "sms.xml"
    path.write_text(f"{HEAD}<smses>{a_text('Bonjour')}<sms body='co")

    assert [each.passage.text for each in sms_backup.read(path).messages] == ["Bonjour"]
    path.write_text(f"{HEAD}<smses><sms body='co")
    with pytest.raises(DamagedFile, match=r"cannot be parsed \(line \d+\); [^\n]+$"):
        sms_backup.read(path)
    path.write_text(f"{HEAD}<smses count='0'></smses>")
    with pytest.raises(NoText, match="no text message"):
        sms_backup.read(path)
