"""Chats exported by WhatsApp as text, in French and in English, from iOS and from Android.

The text is the file's, character for character. What is stamped and signed is a message; notices of the program and
media without a name are text only. Whether 05/12 is in May or in December no line can tell: the file as a whole does,
by what the calendar allows and by the order of its lines.
"""

import datetime as dt
import functools
import itertools
import pathlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from amiable.documents.reading import Reading
from amiable.errors import DamagedFile, NoText
from amiable.mail.charsets import decode
from amiable.mail.stamps import CLOCK, clock_time, date_or_none
from amiable.model.document import Locator, Message, Passage
from amiable.model.words import DocumentType
from amiable.settings.environment import today

SUFFIXES = frozenset({".txt"})
PRIORITY = 30
NAME = "a WhatsApp chat"

_MARKS = "\u200e\u200f\u202a-\u202e\ufeff"
_SNIFFED_LINES = 40
_REMEDY = "export the chat again from WhatsApp, without media"


@dataclass(frozen=True, slots=True)
class _Entry:
    """A stamped line with the lines that continue it."""

    figures: tuple[int, int, int]
    separator: str
    long_year: bool
    clock: dt.time | None
    halves: bool
    """The clock says a.m. or p.m."""
    sender: str
    start: int
    """Where the words start."""
    end: int


def sniff(head: bytes) -> bool:
    """Look for a first line stamped as WhatsApp stamps, and for somebody who speaks."""
    if b"\0\0" in head[:64]:
        return False
    lines = [line for line in decode_chat(head).splitlines()[:_SNIFFED_LINES] if line.strip()]
    if not lines or not _stamped().match(lines[0]):
        return False
    stamped = [found for line in lines if (found := _stamped().match(line))]
    return any(_sender(found["rest"]) for found in stamped)


def read(path: pathlib.Path) -> Reading:
    """Give the chat as text and messages."""
    data = path.read_bytes()
    if not data.strip():
        raise NoText(path.name, "the file is empty", _REMEDY)
    text = decode_chat(data)
    messages = find_messages(text)
    if not messages and not any(_stamped().match(line) for line in text.splitlines()):
        raise DamagedFile(path.name, "no line is stamped as in a chat export", _REMEDY)
    if not messages:
        raise NoText(path.name, "nobody speaks in this chat", _REMEDY)
    return Reading(text=text, messages=messages, type=DocumentType.EXCHANGE)


def find_messages(text: str) -> tuple[Message, ...]:
    """Give the messages of a chat in its order."""
    entries = list(_entries(text))
    return tuple(_messages(text, entries)) if entries else ()


