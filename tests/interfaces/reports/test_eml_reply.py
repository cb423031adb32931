"""The mail that is ready to send."""

import email
import email.policy
from email.message import EmailMessage
from typing import Any

import pytest

from amiable.interfaces.reports.eml import reply_mail
from amiable.model.document import Locator, Message
from amiable.model.words import Locale
from tests.builders import a_message, a_passage
from tests.interfaces.replies_builders import a_draft


def opened(data: bytes) -> EmailMessage:
    """Give the mail as a mail program reads it."""
    return email.message_from_bytes(data, policy=email.policy.default)


def text_of(mail: EmailMessage) -> str:
    """Give the text of a mail with line feeds alone."""
    return str(mail.get_content()).replace("\r\n", "\n")


def a_threaded_message(**overrides: Any) -> Message:
    """Give a mail of the client in a thread."""
    given: dict[str, Any] = {
        "sender_address": "marie@exemple.org",
        "subject": "Re: RE : facture du mariage",
        "message_id": "<b@exemple.org>",
        "references": ("<a@exemple.org>",),
    }
    return a_message("Je suis déçue.\n\nMarie", **(given | overrides))


def test_the_mail_joins_the_thread() -> None:
    """It answers the client's message, to its sender, under its subject."""
    mail = opened(reply_mail(a_draft(), a_threaded_message(), Locale.FR_CA))

    assert mail["In-Reply-To"] == "<b@exemple.org>"
    assert mail["References"] == "<a@exemple.org> <b@exemple.org>"
    assert mail["To"] == "Marie Gagnon <marie@exemple.org>"
    assert mail["Subject"] == "Re: facture du mariage"
    assert (mail["From"], mail["Date"]) == (None, None)


def test_the_original_is_quoted_below_the_letter_signed_once() -> None:
    """Who wrote and when stands above the quote."""
    text = text_of(opened(reply_mail(a_draft(), a_threaded_message(), Locale.FR_CA)))

    assert text.endswith("Le 12 mai 2026, Marie Gagnon a écrit\u00a0:\n\n> Je suis déçue.\n>\n> Marie\n")
    assert text.index("Bonjour Marie") < text.index("a écrit")
    assert text.count("Karine Tremblay") == 1


@pytest.mark.parametrize(
    ("locale", "attribution"),
    [(Locale.EN_GB, "On 12 May 2026, Marie Gagnon wrote:"), (Locale.EN_US, "On May 12, 2026, Marie Gagnon wrote:")],
)
def test_the_attribution_speaks_the_language_of_the_place(locale: Locale, attribution: str) -> None:
    """Dates follow the locale."""
    assert attribution in text_of(opened(reply_mail(a_draft(), a_threaded_message(), locale)))


def test_without_a_message_a_new_thread_starts() -> None:
    """No thread, no quote, the draft's own subject."""
    mail = opened(reply_mail(a_draft(), None, Locale.FR_CA))

    assert (mail["In-Reply-To"], mail["To"]) == (None, None)
    assert mail["Subject"] == "Les frais de déplacement"
    assert ">" not in text_of(mail)


@pytest.mark.parametrize(
    "overrides",
    [
        {"subject": "Facture\r\nBcc: thief@exemple.org"},
        {"sender_name": "Marie\r\nBcc: thief@exemple.org"},
        {"sender_address": "a@b.org>\r\nBcc: thief@exemple.org"},
        {"message_id": "<a@b>\r\nBcc: thief@exemple.org"},
        {"references": ("<a@b>\nBcc: thief@exemple.org",)},
    ],
)
def test_no_field_of_the_client_becomes_a_header(overrides: dict[str, Any]) -> None:
    """Line breaks in names, subjects and ids stay inside their header or are left out."""
    mail = opened(reply_mail(a_draft(), a_threaded_message(**overrides), Locale.FR_CA))

    assert mail["Bcc"] is None
    assert mail["Subject"]


def test_a_message_without_date_or_name_is_quoted_all_the_same() -> None:
    """What is unknown is left out of the attribution."""
    passage = a_passage("Bonjour", locator=Locator(date="?"), document="message.eml")
    message = Message(passage, sender_address="marie@exemple.org")

    assert "\nmarie@exemple.org a écrit\u00a0:\n" in text_of(opened(reply_mail(a_draft(), message, Locale.FR_FR)))


def test_line_ends_are_those_of_mail() -> None:
    """CRLF throughout, and no line too long for a relay."""
    data = reply_mail(a_draft(), a_threaded_message(), Locale.FR_CA)

    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(len(line) for line in data.splitlines()) < 100
