"""Chats exported as text lines that bear a stamp and a name: WhatsApp in every locale, and exports of Signal alike.

The text is the file's, character for character. What is stamped and signed is a message; notices of the program and
media without a name are text only. The form of the stamps is told in `chat_stamps`, the notices in `chat_notices`.
"""

import pathlib
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from amiable.documents.chat_notices import (
    SKIPPED,
    is_programme_name,
    opens_with_notice,
    quoted_above,
    says_nothing,
    without_tail,
)
from amiable.documents.chat_stamps import MARKS, ChatStamp, dates_of, read_stamp, stamped_line
from amiable.documents.notices import invisible_notices
from amiable.documents.reading import Reading
from amiable.errors import DamagedFile, NoText
from amiable.mail.charsets import decode
from amiable.model.document import Locator, Message, Passage
from amiable.model.words import DocumentType

SUFFIXES = frozenset({".txt", ".md"})
PRIORITY = 30
NAME = "a WhatsApp chat"

_SNIFFED_LINES = 40
_REMEDY = "export the chat again from WhatsApp, without media"
_STRIPPED = SKIPPED + "~"
_FEWEST_TO_TELL_A_NAME = 2


@dataclass(frozen=True, slots=True)
class _Entry:
    """A stamped line with the lines that continue it."""

    stamp: ChatStamp
    sender: str
    start: int
    """Where the words start."""
    end: int


def sniff(head: bytes) -> bool:
    """Look for a first line stamped as WhatsApp stamps, and for somebody who speaks."""
    if b"\0\0" in head[:64]:
        return False
    lines = [line for line in decode_chat(head).splitlines()[:_SNIFFED_LINES] if line.strip()]
    if not lines or not stamped_line().match(lines[0]):
        return False
    stamped = [found for line in lines if (found := stamped_line().match(line))]
    return any(_sender(found["rest"]) for found in stamped)


def read(path: pathlib.Path) -> Reading:
    """Give the chat as text and messages."""
    data = path.read_bytes()
    if not data.strip():
        raise NoText(path.name, "the file is empty", _REMEDY)
    text = decode_chat(data)
    messages = find_messages(text)
    if not messages and not any(stamped_line().match(line) for line in text.splitlines()):
        raise DamagedFile(path.name, "no line is stamped as in a chat export", _REMEDY)
    if not messages:
        raise NoText(path.name, "nobody speaks in this chat", _REMEDY)
    return Reading(text=text, messages=messages, notices=invisible_notices(text), type=DocumentType.EXCHANGE)


def find_messages(text: str) -> tuple[Message, ...]:
    """Give the messages of a chat in its order."""
    return tuple(_messages(text, _with_whole_names(text, list(_entries(text)))))


def decode_chat(data: bytes) -> str:
    """Decode an export: UTF-8 nearly always, UTF-16 from some tools; a cut last character does no harm."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        return data[: problem.start].decode("utf-8-sig") if problem.start > len(data) - 4 else decode(data)


def _sender(rest: str) -> re.Match[str] | None:
    found = re.match(rf"[{MARKS}~\s]*(?P<name>[^:\n]{{1,80}}?)[\s\u202f]?:(?=[\s{MARKS}]|$)", rest)
    return found if found and not is_programme_name(found["name"]) and not opens_with_notice(rest) else None


def _entries(text: str) -> Iterator[_Entry]:
    stamped = [(line, found) for line in re.finditer(r"[^\n]+", text) if (found := stamped_line().match(line.group()))]
    for number, (place, found) in enumerate(stamped):
        sender = _sender(found["rest"])
        offset = place.start() + found.start("rest")
        yield _Entry(
            stamp=read_stamp(found),
            sender=sender["name"].strip(_STRIPPED) if sender else "",
            start=offset + (sender.end() if sender else 0),
            end=stamped[number + 1][0].start() if number + 1 < len(stamped) else len(text),
        )


def _with_whole_names(text: str, entries: Sequence[_Entry]) -> list[_Entry]:
    """Take a colon into a name under which every line goes on alike: « Studio: Karine: Bonjour »."""
    seconds: defaultdict[str, list[str]] = defaultdict(list)
    for entry in entries:
        if entry.sender and not says_nothing(text[entry.start : entry.end]):
            after = re.match(r"[ \t]*([^:\n]{1,40}?)[ \u202f\xa0]?:[ \t]", text[entry.start : entry.end])
            seconds[entry.sender].append(after[1] if after else "")
    longer = {
        name: each[0]
        for name, each in seconds.items()
        if len(each) >= _FEWEST_TO_TELL_A_NAME and each[0] and len(set(each)) == 1
    }
    return [
        replace(entry, sender=f"{entry.sender}: {second}", start=text.index(":", entry.start) + 1)
        if (second := longer.get(entry.sender)) and ":" in text[entry.start : entry.end]
        else entry
        for entry in entries
    ]


def _messages(text: str, entries: Sequence[_Entry]) -> Iterator[Message]:
    for entry, date in zip(entries, dates_of([each.stamp for each in entries]), strict=True):
        words = without_tail(text[entry.start : entry.end])
        above = quoted_above(words)
        bare = words[above:].strip(_STRIPPED)
        if not entry.sender or not bare or says_nothing(words[above:]):
            continue
        start = entry.start + words.index(bare, above)
        clock = entry.stamp.clock
        yield Message(
            passage=Passage(
                bare, start, start + len(bare), Locator(date=date.isoformat() if date else None, sender=entry.sender)
            ),
            sender_name=entry.sender,
            sender_address=entry.sender if re.fullmatch(r"\+?[\d\s\xa0\u2010-\u2015().-]{7,}", entry.sender) else "",
            time=f"{date}T{clock.isoformat()}" if date and clock else str(date or ""),
        )
