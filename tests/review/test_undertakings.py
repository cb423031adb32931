"""What the writer undertakes in words that no lexicon foresaw."""

import pytest

from amiable.model.draft import RenderedDraft
from amiable.model.words import Language, Severity, Stance
from amiable.review.engine import review
from amiable.review.subject import Subject, subject_of_text
from amiable.review.undertakings import Undertaking, doubtful
from tests.builders import a_case


def _subject(text: str, language: Language, *, drafted: bool = False) -> Subject:
    """Give the text as a person would check it, or as a draft would hold it."""
    draft = RenderedDraft(stance=Stance.BALANCED, subject="", body=text) if drafted else None
    return subject_of_text(text, language=language, case=a_case(), draft=draft)


@pytest.mark.parametrize(
    ("kind", "language", "text"),
    [
        (Undertaking.GIVES, Language.FR, "Je rabote un peu le tarif."),
        (Undertaking.GIVES, Language.FR, "Vous pouvez déchirer la facture."),
        (Undertaking.GIVES, Language.EN, "I will stomach the parking costs."),
        (Undertaking.GIVES, Language.EN, "You can tear up the invoice."),
        (Undertaking.FORBEARS, Language.FR, "Nous ne mandaterons pas d’huissier."),
        (Undertaking.FORBEARS, Language.EN, "We will not hire a collection agency."),
    ],
)
def test_a_verb_that_no_calm_letter_needs_takes_hold_of_a_sum_or_a_claim(
    kind: Undertaking, language: Language, text: str
) -> None:
    """Whatever the verb is, it is doubtful."""
    assert list(doubtful(_subject(text, language), kind, ()))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.FR, "Je vous explique la facture."),
        (Language.FR, "Je ne rabote pas le tarif."),
        (Language.FR, "J’ai raboté le tarif en mai."),
        (Language.FR, "Vous voudriez que je rabote le tarif."),
        (Language.FR, "Si je rabotais le tarif, rien ne changerait."),
        (Language.EN, "I am explaining the invoice."),
        (Language.EN, "I will not stomach the parking costs."),
        (Language.EN, "I stomached the parking costs in May."),
        (Language.EN, "You want me to stomach it because I set the fee."),
        (Language.EN, "You can call me about the invoice."),
    ],
)
def test_what_is_explained_refused_past_reported_or_supposed_gives_nothing(language: Language, text: str) -> None:
    """The same object, and nothing is doubtful."""
    assert not list(doubtful(_subject(text, language), Undertaking.GIVES, ()))


@pytest.mark.parametrize(("drafted", "severity"), [(False, Severity.WARN), (True, Severity.BLOCK)])
def test_a_doubt_warns_a_person_and_stops_a_draft(*, drafted: bool, severity: Severity) -> None:
    """A person knows what they decided; a writer of drafts has only its tokens."""
    found = review(_subject("I will stomach the parking costs.", Language.EN, drafted=drafted)).findings

    assert severity in {each.severity for each in found if each.code == "K501"}


def test_work_is_doubtful_in_a_draft_alone() -> None:
    """People write what they will do next all day long."""
    text = "I will be reworking the colours."

    assert list(doubtful(_subject(text, Language.EN, drafted=True), Undertaking.WORKS, ()))
    assert not list(doubtful(_subject(text, Language.EN), Undertaking.WORKS, ()))
