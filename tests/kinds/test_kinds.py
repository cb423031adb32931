"""The ten kinds, as data."""

import pytest

from amiable.errors import DataError
from amiable.kinds.load import guess_kind, load_kind, parse_kind
from amiable.model.words import Kind, Language

NAMED = [each for each in Kind if each is not Kind.OTHER]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_its_words_in_both_languages(kind: Kind, language: Language) -> None:
    """Terms with weights up to 1, clauses, ways out, and a matter with its article."""
    data = load_kind(kind)
    articles = ("l’", "le ", "la ", "les ") if language is Language.FR else ("the ",)

    assert data.matter(language).startswith(articles)
    assert data.terms(language)
    assert all(0 < weight <= 1 for weight in data.terms(language).values())
    assert data.clauses(language)
    assert data.solutions(language)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", NAMED)
def test_a_named_kind_has_signs_and_cues(kind: Kind, language: Language) -> None:
    """And no phrase that helps also hurts."""
    data = load_kind(kind)

    assert len(data.terms(language)) >= 10
    assert data.signs(language)
    assert data.supports(language)
    assert data.against(language)
    assert not set(data.supports(language)) & set(data.against(language))


@pytest.mark.parametrize(
    ("kind", "language", "text"),
    [
        (Kind.EXTRA_FEES, Language.FR, "60 $ d’essence en plus du forfait ? C’est un extra, je ne le dois pas."),
        (Kind.PAYMENT_REFUSAL, Language.FR, "Je refuse de payer votre facture, le solde attendra."),
        (Kind.DUE_DATE, Language.FR, "Vous êtes en retard, j’attends toujours ma livraison."),
        (Kind.DISCLOSURE, Language.FR, "Vous avez divulgué nos informations sans mon accord : c’était confidentiel."),
        (Kind.SCOPE, Language.FR, "Ces modifications font partie du forfait, le cahier des charges le dit."),
        (Kind.QUALITY, Language.FR, "Je suis très déçue, les photos sont floues et le travail bâclé."),
        (Kind.OWNERSHIP, Language.FR, "Les fichiers sources m’appartiennent, j’ai les droits d’auteur."),
        (Kind.CANCELLATION, Language.FR, "Nous annulons le mariage, rendez-nous l’acompte."),
        (
            Kind.RECEIVED_NOTICE,
            Language.FR,
            "Par la présente, je vous mets en demeure ; à défaut, mon avocat saisira le tribunal.",
        ),
        (Kind.OTHER, Language.FR, "Bonjour, comment allez-vous ?"),
        (Kind.EXTRA_FEES, Language.EN, "A $60 travel fee? This hidden fee was never mentioned."),
        (Kind.PAYMENT_REFUSAL, Language.EN, "I am not paying this invoice."),
        (Kind.DUE_DATE, Language.EN, "You missed the deadline, I am still waiting for the delivery."),
        (Kind.DISCLOSURE, Language.EN, "You leaked confidential data, that breaches our NDA."),
        (Kind.SCOPE, Language.EN, "These revisions are part of the package, the scope says so."),
        (Kind.QUALITY, Language.EN, "I am very disappointed. The photos are blurry, sloppy work."),
        (Kind.OWNERSHIP, Language.EN, "The source files belong to us, we own the copyright."),
        (Kind.CANCELLATION, Language.EN, "We are cancelling. I want my deposit back."),
        (Kind.RECEIVED_NOTICE, Language.EN, "This is a letter before action. Our solicitor will go to court."),
        (Kind.OTHER, Language.EN, "Hello, how are you?"),
    ],
)
def test_a_message_tells_its_kind(kind: Kind, language: Language, text: str) -> None:
    """By the signs of the kind, and `other` where there are none."""
    assert guess_kind(text, language) is kind


def test_another_kind_lies_beneath_a_notice() -> None:
    """The notice is left out, and what it is about is told."""
    text = "Je vous mets en demeure de refaire ce travail bâclé. À défaut, je saisirai le tribunal."

    assert guess_kind(text, Language.FR) is Kind.RECEIVED_NOTICE
    assert guess_kind(text, Language.FR, {Kind.RECEIVED_NOTICE}) is Kind.QUALITY


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[fr", "mine.toml"),
        ("[fr]\n", r"\[fr\] matter"),
        ('[fr]\nmatter = "le x"\nsupports = "oui"\n', "supports"),
        ('[fr]\nmatter = "le x"\nsupports=[]\nagainst=[]\nclauses=[]\nsolutions=[]\n[fr.terms]\na = "b"\n', "terms"),
        (
            '[fr]\nmatter = "le x"\nsupports=[]\nagainst=[]\nclauses=[]\nsolutions=[]\nx=1\n[fr.terms]\n[fr.signs]\n',
            "x is not",
        ),
        (
            '[fr]\nmatter = "le x"\nsupports=[]\nagainst=[]\nclauses=[]\nsolutions=[]\n[fr.terms]\n[fr.signs]\n',
            r"\[en\]",
        ),
    ],
)
def test_a_file_that_does_not_fit_is_refused_in_one_line(text: str, named: str) -> None:
    """The file and the key are named."""
    with pytest.raises(DataError, match=named) as refusal:
        parse_kind(Kind.OTHER, text, "mine.toml")

    assert "mine.toml" in str(refusal.value)
    assert "\n" not in str(refusal.value)
