"""Text for users looks native to its place, and dressing it twice changes nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amiable.language.spans import find_verbatim
from amiable.language.typography import locale_for, typeset
from amiable.model.words import Jurisdiction, Language, Locale

FRENCH = (Locale.FR_CA, Locale.FR_FR)
ENGLISH = (Locale.EN_CA, Locale.EN_GB, Locale.EN_US)


@pytest.mark.parametrize("locale", FRENCH)
@pytest.mark.parametrize(
    ("plain", "dressed"),
    [
        ("l'acompte d'Alice", "l’acompte d’Alice"),
        ("Vraiment ?", "Vraiment\u00a0?"),
        ("Vraiment?!", "Vraiment\u00a0?!"),
        ("frais : 60 $ ; 50 % ; 40 €", "frais\u00a0: 60\u00a0$\u00a0; 50\u00a0%\u00a0; 40\u00a0€"),
        ("l'essence, etc. : oui", "l’essence, etc.\u00a0: oui"),
        ("60$", "60\u00a0$"),
        ('Il dit "oui" et "c\'est tout".', "Il dit «\u00a0oui\u00a0» et «\u00a0c’est tout\u00a0»."),
        ("« oui »", "«\u00a0oui\u00a0»"),
        ("«oui»!", "«\u00a0oui\u00a0»\u00a0!"),
        ("1 250,50 $", "1\u00a0250,50\u00a0$"),
        ("12 500 000 $", "12\u00a0500\u00a0000\u00a0$"),
        ("Attendez...", "Attendez…"),
        ("à 12:30 : voir", "à 12:30\u00a0: voir"),
        ("https://exemple.ca/a?b=c;d : oui", "https://exemple.ca/a?b=c;d\u00a0: oui"),
        ("écrivez à a@b.ca ; merci", "écrivez à a@b.ca\u00a0; merci"),
        ("[[matter:agree:prévu]] : oui", "[[matter:agree:prévu]]\u00a0: oui"),
        ('l\'"[[quote:1]]" ?', "l’«\u00a0[[quote:1]]\u00a0»\u00a0?"),
        ("merci :)", "merci :)"),
        ('un écran de 15" neuf', 'un écran de 15" neuf'),
        ("en 2026 100 photos", "en 2026 100 photos"),
        ("Ligne une :\n- deux ;", "Ligne une\u00a0:\n- deux\u00a0;"),
    ],
)
def test_french_text_has_french_marks(plain: str, dressed: str, locale: Locale) -> None:
    """Apostrophes, quotation marks and non-breaking spaces; addresses, times and tokens stay."""
    assert typeset(plain, locale) == dressed


@pytest.mark.parametrize("locale", ENGLISH)
@pytest.mark.parametrize(
    ("plain", "dressed"),
    [
        ("I don't owe it", "I don’t owe it"),
        ("the clients' files", "the clients’ files"),
        ('He said "no" and left.', "He said “no” and left."),
        ('("no")', "(“no”)"),
        ("the '90s and 'tis", "the ’90s and ’tis"),
        ("a 'firm' no", "a ‘firm’ no"),
        ("Wait...", "Wait…"),
        ("at 12:30: see https://example.com/it's?a=b", "at 12:30: see https://example.com/it's?a=b"),
        ("$60; 50%", "$60; 50%"),
        ('a 15" screen', 'a 15" screen'),
        ("[[client's]] it's", "[[client's]] it’s"),
    ],
)
def test_english_text_has_english_marks(plain: str, dressed: str, locale: Locale) -> None:
    """Curly apostrophes and quotation marks, no space before a mark."""
    assert typeset(plain, locale) == dressed


@given(
    st.text(alphabet="aé1 \u00a0\u202f'\"’«»“”:;!?%$€.,()[]-\nh@/", max_size=60) | st.text(max_size=60),
    st.sampled_from(Locale),
)
def test_dressing_twice_changes_nothing(text: str, locale: Locale) -> None:
    """Whatever the text, the result is stable."""
    dressed = typeset(text, locale)

    assert typeset(dressed, locale) == dressed


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(["l'acompte", "60 $", '"oui"', "frais :", "prévu ?", "1 250 photos", "fin..."]), min_size=1
    ),
    st.sampled_from(Locale),
)
def test_a_dressed_quote_is_still_verbatim(words: list[str], locale: Locale) -> None:
    """Dressing changes no word and no figure."""
    text = "« Le contrat » " + " ".join(words) + " fin"

    assert find_verbatim(text, typeset(text, locale)) is not None


def test_a_hostile_text_is_dressed_in_time() -> None:
    """Long runs of quotation marks, spaces and brackets do not hang."""
    for unit in ('"', "' ", "« ", "[[", " :", "1 ", "1:", "a@", "`", "<"):
        for locale in (Locale.FR_CA, Locale.EN_US):
            typeset(unit * 5_000, locale)


@pytest.mark.parametrize(
    ("language", "jurisdiction", "currency", "locale"),
    [
        (Language.FR, Jurisdiction.QC, "", Locale.FR_CA),
        (Language.EN, Jurisdiction.QC, "USD", Locale.EN_CA),
        (Language.FR, Jurisdiction.FR, "", Locale.FR_FR),
        (Language.EN, Jurisdiction.FR, "", Locale.EN_GB),
        (Language.EN, Jurisdiction.UK, "", Locale.EN_GB),
        (Language.FR, Jurisdiction.OTHER, "CAD", Locale.FR_CA),
        (Language.EN, Jurisdiction.OTHER, "CAD", Locale.EN_CA),
        (Language.EN, Jurisdiction.OTHER, "GBP", Locale.EN_GB),
        (Language.EN, Jurisdiction.OTHER, "EUR", Locale.EN_GB),
        (Language.EN, Jurisdiction.OTHER, "USD", Locale.EN_US),
        (Language.FR, Jurisdiction.OTHER, "", Locale.FR_FR),
        (Language.EN, Jurisdiction.OTHER, "", Locale.EN_US),
    ],
)
def test_the_place_follows_from_law_and_money(
    language: Language,
    jurisdiction: Jurisdiction,
    currency: str,
    locale: Locale,
) -> None:
    """The user's law decides, else the currency of the case."""
    assert locale_for(language, jurisdiction, currency) is locale
