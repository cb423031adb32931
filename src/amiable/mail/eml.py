"""One mail, read as far as it goes: headers, the text a person would read, attachments by name.

Stands on the standard `email` package under its default policy, compat32, which never raises on malformed mail. Opens
no attachment, follows no link, loads no picture.
"""

import datetime as dt
import email
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.message import Message as ParsedMail
from typing import Any

from amiable.mail.charsets import decode
from amiable.mail.headers import decoded, header, headers, mailboxes, message_ids, sent_at
from amiable.model.mailbox import Mailbox

_DEEPEST = 30
_LONGEST_HEAD = 65_536
_HEADERS = frozenset(
    ("from", "to", "date", "subject", "message-id", "received", "mime-version", "content-type", "return-path")
)
_FILES = frozenset({"text/calendar", "text/vcard", "text/x-vcard", "text/csv", "text/rfc822-headers"})
_MAY_HIDE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:\.\d+)?(?:px|pt|em)?\s*[;\"'!]|opacity\s*:\s*0|"
    r"mso-hide|color\s*[:=]\s*[\"']?\s*(?:#f{3}|white|transparent|rgb)|(?:height|width)\s*:\s*0|text-indent\s*:\s*-|\bhidden\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with the mail, unopened."""

    name: str
    """As the sender named it; empty where they did not. Never a path to write to."""
    content_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """One message as far as it could be read."""

    subject: str = ""
    from_name: str = ""
    from_address: str = ""
    to: tuple[Mailbox, ...] = ()
    cc: tuple[Mailbox, ...] = ()
    bcc: tuple[Mailbox, ...] = ()
    """Stands in a mail that has not left yet."""
    date: dt.datetime | None = None
    message_id: str = ""
    references: tuple[str, ...] = ()
    """Ids of the thread, oldest first."""
    text: str = ""
    """The decoded text part, character for character; of a mail in HTML alone, what a reader of it sees."""
    html_hidden: bool = False
    """The HTML held text that no reader sees; it is not in `text`."""
    attachments: tuple[Attachment, ...] = ()
    complete: bool = True
    """False where the end of a part is missing."""
    headed: bool = True
    """False where no header field of a mail stands at the top: perhaps it is none."""
    ignore: tuple[str, ...] = ()
    """What its `X-Amiable-Ignore` headers say, as written: findings that its writer lets pass."""


def read_mail(data: bytes) -> Mail:
    """Read the mail in these bytes; whatever they are, it answers something."""
    parsed = email.message_from_bytes(_with_plain_fields(data))
    leaves = list(_leaves(parsed, 0))
    bodies = [_rendered(leaf) for leaf in leaves if isinstance(leaf, _Body)]
    sender = next(iter(mailboxes(parsed, "From") or mailboxes(parsed, "Sender")), Mailbox("", ""))
    thread = (*message_ids(parsed, "References"), *message_ids(parsed, "In-Reply-To"))
    return Mail(
        subject=header(parsed, "Subject"),
        from_name=sender.name,
        from_address=sender.address,
        to=mailboxes(parsed, "To"),
        cc=mailboxes(parsed, "Cc"),
        bcc=mailboxes(parsed, "Bcc"),
        date=sent_at(parsed),
        message_id=next(iter(message_ids(parsed, "Message-ID")), ""),
        references=tuple(dict.fromkeys(thread)),
        text="\n".join(body.text for body in bodies if body.text.strip()),
        html_hidden=any(body.hides for body in bodies),
        attachments=tuple(leaf for leaf in leaves if isinstance(leaf, Attachment)),
        complete=not any("Boundary" in type(defect).__name__ for defect in _defects(parsed)),
        headed=any(name.lower() in _HEADERS for name in parsed.keys()),  # noqa: SIM118 - a mail is no mapping
        ignore=headers(parsed, "X-Amiable-Ignore"),
    )


def _with_plain_fields(data: bytes) -> bytes:
    """Mend « From : », which old programs wrote: the parser would end the header there."""
    head, blank, body = data.partition(b"\r\n\r\n" if b"\r\n\r\n" in data[:_LONGEST_HEAD] else b"\n\n")
    if len(head) > _LONGEST_HEAD or not re.match(rb"[\w-]{1,40}[ \t]+:", head):
        return data
    return re.sub(rb"(?m)^([\w-]{1,40})[ \t]+:", rb"\1:", head) + blank + body


@dataclass(frozen=True, slots=True)
class _Body:
    text: str = ""
    html: str = ""
    """The source of a part in HTML that is not rendered yet: most never need be."""
    hides: bool = False


def _leaves(part: ParsedMail, depth: int) -> Iterator[_Body | Attachment]:
    """Text that is read and files that are listed, in the order of the mail."""
    content_type = _content_type(part)
    children = _payload(part)
    if content_type.startswith("multipart/") and isinstance(children, str):
        part, children = _with_found_boundary(part, children)
    if depth >= _DEEPEST:
        return
    if not isinstance(children, list):
        yield from _leaf(part, content_type, alone=depth == 0)
    elif content_type.startswith("message/"):
        yield _attached_message(part, children)
    else:
        parts = [child for child in children if isinstance(child, ParsedMail)]
        versions = [list(_leaves(child, depth + 1)) for child in parts]
        if content_type == "multipart/alternative":
            yield from _best_of(versions)
        else:
            yield from (leaf for version in versions for leaf in version)


def _with_found_boundary(part: ParsedMail, body: str) -> tuple[ParsedMail, object]:
    """Parts whose boundary is not the one that the header declares."""
    found = re.search(r"(?:^|\n)--([^\n\r]{1,200}?)[ \t]*\r?\n(?=[Cc]ontent-)", body)
    if found is None or '"' in found[1]:
        return part, body
    again = email.message_from_string(f'Content-Type: {_content_type(part)}; boundary="{found[1]}"\n\n{body}')
    return again, again.get_payload()


def _payload(part: ParsedMail) -> object:
    try:
        return part.get_payload()
    except (ValueError, LookupError, TypeError, AttributeError):
        del part["Content-Type"]  # its charset is no name that any codec could have
        return part.get_payload()


def _content_type(part: ParsedMail) -> str:
    try:
        return part.get_content_type()
    except (ValueError, IndexError, LookupError, AttributeError, TypeError):
        return "text/plain"


def _leaf(part: ParsedMail, content_type: str, *, alone: bool) -> Iterator[_Body | Attachment]:
    """Give a text that is read or a file; the only part of a mail is its text, whatever name it bears."""
    name = _file_name(part)
    disposition = str(part.get("Content-Disposition") or "").strip().lower()
    readable = content_type.startswith(("text/", "multipart/")) and content_type not in _FILES
    data = _data(part)
    if not readable or (name and not alone) or disposition.startswith("attachment"):
        yield Attachment(name, content_type, data)
        return
    text = decode(data, _charset(part))
    yield _Body(html=text) if content_type == "text/html" else _Body(text)


def _best_of(versions: list[list[_Body | Attachment]]) -> list[_Body | Attachment]:
    """Of two versions of one text the plain one, unless it is empty or shows what the other one hides."""
    attached: list[_Body | Attachment] = [leaf for each in versions for leaf in each if isinstance(leaf, Attachment)]
    texts = [bodies for each in versions if (bodies := [leaf for leaf in each if isinstance(leaf, _Body)])]
    plain = next((text for text in texts if not any(body.html for body in text) and _shows(text)), None)
    pages = [text for text in texts if any(body.html for body in text)]
    if plain is None:
        return [*(pages or texts or [[]])[-1], *attached]
    page = [body for text in pages for body in text if _MAY_HIDE.search(body.html)]
    for body in page:
        rendered, hidden = _read_html(body.html)
        if hidden:
            said = _letters(" ".join(each.text for each in plain))
            shown = any(_letters(each)[:60] in said for each in hidden)
            return [*([rendered] if shown else [replace(plain[0], hides=True), *plain[1:]]), *attached]
    return [*plain, *attached]


def _shows(bodies: list[_Body]) -> bool:
    return any(body.text.strip() for body in bodies)


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text)


