"""Suggestions that are applied without a person, and capitals put back."""

import pytest

from amiable.model.finding import Finding, Review
from amiable.model.words import Language, Severity
from amiable.review.engine import review
from amiable.review.fixes import Fixed, fix, is_safe
from amiable.review.subject import subject_of_text
from amiable.review.verdict import verdict_of


def _judge(text: str, language: Language = Language.FR, client: tuple[str, ...] = ()) -> Review:
    return review(subject_of_text(text, language=language, client=client))


def _fixed(text: str, language: Language = Language.FR, client: tuple[str, ...] = ()) -> str:
    return fix(text, _judge(text, language, client).findings, lambda other: _judge(other, language, client)).text


@pytest.mark.parametrize(
    ("language", "text", "calm"),
    [
        (Language.FR, "Rendez-moi mon acompte !!!", "Rendez-moi mon acompte."),
        (Language.FR, "Merci d’avance\N{NO-BREAK SPACE}!! À bientôt.", "Merci d’avance. À bientôt."),
        (Language.FR, "Pourquoi ?!", "Pourquoi ?"),
        (Language.FR, "J’attends toujours… !!", "J’attends toujours…"),
        (Language.FR, "Je n’ai JAMAIS accepté ces frais.", "Je n’ai jamais accepté ces frais."),
        (Language.FR, "VOUS NE M’AVEZ PAS RÉPONDU.", "Vous ne m’avez pas répondu."),
        (Language.FR, "Bonjour Marie. LA FACTURE DE MARIE EST DUE.", "Bonjour Marie. La facture de Marie est due."),
        (Language.FR, "LA TVA EST DUE DEPUIS LE DÉBUT.", "La TVA est due depuis le début."),
        (Language.FR, "Vous avez\N{ZERO WIDTH SPACE} dit oui.", "Vous avez dit oui."),
        (Language.EN, "THIS IS NOT WHAT WE AGREED ON MONDAY.", "This is not what we agreed on Monday."),
        (Language.EN, "Answer me!!!", "Answer me."),
        (Language.EN, "I NEVER agreed to this.", "I never agreed to this."),
        (Language.EN, "You are a crook.", "You are a crook."),
    ],
)
def test_shouting_and_what_nobody_sees_are_put_right_and_words_never(language: Language, text: str, calm: str) -> None:
    """Amounts, dates, names and refusals stay, since no letter and no figure changes."""
    assert _fixed(text, language) == calm


def test_the_name_of_the_client_keeps_its_capital() -> None:
    """Where the run may hold a surname that nothing tells from a word, nothing is suggested."""
    assert _fixed("MARIE GAGNON NE PAIE PAS.", client=("Marie Gagnon",)) == "Marie Gagnon ne paie pas."
    assert _fixed("MADAME TREMBLAY NE PAIE PAS.") == "MADAME TREMBLAY NE PAIE PAS."


@pytest.mark.parametrize(
    ("quote", "replacement", "safe"),
    [
        ("JAMAIS", "jamais", True),
        ("!!!", ".", True),
        ("\N{ZERO WIDTH SPACE}", "", True),
        ("JAMAIS", "pas", False),
        ("60 $", "50 $", False),
        ("60 $ !!", "60 $.", True),
        ("non", "", False),
        ("escroc", None, False),
    ],
)
def test_a_suggestion_is_safe_when_it_keeps_every_letter_and_figure(
    quote: str, replacement: str | None, *, safe: bool
) -> None:
    """By construction nothing that is said can be lost."""
    finding = Finding(0, len(quote), "T108", Severity.WARN, quote, "", replacement=replacement)

    assert is_safe(finding) is safe


def test_what_would_make_a_new_finding_is_not_applied() -> None:
    """The other suggestions still are."""
    text = "OUI et NON"
    findings = (
        Finding(0, 3, "T108", Severity.WARN, "OUI", "", replacement="oui"),
        Finding(7, 10, "T108", Severity.WARN, "NON", "", replacement="non"),
    )

    def judge(other: str) -> Review:
        left = [each for each in findings if each.quote in other]
        worse = [Finding(0, 1, "T101", Severity.BLOCK, "o", "")] if "oui" in other else []
        return Review((*worse, *left), verdict_of(left), 0.0, 0.0)

    assert fix(text, findings, judge) == Fixed("OUI et non", (findings[1],))


def test_overlapping_suggestions_are_applied_once() -> None:
    """The first of two that touch one place."""
    text = "OUI !!!"
    findings = (
        Finding(0, 3, "T108", Severity.WARN, "OUI", "", replacement="oui"),
        Finding(0, 7, "T108", Severity.WARN, "OUI !!!", "", replacement="Oui."),
    )

    made = fix(text, findings, lambda other: Review(findings if other == text else (), verdict_of(()), 0.0, 0.0))

    assert made.applied == findings[:1]
