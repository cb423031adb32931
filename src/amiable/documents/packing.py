"""A document as bytes and back, for the cache: text, places, messages.

Owns the form, which is no format for anybody else: JSON, since what lies in a cache may have been tampered with and
JSON runs nothing. A passage is kept by its place alone, its text being a slice of the document's. Refuses a document
that does not keep that promise, and bytes that are no such document: the caller then reads the file again.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from amiable.model.document import Document, Locator, Message, Passage
from amiable.model.spans import Span
from amiable.model.words import DocumentType, Language


class Unpackable(ValueError):
    """The document cannot be kept, or the bytes are none."""


def pack(document: Document) -> Any:
    """Give the document as what JSON can hold; raises Unpackable where a passage is no slice of the text."""
    passages = list(document.passages)
    places = {id(passage): place for place, passage in enumerate(passages)}
    for message in document.messages:
        if places.setdefault(id(message.passage), len(passages)) == len(passages):
            passages.append(message.passage)
    return {
        "path": document.path,
        "text": document.text,
        "type": document.type.value,
        "language": document.language.value,
        "furniture": document.furniture,
        "pages": document.pages,
        "notices": document.notices,
        "count": len(document.passages),
        "passages": [_packed(passage, document) for passage in passages],
        "messages": [(places[id(each.passage)], *_said_of(each)) for each in document.messages],
    }


def unpack(kept: Any) -> Document:
    """Give the document of `pack`; raises Unpackable where it is none."""
    try:
        return _unpacked(kept)
    except (TypeError, ValueError, KeyError, IndexError, AttributeError) as error:
        raise Unpackable(str(error)) from None


def to_bytes(kept: Any) -> bytes:
    """Give what JSON can hold as bytes; half a character of a damaged text is kept as it is."""
    return json.dumps(kept, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def from_bytes(data: bytes) -> Any:
    """Give what `to_bytes` was given, tuples as lists; raises Unpackable."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Unpackable(str(error)) from None


def _packed(passage: Passage, document: Document) -> Any:
    if document.text[passage.start : passage.end] != passage.text or passage.document != document.path:
        raise Unpackable("a passage is no slice of its document")
    place = passage.locator
    told = place and (place.page, place.article, place.heading, place.date, place.sender)
    return passage.start, passage.end, told, passage.furniture


def _said_of(message: Message) -> tuple[str | tuple[str, ...], ...]:
    named = (message.sender_name, message.sender_address, message.subject, message.message_id)
    return (*named, message.references, message.time)


def _unpacked(kept: Any) -> Document:
    text, path = _text(kept["text"]), _text(kept["path"])
    passages = tuple(_passage(each, text, path) for each in kept["passages"])
    messages = tuple(_message(each, passages) for each in kept["messages"])
    return Document(
        path=path,
        text=text,
        passages=passages[: kept["count"]],
        type=DocumentType(kept["type"]),
        language=Language(kept["language"]),
        furniture=_spans(kept["furniture"]),
        pages=tuple(map(int, kept["pages"])),
        messages=messages,
        notices=tuple(map(_text, kept["notices"])),
    )


def _message(kept: Sequence[Any], passages: Sequence[Passage]) -> Message:
    place, name, address, subject, identity, references, time = kept
    return Message(
        passages[place],
        sender_name=_text(name),
        sender_address=_text(address),
        subject=_text(subject),
        message_id=_text(identity),
        references=tuple(map(_text, references)),
        time=_text(time),
    )


def _passage(kept: Sequence[Any], text: str, path: str) -> Passage:
    start, end, told, furniture = kept
    if not 0 <= start <= end <= len(text):
        raise Unpackable("a place outside the text")
    return Passage(text[start:end], start, end, Locator(*told) if told else None, path, _spans(furniture))


def _spans(kept: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(int(start), int(end)) for start, end in kept)


def _text(kept: Any) -> str:
    if not isinstance(kept, str):
        raise Unpackable("no text")
    return kept
