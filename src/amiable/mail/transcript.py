"""The text of a mail as a document, and the messages in it with their exact places.

The text is what a reader of the mail sees, history included, without the `>` at the start of quoted lines and without
characters that nobody sees: so the words of a quoted message slice out of it as they were written. A message that was
answered between its lines is one passage, whose holes are furniture.
"""

import itertools
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from amiable.mail.eml import Mail
from amiable.mail.invisible import strip_invisible
from amiable.mail.thread import Copies
from amiable.mail.unfolding import QuotedMessage, time_after, unfold
from amiable.model.document import Locator, Message, Passage
from amiable.model.spans import Span


@dataclass(frozen=True, slots=True)
class Transcript:
    """One mail, ready to be a document or a part of one."""

    text: str
    messages: tuple[Message, ...]
    """Newest first, each once."""
    hidden: bool
    """Something that nobody sees was left out."""


def transcribe(mail: Mail, copies: Copies | None = None) -> Transcript:
    """Give the mail as text and messages; `copies` remembers what earlier mails of a thread said."""
    stripped = strip_invisible((mail.text if mail.text.strip() else mail.subject).replace("\r\n", "\n"))
    told = unfold(stripped.text, mail.from_name, mail.date.date() if mail.date else None)
    cut = _Cut(stripped.text, told.marks)
    seen = copies or Copies()
    time = mail.date.isoformat() if mail.date else time_after(told.history)
    messages = [_own_message(mail, cut, told.own, time)] if told.own else []
    messages += [_quoted_message(each, cut) for each in told.history]
    return Transcript(
        cut.text,
        tuple(
            message
            for number, message in enumerate(messages)
            if not seen.is_copy(_words(message.passage), message.time, own=not number and bool(told.own))
        ),
        hidden=mail.html_hidden or bool(stripped.left_out),
    )


def moved(message: Message, offset: int) -> Message:
    """Give the message in a text in which something stands before it."""
    passage = message.passage
    return replace(
        message,
        passage=replace(
            passage,
            start=passage.start + offset,
            end=passage.end + offset,
            furniture=tuple(Span(hole.start + offset, hole.end + offset) for hole in passage.furniture),
        ),
    )


class _Cut:
    """A text without some of its places, and where every other place went."""

    def __init__(self, text: str, holes: Sequence[Span]) -> None:
        pieces, end, lost = [], 0, 0
        self._ends: list[int] = []
        self._lost: list[int] = [0]
        for hole in holes:
            pieces.append(text[end : hole.start])
            lost += hole.end - hole.start
            end = hole.end
            self._ends.append(end)
            self._lost.append(lost)
        self.text = "".join([*pieces, text[end:]])

    def span(self, old: Span) -> Span:
        return Span(self._place(old.start), self._place(old.end))

    def _place(self, old: int) -> int:
        return old - self._lost[bisect_right(self._ends, old)]


def _own_message(mail: Mail, cut: _Cut, spans: Sequence[Span], time: str) -> Message:
    locator = Locator(
        date=mail.date.date().isoformat() if mail.date else None, sender=mail.from_name or mail.from_address or None
    )
    return Message(
        passage=_passage(cut, spans, locator),
        sender_name=mail.from_name,
        sender_address=mail.from_address,
        subject=mail.subject,
        message_id=mail.message_id,
        references=mail.references,
        time=time,
    )


def _quoted_message(quoted: QuotedMessage, cut: _Cut) -> Message:
    date = quoted.date.isoformat() if quoted.date else None
    return Message(
        passage=_passage(cut, quoted.spans, Locator(date=date, sender=quoted.sender or quoted.address or None)),
        sender_name=quoted.sender,
        sender_address=quoted.address,
        subject=quoted.subject,
        time=quoted.time,
    )


def _passage(cut: _Cut, spans: Sequence[Span], locator: Locator) -> Passage:
    places = [cut.span(span) for span in spans]
    start, end = places[0].start, places[-1].end
    holes = [
        Span(before.end, after.start)
        for before, after in itertools.pairwise(places)
        if cut.text[before.end : after.start].strip()
    ]
    return Passage(cut.text[start:end], start, end, locator, furniture=tuple(holes))


def _words(passage: Passage) -> str:
    pieces, end = [], 0
    for hole in passage.furniture:
        pieces.append(passage.text[end : hole.start - passage.start])
        end = hole.end - passage.start
    return " ".join([*pieces, passage.text[end:]])
