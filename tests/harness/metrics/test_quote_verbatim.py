"""Whether quotes stand in their passage and at their place."""

import dataclasses

import pytest

from amiable.harness.metrics.quote_verbatim import measure
from amiable.model.draft import Citation
from amiable.model.replies import Replies
from tests.builders import a_passage, an_evidence, an_exhibit
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import BODY, QUOTE, a_draft, a_reviewed_draft, some_replies

START = BODY.index(QUOTE)


def citing(quote: str | None, start: int = START, exhibit: str = "e1", body: str = BODY) -> Replies:
    """Give a run whose letter makes this one citation."""
    citation = Citation(exhibit, quote, start, start + len(quote or ""))
    return some_replies(drafts=(a_reviewed_draft(a_draft(body, citations=(citation,))),))


def test_a_quote_word_for_word_is_right() -> None:
    """It stands in the passage, in the document and in the letter."""
    assert counts(measure([a_run()])) == (1, 1)


@pytest.mark.parametrize(
    "replies",
    [
        citing(QUOTE, START + 1),
        citing(QUOTE, exhibit="e9"),
        citing("Les frais de déplacement sont de 70 $", body=BODY.replace("60 $", "70 $")),
        dataclasses.replace(some_replies(), evidence=an_evidence(an_exhibit(passage=a_passage(start=1)))),
        dataclasses.replace(some_replies(), documents=()),
    ],
    ids=["another place", "no such exhibit", "another word", "another span", "no document"],
)
def test_a_quote_that_is_not_is_wrong(replies: Replies) -> None:
    """Each way of being wrong is seen."""
    assert counts(measure([a_run(replies)])) == (0, 1)


def test_a_reference_without_quote_is_not_measured() -> None:
    """The empty case has no value."""
    assert measure([a_run(citing(None))]).value is None
