"""Runs whose letters name one and the same deadline, 2 to 60 days ahead / runs whose plan has a deadline.

Empty case: nothing measured.
"""

from collections.abc import Sequence

from amiable.harness.runs import CaseRun, Check, Tally, finished, tally
from amiable.language.dates import find_dates
from amiable.model.replies import Replies
from amiable.settings.environment import today

EARLIEST, LATEST = 2, 60
"""Days from today."""


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the runs with one sensible deadline."""
    return tally(_check(run, replies) for run, replies in finished(runs) if replies.plan.deadline and replies.drafts)


def _check(run: CaseRun, replies: Replies) -> Check:
    deadline = replies.plan.deadline
    if deadline is None or not EARLIEST <= (deadline - today()).days <= LATEST:
        return Check(f"{run.case.name}: the deadline {deadline} is not {EARLIEST} to {LATEST} days ahead")
    for each in replies.drafts:
        named = {found.date for found in find_dates(each.draft.next_step, replies.case.language, deadline)}
        if named != {deadline}:
            return Check(f"{run.case.name} ({each.draft.stance}): the next step names {sorted(map(str, named))}")
    return Check()
