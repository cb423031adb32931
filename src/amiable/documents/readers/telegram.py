"""Chats that Telegram exports as data (`result.json`): one conversation, or all of them.

Owns that file alone; the pages of the other export are read by `telegram_page`. Notices of the program, calls and
pictures without words are no messages. The clock is the one that the user's program showed.
"""

import datetime as dt
import json
import pathlib
from collections.abc import Iterator

from amiable.documents.chat_text import ChatText, Said
from amiable.documents.decoding import decode
from amiable.documents.reading import Reading
from amiable.errors import DamagedFile, NoText, ReadingError

SUFFIXES = frozenset({".json"})
PRIORITY = 20
NAME = "a Telegram export"

_LARGEST = 60_000_000
"""Bytes: some 150,000 messages; data are held whole while they are read."""
_REMEDY = "export that conversation again from Telegram, as JSON or HTML"


def sniff(head: bytes) -> bool:
    """Whether it is data that speak of messages, or of chats."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"{") and (b'"messages"' in head or b'"chats"' in head)


def read(path: pathlib.Path) -> Reading:
    """Give every conversation with its messages, one below the other."""
    if path.stat().st_size > _LARGEST:
        raise ReadingError(path.name, "is too large an export", "export the one conversation that matters")
    try:
        data = json.loads(decode(path.read_bytes()))
    except (ValueError, RecursionError):
        raise DamagedFile(path.name, "is JSON that cannot be parsed", _REMEDY) from None
    chat = ChatText()
    for conversation in _conversations(data):
        spoken = [said for each in _list(conversation.get("messages")) if (said := _said(each))]
        if spoken:
            chat.add_title(_text(conversation.get("name")))
        for said in spoken:
            chat.add(said)
    if not chat.messages:
        raise NoText(path.name, "nobody speaks in this export", _REMEDY)
    return chat.reading()


def _conversations(data: object) -> Iterator[dict[str, object]]:
    if not isinstance(data, dict):
        return
    if isinstance(data.get("messages"), list):
        yield data
    for name in ("chats", "left_chats"):
        listed = data.get(name)
        for each in _list(listed.get("list") if isinstance(listed, dict) else None):
            if isinstance(each, dict):
                yield each


def _said(message: object) -> Said | None:
    if not isinstance(message, dict) or message.get("type", "message") != "message":
        return None
    words = _text(message.get("text"))
    if not words.strip():
        words = _text(message.get("sticker_emoji"))
    return Said(
        sender=_text(message.get("from")) or _text(message.get("author")),
        time=_time(message),
        words=words,
        files=_files(message),
    )


def _text(value: object) -> str:
    """Give the words of a text that may be cut into pieces, each a string or a piece with its own look."""
    if isinstance(value, str):
        return value
    pieces = (each.get("text") if isinstance(each, dict) else each for each in _list(value))
    return "".join(each for each in pieces if isinstance(each, str))


def _time(message: dict[str, object]) -> str:
    shown, seconds = message.get("date"), message.get("date_unixtime")
    try:
        if isinstance(shown, str):
            return dt.datetime.fromisoformat(shown).isoformat()
        if isinstance(seconds, str | int):
            return dt.datetime.fromtimestamp(int(seconds), dt.UTC).astimezone().replace(tzinfo=None).isoformat()
    except (ValueError, OverflowError, OSError):
        pass
    return ""


def _files(message: dict[str, object]) -> tuple[str, ...]:
    """Give the name of a file that was sent; « (File not included…) » is none."""
    name, place = message.get("file_name"), message.get("file")
    if isinstance(name, str) and name.strip():
        return (name.strip(),)
    is_named = isinstance(place, str) and "media_type" not in message and not place.startswith("(")
    return (pathlib.PurePosixPath(place).name,) if is_named and isinstance(place, str) else ()


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
