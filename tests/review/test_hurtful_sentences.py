"""Sentences that upset people write are stopped or warned of, in both languages."""

import pathlib

import pytest

from amiable.model.words import Language, Verdict
from amiable.review.engine import review
from amiable.review.subject import subject_of_text

LEAST_TOLD = 0.95
LEAST_BLOCKED = 0.68
"""Shares that the rules reach on these sentences, which they have seen; on unseen ones they reach less."""


def _verdicts(language: Language) -> list[Verdict]:
    path = pathlib.Path(__file__).with_name(f"hurtful_sentences.{language}.txt")
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [review(subject_of_text(line)).verdict for line in lines]


@pytest.mark.parametrize("language", list(Language))
def test_most_hurtful_sentences_are_told_of_and_the_plain_ones_blocked(language: Language) -> None:
    """Nearly all are blocked or warned of, two in three are blocked."""
    verdicts = _verdicts(language)

    assert sum(each is not Verdict.PASS for each in verdicts) / len(verdicts) >= LEAST_TOLD
    assert verdicts.count(Verdict.BLOCK) / len(verdicts) >= LEAST_BLOCKED
