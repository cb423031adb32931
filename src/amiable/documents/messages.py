"""The messages of an exchange that was pasted as text: who wrote, when, and where in the text.

Owns text without a format of its own: lines that name a speaker beside a date (« 2026-05-12 Marie : », « [12 mai,
10 h 03] Marie : », « Marie, le 12 mai 2026 : »), blocks and lines that mail programs put over what they quote, bare
dialogue, else one message. Guesses no sender and no date that the text does not write.
"""

import datetime as dt
import functools
import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from amiable.mail.closings import is_closing
from amiable.mail.signatures import is_name
from amiable.mail.stamps import Stamp, find_stamp
from amiable.mail.unfolding import QuotedMessage, time_after, unfold
from amiable.model.document import Locator, Message, Passage
from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.settings.environment import today

_LONGEST_HEADING = 120
_MOST_SPEAKERS = 4
_LETTER_HEAD = 14
"""Lines over a letter that may hold its date."""
_SIGNATURE_LINES, _MOST_SIGNATURE_WORDS = 4, 8
_NO_SPEAKERS = frozenset(
    (
        "objet", "sujet", "subject", "date", "de", "from", "to", "à", "a", "cc", "cci", "bcc", "re", "tr",
        "fw", "fwd", "ps", "nb", "note", "total", "prix", "montant", "tél", "tel", "téléphone", "courriel",
        "email", "e-mail", "adresse", "address", "facture", "invoice", "merci", "thanks", "bonjour", "hello",
        "http", "https", "attention", "important", "rappel", "envoyé", "sent", "article", "section", "clause",
        "annexe", "question", "réponse", "conclusion", "résumé",
    )
)  # fmt: skip
"""Words before a colon that name a field, not a person."""


_WORD = r"[A-ZÀ-ÖØ-Ý][\w.’'-]{0,24}"
_NAME = rf"(?:\+?\d[\d ()-]{{6,}}\d|@?{_WORD}(?:\s(?:{_WORD}|de|du|la|le|van|von|&|et|and)){{0,4}}|moi|me)"
_WEEKDAY = r"(?:(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-zé]*\.?,?\s+)?"


@dataclass(frozen=True, slots=True)
class _Heading:
    """Where somebody starts to speak."""

    line_start: int
    words_start: int
    sender: str
    """Empty where a date alone on its line ends what stands above."""
    stamp: Stamp | None
    wrote: bool = False
    """The line says that they wrote: it may as well stand over a quotation."""
    by_place: bool = False
    """A name and a date and nothing else, as over a letter: « Pontarlier, le 6 juillet 2026 »."""


def find_messages(text: str, path: str, language: Language) -> tuple[Message, ...]:
    """Give the messages of the text; `path` is the document's, `language` that of the text.

    Every passage is an exact slice of the text; a date without a year is the last such day.
    """
    del language  # both languages are read at once: exchanges mix them
    headings = _stamped_headings(text) or _dialogue(text)
    messages = tuple(_spoken(text, headings)) if headings else tuple(_written(text))
    return tuple(replace(each, passage=replace(each.passage, document=path)) for each in messages)


def _stamped_headings(text: str) -> list[_Heading]:
    """Every line that names a speaker and a date; a date alone on its line holds for the speakers below it."""
    headings: list[_Heading] = []
    day: Stamp | None = None
    reference = today()
    for line in re.finditer(r"[^\n]+", text):
        bare = line.group().rstrip()
        dated = any(each.isdigit() for each in bare[:_LONGEST_HEADING])
        stamp = find_stamp(bare[:_LONGEST_HEADING], reference) if dated else None
        heading = _heading(line, bare, stamp) if stamp else None
        if stamp and heading is None and _is_date_line(bare, stamp):
            day = stamp
            heading = _Heading(line.start(), line.end(), "", stamp)
        elif heading is None and day and (speaker := _speaker().match(bare)) and _may_speak(speaker["name"]):
            heading = _Heading(line.start(), line.start() + speaker.end(), speaker["name"].strip(), day)
        if heading:
            headings.append(heading)
    spoken = [heading for heading in headings if heading.sender]
    if len(spoken) == 1 and spoken[0].by_place:
        return []
    if not spoken or (spoken[0].wrote and text[: spoken[0].line_start].strip()):
        return []
    return headings


