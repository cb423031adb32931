"""From plan to draft: which part stands where, and which phrase says it.

The order follows the client: who is angry is heard first, who is right hears so first, who is silent is reminded
first. Parts that belong together share a paragraph, so that the letter reads as one person writing.
"""

from collections.abc import Iterator
from typing import TypeAlias

from amiable.model.draft import Draft, Part, Sentence
from amiable.model.plan import Answer, DemandAnswer, Mood, Plan, Standing, Topic
from amiable.model.words import Act, Channel, Path, Stance
from amiable.plan.tokens import render
from amiable.writing.built_in.mentions import take_up
from amiable.writing.built_in.phrases import Situation, choose
from amiable.writing.built_in.public import write_public
from amiable.writing.built_in.situation import read_situation

MET_BY_POINT = frozenset(
    {Topic.NOT_IN_CONTRACT, Topic.NOT_AGREED, Topic.EXPLAIN, Topic.PROOF, Topic.RIGHTS, Topic.CONFIDENTIALITY}
)
"""Topics that a cited passage answers by itself."""
WRITTEN = frozenset({Channel.EMAIL, Channel.LETTER})
SHORTEST = 88
"""Words of a letter: under 80 it reads as curt, whatever it says."""
BRIDGES = ("first", "second", "third")
BY_OFFER = frozenset({Answer.BY_OFFER, Answer.INSTEAD})
LEADS = (Topic.REFUND, Topic.COMPENSATION, Topic.REDO, Topic.DISCOUNT, Topic.REFUSE_TO_PAY, Topic.MORE_TIME)
"""Of the demands that an offer meets, the one that introduces it: the first of these, else the first of the message."""
THANKS = frozenset({Topic.PRAISE})
"""What the opening takes up."""
REMARKS = frozenset({Topic.LATE, Topic.DEFECT, Topic.TOO_EXPENSIVE, Topic.NOT_AGREED, Topic.PROMISED})
MOST_REMARKS = 2
"""Named in one sentence; a third would be a list."""
PLIGHT = frozenset({Topic.HARDSHIP})
"""What leads to the offer, where there is one."""
MET_BY_NEXT_STEP = frozenset({Topic.ANSWER, Topic.OTHER})

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
    answers = tuple(_answers(plan, situation))
    thanks = _about(answers, plan, THANKS)
    plight = _about(answers, plan, PLIGHT) if plan.offers else ()
    rest = tuple(each for each in answers if each not in thanks + plight)
    opening = _say(situation, "opening", Part.ACKNOWLEDGEMENT) + thanks
    source = _say(situation, "source", Part.SOURCE)
    argument = _argument(plan, situation) + _refusal(plan, situation)
    offer = plight + tuple(_offer(plan, situation))
    ending = _say(situation, "paths", Part.ANSWER) + _next_step(plan, situation)
    if plan.path is Path.LET_GO:
        return [opening, _let_go(plan, situation), tuple(_requests(plan, rest)), offer, _next_step(plan, situation)]
    if plan.standing is Standing.AGAINST:
        return [opening + rest, offer, ending]
    if plan.stance is Stance.FIRM or len(rest) == 1:
        argument, rest = argument + rest, ()
    if plan.mood is Mood.ANGRY and plan.stance is Stance.CONCILIATORY:
        return [opening, source + argument, rest, offer, ending]
    return [opening + source, argument, rest, offer, ending]


def _about(sentences: Paragraph, plan: Plan, topics: frozenset[Topic]) -> Paragraph:
    """The sentences that answer demands of these topics."""
    wanted = {each.demand.id for each in plan.answers if each.demand.topic in topics}
    return tuple(sentence for sentence in sentences if wanted & set(sentence.answers))


def _refusal(plan: Plan, situation: Situation) -> Paragraph:
    """The answer to a refusal to pay, right after the argument; the conciliatory letter gives it by its offer."""
    return tuple(
        Sentence(text, Part.ANSWER, (each.demand.id,))
        for each in plan.answers
        if _is_refused(each, plan) and (text := _answer_text(each, situation))
    )


def _is_unsure(each: DemandAnswer, plan: Plan) -> bool:
    """A refusal whose source nobody confirmed: the letter asks before it maintains anything."""
    return each.demand.topic is Topic.REFUSE_TO_PAY and not plan.source_confirmed


def _is_refused(each: DemandAnswer, plan: Plan) -> bool:
    """Whether the letter says that the request stands."""
    if each.demand.topic is not Topic.REFUSE_TO_PAY or _is_unsure(each, plan):
        return False
    if plan.standing is Standing.AGAINST or plan.path is Path.LET_GO:
        return False
    return plan.stance is not Stance.CONCILIATORY or each.answer not in BY_OFFER


