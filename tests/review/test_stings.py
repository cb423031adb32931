"""Sentences that hurt: which are told of, which pass, and which words are named."""

import pytest

from amiable.model.words import Language
from amiable.review.engine import review
from amiable.review.stings import stings
from amiable.review.subject import subject_of_text

STING = {
    Language.FR: "Vous devriez peut-être apprendre à lire avant de vous plaindre de mon travail.",
    Language.EN: "You have a real gift for making everything about yourself.",
}
CALM = {
    Language.FR: "La facture est jointe. Elle est due le 12 mai.",
    Language.EN: "The invoice is attached. It is due on 12 May.",
}


@pytest.mark.parametrize("language", Language)
def test_a_sentence_is_judged_by_itself(language: Language) -> None:
    """Calm sentences around it hide nothing, and are not told of."""
    subject = subject_of_text(f"{CALM[language]} {STING[language]} {CALM[language]}", language=language)

    found = [subject.sentences[each.words.sentence] for each in stings(subject)]

    assert [STING[language]] == [subject.text[each.start : each.end] for each in found]


@pytest.mark.parametrize("language", Language)
def test_words_of_others_pass(language: Language) -> None:
    """What stands between quotation marks is not the writer's."""
    marks = {Language.FR: "Vous écrivez : « {} »", Language.EN: "You write: “{}”"}[language]

    assert [] == stings(subject_of_text(marks.format(STING[language]), language=language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.FR, "Je n’ai jamais dit que vous devriez apprendre à lire avant de vous plaindre."),
        (Language.EN, "I never said that you should learn to read before you moan about it."),
        (Language.FR, "Je suis vraiment un pauvre idiot, incapable de joindre un fichier."),
        (Language.EN, "I am such a hopeless idiot, I cannot even attach a file."),
        (Language.FR, "Merci."),
        (Language.EN, "Ha."),
    ],
)
def test_what_is_denied_or_said_of_oneself_passes(language: Language, text: str) -> None:
    """It attacks nobody."""
    assert [] == stings(subject_of_text(text, language=language))


@pytest.mark.parametrize("language", Language)
def test_a_few_words_of_the_sentence_are_named(language: Language) -> None:
    """They stand in it as they are quoted."""
    text = STING[language]
    spans = [each.words.span for each in stings(subject_of_text(text, language=language))]
    words = [text[each.start : each.end] for each in spans]

    assert len(words) == 1
    assert 1 <= len(words[0].split()) <= 7


@pytest.mark.parametrize("language", Language)
def test_each_sentence_is_told_of_by_one_rule_of_tone(language: Language) -> None:
    """The precise rule speaks where it has something to say; the others' sentences are still told of."""
    insult = {Language.FR: "Vous êtes un escroc et un menteur.", Language.EN: "You are a crook and a liar."}[language]
    subject = subject_of_text(f"{insult} {CALM[language]} {STING[language]}", language=language)

    found = [each for each in review(subject).findings if each.code == "T115"]

    assert [STING[language]] == [each.quote for each in found]
