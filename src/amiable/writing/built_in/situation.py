"""What a plan looks like to the phrases: the values and features on which they may depend."""

import re

from amiable.model.plan import Plan, Point
from amiable.model.words import Language
from amiable.writing.built_in.phrases import Situation

COMPOUND = re.compile(
    r"^(?:te|vous|t['’])\b|\bet (?:n['’]|ne |y |en |le |la |les |l['’]|\w+(?:er|ir|re)\b)", re.IGNORECASE
)
"""An offer that « de » does not introduce well: it begins with a pronoun or joins two infinitives."""
PRONOUN = {
    Language.FR: re.compile(r"\b(?:le|la|les|l['’])\s?\w+(?:ez|ons)\b", re.IGNORECASE),
    Language.EN: re.compile(r"\b(?:it|they|them)\b", re.IGNORECASE),
}
"""A condition that holds a pronoun comes after the offer, where its noun stands."""
NUMBERED = re.compile(r"\d")


def read_situation(plan: Plan) -> Situation:
    """The conditions that hold for this plan."""
    return Situation(
        language=plan.language,
        address=plan.address,
        seed=plan.seed,
        values={
            "kinds": plan.kind.value,
            "stances": plan.stance.value,
            "moods": plan.mood.value,
            "standings": plan.standing.value,
            "paths": plan.path.value,
            "channels": plan.channel.value,
        },
        features=_features(plan),
    )


def _features(plan: Plan) -> frozenset[str]:
    flags = {
        "unsure": not plan.source_confirmed,
        "continues": plan.continue_relationship,
        "closed": not plan.open_to_settle,
        "contract": plan.has_contract,
    }
    flags["several"] = plan.several_contracts
    held = {name for name, holds in flags.items() if holds}
    return frozenset(plan.tokens) | held | _point_features(plan) | _offer_features(plan)


def _point_features(plan: Plan) -> set[str]:
    """How each point is located, and whether the first one states the amount."""
    features = {f"{_place(point, plan)}:{point.id}" for point in plan.points}
    if plan.points and plan.points[0].has_amount:
        features.add("amount:quoted")
    if plan.points and not any(point.passage_has_amount or point.from_message for point in plan.points):
        features.add("unfigured")
    return features


def _place(point: Point, plan: Plan) -> str:
    """By message, by article, or neither."""
    if point.from_message:
        return "message"
    place = plan.tokens.get(f"locator:{point.id}")
    return "article" if place is not None and NUMBERED.search(place.text.partition("(")[0]) else "unplaced"


def _offer_features(plan: Plan) -> set[str]:
    if not plan.offers:
        return set()
    features = {"settles:all"} if plan.offers[0].settles_all else set()
    if any(COMPOUND.search(offer.gives) for offer in plan.offers):
        features.add("compound")
    if PRONOUN[plan.language].search(plan.offers[0].condition):
        features.add("late")
    matter = plan.tokens.get("matter")
    if matter is not None and matter.text == plan.tokens.get("covers:1", matter).text:
        features.add("covers:said")
    return features
