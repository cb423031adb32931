"""Expected demands that were read from the client's message / expected demands.

A demand is known by its topic. Empty case: nothing measured.
"""

from collections.abc import Iterator, Sequence

from amiable.harness.runs import CaseRun, Check, Tally, finished, tally
from amiable.model.replies import Replies


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the expected demands that the plan answers."""
    return tally(check for run, replies in finished(runs) for check in _checks(run, replies))


def _checks(run: CaseRun, replies: Replies) -> Iterator[Check]:
    read = {each.demand.topic for each in replies.plan.answers}
    for topic in run.case.expect.demands:
        yield Check("" if topic in read else f"{run.case.name}: the demand {topic} was not read")
