"""Pairs of letters of one case that share less than nine tenths of their words / all such pairs.

Shared: the words that both hold, each as often as both do, over the number of words of the shorter letter.
Empty case: nothing measured.
"""

import itertools
from collections import Counter
from collections.abc import Sequence

from amiable.harness.runs import CaseRun, Check, Tally, finished, tally
from amiable.language.words import fold, words
from amiable.model.draft import RenderedDraft

TOO_MUCH = 0.9


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the pairs of stances that are two letters."""
    return tally(
        _check(run, one.draft, other.draft)
        for run, replies in finished(runs)
        for one, other in itertools.combinations(replies.drafts, 2)
    )


def _check(run: CaseRun, one: RenderedDraft, other: RenderedDraft) -> Check:
    shared = share_of_words(one.body, other.body)
    return Check("" if shared < TOO_MUCH else f"{run.case.name}: {one.stance} and {other.stance} share {shared:.2f}")


def share_of_words(one: str, other: str) -> float:
    """Give the share of words that two texts have in common, 0 to 1; 1 where either is empty."""
    first, second = (Counter(fold(word.text) for word in words(text)) for text in (one, other))
    shorter = min(first.total(), second.total())
    return (first & second).total() / shorter if shorter else 1.0
