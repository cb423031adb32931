"""Which sentences of a clause speak of the disputed matter, and who bears what in them.

Owns the nearness that a judgement needs: a phrase that helps or hurts counts only in a sentence on the matter, or in
one that goes on from it (« Elle n’est pas remboursée »). The two sides stand in it under their common names.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from amiable.evidence.candidates import Candidate
from amiable.evidence.cues import Phrase, cue_phrases, has_cue
from amiable.evidence.lexical import Stemmed, phrase_stems, stemmed, terms_of
from amiable.evidence.matter import NAMED, SPELT, STRONG, TELLING, Matter, Thing
from amiable.evidence.sides import sides_of
from amiable.language.sentences import split_sentences
from amiable.model.case import Case
from amiable.model.words import Kind, Language

_GOES_ON = re.compile(
    r"\W*(?:it|they|this|these|those|that|such|il|elle|ils|elles|ce|cet|cette|ces|celui-ci|celle-ci|celles-ci|ceux-ci)\b",
    re.IGNORECASE,
)
"""How a sentence starts that speaks of what the sentence before it spoke of."""
KIND_SUFFICES = frozenset(
    {
        Kind.CANCELLATION,
        Kind.PAYMENT_REFUSAL,
        Kind.QUALITY,
        Kind.DUE_DATE,
        Kind.SCOPE,
        Kind.RECEIVED_NOTICE,
        Kind.DISCLOSURE,
    }
)
"""Kinds whose clauses seldom name the thing itself: that the sentence is on the kind is near enough."""
_HELD_BY_KIND = KIND_SUFFICES | {Kind.OWNERSHIP}
"""Kinds that a clause may settle for every thing at once: « le droit d’auteur reste au prestataire »."""
MONEY_KINDS = frozenset({Kind.PAYMENT_REFUSAL, Kind.EXTRA_FEES, Kind.CANCELLATION, Kind.DUE_DATE})
"""Kinds in which the disputed thing is itself a payment."""


@dataclass(frozen=True, slots=True)
class Focus:
    """One sentence on the matter."""

    text: str
    stemmed: Stemmed
    """With the two sides under their common names."""
    thing: Thing | None
    """The thing that it, or the heading over it, names."""
    named: bool
    """Whether the thing is named there and not only meant."""


def focus_of(candidate: Candidate, matter: Matter, case: Case) -> list[Focus]:
    """The sentences of a clause that speak of the matter, in their order."""
    language = candidate.language
    objects = [each for each in matter.things if case.kind in MONEY_KINDS or not _is_payment(each, language)]
    over, over_named = _best(objects, candidate.heading_terms)
    if over is not None:
        over_named = over_named or over.is_core_in(candidate.heading_terms)
    least = TELLING if case.kind in KIND_SUFFICES else STRONG
    kind_over = matter.kind_in(candidate.heading_terms, least)
    sides = sides_of(candidate, case)
    found: list[Focus] = []
    above = focus_of(candidate.above, matter, case) if candidate.above else []
    before = above[-1] if above else None
    for span in split_sentences(candidate.text):
        text = candidate.text[span.start : span.end]
        terms = terms_of(text, language)
        thing, named = _best(objects, terms)
        if over_named and not named:
            thing, named = over, True
        goes = _GOES_ON.match(text) or (candidate.above is not None and not found)
        if before is not None and thing is None and goes:
            thing, named = before.thing, before.named
        before = None
        on_kind = (kind_over or matter.kind_in(terms, least)) and (not objects or case.kind in _HELD_BY_KIND)
        plain = stemmed(text, language)
        if named or ((thing or on_kind) and not _is_on_a_rival(plain, matter, language)):
            before = Focus(text, with_sides(plain, sides), thing, named)
            found.append(before)
    return found


def with_sides(text: Stemmed, sides: dict[str, str]) -> Stemmed:
    """`text` with the stems of the two sides under their common names."""
    return Stemmed(text.text, tuple(sides.get(each, each) for each in text.stems), text.spans)


def phrases_with_sides(phrases: Iterable[str], language: Language, sides: dict[str, str]) -> tuple[Phrase, ...]:
    """Phrases as stems, the two sides under their common names."""
    return tuple(tuple(sides.get(each, each) for each in phrase_stems(phrase, language)) for phrase in phrases)


def _best(things: Sequence[Thing], terms: Sequence[str]) -> tuple[Thing | None, bool]:
    found = [(thing.found_in(terms), thing) for thing in things]
    sureness, thing = max(found, key=lambda each: each[0], default=(0.0, None))
    return (thing, sureness in {NAMED, SPELT}) if sureness else (None, False)


def _is_payment(thing: Thing, language: Language) -> bool:
    return any((term,) in cue_phrases("payment", language) for term in thing.terms[:1])


def _is_on_a_rival(text: Stemmed, matter: Matter, language: Language) -> bool:
    """Whether the sentence is on another payment: a deposit where the balance is at issue."""
    named = {term for thing in matter.things for term in thing.terms}
    rivals = {phrase for phrase in cue_phrases("rival", language) if phrase[0] not in named}
    return bool(named) and has_cue(text, "rival", language) and any(text.has(each) for each in rivals)
