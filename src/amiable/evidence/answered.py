"""Which message the reply answers.

Owns the choice among the messages of all exchanges; reads no meaning out of them, so that an order hidden in a
message cannot steer it. Never answers the user's own words.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from amiable.evidence.bubbles import join_bubbles
from amiable.evidence.cues import has_cue
from amiable.evidence.lexical import stemmed
from amiable.evidence.people import Speaker, speaker_of
from amiable.language.words import fold
from amiable.model.case import Case
from amiable.model.document import Document, Message
from amiable.model.words import DocumentType, Language

_ONE_MESSAGE_NAME = re.compile(
    r"message|plainte|reclamation|complaint|review|avis|courriel|mail|sms|texto|lettre|letter|demand|mise.en.demeure|notice|comment|post"
)
_FEW_WORDS = 30
"""Of a reply that may only put off, with the stamp that a chat sets before it."""


class Heard(NamedTuple):
    """One message with its side and its document."""

    message: Message
    speaker: Speaker
    document: Document


def heard_messages(case: Case, documents: Sequence[Document]) -> list[Heard]:
    """Every message of every exchange, oldest first as far as dates tell."""
    heard = [
        Heard(message, speaker_of(message, case), document)
        for document in documents
        if document.type is DocumentType.EXCHANGE
        for message in messages_of(document)
    ]
    return sorted(heard, key=lambda each: time_of(each.message))


def messages_of(document: Document) -> tuple[Message, ...]:
    """The messages of an exchange; where the reader found none, each passage is one, with what its locator says."""
    if document.messages:
        return document.messages
    return tuple(
        Message(each, sender_name=(each.locator.sender if each.locator and each.locator.sender else ""))
        for each in document.passages
    )


def time_of(message: Message) -> str:
    """ISO date and time as far as known; empty sorts first."""
    locator = message.passage.locator
    return message.time or (locator.date if locator and locator.date else "")


def message_to_answer(case: Case, heard: Sequence[Heard]) -> Message | None:
    """The client's latest message; without a known client the last one that the user did not write; else None.

    What the client wrote in several bubbles of a chat is one message, furniture between them.
    A text without any sender that stands alone in its file is what the user has just received: it goes before a
    long thread, and before everything on a public channel.
    """
    theirs = [each for each in heard if each.speaker is Speaker.CLIENT]
    pasted = [each for each in heard if each.speaker is Speaker.UNKNOWN and len(messages_of(each.document)) == 1]
    if theirs and pasted:
        in_thread = len(messages_of(theirs[-1].document)) > 1
        named_so = [each for each in pasted if _ONE_MESSAGE_NAME.search(fold(each.document.path))]
        if case.channel.public:
            return pasted[-1].message
        if named_so and in_thread:
            return named_so[-1].message
    for candidates in (theirs, [each for each in heard if each.speaker is not Speaker.ME]):
        if candidates:
            return _whole(candidates[-1], heard)
    return None


def _puts_off(each: Heard) -> bool:
    """Whether the user only said that an answer will come, so that what was asked before still waits."""
    text = each.message.passage.text
    if each.speaker is not Speaker.ME or len(text.split()) > _FEW_WORDS:
        return False
    return any(has_cue(stemmed(text, language), "holding", language) for language in Language)


def _whole(last: Heard, heard: Sequence[Heard]) -> Message:
    """The message with the bubbles that its writer sent before it, while nobody answered more than « je regarde »."""
    thread = [each for each in heard if each.document is last.document]
    before = thread[: next(at for at, each in enumerate(thread) if each.message is last.message)]
    earlier: list[Message] = []
    for each in reversed(before):
        if _puts_off(each):
            continue
        if each.speaker is not last.speaker or each.message.sender_name != last.message.sender_name:
            break
        earlier.insert(0, each.message)
    return join_bubbles(last.message, earlier, last.document)
