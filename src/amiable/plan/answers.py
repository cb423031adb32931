"""How each demand is met: the sharpest first, none left out."""

from amiable.model.plan import Answer, Demand, DemandAnswer, PlannedOffer, Point, Standing, Topic
from amiable.model.words import Act, Language
from amiable.plan.demands import topics_of

SHARPNESS = {Act.ASKS: 0, Act.CLAIMS: 1, Act.THREATENS: 2}
"""Requests first, since a threat is best met once the substance is."""
PROVED_BY_TEXT = frozenset({Topic.NOT_IN_CONTRACT, Topic.NOT_AGREED, Topic.PROMISED, Topic.PROOF, Topic.EXPLAIN})
NEEDS_REPLY_ONLY = frozenset(
    {Topic.ANSWER, Topic.APOLOGY, Topic.PRAISE, Topic.HARDSHIP, Topic.TOO_EXPENSIVE, Topic.NO_REPLY},
)
CONCESSIONS = frozenset(
    {Topic.REFUND, Topic.DISCOUNT, Topic.COMPENSATION, Topic.REDO, Topic.REFUSE_TO_PAY, Topic.CANCEL, Topic.MORE_TIME},
)


def answer_demands(
    demands: tuple[Demand, ...],
    points: tuple[Point, ...],
    offers: tuple[PlannedOffer, ...],
    standing: Standing,
    language: Language,
) -> tuple[DemandAnswer, ...]:
    """One answer a demand, in the order in which the letter should take them."""
    ordered = sorted(demands, key=lambda demand: (SHARPNESS[demand.act], int(demand.id[1:])))
    given = frozenset(topic for offer in offers for topic in topics_of(offer.gives, language))
    return tuple(DemandAnswer(demand, _answer(demand, points, offers, standing, given)) for demand in ordered)


def _answer(
    demand: Demand,
    points: tuple[Point, ...],
    offers: tuple[PlannedOffer, ...],
    standing: Standing,
    given: frozenset[Topic],
) -> Answer:
    if demand.act is Act.THREATENS or demand.topic in NEEDS_REPLY_ONLY:
        return Answer.ACKNOWLEDGE
    if standing is Standing.AGAINST and (demand.act is Act.CLAIMS or demand.topic is Topic.REFUSE_TO_PAY):
        return Answer.CONCEDE
    if demand.topic in PROVED_BY_TEXT and points:
        return Answer.BY_POINT
    if demand.topic in CONCESSIONS | given and offers:
        return Answer.BY_OFFER if demand.topic in given | {Topic.REFUSE_TO_PAY, Topic.CANCEL} else Answer.INSTEAD
    if demand.topic in CONCESSIONS and standing in {Standing.SUPPORTED, Standing.QUOTED}:
        return Answer.MAINTAIN
    return Answer.NEXT_STEP
