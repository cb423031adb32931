"""Selects the passages that bear on a dispute, with the reason and the ground of each.

Owns the order of the work: which message is answered, what is searched for, what the user pinned or excluded, what
replaces what, what each passage does for the user, and what must be said of it all. The words of a message are only
ever searched and compared, so that an order hidden in it changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from amiable.evidence.amendments import Amendment, find_amendments
from amiable.evidence.answered import heard_messages, message_to_answer
from amiable.evidence.bench import Bench
from amiable.evidence.candidates import Candidate, candidates_of
from amiable.evidence.cautions import Found, cautions_of
from amiable.evidence.choices import choice_for
from amiable.evidence.ground import Judgement, lacks_amount, matter_name
from amiable.evidence.matter import Matter, matter_of
from amiable.evidence.opposing import WIDE, strongest_opposing
from amiable.evidence.reasons import reason_of
from amiable.evidence.scoring import Scored, score_candidates
from amiable.evidence.wording import Wording, wording_of
from amiable.kinds.load import load_kind
from amiable.model.case import Case, PassageChoice
from amiable.model.document import Document, Message
from amiable.model.evidence import Evidence, Exhibit, Opposing
from amiable.model.words import Ground, Kind, Language

LIMIT = 8
"""Exhibits that a person reads through."""
_DECIDES, _MAY_DECIDE = 0.25, 0.35
"""What a clause that decides gains, as a share of the best score, and the share from which one may."""
_JUST_OVER = 1e-6
_DECIDED = frozenset({Ground.SUPPORTS, Ground.AGAINST, Ground.AMBIGUOUS})
_WORTH_SHOWING = 0.1
"""Below this share of the best score a passage only fills the list."""


@dataclass(slots=True)
class _Ranked:
    """A candidate on its way to an exhibit; `place` is its index among the candidates."""

    place: int
    scored: Scored
    choice: PassageChoice | None
    share: float
    """Its part of the best score, before what it decides counts."""
    amends: int | None = None
    amended_by: int | None = None

    @property
    def is_pinned(self) -> bool:
        return bool(self.choice and self.choice.pinned)

    @property
    def is_amended(self) -> bool:
        return self.amended_by is not None

    @property
    def standing(self) -> tuple[tuple[str, bool], ...]:
        return ("pinned", self.is_pinned), ("amended", self.is_amended), ("amends", self.amends is not None)


def select_evidence(case: Case, documents: Sequence[Document], limit: int = LIMIT) -> Evidence:
    """The passages that bear on `case`, best first, at most `limit` (pinned ones come first), with what to know."""
    heard = heard_messages(case, documents)
    to_answer = message_to_answer(case, heard)
    currency = next((fact.amount.currency for fact in case.facts if fact.amount), "")
    candidates = candidates_of(documents, heard, to_answer, currency)
    only_message = not candidates and to_answer is not None
    if only_message:
        candidates = candidates_of(documents, heard, None, currency)
    wording = wording_of(case)
    bench = Bench(case, to_answer, {each.language for each in candidates}, wording)
    matters = bench.matters
    ranked = _rank(case, candidates, None if only_message else to_answer, bench)
    exhibits = _exhibits(case, ranked[: max(limit, 0)], bench, wording)
    own = matters.get(case.language) or matter_of(case, case.language)
    found = Found(
        exhibits=exhibits,
        matter_name=matter_name(own, case, wording),
        spoken_of=any(_speaks_of_the_matter(each, matters[each.language]) for each in candidates if each.in_contract),
        without_amount=_without_amount(case, ranked, matters),
    )
    warnings = cautions_of(case, documents, heard, found, wording)
    opposing = _opposing(case, ranked[:WIDE], bench, wording)
    return Evidence(exhibits=exhibits, to_answer=to_answer, warnings=warnings, opposing=opposing)


def _rank(case: Case, candidates: Sequence[Candidate], to_answer: Message | None, bench: Bench) -> list[_Ranked]:
    matters = bench.matters
    plain = score_candidates(case, candidates, to_answer, matters)
    best = max((each.score for each in plain), default=0.0) or 1.0
    scored = _with_decisions(plain, best, bench)
    ranked = {
        place: _Ranked(place, each, choice_for(each.candidate.passage, case.choices), plain[place].score / best)
        for place, each in enumerate(scored)
    }
    for place in [place for place, each in ranked.items() if each.choice and each.choice.excluded]:
        del ranked[place]
    for link in find_amendments(candidates, matters):
        _link(ranked, link)
    best = max((each.scored.score for each in ranked.values()), default=0.0)
    shown = [each for each in ranked.values() if each.is_pinned or each.scored.score > _WORTH_SHOWING * best]
    shown = _with_partners(shown, ranked)
    return sorted(shown, key=lambda each: (not each.is_pinned, -each.scored.score, each.amends is None, each.place))


def _with_decisions(scored: Sequence[Scored], best: float, bench: Bench) -> list[Scored]:
    """Raise the clauses that decide something for one side over those that only speak of the matter.

    « Il est dû en entier » comes before the clause it goes on from, which only states the price.
    """
    raised, reached = [], {id(each.candidate): each.score for each in scored}
    for each in scored:
        share = each.score / best
        may = share >= _MAY_DECIDE and each.candidate.in_contract and not bench.is_elsewhere(each.candidate)
        decides = may and bench.judge(each, share).ground in _DECIDED
        score = each.score + _DECIDES * best * decides
        if decides and each.candidate.above is not None:
            score = max(score, reached.get(id(each.candidate.above), 0.0) + _JUST_OVER)
        raised.append(replace(each, score=score))
    return raised


def _link(ranked: dict[int, _Ranked], link: Amendment) -> None:
    """Link two passages and let the later one rank just above the one it replaces."""
    amending, amended = ranked.get(link.amending), ranked.get(link.amended)
    if amending is None or amended is None or amending.amended_by == link.amended:
        return
    amended.amended_by = link.amending
    amending.amends = link.amended if amending.amends is None else amending.amends
    raised = max(amending.scored.score, amended.scored.score)
    amending.scored = replace(amending.scored, score=raised + _JUST_OVER)


def _with_partners(shown: list[_Ranked], ranked: dict[int, _Ranked]) -> list[_Ranked]:
    """Show both sides of an amendment where one is shown."""
    places = {each.place for each in shown}
    partners = {partner for each in shown for partner in (each.amends, each.amended_by) if partner is not None}
    return [*shown, *(ranked[place] for place in sorted(partners - places) if place in ranked)]


def _exhibits(case: Case, ranked: Sequence[_Ranked], bench: Bench, wording: Wording) -> tuple[Exhibit, ...]:
    ids = {each.place: f"e{number}" for number, each in enumerate(ranked, start=1)}
    best = max((each.scored.score for each in ranked), default=0.0) or 1.0
    kind_matter = load_kind(case.kind).matter(case.language)
    exhibits = []
    for each in ranked:
        candidate = each.scored.candidate
        judgement = _judgement(each, bench, wording)
        standing = [name for name, holds in each.standing if holds]
        exhibits.append(
            Exhibit(
                id=ids[each.place],
                passage=candidate.passage,
                score=1.0 if each.is_pinned else min(1.0, each.scored.score / best),
                reason=reason_of(each.scored, standing, kind_matter, wording),
                ground=judgement.ground,
                ground_reason=judgement.reason,
                source_type=candidate.document.type,
                pinned=each.is_pinned,
                amended_by=ids.get(each.amended_by) if each.amended_by is not None else None,
                amends=ids.get(each.amends) if each.amends is not None else None,
                note=each.choice.note if each.choice else "",
            )
        )
    return tuple(exhibits)


def _opposing(case: Case, ranked: Sequence[_Ranked], bench: Bench, wording: Wording) -> Opposing | None:
    openings = [bench.opening(each.scored.candidate) for each in ranked]
    return strongest_opposing(_exhibits(case, ranked, bench, wording), openings, wording)


def _judgement(each: _Ranked, bench: Bench, wording: Wording) -> Judgement:
    if each.choice and each.choice.ground:
        return Judgement(each.choice.ground, wording.say("ground", "user"))
    return bench.judge(each.scored, each.share, amended=each.is_amended)


def _speaks_of_the_matter(candidate: Candidate, matter: Matter) -> bool:
    thing, _ = matter.thing_in(candidate.terms)
    return (
        thing is not None or matter.kind_in(candidate.terms) or (not matter.things and matter.touches(candidate.terms))
    )


def _without_amount(case: Case, ranked: Sequence[_Ranked], matters: dict[Language, Matter]) -> list[Candidate]:
    """The clauses that provide for the disputed fee without a figure, where none of the case states it."""
    if case.kind is not Kind.EXTRA_FEES:
        return []
    shown = [each.scored.candidate for each in ranked if each.scored.candidate.in_contract and each.amended_by is None]
    wanted = {fact.amount for fact in case.facts if fact.amount}
    agreed = (each.scored for each in ranked if each.scored.candidate.in_contract or each.scored.agreed)
    if any(wanted.intersection(each.amounts) and each.thing for each in agreed):
        return []
    return [each for each in shown if lacks_amount(each, matters[each.language], case)]
