"""Whether a negation turns a phrase into its opposite.

Owns the nearness of « ne … pas », "never" to a phrase of a table. A negation beyond a comma, or one that belongs to
another phrase, turns nothing; « ne … que » limits and does not deny.
"""

from collections.abc import Sequence

from amiable.evidence.cues import Hit, cue_phrases
from amiable.evidence.lexical import Stemmed
from amiable.model.words import Language

_PAUSES = frozenset(",;:")
"""What parts a negation from a phrase that it does not turn."""
_NEAR = 3
"""Words before a phrase in which a negation turns it."""


def negation_of(text: Stemmed, hit: Hit, language: Language, others: Sequence[Hit] = ()) -> int | None:
    """Where the negation before the phrase stands that turns it, or None; one that belongs to a phrase does not."""
    negations = {phrase[0] for phrase in cue_phrases("negation", language)}
    if not negations.isdisjoint(text.stems[hit.start : hit.end]):
        return None
    apart = (other for other in others if other.end <= hit.start)
    taken = {at for other in apart for at in range(other.start, other.end)}
    near = range(max(0, hit.start - _NEAR), hit.start)
    start = text.spans[hit.start].start
    within = (at for at in near if not _PAUSES.intersection(text.text[text.spans[at].end : start]))
    return next((at for at in within if at not in taken and text.stems[at] in negations), None)


def is_only(text: Stemmed, hit: Hit, language: Language) -> bool:
    """Whether « ne … que » follows, which limits and does not deny."""
    return language is Language.FR and not {"que", "qu'"}.isdisjoint(text.stems[hit.end : hit.end + _NEAR + 1])


def words_of(text: Stemmed, hit: Hit) -> str:
    """The phrase as it stands in the text."""
    return text.text[text.spans[hit.start].start : text.spans[hit.end - 1].end]
