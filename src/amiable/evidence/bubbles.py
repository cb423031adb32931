"""What a person says in several bubbles of a chat, as the one message that it is.

Owns the joining of the client's messages since the user last spoke. Mail is left as it came: each mail is a whole.
The joined passage is one slice of the document, and what stands between the bubbles is its furniture.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from amiable.model.document import Document, Message
from amiable.model.spans import Span

PAUSE = dt.timedelta(days=2)
"""After a longer silence somebody starts anew."""


def join_bubbles(last: Message, earlier: Sequence[Message], document: Document) -> Message:
    """Give `last` with what `earlier` (oldest first, the same writer, nobody answering between) says before it.

    `last` itself where nothing is to be joined: it is a mail, or the silence before it was long.
    """
    bubbles = [last, *_without_pause(last, earlier)]
    if len(bubbles) == 1 or _is_mail(last):
        return last
    places = sorted((each.passage for each in bubbles), key=lambda passage: passage.start)
    start, end = places[0].start, max(each.end for each in places)
    holes = {hole for each in places for hole in each.furniture}
    at = start
    for each in places:
        if document.text[at : each.start].strip():
            holes.add(Span(at, each.start))
        at = max(at, each.end)
    passage = replace(last.passage, text=document.text[start:end], start=start, end=end, furniture=tuple(sorted(holes)))
    return replace(last, passage=passage)


def holds(joined: Message, other: Message) -> bool:
    """Whether `other` is a bubble of `joined` from the same day: of an earlier day, it may still be evidence."""
    one, two = joined.passage, other.passage
    if one.document != two.document or not one.start <= two.start < one.end or two.end > one.end:
        return False
    return bool(one.locator and two.locator and one.locator == two.locator)


def _is_mail(message: Message) -> bool:
    return bool(message.message_id or message.subject)


def _without_pause(last: Message, earlier: Sequence[Message]) -> Iterator[Message]:
    after = _moment(last)
    for each in reversed(earlier):
        moment = _moment(each)
        if after is None or moment is None or abs(after - moment) > PAUSE:
            return
        yield each
        after = moment


def _moment(message: Message) -> dt.datetime | None:
    """When it was written, to the day where no more is known; None where it does not say."""
    locator = message.passage.locator
    written = message.time or (locator.date if locator and locator.date else "")
    try:
        return dt.datetime.fromisoformat(written).replace(tzinfo=dt.UTC)
    except ValueError:
        return None
