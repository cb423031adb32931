"""What the tone model looks at in a text: moves of courtesy and displeasure, listed words, marks, words.

One extraction serves training and judging, so that no weight is ever read for another thing than it was learnt on.
Nothing is weighed here. The moves stand in `lexicons/concepts.<language>.txt`, under the same names in both
languages, so that what is learnt on English holds for French; `valence.<language>.txt` holds words by their mood.
Words of others (quotations) are left out. Names without a colon are moves; what bears one stands outside courtesy's
grammar (lists, marks, shares of words) and is all that heat looks at beside the letters.
"""

import math
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from operator import add

from amiable.model.words import Language
from amiable.review.checks import without_quoted
from amiable.review.lexicon import Match, load_lexicon, matches_in
from amiable.review.subject import Subject
from amiable.review.tokens import Token

BUCKETS = 1 << 16
"""How many buckets word pieces are hashed into, a table each."""
LONGEST = 30
"""Letters of a word that are looked at; what is longer is no word."""
_MOST_PIECES = 1 << 15
FEWEST_FOR_MOOD, MOST_FOR_MOOD = 30, 90
"""Words below which the share of pleasant words tells nothing of courtesy, and above which it tells all it can."""

_MARKED = frozenset("?!…")
_ROW = re.compile(r"\?\s*[?!]|!\s*[?!]")
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{4,}(?!\w)")
_SMILE = re.compile(r"[:;=]-?[)D]")
_SMILES = frozenset(":;=")
_OWNED_BY = frozenset(
    ["am", "m", "was", "be", "been", "feel", "felt", "suis", "etais", "ete", "sens", "sentais", "sentie", "senti"]
)
"""Verbs after which the writer speaks of themselves: "I was stupid", « je me suis senti bête »."""
_OWNED_WITHIN = 4
_SHARED = ("list:pleasant", "list:unpleasant", "list:scornful")
"""Moods count by their share of the words as well: subtle anger in a long mail shows in nothing else."""

Rows = Sequence[Sequence[str]]
"""The words of each sentence."""


@dataclass(frozen=True, slots=True)
class Features:
    """What the model sees of one text."""

    dense: dict[str, float]
    """Value by name: moves, listed words, marks and shares."""
    counts: Counter[str]
    """How often each move and each list of words occurs."""
    moves: tuple[Match, ...]
    words: frozenset[str]
    """Each different word once."""
    mood: float
    """Share of pleasant words less that of unpleasant and scornful ones; nearer to 0 the shorter the text."""


def features_of(subject: Subject) -> Features:
    """Give what the model sees of the writer's own words."""
    moves = tuple(matches_in(subject, "concepts"))
    rows: Rows = subject.rows
    words = subject.token_set
    if subject.quoted:
        moves = tuple(without_quoted(subject, moves))
        rows = [_own_row(subject, number) for number in range(len(rows))]
        words = frozenset().union(*rows)
    lists = _lists(subject.language)
    listed = lists.keys() & words
    names = [each.section for each in moves]
    for row in [each for each in rows if not listed.isdisjoint(each)] if listed else ():
        for number, word in enumerate(row):
            if word in listed and not _said_of_writer(row, number, subject.language):
                names += lists[word]
    counts = Counter(names)
    length = sum(map(len, rows))
    return Features(_dense(counts, own_text(subject), length), counts, moves, words, _mood(counts, length))


def _own_row(subject: Subject, number: int) -> Sequence[str]:
    """Give the words of one sentence that stand in no quotation, without their places."""
    if number not in subject.quoted_rows:
        return subject.rows[number]
    return [each.folded for each in own_tokens(subject, number)]


def own_tokens(subject: Subject, number: int) -> list[Token]:
    """Give the words of one sentence that stand in no quotation."""
    tokens = subject.sentence_tokens[number]
    if number not in subject.quoted_rows:
        return list(tokens)
    return [each for each in tokens if not subject.is_quoted(each.span)]


def offending(subject: Subject) -> Iterator[tuple[Token, Sequence[str]]]:
    """Give each listed word that the writer says of others, with the names of the lists that hold it."""
    lists = _lists(subject.language)
    for number in range(len(subject.rows)):
        tokens = own_tokens(subject, number)
        row = [each.folded for each in tokens]
        for place, token in enumerate(tokens):
            if token.folded in lists and not _said_of_writer(row, place, subject.language):
                yield token, lists[token.folded]


def own_text(subject: Subject) -> str:
    """Give the text that counts: the writer's own words without quotations."""
    if not subject.quoted:
        whole = len(subject.own) == 1 and subject.own[0].end - subject.own[0].start == len(subject.text)
        return subject.text if whole else "\n".join(subject.text[part.start : part.end] for part in subject.own)
    return "\n".join(subject.text[each.start : each.end] for each in subject.sentences if not subject.is_quoted(each))


