"""Letters that the review does not stop / all letters.

Empty case: nothing measured.
"""

from collections.abc import Sequence

from amiable.harness.runs import CaseRun, Check, Letter, Tally, letters, tally
from amiable.model.words import Severity, Verdict


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the letters that may be sent."""
    return tally(_check(letter) for letter in letters(runs))


def _check(letter: Letter) -> Check:
    review = letter.reviewed.review
    if review.verdict is not Verdict.BLOCK:
        return Check()
    stops = (f"{each.code} “{each.quote}”" for each in review.findings if each.severity is Severity.BLOCK)
    return Check(f"{letter.name}: {'; '.join(stops)}")
