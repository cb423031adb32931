"""What a passage does for the user, where code can tell: supports, silent, ambiguous, against.

Owns the judgement by phrase, negation, condition, sum and date. A wrong judgement is worse than none: whatever does
not stand in a sentence on the disputed matter, or is qualified by an exception, stays unconfirmed.
"""

from collections.abc import Sequence
from typing import NamedTuple

from amiable.evidence.candidates import Candidate
from amiable.evidence.conditions import is_elsewhere, is_objection, is_on_ending, payment_awaited
from amiable.evidence.cues import Hit, cue_hits, cue_phrases, has_cue
from amiable.evidence.duties import duties_in
from amiable.evidence.enders import ender_in, ender_of
from amiable.evidence.figures import disputed_sums, has_figure, leaves_room, own_sums
from amiable.evidence.focus import Focus, focus_of, phrases_with_sides, with_sides
from amiable.evidence.headings import is_on_another_kind
from amiable.evidence.lexical import stemmed, terms_of
from amiable.evidence.matter import MEANT, Matter, kind_terms
from amiable.evidence.negation import is_only, negation_of, words_of
from amiable.evidence.people import Speaker
from amiable.evidence.proofs import conceded_in, proof_in
from amiable.evidence.scoring import Scored
from amiable.evidence.sequels import explains
from amiable.evidence.sides import CLIENT, sides_of
from amiable.evidence.wording import Wording
from amiable.kinds.load import load_kind
from amiable.language.numbers import find_numbers
from amiable.model.case import Case
from amiable.model.words import Ground, Kind, Language, Path

_OWED_AS_STATED = frozenset({Kind.EXTRA_FEES, Kind.SCOPE, Kind.PAYMENT_REFUSAL})
"""The kinds in which a clause that states the disputed sum says by itself that it is owed."""
_ON_CANCELLATION = 0.65
"""The weight of a word that makes a sentence one on calling off, and not only on the deposit."""
CONSENT_PROTECTS = frozenset({Kind.OWNERSHIP, Kind.QUALITY})
"""The kinds in which « accepté avant le début du travail » asks something of the client, who wants it for nothing."""
_AMOUNT_KINDS = frozenset({Kind.EXTRA_FEES, Kind.SCOPE, Kind.PAYMENT_REFUSAL, Kind.CANCELLATION, Kind.DUE_DATE})
_LEADING = 0.55
"""The share of the best score from which a passage that only speaks of the kind is near enough to be judged."""
_OBJECTION_IS_OVER = frozenset({Kind.QUALITY, Kind.PAYMENT_REFUSAL, Kind.RECEIVED_NOTICE, Kind.SCOPE})
"""The kinds in which « sauf réserve du client dans les dix jours » only tells when silence is acceptance."""
_SECRET = frozenset({"divulgu", "confidentiel", "disclos", "confidenti", "secret", "revel"})


class Judgement(NamedTuple):
    """A ground with the sentence that says why; the sentence is empty where unconfirmed."""

    ground: Ground
    reason: str = ""


class _Reach(NamedTuple):
    """How near a clause is to the dispute."""

    share: float
    said: frozenset[str]


UNCONFIRMED = Judgement(Ground.UNCONFIRMED)


def judge(
    scored: Scored,
    matter: Matter,
    case: Case,
    wording: Wording,
    share: float = 1.0,
    *,
    said: frozenset[str] = frozenset(),
    amended: bool = False,
) -> Judgement:
    """What the passage does for the user, as far as its words tell; an amended one never supports.

    `share` is its part of the best score of the case, 0 to 1; `said` are the search terms of case and message.
    """
    if amended:
        return Judgement(Ground.AMBIGUOUS, wording.say("ground", "amended"))
    if scored.candidate.message:
        return _judge_message(scored, case, wording)
    if scored.candidate.in_contract:
        return _judge_clause(scored, matter, case, wording, _Reach(share, said))
    return UNCONFIRMED


def lacks_amount(candidate: Candidate, matter: Matter, case: Case) -> bool:
    """Whether a clause provides for the disputed fee without any figure, although a sum of it is at issue."""
    focus = [each for each in focus_of(candidate, matter, case) if each.named]
    helps, hurts = helps_and_hurts(candidate, focus, case)
    return bool(disputed_sums(case, focus)) and bool(helps) and not hurts and not has_figure(candidate)


