"""Heat and courtesy: rough, but in the right order."""

import pytest

from amiable.model.words import Language
from amiable.review.engine import review
from amiable.review.subject import subject_of_text
from amiable.review.tone import hottest_words, tone_words

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


@pytest.mark.parametrize(
    ("language", "text", "hot", "kind"),
    [
        (Language.FR, "Bonjour, merci. Vous êtes un escroc.", "escroc", "merci"),
        (Language.EN, "Hello, thanks. You are a crook.", "crook", "thanks"),
    ],
)
def test_the_words_that_made_the_tone_are_named(language: Language, text: str, hot: str, kind: str) -> None:
    """What heats and what pleases most, at its place in the text."""
    subject = subject_of_text(text, language=language)
    words = tone_words(subject, review(subject).findings)
    hottest, kindest = max(words, key=lambda each: each.heat), max(words, key=lambda each: each.courtesy)

    assert text[hottest.span.start : hottest.span.end] == hot
    assert text[kindest.span.start : kindest.span.end] == kind
    assert [each.span for each in words] == sorted(each.span for each in words)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.FR, "Bonjour Marie, merci beaucoup, bonne journée, connard. Cordialement"),
        (Language.EN, "Hello Marie, thank you so much, have a lovely day, asshole. Kind regards"),
    ],
)
def test_no_courtesy_makes_a_blocked_text_calm(language: Language, text: str) -> None:
    """An insult among thanks stays hot."""
    judged = review(subject_of_text(text, language=language))

    assert judged.heat >= 0.67


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.FR, "Désolé, j’ai été bête de manquer votre message."),
        (Language.EN, "I was stupid to miss your mail, sorry."),
        (Language.FR, "Bonjour, vous m’écrivez « vous êtes un connard et un voleur ». Restons-en au contrat."),
        (Language.EN, "Hello, you wrote “you are an asshole and a thief”. Let us keep to the contract."),
    ],
)
def test_an_offence_that_is_owned_to_or_quoted_leaves_a_text_calm(language: Language, text: str) -> None:
    """Below 0.34, where screens say calm."""
    assert review(subject_of_text(text, language=language)).heat < 0.34


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        (Language.FR, "La facture de ce torchon pathétique est jointe.", "pathétique"),
        (Language.EN, "The invoice of this pathetic charade is attached.", "pathetic"),
    ],
)
def test_the_hottest_words_come_first_and_once(language: Language, text: str, word: str) -> None:
    """What a message names: the same word is not told twice, and calm words never are."""
    subject = subject_of_text(f"{text} {text}", language=language)
    words = [subject.text[each.span.start : each.span.end] for each in hottest_words(subject, 2)]

    assert word in words
    assert len(words) == len(set(words)) <= 2


@pytest.mark.parametrize("language", Language)
def test_heat_itself_is_told_only_where_no_other_rule_of_tone_warns(language: Language) -> None:
    """One reason is enough, and the precise one is the better."""
    text = {
        Language.FR: "Vous êtes un escroc, quel torchon pathétique et minable.",
        Language.EN: "You are a crook, what a pathetic circus of garbage.",
    }[language]
    codes = {each.code for each in review(subject_of_text(text, language=language)).findings}

    assert "T101" in codes
    assert "T115" not in codes
