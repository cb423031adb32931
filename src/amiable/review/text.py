"""The review of one text for programs: own words cut out, then every rule.

The same judgement as `amiable check`, which streams many texts; here one call gives one answer.
"""

from collections.abc import Sequence

from amiable.mail.own_words import own_spans
from amiable.model.case import Case
from amiable.model.document import Document
from amiable.model.evidence import Evidence
from amiable.model.finding import Review
from amiable.model.words import Channel, Language
from amiable.review.engine import review
from amiable.review.subject import subject_of_text


def review_text(
    text: str,
    *,
    language: Language | None = None,
    channel: Channel | None = None,
    client: Sequence[str] = (),
    case: Case | None = None,
    evidence: Evidence | None = None,
    documents: Sequence[Document] = (),
) -> Review:
    """Judge a text that is about to be sent; spans of findings are code points into `text` as given.

    `client` is what must not be shown in public (names, addresses, numbers). With a case, its evidence and documents
    the evidence, commitment and legal rules speak too. The language is detected where it is not given.
    """
    subject = subject_of_text(
        text,
        language=language,
        channel=channel,
        client=client,
        own=own_spans(text),
        case=case,
        evidence=evidence,
        documents=documents,
    )
    return review(subject)
