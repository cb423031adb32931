"""The occasion of a case, told in a public text without one name or figure: « le mariage de samedi au château ».

An event that the case holds, in one sentence with a time or with a place that the case holds, is enough for those who
were there. Alone each of them is talk of the trade.
"""

from collections.abc import Iterator, Sequence

from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.review.held import held_words
from amiable.review.lexicon import load_lexicon
from amiable.review.subject import Subject
from amiable.review.tokens import Token

_EVENTS, _WHEN, _PLACES = "events", "when", "places"


def occasions(subject: Subject) -> Iterator[Span]:
    """Give each place from the event to its time or place, in either order."""
    held = held_words(subject)
    for tokens in subject.sentence_tokens:
        found = _told(tokens, held, subject.language)
        if _EVENTS in found and len(found) > 1:
            yield Span(min(each.start for each in found.values()), max(each.end for each in found.values()))


def _told(tokens: Sequence[Token], held: frozenset[str], language: Language) -> dict[str, Span]:
    """Give the first event, time and place of the sentence."""
    sets = load_lexicon("occasion", language).sets
    found: dict[str, Span] = {}
    for number, token in enumerate(tokens):
        general = number > 0 and tokens[number - 1].folded in sets["general"]
        if token.folded in sets[_WHEN]:
            found.setdefault(_WHEN, token.span)
        elif not general and token.folded in held:
            kind = next((each for each in (_EVENTS, _PLACES) if token.folded in sets[each]), None)
            if kind is not None:
                found.setdefault(kind, token.span)
    return found
