"""Turns the words of a question into the words of a contract, with tables that a person can read.

Owns the tables in `terms/` (everyday word to contract words, name of a clause to what it says, one language to the
other). An entry fires only on words that stand in the question: nothing is added on a hunch, and each entry can be
read, corrected or removed.
"""

import functools
import math
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any, NamedTuple

from amiable.errors import DataError
from amiable.evidence.lexical import Stemmed, pairs_of, phrase_stems, phrase_weights, stemmed, terms_of
from amiable.language.words import fold, folded_words
from amiable.model.words import Language

WIDENED = 0.8
"""What a word of the table weighs beside a word of the question; notes on 46 French questions favour 0.4 to 0.7."""
BESIDE, PAIRED_BESIDE = 0.5, 0.2
"""What a word of the table weighs where the table of clauses knows what is asked for, or a long question tells enough;
and what a pair weighs in a language that has a table of clauses."""
CLAUSE, USUAL_LENGTH, MOST_OF_CLAUSE = 0.35, 8, 3.0
"""What a word of a clause weighs in a question of up to that many telling words, and how often that at most in longer
ones; chosen on ACORD with the query left out, and on CUAD with the contract left out."""
LEADING, SHORT, MOST_LEADING = 0.3, 6, 4.0
"""What each telling word beyond a short question adds where it opens with the name of the clause, and the most."""
ASKING = 0.2
"""What is left of a word that only asks."""
PAIRED = 0.4
"""What two neighbouring words of the question weigh, on top of each."""
ACROSS = 0.8
"""What a word of the other language weighs."""
_AND = " + "
"""Between phrases that need not stand side by side."""
_KEPT = 2
"""How many letters at the start of a word no stemmer changes."""
Weigh = Callable[[str, Language, float], Mapping[str, float]]


Said = tuple[tuple[str, ...], ...]
"""Phrases that all stand in a question, in any place, each as folded stems, stop words kept."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a table."""

    say: tuple[Said, ...]
    """What people say; any of it makes the entry fire."""
    means: Mapping[str, float]
    """What contracts say, as weighted search terms."""
    phrases: tuple[str, ...]
    """The same as written, for the way into the other language."""


class Table:
    """The entries of one language; each is stemmed when a word first comes near it, since most never are."""

    def __init__(self, rows: Sequence[Mapping[str, Any]], language: Language, weigh: Weigh = phrase_weights) -> None:
        """`weigh` tells what a phrase of several words is worth, whole and in parts."""
        self._rows = rows
        self._language = language
        self._weigh = weigh
        self._said: dict[int, tuple[Said, ...]] = {}
        self._entries: dict[int, Entry] = {}
        self._by_start: dict[str, list[int]] = {}
        self._heads: dict[str, dict[str, list[tuple[int, Said]]]] = {}
        for number, row in enumerate(rows):
            for start in {found[0][:_KEPT] for say in row["say"] if (found := folded_words(say))}:
                self._by_start.setdefault(start, []).append(number)

    def fired(self, text: Stemmed) -> list[Entry]:
        """The entries that the words of `text` make fire; each once, in the order of the words."""
        return [self.entry(number) for number in self.numbers_fired(text)]

    def numbers_fired(self, text: Stemmed, until: int | None = None) -> list[int]:
        """The same as numbers of rows, counted from 0; `until` is the last place at which one may begin."""
        fired: dict[int, None] = {}
        for at, span in enumerate(text.spans[: None if until is None else until + 1]):
            for number, said in self._beginning(_start(text.text[span.start : span.end])).get(text.stems[at], ()):
                if number not in fired and _stands(said, text, at):
                    fired[number] = None
        return list(fired)

    def entry(self, number: int) -> Entry:
        """The entry of a row, counted from 0."""
        if number not in self._entries:
            row, means = self._rows[number], dict[str, float]()
            for phrase, weight in row["means"].items():
                _raise_to(means, self._weigh(phrase, self._language, float(weight)), 1.0)
            self._entries[number] = Entry(self._say(number), means, tuple(row["means"]))
        return self._entries[number]

    def _beginning(self, start: str) -> Mapping[str, Sequence[tuple[int, Said]]]:
        """What rows say whose first word starts so, by the stem of that word."""
        heads = self._heads.get(start)
        if heads is None:
            heads = self._heads[start] = {}
            for number in self._by_start.get(start, ()):
                for said in self._say(number):
                    heads.setdefault(said[0][0], []).append((number, said))
        return heads

    def _say(self, number: int) -> tuple[Said, ...]:
        """What makes a row fire: asked of each that starts alike, while few of them fire."""
        if number not in self._said:
            said = (
                tuple(phrase_stems(part, self._language) for part in each.split(_AND))
                for each in self._rows[number]["say"]
            )
            self._said[number] = tuple(each for each in said if all(each))
        return self._said[number]

    def __len__(self) -> int:
        return len(self._rows)