def _heading(line: re.Match[str], bare: str, stamp: Stamp) -> _Heading | None:
    before, after = bare[: stamp.start], bare[stamp.end :]
    marked = re.match(r"\s*(?:#{1,6}\s|\*\*|__)", bare) is not None
    if _stamp_opens().fullmatch(before):
        found = _name_then_words().match(after)
        if found and (found["colon"] or (marked and not found["words"])) and _may_speak(found["name"]):
            place = line.start() + stamp.end + found.start("words")
            return _Heading(line.start(), place, found["name"].strip(" *_"), stamp, wrote=bool(found["wrote"]))
        return None
    name = _name_opens().fullmatch(before)
    ending = re.match(r"\s*[)\]]?[\s*_]*(?P<colon>[:：]?)[\s*_]*(?P<words>.*)", after)
    if not name or not ending or not _may_speak(name["name"]):
        return None
    alone = not ending["words"] and (marked or _stands_alone(line))
    if not ending["colon"] and not alone:
        return None
    by_place = not ending["colon"] and not marked and stamp.clock is None and _place().search(before) is not None
    start = line.start() + stamp.end + ending.start("words")
    return _Heading(line.start(), start, name["name"].strip(" *_"), stamp, by_place=by_place)


def _stands_alone(line: re.Match[str]) -> bool:
    """Nothing directly above, words directly below."""
    above, below = line.string[: line.start()], line.string[line.end() :]
    return (not above or above.endswith(("\n\n", "\n\r\n"))) and re.match(r"\r?\n[^\r\n]", below) is not None


@functools.cache
def _stamp_opens() -> re.Pattern[str]:
    """Compile what may stand before a stamp that opens a line."""
    marks = r"[\s>*_#•\u200e-]*[\[(]?\s*"
    return re.compile(rf"{marks}(?:(?:le|on|du|sms du|message du)\s+)?{_WEEKDAY}", re.IGNORECASE)


@functools.cache
def _name_then_words() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s*(?:[AP]M|UTC|GMT))?\s*[\])]?[\s,;:|*_–—-]*(?:de\s|from\s|par\s|by\s)?(?P<name>{_NAME})[\s*_\xa0\u202f]*"
        r"(?P<wrote>(?:wrote|a écrit|writes)[\s\u202f]?)?(?P<colon>[:：]?)[\s*_]*(?P<words>.*)"
    )


@functools.cache
def _name_opens() -> re.Pattern[str]:
    link = r"(?:(?:le|on|du|wrote on|a écrit le)\s+)?"
    return re.compile(rf"[\s>*_#•-]*(?P<name>{_NAME})[\s*_]*[,(\[–—|:-]?\s*{link}{_WEEKDAY}")


@functools.cache
def _place() -> re.Pattern[str]:
    """Compile how the line of place and date goes on to the date."""
    return re.compile(r",\s*(?:le|the|on)?\s*$", re.IGNORECASE)


@functools.cache
def _speaker() -> re.Pattern[str]:
    return re.compile(
        rf"[\s>*_•-]*(?P<name>{_NAME})[\s*_]*(?:\(\d{{1,2}}\s?[:h]\s?\d{{2}}\))?[\s\xa0\u202f]*[:：][\s*_]*(?=\S)"
    )


def _may_speak(name: str) -> bool:
    words = name.strip(" *_").split()
    return bool(words) and words[0].lower() not in _NO_SPEAKERS


def _is_date_line(line: str, stamp: Stamp) -> bool:
    left = line[: stamp.start] + line[stamp.end :]
    return len(re.sub(r"\W", "", left)) <= 12 and ":" not in left  # noqa: PLR2004 - a weekday


def _dialogue(text: str) -> list[_Heading]:
    """« Marie : … » and « Karine : … » in turn, from the first line on."""
    headings = [
        _Heading(line.start(), line.start() + found.end(), found["name"].strip(), None)
        for line in re.finditer(r"[^\n]+", text)
        if (found := _speaker().match(line.group())) and _may_speak(found["name"])
    ]
    speakers = {heading.sender for heading in headings}
    opens = bool(headings) and not text[: headings[0].line_start].strip()
    turns = len(headings) > len(speakers) or len(headings) == 2 == len(speakers)  # noqa: PLR2004 - one answer
    return headings if opens and turns and 2 <= len(speakers) <= _MOST_SPEAKERS else []  # noqa: PLR2004


def _spoken(text: str, headings: Sequence[_Heading]) -> Iterator[Message]:
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
    return name if _may_speak(name) and (is_closing(written[-2]) or len(name.split()) <= 3) else ""  # noqa: PLR2004


def _signatory(written: Sequence[str]) -> str:
    """Give the name under a letter, which a function follows: « Odile Peyrac, gérante », or stands a line below it."""
    for line in written[-1 : -_SIGNATURE_LINES - 1 : -1]:
        if len(line.split()) > _MOST_SIGNATURE_WORDS or line.endswith((".", "?", "!", ":")):
            return ""
        name = re.split(r"\s*[,(–—|]|\s-\s", line, maxsplit=1)[0].strip()
        if is_name(name) and len(name.split()) > 1 and _may_speak(name) and not name.isupper():
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
