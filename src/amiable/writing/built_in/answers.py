"""How a letter answers each demand: in a sentence of its own, with its like, or by another part of the letter.

What the passage, the offer or the next step meets gets no sentence here; several threats, refusals or remarks share
one, or the letter reads as a checklist.
"""

from collections.abc import Iterator
from typing import NamedTuple

from amiable.language.elision import elide
from amiable.model.draft import Part, Sentence
from amiable.model.plan import Answer, DemandAnswer, Plan, Standing, Topic
from amiable.model.words import Act, Language, Path, Stance
from amiable.writing.built_in.phrases import Situation, choose

MET_BY_POINT = frozenset(
    {Topic.NOT_IN_CONTRACT, Topic.NOT_AGREED, Topic.EXPLAIN, Topic.PROOF, Topic.RIGHTS, Topic.CONFIDENTIALITY}
)
"""Topics that a cited passage answers by itself."""
BY_OFFER = frozenset({Answer.BY_OFFER, Answer.INSTEAD})
MET_BY_NEXT_STEP = frozenset({Topic.ANSWER, Topic.OTHER})
MOST_NAMED = 2
"""Demands named in one sentence; a third would be a list."""


REMARKS = frozenset({Topic.LATE, Topic.DEFECT, Topic.TOO_EXPENSIVE, Topic.NOT_AGREED, Topic.PROMISED})
"""What the client claims beside the demands."""


class Group(NamedTuple):
    """Demands that one sentence answers together: `slot` is its file of phrases."""

    slot: str
    topics: frozenset[Topic]
    answers: frozenset[Answer]


GROUPS = (
    Group(
        "refusal",
        frozenset({Topic.REFUND, Topic.DISCOUNT, Topic.COMPENSATION}),
        frozenset({Answer.MAINTAIN, Answer.NEXT_STEP}),
    ),
    Group(
        "remark",
        REMARKS,
        frozenset(Answer) - {Answer.CONCEDE},
    ),
    Group(
        "threat",
        frozenset({Topic.LAWYER, Topic.COURT, Topic.BAD_REVIEW, Topic.CHARGEBACK, Topic.LEAVE}),
        frozenset({Answer.ACKNOWLEDGE}),
    ),
)


def answer_each(plan: Plan, situation: Situation) -> Iterator[Sentence]:
    """A sentence for each demand that nothing else meets, in the plan's order; one phrase never stands twice."""
    open_demands = [each for each in plan.answers if _is_open(each, plan)]
    said: dict[str, list[str]] = {}
    for each in open_demands:
        group = _group_of(each, open_demands)
        text = _shared(group, open_demands, situation) if group else answer_text(each, situation)
        if text:
            said.setdefault(text, []).append(each.demand.id)
    for text, demands in said.items():
        yield Sentence(text, Part.ANSWER, tuple(demands))


def _is_open(each: DemandAnswer, plan: Plan) -> bool:
    elsewhere = is_met_by_point(each, plan) or is_met_by_next_step(each, plan)
    later = each.answer in BY_OFFER | {Answer.CONCEDE}
    return not (elsewhere or later or is_refused(each, plan) or is_unsure(each, plan))


def is_met_by_next_step(each: DemandAnswer, plan: Plan) -> bool:
    """What only waits for an answer; a review or a farewell is not worth a sentence except in a firm letter."""
    passed_over = each.demand.topic in {Topic.BAD_REVIEW, Topic.LEAVE} and plan.stance is not Stance.FIRM
    return each.demand.topic in MET_BY_NEXT_STEP or passed_over


def _group_of(each: DemandAnswer, open_demands: list[DemandAnswer]) -> Group | None:
    """The group of the demand where it is not alone in it."""
    for group in GROUPS:
        members = [other for other in open_demands if _belongs(other, group)]
        if each in members and len(members) > 1:
            return group
    return None


def _belongs(each: DemandAnswer, group: Group) -> bool:
    return each.demand.topic in group.topics and each.answer in group.answers


def _shared(group: Group, open_demands: list[DemandAnswer], situation: Situation) -> str:
    topics = [each.demand.topic.value for each in open_demands if _belongs(each, group)]
    names = [choose(situation, group.slot, "name", topics=topic) or "" for topic in topics]
    joined = (choose(situation, group.slot, "and") or " ").join(names[:MOST_NAMED])
    text = (choose(situation, group.slot) or "@").replace("@", joined)
    return elide(text) if situation.language is Language.FR else text


def answer_text(each: DemandAnswer, situation: Situation) -> str | None:
    """The phrase for one demand and the way in which the plan meets it; None where none may be said."""
    return choose(situation, "answer", topics=each.demand.topic.value, answers=each.answer.value)


def answer_refusal(plan: Plan, situation: Situation) -> tuple[Sentence, ...]:
    """The answer to a refusal to pay, right after the argument; the conciliatory letter gives it by its offer."""
    return tuple(
        Sentence(text, Part.ANSWER, (each.demand.id,))
        for each in plan.answers
        if is_refused(each, plan) and (text := answer_text(each, situation))
    )


def is_unsure(each: DemandAnswer, plan: Plan) -> bool:
    """A refusal whose source nobody confirmed: the letter asks before it maintains anything."""
    return each.demand.topic is Topic.REFUSE_TO_PAY and not plan.source_confirmed


def is_refused(each: DemandAnswer, plan: Plan) -> bool:
    """Whether the letter says that the request stands."""
    if each.demand.topic is not Topic.REFUSE_TO_PAY or is_unsure(each, plan):
        return False
    if plan.standing is Standing.AGAINST or plan.path is Path.LET_GO:
        return False
    return plan.stance is not Stance.CONCILIATORY or each.answer not in BY_OFFER


def is_met_by_point(each: DemandAnswer, plan: Plan) -> bool:
    """Whether the cited passage answers the demand by itself; in a firm letter it answers every remark."""
    if plan.points and plan.stance is Stance.FIRM and each.demand.topic in REMARKS:
        return True
    return bool(plan.points) and each.answer is Answer.BY_POINT and each.demand.topic in MET_BY_POINT


def sentences_about(sentences: tuple[Sentence, ...], plan: Plan, topics: frozenset[Topic]) -> tuple[Sentence, ...]:
    """The sentences that answer demands of these topics."""
    wanted = {each.demand.id for each in plan.answers if each.demand.topic in topics}
    return tuple(sentence for sentence in sentences if wanted & set(sentence.answers))


def is_request(each: DemandAnswer) -> bool:
    """Whether the client asks for something other than not to pay."""
    return each.demand.act is Act.ASKS and each.demand.topic is not Topic.REFUSE_TO_PAY


def sentences_on_requests(plan: Plan, answers: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Those of the sentences that answer a request."""
    asked = {each.demand.id for each in plan.answers if is_request(each)}
    return tuple(sentence for sentence in answers if asked & set(sentence.answers))
