"""The facts of one plan, each under its name and in its fixed rendering."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from amiable.language.dates import format_date, parse_iso
from amiable.language.grammar import definite, noun_phrase
from amiable.language.money import format_money
from amiable.language.spans import find_verbatim
from amiable.language.typography import typeset
from amiable.language.words import fold
from amiable.model.case import Case
from amiable.model.document import Passage
from amiable.model.evidence import Evidence
from amiable.model.plan import PlannedOffer, Point, Token
from amiable.model.words import Language, Locale
from amiable.plan.locators import CONTRACT, locate, locate_message
from amiable.plan.matter import Matter

GREETINGS = {Language.FR: "Bonjour", Language.EN: "Hello"}
DUE = re.compile(r"\b(echeance|exigib|date limite|payable|due|deadline)")
"""A fact whose date is the day on which something falls due."""
CIVILITY = re.compile(r"(?:m\.|mme|mlle|mrs?|ms|miss|dr|me|maître|madame|monsieur)\b\.?", re.IGNORECASE)
FIRM = re.compile(r"\b(?:inc|ltd|llc|llp|plc|gmbh|sarl|sas|sasu|sa|eurl|ltée|company|group|agency)\b", re.IGNORECASE)
PERSONAL = 3
"""Words of a person's name; a longer one is a firm's."""
QUOTES = {Language.FR: ("«\u00a0", "\u00a0»"), Language.EN: ("“", "”")}


class Substance(NamedTuple):
    """What was decided, before it is worded."""

    matter: Matter
    points: tuple[Point, ...]
    offers: tuple[PlannedOffer, ...]
    deadline: dt.date | None
    writings: Mapping[str, str] = MappingProxyType({})
    """What each contract is called, by its path."""


def make_tokens(case: Case, evidence: Evidence, substance: Substance, locale: Locale) -> Mapping[str, Token]:
    """Every token that a draft of this plan may hold."""
    table = _people(case, locale) | _matter(substance.matter, locale)
    for point in substance.points:
        table |= _point(point, evidence, case, locale, substance.writings)
    for offer in substance.offers:
        table |= _offer(offer, locale)
    if substance.deadline is not None:
        table["date:deadline"] = Token(format_date(substance.deadline, locale))
    table |= _due(case, locale)
    if case.restatement:
        table["restatement"] = Token(typeset(case.restatement.strip(), locale))
    message = evidence.to_answer
    sent = message.passage.locator.date if message and message.passage.locator else None
    day = parse_iso(sent[:10]) if sent else None
    if day is not None:
        table["date:message"] = Token(format_date(day, locale))
    return table


def _people(case: Case, locale: Locale) -> dict[str, Token]:
    built = f"{GREETINGS[case.language]} {_called(case.client.name)}".strip()
    return {
        "salutation": Token(typeset(case.client.salutation.strip(" ,") or built, locale)),
        "client": Token(case.client.name),
        "me": Token(case.me.name),
        "signature": Token(case.me.signature or case.me.name),
    }


def _called(name: str) -> str:
    """How a greeting calls the client: by first name, by civility and name, and a firm not at all."""
    words = name.split()
    if not words or len(words) > PERSONAL or FIRM.search(name):
        return ""
    return name if CIVILITY.match(name) else words[0]


def _matter(matter: Matter, locale: Locale) -> dict[str, Token]:
    table = {"matter": Token(typeset(matter.definite, locale), noun=matter.noun)}
    if matter.amount is not None:
        table["amount"] = Token(format_money(matter.amount, locale))
    return table


def _due(case: Case, locale: Locale) -> dict[str, Token]:
    """The due date that the user vouches for, where there is one: `[[due]]` is what falls due, `[[date:due]]` when."""
    for fact in case.facts:
        if fact.date is not None and DUE.search(fold(fact.what)):
            noun = noun_phrase(fact.what, case.language)
            what = typeset(definite(noun, case.language), locale)
            return {"due": Token(what, noun=noun), "date:due": Token(format_date(fact.date, locale))}
    return {}


def _point(
    point: Point, evidence: Evidence, case: Case, locale: Locale, writings: Mapping[str, str]
) -> dict[str, Token]:
    exhibit = evidence.by_id(point.exhibit)
    if exhibit is None:
        return {}
    passage = exhibit.passage
    writing = writings.get(passage.document) or CONTRACT[case.language]
    several = len(set(writings.values())) > 1
    place = (
        locate_message(passage, case, locale)
        if point.from_message
        else locate(passage, case.language, writing, several=several)
    )
    table = {
        f"locator:{point.id}": Token(typeset(place, locale), exhibit=exhibit.id),
        f"writing:{point.id}": Token(writing),
    }
    replaced = evidence.by_id(exhibit.amends) if exhibit.amends else None
    if replaced is not None and not point.from_message:
        called = writings.get(replaced.passage.document) or CONTRACT[case.language]
        place = locate(_without_page(replaced.passage), case.language, called, several=several)
        table[f"amended:{point.id}"] = Token(typeset(place, locale))
    sent = passage.locator.date if passage.locator and point.from_message else None
    day = parse_iso(sent[:10]) if sent else None
    if day is not None:
        table[f"date:{point.id}"] = Token(format_date(day, locale), exhibit=exhibit.id)
    if point.quote:
        before, after = QUOTES[case.language]
        quote = _typeset_quote(point.quote, passage, locale)
        table[f"quote:{point.id}"] = Token(before + quote + after, exhibit=exhibit.id, quote=quote)
    return table


def _without_page(passage: Passage) -> Passage:
    """What was replaced is named and no longer shown: its page leads nowhere."""
    where = passage.locator
    return replace(passage, locator=replace(where, page=None)) if where else passage


def _typeset_quote(quote: str, passage: Passage, locale: Locale) -> str:
    """The quote with the marks of its language, where it is still found in the passage word for word."""
    shown = typeset(quote, locale)
    return shown if find_verbatim(passage.text, shown) is not None else quote


def _offer(offer: PlannedOffer, locale: Locale) -> dict[str, Token]:
    table = {f"offer:{offer.id}": Token(typeset(offer.gives, locale))}
    if offer.condition:
        table[f"condition:{offer.id}"] = Token(typeset(offer.condition, locale))
    if offer.covers:
        table[f"covers:{offer.id}"] = Token(typeset(offer.covers, locale))
    return table
