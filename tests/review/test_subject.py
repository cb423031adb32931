"""The subject: what a rule may know, put together once."""

import datetime as dt
from decimal import Decimal

from amiable.model.case import Case, Client, Fact, Me, Offer
from amiable.model.money import Money
from amiable.model.spans import Span
from amiable.model.words import Channel, Language
from amiable.review.subject import subject_of_text


def _case() -> Case:
    """Give a case that holds a name, a sum, a day and an offer."""
    return Case(
        me=Me(name="Karine Tremblay"),
        client=Client(name="Marie Gagnon", aliases=("@mariegagnon",)),
        channel=Channel.PUBLIC_REVIEW,
        source="La facture porte 75 $ de stationnement.",
        offers=(Offer(gives="retirer quatre photos", value=Money(Decimal(60), "CAD"), expires=dt.date(2026, 7, 1)),),
        facts=(Fact(what="acompte", amount=Money(Decimal(200), "CAD"), date=dt.date(2026, 3, 2)),),
    )


def test_only_own_words_become_sentences_and_words() -> None:
    """What is quoted below is the other side's; places are those of the whole text."""
    text = "Merci.\n> Vous mentez.\nÀ mardi."

    subject = subject_of_text(text, language=Language.FR, own=[Span(0, 6), Span(22, 30)])

    assert [text[each.start : each.end] for each in subject.sentences] == ["Merci.", "À mardi."]
    assert [each.text for each in subject.words] == ["Merci", "À", "mardi"]
    assert [[token.folded for token in tokens] for tokens in subject.sentence_tokens] == [["merci"], ["a", "mardi"]]


def test_without_places_the_whole_text_is_own() -> None:
    """`own` left out, and language told from the words."""
    subject = subject_of_text("I have not received the invoice that you sent.")

    assert subject.own == (Span(0, len(subject.text)),)
    assert subject.language is Language.EN


def test_a_quotation_is_others_words_unless_it_is_a_word_or_two() -> None:
    """« un "professionnel" » stays the writer's own."""
    text = "Vous écrivez « cet imbécile de photographe », vous, le « professionnel »."

    subject = subject_of_text(text, language=Language.FR)

    assert subject.is_quoted(Span(text.index("imbécile"), text.index("imbécile") + 8))
    assert not subject.is_quoted(Span(text.index("professionnel"), text.index("professionnel") + 13))


def test_a_case_brings_what_it_holds() -> None:
    """Identities, sums and days come from every field that may hold one."""
    subject = subject_of_text("Bonjour.", case=_case(), client=["06 12 34 56 78"], today=dt.date(2026, 6, 1))

    assert subject.public
    assert set(subject.identities) >= {"Marie Gagnon", "@mariegagnon", "06 12 34 56 78"}
    assert {Money(Decimal(value), "CAD") for value in (60, 75, 200)} <= subject.allowed_amounts
    assert {dt.date(2026, 6, 1), dt.date(2026, 7, 1), dt.date(2026, 3, 2)} <= subject.allowed_dates


def test_without_a_case_nothing_is_held() -> None:
    """Rules of evidence and commitment have nothing to compare with, and know it."""
    subject = subject_of_text("Bonjour.", today=dt.date(2026, 6, 1))

    assert (subject.held_text, subject.identities, subject.allowed_amounts) == ("", (), frozenset())
    assert not subject.public
    assert not subject.finished
