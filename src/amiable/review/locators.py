"""Whether a clause, a page or a message stands where a text says that it does.

Errs towards silence where a format has no pages or a passage no number: only what is certainly elsewhere is wrong.
"""

import re
from collections.abc import Iterator, Sequence

from amiable.language.dates import find_dates
from amiable.language.spans import contains
from amiable.language.words import fold
from amiable.model.document import Document, Passage
from amiable.model.spans import Span
from amiable.model.words import DocumentType
from amiable.review.citations import (
    Reference,
    is_named_anywhere,
    named_by,
    passages_with,
    quotations_in,
    references_in,
)
from amiable.review.claims import holds_any
from amiable.review.offered import in_the_plan
from amiable.review.subject import Subject

_MESSAGE_OF = re.compile(
    r"\b(?:messages?|courriels?|mails?|e-mails?|emails?|lettres?|letters?|textos?|sms|texts?|whatsapp)\s+"
    r"(?:du|of|dated|from|on|sent on)\s+(?:the\s+)?$"
)
_BEFORE = 40


def leads_astray(subject: Subject, reference: Reference, passages: Sequence[Passage]) -> bool:
    """Whether the reference leads nowhere, or what is quoted beside it stands elsewhere."""
    if reference.article:
        named = named_by(reference, passages)
        if not named:
            contracts = [each.text for each in subject.documents if each.type is DocumentType.CONTRACT]
            return not is_named_anywhere(reference.article, contracts)
        if reference.page is not None and not _stands_on(named, reference.page, subject.documents):
            return True
        return _quoted_elsewhere(subject, reference, passages)
    if reference.page is None or not _speaks_of_a_writing(subject, reference):
        return False
    return not _has_page(reference.page, passages, subject.documents)


def _quoted_elsewhere(subject: Subject, reference: Reference, passages: Sequence[Passage]) -> bool:
    """Whether a quote of the sentence is verbatim in the case, but in no clause that the sentence names."""
    sentence = subject.sentence_at(reference.span.start)
    others = references_in(subject.text, *sentence)
    named = [passage for each in others if each.article for passage in named_by(each, passages)]
    for quotation in quotations_in(subject.text, subject.own):
        if contains(sentence, quotation.inner) and not in_the_plan(subject, quotation.inner):
            saying = passages_with(quotation.text, passages)
            if saying and not any(each in named for each in saying) and _all_numbered(saying):
                return True
    return False


def _all_numbered(passages: Sequence[Passage]) -> bool:
    """Whether each passage has a number of its own, so that being elsewhere is certain."""
    return all(each.locator is not None and each.locator.article for each in passages)


def _stands_on(named: Sequence[Passage], page: int, documents: Sequence[Document]) -> bool:
    """Whether one of the passages touches the page; a format without pages has none to be wrong about but 1."""
    pages = {number for each in named for number in _pages_of(each, documents)}
    return page in pages if pages else page == 1


def _pages_of(passage: Passage, documents: Sequence[Document]) -> range:
    """Give the pages that the passage touches; none where they are unknown."""
    if passage.locator is None or passage.locator.page is None:
        return range(0)
    starts = next((each.pages for each in documents if each.path == passage.document), ())
    last = sum(1 for start in starts if start < passage.end)
    return range(passage.locator.page, max(passage.locator.page, last) + 1)


def _has_page(page: int, passages: Sequence[Passage], documents: Sequence[Document]) -> bool:
    """Whether a document has that many pages; one without pages is one page."""
    counted = [len(each.pages) or 1 for each in documents]
    shown = [each.locator.page for each in passages if each.locator is not None and each.locator.page is not None]
    return page <= max([*counted, *shown], default=0)


def _speaks_of_a_writing(subject: Subject, reference: Reference) -> bool:
    """Whether the sentence speaks of the contract or another document, so that the page is one of it."""
    sentence = subject.sentence_at(reference.span.start)
    return holds_any(subject.text[sentence.start : sentence.end], "writings", subject.language, "citing")


def wrong_days(subject: Subject, passages: Sequence[Passage]) -> Iterator[Span]:
    """Give each « votre message du 3 mars » for which the exchange has no message of that day."""
    days = {each.locator.date[:10] for each in passages if each.locator is not None and each.locator.date}
    for found in find_dates(subject.text, subject.language, subject.day) if days else ():
        before = fold(subject.text[max(0, found.span.start - _BEFORE) : found.span.start])
        named = _MESSAGE_OF.search(before)
        day = found.date.isoformat()
        year_given = day[:4] in subject.text[found.span.start : found.span.end]
        known = any(each == day or (not year_given and each[5:] == day[5:]) for each in days)
        if named is not None and not known:
            yield Span(found.span.start - len(before) + named.start(), found.span.end)
