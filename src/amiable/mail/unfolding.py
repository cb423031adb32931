"""Who wrote what in one mail: the writer's own words, and each quoted message once.

Top posting, bottom posting and answers between the lines come out of one walk: lines of one depth belong to whoever
speaks there, a head changes the speaker, deeper lines belong to whoever is quoted. Places only; nothing is judged,
and nothing of the text is changed.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from amiable.mail.header_blocks import find_header_blocks, is_separator
from amiable.mail.heads import Head, find_attributions
from amiable.mail.lines import Line, spans_of, split_lines
from amiable.mail.signatures import signature_lines
from amiable.model.spans import Span


@dataclass(frozen=True, slots=True)
class QuotedMessage:
    """A message of the history, unfolded."""

    spans: tuple[Span, ...]
    """Its words in the text, in order; quote marks stand inside a span of several quoted lines."""
    sender: str = ""
    address: str = ""
    date: dt.date | None = None
    clock: dt.time | None = None
    subject: str = ""

    @property
    def span(self) -> Span:
        """From its first word to its last, whatever stands between."""
        return Span(self.spans[0].start, self.spans[-1].end)

    @property
    def time(self) -> str:
        """ISO date and time as far as the head tells them."""
        if self.date and self.clock:
            return f"{self.date}T{self.clock.isoformat()}"
        return str(self.date or "")


@dataclass(frozen=True, slots=True)
class Unfolded:
    """One mail taken apart."""

    own: tuple[Span, ...]
    history: tuple[QuotedMessage, ...]
    """Newest first, as mail programs stack them."""
    marks: tuple[Span, ...]
    """The quote marks at the start of lines."""


def own_spans_beside_history(text: str, sender: str = "") -> list[Span]:
    """Find what the writer wrote in a text that may hold words of others; `sender` as in `own_spans`."""
    lines = split_lines(text)
    walk = _walked(lines, None)
    own = _words(lines, walk.writer, sender)
    if own or not _opens_with_fields(text):
        return own
    pasted = next((message for voice in walk.voices if (message := _quoted(lines, voice))), None)
    return list(pasted.spans) if pasted else []


def _opens_with_fields(text: str) -> bool:
    """Tell a text whose own header fields were pasted with it: below them stands what is about to be sent."""
    first = text.lstrip().partition("\n")[0]
    return first[:1].isalpha() and not is_separator(first)


def split_history(text: str, reference: dt.date | None = None) -> list[QuotedMessage]:
    """Find the quoted messages, newest first; `reference` (the day of the mail) settles dates without a year."""
    return list(unfold(text, reference=reference).history)


def time_after(history: Iterable[QuotedMessage]) -> str:
    """Place an answer without a date of its own: right behind the newest message that it quotes."""
    newest = max((each.time for each in history), default="")
    if not newest:
        return ""
    moment = dt.datetime.fromisoformat(newest if "T" in newest else f"{newest}T23:59:58")
    return (moment + dt.timedelta(seconds=1)).isoformat()


def unfold(text: str, sender: str = "", reference: dt.date | None = None) -> Unfolded:
    """Own words, history and quote marks of the text of one mail."""
    lines = split_lines(text)
    walk = _walked(lines, reference)
    history = [message for voice in walk.voices if (message := _quoted(lines, voice))]
    return Unfolded(
        own=tuple(_words(lines, walk.writer, sender)),
        history=tuple(history),
        marks=tuple(Span(line.start, line.body) for line in lines if line.depth),
    )


@dataclass(slots=True)
class _Voice:
    """Somebody who speaks in the text, and the lines that are theirs."""

    head: Head | None
    numbers: list[int] = field(default_factory=list)


class _Walk:
    """One pass over the lines, a call a depth."""

    def __init__(self, lines: Sequence[Line], heads: dict[int, Head], writer: _Voice) -> None:
        self.lines, self.heads, self.writer = lines, heads, writer
        self.voices: list[_Voice] = []

    def over(self, first: int, last: int, depth: int, speaker: _Voice) -> _Voice:
        """Hand every line between two numbers to its speaker; the answer is who spoke last at this depth."""
        quoted: _Voice | None = None
        number = first
        while number < last:
            line, head = self.lines[number], self.heads.get(number)
            if line.depth > depth:
                end = self._end_of_quote(number, last, depth)
                quoted = self.over(number, end, depth + 1, quoted or self._voice(None))
                number = end
            elif head:
                number = min(head.last, last)
                if self._quote_follows(number, last, depth):
                    quoted = self._voice(head)
                elif not self._opens_with_lost_marks(head, speaker):
                    speaker, quoted = self._voice(head), None
            else:
                speaker.numbers.append(number)
                number += 1
        return speaker

    def _voice(self, head: Head | None) -> _Voice:
        voice = _Voice(head)
        self.voices.append(voice)
        return voice

    def _end_of_quote(self, number: int, last: int, depth: int) -> int:
        while number < last and self.lines[number].depth > depth:
            number += 1
        return number

    def _quote_follows(self, number: int, last: int, depth: int) -> bool:
        while number < last and self.lines[number].blank and self.lines[number].depth <= depth:
            number += 1
        return number < last and self.lines[number].depth > depth

    def _opens_with_lost_marks(self, head: Head, speaker: _Voice) -> bool:
        """Tell a reply below a head whose marks got lost: with nothing above it, the text is the answer."""
        return (
            speaker is self.writer
            and not head.forwards
            and all(self.lines[number].blank for number in speaker.numbers)
            and not any(voice.head for voice in self.voices)
        )


def _walked(lines: Sequence[Line], reference: dt.date | None) -> _Walk:
    writer = _Voice(None)
    walk = _Walk(lines, _heads(lines, reference), writer)
    walk.over(0, len(lines), 0, writer)
    return walk


def _heads(lines: Sequence[Line], reference: dt.date | None) -> dict[int, Head]:
    """Every head by its first line; a block of fields beats a line within it."""
    heads: dict[int, Head] = {}
    taken: set[int] = set()
    for head in (*find_header_blocks(lines, reference), *find_attributions(lines, reference)):
        numbers = range(head.first, head.last)
        if taken.isdisjoint(numbers):
            heads[head.first] = head
            taken.update(numbers)
    return heads


def _quoted(lines: Sequence[Line], voice: _Voice) -> QuotedMessage | None:
    head = voice.head or Head(0, 0)
    spans = _words(lines, voice, head.sender)
    if not spans:
        return None
    return QuotedMessage(tuple(spans), head.sender, head.address, head.date, head.clock, head.subject)


def _words(lines: Sequence[Line], voice: _Voice, sender: str) -> list[Span]:
    """Give the places of a voice without what ends it, each stretch between quotes on its own."""
    kept: list[int] = []
    for stretch in _stretches(voice.numbers):
        ends = signature_lines([lines[number].text for number in stretch], sender)
        kept += [number for place, number in enumerate(stretch) if place not in ends]
    return spans_of(lines, kept)


def _stretches(numbers: Sequence[int]) -> list[list[int]]:
    stretches: list[list[int]] = []
    for number in numbers:
        if stretches and stretches[-1][-1] == number - 1:
            stretches[-1].append(number)
        else:
            stretches.append([number])
    return stretches
