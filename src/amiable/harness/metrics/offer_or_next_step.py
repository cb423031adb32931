"""Letters that make an offer or name a next step, in words that stand in the body / all letters.

Empty case: nothing measured.
"""

from collections.abc import Sequence

from amiable.harness.runs import CaseRun, Check, Letter, Tally, letters, tally


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the letters that propose something."""
    return tally(_check(letter) for letter in letters(runs))


def _check(letter: Letter) -> Check:
    draft = letter.reviewed.draft
    proposed = [each for each in (*draft.offers, draft.next_step) if each.strip()]
    if not proposed:
        return Check(f"{letter.name}: neither an offer nor a next step")
    absent = [each for each in proposed if each not in letter.body]
    return Check(f"{letter.name}: “{absent[0]}” does not stand in the body" if absent else "")
