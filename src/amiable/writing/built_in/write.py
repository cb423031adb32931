"""From plan to draft: which part stands where, and which phrase says it.

The order follows the client: who is angry is heard first, who is right hears so first, who is silent is reminded
first. Parts that belong together share a paragraph, so that the letter reads as one person writing.
"""

from collections.abc import Iterator
from typing import TypeAlias

from amiable.model.draft import Draft, Part, Sentence
from amiable.model.plan import Answer, DemandAnswer, Mood, Plan, Standing, Topic
from amiable.model.words import Channel, Kind, Path, Stance
from amiable.plan.tokens import render
from amiable.writing.built_in.answers import (
    BY_OFFER,
    answer_each,
    answer_refusal,
    answer_text,
    is_met_by_next_step,
    is_met_by_point,
    is_refused,
    is_request,
    is_unsure,
    sentences_about,
    sentences_on_requests,
)
from amiable.writing.built_in.mentions import take_up
from amiable.writing.built_in.phrases import Situation, choose
from amiable.writing.built_in.public import write_public
from amiable.writing.built_in.situation import read_situation

WRITTEN = frozenset({Channel.EMAIL, Channel.LETTER})
SHORTEST = 88
"""Words of a letter: under 80 it reads as curt, whatever it says."""
BRIDGES = ("first", "second", "third", "fourth")
LEADS = (Topic.REFUND, Topic.COMPENSATION, Topic.REDO, Topic.DISCOUNT, Topic.REFUSE_TO_PAY, Topic.MORE_TIME)
"""Of the demands that an offer meets, the one that introduces it: the first of these, else the first of the message."""
THANKS = frozenset({Topic.PRAISE})
"""What the opening takes up."""
THREATS = frozenset({Topic.LAWYER, Topic.COURT, Topic.CHARGEBACK, Topic.BAD_REVIEW, Topic.LEAVE})
"""Lawful steps that the client announces: met last, so that they are not what the letter is about."""
PLIGHT = frozenset({Topic.HARDSHIP})
"""What leads to the offer, where there is one."""

Paragraph: TypeAlias = tuple[Sentence, ...]


def write(plan: Plan) -> Draft:
    """The draft of this plan, in its stance."""
    situation = read_situation(plan)
    if plan.channel.public:
        return write_public(plan, situation)
    body = [paragraph for paragraph in _body(plan, situation) if paragraph]
    draft = _letter(plan, situation, body)
    for bridge in BRIDGES if plan.channel in WRITTEN else ():
        if _words(draft, plan) >= SHORTEST:
            break
        if text := choose(situation, "bridge", bridge):
            body[-2] = (*body[-2], Sentence(text, Part.ANSWER))
            draft = _letter(plan, situation, body)
    return draft


def _letter(plan: Plan, situation: Situation, body: list[Paragraph]) -> Draft:
    greeting = (Sentence("[[salutation]],", Part.GREETING),)
    closing = (Sentence(choose(situation, "closing") or "", Part.CLOSING),)
    signature = (Sentence("[[signature]]", Part.SIGNATURE),)
    subject = choose(situation, "subject") if plan.channel in WRITTEN else None
    dated = any(character.isdigit() for character in plan.tokens["matter"].text)
    return Draft(plan.stance, subject or "", (greeting, *take_up(body, dated=dated), closing, signature))


def _words(draft: Draft, plan: Plan) -> int:
    return len(render(draft, plan).body.split())