def _judge_clause(scored: Scored, matter: Matter, case: Case, wording: Wording, reach: _Reach) -> Judgement:
    candidate = scored.candidate
    focus = focus_of(candidate, matter, case)
    if not focus:
        return _silent(scored, matter, case, wording)
    is_named = any(each.named for each in focus)
    if not is_named and (reach.share < _LEADING or is_on_another_kind(candidate, case.kind, matter)):
        return UNCONFIRMED
    if explains(candidate.passage):
        return UNCONFIRMED
    focus = [each for each in focus if is_this_event(each, candidate, matter, case, reach.said)]
    helps, hurts = helps_and_hurts(candidate, focus, case)
    if helps and hurts:
        return Judgement(Ground.AMBIGUOUS, wording.say("ground", "both", cue=helps[0], other=hurts[0]))
    if (
        matter.things
        and case.kind is not Kind.DISCLOSURE
        and not any(_may_hurt(each, case, candidate) for each in focus)
    ):
        hurts = []
    if hurts:
        return _against(candidate, focus, hurts, case, wording)
    return _by_condition(candidate, focus, helps, case, wording)


def _may_hurt(each: Focus, case: Case, candidate: Candidate) -> bool:
    """Whether the sentence names the thing, and among fees no neighbour: time on the road is not the travel fee."""
    if not each.named or each.thing is None or case.kind is not Kind.EXTRA_FEES:
        return each.named
    return each.thing.found_in(terms_of(each.text, candidate.language)) != MEANT


def is_this_event(each: Focus, candidate: Candidate, matter: Matter, case: Case, said: frozenset[str]) -> bool:
    """Whether the sentence may be on what happened: no other event, nor the work called off by the other side."""
    language = candidate.language
    if case.kind is Kind.CANCELLATION:
        over = with_sides(stemmed(candidate.heading, language), sides_of(candidate, case))
        ender = next(
            (found for where in (each.stemmed, over) if (found := ender_in(where, language)) is not Speaker.UNKNOWN),
            Speaker.UNKNOWN,
        )
        if ender is not Speaker.UNKNOWN and (ender is Speaker.ME) is not _i_end(case):
            return False
    elif not each.named and is_on_ending(each.text, language):
        return False
    if not is_elsewhere(each.text, language, matter, sides_of(candidate, case), said):
        return True
    return not set(disputed_sums(case, [each])).isdisjoint(own_sums([each], candidate))


def _against(
    candidate: Candidate, focus: Sequence[Focus], hurts: Sequence[str], case: Case, wording: Wording
) -> Judgement:
    if _is_excepted(focus, candidate.language):
        return UNCONFIRMED
    awaited = next((found for each in focus if (found := payment_awaited(each.text, candidate.language))), "")
    if awaited and case.kind is Kind.OWNERSHIP:
        return Judgement(Ground.AMBIGUOUS, wording.say("ground", "consent", cue=awaited))
    return Judgement(Ground.AGAINST, wording.say("ground", "against", cue=hurts[0]))


def _by_condition(
    candidate: Candidate, focus: Sequence[Focus], helps: Sequence[str], case: Case, wording: Wording
) -> Judgement:
    if case.kind is Kind.DISCLOSURE and helps:
        focus = [each for each in focus if any(words in each.text for words in helps)]
    consent = "" if case.kind in CONSENT_PROTECTS else _first_cue(focus, "consent", candidate.language)
    if consent and helps:
        return Judgement(Ground.AMBIGUOUS, wording.say("ground", "consent", cue=consent))
    if consent or any(_has_exception(each, candidate.language, case.kind) for each in focus):
        return UNCONFIRMED
    return _by_figures(candidate, focus, helps, case, wording)


def _is_excepted(focus: Sequence[Focus], language: Language) -> bool:
    """Whether an exception stands in a sentence; that the client may consent is none to a ban."""
    return any(
        has_cue(each.stemmed, "exception", language)
        for each in focus
        if not (has_cue(each.stemmed, "consent", language) or has_cue(each.stemmed, "consenting", language))
    )


def _has_exception(each: Focus, language: Language, kind: Kind) -> bool:
    """Whether an exception bounds what the sentence says; that silence is acceptance is the rule itself."""
    if not has_cue(each.stemmed, "exception", language):
        return False
    return not (kind in _OBJECTION_IS_OVER and is_objection(each.text, language))


def _by_figures(
    candidate: Candidate, focus: Sequence[Focus], helps: Sequence[str], case: Case, wording: Wording
) -> Judgement:
    disputed = disputed_sums(case, focus) if case.kind in _AMOUNT_KINDS else ()
    named = [each for each in focus if each.named]
    stated = own_sums(named, candidate)
    same = [each for each in stated if each in disputed]
    if same and (helps or case.kind in _OWED_AS_STATED) and not _may_have_no_effect(case, focus, candidate.language):
        return Judgement(Ground.SUPPORTS, wording.say("ground", "same_amount", amount=wording.amount(same[0])))
    if case.kind is Kind.EXTRA_FEES and disputed and named:
        if len(stated) == 1 and not leaves_room(disputed[0], stated[0], named, candidate):
            found, amount = wording.amount(stated[0]), wording.amount(disputed[0])
            return Judgement(Ground.AMBIGUOUS, wording.say("ground", "other_amount", found=found, amount=amount))
        if helps and not has_figure(candidate):
            return Judgement(Ground.AMBIGUOUS, wording.say("ground", "no_amount"))
    if helps and not _may_have_no_effect(case, focus, candidate.language):
        return Judgement(Ground.SUPPORTS, wording.say("ground", "supports", cue=helps[0]))
    return UNCONFIRMED


