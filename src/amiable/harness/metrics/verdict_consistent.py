"""Drafts whose verdict is that of their gravest finding / all drafts.

So none passes over a blocking finding, and none is stopped without one. Empty case: nothing measured.
"""

from collections.abc import Sequence

from amiable.harness.runs import CaseRun, Check, Letter, Tally, letters, tally
from amiable.model.words import Severity, Verdict

_VERDICTS = {Severity.BLOCK: Verdict.BLOCK, Severity.WARN: Verdict.WARN, Severity.NOTE: Verdict.PASS}
_GRAVEST_FIRST = (Verdict.BLOCK, Verdict.WARN, Verdict.PASS)


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the verdicts that follow from their findings."""
    return tally(_check(letter) for letter in letters(runs))


def _check(letter: Letter) -> Check:
    review = letter.reviewed.review
    given = {_VERDICTS[finding.severity] for finding in review.findings} | {Verdict.PASS}
    due = next(verdict for verdict in _GRAVEST_FIRST if verdict in given)
    return Check("" if review.verdict is due else f"{letter.name}: {review.verdict}, though its findings say {due}")
