"""What the user settled, laid over a review."""

import dataclasses

import pytest

from amiable.model.finding import Finding, IgnoredBy, Review
from amiable.model.spans import Span
from amiable.model.words import Severity, Verdict
from amiable.review.policy import Waiver, with_severities, without_waived


def _finding(code: str = "T101", severity: Severity = Severity.BLOCK, start: int = 0, end: int = 4) -> Finding:
    return Finding(start, end, code, severity, "quote", "message")


def _review(*findings: Finding) -> Review:
    return Review(findings, Verdict.BLOCK, 0.9, -0.5)


def test_a_severity_is_softened_hardened_or_switched_off_and_the_verdict_follows() -> None:
    """Heat and courtesy stay those of the text."""
    review = _review(_finding("T101"), _finding("T106", Severity.WARN), _finding("T110", Severity.WARN))

    settled = with_severities(
        review, {"T101": Severity.NOTE, "T106": Severity.BLOCK, "T110": None}, public=False
    ).review

    assert [(each.code, each.severity) for each in settled.findings] == [
        ("T101", Severity.NOTE),
        ("T106", Severity.BLOCK),
    ]
    assert [(each.finding.code, each.by) for each in settled.ignored] == [("T110", IgnoredBy.CONFIG)]
    assert (settled.verdict, settled.heat, settled.courtesy) == (Verdict.BLOCK, 0.9, -0.5)
    softened = with_severities(review, dict.fromkeys(("T101", "T106", "T110")), public=False).review
    assert softened.verdict is Verdict.PASS


@pytest.mark.parametrize("wanted", [Severity.NOTE, None])
@pytest.mark.parametrize(("code", "public"), [("C301", True), ("E401", False), ("E401", True)])
def test_no_setting_takes_a_name_in_public_or_a_citation_below_a_warning(
    code: str, wanted: Severity | None, *, public: bool
) -> None:
    """What was asked in vain is given back, so that it can be told."""
    settled = with_severities(_review(_finding(code)), {code: wanted}, public=public)

    assert [each.severity for each in settled.review.findings] == [Severity.WARN]
    assert [each.code for each in settled.refused] == [code]


@pytest.mark.parametrize(
    ("code", "public", "severity"), [("C301", False, Severity.BLOCK), ("C301", True, Severity.NOTE)]
)
def test_where_nothing_is_at_stake_the_user_decides(code: str, severity: Severity, *, public: bool) -> None:
    """In private, or where the rule itself only remarks."""
    settled = with_severities(_review(_finding(code, severity)), {code: None}, public=public)

    assert (settled.review.findings, settled.refused) == ((), ())


@pytest.mark.parametrize(
    ("place", "found", "ignored"),
    [
        (None, Span(5, 9), True),
        (Span(0, 5), Span(4, 9), True),
        (Span(0, 5), Span(5, 9), False),
        (Span(5, 5), Span(5, 9), False),
        (Span(0, 9), Span(0, 0), True),
    ],
)
def test_a_waiver_covers_what_touches_its_place(place: Span | None, found: Span, *, ignored: bool) -> None:
    """Anywhere, where it names none."""
    waiver = Waiver(frozenset({"T101"}), IgnoredBy.IN_PLACE, place=place)

    review = without_waived(_review(_finding(start=found.start, end=found.end)), [waiver]).review

    assert bool(review.ignored) is ignored
    assert bool(review.findings) is not ignored


@pytest.mark.parametrize("code", ["C301", "E401"])
def test_a_blocked_name_or_citation_is_ignored_for_a_reason_only(code: str) -> None:
    """A mark without one is refused; of two marks the one with a reason counts."""
    bare = Waiver(frozenset({code}), IgnoredBy.IN_PLACE)
    reasoned = dataclasses.replace(bare, reason="she agreed")

    refused = without_waived(_review(_finding(code)), [bare])
    granted = without_waived(_review(_finding(code)), [bare, reasoned])
    warned = without_waived(_review(_finding(code, Severity.WARN)), [bare])

    assert [each.code for each in refused.refused] == [code]
    assert refused.review.verdict is Verdict.BLOCK
    assert [each.reason for each in granted.review.ignored] == ["she agreed"]
    assert granted.review.verdict is Verdict.PASS
    assert warned.review.findings == ()
