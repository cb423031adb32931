"""The texts that `amiable check` judges: read from files, folders, mailboxes, JSON Lines and standard input.

Owns which files hold such texts and how each is named in the answer. One input that cannot be read is a refusal in
its place, and the next is read. Judges nothing.
"""

import json
import pathlib
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from amiable.model.mailbox import Mailbox
from amiable.model.words import Channel, Language

if TYPE_CHECKING:
    from amiable.mail.eml import Mail

STDIN = "-"
PLAIN, MAIL, MAILBOX, LINES = {".txt", ".md", ".markdown"}, {".eml"}, {".mbox", ".mbx"}, {".jsonl", ".ndjson"}
SUFFIXES = PLAIN | MAIL | MAILBOX | LINES
"""What is read of a folder, and what may be named."""

_HEAD = 2000
_MAIL_HEADER = re.compile(rb"\A(?:[A-Za-z][A-Za-z-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n", re.IGNORECASE)
_MAIL_FIELD = re.compile(rb"^(?:from|subject|to|date|message-id):", re.IGNORECASE | re.MULTILINE)
_NUMBER = re.compile(r"#\d+\Z")
_RECORD = re.compile(rb"\A\s*\{[^\n]*\"text\"\s*:")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One text to judge."""

    text: str
    path: str
    """The input file, with the number of the mail or line in it: "out.mbox#3"."""
    id: str = ""
    """As the input gives it, else empty."""
    language: Language | None = None
    channel: Channel | None = None
    client: tuple[str, ...] = ()
    sender: str = ""
    """The writer's name, where a mail tells it."""
    is_file: bool = False
    """Whether `text` is the file character for character, so that lines of one are lines of the other."""
    addressed: tuple[Mailbox, ...] = ()
    """To, Cc and Bcc of a mail, with the names that its writer gives them."""
    attachments: int | None = None
    """How many files a mail carries; None where the text is no mail."""
    ignore: tuple[str, ...] = ()
    """What a header or a field says of findings that do not count, as written."""

    @property
    def file(self) -> str:
        """The file that holds it, `-` for standard input: the path without the number of the mail or line."""
        return _NUMBER.sub("", self.path)

    @property
    def is_mail(self) -> bool:
        """Whether it came with the headers of a mail."""
        return self.attachments is not None


@dataclass(frozen=True, slots=True)
class Unread:
    """One input that could not be read."""

    problem: str
    """Which, what is wrong, what to do, in one line."""


def read_outgoing(places: Sequence[str]) -> Iterator[Outgoing | Unread]:
    """Give every text of the inputs in the order given; a folder is read in the order of its names."""
    for place in places:
        if place == STDIN:
            yield from _of_bytes(sys.stdin.buffer.read(), STDIN)
        else:
            yield from _of_path(pathlib.Path(place))


def _of_path(path: pathlib.Path) -> Iterator[Outgoing | Unread]:
    try:
        if path.is_dir():
            yield from _of_folder(path)
        elif path.suffix.lower() not in SUFFIXES and path.exists():
            yield Unread(f"{path}: not a kind of text that is checked; name one of {', '.join(sorted(SUFFIXES))}, or -")
        else:
            yield from _of_file(path)
    except OSError as error:
        yield Unread(f"{path}: cannot be read ({error.strerror or error}); check the name and the rights")


def _of_folder(folder: pathlib.Path) -> Iterator[Outgoing | Unread]:
    from amiable.mail.maildir import is_maildir, iter_maildir

    if is_maildir(folder):
        for filed in iter_maildir(folder):
            yield _of_mail(filed.mail, str(filed.path))
        return
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.name.startswith("."):
            continue
        if each.is_dir() or each.suffix.lower() in SUFFIXES:
            yield from _of_path(each)


def _of_file(path: pathlib.Path) -> Iterator[Outgoing | Unread]:
    suffix = path.suffix.lower()
    if suffix in MAILBOX:
        from amiable.mail.mbox import iter_mbox, starts_mbox

        with path.open("rb") as file:
            head = file.read(_HEAD)
        if head.strip() and not starts_mbox(head):
            yield Unread(f"{path}: not a mailbox, it does not start with a “From ” line; is it a single mail (.eml)?")
            return
        yield from (_of_mail(mail, f"{path}#{number}") for number, mail in enumerate(iter_mbox(path), start=1))
    elif suffix in LINES:
        with path.open("rb") as file:
            yield from _of_lines(file, str(path))
    elif suffix in MAIL:
        yield _of_single_mail(path.read_bytes(), str(path))
    else:
        yield _of_plain(path.read_bytes(), str(path))


