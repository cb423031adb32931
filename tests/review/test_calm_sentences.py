"""Firm, polite sentences pass: reminders, refusals, lawful steps, ends of contracts, words with two meanings."""

import pathlib

import pytest

from amiable.model.finding import Review
from amiable.model.words import Language, Verdict
from amiable.review.engine import review
from amiable.review.subject import subject_of_text

MOST_TOLD = 0.03
"""The share of these sentences in which a tone rule may find something.

They are written with the words of hurtful ones; of ordinary calm mail the share is below 0.01, see tone_false_alarms.
"""


def _sentences(language: Language) -> list[str]:
    path = pathlib.Path(__file__).with_name(f"calm_sentences.{language}.txt")
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def _reviews(language: Language) -> dict[str, Review]:
    return {text: review(subject_of_text(text)) for text in _sentences(language)}


@pytest.mark.parametrize("language", list(Language))
def test_no_calm_sentence_is_blocked_and_few_are_remarked_on(language: Language) -> None:
    """Nothing is blocked, and fewer than three in a hundred have any finding of tone."""
    reviews = _reviews(language)

    assert [text for text, each in reviews.items() if each.verdict is Verdict.BLOCK] == []
    told = [text for text, each in reviews.items() if any(finding.code.startswith("T") for finding in each.findings)]
    assert len(told) / len(reviews) < MOST_TOLD, told


@pytest.mark.parametrize("text", ["Crooks!", "Escrocs !", "Liar.", "Menteur.", "Idiot!", "Voleuse !"])
def test_an_insult_of_one_word_is_judged_in_the_language_in_which_it_is_one(text: str) -> None:
    """No stop word tells the language of a single word; it offends all the same."""
    judged = review(subject_of_text(text))

    assert judged.verdict is Verdict.BLOCK
    assert judged.findings[0].quote in text
