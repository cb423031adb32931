"""Whom a wording is aimed at, and whether it is denied."""

import pytest

from amiable.model.words import Language
from amiable.review.aim import Target, alone, denied, target_of
from amiable.review.lexicon import Match, parse_lexicon
from amiable.review.subject import Subject, subject_of_text


def _match(text: str, language: Language) -> tuple[Subject, Match]:
    """Give the place of the word « idiot » in the text."""
    subject = subject_of_text(text, language=language)
    return subject, next(iter(parse_lexicon("idiot", "test").matches(subject)))


@pytest.mark.parametrize(
    ("language", "text", "target"),
    [
        (Language.FR, "Vous êtes un idiot.", Target.READER),
        (Language.FR, "J’ai été un idiot.", Target.WRITER),
        (Language.FR, "Quel idiot je fais.", Target.WRITER),
        (Language.FR, "Il est idiot.", Target.OTHER),
        (Language.FR, "Payez-moi, idiot.", Target.NOBODY),
        (Language.FR, "Quel idiot.", Target.NOBODY),
        (Language.EN, "I think that you are an idiot.", Target.READER),
        (Language.EN, "You made me feel like an idiot.", Target.WRITER),
        (Language.EN, "You know that she is an idiot.", Target.OTHER),
        (Language.EN, "Pay me, idiot.", Target.NOBODY),
    ],
)
def test_the_nearest_person_is_meant(language: Language, text: str, target: Target) -> None:
    """In the clause first; a call between commas belongs to no clause."""
    subject, match = _match(text, language)

    assert target_of(subject, match) is target


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (Language.FR, "Vous n’êtes pas un idiot.", True),
        (Language.FR, "Je ne dis pas que vous êtes un idiot.", True),
        (Language.FR, "Vous ne comprenez pas, idiot.", False),
        (Language.FR, "Vous êtes un idiot.", False),
        (Language.EN, "You are not an idiot.", True),
        (Language.EN, "I never said that you are an idiot.", True),
        (Language.EN, "You do not read, idiot.", False),
    ],
)
def test_a_denial_reaches_through_small_words_but_not_past_a_comma(
    language: Language, text: str, *, expected: bool
) -> None:
    """« ne comprenez pas » denies something else."""
    subject, match = _match(text, language)

    assert denied(subject, match) is expected


def test_a_call_stands_alone() -> None:
    """Nearly the whole sentence, or cut off on both sides."""
    assert alone(*_match("Idiot !", Language.FR))
    assert alone(*_match("Rendez-moi donc, idiot, mon argent et mes photos.", Language.FR))
    assert not alone(*_match("Le mot idiot est dans le dictionnaire de la langue.", Language.FR))
