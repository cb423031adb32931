"""What the user gave away in an own message."""

import pytest

from amiable.evidence.select import select_evidence
from amiable.model.case import Client, Fact, Me
from amiable.model.words import Ground, Kind, Language
from tests.builders import a_case
from tests.evidence.exchanges import Said, a_thread


@pytest.mark.parametrize(
    ("kind", "language", "thing", "words", "given"),
    [
        (Kind.EXTRA_FEES, Language.EN, "travel fee", "The travel fee is on me, no extra charge.", True),
        (Kind.EXTRA_FEES, Language.EN, "travel fee", "The travel fee is included.", True),
        (Kind.EXTRA_FEES, Language.EN, "travel fee", "The travel fee is $60. A second print is free of charge.", False),
        (Kind.EXTRA_FEES, Language.EN, "travel fee", "Subject to your deposit, the travel fee is on the house.", False),
        (Kind.QUALITY, Language.EN, "film", "The film is short. It includes one round of changes.", False),
        (Kind.QUALITY, Language.EN, "film", "One round of changes to the film is included.", False),
        (Kind.SCOPE, Language.EN, "changes", "Two rounds of changes are included.", False),
        (Kind.EXTRA_FEES, Language.FR, "frais de déplacement", "Les frais de déplacement, je vous l’offre.", True),
        (Kind.EXTRA_FEES, Language.FR, "frais de déplacement", "Les frais de déplacement ? C’est offert.", True),
        (Kind.EXTRA_FEES, Language.EN, "travel fee", "About the travel fee. I won’t charge for it.", True),
        (Kind.EXTRA_FEES, Language.FR, "frais de déplacement", "Pour les frais de déplacement, comptez 60 $.", False),
        (Kind.QUALITY, Language.FR, "album", "Le prix de l’album, tout est compris, est de 300 $.", False),
    ],
)
def test_only_the_thing_itself_is_given_away(
    kind: Kind, language: Language, thing: str, words: str, *, given: bool
) -> None:
    """Another thing, a condition, or a bound on what is included gives nothing away."""
    case = a_case(
        me=Me("Ann Reed"), client=Client("Joe Poe"), kind=kind, language=language, facts=(Fact(thing),), offers=(),
        title="", source="",
    )  # fmt: skip
    said = Said("Ann Reed", "2026-03-02", words), Said("Joe Poe", "2026-05-12", "I refuse.")

    exhibits = select_evidence(case, [a_thread(*said, language=language)]).exhibits

    assert (Ground.AGAINST in {each.ground for each in exhibits}) is given
