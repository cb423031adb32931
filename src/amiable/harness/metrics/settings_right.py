"""Fields (language, kind, path, recommended stance) that are as expected / fields for which the suite expects a value.

Empty case: nothing measured.
"""

from collections.abc import Iterator, Sequence

from amiable.harness.runs import CaseRun, Check, Tally, finished, tally
from amiable.model.replies import Replies


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the fields that the run settled as expected."""
    return tally(check for run, replies in finished(runs) for check in _checks(run, replies))


def _checks(run: CaseRun, replies: Replies) -> Iterator[Check]:
    expect, case, plan = run.case.expect, replies.case, replies.plan
    pairs = {
        "language": (expect.language, case.language),
        "kind": (expect.kind, case.kind),
        "path": (expect.path, plan.path),
        "stance": (expect.stance, plan.recommended),
    }
    for field, (wanted, given) in pairs.items():
        if wanted is not None:
            yield Check("" if wanted == given else f"{run.case.name}: {field} {given}, expected {wanted}")
