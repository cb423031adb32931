"""What the dispute is about, as one noun phrase with its amount.

Taken from what the user vouches for (facts, the cover of an offer), else from the kind's own words: the case's `source`
and `client_wants` are the user's record and only help to choose.
"""

import re
from typing import NamedTuple

from amiable.kinds.load import load_kind
from amiable.language.grammar import noun_phrase
from amiable.language.words import STOP_WORDS, fold, stem, words
from amiable.model.case import Case, Fact
from amiable.model.money import Money
from amiable.model.plan import NounPhrase
from amiable.model.words import Language

LONGEST = 9
"""Words that a cover may have before it is a sentence and no longer names a thing."""
NUMBERED = re.compile(r"^((?!the\b)[^\d#]+?)\s+(?:no\.?\s*|#)?\d[\w-]*$", re.IGNORECASE)
"""English names a numbered thing without article: "invoice 12"."""
POSSESSIVES = ("mon ", "ma ", "mes ", "votre ", "vos ", "notre ", "nos ", "ton ", "ta ", "tes ", "my ", "your ", "our ")


class Matter(NamedTuple):
    """The disputed thing and, where the user vouches for one, its amount."""

    noun: NounPhrase
    definite: str
    """With its article or possessive: « les frais de déplacement », "your invoice"."""
    amount: Money | None
    named: bool = True
    """Whether the user named it; False for the kind's own default."""


def find_matter(case: Case) -> Matter:
    """The cover of the first offer, else the fact nearest to the dispute, else the kind's default."""
    phrase = next((offer.covers for offer in case.offers if _names_a_thing(offer.covers)), "")
    fact = _nearest_fact(case, phrase)
    if not phrase and fact is not None and _names_a_thing(fact.what):
        phrase = fact.what
    default = load_kind(case.kind).matter(case.language)
    return _matter(phrase or default, fact, case.language)._replace(named=bool(phrase))


def _matter(phrase: str, fact: Fact | None, language: Language) -> Matter:
    from amiable.language.grammar import definite

    phrase = phrase.strip(" .,;")
    numbered = NUMBERED.match(phrase) if language is Language.EN else None
    noun = noun_phrase(numbered.group(1) if numbered else phrase, language)
    as_it_stands = numbered is not None or phrase.lower().startswith(POSSESSIVES)
    return Matter(noun, phrase if as_it_stands else definite(noun, language), fact.amount if fact else None)


def _names_a_thing(phrase: str) -> bool:
    return 0 < len(phrase.split()) <= LONGEST


def _nearest_fact(case: Case, phrase: str) -> Fact | None:
    """The fact that shares most words with the offer's cover, or with the user's record where there is no cover."""
    record = phrase or f"{case.source} {case.title} {case.positions.client_wants} {case.positions.i_want}"
    wanted = stems(record, case.language)
    ranked = [(len(stems(fact.what, case.language) & wanted), fact.amount is not None, fact) for fact in case.facts]
    if not ranked:
        return None
    overlap, _, fact = max(ranked, key=lambda each: each[:2])
    if overlap:
        return fact
    with_amount = [each for each in case.facts if each.amount is not None]
    return with_amount[0] if len(with_amount) == 1 and not phrase else None


def stems(text: str, language: Language) -> frozenset[str]:
    """The stemmed words of a text that carry meaning."""
    stop = STOP_WORDS[language]
    return frozenset(
        stem(word.lowered, language) for word in words(text) if len(word.text) > 1 and fold(word.lowered) not in stop
    )
