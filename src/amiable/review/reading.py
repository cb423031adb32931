"""One reading of a text, shared by all rules: its sentences, its words, its characters, its quotations.

Everything is read once and as late as can be. Most texts hold no wording of any lexicon, so words are kept as plain
strings a sentence, and their places are looked for only where something was found. Judges nothing.
"""

import bisect
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from amiable.language.sentences import split_sentences
from amiable.language.spans import overlaps
from amiable.language.words import fold
from amiable.model.spans import Span
from amiable.review.tokens import HEAD, Token, cuts_in, tokens_in, words_in

_MARKED = r"«[^«»]{1,2000}»|“[^“”]{1,2000}”|\"(?<!\w\")[^\"\n]{1,600}\"(?!\w)"
_QUOTED = re.compile(_MARKED)
"""Each choice starts with its mark, by which the search is fast."""
_QUOTED_OR_CITED = re.compile(_MARKED + r"|^[ \t]*>[^\n]*", re.MULTILINE)
MASKS = frozenset("*#·•")
"""What may stand for letters."""
_QUOTE_MARKS = frozenset('«“">')
_FEWEST_QUOTED_WORDS = 3
MOST_JUDGED = 1 << 18
"""How many characters of the writer's own are judged: a book is no mail, and a hostile line must not hold up a gate."""
_NESTED = 8
"""How many quotations may lie in one another before the outer ones are no longer seen."""
_LONGEST_WORD = 200
_LONGEST_SENTENCE = 2000
"""In characters."""


class _Part(NamedTuple):
    """One stretch of the writer's own words."""

    offset: int
    folded: str
    sentences: list[Span]
    """Places in `folded`."""


class _Row(NamedTuple):
    """One sentence, not yet read for places."""

    part: _Part
    span: Span
    """Its place in the folded part."""


class Reading:
    """One text and which parts of it are its writer's own; the language plays no role."""

    def __init__(self, text: str, own: Sequence[Span]) -> None:
        """Read nothing yet."""
        self.text = text
        self.own = own

    @cached_property
    def parts(self) -> list[_Part]:
        """The own stretches, folded and cut into sentences."""
        found = []
        for part in self.own:
            own = self.text[part.start : part.end]
            sentences = [piece for span in split_sentences(own) for piece in _pieces(own, span)]
            found.append(_Part(part.start, fold(own), sentences))
        return found

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the own words, in the order of the text."""
        return tuple(
            Span(part.offset + start, part.offset + end) for part in self.parts for start, end in part.sentences
        )

    @cached_property
    def rows(self) -> list[list[str]]:
        """The folded words of each sentence, in step with `sentences`."""
        return [words_in(part.folded, span) for part in self.parts for span in part.sentences]

    @cached_property
    def word_set(self) -> frozenset[str]:
        """Each folded own word once."""
        return frozenset().union(*self.rows)

    @cached_property
    def heads(self) -> frozenset[str]:
        """The first letters of the folded own words."""
        return frozenset(each[:HEAD] for each in self.word_set)

    @cached_property
    def characters(self) -> frozenset[str]:
        """Each character of the whole text once: the gate of whatever looks for marks."""
        return frozenset(self.text)

    def sentence_at(self, offset: int) -> Span:
        """Give the own sentence that holds the offset, or an empty span there."""
        place = bisect.bisect_right(self.sentences, offset, key=lambda each: each.start) - 1
        if place >= 0 and offset < self.sentences[place].end:
            return self.sentences[place]
        return Span(offset, offset)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """What stands between quotation marks or after « > », where it is more than a word or two."""
        if self.characters.isdisjoint(_QUOTE_MARKS):
            return ()
        pattern = _QUOTED_OR_CITED if ">" in self.characters else _QUOTED
        spans = [Span(*match.span()) for match in pattern.finditer(self.text)]
        return tuple(each for each in spans if _long_enough(self.text, each))

    @cached_property
    def _places(self) -> list[_Row]:
        return [_Row(part, span) for part in self.parts for span in part.sentences]

    @cached_property
    def _tokens(self) -> dict[int, tuple[Token, ...]]:
        return {}

    @cached_property
    def _cuts(self) -> dict[int, set[int]]:
        return {}

    @cached_property
    def masked(self) -> list[Token]:
        """The own words in which marks stand for letters: "f**k"."""
        if self.characters.isdisjoint(MASKS):
            return []
        numbers = [number for number, row in enumerate(self.rows) if "*" in "".join(row)]
        return [token for number in numbers for token in self.tokens(number) if "*" in token.folded]

    def tokens(self, number: int) -> tuple[Token, ...]:
        """Give the words of one sentence with their places in `text`."""
        found = self._tokens.get(number)
        if found is None:
            part, span = self._places[number]
            found = self._tokens[number] = tuple(tokens_in(part.folded, span, part.offset))
        return found

    def cuts(self, number: int) -> set[int]:
        """Give the words of one sentence, by index, before which a mark stands that ends a clause."""
        found = self._cuts.get(number)
        if found is None:
            part, span = self._places[number]
            found = self._cuts[number] = cuts_in(part.folded, span)
        return found


class Rows(Sequence[tuple[Token, ...]]):
    """The tokens of each sentence, read when they are asked for."""

    def __init__(self, reading: Reading) -> None:
        """Read nothing yet."""
        self._reading = reading

    def __len__(self) -> int:
        """Give the number of sentences."""
        return len(self._reading.rows)

    def __getitem__(self, number: int) -> tuple[Token, ...]:  # type: ignore[override]
        """Give the tokens of one sentence; no slices."""
        if not -len(self) <= number < len(self):
            raise IndexError(number)
        return self._reading.tokens(number % len(self))

    def __iter__(self) -> Iterator[tuple[Token, ...]]:
        """Give every sentence."""
        return map(self._reading.tokens, range(len(self)))


def within_limit(text: str, own: Sequence[Span]) -> tuple[tuple[Span, ...], int | None]:
    """Give the own words up to the limit, and where that lies in the text; None where all are within it."""
    left = MOST_JUDGED
    for number, span in enumerate(own):
        if span.end - span.start > left:
            last = span.start + left
            spaces = [text.rfind(mark, max(span.start, last - _LONGEST_WORD), last) for mark in " \n"]
            end = max(spaces) + 1 or last
            return (*own[:number], Span(span.start, end)), end
        left -= span.end - span.start
    return tuple(own), None


def touches(span: Span, quotations: Sequence[Span]) -> bool:
    """Whether the place shares a character with one of the quotations, which stand in the order of the text."""
    place = bisect.bisect_left(quotations, span.end, key=lambda each: each.start)
    return any(overlaps(span, each) for each in quotations[max(0, place - _NESTED) : place])


def _pieces(text: str, sentence: Span) -> list[Span]:
    """Give the sentence, cut at white space where it is longer than any that people write."""
    if sentence.end - sentence.start <= _LONGEST_SENTENCE:
        return [sentence]
    found = []
    start = sentence.start
    while sentence.end - start > _LONGEST_SENTENCE:
        end = max(text.rfind(mark, start + 1, start + _LONGEST_SENTENCE) for mark in " \n")
        end = end if end > start else start + _LONGEST_SENTENCE
        found.append(Span(start, end))
        start = end
    return [*found, Span(start, sentence.end)]


def _long_enough(text: str, span: Span) -> bool:
    """Whether a quotation is more than a word set off: « un "professionnel" » stays the writer's own."""
    quote = text[span.start : span.end]
    return quote.lstrip().startswith(">") or len(re.findall(r"\w+", quote)) >= _FEWEST_QUOTED_WORDS
