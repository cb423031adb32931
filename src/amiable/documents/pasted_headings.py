"""Where somebody starts to speak in an exchange that was pasted as text.

Owns the lines that name a speaker beside a moment: in one line (« 2026-05-12 Marie : », « Marie, le 12 mai 2026 : »,
"Dana Cole  10:03 AM"), in two (a name over a stamp, a stamp over a name), below a day that stands alone; and bare
dialogue. Guesses no sender and no date: a clock without a day dates nothing.
"""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from amiable.mail.stamps import CLOCK, Stamp, clock_time, find_stamp
from amiable.settings.environment import today

_LONGEST_HEADING = 120
_MOST_SPEAKERS = 4
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
_NAME = rf"(?:\+?\d[\d ()-]{{6,}}\d|@?{_WORD}(?:\s(?:{_WORD}|de|du|la|le|van|von|&|et|and)){{0,4}}|[Mm]oi|[Mm]e)"
_WEEKDAY = r"(?:(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-zé]*\.?,?\s+)?"
_RELATIVE = r"(?:(?:today|yesterday|aujourd[’']hui|hier)\s*(?:at|à)?\s*)?"


@dataclass(frozen=True, slots=True)
class Heading:
    """Where somebody starts to speak."""

    line_start: int
    words_start: int
    sender: str
    """Empty where a date alone on its line ends what stands above."""
    stamp: Stamp | None
    wrote: bool = False
    """The line says that they wrote: it may as well stand over a quotation."""
    by_place: bool = False
    """A name and a moment and nothing else: once, it may be the place and date of a letter."""


@dataclass(frozen=True, slots=True)
class _Written:
    """A line of the text."""

    start: int
    end: int
    bare: str
    """Without white space at its end."""

    @property
    def is_short(self) -> bool:
        """Whether it may be a heading and nothing else."""
        return len(self.bare) <= _LONGEST_HEADING

    @property
    def head(self) -> str:
        """Its start, as far as a heading goes: a hostile line of blanks must not cost more than one of words."""
        return self.bare[: 2 * _LONGEST_HEADING]

    def alone(self) -> str:
        """Give the name that is all of the line, or nothing."""
        name = self.bare.strip(" \t*_#:：\u200e") if self.is_short else ""
        return name if re.fullmatch(_NAME, name) and may_speak(name) else ""


def find_headings(text: str) -> list[Heading]:
    """Give the headings of the text in order; none where it is one message, or mail with its history."""
    return _stamped_headings(text) or _dialogue(text)


def may_speak(name: str) -> bool:
    """Whether a name before a colon may be a person's."""
    words = name.strip(" *_").split()
    return bool(words) and words[0].lower() not in _NO_SPEAKERS


def _stamped_headings(text: str) -> list[Heading]:
    """Every line that names a speaker and a moment; a date alone on its line holds for the speakers below it."""
    lines = [_Written(each.start(), each.end(), each.group().rstrip()) for each in re.finditer(r"[^\n]*(?:\n|$)", text)]
    headings = list(_in_order(text, lines))
    spoken = [heading for heading in headings if heading.sender]
    if not spoken or (len(spoken) == 1 and spoken[0].by_place):
        return []
    return [] if spoken[0].wrote and text[: spoken[0].line_start].strip() else headings


def _in_order(text: str, lines: Sequence[_Written]) -> Iterator[Heading]:
    day: Stamp | None = None
    reference = today()
    past = -1
    for number, line in enumerate(lines):
        head = line.bare[:_LONGEST_HEADING]
        if number <= past or not head:
            continue
        stamp = find_stamp(head, reference) if any(each.isdigit() for each in head) else None
        heading = _of_one_line(text, line, stamp) if stamp else None
        if stamp and heading is None and line.is_short and _is_date_line(line.bare, stamp):
            day = stamp
            heading = _of_two_lines(lines, number, stamp) if stamp.clock else None
            heading = heading or Heading(line.start, line.end, "", stamp)
        elif heading is None:
            heading = _below_a_day(lines, number, day)
        if heading:
            past = number + sum(each.start < heading.words_start for each in lines[number + 1 : number + 2])
            yield heading


def _of_one_line(text: str, line: _Written, stamp: Stamp) -> Heading | None:
    before, after = line.bare[: stamp.start], line.head[stamp.end :]
    marked = re.match(r"\s*(?:#{1,6}\s|\*\*|__)", line.head) is not None
    if _stamp_opens().fullmatch(before):
        found = _name_then_words().match(after)
        if not found or not may_speak(found["name"]):
            return None
        bare = not found["words"] and not found["colon"] and (marked or (stamp.clock and _words_below(text, line)))
        if not found["colon"] and not bare:
            return None
        place = line.start + stamp.end + found.start("words")
        name = found["name"].strip(" *_")
        return Heading(line.start, place, name, stamp, wrote=bool(found["wrote"]), by_place=bool(bare) and not marked)
    name_first = _name_opens().fullmatch(before)
    ending = re.match(r"\s*[)\]]?[\s*_]*(?P<colon>[:：]?)[\s*_]*(?P<words>.*)", after)
    if not name_first or not ending or not may_speak(name_first["name"]):
        return None
    alone = not ending["words"] and (marked or (_words_below(text, line) and _nothing_above(text, line)))
    if not ending["colon"] and not alone:
        return None
    by_place = not ending["colon"] and not marked and stamp.clock is None and _place().search(before) is not None
    start = line.start + stamp.end + ending.start("words")
    return Heading(line.start, start, name_first["name"].strip(" *_"), stamp, by_place=by_place)


