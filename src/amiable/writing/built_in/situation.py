"""What a plan looks like to the phrases: the values and features on which they may depend."""

import re

from amiable.model.plan import Plan
from amiable.model.words import Channel
from amiable.writing.built_in.phrases import Situation

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
        features=frozenset(_features(plan)),
    )


def _features(plan: Plan) -> set[str]:
    features = set(plan.tokens)
    for point in plan.points:
        place = plan.tokens.get(f"locator:{point.id}")
        if point.from_message:
            features.add(f"message:{point.id}")
        elif place is not None and NUMBERED.search(place.text.partition("(")[0]):
            features.add(f"article:{point.id}")
        elif place is not None:
            features.add(f"unplaced:{point.id}")
    if plan.points and plan.points[0].has_amount:
        features.add("amount:quoted")
    if not plan.source_confirmed:
        features.add("unsure")
    if plan.continue_relationship:
        features.add("continues")
    if plan.has_contract:
        features.add("contract")
    if plan.channel is Channel.TEXT_MESSAGE:
        features.add("short")
    return features | _offer_features(plan)


def _offer_features(plan: Plan) -> set[str]:
    if not plan.offers:
        return set()
    features = {"settles:all"} if plan.offers[0].settles_all else set()
    matter = plan.tokens.get("matter")
    if matter is not None and matter.text == plan.tokens.get("covers:1", matter).text:
        features.add("covers:said")
    return features
