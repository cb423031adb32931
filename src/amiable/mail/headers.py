"""Header fields as a person reads them: encoded words decoded, addresses and dates taken apart.

The standard parser under policy compat32 hands fields on raw and never raises; everything here answers something for
whatever stands there.
"""

import binascii
import datetime as dt
import re
from email.message import Message as ParsedMail
from email.utils import parsedate_to_datetime

from amiable.mail.charsets import decode, decode_escaped
from amiable.model.mailbox import Mailbox

_ENCODED = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?]*)\?=")
_BETWEEN_ENCODED = re.compile(r"(\?=)\s+(?==\?[^?\s]{1,40}\?[bBqQ]\?)")
_ADDRESS = re.compile(r"[^\s<>()\[\],;:\"@]+@[^\s<>()\[\],;:\"@]+")
_BETWEEN_COMMAS = re.compile(r"(?:[^,\"]|\"[^\"]*\"?)+")
_LONGEST_MAILBOX = 2000
_MESSAGE_ID = re.compile(r"<[^<>\s]+>")


def header(mail: ParsedMail, name: str) -> str:
    """Give the first field of that name, decoded, in one line; empty where there is none."""
    return _decode_words(raw_header(mail, name))


def headers(mail: ParsedMail, name: str) -> tuple[str, ...]:
    """Give every field of that name, decoded, each in one line."""
    raw = (decode_escaped(str(value)) for field, value in mail.raw_items() if field.lower() == name.lower())
    return tuple(_decode_words(re.sub(r"\s+", " ", each).strip()) for each in raw)


def raw_header(mail: ParsedMail, name: str) -> str:
    """Give the same with encoded words as they stand: commas and brackets still mean what they mean."""
    for field, value in mail.raw_items():
        if field.lower() == name.lower():
            return re.sub(r"\s+", " ", decode_escaped(str(value))).strip()
    return ""


def mailboxes(mail: ParsedMail, name: str) -> tuple[Mailbox, ...]:
    """Who is named in a field of addresses."""
    raw = raw_header(mail, name)
    return tuple(
        found
        for part in _BETWEEN_COMMAS.findall(raw)
        if (found := _mailbox(part[:_LONGEST_MAILBOX])) != Mailbox("", "")
    )


def sent_at(mail: ParsedMail) -> dt.datetime | None:
    """When it was sent, with the sender's offset from Greenwich; None where nothing readable says so."""
    raw = header(mail, "Date")
    if not raw:
        return None
    try:
        moment = parsedate_to_datetime(raw)
    except (ValueError, TypeError, IndexError, OverflowError):
        try:
            moment = dt.datetime.fromisoformat(raw)
        except ValueError:
            return None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def message_ids(mail: ParsedMail, name: str) -> tuple[str, ...]:
    """Give the ids that a field names, with their angle brackets."""
    return tuple(_MESSAGE_ID.findall(raw_header(mail, name)))


def decoded(text: str) -> str:
    """Give a file name or another parameter as a person reads it."""
    return _decode_words(decode_escaped(text))


def _mailbox(raw: str) -> Mailbox:
    found = _ADDRESS.search(raw)
    if found is None:
        return Mailbox(_decode_words(raw).strip(" \t\"'<>,;"), "")
    rest = raw[: found.start()].rpartition("<")[0] if "<" in raw[: found.start()] else ""
    comment = re.search(r"\(([^()]*)\)", raw[found.end() :])
    name = rest.strip() or (comment[1] if comment else "")
    return Mailbox(re.sub(r"\\(.)", r"\1", _decode_words(name).strip(" \t\"'")), found.group())


def _decode_words(raw: str) -> str:
    """RFC 2047, with what programs get wrong: blanks in a word, a character cut over two words."""
    if "=?" not in raw:
        return raw
    pieces: list[str] = []
    waiting: list[bytes] = []
    charset, end = "", 0
    joined = _BETWEEN_ENCODED.sub(r"\1", raw)
    for word in _ENCODED.finditer(joined):
        between = joined[end : word.start()]
        if waiting and (between or word[1].lower() != charset):
            pieces.append(decode(b"".join(waiting), charset))
            waiting = []
        pieces.append(between)
        charset, end = word[1].lower().partition("*")[0], word.end()
        waiting.append(_word_bytes(word[2], word[3]))
    if waiting:
        pieces.append(decode(b"".join(waiting), charset))
    return re.sub(r"[\r\n\t]+", " ", "".join([*pieces, joined[end:]]))


def _word_bytes(encoding: str, payload: str) -> bytes:
    plain = payload.encode("utf-8", errors="replace")
    if encoding in "qQ":
        return binascii.a2b_qp(plain.replace(b" ", b"_"), header=True)
    bare = re.sub(rb"[^A-Za-z0-9+/]", b"", plain)
    if len(bare) % 4 == 1:
        bare = bare[:-1]
    try:
        return binascii.a2b_base64(bare + b"=" * (-len(bare) % 4))
    except binascii.Error:
        return plain
