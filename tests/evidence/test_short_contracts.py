"""What clauses do for the user in contracts that call the two sides by names of their own."""

import functools

import pytest

from amiable.evidence.select import select_evidence
from amiable.model.evidence import Exhibit
from amiable.model.words import Ground
from tests.evidence.short_contracts import SHORT, Short

_DOUBT = frozenset({Ground.UNCONFIRMED, Ground.AMBIGUOUS, Ground.SILENT})
_BY_NAME = {each.name: each for each in SHORT}


@functools.cache
def clauses_of(name: str) -> dict[str, Exhibit]:
    """Give the exhibits of the contract by their article, best first."""
    exhibits = select_evidence(_BY_NAME[name].case, _BY_NAME[name].documents).exhibits
    placed = ((each.passage.locator, each) for each in exhibits)
    return {locator.article: each for locator, each in placed if locator and locator.article}


@pytest.mark.parametrize("short", SHORT, ids=lambda each: each.name)
def test_no_clause_is_judged_wrongly(short: Short) -> None:
    """Only what helps supports, only what hurts goes against; doubt is always right."""
    for article, exhibit in clauses_of(short.name).items():
        if article in short.open:
            continue
        right = {Ground.SUPPORTS} if article in short.helps else {Ground.AGAINST} if article in short.hurts else set()
        assert exhibit.ground in right | _DOUBT, (article, exhibit.ground, exhibit.ground_reason)


@pytest.mark.parametrize("short", SHORT, ids=lambda each: each.name)
def test_the_clause_that_settles_it_comes_first(short: Short) -> None:
    """Before those that name the sum, define the thing or speak of another one; where two settle it, either will do."""
    settling = {short.first, *(set(short.helps) - set(short.open))}

    assert next(iter(clauses_of(short.name))) in settling


def test_most_clauses_that_settle_it_are_judged() -> None:
    """Doubt everywhere would be right and of no use."""
    settled = [short for short in SHORT if short.first in {*short.helps, *short.hurts}]
    judged = [short for short in settled if clauses_of(short.name)[short.first].ground not in _DOUBT]

    assert len(judged) >= len(settled) * 2 / 3
