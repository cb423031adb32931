"""Heat and courtesy: rough, but in the right order."""

import pytest

from amiable.model.words import Language
from amiable.review.engine import review
from amiable.review.subject import subject_of_text

LADDERS = [
    pytest.param(
        Language.FR,
        [
            "Bonjour Marie, merci beaucoup de votre message. Pourriez-vous me confirmer la date, s’il vous plaît ?",
            "La facture est jointe. Elle est due le 12 mai.",
            "C’est inacceptable, vous ne répondez jamais.",
            "Vous êtes un escroc et un menteur, allez vous faire voir.",
        ],
        id="fr",
    ),
    pytest.param(
        Language.EN,
        [
            "Dear Marie, thank you very much for your message. Could you please confirm the date?",
            "The invoice is attached. It is due on 12 May.",
            "This is unacceptable, you never answer.",
            "You are a crook and a liar, go to hell.",
        ],
        id="en",
    ),
]


@pytest.mark.parametrize(("language", "texts"), LADDERS)
def test_heat_rises_and_courtesy_falls_from_thanks_to_insult(language: Language, texts: list[str]) -> None:
    """Each step of the ladder is hotter and less courteous than the one before."""
    judged = [review(subject_of_text(text, language=language)) for text in texts]

    heats, courtesies = [each.heat for each in judged], [each.courtesy for each in judged]
    assert heats == sorted(heats)
    assert courtesies == sorted(courtesies, reverse=True)
    assert heats[0] < 0.1
    assert heats[-1] > 0.8
    assert courtesies[0] > 0.5
    assert courtesies[-1] < -0.5


@pytest.mark.parametrize("language", Language)
def test_a_text_without_cues_is_neutral(language: Language) -> None:
    """No cue, no number."""
    judged = review(subject_of_text("12 34", language=language))

    assert (judged.heat, judged.courtesy) == (0.0, 0.0)
