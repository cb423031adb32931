"""How much of a lawyer's answer the first passages hold, in its own document; the last line is that share at eight.

    python evals/benchmarks/retrieval_legalbench.py [DATA]

DATA is the folder of the data sets (default: shared/data beside the repository), in which `legalbench_rag/` holds
queries and documents of LegalBench-RAG (arXiv 2408.10343). A case knows its contract, so each question is asked of the
document it is about, without the words before « ; » that name it. Recall: characters of the marked spans that lie in
the first passages; precision at one: the share of the first passage that was marked. Of several sets the mean is told.
This set is measured only. Exit status 2 where data are missing.
"""

import collections
import pathlib
import statistics
import sys
from collections.abc import Sequence
from typing import NamedTuple

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from amiable.evidence.index import Index
from amiable.model.document import Passage
from evals.training import clause_sets
from evals.training.clause_sets import Marked, overlap

FEW, MANY = 8, 64


class Measured(NamedTuple):
    """How one question fared; each a share of characters."""

    precision: float
    few: float
    many: float


def main(words: Sequence[str]) -> int:
    """Print the three measures of each set, and their mean."""
    folder = pathlib.Path(words[0]) if words else clause_sets.DATA
    sets: dict[str, list[Measured]] = collections.defaultdict(list)
    try:
        for contract in clause_sets.legalbench_contracts(folder):
            index = Index(contract.passages)
            sets[contract.name.partition("/")[0]] += [_measure(index, each) for each in contract.marked]
    except OSError as error:
        sys.stderr.write(
            f"retrieval_legalbench: {error.filename}: missing; see SOURCE.md of the data sets for its origin\n"
        )
        return 2
    means = {name: Measured(*map(statistics.mean, zip(*found, strict=True))) for name, found in sorted(sets.items())}
    for name, mean in means.items():
        print(f"{name}: precision at 1 {mean.precision:.3f}, recall at {FEW} {mean.few:.3f}, at {MANY} {mean.many:.3f}")
    overall = Measured(*map(statistics.mean, zip(*means.values(), strict=True)))
    print(f"precision at 1: {overall.precision:.3f}")
    print(f"recall at {MANY}: {overall.many:.3f}")
    print(f"{sum(map(len, sets.values()))} questions")
    print(f"{overall.few:.3f}")
    return 0


def _measure(index: Index, marked: Marked) -> Measured:
    found = index.search(marked.about, MANY)
    length = sum(span.end - span.start for span in marked.spans)
    first = found[0].end - found[0].start if found else 0
    return Measured(
        _held(found[:1], marked) / first if first else 0.0,
        _held(found[:FEW], marked) / length,
        _held(found, marked) / length,
    )


def _held(passages: list[Passage], marked: Marked) -> int:
    return sum(overlap(passages, span) for span in marked.spans)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
