"""Mine the words of clauses from what lawyers marked, and write `src/amiable/evidence/terms/en.clauses.toml`.

    python -m evals.training.terms [--data DATA] [--output FILE]

What a clause is called is written by hand in `clauses.en.toml` beside this file; what such clauses say is counted here:
in ACORD, over the clauses that were graded for a query in which the name stands; in CUAD, over the passages that were
marked for a category. A word weighs its share of those clauses times how much likelier it is there than elsewhere. It
needs nothing but amiable itself and gives the same bytes for the same data. docs/search-terms.md tells the sources.
Exit status 2 where a set is missing: SOURCE.md in the folder of the sets names the public origins.
"""

import argparse
import collections
import itertools
import json
import math
import pathlib
import sys
import tomllib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from amiable.evidence.index import indexed_text
from amiable.evidence.lexical import pairs_of, stemmed, terms_of
from amiable.evidence.widening import Table, whole_phrase
from amiable.language.words import lowered_words
from amiable.model.words import Language
from amiable.storage import write_atomically
from evals.training import clause_sets
from evals.training.clause_sets import Contract, Judged, overlap

NAMES = pathlib.Path(__file__).with_name("clauses.en.toml")
FILE = pathlib.Path(__file__).parents[2] / "src" / "amiable" / "evidence" / "terms" / "en.clauses.toml"
KEPT, FEWEST_CLAUSES, FEWEST_CONTRACTS = 25, 4, 3
LEAST_SHARE = 0.08
"""Of the clauses of a kind, below which a word is an accident."""
PAIR = 0.6
"""What two neighbouring words count beside one."""
SURE = 0.98
"""The share above which a word is no likelier."""
ACCIDENTS = frozenset({"omit"})
"""Stems of words that the makers of the sets put in."""
HEADER = """\
# What clauses of a kind say, in English, by what people call them. Written by `make terms`: do not edit here.
# The names (`say`) are written by hand in evals/training/clauses.en.toml; the words (`means`) were counted in
# CUAD v1, The Atticus Project, https://www.atticusprojectai.org/cuad, CC BY 4.0, and in
# ACORD, Wang et al., ACL 2025, https://github.com/TheAtticusProject/acord, CC BY 4.0. See docs/search-terms.md.
"""
Words = frozenset[str]


class Example(NamedTuple):
    """A passage that was marked for a category."""

    contract: str
    words: Words


class Examples(NamedTuple):
    """What the marked contracts show."""

    marked: Mapping[str, Sequence[Example]]
    """By category, in lower case."""
    holders: Counter[str]
    """In how many passages each term stands, marked or not."""
    passages: int


def main(words: Sequence[str]) -> int:
    """Mine and write the table; say how large it is."""
    parser = argparse.ArgumentParser(description="mine the search terms that ship with amiable")
    parser.add_argument("--data", type=pathlib.Path, default=clause_sets.DATA, help="folder of the data sets")
    parser.add_argument("--output", type=pathlib.Path, default=FILE, help="file to write")
    options = parser.parse_args(words)
    try:
        clauses, queries = clause_sets.acord_clauses(options.data), clause_sets.acord_queries(options.data)
        contracts = list(clause_sets.cuad_contracts(options.data))
    except OSError as error:
        sys.stderr.write(f"terms: {error.filename}: missing; see SOURCE.md of the data sets for its origin\n")
        return 2
    spoken = _spoken(itertools.chain(clauses.values(), (indexed_text(p) for c in contracts for p in c.passages)))
    rows = Mined(clauses, queries, examples_of(contracts)).rows()
    write_atomically(options.output, _written(rows, spoken).encode())
    print(f"{len(rows)} entries in {options.output.name}")
    return 0


def cuad_examples(data: pathlib.Path) -> Examples:
    """Give the examples of every contract of CUAD."""
    return examples_of(clause_sets.cuad_contracts(data))


def examples_of(contracts: Iterable[Contract]) -> Examples:
    """Give each passage of which half was marked, or which holds half of a mark, under its category."""
    marked: dict[str, list[Example]] = collections.defaultdict(list)
    holders: Counter[str] = Counter()
    passages = 0
    for contract in contracts:
        cut = [(passage, _words(indexed_text(passage))) for passage in contract.passages]
        passages += len(cut)
        for _, words in cut:
            holders.update(words)
        for mark in contract.marked:
            for passage, words in cut:
                held = [(overlap([passage], span), span.end - span.start) for span in mark.spans]
                if 2 * sum(part for part, _ in held) >= passage.end - passage.start or any(
                    2 * part >= length for part, length in held
                ):
                    marked[mark.about.lower()].append(Example(contract.name, words))
    return Examples(marked, holders, passages)


