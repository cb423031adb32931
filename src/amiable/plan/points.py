"""The argument: which exhibits the letter rests on, and where they leave the user.

What goes against the user, or was amended away, is never a point. What code cannot tell is quoted neutrally.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from amiable.evidence.lexical import terms_of
from amiable.evidence.matter import Thing, kind_terms, thing_of
from amiable.evidence.people import Speaker, speaker_of
from amiable.kinds.load import load_kind
from amiable.language.money import find_amounts
from amiable.model.case import Case
from amiable.model.document import Document, Message, Passage
from amiable.model.evidence import Evidence, Exhibit
from amiable.model.plan import Point, Standing
from amiable.model.words import Channel, DocumentType, Ground, Kind, Language
from amiable.plan.demands import plain
from amiable.plan.matter import Matter, stems
from amiable.plan.quotes import LONGEST, Quote, Wanted, choose_quote

IN_A_CHAT = 22
"""Words of a quote in a text message."""
MOST = 2
"""Points a letter may argue: a third weakens the first."""
RELEVANT = 0.6
"""Worth under which a passage is no argument: a letter never cites a clause for want of a better one."""
SHARE, MOST_SHARED = 0.1, 4
"""What each word shared with the matter adds to the score, and how many count."""
SURE = 0.45
"""Score from which a second passage helps the first; scores are relative to the best of the case."""
ADMISSION = re.compile(
    r"(?<!pense qu')(?<!croit qu')(?<!dit qu')(?<!si )\b(elle|il|ils|elles|la cliente|le client) (a|ont) raison\b"
    r"|\b(c'est|c'etait) (ma|mon) (faute|erreur)\b"
    r"|(?<!thinks )(?<!says )(?<!if )\b(she|he|they)('s| is|'re| are) right\b"
    r"|\bmy (own )?(mistake|fault)\b|\bj'ai (oublie|manque)\b|\bi (forgot|should have|never sent|never asked)\b",
)
ECHO = 4
"""Words shared with the user's record from which an unjudged passage is worth citing."""
STRONG = 0.7
"""Weight from which a term of a kind stands for the kind itself."""


class Argument(NamedTuple):
    """The points, best first, and the standing that they give."""

    points: tuple[Point, ...]
    standing: Standing


def choose_points(case: Case, evidence: Evidence, matter: Matter, documents: Sequence[Document] = ()) -> Argument:
    """At most two points; none where the documents are silent or against the user."""
    thing = thing_of(matter.noun.text, case.language, case.language)
    about = stems(f"{matter.noun.text} {case.title} {case.source}", case.language)
    wanted = about | _kind_words(case)
    candidates = [
        Candidate(exhibit, quote)
        for exhibit in evidence.exhibits
        if _citable(exhibit, case)
        and _bears(exhibit, thing, matter, case)
        and (quote := _quote(exhibit, wanted, matter, case)) is not None
    ]
    ranked = sorted(candidates, key=_rank)
    chosen = [each for each in ranked if each.exhibit.pinned or each.worth >= RELEVANT][:1]
    chosen += [each for each in ranked if each not in chosen and chosen and _adds(each.exhibit)][: MOST - len(chosen)]
    if admits(case):
        return Argument((), Standing.AGAINST)
    points = [_point(str(number), each, matter, case) for number, each in enumerate(chosen, 1)]
    contracts = [each for each in documents if each.type is DocumentType.CONTRACT]
    silent = not contracts or (matter.named and not any(_speaks(each, thing, case) for each in contracts))
    return Argument(tuple(points), _standing(points, evidence, silent=silent))


def admits(case: Case) -> bool:
    """Whether the user's own record says that the client is right; what somebody thinks or claims is no admission."""
    record = plain(f"{case.source} {case.positions.i_want}")
    return ADMISSION.search(record) is not None


def _bears(exhibit: Exhibit, thing: Thing, matter: Matter, case: Case) -> bool:
    """Whether the passage speaks of the disputed thing itself; what is judged to help needs no such test."""
    judged = exhibit.pinned or exhibit.ground is not Ground.UNCONFIRMED or not matter.named
    return judged or _mentions(exhibit.passage, thing) or _echoes(exhibit.passage, case)


