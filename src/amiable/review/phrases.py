"""What a phrase of a lexicon is, and where it ends in the words of a sentence that holds its start.

Owns the form alone: which phrases are tried at which word is for `phrase_index` to say. Judges no wording.
"""

from collections.abc import Callable, Collection, Container, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from amiable.model.spans import Span
from amiable.review.reading import Reading

Cuts = Callable[[], Container[int]]
"""Gives the words of the sentence, by their index, before which a mark stands that ends a clause."""


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a phrase."""

    words: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    optional: bool = False
    gap: int = 0
    """How many words may stand here; the element then has none of its own."""
    strict: bool = False
    """Of a gap: whether it ends where a clause does, and before any of `words`, the negations."""

    rank: float = 0.0
    """How often it occurs, roughly: by it the rarest element of a phrase is told."""

    @property
    def plain(self) -> bool:
        """Whether exactly one word stands here, and which ones may is a list."""
        return not (self.gap or self.optional or self.stems)

    def takes(self, word: str) -> bool:
        """Whether the folded word fits here."""
        return word in self.words or (bool(self.stems) and word.startswith(self.stems))


@dataclass(frozen=True, slots=True)
class Phrase:
    """One wording."""

    elements: tuple[Element, ...]
    section: str
    rank: int
    """Its place in the file: of two matches of one length, the earlier phrase counts."""
    first_only: bool = False
    last_only: bool = False
    single: bool = False
    """Whether it is one word, wherever it stands."""

    @property
    def anchor(self) -> int:
        """The index of its rarest element, under whose words it is filed."""
        fixed = [number for number, each in enumerate(self.elements) if not (each.gap or each.optional)]
        return min(fixed, key=lambda number: self.elements[number].rank)

    def end_in(self, row: Sequence[str], start: int, cuts: Cuts) -> int | None:
        """Give the index after the last word of the longest match that starts at `start`, or None."""
        if self.first_only and start:
            return None
        ends = _ends(self.elements, row, start, cuts)
        if self.last_only:
            return len(row) if len(row) in ends else None
        return max(ends, default=None)


class Match(NamedTuple):
    """Where a phrase stands."""

    section: str
    sentence: int
    """The index of the sentence in `subject.sentences`."""
    first: int
    """The index of its first word in the sentence's tokens."""
    last: int
    """The index of its last word."""
    reading: Reading
    """Of the text in which it stands."""

    @property
    def span(self) -> Span:
        """Its place in the text; found when asked for, since most matches only count."""
        tokens = self.reading.tokens(self.sentence)
        return Span(tokens[self.first].span.start, tokens[self.last].span.end)


def _ends(elements: Sequence[Element], row: Sequence[str], start: int, cuts: Cuts) -> Collection[int]:
    """Every index at which the elements may end when they start at `start`."""
    size = len(row)
    end = start
    for number, element in enumerate(elements):
        if element.gap or element.optional:
            return _open_ends(elements[number:], row, end, cuts)
        if end >= size:
            return ()
        word = row[end]
        if word not in element.words and not (element.stems and word.startswith(element.stems)):
            return ()
        end += 1
    return (end,)


def _open_ends(elements: Sequence[Element], row: Sequence[str], start: int, cuts: Cuts) -> Collection[int]:
    """Every index at which the elements may end, of which the first may take no word or several."""
    ends: set[int] = {start}
    size = len(row)
    gap: Element | None = None
    for element in elements:
        if gap is not None and not (element.gap or element.optional):
            ends = {reached + 1 for end in ends for reached in _across(gap, element, row, end, cuts)}
            gap = None
            if not ends:
                return ()
            continue
        if gap is not None:
            ends = {reached for end in ends for reached in _reach(gap, row, end, cuts)}
            gap = None
        if element.gap:
            gap = element
            continue
        taken = {end + 1 for end in ends if end < size and element.takes(row[end])}
        ends = ends | taken if element.optional else taken
        if not ends:
            return ()
    return ends if gap is None else {reached for end in ends for reached in _reach(gap, row, end, cuts)}


def _across(gap: Element, element: Element, row: Sequence[str], end: int, cuts: Cuts) -> list[int]:
    """Give every index that the gap may end at and at which a word of the element stands.

    Where a clause ends is asked only where such a word is in reach: to know it costs more than all else here.
    """
    words, stems = element.words, element.stems
    reached = []
    for place in range(end, min(end + gap.gap, len(row) - 1) + 1):
        word = row[place]
        if word in words or (stems and word.startswith(stems)):
            reached.append(place)
        if gap.strict and word in gap.words:
            break
    if not (gap.strict and reached):
        return reached
    cut = cuts()
    barrier = next((place for place in range(end, reached[-1] + 1) if place in cut), len(row))
    return [place for place in reached if place < barrier]


def _reach(gap: Element, row: Sequence[str], end: int, cuts: Cuts) -> Iterator[int]:
    """Give every index that the gap may end at; a strict one ends before a word that opens another clause."""
    last = min(end + gap.gap, len(row))
    if not gap.strict:
        yield from range(end, last + 1)
        return
    cut = cuts()
    for position in range(end, last + 1):
        if position in cut:
            return
        yield position
        if position < len(row) and row[position] in gap.words:
            return
