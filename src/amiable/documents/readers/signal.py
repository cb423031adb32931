"""Chats of Signal as tools write them to text: fields over each message, or one stamped line a message.

The text is the file's, character for character. Quoted messages and older versions of an edited one stay in it and are
nobody's new words. The form with brackets around the stamp is that of `whatsapp`.
"""

import pathlib
import re
from collections.abc import Iterator

from amiable.documents.notices import invisible_notices
from amiable.documents.readers.whatsapp import decode_chat
from amiable.documents.reading import Reading
from amiable.errors import NoText
from amiable.mail.stamps import find_stamp
from amiable.model.document import Locator, Message, Passage
from amiable.model.spans import Span
from amiable.model.words import DocumentType

SUFFIXES = frozenset({".txt"})
PRIORITY = 31
NAME = "a Signal chat"

_FIELDS = re.compile(
    r"^(?:From: (?P<sender>[^\n]*)\r?\n)?Type: (?P<type>[\w-]+)\r?\n(?:Sent: (?P<sent>[^\n]*)\n)"
    r"(?:(?:Received|Attachment|Reaction|Edited): [^\n]*\n)*",
    re.MULTILINE,
)
_SHORT = re.compile(
    r"^(?P<sent>\d{4}-\d\d-\d\d \d\d:\d\d) (?P<sender>[^:\n\[]{1,80}?)[ \u202f\xa0]?:(?=[ \r\n])"
    r"(?P<details> \[(?:reply to |edited\b|\d+ attachments?\b|[\w-]+ message\])[^\]\n]*\]?)?",
    re.MULTILINE,
)
_NAMED = re.compile(r"(?P<name>.*\S) \((?P<address>\+?[\d\s()-]{6,}|[\w.-]{3,40})\)")
_QUOTE = re.compile(r"(?:\s*\n)?(?:>[^\n]*(?:\n|\Z))+")
_VERSION = re.compile(
    r"\s*(?:\| (?:Version|Sent|Attachment): [^\n]*\n)+(?:\|[ \t]*\n)?(?P<body>(?:\|[^\n]*(?:\n|\Z))*)"
)
_NEXT_VERSION = re.compile(r"^\|[ \t]*\n\| Version: ", re.MULTILINE)
_SPOKEN = frozenset({"incoming", "outgoing"})


def sniff(head: bytes) -> bool:
    """Look for the fields of a message, or for a first line in the short form."""
    text = decode_chat(head[:4096])
    if text.startswith(("Conversation: ", "From: ", "Type: ")):
        return _FIELDS.search(text) is not None
    return _SHORT.match(text) is not None


def read(path: pathlib.Path) -> Reading:
    """Give the chat as text and messages."""
    text = decode_chat(path.read_bytes())
    messages = tuple(_messages(text))
    if not messages:
        raise NoText(path.name, "nobody speaks in this chat", "export the conversation again from Signal")
    return Reading(text, messages=messages, notices=invisible_notices(text), type=DocumentType.EXCHANGE)


def _messages(text: str) -> Iterator[Message]:
    heads = list(_FIELDS.finditer(text)) or list(_SHORT.finditer(text))
    for number, head in enumerate(heads):
        end = heads[number + 1].start() if number + 1 < len(heads) else len(text)
        fields = head.groupdict()
        if fields.get("type", "incoming") not in _SPOKEN:
            continue
        words, holes = _words(text, head.end(), end)
        if words.start < words.end:
            yield _message(text, fields, words, holes)


def _words(text: str, start: int, end: int) -> tuple[Span, tuple[Span, ...]]:
    """Give the place of the words, and of the marks inside them: below a quotation, or of the newest version."""
    version = _VERSION.match(text, start, end)
    if version:
        older = _NEXT_VERSION.search(text, version.start("body"), end)
        last = older.start() if older else version.end()
        marks = [
            Span(*each.span())
            for each in re.compile(r"^\| ?", re.MULTILINE).finditer(text, version.start("body"), last)
        ]
        return _trimmed(text, marks[0].end if marks else last, last), tuple(
            each for each in marks[1:] if each.end < last
        )
    quote = _QUOTE.match(text, start, end)
    return _trimmed(text, quote.end() if quote else start, end), ()


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _message(text: str, fields: dict[str, str | None], words: Span, holes: tuple[Span, ...]) -> Message:
    shown = (fields["sender"] or "").strip()
    named = _NAMED.fullmatch(shown)
    sender = named["name"] if named else shown
    stamp = find_stamp(fields["sent"] or "")
    inside = tuple(each for each in holes if words.start < each.start and each.end < words.end)
    locator = Locator(date=stamp.date.isoformat() if stamp else None, sender=sender or None)
    return Message(
        passage=Passage(text[words.start : words.end], words.start, words.end, locator, furniture=inside),
        sender_name=sender,
        sender_address=named["address"] if named else "",
        time=stamp.iso if stamp else "",
    )