def _of_two_lines(lines: Sequence[_Written], number: int, stamp: Stamp | None) -> Heading | None:
    """A name over a moment, as chat programs copy it; or a moment over a name, as they export it."""
    above = lines[number - 1] if number else None
    opens = above is not None and (number == 1 or not lines[number - 2].bare)
    if above is not None and opens and (name := above.alone()):
        return Heading(above.start, lines[number].end, name, stamp, by_place=True)
    below = lines[number + 1] if number + 2 < len(lines) else None
    if below is not None and lines[number + 2].bare and (above is None or not above.bare) and (name := below.alone()):
        return Heading(lines[number].start, below.end, name, stamp, by_place=True)
    return None


def _below_a_day(lines: Sequence[_Written], number: int, day: Stamp | None) -> Heading | None:
    """A speaker with a clock or none: their day is the last one that stood alone on its line, if any did."""
    line = lines[number]
    if found := _clock_then_name().match(line.head):
        if may_speak(found["name"]):
            return Heading(line.start, line.start + found.end(), found["name"].strip(), _at(day, found), by_place=True)
    elif found := _name_then_clock().fullmatch(line.head):
        if number + 1 < len(lines) and lines[number + 1].bare and may_speak(found["name"]):
            return Heading(line.start, line.end, found["name"].strip(), _at(day, found), by_place=True)
    elif found := _clock_alone().fullmatch(line.head):
        return _of_two_lines(lines, number, _at(day, found))
    elif day and (found := _speaker().match(line.head)) and may_speak(found["name"]):
        return Heading(line.start, line.start + found.end(), found["name"].strip(), replace(day, clock=None))
    return None


def _at(day: Stamp | None, found: re.Match[str]) -> Stamp | None:
    return replace(day, clock=clock_time(found)) if day else None


def _words_below(text: str, line: _Written) -> bool:
    return re.match(r"[^\r\n]", text[line.end : line.end + 1]) is not None


def _nothing_above(text: str, line: _Written) -> bool:
    above = text[max(0, line.start - 3) : line.start]
    return not above or above.endswith(("\n\n", "\n\r\n"))


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


@functools.cache
def _clock_then_name() -> re.Pattern[str]:
    """« 10:03 Marie : Vous deviez… », « [10 h 03] Marie : … »."""
    return re.compile(
        rf"[\s>*_•-]*[\[(]?(?i:{CLOCK})[\])]?[\s,*_–—-]*(?P<name>{_NAME})[\s*_\xa0\u202f]*[:：][\s*_]*(?=\S)"
    )


@functools.cache
def _name_then_clock() -> re.Pattern[str]:
    """« Dana Cole  10:03 AM » alone on its line."""
    return re.compile(rf"\s*(?P<name>{_NAME})[\s*_\xa0]*[,(\[–—|-]?\s*(?i:{_RELATIVE})(?i:{CLOCK})\s*[)\]]?")


@functools.cache
def _clock_alone() -> re.Pattern[str]:
    return re.compile(rf"\s*[\[(]?\s*(?i:{_RELATIVE})(?i:{CLOCK})\s*[)\]]?")


def _is_date_line(line: str, stamp: Stamp) -> bool:
    """Whether a line is a moment and nothing else, a weekday and what a program says of its reading aside."""
    left = re.sub(r"\([^()]*\)\s*$", "", line[: stamp.start] + line[stamp.end :])
    return len(re.sub(r"\W", "", left)) <= 12 and ":" not in left  # noqa: PLR2004 - a weekday


def _dialogue(text: str) -> list[Heading]:
    """« Marie : … » and « Karine : … » in turn, from the first line on."""
    headings = [
        Heading(line.start(), line.start() + found.end(), found["name"].strip(), None)
        for line in re.finditer(r"[^\n]+", text)
        if (found := _speaker().match(line.group()[:_LONGEST_HEADING])) and may_speak(found["name"])
    ]
    speakers = {heading.sender for heading in headings}
    opens = bool(headings) and not text[: headings[0].line_start].strip()
    turns = len(headings) > len(speakers) or len(headings) == 2 == len(speakers)  # noqa: PLR2004 - one answer
    return headings if opens and turns and 2 <= len(speakers) <= _MOST_SPEAKERS else []  # noqa: PLR2004
