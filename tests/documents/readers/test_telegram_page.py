"""Chats that Telegram exports as pages."""

import pathlib

import pytest

from amiable.documents.readers import telegram_page
from amiable.documents.reading import Reading
from amiable.errors import NoText


def a_message(body: str, sender: str = "Marie Gagnon", stamp: str = "12.05.2026 10:03:22 UTC-04:00") -> str:
    """One message; without a sender it joins the one above."""
    name = f'<div class="from_name">\n{sender}\n</div>' if sender else ""
    return (
        f'<div class="message default clearfix{"" if sender else " joined"}" id="message2"><div class="body">'
        f'<div class="pull_right date details" title="{stamp}">10:03</div>{name}{body}</div></div>'
    )


def read(content: str, folder: pathlib.Path) -> Reading:
    """The reading of such a page."""
    path = folder / "messages.html"
    path.write_text(f'<html><body><div class="page_wrap"><div class="history">{content}</div></div></body></html>')
    assert telegram_page.sniff(path.read_bytes())
    return telegram_page.read(path)


def test_a_page_gives_sender_time_and_words(tmp_path: pathlib.Path) -> None:
    """A message that joins the one above has its sender; lines and characters are those that one sees."""
    text = '<div class="text">\nJe refuse.<br>Ils sont <strong>abusifs</strong> &amp; nouveaux.\n</div>'

    reading = read(a_message(text) + a_message('<div class="text">Et vous ?</div>', sender=""), tmp_path)

    assert [(each.sender_name, each.time, each.passage.text) for each in reading.messages] == [
        ("Marie Gagnon", "2026-05-12T10:03:22", "Je refuse.\nIls sont abusifs & nouveaux."),
        ("Marie Gagnon", "2026-05-12T10:03:22", "Et vous ?"),
    ]
    assert all(reading.text[each.passage.start : each.passage.end] == each.passage.text for each in reading.messages)


def test_what_is_forwarded_or_replied_to_is_not_the_senders_word(tmp_path: pathlib.Path) -> None:
    """Nor are notices; a named file is."""
    forwarded = (
        '<div class="forwarded body"><div class="from_name">Paul <span class="date details" title="01.01.2020 '
        '00:00:00">01.01.2020</span></div><div class="text">vieux mots</div></div>'
    )
    reply = '<div class="reply_to details">In reply to <a href="#m">this message</a></div><div class="text">Non.</div>'
    file = '<div class="media"><div class="body"><div class="title bold">devis.pdf</div></div></div>'
    service = '<div class="message service" id="m"><div class="body details">12 May 2026</div></div>'

    reading = read(service + a_message(forwarded) + a_message(reply) + a_message(file), tmp_path)

    assert [each.passage.text for each in reading.messages] == ["Non.", "(devis.pdf)"]


@pytest.mark.parametrize("broken", ["</div>" * 500, "<div>" * 5000, '<div class="message default">', "<![CDATA[ <"])
def test_broken_pages_end_in_one_line(broken: str, tmp_path: pathlib.Path) -> None:
    """Whatever is open or closed too often."""
    with pytest.raises(NoText, match=r"^messages\.html: nobody speaks in this export; [^\n]+$"):
        read(broken + '<div class="message service"></div>', tmp_path)
