"""Which of the writer's own sentences hurt, and through which words: both models of hurt, asked sentence by sentence.

Owns from where on a sentence is told of, and what passes whatever the models think: words of others, what the writer
denies or only reports, what they say of themselves. T115 tells of it; nothing here is a finding.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from amiable.model.words import Language
from amiable.review.aim import denied
from amiable.review.claims import reported
from amiable.review.lexicon import Match, load_lexicon
from amiable.review.subject import Subject
from amiable.review.tone_features import own_tokens
from amiable.review.tone_hurt import FEWEST, ending_of, load_hurt
from amiable.review.tone_semantic import semantic_hurts

_WARNED = {Language.EN: 1.5, Language.FR: 2.0}
"""The log-odds of the small model from which a sentence is told of; see docs/tone-model.md."""
_WARNED_BY_BOTH = {Language.EN: 1.25, Language.FR: 1.5}
"""The same of the mean of both models."""
_WORTH_ASKING = -1.5
"""The log-odds of the small model below which the other one, which costs milliseconds, is not asked."""
_MOST_NAMED = 6


class Sting(NamedTuple):
    """A sentence that hurts."""

    words: Match
    """The words of it that weigh most."""
    over: float
    """How far it lies beyond what is told of, in log-odds."""


class _Heard(NamedTuple):
    """A sentence that may hurt."""

    number: int
    text: str
    odds: float


def stings(subject: Subject) -> list[Sting]:
    """Give the sentences that hurt, in the order of the text."""
    heard = list(_heard(subject))
    least, odds = _WARNED, [each.odds for each in heard]
    meant = semantic_hurts([each.text for each in heard]) if heard else None
    if meant is not None:
        least = _WARNED_BY_BOTH
        odds = [(one + other) / 2 for one, other in zip(odds, meant, strict=True)]
    found = []
    for each, value in zip(heard, odds, strict=True):
        over = value - least[subject.language]
        if over >= 0:
            words = _hottest(subject, each)
            if not _passes(subject, each, words):
                found.append(Sting(words, over))
    return found


def _heard(subject: Subject) -> Iterator[_Heard]:
    """Give the sentences of which the small model thinks badly enough."""
    model = load_hurt()[subject.language]
    worth = min(_WORTH_ASKING, _WARNED[subject.language])
    for number, row in enumerate(subject.rows):
        if len(row) < FEWEST:
            continue
        span = subject.sentences[number]
        words, text = row, subject.text[span.start : span.end]
        if subject.is_quoted(span):
            words = [each.folded for each in own_tokens(subject, number)]
            text = _unquoted(subject, number)
        odds = model.odds(words, ending_of(text))
        if len(words) >= FEWEST and odds >= worth:
            yield _Heard(number, text, odds)


def _unquoted(subject: Subject, number: int) -> str:
    """Give the sentence without the words of others."""
    span = subject.sentences[number]
    kept, start = [], span.start
    for each in subject.quoted:
        if each.end > start and each.start < span.end:
            kept.append(subject.text[start : max(start, each.start)])
            start = each.end
    return "".join([*kept, subject.text[start : span.end]])


def _hottest(subject: Subject, heard: _Heard) -> Match:
    """Give the words beside one another that weigh most together, a few at most."""
    own = own_tokens(subject, heard.number)
    row = [each.folded for each in own]
    shares = load_hurt()[subject.language].shares(row)
    best, first, last = -math.inf, 0, 0
    for start in range(len(row)):
        total = 0.0
        for end in range(start, min(len(row), start + _MOST_NAMED)):
            total += shares[end]
            if total > best:
                best, first, last = total, start, end
    tokens = subject.sentence_tokens[heard.number]
    return Match("hurt", heard.number, tokens.index(own[first]), tokens.index(own[last]), subject.reading)


def _passes(subject: Subject, heard: _Heard, words: Match) -> bool:
    """Tell whether it is denied, reported of the reader, or said by writers of themselves."""
    if denied(subject, words) or reported(subject, words):
        return True
    sets = load_lexicon("sets", subject.language).sets
    spoken = {each.folded for each in own_tokens(subject, heard.number)}
    return not spoken.isdisjoint(sets["writer"]) and spoken.isdisjoint(sets["reader"])
