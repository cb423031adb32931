"""Whether the event that a sentence starts from is the one of the dispute.

Owns the reading of « Lorsque l’école est fermée, … », "If the power fails, …": a sentence on an event of which neither
the case nor the message says a word decides nothing about it. The words of both are widened first, so that « cassé »
finds « endommagé »; a condition in no words of its own (« Si le client annule, … ») always fits.
"""

import re
from collections.abc import Collection

from amiable.evidence.lexical import pairs_of, terms_of
from amiable.evidence.matter import Matter
from amiable.language.words import fold
from amiable.model.words import Language

_CONDITION = re.compile(
    r"[\W\d]*(?:(?:article|section|clause|art\.)[\s\d.]+)?(?:si\b|s'il|lorsqu|quand\b|en cas d|dans le cas ou|au cas ou"
    r"|if\b|where\b|when\b|in the event|should\b|in case\b)(?P<event>[^,;:]{3,160})[,;:]"
)
_SHARED = 0.3
"""Share of an event's terms that must be spoken of: a single one of four may stand there by chance."""
_FEW = 2
"""Terms that an event needs to be one of its own."""


def is_elsewhere(
    sentence: str, language: Language, matter: Matter, sides: Collection[str], said: frozenset[str]
) -> bool:
    """Whether the sentence starts from an event of which nothing is `said`; `sides` are the stems of the parties."""
    found = _CONDITION.match(fold(sentence).replace("’", "'"))
    if found is None or not said:
        return False
    things = {term for thing in matter.things for term in (*thing.terms, *thing.synonyms)}
    own = [
        term
        for term in terms_of(found["event"], language)
        if term not in sides and term not in things and term not in matter.kind_terms
    ]
    if len(own) < _FEW or not said.isdisjoint(pairs_of(own)):
        return False
    return len(said.intersection(own)) < _SHARED * len(own)
