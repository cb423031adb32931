"""Which sentences of a clause speak of the disputed matter, and who bears what in them.

Owns the nearness that a judgement needs: a phrase that helps or hurts counts only in a sentence on the matter. Names
of the two sides are made the same everywhere ("the Photographer" is the user, "the Couple" the client), so that one
phrase serves all contracts.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from amiable.evidence.candidates import Candidate
from amiable.evidence.cues import Phrase, cue_phrases, has_cue
from amiable.evidence.lexical import Stemmed, phrase_stems, stemmed, terms_of
from amiable.evidence.matter import NAMED, SPELT, STRONG, TELLING, Matter, Thing
from amiable.language.sentences import split_sentences
from amiable.model.case import Case
from amiable.model.words import Kind, Language

ME, CLIENT = "@me", "@client"
"""What the names of the two sides become."""
_CLIENT_NAMED = re.compile(r"\b(?:client|customer)", re.IGNORECASE)
"""Where a contract names a client or a customer, its "Company", its « Société » may be either side."""
KIND_SUFFICES = frozenset(
    {Kind.CANCELLATION, Kind.PAYMENT_REFUSAL, Kind.QUALITY, Kind.DUE_DATE, Kind.SCOPE, Kind.RECEIVED_NOTICE}
)
"""Kinds whose clauses seldom name the thing itself: that the sentence is on the kind is near enough."""
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
    found = []
    for span in split_sentences(candidate.text):
        text = candidate.text[span.start : span.end]
        terms = terms_of(text, language)
        thing, named = _best(objects, terms)
        if over_named and not named:
            thing, named = over, True
        on_kind = (kind_over or matter.kind_in(terms, least)) and (not objects or case.kind in KIND_SUFFICES)
        plain = stemmed(text, language)
        if named or ((thing or on_kind) and not _is_on_a_rival(plain, matter, language)):
            found.append(Focus(text, with_sides(plain, sides), thing, named))
    return found


def with_sides(text: Stemmed, sides: dict[str, str]) -> Stemmed:
    """`text` with the stems of the two sides under their common names."""
    return Stemmed(text.text, tuple(sides.get(each, each) for each in text.stems), text.spans)


def phrases_with_sides(phrases: Iterable[str], language: Language, sides: dict[str, str]) -> tuple[Phrase, ...]:
    """Phrases as stems, the two sides under their common names."""
    return tuple(tuple(sides.get(each, each) for each in phrase_stems(phrase, language)) for phrase in phrases)


def sides_of(candidate: Candidate, case: Case) -> dict[str, str]:
    """What stems name the two sides in this document."""
    language = candidate.language
    sides = {phrase[0]: CLIENT for phrase in cue_phrases("client_side", language) if len(phrase) == 1}
    sides |= {phrase[0]: ME for phrase in cue_phrases("my_side", language) if len(phrase) == 1}
    role = terms_of(case.me.role, language)
    sides |= dict.fromkeys(role[:1] if language is Language.FR else role[-1:], ME)
    sides |= dict.fromkeys((each for each in terms_of(case.client.name, language) if each not in sides), CLIENT)
    sides |= dict.fromkeys((each for each in terms_of(case.me.name, language) if each not in sides), ME)
    if not _CLIENT_NAMED.search(candidate.document.text):
        sides |= dict.fromkeys(phrase_stems("société" if language is Language.FR else "company", language), CLIENT)
    return sides


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
