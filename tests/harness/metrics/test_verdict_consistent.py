"""Whether verdicts follow from findings."""

import dataclasses

import pytest

from amiable.harness.metrics.verdict_consistent import measure
from amiable.model.draft import ReviewedDraft
from amiable.model.words import Severity, Verdict
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import a_draft, a_finding, a_review, some_replies


@pytest.mark.parametrize(
    ("severities", "verdict", "right"),
    [
        ([], Verdict.PASS, 1),
        ([Severity.NOTE], Verdict.PASS, 1),
        ([Severity.NOTE, Severity.BLOCK, Severity.WARN], Verdict.BLOCK, 1),
        ([Severity.BLOCK], Verdict.PASS, 0),
        ([Severity.BLOCK], Verdict.WARN, 0),
        ([], Verdict.BLOCK, 0),
        ([Severity.NOTE], Verdict.WARN, 0),
    ],
)
def test_the_verdict_is_that_of_the_gravest_finding(severities: list[Severity], verdict: Verdict, right: int) -> None:
    """Nothing passes over a blocking finding, nothing is stopped without one."""
    review = a_review(*(a_finding(severity=each) for each in severities))
    judged = ReviewedDraft(a_draft(), dataclasses.replace(review, verdict=verdict))

    assert counts(measure([a_run(some_replies(drafts=(judged,)))])) == (right, 1)
