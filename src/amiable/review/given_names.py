"""Given names and their short forms: Bob is Robert, and Victor before a surname makes it somebody else's.

Owns the reading of `lexicons/given_names`, both languages together, since a client's name may be of either. Whether a
short form means the client is decided in `namesakes`.
"""

from functools import cache

from amiable.model.words import Language
from amiable.review.lexicon import SHARED, load_lexicon

_ALONE = "none"
"""The set of names that have no short form of their own."""


@cache
def short_forms(given: str) -> frozenset[str]:
    """Give the folded short forms of a folded given name, and the full ones that it is short for."""
    table = _table()
    return (table.get(given, frozenset()) | {full for full, forms in table.items() if given in forms}) - {given}


def is_given_name(word: str) -> bool:
    """Whether the folded word is a given name of the tables, full or short."""
    return word in _all_names()


@cache
def _table() -> dict[str, frozenset[str]]:
    """Give the short forms of each full name, in both languages."""
    found: dict[str, frozenset[str]] = {}
    for language in Language:
        for full, forms in _sets(language).items():
            if full != _ALONE:
                found[full] = found.get(full, frozenset()) | frozenset(forms)
    return found


@cache
def _all_names() -> frozenset[str]:
    listed = (_sets(language).get(_ALONE, ()) for language in Language)
    return frozenset(_table()).union(*_table().values(), *listed)


def _sets(language: Language) -> dict[str, tuple[str, ...]]:
    """Give the lexicon's own sets, without those that every lexicon may name."""
    shared = load_lexicon(SHARED, language).sets
    return {name: words for name, words in load_lexicon("given_names", language).sets.items() if name not in shared}
