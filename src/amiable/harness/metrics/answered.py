"""Cases that gave what they should / all cases.

What they should: letters; or, where the suite says `no_draft`, advice and no letter. A refused run is wrong.
Empty case: none, since a suite without cases is refused.
"""

from collections.abc import Sequence

from amiable.harness.runs import CaseRun, Check, Tally, tally


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the cases that gave letters, or advice instead of them."""
    return tally(_check(run) for run in runs)


def _check(run: CaseRun) -> Check:
    if run.replies is None:
        return Check(f"{run.case.name}: {run.refusal}")
    if run.case.expect.no_draft and (run.replies.drafts or not run.replies.advice):
        return Check(f"{run.case.name}: drafted a letter where only advice is right")
    if not run.case.expect.no_draft and not run.replies.drafts:
        return Check(f"{run.case.name}: no letter")
    return Check()
