"""Everything that might be put forward, with what is known of it before any ranking.

Owns the joining of documents and messages into one list of passages, each once, with its language, its side and its
search terms. Ranks nothing.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from amiable.evidence.answered import Heard
from amiable.evidence.bubbles import holds
from amiable.evidence.index import indexed_text
from amiable.evidence.lexical import Stemmed, own_text, stemmed, terms_of
from amiable.evidence.people import Speaker
from amiable.evidence.sequels import goes_on
from amiable.language.dates import find_dates
from amiable.language.detection import detect_language
from amiable.language.money import find_amounts
from amiable.model.document import Document, Message, Passage
from amiable.model.money import Money
from amiable.model.words import DocumentType, Language


@dataclass(frozen=True)
class Candidate:
    """One passage of the case."""

    passage: Passage
    document: Document
    language: Language
    currency: str
    """What a dollar without its country is."""
    message: Message | None = None
    speaker: Speaker = Speaker.UNKNOWN
    before: Message | None = None
    """The message before this one in its thread, which an « ok » answers."""
    above: "Candidate | None" = field(default=None, compare=False)
    """The clause that this one goes on from (« Il est dû en entier »), whose subject is then its own."""
    after: "Candidate | None" = field(default=None, compare=False)
    """The message after this one in its thread, which may accept it."""

    @property
    def in_contract(self) -> bool:
        """Whether it stands in a contract."""
        return self.document.type is DocumentType.CONTRACT

    @property
    def heading(self) -> str:
        """The heading over it, or nothing."""
        return (self.passage.locator.heading if self.passage.locator else None) or ""

    @cached_property
    def text(self) -> str:
        """Its words, running heads left out."""
        return own_text(self.passage)

    @cached_property
    def terms(self) -> list[str]:
        """Its search terms, those of its heading included."""
        return terms_of(indexed_text(self.passage), self.language)

    @cached_property
    def heading_terms(self) -> list[str]:
        """The search terms of its heading."""
        return terms_of(self.heading, self.language)

    @cached_property
    def stemmed(self) -> Stemmed:
        """Its words as stems, stop words kept."""
        return stemmed(self.text, self.language)

    @cached_property
    def amounts(self) -> tuple[Money, ...]:
        """The sums of money in it, each once."""
        found = find_amounts(self.text, self.language, self.currency)
        return tuple(dict.fromkeys(each.money for each in found))

    @cached_property
    def dates(self) -> tuple[dt.date, ...]:
        """The dates in its words, each once."""
        return tuple(dict.fromkeys(each.date for each in find_dates(self.text, self.language)))


def candidates_of(
    documents: Sequence[Document], heard: Sequence[Heard], to_answer: Message | None, currency: str
) -> list[Candidate]:
    """Every passage of the documents, contracts first; the message that is answered is left out."""
    clauses = [
        clause
        for document in documents
        if document.type is DocumentType.CONTRACT
        for clause in _clauses_of(document, currency)
    ]
    answered = _plain(own_text(to_answer.passage)) if to_answer else None
    said: list[Candidate] = []
    latest: dict[str, Message] = {}
    for message, speaker, document in heard:
        passage = message.passage
        if _plain(own_text(passage)) != answered and not (to_answer and holds(to_answer, message)):
            language = detect_language(passage.text, document.language)
            said.append(Candidate(passage, document, language, currency, message, speaker, latest.get(document.path)))
        latest[document.path] = message
    answers = {id(each.before): each for each in said if each.before}
    said = [replace(each, after=answers.get(id(each.message))) for each in said]
    return _each_once([*clauses, *said])


def _clauses_of(document: Document, currency: str) -> Iterator[Candidate]:
    before: Candidate | None = None
    for passage in document.passages:
        clause = Candidate(passage, document, document.language, currency)
        if before is not None and clause.heading == before.heading and goes_on(passage):
            clause = replace(clause, above=before)
        yield clause
        before = clause


def _each_once(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Leave out what another document says again: the same mail in an .eml and in an .mbox."""
    first: dict[tuple[str, str, str], str] = {}
    kept = []
    for each in candidates:
        locator = each.passage.locator
        where = (locator.article or "", locator.date or "") if locator else ("", "")
        if first.setdefault((_plain(each.text), *where), each.document.path) == each.document.path:
            kept.append(each)
    return kept


def _plain(text: str) -> str:
    return " ".join(text.split())
