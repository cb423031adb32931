"""Cases with an expected passage among the first five / cases that expect one.

A passage is the expected one when document, article, page, date, sender and words agree as far as the suite names them.
Empty case: nothing measured.
"""

from collections.abc import Sequence

from amiable.harness.runs import CaseRun, Check, Tally, finished, is_meant, tally
from amiable.model.replies import Replies

FIRST = 5


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the cases whose evidence starts with an expected passage."""
    return tally(_check(run, replies) for run, replies in finished(runs) if run.case.expect.evidence)


def _check(run: CaseRun, replies: Replies) -> Check:
    first = [each.passage for each in replies.evidence.exhibits[:FIRST]]
    if any(is_meant(expected, passage) for expected in run.case.expect.evidence for passage in first):
        return Check()
    wanted = ", ".join(
        f"{each.document} {each.article or each.date or each.contains}" for each in run.case.expect.evidence
    )
    return Check(f"{run.case.name}: not among the first {FIRST}: {wanted}")
