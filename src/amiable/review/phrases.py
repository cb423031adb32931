"""Where the phrases of lexicons stand in a text: one walk over its words answers for every lexicon at once.

A phrase is tried only around its rarest word, so that a thousand phrases cost little where none of their words
occurs. What a word may belong to is kept from text to text. Judges no wording.
"""

from collections.abc import Callable, Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from amiable.model.spans import Span
from amiable.review.reading import Reading
from amiable.review.tokens import HEAD

_MOST_MET = 1 << 16
"""How many different words are kept with their phrases."""
_NEW = tuple.__new__

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


class Filed(Protocol):
    """Phrases, filed under each word of their rarest element."""

    by_word: dict[str, list[Phrase]]
    by_head: dict[str, list[Phrase]]


class _Try(NamedTuple):
    """What to try where an anchor stands."""

    name: str
    phrase: Phrase
    low: int
    """The fewest words that may stand between the start of the phrase and its anchor."""
    high: int
    """The most."""
    step: int
    """Where the neighbour stands that is looked at first; 0 for none."""
    beside: frozenset[str]
    """What the neighbour may be."""
    first: frozenset[str]
    """What the phrase may start with; empty where stems may start it."""


class _Best(NamedTuple):
    """The longest match at one place so far; of equals, the one whose phrase stands first in the file."""

    end: int
    order: int
    """The lower the rank of the phrase, the higher."""
    section: str


class Index:
    """The phrases of several lexicons of one language, by name."""

    def __init__(self, lexicons: Mapping[str, Filed]) -> None:
        """Look at nothing yet."""
        self._lexicons: dict[str, Filed] = {}
        self._words: set[str] = set()
        self._heads: set[str] = set()
        self._met: set[str] = set()
        self._live: set[str] = set()
        self._tries: dict[str, tuple[_Try, ...]] = {}
        for name, lexicon in lexicons.items():
            self.add(name, lexicon)

    def add(self, name: str, lexicon: Filed) -> None:
        """Look for the phrases of one lexicon more."""
        self._lexicons[name] = lexicon
        self._words.update(lexicon.by_word)
        self._heads.update(lexicon.by_head)
        self._forget()

    def matches(self, reading: Reading) -> dict[str, Sequence[Match]]:
        """Give, for each lexicon, every wording in the order of the text, the longest at each place."""
        found: dict[str, Sequence[Match]] = dict.fromkeys(self._lexicons, ())
        here: dict[str, list[Match]] = {}
        hot = self._hot(reading.word_set)
        if hot:
            for number, row in enumerate(reading.rows):
                if not hot.isdisjoint(row):
                    self._walk(reading, number, row, here)
        found.update(here)
        return found

    def _hot(self, words: frozenset[str]) -> frozenset[str]:
        """Give the words under which a phrase is filed."""
        if len(self._met) > _MOST_MET:
            self._forget()
        for word in words - self._met:
            if word in self._words or word[:HEAD] in self._heads:
                tries = tuple(self._meet(word))
                if tries:
                    self._tries[word] = tries
                    self._live.add(word)
        self._met |= words
        return words & self._live

    def _forget(self) -> None:
        self._met.clear()
        self._live.clear()
        self._tries.clear()

    def _meet(self, word: str) -> Iterator[_Try]:
        """Give what is to be tried where the word stands."""
        for name, lexicon in self._lexicons.items():
            phrases = lexicon.by_word.get(word, ())
            stemmed = lexicon.by_head.get(word[:HEAD], ())
            for phrase in {id(each): each for each in (*phrases, *stemmed)}.values():
                anchor = phrase.anchor
                if phrase.elements[anchor].takes(word):
                    yield _try(name, phrase, anchor)

    def _walk(self, reading: Reading, number: int, row: Sequence[str], found: dict[str, list[Match]]) -> None:
        """Add the matches of one sentence."""
        best: dict[tuple[int, str], _Best] = {}
        tries, size = self._tries, len(row)

        def cuts() -> Container[int]:
            return reading.cuts(number)

        for place, word in enumerate(row):
            for name, phrase, low, high, step, beside, first in tries.get(word, ()):
                if step and not (0 <= place + step < size and row[place + step] in beside):
                    continue
                starts = (place - low,) if low == high else range(max(0, place - high), place - low + 1)
                for start in starts:
                    if start < 0 or (first and row[start] not in first):
                        continue
                    end = place + 1 if phrase.single else phrase.end_in(row, start, cuts)
                    if end is not None:
                        reached = _NEW(_Best, (end, -phrase.rank, phrase.section))
                        before = best.get((start, name))
                        if before is None or before < reached:
                            best[start, name] = reached
        for (start, name), (end, _, section) in sorted(best.items()):
            found.setdefault(name, []).append(_NEW(Match, (section, number, start, end - 1, reading)))


def _try(name: str, phrase: Phrase, anchor: int) -> _Try:
    """Give how to try the phrase where a word of its rarest element stands."""
    elements = phrase.elements
    before = elements[:anchor]
    high = sum(each.gap or 1 for each in before)
    low = sum(not (each.gap or each.optional) for each in before)
    step, beside = 0, frozenset[str]()
    if anchor + 1 < len(elements) and elements[anchor + 1].plain:
        step, beside = 1, elements[anchor + 1].words
    elif anchor and elements[anchor - 1].plain:
        step, beside = -1, elements[anchor - 1].words
    first = frozenset[str]() if elements[0].stems else elements[0].words
    return _Try(name, phrase, low, high, step, beside, first)


def _ends(elements: Sequence[Element], row: Sequence[str], start: int, cuts: Cuts) -> Collection[int]:
    """Every index at which the elements may end when they start at `start`."""
    ends: Collection[int] = (start,)
    size = len(row)
    for element in elements:
        words, stems = element.words, element.stems
        if element.gap:
            ends = {reached for end in ends for reached in _reach(element, row, end, cuts)}
            continue
        taken = []
        for end in ends:
            if end < size and (row[end] in words or (stems and row[end].startswith(stems))):
                taken.append(end + 1)  # noqa: PERF401 - the innermost loop of a check
        if element.optional:
            ends = {*ends, *taken}
        elif taken:
            ends = taken
        else:
            return ()
    return ends


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
