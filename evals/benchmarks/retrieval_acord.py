"""How well clauses are ranked for a lawyer's query; the last line is NDCG at five.

    python evals/benchmarks/retrieval_acord.py [DATA] [--out-of-fold]

DATA is the folder of the data sets (default: shared/data beside the repository), in which `acord/` holds the Atticus
Clause Retrieval Dataset (CC BY 4.0). Each query is asked of the clauses that lawyers graded for it, and of no others;
gains are the grades (0 to 4). The precision at five is of clauses with four stars or more, divided by five or by their
number where fewer exist. The shipped terms were mined from these very judgements: `--out-of-fold` mines them again for
each query without what was said of it, and tells how unseen queries fare. Exit status 2 where data are missing.
"""

import argparse
import math
import pathlib
import statistics
import sys
from collections.abc import Sequence
from typing import NamedTuple

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from amiable.evidence.index import Index
from amiable.model.document import Passage
from amiable.model.words import Language
from evals.training import clause_sets, terms
from evals.training.clause_sets import Judged

FIRST, FOUR_STARS = 5, 3


class Measured(NamedTuple):
    """How one query fared."""

    ndcg: float
    precision: float | None
    """None where no clause has four stars."""


def main(words: Sequence[str]) -> int:
    """Print the worst queries, and both measures over all of them."""
    parser = argparse.ArgumentParser(description="measure how well amiable ranks clauses for a lawyer's query")
    parser.add_argument("data", type=pathlib.Path, nargs="?", default=clause_sets.DATA)
    parser.add_argument("--out-of-fold", action="store_true", help="search with terms mined without the query")
    options = parser.parse_args(words)
    try:
        clauses, queries = clause_sets.acord_clauses(options.data), clause_sets.acord_queries(options.data)
        mined = terms.Mined(clauses, queries, terms.cuad_examples(options.data)) if options.out_of_fold else None
    except OSError as error:
        sys.stderr.write(f"retrieval_acord: {error.filename}: missing; see SOURCE.md of the data sets for its origin\n")
        return 2
    indexes: dict[frozenset[str], Index] = {}
    results = [_measure(each, _index(indexes, each, clauses), mined) for each in queries]
    for result, each in sorted(zip(results, queries, strict=True))[:10]:
        print(f"{result.ndcg:.2f}  {each.query}")
    precisions = [each.precision for each in results if each.precision is not None]
    print(f"four-star precision at {FIRST}: {statistics.mean(precisions):.3f}")
    print(f"{len(results)} queries")
    print(f"{statistics.mean(each.ndcg for each in results):.3f}")
    return 0


def _index(indexes: dict[frozenset[str], Index], judged: Judged, clauses: dict[str, str]) -> Index:
    """The pool of a query as an index; queries that share a pool share it."""
    pool = frozenset(judged.grades)
    if pool not in indexes:
        passages = [Passage(clauses[name], 0, len(clauses[name]), document=name) for name in sorted(pool)]
        indexes[pool] = Index(passages, dict.fromkeys(pool, Language.EN), Language.EN)
    return indexes[pool]


def _measure(judged: Judged, index: Index, mined: terms.Mined | None) -> Measured:
    table = mined.table(without={judged.query}) if mined else None
    found = index.search(judged.query, FIRST, clauses=table)
    grades = [judged.grades[each.document] for each in found]
    best = sorted(judged.grades.values(), reverse=True)
    starred = sum(grade >= FOUR_STARS for grade in best)
    precision = sum(grade >= FOUR_STARS for grade in grades) / min(FIRST, starred) if starred else None
    return Measured(_gain(grades) / (_gain(best[:FIRST]) or 1.0), precision)


def _gain(grades: Sequence[int]) -> float:
    return sum(grade / math.log2(place + 2) for place, grade in enumerate(grades))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
