"""Phrase lexicons: lists of wordings that rules look for, read from `lexicons/<name>.<language>.txt`.

A lexicon says where wordings stand, never what they are worth: whom they are aimed at and whether they are denied
is for the rule to see. No regular expression is built from a list: a phrase is tried only where its rarest word
occurs in the text, which keeps a thousand phrases cheaper than one alternation.

The form of a file. A line is a phrase; words are separated by spaces and compared folded (no case, no accents, an
apostrophe separates words). `#` starts a comment, `[name]` a section, `@name = a b c` a set of words.

    a|b     one of these words         stem*   a word that starts so (four letters at least)
    a?      this word or nothing       ~3      up to three words of any kind
    @name   any word of the set        _3      up to three words of one clause, none of which denies
    ^       the phrase must start      $       the phrase must end its sentence
"""

import pathlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from amiable.errors import DataError
from amiable.language.words import STOP_WORDS, fold
from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.review.subject import Subject
from amiable.review.tokens import HEAD, Token

FOLDER = pathlib.Path(__file__).with_name("lexicons")
SHARED = "sets"
"""The lexicon whose sets every other one may name."""

_NONE: Sequence["Phrase"] = ()
_STOP_WORDS = frozenset().union(*STOP_WORDS.values())


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

    rank: tuple[int, int] = (0, 0)
    """How many texts hold it, roughly: stop words among its words, then the number of its words."""

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

    def end_in(self, tokens: tuple[Token, ...], start: int) -> int | None:
        """Give the index after the last word of the longest match that starts at `start`, or None."""
        if self.first_only and start:
            return None
        ends = _ends(self.elements, tokens, start)
        if self.last_only:
            ends = {end for end in ends if end == len(tokens)}
        return max(ends, default=None)


@dataclass(frozen=True, slots=True)
class Match:
    """Where a phrase stands."""

    section: str
    span: Span
    sentence: int
    """The index of the sentence in `subject.sentences`."""
    first: int
    """The index of its first word in the sentence's tokens."""
    last: int
    """The index of its last word."""


@dataclass(slots=True)
class Lexicon:
    """The phrases of one file, indexed by their rarest word."""

    by_word: dict[str, list[Phrase]] = field(default_factory=dict)
    by_head: dict[str, list[Phrase]] = field(default_factory=dict)
    sets: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def matches(self, subject: Subject) -> Iterator[Match]:
        """Every wording of the lexicon in the writer's own words, the longest at each place."""
        live = self._live(subject)
        if not live:
            return
        starts, stems = _starts(live)
        for number, tokens in enumerate(subject.sentence_tokens):
            for first, token in enumerate(tokens):
                candidates = starts.get(token.folded, _NONE)
                if stems:
                    candidates = [*candidates, *stems.get(token.folded[:HEAD], _NONE)]
                best = _best(candidates, tokens, first) if candidates else None
                if best is not None:
                    yield Match(best.section, _span(tokens, first, best.end), number, first, best.end - 1)

    def _live(self, subject: Subject) -> list[Phrase]:
        """Give the phrases whose rarest word occurs in the text."""
        words = self.by_word.keys() & subject.token_set
        heads = self.by_head.keys() & subject.token_heads
        found = [phrase for word in words for phrase in self.by_word[word]]
        found += [phrase for head in heads for phrase in self.by_head[head]]
        return sorted({phrase.rank: phrase for phrase in found}.values(), key=lambda phrase: phrase.rank)


@dataclass(frozen=True, slots=True)
class _Best:
    section: str
    end: int
    rank: int


def load_lexicon(name: str, language: Language) -> Lexicon:
    """Give the lexicon of that name and language, read at first use; DataError when its file does not fit the form."""
    return _load(name, language)


@cache
def _load(name: str, language: Language) -> Lexicon:
    path = FOLDER / f"{name}.{language}.txt"
    shared: Mapping[str, tuple[str, ...]] = {} if name == SHARED else _load(SHARED, language).sets
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise DataError(f"{path.name}: the lexicon cannot be read ({error.strerror}); reinstall amiable") from error
    return parse_lexicon(text, path.name, shared)


def parse_lexicon(text: str, name: str, shared: Mapping[str, tuple[str, ...]] | None = None) -> Lexicon:
    """Give the lexicon that the text describes; DataError names the line that does not fit."""
    reader = _Reader(name, Lexicon(sets=dict(shared or {})))
    for number, line in enumerate(fold(text).splitlines(), start=1):
        reader.read(number, line.partition("#")[0].strip())
    return reader.lexicon