def _body(plan: Plan, situation: Situation) -> list[Paragraph]:
    """The paragraphs between greeting and closing; an angry client is heard in a paragraph of their own."""
    answers = tuple(answer_each(plan, situation))
    thanks = sentences_about(answers, plan, THANKS)
    plight = sentences_about(answers, plan, PLIGHT) if plan.offers or plan.stance is Stance.FIRM else ()
    threats = sentences_about(answers, plan, THREATS)
    rest = tuple(each for each in answers if each not in thanks + plight + threats)
    opening = _say(situation, "opening", Part.ACKNOWLEDGEMENT) + thanks
    source = _say(situation, "source", Part.SOURCE)
    source += _sum(plan, situation, opening + source)
    argument = _argument(plan, situation) + answer_refusal(plan, situation)
    unusual = _say(situation, "paths", Part.ANSWER)
    step = _next_step(plan, situation)
    offer, ending = plight + tuple(_offer(plan, situation)), threats + unusual + step
    if plan.path is Path.END_RELATIONSHIP and plan.offers:
        offer, ending = unusual + offer, threats + step
    if plan.stance is Stance.FIRM:
        opening, offer = opening + plight, ()
    if plan.path is Path.LET_GO:
        return [opening, _let_go(plan, situation), sentences_on_requests(plan, rest), offer, step]
    if plan.standing is Standing.AGAINST:
        return [opening + rest, offer, ending]
    if plan.stance is Stance.FIRM or len(rest) == 1:
        argument, rest = argument + rest, ()
    if plan.mood is Mood.ANGRY and plan.stance is Stance.CONCILIATORY:
        return [opening, source + argument, rest, offer, ending]
    return [opening + source, argument, rest, offer, ending]


def _say(situation: Situation, slot: str, part: Part, answers: tuple[str, ...] = ()) -> Paragraph:
    text = choose(situation, slot)
    return (Sentence(text, part, answers),) if text else ()


def _sum(plan: Plan, situation: Situation, said: Paragraph) -> Paragraph:
    """The sum at stake, where money is the matter and neither the letter so far nor the quote states it."""
    refused = any(each.demand.topic is Topic.REFUSE_TO_PAY for each in plan.answers)
    stated = "amount:quoted" in situation.features or any("[[amount]]" in each.text for each in said)
    if "amount" not in plan.tokens or stated or not (refused or plan.kind is Kind.PAYMENT_REFUSAL):
        return ()
    return _say(situation, "sum", Part.SOURCE)


def _argument(plan: Plan, situation: Situation) -> Paragraph:
    """The passage and what follows from it; the demands that it answers are marked on it."""
    met = tuple(each.demand.id for each in plan.answers if is_met_by_point(each, plan))
    if not plan.points:
        return _say(situation, "follows", Part.POINT, met)
    said = _say(situation, "point", Part.POINT, met)
    second = choose(situation, "point", "second")
    more = (Sentence(second, Part.POINT),) if second and plan.stance is not Stance.CONCILIATORY else ()
    return said + more + (_say(situation, "due", Part.POINT) or _say(situation, "follows", Part.POINT))


def _let_go(plan: Plan, situation: Situation) -> Paragraph:
    """Who lets go answers refusals, claims and threats by ending the discussion."""
    ended = tuple(each.demand.id for each in plan.answers if not is_request(each))
    return _say(situation, "paths", Part.ANSWER, ended)


def _offer(plan: Plan, situation: Situation) -> Iterator[Sentence]:
    if not plan.offers:
        return
    met = [each for each in plan.answers if each.answer in BY_OFFER and not is_refused(each, plan)]
    sharpest = min(met, key=_lead_rank, default=None)
    if sharpest is not None and _leads(sharpest, plan) and (lead := answer_text(sharpest, situation)):
        yield Sentence(lead, Part.ANSWER, (sharpest.demand.id,))
    slot = "late" if "late" in situation.features else "offer"
    yield from _say(situation, slot, Part.OFFER, tuple(each.demand.id for each in met))
    last = choose(situation, "offer", "second")
    if last is None and plan.offers[0].condition and plan.path is not Path.LET_GO:
        last = choose(situation, "offer", "settles")
    if last:
        yield Sentence(last, Part.OFFER)


def _leads(each: DemandAnswer, plan: Plan) -> bool:
    """Whether the demand introduces the offer; a refusal to pay does so only for who finds paying hard."""
    hard = any(other.demand.topic is Topic.HARDSHIP for other in plan.answers)
    return each.demand.topic is not Topic.REFUSE_TO_PAY or (hard and not plan.offers[0].condition)


def _lead_rank(each: DemandAnswer) -> int:
    return LEADS.index(each.demand.topic) if each.demand.topic in LEADS else len(LEADS)


def _next_step(plan: Plan, situation: Situation) -> Paragraph:
    """The next step; it also meets what only waits for an answer."""
    met = tuple(
        each.demand.id
        for each in plan.answers
        if is_met_by_next_step(each, plan) or each.answer is Answer.CONCEDE or is_unsure(each, plan)
    )
    return _say(situation, "next_step", Part.NEXT_STEP, met)
