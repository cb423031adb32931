"""What a dispute is about, as search terms: the things that the user named, and the words of the kind.

Owns the reading of a case's facts and offers into things that can be found in a passage. Judges no passage.
"""

import datetime as dt
import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from amiable.evidence.cues import cue_phrases
from amiable.evidence.lexical import pairs_of, phrase_weights, terms_of
from amiable.evidence.widening import widen
from amiable.kinds.load import load_kind
from amiable.model.case import Case
from amiable.model.money import Money
from amiable.model.words import Kind, Language

NAMED, SPELT, MEANT = 1.0, 0.7, 0.5
"""How surely a passage speaks of a thing: by its name, by all its words, by words that mean it."""
STRONG, TELLING, WEAK = 0.8, 0.5, 0.4
"""From these weights on, a term of a kind stands for the kind itself, tells of it beside other signs, hints at it."""
_SAME = 0.65
"""From this weight on, a single word of the table means the same as the one that fired it."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that the user named: « frais de déplacement »."""

    name: str
    """As the user wrote it."""
    terms: tuple[str, ...]
    """Its search terms in order, words such as "amount" left out."""
    synonyms: frozenset[str]
    """Search terms that mean it, pairs where the table has pairs."""
    core: frozenset[str] = frozenset()
    """Its terms without those that only say that it is a fee: « déplacement »; of an instalment, its name alone."""
    others: frozenset[str] = frozenset()
    """Pairs of search terms that name another thing by the same word: "separate deposit", « dépôt de garantie »."""
    parts: frozenset[str] = frozenset()
    """Its terms that only say which part of something: "second", "half"."""
    is_instalment: bool = False
    """It is the deposit, the balance: a contract has one of each, whatever the user adds to the name."""

    def found_in(self, terms: Sequence[str]) -> float:
        """How surely a text with these search terms speaks of the thing: 0, or one of the degrees above."""
        held = set(terms)
        return 0.0 if self._is_another(terms) else self._sureness(terms, held)

    def _sureness(self, terms: Sequence[str], held: set[str]) -> float:
        if len(self.terms) == 1 and self.terms[0] in held:
            return NAMED
        pairs = pairs_of(self.terms)
        if pairs and pairs[0] in set(pairs_of(terms)):
            return NAMED
        if self.terms and held.issuperset(self.terms):
            return SPELT
        if self.is_instalment and self.is_core_in(terms):
            return SPELT
        if self.is_core_in(terms) or not self.synonyms.isdisjoint(held | set(pairs_of(terms))):
            return MEANT
        telling = set(self.terms) - self.parts
        return MEANT if len(held & telling) > max(1, len(telling) / 2) else 0.0

    def _is_another(self, terms: Sequence[str]) -> bool:
        """Whether the word stands in the text for another thing only."""
        times = sum(pair in self.others for pair in pairs_of(terms))
        return bool(times) and times >= terms.count(self.terms[0])

    def is_core_in(self, terms: Sequence[str]) -> bool:
        """Whether a text with these search terms holds what the thing is a fee for, or the thing itself."""
        return not self.core <= self.parts and self.core.issubset(terms)


@dataclass(frozen=True, slots=True)
class Matter:
    """What the dispute is about, for passages in one language."""

    things: tuple[Thing, ...]
    kind_terms: Mapping[str, float]
    """The search terms of the kind, with their weights."""
    amounts: tuple[Money, ...]
    """The sums that the user vouches for."""
    dates: tuple[dt.date, ...]
    """The dates that the user vouches for."""

    def thing_in(self, terms: Sequence[str]) -> tuple[Thing | None, float]:
        """The thing that a text with these search terms speaks of most surely, and how surely."""
        found = [(thing.found_in(terms), thing) for thing in self.things]
        best = max(found, key=lambda each: each[0], default=(0.0, None))
        return (best[1], best[0]) if best[0] else (None, 0.0)

    def kind_in(self, terms: Sequence[str], least: float = STRONG) -> bool:
        """Whether a text with these search terms holds a word of the kind of that weight at least."""
        held = set(terms) | set(pairs_of(terms))
        return any(weight >= least and term in held for term, weight in self.kind_terms.items())

    def touches(self, terms: Sequence[str]) -> bool:
        """Whether a text with these search terms has the least to do with the matter."""
        things = {term for thing in self.things for term in thing.terms}
        return not things.isdisjoint(terms) or self.kind_in(terms, WEAK)


def matter_of(case: Case, language: Language) -> Matter:
    """What the dispute of `case` is about, for passages in `language`."""
    named = [fact.what for fact in case.facts if fact.what] + [offer.covers for offer in case.offers if offer.covers]
    things = (thing_of(name, case.language, language) for name in dict.fromkeys(named))
    return Matter(
        things=tuple(each for each in things if each.terms or each.synonyms),
        kind_terms=kind_terms(case.kind, language),
        amounts=tuple(dict.fromkeys(fact.amount for fact in case.facts if fact.amount)),
        dates=tuple(dict.fromkeys(fact.date for fact in case.facts if fact.date)),
    )


@functools.cache
def kind_terms(kind: Kind, language: Language) -> Mapping[str, float]:
    """The search terms of a kind, with their weights."""
    found: dict[str, float] = {}
    for phrase, weight in load_kind(kind).terms(language).items():
        for term, share in phrase_weights(phrase, language, weight).items():
            found[term] = max(found.get(term, 0.0), share)
    return found


def thing_of(name: str, said_in: Language, language: Language) -> Thing:
    """The thing called `name` in the language `said_in`, to be found in passages in `language`."""
    widened = widen(name, said_in, {language})
    if said_in is not language:
        return Thing(name, (), frozenset(_meant(widened)))
    generic = {term for phrase in cue_phrases("generic", language) for term in phrase}
    terms = terms_of(name, language)
    kept = tuple(term for term in terms if term not in generic and not term.isdigit()) or tuple(terms)
    own = {*terms, *pairs_of(terms)}
    fees = {term for phrase in cue_phrases("fee", language) for term in phrase}
    instalments = {phrase[0] for phrase in cue_phrases("instalment", language)}
    is_instalment = bool(kept) and kept[0] in instalments
    core = frozenset(kept[:1]) if is_instalment else frozenset(kept) - fees
    apart = {phrase[0] for phrase in cue_phrases("apart", language)} - set(terms) if is_instalment else set()
    others = frozenset(pair for each in apart for pair in (f"{each} {kept[0]}", f"{kept[0]} {each}"))
    parts = frozenset(phrase[0] for phrase in cue_phrases("part", language))
    return Thing(name, kept, frozenset(_meant(widened) - own), core, others, parts & frozenset(kept), is_instalment)


def _meant(widened: Mapping[str, float]) -> set[str]:
    return {term for term, weight in widened.items() if " " in term or weight >= _SAME}
