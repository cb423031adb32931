"""One line is enough to tell French from English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.language.detection import detect_language
from amiable.model.words import Language


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour",
        "Merci !",
        "Je ne paierai pas.",
        "c'est quoi cette facture??",
        "j'attends toujours mes photos",
        "Non merci, on va s'arreter la.",
        "vous aviez dit 400 $",
        "Facture 2026-014 en retard",
        "Le site est en ligne depuis le 12 mai.",
        "ok pour moi, a demain",
        "Pourriez-vous confirmer ?",
        "Votre message m’a beaucoup déçue.",
        "Remboursez moi",
        "T'es sérieux là",
        "on s'était mis d'accord sur 3 retouches",
        "Thank you est affiché au lieu de Merci sur la page.",
    ],
)
def test_a_line_of_french_is_french(text: str) -> None:
    """Accents are not needed, nor punctuation."""
    assert detect_language(text, Language.EN) is Language.FR


@pytest.mark.parametrize(
    "text",
    [
        "Hello",
        "Thanks!",
        "I won't pay.",
        "what is this invoice??",
        "still waiting for my photos",
        "No thanks, let's stop here.",
        "you said $400",
        "Invoice 2026-014 is overdue",
        "The site has been live since May 12.",
        "ok for me, see you tomorrow",
        "Could you confirm?",
        "Your café photos and the résumé are late, Renée.",
        "Refund me now",
        "Are you serious",
        "We agreed on 3 revisions",
        "The button says Merci instead of Thank you.",
    ],
)
def test_a_line_of_english_is_english(text: str) -> None:
    """Borrowed words and accents of names do not mislead."""
    assert detect_language(text, Language.FR) is Language.EN


@pytest.mark.parametrize("default", Language)
@pytest.mark.parametrize("text", ["", "60 $", "OK", "???", "12/05/2026", "Karine Tremblay"])
def test_a_text_that_tells_nothing_is_in_the_expected_language(text: str, default: Language) -> None:
    """The default decides where nothing else does."""
    assert detect_language(text, default) is default


def test_quoted_history_does_not_decide() -> None:
    """The reply is in the language of its own lines."""
    history = "> I have been waiting for the photos and you do not answer me.\n" * 5

    assert detect_language("Bonjour, je vous réponds demain.\n\n" + history, Language.EN) is Language.FR


def test_the_first_lines_outweigh_a_notice_at_the_foot() -> None:
    """A disclaimer in the other language does not turn a mail."""
    mail = (
        "Hi Dana,\n\nI have sent you the files and I would like to know when we will be paid for the work.\n\n"
        "AVIS : ce message est confidentiel et destiné à la personne nommée. Merci de le détruire."
    )

    assert detect_language(mail) is Language.EN


@given(st.text(max_size=200))
def test_any_text_has_a_language(text: str) -> None:
    """Nothing is refused."""
    assert detect_language(text) in Language
