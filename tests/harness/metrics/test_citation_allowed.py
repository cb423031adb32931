"""Whether letters leave out what must not be cited."""

from typing import Any

import pytest

from amiable.harness.metrics.citation_allowed import measure
from amiable.model.words import Ground
from tests.builders import an_evidence, an_exhibit
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import some_replies


def test_a_citation_that_nothing_forbids_is_allowed() -> None:
    """Unconfirmed passages may be cited."""
    assert counts(measure([a_run(must_not_cite=[{"document": "contrat.pdf", "article": "9"}])])) == (1, 1)


@pytest.mark.parametrize("overrides", [{"ground": Ground.AGAINST}, {"amended_by": "e2"}])
def test_what_goes_against_the_user_or_was_replaced_is_not(overrides: dict[str, Any]) -> None:
    """Whatever the suite says."""
    replies = some_replies(evidence=an_evidence(an_exhibit(**overrides)))

    assert counts(measure([a_run(replies)])) == (0, 1)


def test_what_the_suite_forbids_is_not() -> None:
    """By article."""
    assert counts(measure([a_run(must_not_cite=[{"document": "contrat.pdf", "article": "4.2"}])])) == (0, 1)


def test_without_letters_nothing_is_measured() -> None:
    """The empty case has no value."""
    assert measure([a_run(some_replies(drafts=()))]).value is None