class Mined:
    """What was counted, from which tables are made with or without some queries."""

    def __init__(self, clauses: Mapping[str, str], queries: Iterable[Judged], examples: Examples) -> None:
        self._names = load_names()
        named = Table([{**row, "means": {row["name"]: 1.0}} for row in self._names], Language.EN)
        self._of_categories = [_from_categories(row.get("cuad", ()), examples) for row in self._names]
        self._of_queries: dict[str, dict[str, float]] = {}
        self._named_by: dict[int, set[str]] = collections.defaultdict(set)
        words = {name: _words(text) for name, text in clauses.items()}
        for judged in queries:
            self._of_queries[judged.query] = _from_query(judged, words)
            for number in named.numbers_fired(stemmed(judged.query, Language.EN)):
                self._named_by[number].add(judged.query)

    def table(self, without: Collection[str] = ()) -> Table:
        """The table as `Index.search` takes it, mined without what was judged for some queries."""
        return Table(self.rows(without), Language.EN, _exactly)

    def rows(self, without: Collection[str] = ()) -> list[dict[str, Any]]:
        """Each named kind of clause with its search terms (stems); kinds of which nothing is known are left out."""
        rows = []
        for number, row in enumerate(self._names):
            judged = self._of_judgements(number, without) if row.get("judged", True) else {}
            means = _best([self._of_categories[number], judged], {*row.get("not", ()), *ACCIDENTS})
            if means:
                rows.append({"name": row["name"], "say": row["say"], "means": means})
        return rows

    def _of_judgements(self, number: int, without: Collection[str]) -> dict[str, float]:
        """The words of clauses graded for queries with the name, beyond what queries without it have too."""
        known = self._of_queries.keys() - set(without)
        named = self._named_by[number] & known
        usual = _mean([self._of_queries[each] for each in sorted(known - named)])
        own = _mean([self._of_queries[each] for each in sorted(named)])
        return {word: weight - usual.get(word, 0.0) for word, weight in own.items()}


def load_names() -> list[dict[str, Any]]:
    """Give what was written by hand: each kind of clause with what it is called."""
    rows: list[dict[str, Any]] = tomllib.loads(NAMES.read_text(encoding="utf-8"))["clauses"]
    return rows


def _from_categories(categories: Iterable[str], examples: Examples) -> dict[str, float]:
    found = [each for category in categories for each in examples.marked.get(category.lower(), ())]
    if len(found) < FEWEST_CLAUSES:
        return {}
    counts = Counter(word for each in found for word in each.words)
    contracts: dict[str, set[str]] = collections.defaultdict(set)
    for each in found:
        for word in each.words:
            contracts[word].add(each.contract)
    weights = {}
    for word, count in counts.items():
        if len(contracts[word]) >= FEWEST_CONTRACTS and count / len(found) >= LEAST_SHARE:
            elsewhere = (examples.holders[word] - count + 0.5) / (examples.passages - len(found) + 1)
            weights[word] = count / len(found) * _likelier((count + 0.5) / (len(found) + 1), elsewhere)
    return weights


def _from_query(judged: Judged, words: Mapping[str, Words]) -> dict[str, float]:
    """A clause counts by its grade less one: one star more than the least that is relevant counts twice."""
    good = {name: grade - 1 for name, grade in judged.grades.items() if grade > 1}
    total = sum(good.values())
    counts: Counter[str] = Counter()
    for name, grade in good.items():
        for word in words[name]:
            counts[word] += grade
    kept = {word: count / total for word, count in counts.items() if count / total >= LEAST_SHARE}
    holders = Counter(word for name in judged.grades for word in words[name] & kept.keys())
    size = len(judged.grades) + 1
    return {word: share * _likelier(min(share, SURE), (holders[word] + 0.5) / size) for word, share in kept.items()}


def _likelier(here: float, elsewhere: float) -> float:
    """The logarithm of how much better the odds of a word are here than elsewhere; 0 where they are worse."""
    if here >= 1 or elsewhere >= 1:
        return 0.0
    return max(0.0, math.log(here / (1 - here) / (elsewhere / (1 - elsewhere))))


def _mean(tables: Sequence[Mapping[str, float]]) -> dict[str, float]:
    total: dict[str, float] = collections.defaultdict(float)
    for table in tables:
        for word, weight in table.items():
            total[word] += weight / len(tables)
    return total


def _best(tables: Iterable[Mapping[str, float]], accidents: Collection[str]) -> dict[str, float]:
    """The heaviest words of several tables that count alike, the heaviest weighing 1."""
    total: dict[str, float] = collections.defaultdict(float)
    for table in tables:
        most = max(table.values(), default=0.0)
        for word, weight in table.items():
            if weight > 0 and word not in accidents:
                total[word] += weight / most * (PAIR if " " in word else 1.0)
    best = sorted(total.items(), key=lambda item: (-item[1], item[0]))[:KEPT]
    return {word: round(weight / best[0][1], 2) for word, weight in best}


def _words(text: str) -> Words:
    terms = terms_of(text, Language.EN)
    return frozenset([*terms, *pairs_of(terms)])


def _exactly(term: str, language: Language, weight: float) -> dict[str, float]:  # noqa: ARG001 a stem needs none
    return {term: weight}


def _spoken(texts: Iterable[str]) -> dict[str, str]:
    """The word that stands most often for each stem, so that the table can be read."""
    times: dict[str, Counter[str]] = collections.defaultdict(Counter)
    for text in texts:
        for word in lowered_words(text):
            for term in terms_of(word, Language.EN)[:1]:
                times[term][word] += 1
    return {term: min(found, key=lambda word: (-found[word], word)) for term, found in times.items()}


def _written(rows: Iterable[Mapping[str, Any]], spoken: Mapping[str, str]) -> str:
    lines = [HEADER, "entries = ["]
    for row in rows:
        means = {}
        for term, weight in row["means"].items():
            phrase = " ".join(spoken.get(each, each) for each in term.split())
            if whole_phrase(phrase, Language.EN, 1.0) == {term: 1.0}:
                means[phrase] = weight
        told = ", ".join(f"{json.dumps(phrase)} = {weight:g}" for phrase, weight in means.items())
        say = ", ".join(map(json.dumps, row["say"]))
        lines.append(f"    {{ name = {json.dumps(row['name'])}, say = [{say}], means = {{ {told} }} }},")
    return "\n".join([*lines, "]", ""])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