def _stands(said: Said, text: Stemmed, at: int) -> bool:
    """Whether the first phrase stands at a place, and the others anywhere."""
    first, *others = said
    return text.stems[at : at + len(first)] == first and all(map(text.has, others))


def _start(word: str) -> str:
    return fold(word)[:_KEPT]


def widen(
    text: str,
    language: Language,
    targets: Iterable[Language],
    widened: float = WIDENED,
    paired: float = PAIRED,
) -> dict[str, float]:
    """The weighted search terms for passages in the `targets`, from a question in `language`."""
    weights: dict[str, float] = {}
    targets = set(targets) or {language}
    terms = terms_of(text, language)
    entries = load_table(language).fired(stemmed(text, language))
    if language in targets:
        _add(weights, _own(terms, paired))
        for entry in entries:
            _raise_to(weights, entry.means, widened)
    for target in targets - {language}:
        _add(weights, _own(terms_of(text, target), paired))
        for found in _across(terms, entries, language, target):
            _raise_to(weights, found, ACROSS)
    return weights


def search_terms(
    text: str, language: Language, targets: Iterable[Language], clauses: Table | None = None
) -> dict[str, float]:
    """The weighted terms of a bare question: widened, its asking words held back, the words of its clauses added.

    `clauses` takes the place of the shipped table of clauses.
    """
    targets = set(targets) or {language}
    if language not in targets:
        return widen(text, language, targets)
    found, asking = stemmed(text, language), asking_words(language)
    table = clauses or load_clauses(language)
    fired = table.numbers_fired(found)
    length = len(set(terms_of(text, language)) - asking)
    known = len(table) and (fired or length > SHORT)
    weights = widen(text, language, targets, BESIDE if known else WIDENED, PAIRED_BESIDE if len(table) else PAIRED)
    for term in asking & weights.keys():
        weights[term] *= ASKING
    clause, leading = _clause_weights(length)
    named = set(table.numbers_fired(found, _first_telling(found, language, asking)))
    of_clauses: dict[str, float] = {}
    for number in fired:
        _raise_to(of_clauses, table.entry(number).means, leading if number in named else clause)
    for term, weight in of_clauses.items():
        weights[term] = weights.get(term, 0.0) + weight
    return weights


class _ClauseWeights(NamedTuple):
    """What the words of a clause weigh."""

    named_anywhere: float
    leading: float
    """Where the question opens with its name."""


def _clause_weights(length: int) -> _ClauseWeights:
    """The weights for a question of so many telling words: many of them would drown the words of the clause."""
    usual = CLAUSE * min(MOST_OF_CLAUSE, max(1.0, length / USUAL_LENGTH))
    return _ClauseWeights(usual, max(usual, min(MOST_LEADING, LEADING * (length - SHORT))))


def _first_telling(text: Stemmed, language: Language, asking: frozenset[str]) -> int:
    """Where the first word stands that is neither a stop word nor only asks."""
    for at, span in enumerate(text.spans):
        if set(terms_of(text.text[span.start : span.end], language)) - asking:
            return at
    return len(text.spans)


