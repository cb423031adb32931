"""Firm, polite letters pass: what a business writes every day must not be stopped."""

import pathlib
import tomllib

import pytest

from amiable.model.words import Channel, Language, Verdict
from amiable.review.engine import review
from amiable.review.subject import subject_of_text

LETTERS = tomllib.loads(pathlib.Path(__file__).with_name("calm_letters.toml").read_text(encoding="utf-8"))["letters"]


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter["text"][:25])
def test_a_firm_and_polite_letter_passes_with_no_finding(letter: dict[str, str]) -> None:
    """Dates, clauses, lawyers and courts are lawful; nothing of it is tone."""
    judged = review(subject_of_text(letter["text"], language=Language(letter["language"]), channel=Channel.EMAIL))

    assert [(each.code, each.quote) for each in judged.findings] == []
    assert judged.verdict is Verdict.PASS
    assert judged.heat < 0.2
