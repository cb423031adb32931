"""A reply as a mail that a mail program opens ready to send: threaded, the original quoted, signed once.

Refuses to send, and to invent a sender's address: `From` and `Date` are left to the mail program. Names, subjects and
ids come from the client's message, so nothing of them may break out of its header.
"""

import datetime as dt
import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from amiable.interfaces.reports.output import defuse, one_line
from amiable.language.dates import format_date
from amiable.model.document import Message
from amiable.model.draft import RenderedDraft
from amiable.model.words import Locale

_MESSAGE_ID = re.compile(r"<[!-;=?-~]+>")
_REPLY_PREFIX = re.compile(r"^\s*((re|aw|tr|fwd?|ré|rép)\s*(\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_ADDRESS = re.compile(r"[!-?A-~]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_LONGEST_THREAD = 50


def reply_mail(draft: RenderedDraft, to_answer: Message | None, locale: Locale, client_name: str = "") -> bytes:
    """Give the mail, line ends CRLF; `to_answer` None makes it the first of a new thread."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = _subject(draft, to_answer)
    if to_answer is not None and _ADDRESS.fullmatch(to_answer.sender_address):
        mail["To"] = Address(one_line(to_answer.sender_name or client_name), addr_spec=to_answer.sender_address)
    if to_answer is not None and _MESSAGE_ID.fullmatch(to_answer.message_id):
        mail["In-Reply-To"] = to_answer.message_id
        mail["References"] = " ".join(_thread(to_answer))
    mail["X-Unsent"] = "1"  # Outlook then opens the file for writing instead of reading
    mail.set_content(draft.body.rstrip() + "\n" + _quoted(to_answer, locale), cte="quoted-printable")
    return mail.as_bytes()


def _subject(draft: RenderedDraft, to_answer: Message | None) -> str:
    """Keep the subject of the thread, since mail programs cut a thread whose subject changes."""
    original = _REPLY_PREFIX.sub("", one_line(to_answer.subject)) if to_answer is not None else ""
    return f"Re: {original}" if original else one_line(draft.subject)


def _thread(to_answer: Message) -> list[str]:
    known = [each for each in to_answer.references if _MESSAGE_ID.fullmatch(each) and each != to_answer.message_id]
    return [*known[-_LONGEST_THREAD:], to_answer.message_id]


def _quoted(to_answer: Message | None, locale: Locale) -> str:
    if to_answer is None or not to_answer.passage.text.strip():
        return ""
    lines = [f"> {line}" if line else ">" for line in defuse(to_answer.passage.text).strip().splitlines()]
    return "\n" + "\n".join([_attribution(to_answer, locale), "", *lines]) + "\n"


def _attribution(to_answer: Message, locale: Locale) -> str:
    where = to_answer.passage.locator
    sender = one_line(to_answer.sender_name or to_answer.sender_address)
    day = _day(where.date if where else None, locale)
    if locale.startswith("fr"):
        return f"Le {day}, {sender} a écrit :" if day else f"{sender} a écrit :"
    return f"On {day}, {sender} wrote:" if day else f"{sender} wrote:"


def _day(iso: str | None, locale: Locale) -> str:
    try:
        return format_date(dt.date.fromisoformat(iso), locale) if iso else ""
    except ValueError:
        return ""