@functools.cache
def load_clauses(language: Language) -> Table:
    """What clauses of a kind say, by what they are called; empty for a language that has no such table."""
    name = f"{language.value}.clauses.toml"
    source = resources.files("amiable.evidence") / "terms" / name
    rows = read_rows(source.read_text(encoding="utf-8"), name) if source.is_file() else []
    return Table(rows, language, whole_phrase)


def whole_phrase(phrase: str, language: Language, weight: float) -> dict[str, float]:
    """`phrase` as one search term: a word, or two words as a pair; its parts count only where they are told too."""
    terms = terms_of(phrase, language)
    return dict.fromkeys(pairs_of(terms) or terms, weight)


@functools.cache
def asking_words(language: Language) -> frozenset[str]:
    """The search terms that questions have and clauses need not: « clause », « mention »."""
    name = f"{language.value}.toml"
    text = (resources.files("amiable.evidence") / "terms" / name).read_text(encoding="utf-8")
    return frozenset(terms_of(" ".join(tomllib.loads(text).get("asking", [])), language))


@functools.cache
def load_table(language: Language) -> Table:
    """The table of everyday and contract words of a language; raises DataError where it does not fit."""
    name = f"{language.value}.toml"
    source = resources.files("amiable.evidence") / "terms" / name
    return Table(read_rows(source.read_text(encoding="utf-8"), name), language)


def read_rows(text: str, name: str) -> list[dict[str, Any]]:
    """The rows of the table in the TOML `text` of the file `name`; raises DataError naming the first bad row."""
    try:
        rows = tomllib.loads(text).get("entries", [])
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"evidence/terms/{name}: not TOML ({error}); correct the line named") from error
    for number, row in enumerate(rows, start=1):
        say, means = row.get("say"), row.get("means")
        if not say or not all(isinstance(each, str) for each in say) or not isinstance(means, dict) or not means:
            raise DataError(f'evidence/terms/{name}: entry {number} needs say = ["…"] and means = {{"…" = 1.0}}')
    return list(rows)


@functools.cache
def load_crossings(source: Language) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """What contracts of `source` call a thing, as search terms, to what those of the other language call it."""
    text = (resources.files("amiable.evidence") / "terms" / "cross.toml").read_text(encoding="utf-8")
    crossings: dict[tuple[str, ...], list[str]] = {}
    for pair in tomllib.loads(text)["pairs"]:
        other = Language.EN if source is Language.FR else Language.FR
        for phrase in pair[source.value]:
            crossings.setdefault(tuple(terms_of(phrase, source)), []).extend(pair[other.value])
    return {said: tuple(meant) for said, meant in crossings.items() if said}


def _own(terms: list[str], paired: float) -> dict[str, float]:
    weights = {term: 1 + math.log(count) for term, count in Counter(terms).items()}
    for pair in pairs_of(terms):
        weights[pair] = paired
    return weights


def _across(
    terms: list[str], entries: Iterable[Entry], source: Language, target: Language
) -> Iterable[Mapping[str, float]]:
    crossings = load_crossings(source)
    asked = [tuple(terms[at : at + length]) for length in (1, 2, 3) for at in range(len(terms))]
    widened = [tuple(terms_of(phrase, source)) for entry in entries for phrase in entry.phrases]
    for said in dict.fromkeys([*asked, *widened]):
        for phrase in crossings.get(said, ()):
            yield phrase_weights(phrase, target, 1.0)


def _add(weights: dict[str, float], more: Mapping[str, float]) -> None:
    for term, weight in more.items():
        weights[term] = max(weights.get(term, 0.0), weight)


def _raise_to(weights: dict[str, float], more: Mapping[str, float], factor: float) -> None:
    for term, weight in more.items():
        weights[term] = max(weights.get(term, 0.0), weight * factor)
