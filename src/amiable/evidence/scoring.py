"""How strongly each passage bears on the dispute, and why.

Owns the weights of what ranks: the words of the case, references by the message, sums and dates in common, the thing
that the user named, agreement and delivery. The reasons are kept beside the score, so that what is said to the user is
what ranked. Judges no ground.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from amiable.evidence.agreements import agrees, approves, is_accepted
from amiable.evidence.blocks import is_block
from amiable.evidence.candidates import Candidate
from amiable.evidence.cues import cue_phrases
from amiable.evidence.headings import is_on_another_kind, makes_the_client_pay
from amiable.evidence.index import Index
from amiable.evidence.lexical import own_text, terms_of
from amiable.evidence.matter import MEANT, Matter, Thing
from amiable.evidence.people import Speaker
from amiable.evidence.prices import states_the_price
from amiable.evidence.query import View, views_of
from amiable.evidence.receipts import shows_delivery
from amiable.evidence.references import article_of, find_articles, find_pages, is_referred_to
from amiable.evidence.sequels import explains
from amiable.language.dates import find_dates
from amiable.language.detection import detect_language
from amiable.language.money import find_amounts
from amiable.language.numbers import find_numbers
from amiable.model.case import Case
from amiable.model.document import Message
from amiable.model.money import Money
from amiable.model.words import Kind, Language

REFERRED, ON_PAGE = 0.6, 0.1
AMOUNT, AMOUNT_SAID, DATE, DATE_SAID = 0.35, 0.2, 0.2, 0.12
EQUAL_SUM = 0.3
"""What is left of a sum in common where the clause is on another fee."""
THING_IN_HEADING, THING_NAMED, THING_MEANT, KIND_IN_HEADING = 0.35, 0.25, 0.1, 0.12
PRICE = 0.7
"""The clause on the price, where no clause names the disputed fee."""
AGREED, ACCEPTED, APPROVED, DELIVERED = 0.5, 0.5, 0.25, 0.2
OWN_CLAIM = 0.5
"""What sums and names count in the user's own messages, which prove nothing until the client accepts."""
CHAT = 0.55
"""What a message counts beside a contract, where it agrees to nothing, proves nothing and names no disputed sum."""
PROVED_BY_WORK = frozenset({Kind.PAYMENT_REFUSAL, Kind.QUALITY, Kind.DUE_DATE, Kind.SCOPE, Kind.RECEIVED_NOTICE})
"""The kinds in which it matters that the work was handed over and approved."""
CONTEXT = 0.7
"""How much of the question an answer such as « ok » takes over."""
EXPLAINING = 0.6
"""What a clause counts that only says what a word means."""
BLOCK, BLOCK_ALONE = 0.35, 0.7
"""What a title block, a party block or a table of labels counts beside numbered clauses, and where there are none."""
ELSEWHERE, PAYS = 0.7, 0.2
"""What a clause counts under a heading on another kind; what one on the kind gains that makes the client pay."""
_SHOWN = 4  # letters of a word that is worth showing


@dataclass(frozen=True, slots=True)
class Scored:
    """A passage with its score and what made it."""

    candidate: Candidate
    score: float
    """Not yet normalised; 0 where nothing bears on the dispute."""
    thing: Thing | None = None
    thing_is_named: bool = False
    """Whether the passage names it, and does not only mean it."""
    thing_in_heading: bool = False
    kind_in_heading: bool = False
    amounts: tuple[Money, ...] = ()
    """Sums that the case or the message holds too."""
    dates: tuple[dt.date, ...] = ()
    referred: bool = False
    """The message names its article."""
    agreed: bool = False
    accepted: bool = False
    """The user's own message, and the client agreed in the next one."""
    approved: bool = False
    delivered: bool = False
    answers_matter: bool = False
    """It is an answer to a message on the disputed thing or sum."""
    words: tuple[str, ...] = ()
    """The words of the passage that answered the search best, as written there."""


@dataclass(slots=True)
class _Context:
    """What is the same for all passages of one case."""

    case: Case
    matters: dict[Language, Matter]
    fact_amounts: frozenset[Money]
    said_amounts: frozenset[Money]
    fact_dates: frozenset[dt.date]
    said_dates: frozenset[dt.date]
    articles: frozenset[str]
    pages: frozenset[int]
    unnamed: bool
    """No clause names the disputed thing: what the price covers is then the next best to look at."""
    has_clauses: bool = False
    """A contract of the case has numbered clauses."""
    holders: Counter[Money] = field(default_factory=Counter)
    """How many passages hold a sum: one that stands everywhere tells little."""


