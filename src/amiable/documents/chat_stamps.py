"""How chat programs stamp a line: « [2026-05-12 10 h 03 min 22 s] », "5/12/26, 10:03 AM - ", « 12.5.2026 klo 10.03 ».

Owns the form of the stamp in every locale, and the order of its figures. Whether 05/12 is in May or in December no line
can tell: the file as a whole does, by what the calendar allows and by the order of its lines.
"""

import datetime as dt
import functools
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from amiable.mail.stamps import date_or_none
from amiable.settings.environment import today

MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
"""Characters of direction, as inside a class of a pattern."""
_NOON = 12
_AFTERNOON = re.compile(r"p|م|下|午後|오후|du\.|ip\.", re.IGNORECASE)
_HALF = (
    r"(?:[ap]\.?[\s\u202f]?m\b\.?|[ap]\.\s?(?=\]|-)|(?:上|下)午|午(?:前|後)|오(?:전|후)|"
    r"[صم](?![^\W\d])|d[eu]\.(?=\s)|[ai]p\.(?=\s))"
)


@dataclass(frozen=True, slots=True)
class ChatStamp:
    """The date and clock of a line, the date not yet settled."""

    figures: tuple[int, int, int]
    """In the order of the line."""
    separator: str
    long_year: bool
    """The last figure has four digits."""
    clock: dt.time | None
    halves: bool
    """The clock says a.m. or p.m."""


@functools.cache
def stamped_line() -> re.Pattern[str]:
    """Compile a stamped line: groups for the figures, `open` (the bracket of iOS) and `rest` (who speaks and what)."""
    date = (
        r"(?P<one>\d{1,4})[ \u200f]{0,2}(?P<separator>[./-])[ \u200f]{0,2}(?P<two>\d{1,2})"
        r"[ \u200f]{0,2}(?P=separator)[ \u200f]{0,2}(?P<three>\d{1,4})\.?(?:\s?г\.?)?"
    )
    link = r"[\s\u202f]{0,4}[,،]?[\s\u202f]{0,4}"
    link += r"(?:(?:à|a(?: las)?|at|um|kl\.?|klo|às|alle(?: ore)?|om|o|в|ve|u|T)\s{0,4})?"
    clock = (
        rf"(?:(?P<early>{_HALF})[\s\u202f]{{0,4}})?(?P<hour>\d{{1,2}})(?:\s?h(?:\s?(?=\d))?|[:.](?=\d{{2}}))(?P<minute>\d{{2}})?"
        rf"(?:(?:[:.]|\s?min\s?)(?P<second>\d{{2}})(?:\s?s\b)?|\s?min\b)?(?!\d)(?:[\s\u202f{MARKS}]{{0,4}}(?P<half>{_HALF}))?"
    )
    return re.compile(
        rf"[{MARKS}\s]*(?P<open>\[)?[{MARKS}]*{date}{link}[{MARKS}]*{clock}[\s\u202f{MARKS}]{{0,4}}"
        rf"(?(open)\][ \t]?|(?(early)(?:,|\s?[-–—:])|\s?[-–—:])[ \t]*)(?P<rest>.*)",
        re.IGNORECASE,
    )


def read_stamp(found: re.Match[str]) -> ChatStamp:
    """Give the stamp of a match of `stamped_line`."""
    half = found["half"] or found["early"] or ""
    return ChatStamp(
        figures=(int(found["one"]), int(found["two"]), int(found["three"])),
        separator=found["separator"],
        long_year=len(found["three"]) == 4,  # noqa: PLR2004 - figures of a year
        clock=_clock(int(found["hour"]), int(found["minute"] or 0), int(found["second"] or 0), half),
        halves=bool(half),
    )


def _clock(hour: int, minute: int, second: int, half: str) -> dt.time | None:
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if _AFTERNOON.match(half) else 0)
    try:
        return dt.time(hour, minute, second)
    except ValueError:
        return None


def dates_of(stamps: Sequence[ChatStamp]) -> list[dt.date | None]:
    """Give the date of each stamp, under the order of figures that fits them all; None for a day that none has."""
    if not stamps:
        return []
    order = _settle_order(stamps)
    return [_date(each, order) for each in stamps]


def _settle_order(stamps: Sequence[ChatStamp]) -> str:
    """Which figure is the day: the order that the calendar allows and under which the chat runs forward."""
    if stamps[0].figures[0] > 999:  # noqa: PLR2004 - a year of four figures comes first
        return "ymd"
    orders = ["dmy", "mdy"] if stamps[0].long_year else ["dmy", "mdy", "ymd"]
    if stamps[0].separator == "/" and any(each.halves for each in stamps):
        orders.remove("mdy")
        orders.insert(0, "mdy")
    return min(orders, key=lambda order: (*_faults(stamps, order), orders.index(order)))


def _faults(stamps: Sequence[ChatStamp], order: str) -> tuple[int, int, int, int]:
    """Count days that do not exist or lie ahead, steps back in time, and the days that the chat would last."""
    latest = today() + dt.timedelta(days=1)
    dates = [_date(each, order) for each in stamps]
    known = [date for date in dates if date]
    back = sum(later < earlier for earlier, later in itertools.pairwise(known))
    lasts = (max(known) - min(known)).days if known else 0
    return dates.count(None), sum(date > latest for date in known), back, lasts


def _date(stamp: ChatStamp, order: str) -> dt.date | None:
    named = dict(zip(order, stamp.figures, strict=True))
    return date_or_none(named["y"], named["m"], named["d"])
