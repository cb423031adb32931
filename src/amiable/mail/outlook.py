"""A mail as Outlook saves it (`.msg`): its properties, by the numbers that Microsoft publishes [MS-OXMSG, MS-OXPROPS].

Gives the same `Mail` as `eml`. Of a body in several forms the HTML is read, since it alone tells what is hidden. A body
that stands in RTF alone is handed on as it is: what RTF says is read in `documents`.
"""

import datetime as dt
import re
import struct
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from typing import NamedTuple

from amiable.mail.charsets import decode
from amiable.mail.compound_file import Storage
from amiable.mail.compressed_rtf import decompress_rtf
from amiable.mail.eml import Attachment, Mail, read_mail
from amiable.model.mailbox import Mailbox

_SUBJECT, _HEADERS, _BODY, _HTML, _RTF, _MESSAGE_ID, _IN_REPLY_TO = (
    "0037", "007D", "1000", "1013", "1009", "1035", "1042",
)  # fmt: skip
_SENDER_NAMES, _SENDER_ADDRESSES = ("0042", "0C1A"), ("5D02", "5D01", "0065", "0C1F")
_FILE_NAMES, _FILE_DATA = ("3707", "3704", "3001"), "3701"
_RECIPIENT_NAME, _RECIPIENT_ADDRESSES = "3001", ("39FE", "3003")
_SENT, _DELIVERED = 0x0039, 0x0E06
_TIME = 0x0040
_WIDE, _NARROW, _BINARY = "001F", "001E", "0102"
_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)
_DEEPEST = 5


class OutlookMail(NamedTuple):
    """A mail, and the body that is not read yet."""

    mail: Mail
    rtf: bytes
    """Empty where the mail has a body in another form."""


def is_mail(storage: Storage) -> bool:
    """Whether a compound file is a mail: old documents and tables of Office are such files too."""
    return any(name.startswith("__properties_version1") for name in storage.streams)


def read_outlook(storage: Storage) -> OutlookMail:
    """Give the mail that stands in a storage."""
    mail = _mail(storage, 0)
    rtf = b"" if mail.text.strip() else decompress_rtf(storage.streams.get(f"__substg1.0_{_RTF}{_BINARY}", b""))
    return OutlookMail(mail, rtf)


def _mail(storage: Storage, depth: int) -> Mail:
    fields = _text(storage, _HEADERS)
    sent = read_mail((fields.strip() + "\n\n").encode()) if fields.strip() else Mail()
    address = next((each for name in _SENDER_ADDRESSES if "@" in (each := _text(storage, name))), "")
    name = next((each for number in _SENDER_NAMES if (each := _text(storage, number))), "")
    text, hides = _body(storage)
    return replace(
        sent,
        subject=_text(storage, _SUBJECT) or sent.subject,
        from_name=sent.from_name or (name if name != address else ""),
        from_address=sent.from_address or address,
        to=sent.to or tuple(_recipients(storage)),
        date=sent.date or _moment(storage),
        message_id=sent.message_id or _text(storage, _MESSAGE_ID).strip(),
        references=sent.references or tuple(_text(storage, _IN_REPLY_TO).split()),
        text=text,
        html_hidden=hides,
        attachments=tuple(_attachments(storage, depth)),
        complete=True,
        headed=True,
    )


def _text(storage: Storage, number: str) -> str:
    wide = storage.streams.get(f"__substg1.0_{number}{_WIDE}")
    if wide is not None:
        return wide.decode("utf-16-le", errors="replace").rstrip("\0")
    narrow = storage.streams.get(f"__substg1.0_{number}{_NARROW}")
    return decode(narrow, "").rstrip("\0") if narrow is not None else ""


def _body(storage: Storage) -> tuple[str, bool]:  # the text, and whether something was hidden in it
    page = _text(storage, _HTML) or _page(storage.streams.get(f"__substg1.0_{_HTML}{_BINARY}", b""))
    if page.strip():
        from amiable.mail.html_text import html_to_text

        seen = html_to_text(page)
        if seen.text.strip():
            return seen.text, bool(seen.hidden)
    return _text(storage, _BODY).replace("\r\n", "\n"), False


def _page(data: bytes) -> str:
    declared = re.search(rb"charset\s*=\s*[\"']?([\w-]{3,30})", data[:4096], re.IGNORECASE)
    return decode(data, declared[1].decode("ascii") if declared else "")


def _moment(storage: Storage) -> dt.datetime | None:
    """Give the time of sending, else that of delivery, from the table of properties of a fixed size."""
    table = next((data for name, data in storage.streams.items() if name.startswith("__properties_version1")), b"")
    times: dict[int, int] = {}
    for place in range(24 if (len(table) - 24) % 16 == 0 else 32, len(table) - 15, 16):
        kind, number, value = struct.unpack_from("<HH4xQ", table, place)
        if kind == _TIME and value:
            times[number] = value
    value = times.get(_SENT) or times.get(_DELIVERED) or 0
    try:
        return (_EPOCH + dt.timedelta(microseconds=value // 10)).replace(microsecond=0) if value else None
    except OverflowError:
        return None


def _recipients(storage: Storage) -> Iterator[Mailbox]:
    for name, each in sorted(storage.storages.items()):
        if name.startswith("__recip"):
            address = next((found for number in _RECIPIENT_ADDRESSES if "@" in (found := _text(each, number))), "")
            yield Mailbox(_text(each, _RECIPIENT_NAME), address)


def _attachments(storage: Storage, depth: int) -> Iterator[Attachment]:
    for name, each in sorted(storage.storages.items()):
        if not name.startswith("__attach"):
            continue
        inner = each.storages.get(f"__substg1.0_{_FILE_DATA}000D")
        shown = next((found for number in _FILE_NAMES if (found := _text(each, number).strip())), "")
        data = each.streams.get(f"__substg1.0_{_FILE_DATA}{_BINARY}", b"")
        if inner is not None and is_mail(inner) and depth < _DEEPEST:
            mail = _mail(inner, depth + 1)
            title = " ".join((mail.subject or shown or "message").replace("/", " ").split())[:80]
            yield Attachment(f"{title}.eml", "message/rfc822", _as_eml(mail))
        elif data:
            yield Attachment(shown.replace("\0", ""), "application/octet-stream", data)


def _as_eml(mail: Mail) -> bytes:
    """Write a mail inside a mail as one that `eml` reads: attachments of attachments come along."""
    message = EmailMessage()
    sender = f"{mail.from_name} <{mail.from_address}>" if mail.from_address else mail.from_name
    fields = {"Subject": mail.subject, "Date": mail.date.strftime("%a, %d %b %Y %H:%M:%S %z") if mail.date else ""}
    for name, value in {"From": sender, **fields}.items():
        message[name] = " ".join(value.split())
    message.set_content(mail.text or " ")
    for each in mail.attachments:
        message.add_attachment(each.data, "application", "octet-stream", filename=" ".join(each.name.split()))
    return message.as_bytes()
