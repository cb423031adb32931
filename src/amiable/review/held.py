"""What the case holds: the sums, days, figures and names that a letter of this case may state.

A draft may state what its plan, its offers, the user's facts and the exhibits hold; a text checked later, all that
the documents hold. Figures are held with the word that they count: fourteen days are not fourteen photos.
"""

import datetime as dt
import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from amiable.language.money import find_amounts
from amiable.language.numbers import find_numbers
from amiable.language.words import STOP_WORDS, fold, stem, vocabulary
from amiable.model.money import Money
from amiable.model.words import Jurisdiction, Language, Stance
from amiable.plan.next_step import choose_deadline
from amiable.plan.offers import standing_offers
from amiable.plan.path import choose_path
from amiable.review.subject import Subject

_WORD = re.compile(r"[^\W\d_]+|[%‰]")
_WORDS_COUNTED = 3
"""How many telling words after a figure may be what it counts."""
_CURRENCY_OF = {Jurisdiction.QC: "CAD", Jurisdiction.FR: "EUR", Jurisdiction.UK: "GBP"}
_DRAFTED_WITHIN = 8
"""Days within which a draft is finished in a mail program and checked there."""
_DOLLARS = frozenset({"CAD", "USD", "AUD", "NZD"})


class Counted(NamedTuple):
    """A figure with what it counts."""

    value: Decimal
    what: frozenset[str]
    """Stems of the words that follow; "%" for a share."""


def currency_of(subject: Subject) -> str:
    """Give the currency that a bare sign stands for in this case; empty where nothing tells."""
    if subject.case is None:
        return ""
    given = [each.amount for each in subject.case.facts] + [each.value for each in subject.case.offers]
    named = next((each.currency for each in given if each is not None), "")
    return named or _CURRENCY_OF.get(subject.case.me.jurisdiction, "")


def sources_of(subject: Subject) -> str:
    """Give everything that vouches for a figure of the text; of a draft, only what it was made from."""
    if subject.draft is None:
        return subject.held_text
    parts = [each.text for each in subject.plan.tokens.values()] if subject.plan is not None else []
    if subject.case is not None:
        for offer in subject.case.offers:
            parts += [offer.gives, offer.covers, offer.condition]
        parts += [each.what for each in subject.case.facts]
        parts += [subject.case.restatement, subject.case.me.signature, subject.case.client.salutation]
    if subject.evidence is not None:
        parts += [each.passage.text for each in subject.evidence.exhibits]
        parts += [subject.evidence.to_answer.passage.text] if subject.evidence.to_answer is not None else []
    return "\n\n".join(part for part in parts if part)


def holds_amount(subject: Subject, money: Money) -> bool:
    """Whether the case holds the sum; a bare dollar may be any dollar."""
    return any(
        money.amount == held.amount and (money.currency == held.currency or {money.currency, held.currency} <= _DOLLARS)
        for held in _amounts(subject)
    )


def holds_date(subject: Subject, day: dt.date, *, year_given: bool) -> bool:
    """Whether the case holds the day; without a year in the text, in any year."""
    held = subject.allowed_dates | _deadlines(subject)
    if year_given:
        return day in held
    return any((each.month, each.day) == (day.month, day.day) for each in held)


def holds_figure(subject: Subject, counted: Counted) -> bool:
    """Whether the case counts that many of the same thing."""
    held = counted_in(sources_of(subject), subject.language)
    other = counted_in(sources_of(subject), _other(subject.language))
    return any(
        counted.value == each.value and (bool(counted.what & each.what) or not counted.what) for each in (*held, *other)
    )


def holds_value(subject: Subject, value: Decimal) -> bool:
    """Whether the figure stands anywhere in the case, whatever it counts."""
    days = {Decimal(part) for day in subject.allowed_dates for part in (day.year, day.month, day.day)}
    held = counted_in(sources_of(subject), subject.language)
    return value in days or any(value == each.value for each in held)


@lru_cache(maxsize=32)
def counted_in(text: str, language: Language) -> tuple[Counted, ...]:
    """Give every figure of the text with what it counts."""
    found = find_numbers(text, language)
    return tuple(Counted(each.value, what_follows(text, each.span.end, language)) for each in found)


def what_follows(text: str, end: int, language: Language) -> frozenset[str]:
    """Give the stems of the telling words that follow a figure in its sentence."""
    after = re.split(r"[.;:!?\n]\s|\n", text[end : end + 70], maxsplit=1)[0]
    words = [word for word in _WORD.findall(fold(after)) if word not in STOP_WORDS[language]]
    if fold(after).lstrip().startswith(("pour cent", "percent", "per cent", "%")):
        return frozenset({"%"})
    return frozenset(stem(word, language) for word in words[:_WORDS_COUNTED])


def held_words(subject: Subject) -> frozenset[str]:
    """Give the folded words of everything that the case holds."""
    senders = [
        passage.locator.sender
        for document in subject.documents
        for passage in document.passages
        if passage.locator is not None and passage.locator.sender
    ]
    return _vocabulary(subject.held_text) | _vocabulary("\n".join(senders))


@lru_cache(maxsize=16)
def _vocabulary(text: str) -> frozenset[str]:
    return vocabulary(text)


def _amounts(subject: Subject) -> frozenset[Money]:
    """Give the sums of the sources, of the facts and of the offers."""
    found = _amounts_in(sources_of(subject), currency_of(subject))
    if subject.case is not None:
        found |= {each.amount for each in subject.case.facts if each.amount is not None}
        found |= {each.value for each in subject.case.offers if each.value is not None}
    return found


@lru_cache(maxsize=16)
def _amounts_in(text: str, currency: str) -> frozenset[Money]:
    """Give the sums of a text in either language."""
    return frozenset(each.money for language in Language for each in find_amounts(text, language, currency))


def _deadlines(subject: Subject) -> frozenset[dt.date]:
    """Give the days that a letter drafted in the last week would name as its next step, where no plan tells."""
    case = subject.case
    if case is None or subject.plan is not None:
        return frozenset()
    path, _ = choose_path(case, danger=False)
    last_day = standing_offers(case, subject.day, Stance.BALANCED).last_day
    days = [subject.day - dt.timedelta(days=back) for back in range(_DRAFTED_WITHIN)]
    found = (choose_deadline(path, case.channel, day, last_day) for day in days)
    return frozenset(day for day in found if day is not None)


def _other(language: Language) -> Language:
    return Language.EN if language is Language.FR else Language.FR