def _of_bytes(data: bytes, name: str) -> Iterator[Outgoing | Unread]:
    """Give what standard input holds: a mailbox, JSON Lines, a mail or plain text, told by how it starts."""
    if _may_be_mailbox(data):
        from amiable.mail.eml import read_mail
        from amiable.mail.mbox import split_mbox

        mails = enumerate(split_mbox(data.splitlines(keepends=True)), start=1)
        yield from (_of_mail(read_mail(raw), f"{name}#{number}") for number, raw in mails)
    elif _RECORD.match(data):
        yield from _of_lines(data.splitlines(keepends=True), name)
    elif (head := _MAIL_HEADER.match(data)) is not None and _MAIL_FIELD.search(head.group()):
        yield _of_single_mail(data, name)
    else:
        yield _of_plain(data, name)


def _may_be_mailbox(data: bytes) -> bool:
    if not data.lstrip(b"\r\n").startswith(b"From "):
        return False
    from amiable.mail.mbox import starts_mbox

    return starts_mbox(data[:_HEAD])


def _of_plain(data: bytes, name: str) -> Outgoing | Unread:
    from amiable.documents.decoding import decode, is_plain_text

    if data and not is_plain_text(data[:_HEAD]):
        return Unread(f"{name}: holds no plain text; save it as text (UTF-8), or name a mail file .eml")
    return Outgoing(decode(data), name, is_file=True)


def _of_single_mail(data: bytes, name: str) -> Outgoing | Unread:
    from amiable.mail.eml import read_mail

    mail = read_mail(data)
    if not mail.headed:
        return Unread(f"{name}: not a mail, no header stands at its top; save the mail again, or name it .txt")
    return _of_mail(mail, name)


def _of_mail(mail: "Mail", name: str) -> Outgoing:
    return Outgoing(
        mail.text,
        name,
        id=mail.message_id,
        channel=Channel.EMAIL,
        sender=mail.from_name,
        addressed=(*mail.to, *mail.cc, *mail.bcc),
        attachments=len(mail.attachments),
        ignore=mail.ignore,
    )


def _of_lines(lines: Iterable[bytes], name: str) -> Iterator[Outgoing | Unread]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _of_line(line, f"{name}#{number}", f"{name}:{number}")


def _of_line(line: bytes, path: str, place: str) -> Outgoing | Unread:
    """Give the text of one line of JSON Lines."""
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return Unread(f"{place}: not JSON in UTF-8; write one object a line, with a “text”")
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        return Unread(f"{place}: no object with a “text” that is a string; add it")
    problem = _wrong_field(record)
    if problem:
        return Unread(f"{place}: {problem}")
    client = record.get("client") or ()
    return Outgoing(
        record["text"],
        path,
        id=str(record.get("id") or ""),
        language=Language(record["language"]) if record.get("language") else None,
        channel=Channel(record["channel"]) if record.get("channel") else None,
        client=(client,) if isinstance(client, str) else tuple(client),
        ignore=_ignored(record.get("ignore")),
    )


def _ignored(field: Any) -> tuple[str, ...]:
    """Give the field as a header would say it: "T104 (reason), T108"."""
    if isinstance(field, dict):
        return tuple(f"{code} ({reason})" if reason else code for code, reason in field.items())
    return (field,) if isinstance(field, str) else tuple(field or ())


def _wrong_field(record: dict[str, Any]) -> str:
    """Say which optional field does not fit; empty where all do."""
    allowed = {"language": [each.value for each in Language], "channel": [each.value for each in Channel]}
    for name, values in allowed.items():
        value = record.get(name)
        if value and value not in values:
            return f"“{name}” is {json.dumps(value, ensure_ascii=False)[:60]}; write one of {', '.join(values)}"
    client = record.get("client") or []
    if not isinstance(client, str) and not (isinstance(client, list) and all(isinstance(each, str) for each in client)):
        return "“client” is no list of strings; write the names that must not be shown"
    if not _is_ignore(record.get("ignore")):
        return '“ignore” is no list of codes; write ["T104"], or {"T104": "the reason"}'
    if isinstance(record.get("id"), dict | list):
        return "“id” is no string; write a string or a number"
    return ""


def _is_ignore(field: Any) -> bool:
    if isinstance(field, dict):
        return all(isinstance(each, str) for each in field.values())
    return (
        field is None
        or isinstance(field, str)
        or (isinstance(field, list) and all(isinstance(each, str) for each in field))
    )
