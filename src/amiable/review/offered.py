"""What the user authorised, and whether a wording keeps within it.

An offer authorises its own words and no more: four photos taken off say nothing of a refund. Compared by what the
words come down to, so that « j’enlèverais quatre photos du forfait » is held and « cinq photos » is not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from amiable.language.spans import overlaps
from amiable.language.words import STOP_WORDS, fold, stem
from amiable.model.plan import Answer, Standing
from amiable.model.spans import Span
from amiable.model.words import Ground, Language, Settles
from amiable.review.lexicon import load_lexicon
from amiable.review.subject import Subject

_SHARE = 0.8
"""Part of the telling words that must be the offer's own."""
_WORD = re.compile(r"[^\W_]+")
_ONLY_A_VERB = frozenset({"off"})


@dataclass(frozen=True, slots=True)
class Authorised:
    """One offer, as far as a wording is measured against it."""

    gives: str
    condition: str = ""
    settles_all: bool = False


def knows_the_case(subject: Subject) -> bool:
    """Whether a case or a plan says what was authorised; without one no commitment can be judged."""
    return subject.knows_the_case


def authorised(subject: Subject) -> tuple[Authorised, ...]:
    """Give the offers that stand on the day of the text."""
    found: list[Authorised] = []
    if subject.case is not None:
        standing = (each for each in subject.case.offers if each.expires is None or each.expires >= subject.day)
        found += [Authorised(each.gives, each.condition, each.settles is Settles.ALL) for each in standing]
    if subject.plan is not None:
        found += [Authorised(offer.gives, offer.condition, offer.settles_all) for offer in subject.plan.offers]
    return tuple(found)


def expired(subject: Subject) -> tuple[Authorised, ...]:
    """Give the offers that lapsed before the day of the text."""
    if subject.case is None:
        return ()
    lapsed = [each for each in subject.case.offers if each.expires is not None and each.expires < subject.day]
    return tuple(Authorised(each.gives, each.condition, each.settles is Settles.ALL) for each in lapsed)


def concedes(subject: Subject) -> bool:
    """Whether the plan grants that the client is right, or without a plan the best passage does."""
    if subject.plan is None:
        exhibits = subject.evidence.exhibits if subject.evidence is not None else ()
        best = next((each for each in exhibits if each.amended_by is None), None)
        return best is not None and best.ground is Ground.AGAINST
    granted = any(each.answer is Answer.CONCEDE for each in subject.plan.answers)
    return granted or subject.plan.standing is Standing.AGAINST


def tokens_at(subject: Subject, span: Span) -> Iterator[str]:
    """Give the names of the tokens whose rendering the span touches."""
    for placement in subject.draft.placements if subject.draft is not None else ():
        if overlaps(Span(placement.start, placement.end), span):
            yield placement.token


def in_the_plan(subject: Subject, span: Span) -> bool:
    """Whether the words at the span were put there by a token of the plan and not by the writer."""
    return any(True for _ in tokens_at(subject, span))


def within_an_offer(subject: Subject, span: Span, offers: tuple[Authorised, ...]) -> bool:
    """Whether the words at the span give nothing that one of the offers does not give."""
    window = _until_the_exchange(subject.text[span.start : span.end], subject.language)
    words = telling_stems(window, subject.language)
    return bool(words) and any(_covered(words, offer, subject.language) for offer in offers)


def resembles_an_offer(subject: Subject, span: Span, offers: tuple[Authorised, ...]) -> bool:
    """Whether the words at the span hold most of what one of the offers gives."""
    said = telling_stems(subject.text[span.start : span.end], subject.language)
    given = [telling_stems(offer.gives, subject.language) for offer in offers]
    return any(each and len(each & said) >= _SHARE * len(each) for each in given)


@lru_cache(maxsize=512)
def telling_stems(text: str, language: Language) -> frozenset[str]:
    """Give what the telling words come down to: stop words and words of mere courtesy left out, figures kept."""
    left_out = STOP_WORDS[language] | frozenset(load_lexicon("claims", language).sets["courtesies"])
    words = [word for word in _WORD.findall(fold(text)) if word not in left_out and (len(word) > 1 or word.isdigit())]
    return frozenset(word if word.isdigit() else stem(word, language) for word in words)


def _covered(words: frozenset[str], offer: Authorised, language: Language) -> bool:
    """Whether enough of the words and every figure are the offer’s; any verb of taking off will do."""
    given = _one_verb(telling_stems(offer.gives, language), language)
    said = _one_verb(words, language)
    figures = {word for word in said if word.isdigit() or _is_number_word(word, language)}
    return figures <= given and said != _ONLY_A_VERB and len(said & given) >= _SHARE * len(said)


def _one_verb(stems: frozenset[str], language: Language) -> frozenset[str]:
    """Give the stems with every verb of taking off as one: « retirer », « enlever », « ôter »."""
    taking_off = _taking_off(language)
    return stems if stems.isdisjoint(taking_off) else (stems - taking_off) | _ONLY_A_VERB


@cache
def _taking_off(language: Language) -> frozenset[str]:
    """Give the stems of the verbs of taking off, and of what goes with them ("off")."""
    return frozenset(stem(word, language) for word in load_lexicon("claims", language).sets["taking_off"])


def _is_number_word(word: str, language: Language) -> bool:
    """Whether a stem is that of a number word."""
    return word in {stem(each, language) for each in load_lexicon("claims", language).sets["numbers"]}


def _until_the_exchange(window: str, language: Language) -> str:
    """Give what is given, without what it is given for: « … pour compenser les frais », "… in exchange for"."""
    exchange = load_lexicon("claims", language).sets["exchanges"]
    cut = re.search(rf"\b(?:{'|'.join(map(re.escape, exchange))})\b", fold(window))
    return window[: cut.start()] if cut and cut.start() else window
