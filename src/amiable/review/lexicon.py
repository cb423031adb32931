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
from amiable.language.tables import listed
from amiable.language.words import STOP_WORDS, fold
from amiable.model.words import Language
from amiable.review.phrase_index import Index
from amiable.review.phrases import Element, Match, Phrase
from amiable.review.subject import Subject
from amiable.review.tokens import HEAD

__all__ = ["FOLDER", "Lexicon", "Match", "load_lexicon", "matches_in", "parse_lexicon"]

FOLDER = pathlib.Path(__file__).with_name("lexicons")
SHARED = "sets"
"""The lexicon whose sets every other one may name."""

_STOP_WORDS = frozenset().union(*STOP_WORDS.values())
_EVERYWHERE = listed(
    """
    a and are be for have i in is it my of on s t that the this to we with you your
    au avec c ce d de des du en est et il j je l la le les me n ne nous par pas pour qu que qui un une votre vous
    """
)
"""Words that nearly every text holds."""


@dataclass(slots=True)
class Lexicon:
    """The phrases of one file, filed under each word of their rarest element."""

    by_word: dict[str, list[Phrase]] = field(default_factory=dict)
    by_head: dict[str, list[Phrase]] = field(default_factory=dict)
    sets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _index: Index | None = None

    def matches(self, subject: Subject) -> Sequence[Match]:
        """Every wording of the lexicon in the writer's own words, the longest at each place."""
        if self._index is None:
            self._index = Index({"": self})
        return self._index.matches(subject.reading)[""]


def matches_in(subject: Subject, name: str) -> Sequence[Match]:
    """Give every wording of that lexicon in the writer's own words, the longest at each place.

    The text is walked once for all lexicons that were ever asked for in its language.
    """
    found = subject.found.get(name)
    return found if found is not None else walk(subject, (name,))[name]


def walk(subject: Subject, names: tuple[str, ...]) -> Mapping[str, Sequence[Match]]:
    """Give the wordings of these lexicons, and of any others that are known by now, in the writer's own words."""
    found = subject.found
    index = _index_with(subject.language, names)
    if not found:
        found.update(index.matches(subject.reading))
    for name in names:
        if name not in found:
            found[name] = load_lexicon(name, subject.language).matches(subject)
    return found


@cache
def _index_with(language: Language, names: tuple[str, ...]) -> Index:
    """Give the one index of the language, which from now on looks for these lexicons as well."""
    index = _index_of(language)
    for name in names:
        index.add(name, load_lexicon(name, language))
    return index


@cache
def _index_of(language: Language) -> Index:  # noqa: ARG001 - one for each
    return Index({})


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
        first, last = line.startswith("^"), line.endswith("$")
        single = len(elements) == 1 and not (first or last)
        return Phrase(elements, self.section, rank, first, last, single)

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
        return Element(whole, stems, raw.endswith("?"), rank=sum(map(_frequency, words)))

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


@cache
def _frequency(word: str) -> float:
    """Give how often a word occurs, roughly, in stop words."""
    if word in _EVERYWHERE:
        return 20.0
    return 1.0 if word in _STOP_WORDS or len(word) == 1 else 0.02
