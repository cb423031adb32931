"""Dates as people write them, in both languages, and as a letter of a place writes them.

Owns reading and writing of days. Never asks what day it is: a date without a year is read only against a reference
that the caller gives.
"""

# ruff: noqa: PLR2004 - months and centuries are what they are

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from amiable.language.words import fold
from amiable.model.spans import Span
from amiable.model.words import Language, Locale

_FRENCH_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_ABBREVIATIONS = {
    "janv": 1, "jan": 1, "fevr": 2, "fev": 2, "feb": 2, "mar": 3, "avr": 4, "apr": 4, "jun": 6, "juil": 7, "jul": 7,
    "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_ALSO_WORDS = frozenset({"may", "march", "mar", "jan", "dec", "sep", "apr", "jun", "jul", "aug"})
"""English months that mean something else in lower case ("clause 3 may"), or that nobody writes so."""
_PIVOT = 70
"""A year of two figures below it is of this century."""
_DAY = r"(?<![\w.,/$€£-])(?P<day>1 ?(?:er|ᵉʳ)|premier|\d{1,2}(?:st|nd|rd|th)?)"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date where it stands."""

    span: Span
    """The day, month and year; not the article nor the day of the week."""
    date: dt.date


@cache
def _months() -> dict[str, int]:
    """Folded names and abbreviations of months in both languages."""
    names = dict(_ABBREVIATIONS)
    for table in (_FRENCH_MONTHS, _ENGLISH_MONTHS):
        names.update({fold(name): number for number, name in enumerate(table, 1)})
    return names


@cache
def _named() -> re.Pattern[str]:
    """A date whose month is a word, in folded text."""
    month = _alternatives(_months())
    english = _alternatives({fold(name) for name in _ENGLISH_MONTHS} | set(_ABBREVIATIONS))
    return re.compile(
        rf"{_DAY}\s*[ -]?(?:(?:day )?of )?\s?(?P<month>{month})\b\.?(?:,?[\s-]{{1,3}}(?P<year>(?:19|20)\d\d)(?!\d))?"
        rf"|\b(?P<month_first>{english})\b\.?\s(?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:h%$€£]|[.,]\d)"
        r"(?:,?\s{1,3}(?P<year_after>(?:19|20)\d\d)(?!\d))?",
    )


def _alternatives(names: Iterable[str]) -> str:
    """The longest first; the accents of février, août and décembre may stand apart, as some programs write them."""
    pattern = "|".join(sorted(names, key=len, reverse=True))
    for accented in ("fe", "de", "aou"):
        pattern = re.sub(rf"\b{accented}(?=[cvt])", f"{accented}[\u0301\u0302]?", pattern)
    return pattern


@cache
def _numeric() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.,/-])(?:"
        r"(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
        r"|(?P<first>\d{1,2})(?P<sep>[-/.])(?P<second>\d{1,2})(?P=sep)(?P<last>(?:19|20)\d\d|\d\d)"
        r")(?:(?=[Tt]\d\d:)|(?![\w/-]|[.,]\d))",
    )


def find_dates(
    text: str,
    language: Language,
    reference: dt.date | None = None,
    locale: Locale | None = None,
) -> list[FoundDate]:
    """The dates of `text` in order; days that no calendar has are left out.

    A date without a year takes the year that brings it nearest to `reference`, or to the first full date of the text;
    without either it is left out. 05/12/2026 is the fifth of December in French and in British texts, the twelfth of
    May in other English ones, unless another date of the same text shows its order.
    """
    named = list(_named().finditer(fold(text)))
    numeric = list(_numeric().finditer(text))
    day_first = _is_day_first(numeric, language, locale)
    full = [*_full_named(text, named), *_from_figures(numeric, day_first=day_first)]
    full.sort(key=lambda each: each.span)
    anchor = reference or (full[0].date if full else None)
    if anchor is not None:
        full.extend(_without_year(text, named, anchor))
    return sorted(full, key=lambda each: each.span)


def _is_day_first(numeric: list[re.Match[str]], language: Language, locale: Locale | None) -> bool:
    for found in numeric:
        if found["first"] and int(found["first"]) > 12:
            return True
        if found["first"] and int(found["second"]) > 12:
            return False
    return language is Language.FR or locale is Locale.EN_GB


def _from_figures(numeric: list[re.Match[str]], *, day_first: bool) -> list[FoundDate]:
    dates = []
    for found in numeric:
        if found["year"]:
            date = _date(int(found["year"]), int(found["month"]), int(found["day"]))
        else:
            first, second, year = int(found["first"]), int(found["second"]), int(found["last"])
            year += 2000 if year < _PIVOT else 1900 if year < 100 else 0
            date = _date(year, second, first) if day_first else _date(year, first, second)
        if date is not None:
            dates.append(FoundDate(Span(*found.span()), date))
    return dates


def _full_named(text: str, named: list[re.Match[str]]) -> list[FoundDate]:
    dates = []
    for found in named:
        year = found["year"] or found["year_after"]
        if year:
            date = _date(int(year), _month_of(found), _day_of(found))
            if date is not None:
                dates.append(FoundDate(_trimmed(text, found), date))
    return dates


def _without_year(text: str, named: list[re.Match[str]], anchor: dt.date) -> list[FoundDate]:
    dates = []
    for found in named:
        if found["year"] or found["year_after"] or _is_another_word(text, found):
            continue
        years = (anchor.year - 1, anchor.year, anchor.year + 1)
        near = [each for each in (_date(year, _month_of(found), _day_of(found)) for year in years) if each is not None]
        if near:
            nearest = min(near, key=lambda each: abs((each - anchor).days))
            dates.append(FoundDate(_trimmed(text, found), nearest))
    return dates


def _is_another_word(text: str, found: re.Match[str]) -> bool:
    """Whether the month is a verb or a noun in lower case: "clause 3 may be changed"."""
    group = "month" if found["month"] else "month_first"
    return found[group] in _ALSO_WORDS and text[found.start(group)].islower()


def _month_of(found: re.Match[str]) -> int:
    return _months()[re.sub("[\u0301\u0302]", "", found["month"] or found["month_first"])]


def _day_of(found: re.Match[str]) -> int:
    day = found["day"] or found["day_after"]
    return 1 if day == "premier" else int(day.rstrip("stndrh eᵉʳ"))


def _trimmed(text: str, found: re.Match[str]) -> Span:
    """The place without the point of an abbreviated month, where that point ends the date."""
    end = found.end()
    return Span(found.start(), end - 1 if text[end - 1] in ".," else end)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def format_date(date: dt.date, locale: Locale) -> str:
    """The date as a letter of that place writes it: « 1er décembre 2026 », "1 December 2026", "December 1, 2026"."""
    if locale in {Locale.FR_CA, Locale.FR_FR}:
        return f"{'1er' if date.day == 1 else date.day} {_FRENCH_MONTHS[date.month - 1]} {date.year}"
    month = _ENGLISH_MONTHS[date.month - 1]
    if locale is Locale.EN_GB:
        return f"{date.day} {month} {date.year}"
    return f"{month} {date.day}, {date.year}"


def parse_iso(text: str) -> dt.date | None:
    """The day of an ISO date or date and time ("2026-05-12", "2026-05-12T09:30:00Z"); None where it is none."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?", text.strip()):
        return None
    try:
        return dt.date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
