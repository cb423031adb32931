"""Dates and times as programs stamp them."""

import datetime as dt

import pytest

from amiable.mail.stamps import find_stamp

DAY = "2026-05-12"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Le mar. 12 mai 2026 à 10 h 03, Marie", f"{DAY}T10:03:00"),
        ("le 1er juin 2026", "2026-06-01"),
        ("On Tue, May 12, 2026 at 10:03 AM Marie", f"{DAY}T10:03:00"),
        ("12 May 2026 at 10:03 PM", f"{DAY}T22:03:00"),
        ("2026-05-12 10:03:22 Marie", f"{DAY}T10:03:22"),
        ("12.05.2026 um 10:03", f"{DAY}T10:03:00"),
        ("12/05/2026 à 10h03", f"{DAY}T10:03:00"),
        ("25/12/2025 9 h", "2025-12-25T09:00:00"),
        ("12/25/2025 12:10 a.m.", "2025-12-25T00:10:00"),
        ("5/12/26, 10:03 AM", f"{DAY}T10:03:00"),
        ("10 h 03, le 12 mai 2026", f"{DAY}T10:03:00"),
        ("Em 2 de fevereiro de 2015 10:58", "2015-02-02T10:58:00"),
        ("2026-05-12 Marie: rendez-vous à 10:03", DAY),
        ("31/02/2026", None),
        ("12 Marie", None),
        ("facture 2026-118", None),
        ("rien", None),
    ],
)
def test_a_stamp_is_read_with_the_clock_that_belongs_to_it(line: str, expected: str | None) -> None:
    """Both languages, the programs' own forms, and no clock from further on."""
    stamp = find_stamp(line)

    assert (stamp.iso if stamp else None) == expected


@pytest.mark.parametrize(
    ("line", "expected"), [("12 mai, 10 h 03", DAY), ("24 décembre", "2025-12-24"), ("May 12", DAY)]
)
def test_a_year_that_is_missing_is_the_last_one(line: str, expected: str) -> None:
    """Messages lie in the past."""
    stamp = find_stamp(line, dt.date(2026, 6, 1))

    assert stamp is not None
    assert stamp.date.isoformat() == expected


def test_an_order_that_would_lie_ahead_is_the_other_one() -> None:
    """« 04/06/2026 » in a mail of the tenth of April."""
    stamp = find_stamp("On 04/06/2026 10:03, X wrote:", dt.date(2026, 4, 10))

    assert stamp is not None
    assert stamp.date == dt.date(2026, 4, 6)
