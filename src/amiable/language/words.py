"""Words of a text: where they stand, how they read in lower case, and what they come down to for a search.

Owns the tokeniser, folding and stemming. Judges no meaning. One compiled pass a text, because outgoing mail is
checked by the thousand.
"""

import re
import threading
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from amiable.language import stop_words
from amiable.model.spans import Span
from amiable.model.words import Language

if TYPE_CHECKING:
    from collections.abc import Callable

STOP_WORDS: Mapping[Language, frozenset[str]] = {
    Language.FR: stop_words.FRENCH,
    Language.EN: stop_words.ENGLISH,
}
"""Folded, with straight apostrophes: "l'", "n'", "don't"."""

_STEMMER_NAMES = {Language.FR: "french", Language.EN: "english"}
_STEMMER_LOCK = threading.Lock()
_PLAIN_MARKS = {
    **dict.fromkeys("’‘ʼ′`´", "'"),
    **dict.fromkeys("«»“”„‟″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
}


class Word(NamedTuple):
    """A word where it stands: a tuple, since a mailbox holds hundreds of thousands."""

    text: str
    """`source[span.start:span.end]`."""
    lowered: str
    """In lower case, accents kept and composed, apostrophe straight: "l'", "é"."""
    span: Span


_FEW = 40
"""Different characters up to which replacing one after the other is faster than translating the whole text."""
_NEW = tuple.__new__
_SPAN_OF = re.Match.span


@cache
def _word() -> re.Pattern[str]:
    """A word in lower-case text with straight apostrophes; a match can begin only where a word does."""
    elided = r"(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)'(?=[^\W_])"
    inner = r"'[^\W_]+|[\u0300-\u036f]+[^\W_]*|(?<=\d)[.,]\d+[^\W_]*"
    return re.compile(rf"{elided}|[^\W_]+(?:{inner})*")


def words(text: str) -> list[Word]:
    """The words of `text` in order, without overlap.

    A French elision is a word of its own (l’acompte: "l’", "acompte"), an English contraction stays whole ("don't").
    A hyphen parts words (est-ce: "est", "ce"; rendez-vous: "rendez", "vous"). A figure with its inner points and
    commas is one word ("4.2", "1,250.50"); thousands parted by a space are two.
    """
    lowered = _lower(text).replace("’", "'")
    found = [
        _NEW(Word, (text[a:b], lowered[a:b], _NEW(Span, (a, b)))) for a, b in map(_SPAN_OF, _word().finditer(lowered))
    ]
    if unicodedata.is_normalized("NFC", lowered):
        return found
    return [word._replace(lowered=unicodedata.normalize("NFC", word.lowered)) for word in found]


def lowered_words(text: str) -> list[str]:
    """The words of `text` in lower case as in `Word.lowered`, in order, without their places."""
    lowered = _lower(text).replace("’", "'")
    found: list[str] = _word().findall(lowered)
    if lowered.isascii() or unicodedata.is_normalized("NFC", lowered):
        return found
    return [unicodedata.normalize("NFC", word) for word in found]


def folded_words(text: str) -> list[str]:
    """The words of `text` folded, in order, without their places nor combining accents; cut as in `words`."""
    folded = fold(text)
    found: list[str] = _word().findall(folded)
    if folded.isascii() or unicodedata.is_normalized("NFC", folded):
        return found
    return [fold(unicodedata.normalize("NFC", word)) for word in found]


def vocabulary(text: str) -> frozenset[str]:
    """Each folded word of `text` once: what a rule asks before it looks closer."""
    return frozenset(folded_words(text))


def fold(text: str) -> str:
    """`text` in lower case, without accents, its typographic marks made plain; as long as `text`.

    `fold(text)[i]` belongs to `text[i]`, so that a place found in one holds in the other. What has no plain form of
    one character (œ, ﬁ) stays, and so do line ends and combining accents, which are characters of their own.
    """
    lowered = _lower(text)
    if lowered.isascii():
        return lowered
    plain = {each: _plain_character(each) for each in set(lowered) if each > "\x7f"}
    if len(plain) > _FEW:
        return lowered.translate({ord(each): replacement for each, replacement in plain.items()})
    for character, replacement in plain.items():
        if replacement != character:
            lowered = lowered.replace(character, replacement)
    return lowered


def _lower(text: str) -> str:
    """`text` in lower case and as long as before: a few capitals have two small letters."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(map(_lower_character, text))


def _lower_character(character: str) -> str:
    lowered = character.lower()
    return lowered if len(lowered) == 1 else _plain_character(character).lower()


@lru_cache(maxsize=4096)
def _plain_character(character: str) -> str:
    if character in _PLAIN_MARKS:
        return _PLAIN_MARKS[character]
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isalpha() else character


@lru_cache(maxsize=65536)
def stem(word: str, language: Language) -> str:
    """What the inflected forms of a word share, folded: « retouchées » and « retouche » give the same."""
    with _STEMMER_LOCK:
        return fold(_stemmer(language)(word.lower().replace("’", "'")))


@cache
def _stemmer(language: Language) -> "Callable[[str], str]":
    import snowballstemmer

    stem_word: Callable[[str], str] = snowballstemmer.stemmer(_STEMMER_NAMES[language]).stemWord
    return stem_word