def _rendered(body: _Body) -> _Body:
    return _read_html(body.html)[0] if body.html else body


def _read_html(source: str) -> tuple[_Body, tuple[str, ...]]:
    from amiable.mail.html_text import html_to_text

    seen = html_to_text(source)
    return _Body(seen.text, hides=bool(seen.hidden)), seen.hidden


def _data(part: ParsedMail) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError, TypeError, AttributeError):
        raw = _payload(part)
        return raw.encode("utf-8", errors="surrogateescape") if isinstance(raw, str) else b""
    return payload if isinstance(payload, bytes) else b""


def _charset(part: ParsedMail) -> str:
    try:
        return str(part.get_param("charset") or "") if part.get("Content-Type") else ""
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""


def _file_name(part: ParsedMail) -> str:
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError, AttributeError, UnicodeError):
        name = ""
    return re.split(r"[/\\]", decoded(str(name)).replace("\0", ""))[-1].strip()


def _attached_message(part: ParsedMail, children: list[Any]) -> Attachment:
    inner: ParsedMail | None = next((child for child in children if isinstance(child, ParsedMail)), None)
    name = _file_name(part) or (header(inner, "Subject") if inner else "")
    name = re.sub(r"[/\\:\0\n]+", " ", name).strip()[:80] or "message"
    return Attachment(name if name.lower().endswith(".eml") else f"{name}.eml", "message/rfc822", _as_bytes(inner))


def _as_bytes(inner: ParsedMail | None) -> bytes:
    if inner is None:
        return b""
    try:
        return inner.as_bytes()
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return b""


def _defects(parsed: ParsedMail) -> list[object]:
    return [defect for part in parsed.walk() for defect in part.defects]
