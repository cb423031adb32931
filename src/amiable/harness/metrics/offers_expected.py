"""Balanced letters that make as many offers as expected / balanced letters for which the suite says how many.

Empty case: nothing measured.
"""

from collections.abc import Sequence

from amiable.harness.runs import CaseRun, Check, Letter, Tally, letters, tally
from amiable.model.words import Stance


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the balanced letters with the expected number of offers."""
    return tally(
        _check(letter, letter.run.case.expect.offers)
        for letter in letters(runs, Stance.BALANCED)
        if letter.run.case.expect.offers is not None
    )


def _check(letter: Letter, wanted: int) -> Check:
    given = len(letter.reviewed.draft.offers)
    return Check("" if given == wanted else f"{letter.name}: {given} offers, expected {wanted}")
