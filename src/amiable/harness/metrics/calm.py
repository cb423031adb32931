"""Letters with a heat below 0.34 (calm) / all letters.

Empty case: nothing measured.
"""

from collections.abc import Sequence

from amiable.harness.runs import CaseRun, Check, Letter, Tally, letters, tally

CALM_BELOW = 0.34


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the calm letters."""
    return tally(_check(letter) for letter in letters(runs))


def _check(letter: Letter) -> Check:
    heat = letter.reviewed.review.heat
    return Check("" if heat < CALM_BELOW else f"{letter.name}: heat {heat:.2f}")
