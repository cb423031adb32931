"""Whether letters are calm."""

import dataclasses

from amiable.harness.metrics.calm import measure
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import a_review, a_reviewed_draft, some_replies


def test_a_heated_letter_is_not_calm() -> None:
    """The line is drawn where screens say tense."""
    heated = dataclasses.replace(a_reviewed_draft(), review=a_review(heat=0.34))

    assert counts(measure([a_run(some_replies(drafts=(a_reviewed_draft(), heated)))])) == (1, 2)