def score_candidates(
    case: Case, candidates: Sequence[Candidate], to_answer: Message | None, matters: dict[Language, Matter]
) -> list[Scored]:
    """Each candidate with its score, in the order given."""
    if not candidates:
        return []
    languages = {each.document.path: each.language for each in candidates if each.in_contract}
    index = Index([each.passage for each in candidates], languages, case.language)
    views = [view for language, matter in matters.items() for view in views_of(case, matter, to_answer, {language})]
    context = _context(case, candidates, to_answer, matters)
    held_back = [_held_back(each, context) for each in candidates]
    words = _with_context(candidates, _words_scores(index, views, held_back))
    has_contract = any(each.in_contract for each in candidates)
    telling = _telling_terms(index, views)
    found = [_read(each, context, telling) for each in candidates]
    return [
        replace(each, score=_weigh(each, score, context, share, has_contract=has_contract))
        for each, score, share in zip(found, words, held_back, strict=True)
    ]


def _held_back(candidate: Candidate, context: _Context) -> float:
    """The share of its score that a passage keeps: all of it, unless it says nothing and states no disputed sum."""
    known = context.fact_amounts | context.said_amounts
    if known.intersection(candidate.amounts) or not is_block(candidate):
        return 1.0
    return BLOCK if context.has_clauses else BLOCK_ALONE


def _words_scores(index: Index, views: Sequence[View], held_back: Sequence[float]) -> list[float]:
    total = [0.0] * len(index.passages)
    weight = sum(view.weight for view in views) or 1.0
    for view in views:
        scores = [score * share for score, share in zip(index.scores_of_terms(view.terms), held_back, strict=True)]
        best = max(scores, default=0.0) or 1.0
        total = [sum_ + view.weight / weight * score / best for sum_, score in zip(total, scores, strict=True)]
    best = max(total, default=0.0) or 1.0
    return [score / best for score in total]


def _with_context(candidates: Sequence[Candidate], words: Sequence[float]) -> list[float]:
    """Let an answer take over the weight of the message that it answers, a clause that of the one it goes on from."""
    of_message = {id(each.message): score for each, score in zip(candidates, words, strict=True) if each.message}
    given = [
        max(score, CONTEXT * of_message.get(id(each.before), 0.0)) if each.message and agrees(each) else score
        for each, score in zip(candidates, words, strict=True)
    ]
    for at, each in enumerate(candidates):
        if each.above is not None and at and candidates[at - 1].passage is each.above.passage:
            given[at] = max(given[at], CONTEXT * given[at - 1])
    return given


def _context(
    case: Case, candidates: Sequence[Candidate], to_answer: Message | None, matters: dict[Language, Matter]
) -> _Context:
    message = own_text(to_answer.passage) if to_answer else ""
    language = detect_language(message, case.language)
    currency = candidates[0].currency
    own = (case.title, case.source, case.positions.client_wants, case.positions.i_want)
    said = "\n".join((message, *own))
    values = frozenset(offer.value for offer in case.offers if offer.value)
    holders: Counter[Money] = Counter()
    for each in candidates:
        holders.update(each.amounts)
    return _Context(
        case=case,
        matters=matters,
        fact_amounts=frozenset(fact.amount for fact in case.facts if fact.amount),
        said_amounts=values | {each.money for each in find_amounts(said, language, currency)},
        fact_dates=frozenset(fact.date for fact in case.facts if fact.date),
        said_dates=frozenset(each.date for each in find_dates(said, language)),
        articles=find_articles(said),
        pages=find_pages(said),
        unnamed=not any(matters[each.language].thing_in(each.terms)[0] for each in candidates if each.in_contract),
        has_clauses=any(each.in_contract and article_of(each.passage) for each in candidates),
        holders=holders,
    )


def _read(candidate: Candidate, context: _Context, telling: dict[str, float]) -> Scored:
    """The candidate with everything that may rank it, not yet weighed."""
    matter = context.matters[candidate.language]
    thing, sureness = matter.thing_in(candidate.terms)
    if thing is None and candidate.above is not None:
        thing, sureness = matter.thing_in(candidate.above.terms)
    in_heading = thing is not None and thing.is_core_in(candidate.heading_terms)
    by_other = candidate.message is not None and candidate.speaker is not Speaker.ME
    return Scored(
        candidate=candidate,
        score=0.0,
        thing=thing,
        thing_is_named=sureness > MEANT,
        thing_in_heading=in_heading,
        kind_in_heading=not in_heading and matter.kind_in(candidate.heading_terms),
        amounts=_common_amounts(candidate, context),
        dates=tuple(each for each in candidate.dates if each in context.fact_dates | context.said_dates),
        referred=candidate.in_contract and is_referred_to(candidate.passage, context.articles),
        agreed=by_other and agrees(candidate),
        accepted=candidate.speaker is Speaker.ME and is_accepted(candidate),
        approved=by_other and approves(candidate),
        delivered=candidate.message is not None and shows_delivery(candidate),
        answers_matter=_answers_matter(candidate, context),
        words=_best_words(candidate, telling),
    )


