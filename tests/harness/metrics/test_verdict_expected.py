"""Whether the balanced letter is judged as expected."""

import pytest

from amiable.harness.metrics.verdict_expected import measure
from amiable.model.words import Stance
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import a_draft, a_reviewed_draft, some_replies


@pytest.mark.parametrize(("verdict", "right"), [("pass", 1), ("warn", 0)])
def test_the_expected_verdict_is_compared(verdict: str, right: int) -> None:
    """Only the balanced letter counts."""
    assert counts(measure([a_run(verdict=verdict)])) == (right, 1)


def test_other_stances_and_no_expectation_are_not_measured() -> None:
    """The empty case has no value."""
    firm = some_replies(drafts=(a_reviewed_draft(a_draft(stance=Stance.FIRM)),))

    assert measure([a_run(), a_run(firm, verdict="pass")]).value is None
