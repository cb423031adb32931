"""Sums of money as people write them, and as a letter of a place writes them.

Owns the reading and writing of amounts with their currency. Never guesses a currency that is not a dollar: "$" alone
is the case's dollar, or that of the language.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from amiable.language.numbers import FIGURE, find_numbers, read_figure
from amiable.language.words import fold
from amiable.model.money import Money
from amiable.model.spans import Span
from amiable.model.words import Language, Locale

_DOLLARS = frozenset({"CAD", "USD", "AUD", "NZD"})
_CODES = "CAD|USD|EUR|GBP|CHF|AUD|NZD"
_UNITS = {
    "us$": "USD", "$us": "USD", "$ us": "USD", "us": "USD", "$ usd": "USD", "usd": "USD",
    "ca$": "CAD", "c$": "CAD", "$ca": "CAD", "$ ca": "CAD", "can$": "CAD", "$can": "CAD", "$ can": "CAD", "cad": "CAD",
    "a$": "AUD", "au$": "AUD", "aud": "AUD", "nz$": "NZD", "nzd": "NZD",
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR",
    "£": "GBP", "gbp": "GBP", "pound": "GBP", "pounds": "GBP", "quid": "GBP",
    "chf": "CHF", "$": "",
    "piasse": "", "piasses": "", "piastre": "", "piastres": "", "bucks": "", "dollar": "", "dollars": "",
}  # fmt: skip
"""Folded unit to currency; "" is a dollar whose country the text does not say."""
_NAMED_DOLLARS = {
    "canadien": "CAD", "canadiens": "CAD", "canadian": "CAD", "americain": "USD", "americains": "USD",
    "american": "USD", "us": "USD", "u.s.": "USD", "australian": "AUD", "australiens": "AUD",
}  # fmt: skip
_LARGEST = Decimal(10**12)
_THOUSANDS = {"k": Decimal(1000), "m": Decimal(10**6)}
_SP = "[ \u00a0\u2009\u202f]"
_NAMES = (
    r"(?:dollars?(?: (?:canadiens?|americains?|australiens?|us))?|(?:canadian|american|u\.?s\.?|australian) dollars?"
    r"|piasses?|piastres?|bucks|euros?|livres? sterling|pounds?(?: sterling)?|quid)"
)
_NBSP = "\u00a0"


@dataclass(frozen=True, slots=True)
class FoundAmount:
    """A sum of money where it stands."""

    span: Span
    """The figure or words with the currency."""
    money: Money


@cache
def _amounts() -> re.Pattern[str]:
    """An amount in figures, in folded text: unit before, after, or both (CAD 60 $, $60 CAD)."""
    before = rf"(?P<before>(?:us|ca|can|au|a|c|nz)?\$(?:us|ca|can)?|€|£|(?:{_CODES.lower()})(?:{_SP}?\$)?)"
    after = (
        rf"\)?(?:{_SP}?(?P<scale>[km])(?=[$€£]))?{_SP}?(?P<after>(?:us|ca|can|c)\$|\${_SP}?(?:{_CODES.lower()}|us|can|ca)(?!\w)"
        rf"|[$€£](?!\d|{_SP}?[\[*_])|(?:{_CODES.lower()})(?!\w)|{_NAMES}(?!\w))"
    )
    code_after = rf"(?P<scale_code>[km])?(?!\w)(?:{_SP}?(?P<code>(?:{_CODES.lower()})(?!\w)))?"
    return re.compile(
        rf"(?<![\w$€£]){before}{_SP}?(?P<figure>{FIGURE}|\.\d+)(?:[.,][-–]{{1,2}})?(?:{code_after}|(?=\w))"
        rf"|(?<![\w.,])(?P<figure_first>{FIGURE})(?:[.,][-–]{{1,2}})?{after}",
    )


@cache
def _named_units() -> re.Pattern[str]:
    return re.compile(rf"[\s\u00a0-]+(?:de |d')?(?P<name>{_NAMES})(?!\w)")


def find_amounts(text: str, language: Language, default_currency: str = "") -> list[FoundAmount]:
    """The sums of money in `text`, in order.

    A dollar without its country is `default_currency` where that is a dollar, else the Canadian one in French and the
    American one in English.
    """
    folded = fold(text)
    dollar = default_currency if default_currency in _DOLLARS else {Language.FR: "CAD", Language.EN: "USD"}[language]
    found = [*_in_figures(folded, language, dollar), *_in_words(folded, language, dollar)]
    return sorted(found, key=lambda each: each.span)


def _in_figures(folded: str, language: Language, dollar: str) -> list[FoundAmount]:
    amounts = []
    for found in _amounts().finditer(folded):
        value = _value(found, language)
        if value is None:
            continue
        amounts.append(FoundAmount(Span(*found.span()), Money(value, _currency(found) or dollar)))
    return amounts


def _value(found: re.Match[str], language: Language) -> Decimal | None:
    """The amount, or None where the figure is no single number or no sum that anybody owes."""
    value = read_figure(found["figure"] or found["figure_first"], language, is_money=True)
    if value is None or value >= _LARGEST:
        return None
    return value * _THOUSANDS.get(found["scale"] or found["scale_code"] or "", Decimal(1))


def _currency(found: re.Match[str]) -> str:
    """The currency that the units name; "" for a dollar without its country."""
    units = [found["code"], found["after"], found["before"]]
    return next((currency for unit in units if unit and (currency := _currency_of(unit))), "")


def _currency_of(unit: str) -> str:
    plain = " ".join(unit.replace("\u2009", " ").split())
    if plain in _UNITS:
        return _UNITS[plain]
    if plain.startswith(("livre", "pound")):
        return "GBP"
    named = next((currency for name, currency in _NAMED_DOLLARS.items() if name in plain.split()), "")
    return named or next((code.upper() for code in _CODES.lower().split("|") if code in plain), "")


def _in_words(folded: str, language: Language, dollar: str) -> list[FoundAmount]:
    if not _has_named_unit(folded):
        return []
    amounts = []
    for number in find_numbers(folded, language):
        unit = _named_units().match(folded, number.span.end)
        if unit is None or folded[number.span.start].isdigit():
            continue
        currency = _currency_of(unit["name"]) or dollar
        amounts.append(FoundAmount(Span(number.span.start, unit.end()), Money(number.value, currency)))
    return amounts


def _has_named_unit(folded: str) -> bool:
    return any(name in folded for name in ("dollar", "euro", "livre", "pound", "quid", "pias", "bucks"))


def parse_money(text: str) -> Money:
    """The money of a field such as "60 CAD", "1 250,50 EUR" or "€40".

    Raises ValueError, with the form that is expected, where the text is no single amount or does not say which dollar.
    """
    folded = fold(text.strip())
    found = _amounts().fullmatch(folded)
    if found is None:
        raise ValueError(f"{text!r} is not an amount; write it as 60 CAD or 1250.50 EUR")
    currency = _currency(found)
    if not currency:
        raise ValueError(f"{text!r} does not say which dollar; write it as 60 CAD or 60 USD")
    value = _value(found, Language.FR)
    if value is None:
        raise ValueError(f"{text!r} is not an amount; write it as 60 CAD or 1250.50 EUR")
    return Money(value, currency)


def format_money(money: Money, locale: Locale) -> str:
    """The sum as a letter of that place writes it, a foreign dollar with its country: « 1 250,50 $ », "US$60"."""
    cents = money.amount.quantize(Decimal("0.01"))
    plain = f"{abs(cents):,.2f}".removesuffix(".00")
    sign = "-" if cents < 0 else ""
    if locale in {Locale.FR_CA, Locale.FR_FR}:
        figure = plain.replace(",", _NBSP).replace(".", ",")
        return f"{sign}{figure}{_NBSP}{_french_unit(money.currency, locale)}"
    unit = _english_unit(money.currency, locale)
    return f"{sign}{unit}{plain}"


def _french_unit(currency: str, locale: Locale) -> str:
    if currency == "CAD":
        return "$" if locale is Locale.FR_CA else f"${_NBSP}CA"
    return {"USD": f"${_NBSP}US", "EUR": "€", "GBP": "£"}.get(currency, currency)


def _english_unit(currency: str, locale: Locale) -> str:
    if currency == "CAD":
        return "$" if locale is Locale.EN_CA else "CA$"
    if currency == "USD":
        return "$" if locale is Locale.EN_US else "US$"
    return {"EUR": "€", "GBP": "£", "AUD": "A$"}.get(currency, f"{currency}{_NBSP}")
