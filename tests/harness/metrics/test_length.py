"""Whether letters are neither curt nor long."""

import pytest

from amiable.harness.metrics.length import measure
from amiable.model.words import Channel
from tests.builders import a_case
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import a_draft, a_reviewed_draft, some_replies


@pytest.mark.parametrize(
    ("words", "channel", "right"),
    [
        (79, Channel.EMAIL, 0),
        (80, Channel.EMAIL, 1),
        (300, Channel.LETTER, 1),
        (301, Channel.LETTER, 0),
        (20, Channel.TEXT_MESSAGE, 1),
        (19, Channel.PUBLIC_REVIEW, 0),
        (301, Channel.SOCIAL, 0),
    ],
)
def test_the_length_fits_the_channel(words: int, channel: Channel, right: int) -> None:
    """Marks that stand alone are no words."""
    draft = a_reviewed_draft(a_draft("mot : " * words))
    replies = some_replies(case=a_case(channel=channel), drafts=(draft,))

    assert counts(measure([a_run(replies)])) == (right, 1)