def _weigh(found: Scored, words: float, context: _Context, share: float, *, has_contract: bool) -> float:
    bonus = _bonus(found, context) * share
    if found.candidate.speaker is Speaker.ME and not found.accepted:
        bonus *= OWN_CLAIM
    proof = max(AGREED * found.agreed, ACCEPTED * found.accepted) * (words > 0 or bool(found.amounts))
    if context.case.kind in PROVED_BY_WORK:
        proof += APPROVED * found.approved + DELIVERED * found.delivered
    score = words + bonus
    if is_on_another_kind(found.candidate, context.case.kind, context.matters[found.candidate.language]):
        score *= ELSEWHERE
    if found.candidate.in_contract and explains(found.candidate.passage):
        score *= EXPLAINING
    tells = proof or (found.amounts and found.candidate.speaker is not Speaker.ME)
    if found.candidate.message and has_contract and not tells:
        score *= CHAT
    return score + proof


def _common_amounts(candidate: Candidate, context: _Context) -> tuple[Money, ...]:
    """The sums that the passage shares with the case; in a message a bare « ok pour 450 » names one too."""
    known = context.fact_amounts | context.said_amounts
    found = [each for each in candidate.amounts if each in known]
    if candidate.message and not candidate.amounts:
        bare = {each.value for each in find_numbers(candidate.text, candidate.language)}
        found = sorted((each for each in known if each.amount in bare), key=lambda each: (each.amount, each.currency))
    return tuple(found)


def _answers_matter(candidate: Candidate, context: _Context) -> bool:
    if candidate.before is None:
        return False
    text = candidate.before.passage.text
    thing, _ = context.matters[candidate.language].thing_in(terms_of(text, candidate.language))
    amounts = {each.money for each in find_amounts(text, candidate.language, candidate.currency)}
    return thing is not None or bool(amounts & (context.fact_amounts | context.said_amounts))


def _bonus(found: Scored, context: _Context) -> float:
    candidate = found.candidate
    locator = candidate.passage.locator
    bonus = REFERRED * found.referred + ON_PAGE * (locator is not None and locator.page in context.pages)
    if found.thing is not None:
        bonus += THING_NAMED if found.thing_is_named else THING_MEANT
    bonus += THING_IN_HEADING * found.thing_in_heading + KIND_IN_HEADING * found.kind_in_heading
    if found.kind_in_heading and makes_the_client_pay(candidate, context.case):
        bonus += PAYS
    if context.unnamed and context.case.kind is Kind.EXTRA_FEES and candidate.in_contract:
        bonus += PRICE * states_the_price(candidate)
    shares = [
        (AMOUNT if each in context.fact_amounts else AMOUNT_SAID) / (1 + 0.35 * (context.holders[each] - 1))
        for each in found.amounts
    ]
    bonus += max(shares, default=0.0) * (EQUAL_SUM if _is_mere_sum(found, context) else 1.0)
    return bonus + max((DATE if each in context.fact_dates else DATE_SAID for each in found.dates), default=0.0)


def _is_mere_sum(found: Scored, context: _Context) -> bool:
    """Whether a clause shares a sum with a dispute over a fee that it does not speak of: a booking fee as high."""
    things = context.matters[found.candidate.language].things
    return context.case.kind is Kind.EXTRA_FEES and found.candidate.in_contract and bool(things) and found.thing is None


def _telling_terms(index: Index, views: Sequence[View]) -> dict[str, float]:
    """What each single word counted in the whole search."""
    telling: dict[str, float] = {}
    for view in views:
        for term, weight in view.terms.items():
            if " " not in term:
                telling[term] = telling.get(term, 0.0) + view.weight * weight * index.rarity(term)
    for language in Language:
        for phrase in (*cue_phrases("client_side", language), *cue_phrases("my_side", language)):
            telling.pop(phrase[0], None)
    return telling


def _best_words(candidate: Candidate, telling: dict[str, float]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for stem, span in zip(candidate.stemmed.stems, candidate.stemmed.spans, strict=True):
        word = candidate.text[span.start : span.end]
        if stem in telling and len(word) >= _SHOWN:
            found.setdefault(stem, word.lower())
    best = sorted(found, key=lambda stem: -telling[stem])[:3]
    return tuple(found[stem] for stem in best)
