"""Whether a hyphen at a line end belongs to the word or only breaks it.

Owns that guess, for French and English. The document itself is the best witness: if it writes the word elsewhere in
one of the two ways, that way is taken.
"""

import re

from amiable.language.tables import listed
from amiable.language.words import STOP_WORDS, fold

_EDGES = '.,;:!?()[]«»"“”…*'
_LETTERS = re.compile(r"[^\W\d_]+")
_KEPT_AFTER = listed(
    """
    vis peut celui celle ceux celles lui elle eux soi nous vous moi toi ci au sous non co e rendez avant apres demi
    mi semi micro contre quasi vice ex self third well long short high full part cross est quelques jusque tiers
    savoir
    """,
)
"""Folded first halves that French and English write with a hyphen."""
_KEPT_BEFORE = listed(
    """
    t il ils elle elles on je tu vous nous ce ci la meme memes moi toi lui leur dessus dessous traitant traitants
    traitance traiter party parties time based related free
    """,
)
"""Folded second halves that follow one."""
_SHORTEST_OWN_WORD = 4


def bare_word(text: str) -> str:
    """Give a word as it is compared: folded, without punctuation at its ends."""
    return fold(text.strip(_EDGES)).casefold()


def breaks_a_word(before: str, after: str, vocabulary: frozenset[str]) -> bool:
    """Whether the hyphen at the end of `before` goes when `after` is joined to it.

    `vocabulary` holds the document's own words, as `bare_word` gives them.
    """
    first = bare_word(before).rstrip("-")
    second = bare_word(after)
    if not after[:1].islower() or not first[-1:].isalpha():
        return False
    if "-" in second or "-" in first:
        return False
    if first + second in vocabulary:
        return True
    if f"{first}-{second}" in vocabulary:
        return False
    head, tail = _LETTERS.findall(first)[-1], (_LETTERS.findall(second) or [""])[0]
    if head in _KEPT_AFTER or tail in _KEPT_BEFORE:
        return False
    own = (
        head in vocabulary
        and tail in vocabulary
        and not any(head in words or tail in words for words in STOP_WORDS.values())
    )
    return not (own and min(len(head), len(tail)) >= _SHORTEST_OWN_WORD)