def decode_chat(data: bytes) -> str:
    """Decode an export: UTF-8 nearly always, UTF-16 from some tools; a cut last character does no harm."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        return data[: problem.start].decode("utf-8-sig") if problem.start > len(data) - 4 else decode(data)


@functools.cache
def _stamped() -> re.Pattern[str]:
    date = r"(?P<one>\d{1,4})\s?(?P<separator>[./-])\s?(?P<two>\d{1,2})\s?(?P=separator)\s?(?P<three>\d{1,4})\.?"
    return re.compile(
        rf"[{_MARKS}\s]*(?P<open>\[)?{date}(?:\s?,|\s(?:à|at|um)|\s)\s*{CLOCK}\s*"
        rf"(?(open)\][ \t]?|\s?[-–—:][ \t]*)(?P<rest>.*)",
        re.IGNORECASE,
    )


@functools.cache
def _programme() -> re.Pattern[str]:
    """Compile what WhatsApp says itself, in the place of a name or of words."""
    return re.compile(
        r"end-to-end encrypt|chiffrés? de bout en bout|security code|code de sécurité|"
        r"created (?:this )?group|(?:a|avez) créé (?:le|ce) groupe|"
        r"\b(?:added|removed|left|joined)\b|\b(?:a|avez|ont) (?:été )?(?:ajouté|retiré|supprimé|quitté|rejoint)|"
        r"est parti|"
        r"changed (?:the|this|their|to)|(?:a|avez) (?:changé|modifié)|disappearing messages|messages éphémères|"
        r"pinned a message|a épinglé|business account|compte professionnel|blocked|bloqué",
        re.IGNORECASE,
    )


@functools.cache
def _wordless() -> re.Pattern[str]:
    """Compile a message of which the export keeps nothing to read."""
    media = (
        r"(?:image|photo|vidéo|video|audio|gif|sticker|autocollant|document|contact card|fiche contact|media|médias?)"
    )
    return re.compile(
        rf"[{_MARKS}\s]*(?:<[^<>\n]*(?:omitted|omis(?:e|es)?|absente?s?)>|{media} (?:omitted|omis(?:e|es)?|absente?s?)|"
        r"(?:this message was deleted|you deleted this message|ce message a été supprimé|"
        r"vous avez supprimé ce message)\.?|"
        r"(?:missed (?:voice|video) call|appel (?:vocal|vidéo) manqué)\.?(?: .{0,40})?|null|"
        r"(?:waiting for this message|en attente de ce message).{0,80})\s*",
        re.IGNORECASE,
    )


def _sender(rest: str) -> re.Match[str] | None:
    found = re.match(rf"[{_MARKS}~\s]*(?P<name>[^:\n]{{1,60}}?)[\s\u202f]?:(?=\s|$)", rest)
    return found if found and not _programme().search(found["name"]) and not _programme().match(rest) else None


def _entries(text: str) -> Iterator[_Entry]:
    lines = list(re.finditer(r"[^\n]+", text))
    stamped = [(place, found) for place in lines if (found := _stamped().match(place.group()))]
    for number, (place, found) in enumerate(stamped):
        end = stamped[number + 1][0].start() if number + 1 < len(stamped) else len(text)
        sender = _sender(found["rest"])
        offset = place.start() + found.start("rest")
        yield _Entry(
            figures=(int(found["one"]), int(found["two"]), int(found["three"])),
            separator=found["separator"],
            long_year=len(found["three"]) == 4,  # noqa: PLR2004 - figures of a year
            clock=clock_time(found),
            halves=bool(found["half"]),
            sender=sender["name"].strip(f"{_strippable()} ") if sender else "",
            start=offset + (sender.end() if sender else 0),
            end=end,
        )


def _strippable() -> str:
    return "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff\xa0~"


def _messages(text: str, entries: list[_Entry]) -> Iterator[Message]:
    order = _settle_order(entries)
    for entry in entries:
        words = re.sub(
            rf"[\s{_MARKS}]*<[^<>\n]{{0,20}}(?:edited|modifié)[^<>\n]{{0,10}}>\s*$", "", text[entry.start : entry.end]
        )
        bare = words.strip(f"{_strippable()} \t\r\n")
        if not entry.sender or not bare or _wordless().fullmatch(bare) or _says_the_programme(words):
            continue
        start = entry.start + words.index(bare)
        date = _date(entry, order)
        yield Message(
            passage=Passage(
                bare, start, start + len(bare), Locator(date=date.isoformat() if date else None, sender=entry.sender)
            ),
            sender_name=entry.sender,
            sender_address=entry.sender if re.fullmatch(r"\+?[\d\s\xa0()-]{7,}", entry.sender) else "",
            time=f"{date}T{entry.clock}" if date and entry.clock else str(date or ""),
        )


def _says_the_programme(words: str) -> bool:
    """Tell notices that stand under a name: a member's in iOS, behind a direction mark; the group's in old exports."""
    if re.match(
        r"\s*(?:Messages and calls are|Messages to this|Les messages et les? appels sont|Les messages envoyés)", words
    ):
        return re.search(r"encrypt|chiffré", words) is not None
    return words.lstrip(" ").startswith("\u200e") and _programme().search(words) is not None


def _settle_order(entries: list[_Entry]) -> str:
    """Which figure is the day: the order that the calendar allows and under which the chat runs forward."""
    if entries[0].figures[0] > 999:  # noqa: PLR2004 - a year of four figures comes first
        return "ymd"
    orders = ["dmy", "mdy"] if entries[0].long_year else ["dmy", "mdy", "ymd"]
    american = entries[0].separator == "/" and any(entry.halves for entry in entries)
    if american:
        orders.remove("mdy")
        orders.insert(0, "mdy")
    return min(orders, key=lambda order: (*_faults(entries, order), orders.index(order)))


def _faults(entries: list[_Entry], order: str) -> tuple[int, int, int, int]:
    """Count days that do not exist or lie ahead, steps back in time, and the days that the chat would last."""
    latest = today() + dt.timedelta(days=1)
    dates = [_date(entry, order) for entry in entries]
    known = [date for date in dates if date]
    back = sum(later < earlier for earlier, later in itertools.pairwise(known))
    lasts = (max(known) - min(known)).days if known else 0
    return dates.count(None), sum(date > latest for date in known), back, lasts


def _date(entry: _Entry, order: str) -> dt.date | None:
    named = dict(zip(order, entry.figures, strict=True))
    return date_or_none(named["y"], named["m"], named["d"])
