"""Whether a sentence has done what its passage has not done, or has it done by another."""

import pytest

from amiable.model.words import Language
from amiable.review.contraries import contrary_act


@pytest.mark.parametrize(
    ("language", "claim", "said"),
    [
        (Language.FR, "Un remplacement change le prix.", "Un remplacement ne change pas le prix."),
        (Language.FR, "Je ne vous rembourse rien.", "Je vous rembourse tout."),
        (Language.FR, "Le prêt est payant.", "Leur prêt est gratuit."),
        (Language.FR, "Je dois compléter l’eau.", "L’eau est complétée le soir par la cliente."),
        (Language.EN, "Publishing does not count.", "Publishing counts as approval."),
        (Language.EN, "Misprints are corrected for a fee.", "Misprints are corrected free of charge."),
        (Language.EN, "I arrange the interviews.", "Interviews are arranged by the Client."),
    ],
)
def test_an_act_denied_reversed_or_done_by_another_is_contrary(language: Language, claim: str, said: str) -> None:
    """Each way of turning a passage round."""
    assert contrary_act(claim, said, language)


@pytest.mark.parametrize(
    ("language", "claim", "said"),
    [
        (Language.FR, "Le prix ne change pas.", "Un remplacement ne change pas le prix."),
        (Language.FR, "L’acompte est dû.", "L’acompte n’est dû que si la date est tenue."),
        (Language.FR, "La cliente complète l’eau.", "L’eau est complétée par la cliente."),
        (Language.EN, "The deposit is non-refundable.", "The deposit is not refundable."),
        (Language.EN, "Publishing counts.", "Publishing counts. A draft does not count."),
        (Language.EN, "You arrange the interviews.", "Interviews are arranged by the Client."),
    ],
)
def test_what_keeps_to_the_passage_is_not_contrary(language: Language, claim: str, said: str) -> None:
    """The same act in other words, or one that the passage both affirms and denies."""
    assert not contrary_act(claim, said, language)
