"""Passages of an exchange: its messages, long ones split at sentence ends.

Owns only that: each piece keeps date and sender. Whose words they are and when they were written is told by the
readers of the exchange formats and by `messages`.
"""

from collections.abc import Sequence
from dataclasses import replace

from amiable.documents.splitting import LONGEST_PASSAGE, split_section
from amiable.model.document import Message, Passage
from amiable.model.spans import Span


def message_passages(messages: Sequence[Message], text: str) -> tuple[Passage, ...]:
    """Give the passages of the messages in the order of the text; a short message is one, the same object."""
    found: list[Passage] = []
    for message in messages:
        passage = message.passage
        if passage.end - passage.start <= LONGEST_PASSAGE:
            found.append(passage)
            continue
        whole = Span(passage.start, passage.end)
        for span in split_section(text, whole, (), passage.furniture):
            inside = tuple(each for each in passage.furniture if span.start < each.start and each.end < span.end)
            found.append(
                replace(passage, text=text[span.start : span.end], start=span.start, end=span.end, furniture=inside)
            )
    return tuple(sorted((each for each in found if each.start < each.end), key=lambda each: each.start))