def _may_have_no_effect(case: Case, focus: Sequence[Focus], language: Language) -> bool:
    """Whether the law of the place may take all effect from such a clause towards this client."""
    penalty = any(has_cue(each.stemmed, "penalty", language) for each in focus)
    kept = case.kind is Kind.CANCELLATION and any(has_cue(each.stemmed, "kept", language) for each in focus)
    if case.kind is Kind.EXTRA_FEES or not (penalty or kept):
        return False
    if any(has_cue(each.stemmed, "mutual", language) for each in focus):
        return False
    from amiable.law.load import clause_without_effect

    return bool(clause_without_effect(case.kind, case.client.status, case.me.jurisdiction))


def _silent(scored: Scored, matter: Matter, case: Case, wording: Wording) -> Judgement:
    candidate = scored.candidate
    spoken_of = scored.thing or matter.touches(candidate.terms) or scored.amounts or scored.dates or scored.referred
    if spoken_of or case.kind in {Kind.OTHER, Kind.RECEIVED_NOTICE}:
        return UNCONFIRMED
    return Judgement(Ground.SILENT, wording.say("ground", "silent", matter=matter_name(matter, case, wording)))


def matter_name(matter: Matter, case: Case, wording: Wording) -> str:
    """What the dispute is about, with its article, in the case's language."""
    if matter.things:
        return wording.the(matter.things[0].name)
    return load_kind(case.kind).matter(case.language)


def helps_and_hurts(candidate: Candidate, focus: Sequence[Focus], case: Case) -> tuple[list[str], list[str]]:
    """The words that help and the words that hurt, as they stand in the sentences on the matter."""
    language, kind = candidate.language, load_kind(case.kind)
    sides = sides_of(candidate, case)
    good = phrases_with_sides(kind.supports(language), language, sides)
    bad = phrases_with_sides(kind.against(language), language, sides)
    helps: list[str] = []
    hurts: list[str] = []
    ending = case.kind is Kind.CANCELLATION and _i_end(case)
    for each in focus:
        if case.kind is Kind.CANCELLATION and not _is_on_cancellation(each, candidate):
            continue
        for duty in duties_in(each.stemmed, case.kind, language, ending=ending):
            (helps if duty.helps else hurts).append(duty.words)
        if ending and not each.named:
            continue  # what is kept or given back is another matter
        hits = cue_hits(each.stemmed, (*good, *bad))
        for hit in hits:
            said = each.stemmed.stems[hit.start : hit.end]
            is_good = said in good
            if case.kind is Kind.DISCLOSURE and not each.named and CLIENT in said and not _SECRET.isdisjoint(said):
                continue  # that the client keeps the user's secrets tells nothing of the client's own
            negation = negation_of(each.stemmed, hit, language, hits)
            turned = negation is not None
            if not is_good and not turned and case.kind is Kind.SCOPE and find_numbers(each.text, language):
                continue  # « deux séries sont comprises » bounds what is included
            if not (turned and is_only(each.stemmed, hit, language)):
                words = words_of(each.stemmed, hit if negation is None else Hit(negation, hit.end))
                (helps if is_good != turned else hurts).append(words)
    return helps, hurts


def _i_end(case: Case) -> bool:
    """Whether the user is the one who ends the contract, as far as the case says."""
    return case.path is Path.END_RELATIONSHIP or ender_of(case) is Speaker.ME


def _is_on_cancellation(sentence: Focus, candidate: Candidate) -> bool:
    terms = kind_terms(Kind.CANCELLATION, candidate.language)
    matter = Matter((), terms, (), ())
    own = [*candidate.heading_terms, *terms_of(sentence.text, candidate.language)]
    return matter.kind_in(own, _ON_CANCELLATION)


def _first_cue(focus: Sequence[Focus], name: str, language: Language) -> str:
    phrases = cue_phrases(name, language)
    return next((words_of(each.stemmed, hit) for each in focus for hit in cue_hits(each.stemmed, phrases)), "")


def _judge_message(scored: Scored, case: Case, wording: Wording) -> Judgement:
    proof = proof_in(scored, case)
    if proof:
        return Judgement(Ground.SUPPORTS, wording.say("ground", proof))
    conceded = conceded_in(scored, case)
    return Judgement(Ground.AGAINST, wording.say("ground", "conceded", cue=conceded)) if conceded else UNCONFIRMED
