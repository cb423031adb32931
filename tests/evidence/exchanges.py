"""Threads of messages as documents."""

from typing import NamedTuple

from amiable.model.document import Document, Locator, Message, Passage
from amiable.model.words import DocumentType, Language


class Said(NamedTuple):
    """One message."""

    sender: str
    time: str
    """ISO date, with or without the hour; empty where the file has none."""
    words: str


def a_thread(*said: Said, path: str = "messages.txt", language: Language = Language.FR) -> Document:
    """A document that holds these messages, in order."""
    text, messages = "", []
    for sender, time, words in said:
        locator = Locator(date=time[:10] or None, sender=sender or None)
        passage = Passage(words, len(text), len(text) + len(words), locator, path)
        messages.append(Message(passage, sender_name=sender, time=time))
        text += f"{words}\n\n"
    passages = tuple(each.passage for each in messages)
    return Document(path, text, passages, DocumentType.EXCHANGE, language, messages=tuple(messages))