@dataclass(slots=True)
class _Reader:
    """Reads a lexicon line by line; what stands in many lines is read once."""

    name: str
    lexicon: Lexicon
    section: str = ""
    place: str = ""
    known: dict[str, Element] = field(default_factory=dict)

    def read(self, number: int, line: str) -> None:
        """Take one line, folded and without its comment."""
        self.place = f"{self.name}:{number}"
        if line.startswith("["):
            self.section = line.strip("[] ")
        elif line.startswith("@") and "=" in line:
            key, members = line[1:].split("=", 1)
            self.lexicon.sets[key.strip()] = tuple(self._members(members.split()))
            self.known.clear()
        elif line:
            _index(self.lexicon, self._phrase(line, number))

    def _members(self, words: Iterable[str]) -> Iterator[str]:
        for word in words:
            if word.startswith("@"):
                yield from self._set(word[1:])
            else:
                yield word

    def _phrase(self, line: str, rank: int) -> Phrase:
        elements = tuple(self._element(word) for word in line.replace("'", " ").split() if word not in {"^", "$"})
        if not elements or elements[0].gap or elements[0].optional or elements[0].strict:
            raise DataError(f"{self.place}: a phrase starts with a word that is neither optional nor a gap")
        return Phrase(elements, self.section, rank, line.startswith("^"), line.endswith("$"))

    def _element(self, raw: str) -> Element:
        if raw not in self.known:
            self.known[raw] = self._gap(raw) if raw[0] in "~_" else self._words(raw)
        return self.known[raw]

    def _gap(self, raw: str) -> Element:
        if not raw[1:].isdigit():
            raise DataError(f"{self.place}: “{raw}” is no gap; write ~2 for up to two words")
        negations = frozenset(self.lexicon.sets.get("negation", ()))
        return Element(negations, gap=int(raw[1:]), strict=raw[0] == "_")

    def _words(self, raw: str) -> Element:
        words = list(self._members(raw.removesuffix("?").split("|")))
        stems = tuple(word[:-1] for word in words if word.endswith("*"))
        if any(len(stem) < HEAD for stem in stems):
            raise DataError(f"{self.place}: a stem needs {HEAD} letters, “{raw}” has fewer")
        whole = frozenset(word for word in words if not word.endswith("*"))
        common = sum(len(word) == 1 or word in _STOP_WORDS for word in whole)
        return Element(whole, stems, raw.endswith("?"), rank=(common, len(words)))

    def _set(self, name: str) -> tuple[str, ...]:
        if name not in self.lexicon.sets:
            raise DataError(f"{self.place}: no set is called @{name}; define it above as “@{name} = …”")
        return self.lexicon.sets[name]


def _index(lexicon: Lexicon, phrase: Phrase) -> None:
    """File the phrase under each word of its rarest element."""
    rarest = min((each for each in phrase.elements if not each.gap and not each.optional), key=lambda each: each.rank)
    for word in rarest.words:
        lexicon.by_word.setdefault(word, []).append(phrase)
    for stem in rarest.stems:
        lexicon.by_head.setdefault(stem[:HEAD], []).append(phrase)


def _ends(elements: tuple[Element, ...], tokens: tuple[Token, ...], start: int) -> set[int]:
    """Every index at which the elements may end when they start at `start`."""
    ends = {start}
    for element in elements:
        if element.gap:
            ends = {reached for end in ends for reached in _reach(element, tokens, end, start)}
            continue
        taken = {end + 1 for end in ends if end < len(tokens) and element.takes(tokens[end].folded)}
        ends = taken | ends if element.optional else taken
        if not ends:
            break
    return ends


def _reach(gap: Element, tokens: tuple[Token, ...], end: int, start: int) -> Iterator[int]:
    """Give every index that the gap may end at; a strict one ends before a word that opens another clause."""
    for position in range(end, min(end + gap.gap, len(tokens)) + 1):
        if gap.strict and position < len(tokens) and tokens[position].cut and position > start:
            return
        yield position
        if gap.strict and position < len(tokens) and tokens[position].folded in gap.words:
            return


def _starts(phrases: list[Phrase]) -> tuple[dict[str, list[Phrase]], dict[str, list[Phrase]]]:
    """Give the phrases by their first word, and by the first letters of their first stem."""
    words: dict[str, list[Phrase]] = {}
    stems: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        for word in phrase.elements[0].words:
            words.setdefault(word, []).append(phrase)
        for stem in phrase.elements[0].stems:
            stems.setdefault(stem[:HEAD], []).append(phrase)
    return words, stems


def _best(phrases: Sequence[Phrase], tokens: tuple[Token, ...], first: int) -> _Best | None:
    """Give the longest match at one place; of equals, the one whose phrase stands first in the file."""
    best: _Best | None = None
    for phrase in phrases:
        end = phrase.end_in(tokens, first)
        if end is not None and (best is None or (-end, phrase.rank) < (-best.end, best.rank)):
            best = _Best(phrase.section, end, phrase.rank)
    return best


def _span(tokens: tuple[Token, ...], first: int, end: int) -> Span:
    """Give the place of the words `first` to `end`, exclusive."""
    return Span(tokens[first].span.start, tokens[end - 1].span.end)