def _answer_text(each: DemandAnswer, situation: Situation) -> str | None:
    return choose(situation, "answer", topics=each.demand.topic.value, answers=each.answer.value)


def _say(situation: Situation, slot: str, part: Part, answers: tuple[str, ...] = ()) -> Paragraph:
    text = choose(situation, slot)
    return (Sentence(text, part, answers),) if text else ()


def _argument(plan: Plan, situation: Situation) -> Paragraph:
    """The passage and what follows from it; the demands that it answers are marked on it."""
    met = tuple(each.demand.id for each in plan.answers if _met_by_point(each, plan))
    if not plan.points:
        return _say(situation, "unargued" if plan.standing is Standing.UNARGUED else "follows", Part.POINT, met)
    said = _say(situation, "point", Part.POINT, met)
    second = choose(situation, "point", "second")
    more = (Sentence(second, Part.POINT),) if second and plan.stance is not Stance.CONCILIATORY else ()
    return said + more + (_say(situation, "due", Part.POINT) or _say(situation, "follows", Part.POINT))


def _met_by_point(each: DemandAnswer, plan: Plan) -> bool:
    return bool(plan.points) and each.answer is Answer.BY_POINT and each.demand.topic in MET_BY_POINT


def _answers(plan: Plan, situation: Situation) -> Iterator[Sentence]:
    """A sentence for each demand that nothing else meets; one phrase never stands twice."""
    said: dict[str, list[str]] = {}
    remarks = [each for each in plan.answers if _is_remark(each, plan)]
    if len(remarks) > 1:
        yield _remarks(remarks, situation)
    for each in plan.answers:
        if len(remarks) > 1 and each in remarks:
            continue
        if _met_by_point(each, plan) or each.demand.topic in MET_BY_NEXT_STEP:
            continue
        if each.answer in BY_OFFER | {Answer.CONCEDE} or _is_refused(each, plan) or _is_unsure(each, plan):
            continue
        if text := _answer_text(each, situation):
            said.setdefault(text, []).append(each.demand.id)
    for text, demands in said.items():
        yield Sentence(text, Part.ANSWER, tuple(demands))


def _is_remark(each: DemandAnswer, plan: Plan) -> bool:
    """A claim beside the demands: several of them share one sentence, or the letter reads as a checklist."""
    return each.demand.topic in REMARKS and not _met_by_point(each, plan) and each.answer is not Answer.CONCEDE


def _remarks(remarks: list[DemandAnswer], situation: Situation) -> Sentence:
    names = [choose(situation, "remark", "name", topics=each.demand.topic.value) or "" for each in remarks]
    joined = (choose(situation, "remark", "and") or " ").join(names[:MOST_REMARKS])
    text = (choose(situation, "remark") or "@").replace("@", joined)
    return Sentence(text, Part.ANSWER, tuple(each.demand.id for each in remarks))


def _let_go(plan: Plan, situation: Situation) -> Paragraph:
    """Who lets go answers refusals, claims and threats by ending the discussion."""
    ended = tuple(each.demand.id for each in plan.answers if not _is_request(each))
    return _say(situation, "paths", Part.ANSWER, ended)


def _is_request(each: DemandAnswer) -> bool:
    return each.demand.act is Act.ASKS and each.demand.topic is not Topic.REFUSE_TO_PAY


def _requests(plan: Plan, answers: Paragraph) -> Iterator[Sentence]:
    asked = {each.demand.id for each in plan.answers if _is_request(each)}
    return (sentence for sentence in answers if asked & set(sentence.answers))


def _offer(plan: Plan, situation: Situation) -> Iterator[Sentence]:
    if not plan.offers:
        return
    met = [each for each in plan.answers if each.answer in BY_OFFER and not _is_refused(each, plan)]
    sharpest = min(met, key=_lead_rank, default=None)
    if sharpest is not None and _leads(sharpest, plan) and (lead := _answer_text(sharpest, situation)):
        yield Sentence(lead, Part.ANSWER, (sharpest.demand.id,))
    slot = "late" if "late" in situation.features else "offer"
    yield from _say(situation, slot, Part.OFFER, tuple(each.demand.id for each in met))
    if text := choose(situation, "offer", "second") or choose(situation, "offer", "settles"):
        yield Sentence(text, Part.OFFER)


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
        if each.demand.topic in MET_BY_NEXT_STEP or each.answer is Answer.CONCEDE or _is_unsure(each, plan)
    )
    return _say(situation, "next_step", Part.NEXT_STEP, met)
