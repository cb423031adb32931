"""Whether letters propose something."""

import pytest

from amiable.harness.metrics.offer_or_next_step import measure
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import NEXT_STEP, OFFER, a_draft, a_reviewed_draft, some_replies


@pytest.mark.parametrize(
    ("offers", "next_step", "right"),
    [
        ((OFFER,), NEXT_STEP, 1),
        ((), NEXT_STEP, 1),
        ((OFFER,), "", 1),
        ((), "", 0),
        ((), " ", 0),
        (("offrir un album",), NEXT_STEP, 0),
    ],
)
def test_a_letter_proposes_an_offer_or_a_next_step(offers: tuple[str, ...], next_step: str, right: int) -> None:
    """In words that stand in the body."""
    replies = some_replies(drafts=(a_reviewed_draft(a_draft(offers=offers, next_step=next_step)),))

    assert counts(measure([a_run(replies)])) == (right, 1)
