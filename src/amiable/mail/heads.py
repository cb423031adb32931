"""The heads that mail programs put over what they quote, in one line: « Le 12 mai 2026 à 10:03, Marie a écrit : ».

Owns `Head` and the recognition of such lines, broken over up to four. Blocks of header fields are in
`header_blocks`. A head must name a date or an address beside its verb: a sentence that merely ends in « a écrit : »
remains the writer's own, since leaving out too much would blind the check of outgoing mail.
"""

import datetime as dt
import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from amiable.mail.epithets import offends
from amiable.mail.glance import VERBS
from amiable.mail.lines import Line
from amiable.mail.stamps import Stamp, find_stamp

_LONGEST = 400
_MOST_LINES = 4
_MOST_PLAIN_WORDS = 2
MOST_HEADS = 500
"""No mail has more; a hostile one gets no closer look at the others."""

ADDRESS = r"[\w.+%'&=/-]+@[\w-]+(?:\.[\w-]+)+"
_VERB = (
    r"(?:wrote|writes|(?<![’'\w])a\s+[ée](?:\u0301)?crit|écrivait|schrieb|schreef|geschreven|escribió|escreveu|"
    r"ha\s+scritto|skrev|napisał\(?a?\)?|írta|kirjoitti|napsal\(?a?\)?|пишет|написал\(?а?\)?)"
)
_NO_NAMES = frozenset(
    {"you", "i", "we", "he", "she", "they", "vous", "tu", "il", "elle", "on", "qui", "who", "and", "et"}
)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over a quoted message."""

    first: int
    """The number of its first line."""
    last: int
    """The number of the line behind it."""
    sender: str = ""
    address: str = ""
    date: dt.date | None = None
    clock: dt.time | None = None
    subject: str = ""
    forwards: bool = False
    """It announces a forwarded or a whole original message, not an answer below it."""


class _Said(NamedTuple):
    """What a head says of the message below it."""

    sender: str
    address: str
    stamp: Stamp | None


def find_attributions(lines: Sequence[Line], reference: dt.date | None = None) -> list[Head]:
    """Every head of one line or one broken line, in order."""
    heads: list[Head] = []
    missed = 0
    for number, line in enumerate(lines):
        if _may_end(line.text) and _ending().search(line.text):
            taken = heads[-1].last if heads else 0
            head = _head_ending_at(lines, number, taken, reference)
            if head:
                heads.append(head)
            missed += head is None
            if missed + len(heads) > MOST_HEADS:
                break
    return heads


def clean_name(text: str) -> str:
    """Give a name without the marks that programs put around it."""
    bare = re.sub(rf"<[^>]*>?|\[(?:mailto|SMTP)[^\]]*\]?|\(?{ADDRESS}\)?|&[lg]t;|&quot;", " ", text)
    bare = re.sub(r"\s+", " ", bare).strip(" \t,;:*_\"'“”«»<>()[]-\u200e\xa0")
    return re.sub(r"^(?:by|par|from|de la part de)\s+", "", bare) if any(each.isalpha() for each in bare) else ""


_ENDINGS = (":", "：", "-", *VERBS, "napisała", "napisał(a)", "napsala")


def _may_end(text: str) -> bool:
    """Rule out nearly every line at little cost."""
    return len(text) <= _LONGEST and text.rstrip(" \t\xa0*_\r").endswith(_ENDINGS)


@functools.cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"(?:{_VERB}\s*[:：]?|[:：])[\s*_]*(?:-{{2,}})?\s*$", re.IGNORECASE)


@functools.cache
def _dated() -> re.Pattern[str]:
    """« Le 12… », "On Tue, May 12": the opening word, at most three short words, a figure."""
    opening = r"(?:On|Le|Am|Op|Den|El|Em|Il|Dne|Dnia|W\s+dniu|Il\s+giorno|Em\s+\w+\.?,?|Il\s+\w+)"
    return re.compile(
        rf"[-*\s]*(?:{opening}\s+(?:[^\W\d]{{1,10}}[.,]*\s+){{0,3}}\d{{1,4}}|\d{{1,4}}[-./年]\d{{1,2}}[-./月])"
    )


@functools.cache
def _named() -> re.Pattern[str]:
    """« Marie Gagnon <m@x.ca> a écrit : »: a name, an address or a date, and the verb."""
    name = r"[\"“«]?[^\W\d_][^<>:\n]{0,60}?"
    return re.compile(rf"{name}\s*(?:[<(\[]\s*{ADDRESS}[^\s]*\s+)?{_VERB}\b", re.IGNORECASE)


def _head_ending_at(lines: Sequence[Line], number: int, taken: int, reference: dt.date | None) -> Head | None:
    depth, joined = lines[number].depth, ""
    for first in range(number, max(taken, number - _MOST_LINES + 1) - 1, -1):
        line = lines[first]
        if line.blank or line.depth != depth:
            break
        joined = f"{line.text.strip()} {joined}".strip()
        if len(joined) > _LONGEST:
            break
        if _dated().match(line.text) and (head := _read_dated(joined, reference)):
            return _head(first, number, head)
    return _head_with_name_first(lines, number, taken, reference)


def _head_with_name_first(lines: Sequence[Line], number: int, taken: int, reference: dt.date | None) -> Head | None:
    joined, quotes = "", _quotes_follow(lines, number)
    for first in range(number, max(taken, number - 1) - 1, -1):
        if lines[first].blank or lines[first].depth != lines[number].depth:
            return None
        joined = f"{lines[first].text.strip()} {joined}".strip()
        found = _named().match(joined)
        head = _read_named(joined, found, reference, quotes=quotes) if found else None
        if head or (head := _read_rare(joined, reference, quotes=quotes)):
            return _head(first, number, head)
    return None


def _head(first: int, last: int, said: _Said) -> Head:
    date, clock = (said.stamp.date, said.stamp.clock) if said.stamp else (None, None)
    return Head(first, last + 1, said.sender, said.address, date, clock)


def _quotes_follow(lines: Sequence[Line], number: int) -> bool:
    below = next((line for line in lines[number + 1 : number + 3] if not line.blank), None)
    return below is not None and below.depth > lines[number].depth


def _read_dated(joined: str, reference: dt.date | None) -> _Said | None:
    verb = re.search(_VERB, joined, re.IGNORECASE)
    address = None
    if "@" in joined:
        address = re.search(rf"[<\[(]\s*(?:mailto:)?({ADDRESS})", joined) or re.search(f"({ADDRESS})", joined)
    if verb is None and address is None:
        return None
    stamp = find_stamp(joined, reference)
    figures = re.search(r"\d", joined)
    if figures is None or (verb is None and (stamp is None or "<" not in joined)):
        return None
    sender = _sender_of_dated(joined, stamp.end if stamp else figures.end(), verb)
    if sender.lower() in _NO_NAMES or (stamp is None and address is None and not re.search(r"\d:\d{2}", joined)):
        return None
    return _Said(sender, address[1] if address else "", stamp)


def _sender_of_dated(joined: str, after: int, verb: re.Match[str] | None) -> str:
    """Give what stands between the stamp and the verb, or behind a verb that comes first (Dutch, German)."""
    end = verb.start() if verb and verb.start() > after else len(joined)
    middle = joined[after:end]
    if verb and verb.start() > after and not clean_name(_without_zone(middle)):
        middle = joined[verb.end() :]
    named = clean_name(_without_zone(middle))
    return re.sub(r"\s+(?:het\s+volgende|das\s+Folgende|le\s+message\s+suivant)$", "", named)


def _without_zone(text: str) -> str:
    return re.sub(
        r"^[\s,.]*(?:(?:UTC|GMT|Uhr|CES?T|E[SD]T|P[SD]T|h)?\s*(?:[+−-]\d{1,2}:?\d{0,2})?[\s,]*)?"
        r"(?:\([A-Z]{2,5}\)[\s,]*)?(?:heeft\s+|keltezéssel,?\s+|,\s*)?",
        "",
        text,
        count=1,
    )


def _read_named(joined: str, found: re.Match[str], reference: dt.date | None, *, quotes: bool) -> _Said | None:
    address = re.search(ADDRESS, found.group())
    stamp = find_stamp(joined[found.end() :], reference)
    verb = re.search(_VERB, found.group(), re.IGNORECASE)
    name = clean_name(found.group()[: verb.start()] if verb else "")
    named = re.fullmatch(r"[^\W\d_][\w.’'-]*(?:\s+[^\W\d_][\w.’'-]*){0,3}", name) is not None and name[:1].isupper()
    bare = quotes and named and not joined[found.end() :].strip(" :*\xa0\u202f")
    if name.lower() in _NO_NAMES or not (address or (stamp and named) or bare):
        return None
    return _Said(name, address.group() if address else "", stamp)


@functools.cache
def _rare() -> re.Pattern[str]:
    """« Selon Marie <m@x.ca> : », "At 14:07 12/03/2026, you wrote:"."""
    return re.compile(
        rf"(?:Selon|Quoting|Zitat von|Citando(?: a)?)\b[^<>:]{{0,60}}<?{ADDRESS}>?\s?:|"
        r"(?:At|À|A) \d{1,2}:\d{2}[^:]{0,40}, (?:you wrote|vous avez écrit)\s?:"
    )


def _read_rare(joined: str, reference: dt.date | None, *, quotes: bool) -> _Said | None:
    """Read any other line that names an address with its verb, or that stands over a quotation with a stamp."""
    stamped = quotes and any(each.isdigit() for each in joined)
    if not stamped and "@" not in joined and ", you" not in joined and ", vous" not in joined:
        return None
    rare = _rare().fullmatch(joined) is not None
    if not rare and (offends(joined) or not _NO_NAMES.isdisjoint(re.findall(r"\w+", joined.lower()))):
        return None
    address = re.search(rf"<\s*({ADDRESS})", joined)
    stamp = find_stamp(joined, reference) if any(each.isdigit() for each in joined) else None
    verb = re.search(rf"{_VERB}\s*[:：]?\s*$", joined, re.IGNORECASE)
    timed = stamp is not None and stamp.clock is not None
    told = (address and (verb or timed) and not joined.startswith("<")) or (quotes and timed)
    if not rare and (not told or _plain_words(joined, verb, stamp) > _MOST_PLAIN_WORDS):
        return None
    name = re.search(rf"([^,;:<>\d\[\]]{{2,60}}?)[\"”»]?\s*<\s*{ADDRESS}", joined)
    return _Said(clean_name(name[1]) if name else "", address[1] if address else "", stamp)


def _plain_words(joined: str, verb: re.Match[str] | None, stamp: Stamp | None) -> int:
    """Count the words that are neither name nor stamp nor verb: a program writes one or two, a sentence more."""
    rest = joined[: verb.start()] if verb else joined
    if stamp:
        rest = rest[: stamp.start] + rest[stamp.end :]
    return len(re.findall(r"\b[a-zà-ÿ]{2,}\b", re.sub(r"<[^>]*>", " ", rest)))
