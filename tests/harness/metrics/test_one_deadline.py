"""Whether all letters name one sensible deadline."""

import datetime as dt

import pytest

from amiable.harness.metrics.one_deadline import measure
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import NEXT_STEP, a_draft, a_plan, a_reviewed_draft, some_replies


def until(deadline: dt.date | None, next_step: str = NEXT_STEP) -> float | None:
    """Give the value for a plan with this deadline and a letter with this next step; today is the first of June."""
    drafts = (a_reviewed_draft(a_draft(next_step=next_step)),)
    return measure([a_run(some_replies(plan=a_plan(deadline=deadline), drafts=drafts))]).value


def test_the_deadline_of_the_plan_stands_in_the_next_step() -> None:
    """The fifteenth of June."""
    assert until(dt.date(2026, 6, 15)) == 1


@pytest.mark.parametrize(
    ("day", "named"), [(dt.date(2026, 6, 2), "2 juin 2026"), (dt.date(2026, 8, 1), "1er août 2026")]
)
def test_tomorrow_and_two_months_are_not_sensible(day: dt.date, named: str) -> None:
    """2 to 60 days ahead."""
    assert until(day, NEXT_STEP.replace("15 juin 2026", named)) == 0


@pytest.mark.parametrize("next_step", ["Répondez-moi.", NEXT_STEP.replace("15", "16")])
def test_no_date_or_another_is_wrong(next_step: str) -> None:
    """The letter must say the plan's day."""
    assert until(dt.date(2026, 6, 15), next_step) == 0


def test_two_letters_with_two_deadlines_count_once() -> None:
    """A run has one deadline."""
    drafts = (a_reviewed_draft(), a_reviewed_draft(a_draft(next_step=NEXT_STEP.replace("15", "16"))))

    assert counts(measure([a_run(some_replies(drafts=drafts))])) == (0, 1)


def test_without_deadline_nothing_is_measured() -> None:
    """The empty case has no value."""
    assert until(None) is None
