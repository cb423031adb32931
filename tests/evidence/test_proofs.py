"""What a message proves."""

from dataclasses import replace

import pytest

from amiable.evidence.select import select_evidence
from amiable.language.detection import detect_language
from amiable.model.words import Ground, Kind, Language
from tests.builders import a_case
from tests.evidence.exchanges import Said, a_thread

UNPAID = a_case(kind=Kind.PAYMENT_REFUSAL, source="Facture impayée.")


def ground_of(*said: Said, language: Language = Language.FR) -> Ground:
    """Give the ground of the last of these messages, before one with a refusal."""
    french = language is Language.FR
    refusal = Said("Marie Gagnon", "2026-06-01", "Je ne paierai pas." if french else "I will not pay.")
    case = replace(UNPAID, language=language, source="Facture impayée." if french else "Unpaid invoice.")
    exhibits = select_evidence(case, [a_thread(*said, refusal, language=language)]).exhibits
    return next((each.ground for each in exhibits if each.passage.text == said[-1].words), Ground.UNCONFIRMED)


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("J’ai bien reçu les photos, merci.", Ground.SUPPORTS),
        ("Les photos sont bien arrivées ce matin.", Ground.SUPPORTS),
        ("I received the photos this morning, thanks.", Ground.SUPPORTS),
        ("J’ai bien reçu votre facture.", Ground.UNCONFIRMED),
        ("I got your invoice.", Ground.UNCONFIRMED),
        ("Je n’ai toujours pas reçu les photos.", Ground.UNCONFIRMED),
        ("J’ai bien reçu les photos, mais il en manque la moitié.", Ground.UNCONFIRMED),
        ("We have not received the files.", Ground.UNCONFIRMED),
        ("Avez-vous reçu les photos ?", Ground.UNCONFIRMED),
    ],
)
def test_the_client_who_received_the_work_proves_that_it_was_delivered(words: str, ground: Ground) -> None:
    """A letter or a bill that came is no work, and what is missing was not delivered."""
    language = detect_language(words, Language.FR)

    assert ground_of(Said("Marie Gagnon", "2026-05-01", words), language=language) is ground


def test_a_bare_receipt_counts_behind_a_delivery() -> None:
    """« Bien reçu » alone says that a message came."""
    received = Said("Marie Gagnon", "2026-05-02", "Bien reçu, merci !")

    assert ground_of(Said("Karine Tremblay", "2026-05-01", "Voici les photos de la fête."), received) is Ground.SUPPORTS
    assert ground_of(Said("Karine Tremblay", "2026-05-01", "On se voit mardi ?"), received) is Ground.UNCONFIRMED


def test_what_the_user_says_of_a_delivery_proves_nothing() -> None:
    """Only the client's words do."""
    assert ground_of(Said("Karine Tremblay", "2026-05-01", "Vous avez bien reçu les photos.")) is Ground.UNCONFIRMED