def _echoes(passage: Passage, case: Case) -> bool:
    """Whether the passage shares enough words with the user's own record of the dispute."""
    return len(stems(passage.text, case.language) & stems(case.source, case.language)) >= ECHO


def _speaks(document: Document, thing: Thing, case: Case) -> bool:
    """Whether a contract speaks of the thing; where it is no fee, a strong word of the kind is enough to say so."""
    words = kind_terms(case.kind, case.language) if case.kind is not Kind.EXTRA_FEES else {}
    strong = {term for term, weight in words.items() if weight >= STRONG}
    return any(
        _mentions(passage, thing) or not strong.isdisjoint(terms_of(passage.text, case.language))
        for passage in document.passages
    )


def _mentions(passage: Passage, thing: Thing) -> bool:
    return any(thing.found_in(terms_of(passage.text, language)) > 0 for language in Language)


def _quote(exhibit: Exhibit, wanted: frozenset[str], matter: Matter, case: Case) -> Quote | None:
    short = case.channel is Channel.TEXT_MESSAGE
    return choose_quote(
        exhibit.passage,
        Wanted(
            words=wanted,
            amount=matter.amount,
            language=case.language,
            deciding=load_kind(case.kind).supports(case.language),
            longest=IN_A_CHAT if short else LONGEST,
            sure=exhibit.ground is Ground.SUPPORTS,
            amends=exhibit.amends is not None,
        ),
    )


class Candidate(NamedTuple):
    """An exhibit that may be argued, with the words to quote."""

    exhibit: Exhibit
    quote: Quote

    @property
    def worth(self) -> float:
        """How much it bears on the matter: its rank, and what the quoted words share with it."""
        return self.exhibit.score + min(self.quote.worth, MOST_SHARED) * SHARE


def _citable(exhibit: Exhibit, case: Case) -> bool:
    """Neither against the user nor amended away; of messages, only what somebody else wrote or the client accepted."""
    if exhibit.ground not in {Ground.SUPPORTS, Ground.AMBIGUOUS, Ground.UNCONFIRMED} or exhibit.amended_by is not None:
        return False
    own_words = (
        exhibit.source_type is DocumentType.EXCHANGE
        and speaker_of(Message(exhibit.passage), case) is Speaker.ME
        and exhibit.ground is not Ground.SUPPORTS
    )
    return exhibit.pinned or not own_words


def _kind_words(case: Case) -> frozenset[str]:
    """The words that contracts use for this kind of dispute, strong ones only."""
    strong = [term for term, weight in load_kind(case.kind).terms(case.language).items() if weight >= STRONG]
    return stems(" ".join(strong), case.language)


def _rank(each: Candidate) -> tuple[bool, bool, bool, float]:
    message = each.exhibit.source_type is DocumentType.EXCHANGE
    return (not each.exhibit.pinned, each.exhibit.ground is not Ground.SUPPORTS, message, -each.worth)


def _adds(exhibit: Exhibit) -> bool:
    """A second point must be sure of itself."""
    return exhibit.pinned or (exhibit.ground is Ground.SUPPORTS and exhibit.score >= SURE)


def _point(number: str, each: Candidate, matter: Matter, case: Case) -> Point:
    exhibit = each.exhibit
    return Point(
        id=number,
        exhibit=exhibit.id,
        ground=exhibit.ground,
        quote=each.quote.words,
        has_amount=_states(each.quote.words, matter, case),
        from_message=exhibit.source_type is DocumentType.EXCHANGE,
        passage_has_amount=_states(exhibit.passage.text, matter, case),
    )


def _states(text: str, matter: Matter, case: Case) -> bool:
    amounts = [found.money.amount for found in find_amounts(text, case.language)]
    return matter.amount is not None and matter.amount.amount in amounts


def _standing(points: list[Point], evidence: Evidence, *, silent: bool) -> Standing:
    """Supported where the first point is; against only where nothing speaks for the user."""
    best = next((each for each in evidence.exhibits if each.amended_by is None), None)
    if points and points[0].ground is Ground.SUPPORTS:
        return Standing.SUPPORTED
    if best is not None and best.ground is Ground.AGAINST:
        return Standing.AGAINST
    if points and points[0].ground is Ground.AMBIGUOUS:
        return Standing.AMBIGUOUS
    return Standing.QUOTED if points else Standing.SILENT if silent else Standing.UNARGUED
