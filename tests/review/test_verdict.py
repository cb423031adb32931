"""What findings amount to."""

import pytest

from amiable.model.finding import Finding
from amiable.model.words import Severity, Verdict
from amiable.review.verdict import settle, verdict_of


def _finding(start: int, end: int, severity: Severity = Severity.WARN, code: str = "T101") -> Finding:
    """Give a finding at a place."""
    return Finding(start, end, code, severity, "x" * (end - start), "message")


@pytest.mark.parametrize(
    ("severities", "verdict"),
    [
        ([], Verdict.PASS),
        ([Severity.NOTE], Verdict.PASS),
        ([Severity.NOTE, Severity.WARN], Verdict.WARN),
        ([Severity.BLOCK, Severity.NOTE], Verdict.BLOCK),
    ],
)
def test_the_verdict_is_that_of_the_gravest(severities: list[Severity], verdict: Verdict) -> None:
    """A note passes."""
    assert verdict_of([_finding(0, 1, each) for each in severities]) is verdict


def test_overlapping_findings_of_one_code_leave_the_gravest() -> None:
    """Other codes and other places stay."""
    grave, mild = _finding(4, 8, Severity.BLOCK), _finding(0, 9)
    other, apart = _finding(4, 8, code="T102"), _finding(20, 22)

    assert settle([mild, apart, other, grave]) == (grave, other, apart)


def test_of_equals_the_widest_stays() -> None:
    """The longer wording says more."""
    assert settle([_finding(2, 4), _finding(0, 9)]) == (_finding(0, 9),)
