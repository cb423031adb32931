"""Words as search terms, and BM25 over them, in plain Python.

Owns what a term is (a folded stem that is no stop word, and each pair of neighbours) and how a passage is scored
against weighted terms. Knows no contract and no kind: which words to look for is decided by its callers. A contract
has some hundreds of passages, so that no matrix library is worth its start-up time.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from amiable.language.words import STOP_WORDS, fold, lowered_words, stem, words
from amiable.model.document import Passage
from amiable.model.spans import Span
from amiable.model.words import Language

K1 = 1.2
"""How soon a repeated word stops counting more."""
B = 0.75
"""How much a long passage is held back."""

_THEY = frozenset({"ils", "elles"})


@dataclass(frozen=True, slots=True)
class Stemmed:
    """A text as folded stems, stop words kept, each with its place in the text."""

    text: str
    stems: tuple[str, ...]
    spans: tuple[Span, ...]

    def places(self, phrase: Sequence[str]) -> list[int]:
        """Where `phrase` (folded stems) starts, as indexes into `stems`."""
        wanted, length = tuple(phrase), len(phrase)
        if not wanted or wanted[0] not in self.stems:  # nearly always, and looked for in C
            return []
        return [
            at for at, each in enumerate(self.stems) if each == wanted[0] and self.stems[at : at + length] == wanted
        ]

    def has(self, phrase: Sequence[str]) -> bool:
        """Whether `phrase` (folded stems) occurs, its words side by side."""
        return bool(self.places(phrase))


def stemmed(text: str, language: Language) -> Stemmed:
    """`text` cut into folded stems of `language`."""
    found = words(text)
    stems = _stems([word.lowered for word in found], language)
    return Stemmed(text, tuple(stems), tuple(word.span for word in found))


@lru_cache(maxsize=8192)
def phrase_stems(phrase: str, language: Language) -> tuple[str, ...]:
    """A cue phrase as folded stems, stop words kept."""
    return tuple(stem(word, language) for word in lowered_words(phrase))


def terms_of(text: str, language: Language) -> list[str]:
    """The search terms of `text` in order: folded stems, stop words left out."""
    lowered = lowered_words(text)
    pairs = zip(lowered, _stems(lowered, language), strict=True)
    return [found for word, found in pairs if _counts(word, language)]


def pairs_of(terms: Sequence[str]) -> list[str]:
    """Each term with the one after it: « frais de déplacement » and « frais de livraison » share a word, not a pair."""
    return [f"{left} {right}" for left, right in pairwise(terms)]


def phrase_weights(phrase: str, language: Language, weight: float) -> dict[str, float]:
    """`phrase` as weighted terms: one word has the whole weight; of several, their pairs have most of it."""
    terms = terms_of(phrase, language)
    if len(terms) < 2:  # noqa: PLR2004 a phrase of one word has no pair
        return dict.fromkeys(terms, weight)
    found = dict.fromkeys(terms, weight * 0.5)
    found.update(dict.fromkeys(pairs_of(terms), weight))
    return found


def own_text(passage: Passage) -> str:
    """The passage's words without running heads and page numbers inside it."""
    kept, at = [], passage.start
    for hole in sorted(passage.furniture):
        if hole.end <= at or hole.start >= passage.end:
            continue
        kept.append(passage.text[at - passage.start : max(hole.start, at) - passage.start])
        at = hole.end
    kept.append(passage.text[min(at, passage.end) - passage.start :])
    return " ".join(kept) if len(kept) > 1 else kept[0]


class Posting(NamedTuple):
    """One text that holds a term."""

    place: int
    """Its index in the collection."""
    times: int


class Bm25:
    """A collection of texts, each given as its terms, that can be scored against weighted terms."""

    def __init__(self, collection: Iterable[Sequence[str]]) -> None:
        self._lengths: list[int] = []
        self._postings: dict[str, list[Posting]] = {}
        for place, terms in enumerate(collection):
            self._lengths.append(len(terms))
            for term, times in Counter([*terms, *pairs_of(terms)]).items():
                self._postings.setdefault(term, []).append(Posting(place, times))
        self._mean = (sum(self._lengths) / len(self._lengths) if self._lengths else 0.0) or 1.0

    def scores(self, query: Mapping[str, float]) -> list[float]:
        """How well each text answers, in the order given; 0 where no term of the query occurs."""
        scores = [0.0] * len(self._lengths)
        for term, weight in query.items():
            rarity = self.rarity(term) * weight
            for place, times in self._postings.get(term, ()):
                held_back = K1 * (1 - B + B * self._lengths[place] / self._mean)
                scores[place] += rarity * times * (K1 + 1) / (times + held_back)
        return scores

    def rarity(self, term: str) -> float:
        """The inverse document frequency of a term, above 0; the rarer the higher."""
        holders = len(self._postings.get(term, ()))
        return math.log(1 + (len(self._lengths) - holders + 0.5) / (holders + 0.5))


@lru_cache(maxsize=65536)
def _counts(lowered: str, language: Language) -> bool:
    folded = fold(lowered)
    return folded not in STOP_WORDS[language] and (len(folded) > 1 or folded.isdigit())


def _stems(lowered: Sequence[str], language: Language) -> list[str]:
    """The stem of each word; « nous annulons » and « ils envoient » lose an ending that the stemmer leaves."""
    stems = [stem(word, language) for word in lowered]
    if language is Language.FR:
        for at, word in enumerate(lowered):
            before = lowered[max(0, at - 3) : at]
            if _is_plural(word, before):
                stems[at] = stem(f"{word[:-3]}er", language)
    return stems


def _is_plural(word: str, before: Sequence[str]) -> bool:
    """Whether a French word is a verb in the plural of the first or third person, by the words before it."""
    if word.endswith("ons"):
        return "nous" in before[-2:]
    return word.endswith("ent") and not word.endswith("ment") and bool(_THEY.intersection(before))
