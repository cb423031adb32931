"""Which sums of a clause are those of the disputed thing, and whether they leave room for the disputed one.

Owns the binding of a figure to what it pays for: a deposit as high as the disputed fee is not the fee's figure, though
both stand in one sentence. Judges nothing.
"""

import re
from collections.abc import Sequence

from amiable.evidence.candidates import Candidate
from amiable.evidence.cues import cue_phrases, has_cue
from amiable.evidence.focus import Focus
from amiable.evidence.lexical import stemmed, terms_of
from amiable.language.money import find_amounts
from amiable.model.case import Case
from amiable.model.money import Money
from amiable.model.words import Language

_PER = {
    Language.FR: ("/", "par ", "de l’", "de l'", "le ", "la ", "l’", "l'", "chaque"),
    Language.EN: ("/", "per ", "an ", "a ", "each", "every", "for each", "for every"),
}
_CEILING = 40
"""Characters before a sum in which « jusqu’à » makes it a ceiling."""
_PARTS = re.compile(r"[;:]|,(?=\s)|\b(?:et|puis|mais|tandis que|and|then|but|while|plus)\b")
"""Where one part of a sentence ends and another may name another sum."""


def disputed_sums(case: Case, focus: Sequence[Focus]) -> tuple[Money, ...]:
    """The sums at issue: those of the things in focus."""
    names = {each.thing.name for each in focus if each.thing}
    return tuple(dict.fromkeys(fact.amount for fact in case.facts if fact.amount and fact.what in names))


def own_sums(focus: Sequence[Focus], candidate: Candidate) -> list[Money]:
    """The sums that the sentences give for the thing in focus, each once, in their order."""
    found = (
        each.money
        for sentence in focus
        for each in find_amounts(sentence.text, candidate.language, candidate.currency)
        if _is_for_the_thing(sentence, each.span.start, each.span.end, candidate.language)
    )
    return list(dict.fromkeys(found))


def leaves_room(disputed: Money, stated: Money, focus: Sequence[Focus], candidate: Candidate) -> bool:
    """Whether a stated sum leaves room for the disputed one: a price for each hour or kilometre, a ceiling above it."""
    if stated.currency != disputed.currency:
        return True
    for each in focus:
        for found in find_amounts(each.text, candidate.language, candidate.currency):
            if each.text[found.span.end :].lstrip().lower().startswith(_PER[candidate.language]):
                return True
            ceiling = stemmed(each.text[max(0, found.span.start - _CEILING) : found.span.start], candidate.language)
            if disputed.amount <= stated.amount and has_cue(ceiling, "ceiling", candidate.language):
                return True
    return False


def has_figure(candidate: Candidate) -> bool:
    """Whether the clause holds a sum or a percentage."""
    return bool(candidate.amounts) or "%" in candidate.text


def _is_for_the_thing(sentence: Focus, start: int, end: int, language: Language) -> bool:
    """Whether the sum at these places is that of the thing, which its part of the sentence or one before it names."""
    thing = sentence.thing
    if thing is None:
        return True
    opens = max((each.end() for each in _PARTS.finditer(sentence.text, 0, start)), default=0)
    closes = next((each.start() for each in _PARTS.finditer(sentence.text, end)), len(sentence.text))
    part = terms_of(sentence.text[opens:closes], language)
    if thing.found_in(part):
        return True
    if not _other_payments(language, thing.terms).isdisjoint(part):
        return False
    before = terms_of(sentence.text[:opens], language)
    return bool(thing.found_in(before)) or not thing.found_in(terms_of(sentence.text, language))


def _other_payments(language: Language, own: Sequence[str]) -> set[str]:
    """The stems that name a payment of their own, but for those of the thing."""
    general = {phrase[0] for phrase in cue_phrases("generic", language)} - {"prix", "pric"}
    named = {phrase[0] for name in ("payment", "rival", "fee") for phrase in cue_phrases(name, language)}
    return named - general - set(own)
