"""Demands, over all letters, that a sentence of the letter answers / demands that were read, times their letters.

The answering sentence must stand in the body and hold at least three words. Empty case: nothing measured.
"""

from collections.abc import Iterator, Sequence

from amiable.harness.runs import CaseRun, Check, Letter, Tally, letters, tally

FEWEST_WORDS = 3


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the demands that get their answer."""
    return tally(check for letter in letters(runs) for check in _checks(letter))


def _checks(letter: Letter) -> Iterator[Check]:
    answered = {
        demand
        for sentence in letter.reviewed.draft.sentences
        if len(letter.body[sentence.start : sentence.end].split()) >= FEWEST_WORDS
        for demand in sentence.answers
    }
    for each in letter.replies.plan.answers:
        wrong = f"{letter.name}: {each.demand.id} ({each.demand.topic}) is left unanswered"
        yield Check("" if each.demand.id in answered else wrong)
