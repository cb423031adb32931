"""Dates are read as both languages write them, and written as a place does."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.language.dates import find_dates, format_date, parse_iso
from amiable.model.words import Language, Locale

FR, EN = Language.FR, Language.EN
REFERENCE = dt.date(2026, 6, 1)


@pytest.mark.parametrize(
    ("text", "found", "date"),
    [
        ("le 12 mai 2026.", "12 mai 2026", "2026-05-12"),
        ("le mardi 12 MAI 2026", "12 MAI 2026", "2026-05-12"),
        ("le 1er décembre 2026", "1er décembre 2026", "2026-12-01"),
        ("le premier fevrier 2026", "premier fevrier 2026", "2026-02-01"),
        ("le 1ᵉʳ mai 2026", "1ᵉʳ mai 2026", "2026-05-01"),
        ("le 3 de\u0301cembre 2026", "3 de\u0301cembre 2026", "2026-12-03"),
        ("le 3 aou\u0302t 2026", "3 aou\u0302t 2026", "2026-08-03"),
        ("le 3 janv. 2026", "3 janv. 2026", "2026-01-03"),
        ("le 3\u00a0août\u00a02026", "3\u00a0août\u00a02026", "2026-08-03"),
        ("on 12 May 2026", "12 May 2026", "2026-05-12"),
        ("May 12, 2026", "May 12, 2026", "2026-05-12"),
        ("may 12 2026", "may 12 2026", "2026-05-12"),
        ("the 12th of May, 2026", "12th of May, 2026", "2026-05-12"),
        ("the 1st day of June 2026", "1st day of June 2026", "2026-06-01"),
        ("Dec. 3rd, 2026", "Dec. 3rd, 2026", "2026-12-03"),
        ("2026-05-12T09:30:00Z", "2026-05-12", "2026-05-12"),
        ("[2026/05/12]", "2026/05/12", "2026-05-12"),
        ("le 31/05/26", "31/05/26", "2026-05-31"),
        ("le 31/05/95", "31/05/95", "1995-05-31"),
        ("le 31.05.2026", "31.05.2026", "2026-05-31"),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_a_full_date_is_found(text: str, found: str, date: str, language: Language) -> None:
    """A mail of one language may hold a date of the other."""
    dates = find_dates(text, language)

    assert [(found, date)] == [(text[each.span.start : each.span.end], each.date.isoformat()) for each in dates]


@pytest.mark.parametrize(
    ("text", "language", "locale", "expected"),
    [
        ("05/12/2026", FR, None, "2026-12-05"),
        ("05/12/2026", EN, None, "2026-05-12"),
        ("05/12/2026", EN, Locale.EN_GB, "2026-12-05"),
        ("05/12/2026", EN, Locale.EN_US, "2026-05-12"),
        ("25/11/2026 puis 05/12/2026", EN, None, "2026-12-05"),
        ("11/25/2026 then 05/12/2026", FR, None, "2026-05-12"),
    ],
)
def test_the_order_of_figures_is_that_of_the_place(
    text: str,
    language: Language,
    locale: Locale | None,
    expected: str,
) -> None:
    """Another date of the same text that leaves no choice decides for all."""
    assert find_dates(text, language, locale=locale)[-1].date.isoformat() == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le 1er juin", "2026-06-01"),
        ("le 15 décembre", "2025-12-15"),
        ("before November 3", "2026-11-03"),
        ("le 3 janvier", "2026-01-03"),
        ("before May 12.", "2026-05-12"),
        ("le 29 février", None),
    ],
)
def test_a_date_without_year_is_the_one_nearest_to_the_reference(text: str, expected: str | None) -> None:
    """Past or future; a day that none of the near years has is left out."""
    dates = find_dates(text, EN, REFERENCE)

    assert expected == (dates[0].date.isoformat() if dates else None)


def test_without_a_reference_the_first_full_date_lends_its_year() -> None:
    """With none in the text either, nothing is guessed."""
    assert find_dates("le 12 mai", FR) == []
    assert [each.date.year for each in find_dates("le 12 mai, soit après le 3 avril 2024", FR)] == [2024, 2024]


@pytest.mark.parametrize(
    "text",
    [
        "clause 3 may be changed",
        "the 12 march past",
        "31 février 2026",
        "2026-13-01",
        "le 32 mai 2026",
        "art. 4.2.1 et 12/30",
        "version 1.2.26.4",
        "514-555-0199",
        "https://exemple.ca/2026/05/12/photos",
        "60 marsupiaux",
        "May 60 $",
        "in May 2026",
    ],
)
def test_what_is_no_date_is_not_taken_for_one(text: str) -> None:
    """Verbs, impossible days, numbers and addresses are left out."""
    assert find_dates(text, EN, REFERENCE) == []


@pytest.mark.parametrize(
    ("date", "locale", "expected"),
    [
        (dt.date(2026, 12, 1), Locale.FR_CA, "1er décembre 2026"),
        (dt.date(2026, 5, 12), Locale.FR_FR, "12 mai 2026"),
        (dt.date(2026, 12, 1), Locale.EN_GB, "1 December 2026"),
        (dt.date(2026, 12, 1), Locale.EN_US, "December 1, 2026"),
        (dt.date(2026, 5, 12), Locale.EN_CA, "May 12, 2026"),
    ],
)
def test_a_date_is_written_as_the_place_does(date: dt.date, locale: Locale, expected: str) -> None:
    """The first of a month is an ordinal in French."""
    assert format_date(date, locale) == expected


@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31)), st.sampled_from(Locale))
def test_what_is_written_is_read_back(date: dt.date, locale: Locale) -> None:
    """A rendered date is found whole, with its value, within a sentence."""
    written = format_date(date, locale)
    text = f"({written})."
    found = find_dates(text, FR if locale.startswith("fr") else EN)

    assert [(date, written)] == [(each.date, text[each.span.start : each.span.end]) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-05-12", dt.date(2026, 5, 12)),
        (" 2026-05-12T09:30:00+02:00 ", dt.date(2026, 5, 12)),
        ("2026-02-30", None),
        ("12 mai 2026", None),
        ("20260512", None),
        ("", None),
    ],
)
def test_an_iso_date_is_parsed_strictly(text: str, expected: dt.date | None) -> None:
    """A time may follow; anything else is none."""
    assert parse_iso(text) == expected


@given(st.text(alphabet="0123456789/-. mai jun, of th", max_size=40) | st.text(max_size=60), st.sampled_from(Language))
def test_dates_stand_where_they_say(text: str, language: Language) -> None:
    """Spans are in order and disjoint whatever the text."""
    found = find_dates(text, language, REFERENCE)

    assert all(0 <= each.span.start < each.span.end <= len(text) for each in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
