"""The messages of an exchange that was pasted as text: who wrote, when, and where in the text.

Owns text without a format of its own: what stands below each heading that `pasted_headings` finds, blocks and lines
that mail programs put over what they quote, else one message. Guesses no sender and no date that the text does not
write.
"""

import datetime as dt
import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from amiable.documents.pasted_headings import Heading, find_headings, may_speak
from amiable.mail.closings import is_closing
from amiable.mail.signatures import is_name
from amiable.mail.stamps import Stamp, find_stamp
from amiable.mail.unfolding import QuotedMessage, time_after, unfold
from amiable.model.document import Locator, Message, Passage
from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.settings.environment import today

_LETTER_HEAD = 14
"""Lines over a letter that may hold its date."""
_SIGNATURE_LINES, _MOST_SIGNATURE_WORDS, _LONGEST_SIGNATURE = 4, 8, 120


def find_messages(text: str, path: str, language: Language) -> tuple[Message, ...]:
    """Give the messages of the text; `path` is the document's, `language` that of the text.

    Every passage is an exact slice of the text; a date without a year is the last such day.
    """
    del language  # both languages are read at once: exchanges mix them
    headings = find_headings(text)
    messages = tuple(_spoken(text, headings)) if headings else tuple(_written(text))
    return tuple(replace(each, passage=replace(each.passage, document=path)) for each in messages)


def _spoken(text: str, headings: Sequence[Heading]) -> Iterator[Message]:
    ends = [heading.line_start for heading in headings[1:]] + [len(text)]
    for heading, end in zip(headings, ends, strict=True):
        span = _trimmed(text, Span(heading.words_start, end))
        if span and heading.sender:
            date = heading.stamp.date if heading.stamp else None
            yield _message(text, [span], (), heading.sender, date, time=heading.stamp.iso if heading.stamp else "")


def _written(text: str) -> Iterator[Message]:
    """Mail that was pasted with its history, or one message."""
    told = unfold(text, reference=today())
    for quoted in reversed(told.history):
        yield _quoted(text, quoted, told.marks)
    if told.own:
        stamp = None if told.history else _date_above(text)
        sender = _signed_by(text, told.own, told.history)
        date, time = (stamp.date, stamp.iso) if stamp else (None, time_after(told.history))
        yield _message(text, told.own, told.marks, sender, date, time=time)


def _quoted(text: str, quoted: QuotedMessage, marks: Sequence[Span]) -> Message:
    found = _message(text, quoted.spans, marks, quoted.sender or quoted.address, quoted.date, time=quoted.time)
    return replace(found, sender_address=quoted.address, subject=quoted.subject)


def _message(
    text: str, spans: Sequence[Span], marks: Sequence[Span], sender: str, date: dt.date | None, *, time: str
) -> Message:
    """Build a message of these places: what stands between them, and quote marks within, is furniture."""
    start, end = spans[0].start, spans[-1].end
    between = [Span(one.end, two.start) for one, two in itertools.pairwise(spans)]
    holes = [hole for hole in between if text[hole.start : hole.end].strip()]
    for span in spans:
        within = slice(bisect_right(marks, Span(span.start, len(text))), bisect_left(marks, Span(span.end, 0)))
        holes += marks[within]
    locator = Locator(date=date.isoformat() if date else None, sender=sender or None)
    return Message(
        passage=Passage(text[start:end], start, end, locator, furniture=tuple(sorted(holes))),
        sender_name=sender,
        time=time,
    )


def _signed_by(text: str, own: Sequence[Span], history: Sequence[QuotedMessage]) -> str:
    """Give the name alone on the last line of what was written, where there is one."""
    below = min((quoted.span.start for quoted in history if quoted.span.start > own[-1].start), default=len(text))
    written = [line.strip() for line in text[own[0].start : below].splitlines() if line.strip()]
    if len(written) < 2:  # noqa: PLR2004 - a name and something above it
        return ""
    if not is_name(written[-1]):
        return _signatory(written)
    name = written[-1].strip(" -–—/,")
    return name if may_speak(name) and (is_closing(written[-2]) or len(name.split()) <= 3) else ""  # noqa: PLR2004


def _signatory(written: Sequence[str]) -> str:
    """Give the name under a letter, which a function follows: « Odile Peyrac, gérante », or stands a line below it."""
    for line in written[-1 : -_SIGNATURE_LINES - 1 : -1]:
        if (
            len(line) > _LONGEST_SIGNATURE
            or len(line.split()) > _MOST_SIGNATURE_WORDS
            or line.endswith((".", "?", "!", ":"))
        ):
            return ""
        name = re.split(r"\s*[,(–—|]|\s-\s", line, maxsplit=1)[0].strip()
        if is_name(name) and len(name.split()) > 1 and may_speak(name) and not name.isupper():
            return name
    return ""


def _date_above(text: str) -> Stamp | None:
    """Find « Montréal, le 12 mai 2026 » above a letter, the addresses of both before it."""
    for line in [each.strip() for each in text.splitlines() if each.strip()][:_LETTER_HEAD]:
        stamp = find_stamp(line[:80]) if len(line) < 60 else None  # noqa: PLR2004 - longer lines are sentences
        place = r"(?:[^\W\d_][\w’' -]{1,25},?\s*)?(?:le\s+|the\s+|on\s+|date\s?:\s*)?"
        if stamp and re.fullmatch(place, line[: stamp.start]) and not re.sub(r"\W", "", line[stamp.end :]):
            return stamp
    return None


def _trimmed(text: str, span: Span) -> Span | None:
    inside = text[span.start : span.end]
    bare = inside.strip()
    if not any(each.isalnum() or ord(each) > 0x2000 for each in bare):  # noqa: PLR2004 - a picture may be all of it
        return None
    start = span.start + inside.index(bare)
    return Span(start, start + len(bare))
