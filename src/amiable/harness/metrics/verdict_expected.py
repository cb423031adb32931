"""Balanced letters with the expected verdict / balanced letters for which the suite expects one.

Empty case: nothing measured.
"""

from collections.abc import Sequence

from amiable.harness.runs import CaseRun, Check, Letter, Tally, letters, tally
from amiable.model.words import Stance, Verdict


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the balanced letters that are judged as expected."""
    return tally(
        _check(letter, letter.run.case.expect.verdict)
        for letter in letters(runs, Stance.BALANCED)
        if letter.run.case.expect.verdict is not None
    )


def _check(letter: Letter, wanted: Verdict) -> Check:
    review = letter.reviewed.review
    codes = ", ".join(finding.code for finding in review.findings) or "no finding"
    return Check("" if review.verdict is wanted else f"{letter.name}: {review.verdict} ({codes}), expected {wanted}")
