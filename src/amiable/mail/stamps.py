"""Dates and times as mail and chat programs stamp them: « mar. 12 mai 2026 à 10 h 03 », "5/12/26, 10:03 AM".

Finds one stamp in a short line, never dates in prose (that is `language.dates`): here a clock may follow the date,
month names come from more languages than amiable writes, and numeric order is settled by what else is known.
"""

import datetime as dt
import functools
import re
from dataclasses import dataclass

_MONTH_NAMES = (
    "janvier janv january jan januar januari janeiro enero gennaio ene gen",
    "février fevrier févr fevr fév february feb februar februari fevereiro fev febrero febbraio",
    "mars march mar märz maart março marzo mrt",
    "avril avr april apr abril aprile abr",
    "mai may mei maj maio mayo maggio mag",
    "juin june jun juni junho junio giugno giu",
    "juillet juil jul july juli julho julio luglio lug",
    "août aout august aug augustus agosto ago",
    "septembre sept september sep setembro septiembre settembre set",
    "octobre oct october okt oktober outubro octubre ottobre ott out",
    "novembre nov november novembro noviembre",
    "décembre decembre déc dec december dezember dez dezembro diciembre dicembre dic",
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_CENTURY = 100
_NOON = 12


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date, perhaps with a clock, and the place of both in the line."""

    date: dt.date
    start: int
    end: int
    clock: dt.time | None = None

    @property
    def iso(self) -> str:
        """ISO date, or date and time."""
        return self.date.isoformat() + (f"T{self.clock.isoformat()}" if self.clock else "")


def find_stamp(line: str, reference: dt.date | None = None) -> Stamp | None:
    """Find the first stamp of the line; a missing year is the last that does not lie after the reference."""
    found = _find_date(line, reference)
    if found is None:
        return None
    clock = _clock_beside(line, found)
    if clock is None:
        return found
    return Stamp(found.date, min(found.start, clock.start()), max(found.end, clock.end()), clock_time(clock))


def full_year(year: int) -> int:
    """Give the year in four figures: chat programs write two."""
    return year + 2000 if year < _CENTURY else year


def date_or_none(year: int, month: int, day: int) -> dt.date | None:
    """Give the date, or None where the calendar has no such day."""
    try:
        return dt.date(full_year(year), month, day)
    except ValueError:
        return None


def clock_time(found: re.Match[str]) -> dt.time | None:
    """Give the time of a match with the groups hour, minute, second and half (of the day)."""
    hour, minute, second = int(found["hour"]), int(found["minute"] or 0), int(found["second"] or 0)
    half = (found["half"] or "").lower()
    if half.startswith("p") and hour < _NOON:
        hour += _NOON
    elif half.startswith("a") and hour == _NOON:
        hour = 0
    try:
        return dt.time(hour, minute, second)
    except ValueError:
        return None


CLOCK = (
    r"(?P<hour>\d{1,2})[\s\u202f]?(?:[:.](?=\d{2})|h(?![^\W\d])[\s\u202f]?)(?P<minute>\d{2})?(?:[:.](?P<second>\d{2}))?(?!\d)"
    r"(?:[\s\u202f]?(?P<half>[ap]\.?[\s\u202f]?m\b\.?))?"
)


def _clock_beside(line: str, date: Stamp) -> re.Match[str] | None:
    """Find the clock that belongs to the date: nothing but a linking word stands between."""
    after = _clock().search(line, date.end, date.end + 24)
    if after and _link().fullmatch(line, date.end, after.start()):
        return after
    before = [
        each for each in _clock().finditer(line, 0, date.start) if _link().fullmatch(line, each.end(), date.start)
    ]
    return before[-1] if before else None


@functools.cache
def _link() -> re.Pattern[str]:
    return re.compile(r"\W*(?:\((?:\w{1,3})\)\W*)?(?:à|a|at|um|om|kl|T|le|on|vers|de)?\W*", re.IGNORECASE)


@functools.cache
def _clock() -> re.Pattern[str]:
    return re.compile(r"(?<![\d./-])" + CLOCK, re.IGNORECASE)


@functools.cache
def _textual() -> tuple[str, ...]:
    """Give the patterns of dates with a name of a month, the usual one first; the others are seldom asked."""
    month = r"(?P<month>" + "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True)) + r")\b\.?"
    year = r"(?P<year>\d{4})\b"
    return (
        rf"\b(?P<day>\d{{1,2}})(?:er|st|nd|rd|th|\.)?\s+(?:de\s+)?{month},?\s+(?:de\s+)?{year}",
        rf"\b{month}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{year}",
        rf"\b(?P<day>\d{{1,2}})(?:er|st|nd|rd|th|\.)?\s+(?:de\s+)?{month}(?P<year>)",
        rf"\b{month}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?P<year>)",
    )


@functools.cache
def _ignoring_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@functools.cache
def _numeric() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(r"(?<!\d)(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})(?!\d)"),
        re.compile(r"(?<![\d.])(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})(?!\d)"),
    )


def _find_date(line: str, reference: dt.date | None) -> Stamp | None:
    if not any(each.isdigit() for each in line):
        return None
    iso, short = _numeric()
    if found := iso.search(line):
        date = date_or_none(int(found[1]), int(found[2]), int(found[3]))
        return Stamp(date, found.start(), found.end()) if date else None
    for pattern in _textual():
        if (named := _ignoring_case(pattern).search(line)) and (date := _named_date(named, reference)):
            return Stamp(date, named.start(), named.end())
    if (found := short.search(line)) and (date := _short_date(found, line, reference)):
        return Stamp(date, found.start(), found.end())
    return None


def _named_date(found: re.Match[str], reference: dt.date | None) -> dt.date | None:
    month, day = MONTHS[found["month"].lower()], int(found["day"])
    if found["year"]:
        return date_or_none(int(found["year"]), month, day)
    if reference is None:
        return None
    candidates = (date_or_none(reference.year - back, month, day) for back in range(5))
    return next((each for each in candidates if each and each <= reference), None)


def _short_date(found: re.Match[str], line: str, reference: dt.date | None) -> dt.date | None:
    """Day first, unless only month first exists, is written by an American program, or does not lie ahead."""
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    day_first, month_first = date_or_none(year, second, first), date_or_none(year, first, second)
    if day_first is None or month_first is None:
        return day_first or month_first
    if reference and (day_first > reference) != (month_first > reference):
        return min(day_first, month_first)
    american = found[2] == "/" and re.search(r"\d\s?[AP]M\b", line)
    return month_first if american else day_first
