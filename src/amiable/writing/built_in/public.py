"""The answer to a public review or post: it confirms no relation and tells nothing of the case."""

from amiable.model.draft import Draft, Part, Sentence
from amiable.model.plan import Plan
from amiable.model.words import WriterName
from amiable.writing.built_in.phrases import Situation, choose

PARTS = (
    ("opening", Part.ACKNOWLEDGEMENT),
    ("discretion", Part.SOURCE),
    ("care", Part.ANSWER),
    ("next_step", Part.NEXT_STEP),
)


def write_public(plan: Plan, situation: Situation) -> Draft:
    """One paragraph without greeting, name, figure, date or place; every demand is met by the invitation."""
    every = tuple(each.demand.id for each in plan.answers)
    sentences = tuple(
        Sentence(text, part, every if part is Part.NEXT_STEP else ())
        for name, part in PARTS
        if (text := choose(situation, "public", name))
    )
    return Draft(stance=plan.stance, subject="", paragraphs=(sentences,), writer=WriterName.BUILT_IN)
