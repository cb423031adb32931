"""Sums of money are read as people write them, and written as a place does."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.language.money import find_amounts, format_money, parse_money
from amiable.model.money import Money
from amiable.model.words import Language, Locale

FR, EN = Language.FR, Language.EN


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("60 $", "60", "CAD"),
        ("60$", "60", "CAD"),
        ("60\u00a0$", "60", "CAD"),
        ("$60", "60", "CAD"),
        ("$ 60", "60", "CAD"),
        ("$1,250.50", "1250.50", "CAD"),
        ("1 250,50 €", "1250.50", "EUR"),
        ("1\u202f250 €", "1250", "EUR"),
        ("€40", "40", "EUR"),
        ("£99.99", "99.99", "GBP"),
        ("60 CAD", "60", "CAD"),
        ("60 eur", "60", "EUR"),
        ("CAD 60", "60", "CAD"),
        ("CAD$60", "60", "CAD"),
        ("1.250,50 EUR", "1250.50", "EUR"),
        ("1.250 €", "1250", "EUR"),
        ("1,250 $", "1250", "CAD"),
        ("US$60", "60", "USD"),
        ("CA$60", "60", "CAD"),
        ("C$60", "60", "CAD"),
        ("60 $ US", "60", "USD"),
        ("60 $ CA", "60", "CAD"),
        ("60 $US", "60", "USD"),
        ("60 $ CAN", "60", "CAD"),
        ("$60 USD", "60", "USD"),
        ("60 $ CAD", "60", "CAD"),
        ("60 dollars", "60", "CAD"),
        ("60 dollars canadiens", "60", "CAD"),
        ("60 dollars américains", "60", "USD"),
        ("60 US dollars", "60", "USD"),
        ("60 Canadian dollars", "60", "CAD"),
        ("60) dollars", "60", "CAD"),
        ("60 piasses", "60", "CAD"),
        ("soixante dollars", "60", "CAD"),
        ("deux cents euros", "200", "EUR"),
        ("40 livres sterling", "40", "GBP"),
        ("40 pounds", "40", "GBP"),
        ("60,- €", "60", "EUR"),
        ("12 k$", "12000", "CAD"),
        ("$.05", "0.05", "CAD"),
        ("$12k", "12000", "CAD"),
    ],
)
@pytest.mark.parametrize("frame", ["{}", "Total : {}.", "({})", "soit {}, taxes en sus"])
def test_an_amount_is_found_with_its_currency(text: str, amount: str, currency: str, frame: str) -> None:
    """Symbol before or after, code, words, thousands of each kind."""
    sentence = frame.format(text)
    (found,) = find_amounts(sentence, FR)

    assert found.money == Money(Decimal(amount), currency)
    assert sentence[found.span.start : found.span.end] == text


@pytest.mark.parametrize(
    ("text", "language", "default", "currency"),
    [
        ("60 $", FR, "", "CAD"),
        ("$60", EN, "", "USD"),
        ("$60", EN, "CAD", "CAD"),
        ("$60", EN, "GBP", "USD"),
        ("60 $", FR, "EUR", "CAD"),
        ("60 $", FR, "USD", "USD"),
        ("60 dollars", EN, "CAD", "CAD"),
        ("sixty dollars", EN, "CAD", "CAD"),
        ("€60", EN, "CAD", "EUR"),
    ],
)
def test_a_bare_dollar_is_that_of_the_case(text: str, language: Language, default: str, currency: str) -> None:
    """Else that of the language; a default that is no dollar says nothing."""
    (found,) = find_amounts(text, language, default)

    assert found.money.currency == currency


def test_several_amounts_come_in_order() -> None:
    """None takes the symbol of its neighbour."""
    text = "paid $60 $40, puis 20 $ 30 $ et cent euros"

    assert [str(each.money.amount) for each in find_amounts(text, FR)] == ["60", "40", "20", "30", "100"]


@pytest.mark.parametrize(
    "text",
    [
        "60",
        "60 photos",
        "art. 4.2",
        "60 livres",
        "2. Année 2 $ [***]",
        "des euros",
        "50 %",
        "$",
        "US",
        "A$AP",
        "12 cadres",
    ],
)
def test_what_is_no_money_is_not_taken_for_it(text: str) -> None:
    """A number alone has no currency."""
    assert find_amounts(text, FR) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("60 CAD", Money(Decimal(60), "CAD")),
        ("CAD 60", Money(Decimal(60), "CAD")),
        (" 1 250,50 eur ", Money(Decimal("1250.50"), "EUR")),
        ("1250.50 USD", Money(Decimal("1250.50"), "USD")),
        ("1,250.50 USD", Money(Decimal("1250.50"), "USD")),
        ("€40", Money(Decimal(40), "EUR")),
        ("60 $ CA", Money(Decimal(60), "CAD")),
    ],
)
def test_the_money_of_a_field_is_parsed(text: str, expected: Money) -> None:
    """The form of case.toml, and what people type instead."""
    assert parse_money(text) == expected


@pytest.mark.parametrize(
    "text", ["", "60", "60 $", "$60", "beaucoup", "60 CAD et 40 CAD", "CAD", "4.2.1 CAD", "60 XYZ", "9" * 40 + " CAD"]
)
def test_a_field_that_is_no_amount_is_refused_with_the_form_expected(text: str) -> None:
    """A dollar must say whose it is: a wrong currency would be a wrong fact."""
    with pytest.raises(ValueError, match="60 CAD"):
        parse_money(text)


@pytest.mark.parametrize(
    ("money", "locale", "expected"),
    [
        (Money(Decimal(60), "CAD"), Locale.FR_CA, "60\u00a0$"),
        (Money(Decimal("1250.5"), "CAD"), Locale.FR_CA, "1\u00a0250,50\u00a0$"),
        (Money(Decimal(60), "EUR"), Locale.FR_FR, "60\u00a0€"),
        (Money(Decimal(60), "USD"), Locale.FR_CA, "60\u00a0$\u00a0US"),
        (Money(Decimal(60), "CAD"), Locale.FR_FR, "60\u00a0$\u00a0CA"),
        (Money(Decimal(60), "CAD"), Locale.EN_CA, "$60"),
        (Money(Decimal("1250.50"), "USD"), Locale.EN_US, "$1,250.50"),
        (Money(Decimal(60), "GBP"), Locale.EN_GB, "£60"),
        (Money(Decimal(60), "EUR"), Locale.EN_GB, "€60"),
        (Money(Decimal(60), "CAD"), Locale.EN_GB, "CA$60"),
        (Money(Decimal(60), "CAD"), Locale.EN_US, "CA$60"),
        (Money(Decimal(60), "USD"), Locale.EN_CA, "US$60"),
        (Money(Decimal(60), "CHF"), Locale.FR_FR, "60\u00a0CHF"),
    ],
)
def test_money_is_written_as_the_place_does(money: Money, locale: Locale, expected: str) -> None:
    """A dollar from elsewhere says where it is from."""
    assert format_money(money, locale) == expected


@given(
    st.decimals(min_value=0, max_value=10**7, places=2),
    st.sampled_from(["CAD", "USD", "EUR", "GBP", "CHF", "AUD"]),
    st.sampled_from(Locale),
)
def test_what_is_written_is_read_back(amount: Decimal, currency: str, locale: Locale) -> None:
    """A rendered sum is found whole, with its value, within a sentence."""
    home = {Locale.FR_CA: "CAD", Locale.EN_CA: "CAD", Locale.EN_US: "USD"}.get(locale, "")
    written = format_money(Money(amount, currency), locale)
    text = f"({written})."
    (found,) = find_amounts(text, FR if locale.startswith("fr") else EN, home)

    assert (amount, currency, written) == (
        found.money.amount,
        found.money.currency,
        text[found.span.start : found.span.end],
    )


@given(st.text(alphabet="0123456789.,$€£ CADUSkeuros", max_size=40) | st.text(max_size=60), st.sampled_from(Language))
def test_amounts_stand_where_they_say(text: str, language: Language) -> None:
    """Spans are in order and disjoint whatever the text."""
    found = find_amounts(text, language)

    assert all(0 <= each.span.start < each.span.end <= len(text) for each in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
