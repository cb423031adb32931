"""Overrides of a case laid over the review of a text: a finding passes where its user let pass this very one.

Pure. An override holds for one text and the sentences that it named; a word changed, and the finding counts again.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from amiable.model.finding import Finding, Ignored, IgnoredBy, Review
from amiable.model.spans import Span
from amiable.review.fingerprints import sentence_mark, text_mark
from amiable.review.policy import without_known

if TYPE_CHECKING:
    from amiable.casefile.overrides import Override


def without_overridden(review: Review, past: "Sequence[Override]", text: str, own: Sequence[Span]) -> Review:
    """Give the review without what `past`, oldest first, lets pass in this text; the latest reason is shown."""
    if not past or not review.findings:
        return review
    whole = text_mark(text, own)
    fitting = {(each.code, mark): each for each in past if each.text == whole for mark in each.sentences}

    def known(finding: Finding) -> Ignored | None:
        each = fitting.get((finding.code, sentence_mark(text, finding)))
        return None if each is None else Ignored(finding, IgnoredBy.OVERRIDE, each.reason, each.who, each.time)

    return without_known(review, known) if fitting else review
