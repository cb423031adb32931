"""What is read from a client's message, and what is not read into it."""

import pytest

from amiable.model.plan import Mood, Topic
from amiable.model.words import Act, Language
from amiable.plan.demands import read_demands, read_mood, reads_as_danger
from tests.builders import a_message

FR, EN = Language.FR, Language.EN


@pytest.mark.parametrize(
    ("text", "language", "act", "topic"),
    [
        ("Je refuse de payer ces 60 $.", FR, Act.ASKS, Topic.REFUSE_TO_PAY),
        ("Je ne paierai pas ce supplément.", FR, Act.ASKS, Topic.REFUSE_TO_PAY),
        ("Je veux que vous me remboursiez l’acompte.", FR, Act.ASKS, Topic.REFUND),
        ("Pourriez-vous refaire la traduction ?", FR, Act.ASKS, Topic.REDO),
        ("Quand recevrons-nous les photos ?", FR, Act.ASKS, Topic.DELIVER),
        ("Merci de retirer mes photos de votre site.", FR, Act.ASKS, Topic.REMOVE),
        ("Ce n’est écrit nulle part dans le contrat.", FR, Act.CLAIMS, Topic.NOT_IN_CONTRACT),
        ("Vous m’aviez promis autre chose.", FR, Act.CLAIMS, Topic.PROMISED),
        ("Mon avocat vous écrira.", FR, Act.THREATENS, Topic.LAWYER),
        ("Sinon je laisse un avis sur Google.", FR, Act.THREATENS, Topic.BAD_REVIEW),
        ("I am not paying for this.", EN, Act.ASKS, Topic.REFUSE_TO_PAY),
        ("Please refund the deposit.", EN, Act.ASKS, Topic.REFUND),
        ("Could you send the source files?", EN, Act.ASKS, Topic.FILES),
        ("We would like to cancel the booking.", EN, Act.ASKS, Topic.CANCEL),
        ("You told me it was covered.", EN, Act.CLAIMS, Topic.PROMISED),
        ("I never agreed to this.", EN, Act.CLAIMS, Topic.NOT_AGREED),
        ("See you in small claims court.", EN, Act.THREATENS, Topic.COURT),
        ("I will dispute the charge with my bank.", EN, Act.THREATENS, Topic.CHARGEBACK),
    ],
)
def test_a_sentence_is_read_as_what_the_client_does(text: str, language: Language, act: Act, topic: Topic) -> None:
    """One demand a sentence here, with its act and topic."""
    demands = read_demands(a_message(text), language)

    assert (act, topic) in {(each.act, each.topic) for each in demands}


def test_one_sentence_may_ask_two_things() -> None:
    """« … et … » joins two demands, and both get an answer."""
    demands = read_demands(a_message("I want a refund and when will the site be ready?"), EN)

    assert [Topic.REFUND, Topic.DELIVER] == [each.topic for each in demands]


def test_the_span_of_a_demand_is_its_place_in_the_document() -> None:
    """The words that the user is shown are the client's own, to the letter."""
    text = "Bonjour.\nJe refuse de payer ces 60 $. Merci."
    [demand] = [each for each in read_demands(a_message(text), FR) if each.act is Act.ASKS]

    assert demand.text == text[demand.span.start : demand.span.end] == "Je refuse de payer ces 60 $."


@pytest.mark.parametrize("text", ["Bonjour,", "Merci beaucoup pour tout !", "À samedi."])
def test_small_talk_is_no_demand(text: str) -> None:
    """What fits no cue is left alone."""
    assert () == read_demands(a_message(text), FR)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Je sais où vous habitez.", FR),
        ("Je vais vous casser la figure.", FR),
        ("Envoyez-moi 500 € sinon je publie vos photos intimes.", FR),
        ("I know where you live.", EN),
        ("Pay me 500 or I will leak your private pictures.", EN),
    ],
)
def test_violence_and_blackmail_are_danger(text: str, language: Language) -> None:
    """No reply is drafted to these."""
    assert reads_as_danger(a_message(text), language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sinon je vais au tribunal et je laisse un mauvais avis.", FR),
        ("Remboursez-moi, sinon mon avocat s’en charge.", FR),
        ("Refund me or I will leave a one-star review.", EN),
        ("This is a scam and I will see you in court.", EN),
    ],
)
def test_a_lawful_step_is_no_danger(text: str, language: Language) -> None:
    """A lawyer, a court or a review hurts, and calls for a calm letter."""
    assert not reads_as_danger(a_message(text), language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C’est inadmissible !!", Mood.ANGRY),
        ("JE VEUX MON ARGENT MAINTENANT", Mood.ANGRY),
        ("Je suis déçue du résultat.", Mood.UPSET),
        ("Pourriez-vous me rappeler le montant ?", Mood.CIVIL),
    ],
)
def test_the_mood_of_a_message_is_heard(text: str, expected: Mood) -> None:
    """It decides how the letter opens."""
    assert expected is read_mood(a_message(text), FR)


def test_no_message_is_silence() -> None:
    """The letter is then a reminder."""
    assert Mood.SILENT is read_mood(None, FR)


def test_a_request_behind_a_colon_is_read() -> None:
    """People put the reason first: "it is ours: send us the source code"."""
    text = "We paid for the site, so it is ours: send us the source code by Friday."

    assert Topic.FILES in {each.topic for each in read_demands(a_message(text), EN)}
