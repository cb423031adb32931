"""What the tone model looks at in a text: moves of courtesy and displeasure, listed words, marks, words and pairs.

One extraction serves training and judging, so that no weight is ever read for another thing than it was learnt on.
Nothing is weighed here. The moves stand in `lexicons/concepts.<language>.txt`, under the same names in both
languages, so that what is learnt on English holds for French. Words of others (quotations) are left out.
"""

import math
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from amiable.model.words import Language
from amiable.review.lexicon import Match, load_lexicon, matches_in
from amiable.review.subject import Subject
from amiable.review.tokens import Token

BUCKETS = 1 << 16
"""How many buckets word pieces and pairs are hashed into, a table each."""
LONGEST = 30
"""Letters of a word that are looked at; what is longer is no word."""

_SHORTEST_PIECE, _LONGEST_PIECE = 2, 4
_MARKS = {
    "question": re.compile(r"\?"),
    "exclamation": re.compile(r"!"),
    "marks": re.compile(r"\?\s*[?!]|!\s*[?!]"),
    "ellipsis": re.compile(r"\.\.\.|…"),
    "capitals": re.compile(r"(?<!\w)[^\W\d_a-zà-ÿ]{4,}(?!\w)"),
    "smile": re.compile(r"[:;=]-?[)D]"),
}
_OWNED_BY = frozenset(
    ["am", "m", "was", "be", "been", "feel", "felt", "suis", "etais", "ete", "sens", "sentais", "sentie", "senti"]
)
"""Verbs after which the writer speaks of themselves: "I was stupid", « je me suis senti bête »."""
_OWNED_WITHIN = 4
_SHARES = {"positive": ("positive", "praise"), "negative": ("negative",), "negation": ("negation",)}
"""Valence and negation count by their share of the words as well: subtle anger in a long mail shows in nothing else."""


@dataclass(frozen=True, slots=True)
class Features:
    """What the model sees of one text."""

    dense: dict[str, float]
    """Value by name: moves, listed words, marks and shares."""
    counts: Counter[str]
    """How often each move and each list of words occurs."""
    moves: tuple[Match, ...]
    tokens: tuple[Token, ...]
    """The words looked at, in the order of the text."""
    words: tuple[str, ...]
    """Each different word once."""
    pairs: tuple[str, ...]
    """Each two neighbours once; "^" stands before the first word of a sentence."""


def features_of(subject: Subject) -> Features:
    """Give what the model sees of the writer's own words."""
    sentences = subject.sentence_tokens
    moves = tuple(matches_in(subject, "concepts"))
    if subject.quoted:
        moves = tuple(each for each in moves if not subject.is_quoted(each.span))
        sentences = tuple(tuple(each for each in row if not subject.is_quoted(each.span)) for row in sentences)
    owned = {token.span for row in sentences for token in _owned(row, subject.language)}
    if owned:
        moves = tuple(each for each in moves if each.span not in owned)
        sentences = tuple(tuple(token for token in row if token.span not in owned) for row in sentences)
    tokens = tuple(token for row in sentences for token in row)
    counts = Counter(each.section for each in moves)
    counts.update(_listed(tokens, subject.language))
    return Features(
        dense=_dense(counts, _own_text(subject), len(tokens)),
        counts=counts,
        moves=moves,
        tokens=tokens,
        words=tuple(dict.fromkeys(token.folded for token in tokens)),
        pairs=tuple(dict.fromkeys(_pairs(sentences))),
    )


@lru_cache(maxsize=1 << 15)
def pieces(word: str) -> tuple[int, ...]:
    """Give the buckets of a word: of itself and of each of its pieces of two to four letters, its ends marked."""
    bounded = f" {word[:LONGEST]} "
    found = {bounded: None}
    for size in range(_SHORTEST_PIECE, _LONGEST_PIECE + 1):
        for start in range(len(bounded) - size + 1):
            found[bounded[start : start + size]] = None
    return tuple(map(bucket, found))


def bucket(piece: str) -> int:
    """Give the bucket of a piece or a pair."""
    return zlib.crc32(piece.encode("utf-8", "replace")) & (BUCKETS - 1)


def lists_of(word: str, language: Language) -> Sequence[str]:
    """Give the names of the lists of offending words that hold the word."""
    return _lists(language).get(word, ())


def _owned(row: Sequence[Token], language: Language) -> Iterator[Token]:
    """Give the offending words of a sentence that its writer says of themselves."""
    lists = _lists(language)
    for number, token in enumerate(row):
        if token.folded in lists and _said_of_writer([each.folded for each in row[:number]], language):
            yield token


def _said_of_writer(before: Sequence[str], language: Language) -> bool:
    """Tell whether the nearest words say that the writer is, was or feels what follows, and name nobody else."""
    sets = load_lexicon("sets", language).sets
    near = before[-_OWNED_WITHIN:]
    writers = [number for number, word in enumerate(near) if word in sets["writer"]]
    if not writers:
        return False
    between = near[writers[-1] :]
    return not _OWNED_BY.isdisjoint(between) and not set(between) & {*sets["reader"], *sets["other"]}


def _own_text(subject: Subject) -> str:
    """Give the text whose marks count: the writer's own words without quotations."""
    parts = [subject.text[part.start : part.end] for part in subject.own]
    if not subject.quoted:
        return "\n".join(parts)
    return "\n".join(subject.text[each.start : each.end] for each in subject.sentences if not subject.is_quoted(each))


def _dense(counts: Counter[str], text: str, length: int) -> dict[str, float]:
    """Give the values by name; a count weighs by its logarithm, since the tenth thanks adds little to the ninth."""
    words = max(1, length)
    values = {name: math.log1p(count) for name, count in counts.items()}
    for name, mark in _MARKS.items():
        count = len(mark.findall(text))
        if count:
            values[f"mark:{name}"] = math.log1p(count)
    for name, moves in _SHARES.items():
        count = sum(counts[move] for move in moves)
        if count:
            values[f"share:{name}"] = count / words
    values["length"] = math.log(words) / 3
    return values


def _listed(tokens: Sequence[Token], language: Language) -> Iterator[str]:
    """Give the lists that each word stands in."""
    lists = _lists(language)
    for token in tokens:
        yield from lists.get(token.folded, ())


def _pairs(sentences: Sequence[Sequence[Token]]) -> Iterator[str]:
    for row in sentences:
        before = "^"
        for token in row:
            yield f"{before} {token.folded}"
            before = token.folded


@cache
def _lists(language: Language) -> dict[str, tuple[str, ...]]:
    """Give, for each offending word of the lexicons, the lists that hold it."""
    insults = load_lexicon("insult", language).sets
    found = {f"list:{name}": insults[name] for name in ("rude", "names", "ordinary")}
    vulgar = [phrase for each in load_lexicon("profanity", language).by_word.values() for phrase in each]
    found["list:vulgar"] = tuple(
        word
        for phrase in vulgar
        if phrase.section == "vulgar" and len(phrase.elements) == 1
        for word in phrase.elements[0].words
    )
    lists: dict[str, tuple[str, ...]] = {}
    for name, words in found.items():
        for word in dict.fromkeys(words):
            lists[word] = (*lists.get(word, ()), name)
    return lists
