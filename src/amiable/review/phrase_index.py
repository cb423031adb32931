"""Where the phrases of lexicons stand in a text: one walk over its words answers for every lexicon at once.

A phrase is tried only around its rarest word, and only where the word beside that one fits too, so that a thousand
phrases cost little where none of their words occurs. What a word may belong to is kept from text to text. Judges no
wording.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from amiable.review.phrases import Cuts, Match, Phrase
from amiable.review.reading import Reading
from amiable.review.tokens import HEAD

_MOST_MET = 1 << 16
"""How many different words are kept with their phrases."""
_NEW = tuple.__new__


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
    first: frozenset[str]
    """What the phrase may start with; empty where stems may start it."""
    needed: frozenset[str]
    """What one more word of the sentence must be; empty where no list says so."""


class _Beside(NamedTuple):
    """A phrase with what it asks of the word beside its rarest one."""

    tried: _Try
    step: int
    """On which side exactly one word stands: 1 after, -1 before; 0 where neither is so."""
    words: Collection[str]
    """What that word may be."""


class _Hot(NamedTuple):
    """What one word may be part of."""

    singles: tuple[tuple[str, "_Best"], ...]
    """For each lexicon in which the word is a wording by itself: its name and that wording, of length 1."""
    beside: Mapping[str, tuple[_Try, ...]]
    """What to try where the word that follows is the key."""
    behind: Mapping[str, tuple[_Try, ...]]
    """What to try where the word before is the key."""
    others: tuple[_Try, ...]
    """What to try wherever the word stands."""


class _Best(NamedTuple):
    """The longest match at one place so far; of equals, the one whose phrase stands first in the file."""

    length: int
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
        self._hot = _Known(self._meet)
        self._tries: dict[int, _Beside] = {}
        for name, lexicon in lexicons.items():
            self.add(name, lexicon)

    def add(self, name: str, lexicon: Filed) -> None:
        """Look for the phrases of one lexicon more."""
        if self._lexicons.get(name) is lexicon:
            return
        self._lexicons[name] = lexicon
        self._words.update(lexicon.by_word)
        self._heads.update(lexicon.by_head)
        self._hot.clear()

    def matches(self, reading: Reading) -> dict[str, Sequence[Match]]:
        """Give, for each lexicon, every wording in the order of the text, the longest at each place."""
        found: dict[str, list[Match]] = {}
        hot = self._hot
        for number, row in enumerate(reading.rows):
            self._walk(reading, number, row, list(map(hot.__getitem__, row)), found)
        return {**dict.fromkeys(self._lexicons, ()), **found}

    def _meet(self, word: str) -> _Hot | None:
        """Give what is to be tried where the word stands; None where no phrase is filed under it."""
        if word not in self._words and word[:HEAD] not in self._heads:
            return None
        singles: dict[str, _Best] = {}
        beside: dict[str, list[_Try]] = {}
        behind: dict[str, list[_Try]] = {}
        others: list[_Try] = []
        for name, phrase in self._filed(word):
            if phrase.single:
                best = _Best(1, -phrase.rank, phrase.section)
                singles[name] = max(best, singles.get(name, best))
                continue
            tried, step, words = self._tried(name, phrase)
            if not step:
                others.append(tried)
            for each in words:
                (beside if step > 0 else behind).setdefault(each, []).append(tried)
        if not (singles or beside or behind or others):
            return None
        return _Hot(tuple(singles.items()), _frozen(beside), _frozen(behind), tuple(others))

    def _filed(self, word: str) -> Iterator[tuple[str, Phrase]]:
        """Give each phrase that is filed under the word, with the name of its lexicon."""
        head = word[:HEAD]
        for name, lexicon in self._lexicons.items():
            phrases, stemmed = lexicon.by_word.get(word, ()), lexicon.by_head.get(head)
            for phrase in phrases:
                yield name, phrase
            for phrase in stemmed or ():
                if word.startswith(phrase.elements[phrase.anchor].stems):
                    yield name, phrase

    def _tried(self, name: str, phrase: Phrase) -> "_Beside":
        """Give how to try the phrase, which is asked for each of the words that it is filed under."""
        found = self._tries.get(id(phrase))
        if found is None:
            found = self._tries[id(phrase)] = _beside(name, phrase)
        return found

    def _walk(
        self,
        reading: Reading,
        number: int,
        row: Sequence[str],
        hot: Sequence[_Hot | None],
        found: dict[str, list[Match]],
    ) -> None:
        """Add the matches of one sentence."""
        best: dict[tuple[int, str], _Best] = {}
        last = len(row) - 1
        several = False
        for place, here in enumerate(hot):
            if here is None:
                continue
            singles, beside, behind, tries = here
            for name, single in singles:
                best[place, name] = single  # whatever is longer has its anchor here or further on
            if beside and place < last:
                tries += beside.get(row[place + 1], ())
            if behind and place:
                tries += behind.get(row[place - 1], ())
            if tries:
                several |= _add_longer(tries, row, place, lambda: reading.cuts(number), best)
        for (start, name), (length, _, section) in sorted(best.items()) if several else best.items():
            matches = found.get(name)
            if matches is None:
                matches = found[name] = []
            matches.append(_NEW(Match, (section, number, start, start + length - 1, reading)))


class _Known(dict[str, "_Hot | None"]):
    """What each word met is part of; bounded, since texts may be hostile."""

    def __init__(self, meet: Callable[[str], _Hot | None]) -> None:
        """Know nothing yet."""
        super().__init__()
        self._meet = meet

    def __missing__(self, word: str) -> _Hot | None:
        if len(self) >= _MOST_MET:
            self.clear()
        found = self[word] = self._meet(word)
        return found


def _add_longer(
    tries: Sequence[_Try], row: Sequence[str], place: int, cuts: Cuts, best: dict[tuple[int, str], _Best]
) -> bool:
    """Keep the matches of more than one word around the place that are the longest so far; tell whether one stands."""
    found = False
    for name, phrase, low, high, first, needed in tries:
        if needed and needed.isdisjoint(row):
            continue
        for start in range(place - high if place > high else 0, place - low + 1):
            if first and row[start] not in first:
                continue
            end = phrase.end_in(row, start, cuts)
            if end is not None:
                found = True
                before, reached = best.get((start, name)), _NEW(_Best, (end - start, -phrase.rank, phrase.section))
                if before is None or before < reached:
                    best[start, name] = reached
    return found


def _frozen(tries: Mapping[str, list[_Try]]) -> Mapping[str, tuple[_Try, ...]]:
    return {word: tuple(each) for word, each in tries.items()}


def _beside(name: str, phrase: Phrase) -> _Beside:
    """Give how to try the phrase where a word of its rarest element stands."""
    elements, anchor = phrase.elements, phrase.anchor
    step = next((each for each in (1, -1) if 0 <= anchor + each < len(elements) and elements[anchor + each].plain), 0)
    before = elements[:anchor]
    high = sum(each.gap or 1 for each in before)
    low = sum(not (each.gap or each.optional) for each in before)
    plain = [each for number, each in enumerate(elements) if each.plain and number not in {anchor, anchor + step}]
    needed = min(plain, key=lambda each: each.rank).words if plain else frozenset[str]()
    first = frozenset[str]() if elements[0].stems else elements[0].words
    return _Beside(_Try(name, phrase, low, high, first, needed), step, elements[anchor + step].words if step else ())
