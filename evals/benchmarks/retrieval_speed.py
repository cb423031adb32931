"""CPU time of indexing and of one query beside reading a PDF; the last line is the larger share of its goal.

    python evals/benchmarks/retrieval_speed.py [DATA] [--rounds N]

The measure of all is pypdfium2's own extraction of the text of 60 pages of CUAD's original PDF files, in the same run:
an index of 500 passages may take twice as long, a query a twentieth. The three take turns in every round, so that a
busy machine slows all alike, and medians are told. The first round warms what a session keeps (tables and stems) and
does not count. DATA is the folder of the data sets (default: shared/data beside the repository). Exit status 2 where
data are missing, 1 where a goal is missed.
"""

import argparse
import pathlib
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

import pypdfium2

from amiable.evidence.index import Index
from amiable.model.document import Passage
from evals.training import clause_sets

PAGES, PASSAGES = 60, 500
INDEX_GOAL, QUERY_GOAL = 2.0, 1 / 20
QUERIES = (
    "Can they cancel the contract without a reason, and with how many days of notice?",
    "Who owns the photos, and may I show them in my portfolio?",
    "cap on liability",
    "Does the document require the party to return or destroy what it was shown once the contract ends?",
    "The client refuses to pay the travel expenses that stand on the last invoice.",
)


class Round(NamedTuple):
    """CPU seconds of one round."""

    reading: float
    indexing: float
    query: float


def main(words: Sequence[str]) -> int:
    """Print both ratios, and the larger share of its goal."""
    parser = argparse.ArgumentParser(description="measure what search costs beside reading")
    parser.add_argument("data", type=pathlib.Path, nargs="?", default=clause_sets.DATA)
    parser.add_argument("--rounds", type=int, default=7, help="rounds that count")
    options = parser.parse_args(words)
    files = sorted((options.data / "cuad" / "pdf").glob("*.[pP][dD][fF]"))
    passages = list(_passages(options.data)) if files else []
    if len(passages) < PASSAGES:
        place = options.data / "cuad"
        sys.stderr.write(f"retrieval_speed: {place}: missing; see SOURCE.md of the data sets for its origin\n")
        return 2
    rounds = [_round(files, passages) for _ in range(options.rounds + 1)][1:]
    reading, indexing, query = (statistics.median(times) for times in zip(*rounds, strict=True))
    print(f"{PAGES} pages read: {reading:.3f} s")
    print(f"{PASSAGES} passages indexed: {indexing:.3f} s, {indexing / reading:.2f} times (goal {INDEX_GOAL:g})")
    print(f"one query: {query * 1000:.2f} ms, {query / reading:.4f} times (goal {QUERY_GOAL:g})")
    share = max(indexing / reading / INDEX_GOAL, query / reading / QUERY_GOAL)
    print(f"{len(rounds)} rounds")
    print(f"{share:.3f}")
    return int(share > 1)


def _passages(data: pathlib.Path) -> list[Passage]:
    found: list[Passage] = []
    try:
        for contract in clause_sets.cuad_contracts(data):
            found += contract.passages
            if len(found) >= PASSAGES:
                break
    except OSError:
        return []
    return found[:PASSAGES]


def _round(files: Sequence[pathlib.Path], passages: Sequence[Passage]) -> Round:
    index = Index(passages)
    return Round(
        _seconds(lambda: _read(files)),
        _seconds(lambda: Index(passages)),
        _seconds(lambda: [index.search(query) for query in QUERIES]) / len(QUERIES),
    )


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _read(files: Sequence[pathlib.Path]) -> None:
    left = PAGES
    for file in files:
        document = pypdfium2.PdfDocument(file)
        for page in list(document)[:left]:
            page.get_textpage().get_text_bounded()
            left -= 1
        document.close()
        if not left:
            return


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