def pieces(word: str) -> tuple[int, ...]:
    """Give the buckets of a word: of itself and of each of its pieces of two to four letters, its ends marked."""
    return tuple(map(_BUCKETS.__getitem__, spelled(word)))


def spelled(word: str) -> Iterable[str]:
    """Give the word and its pieces, its ends marked by spaces, each once."""
    bounded = f" {word[:LONGEST]} "
    two = [*map(add, bounded, bounded[1:])]
    return dict.fromkeys([bounded, *two, *map(add, two, bounded[2:]), *map(add, two, two[2:])])


def bucket(piece: str) -> int:
    """Give the bucket of a piece."""
    return zlib.crc32(piece.encode("utf-8", "replace")) & (BUCKETS - 1)


class _Buckets(dict[str, int]):
    """The bucket of each piece met, for every model; bounded, since texts may be hostile."""

    def __missing__(self, piece: str) -> int:
        if len(self) >= _MOST_PIECES:
            self.clear()
        found = self[piece] = bucket(piece)
        return found


_BUCKETS = _Buckets()


def _said_of_writer(row: Sequence[str], place: int, language: Language) -> bool:
    """Tell whether the words just before say that the writer is, was or feels what follows, and name nobody else."""
    near = row[max(0, place - _OWNED_WITHIN) : place]
    if _OWNED_BY.isdisjoint(near):
        return False
    sets = load_lexicon("sets", language).sets
    writers = [number for number, word in enumerate(near) if word in sets["writer"]]
    if not writers:
        return False
    between = near[writers[-1] :]
    return not _OWNED_BY.isdisjoint(between) and not set(between) & {*sets["reader"], *sets["other"]}


def _dense(counts: Counter[str], text: str, length: int) -> dict[str, float]:
    """Give the values by name; a count weighs by its logarithm, since the tenth thanks adds little to the ninth."""
    words = max(1, length)
    values = {name: math.log1p(count) for name, count in counts.items()}
    for name, count in _marks(text):
        values[f"mark:{name}"] = math.log1p(count)
    for name in _SHARED:
        if name in counts:
            values[f"share:{name}"] = 3 * counts[name] / words
    if "negation" in counts:
        values["share:negation"] = 3 * counts["negation"] / words
    values["length"] = math.log(words) / 3
    return values


def _mood(counts: Counter[str], length: int) -> float:
    if length <= FEWEST_FOR_MOOD:
        return 0.0
    known = min(1.0, (length - FEWEST_FOR_MOOD) / (MOST_FOR_MOOD - FEWEST_FOR_MOOD))
    return known * (counts["list:pleasant"] - counts["list:unpleasant"] - counts["list:scornful"]) / length


def _marks(text: str) -> Iterator[tuple[str, int]]:
    """Give how often each mark of feeling stands in the text, where it does."""
    letters = set(text)
    if not _MARKED.isdisjoint(letters):
        questions, cries = text.count("?"), text.count("!")
        yield from ((name, count) for name, count in (("question", questions), ("exclamation", cries)) if count)
        rows = len(_ROW.findall(text)) if questions + cries > 1 else 0
        if rows:
            yield "marks", rows
    ellipses = text.count("…") + text.count("...")
    if ellipses:
        yield "ellipsis", ellipses
    capitals = sum(not (each.start() and text[each.start() - 1].isalnum()) for each in _CAPITALS.finditer(text))
    if capitals:
        yield "capitals", capitals
    smiles = len(_SMILE.findall(text)) if not _SMILES.isdisjoint(letters) else 0
    if smiles:
        yield "smile", smiles


@cache
def _lists(language: Language) -> dict[str, tuple[str, ...]]:
    """Give, for each word of the lists of mood and offence, the names of those that hold it."""
    insults = load_lexicon("insult", language).sets
    found = {f"list:{name}": tuple(insults[name]) for name in ("rude", "names", "ordinary")}
    found["list:vulgar"] = _single_words("profanity", "vulgar", language)
    for mood in ("pleasant", "unpleasant", "scornful"):
        found[f"list:{mood}"] = _single_words("valence", mood, language)
    lists: dict[str, tuple[str, ...]] = {}
    for name, words in found.items():
        for word in dict.fromkeys(words):
            lists[word] = (*lists.get(word, ()), name)
    return lists


def _single_words(lexicon: str, section: str, language: Language) -> tuple[str, ...]:
    """Give the words that are phrases of the section by themselves."""
    phrases = load_lexicon(lexicon, language).by_word.values()
    return tuple(
        word
        for each in phrases
        for phrase in each
        if phrase.section == section and len(phrase.elements) == 1
        for word in phrase.elements[0].words
    )
