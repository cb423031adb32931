"""How often the clause that a lawyer marked is among the first five passages; the last line is that share.

    python evals/benchmarks/retrieval_cuad.py [DATA] [CONTRACTS]

DATA is the folder of the data sets (default: shared/data beside the repository), in which `cuad/` holds the Contract
Understanding Atticus Dataset (The Atticus Project, CC BY 4.0); CONTRACTS is how many of its contracts are read (60).
A question is what a freelancer would ask; it was written without the contracts. A clause is found when half of a marked
span lies in the first five passages of `Index.search`. Exit status 2 where data are missing, 1 below `FEWEST_FOUND`.
"""

import collections
import json
import pathlib
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from amiable.documents.clauses import cut_clauses
from amiable.documents.reading import Reading
from amiable.evidence.index import Index
from amiable.model.document import Passage
from amiable.model.words import Language

DATA = pathlib.Path(__file__).parents[3] / "shared" / "data"
CONTRACTS, FIRST = 60, 5
FEWEST_FOUND = 0.6
QUESTIONS = {
    "Governing Law": "Which law governs the contract?",
    "Renewal Term": "Does the contract renew by itself, and for how long?",
    "Notice Period To Terminate Renewal": "How much notice must be given not to renew?",
    "Termination For Convenience": "Can they terminate without cause, and with what notice?",
    "Exclusivity": "May I work for others, or is it exclusive?",
    "Non-Compete": "Am I forbidden to compete or to work for a competitor?",
    "Anti-Assignment": "Can they transfer or assign the contract to somebody else?",
    "Revenue/Profit Sharing": "Do I get a share of the revenue or profit?",
    "Price Restrictions": "May the price be raised?",
    "Minimum Commitment": "Is there a minimum that they must buy or order?",
    "Ip Ownership Assignment": "Who owns the intellectual property in the work product?",
    "License Grant": "What license to use the work is granted?",
    "Cap On Liability": "Is my liability limited to an amount?",
    "Liquidated Damages": "Do I owe a penalty or a fixed sum as damages?",
    "Warranty Duration": "How long does the warranty last?",
    "Insurance": "What insurance must I carry?",
    "Audit Rights": "Can they inspect my books and records?",
}


class Marked(NamedTuple):
    """What a lawyer marked in one contract for one question."""

    category: str
    spans: list[tuple[int, int]]


def main(words: Sequence[str]) -> int:
    """Print the share found for each question, and over all of them."""
    folder = pathlib.Path(words[0]) if words else DATA
    most = int(words[1]) if len(words) > 1 else CONTRACTS
    found: dict[str, list[bool]] = collections.defaultdict(list)
    try:
        for text, marked in _contracts(folder / "cuad", most):
            index = Index(cut_clauses(Reading(text), "contract.txt"), {"contract.txt": Language.EN}, Language.EN)
            for each in marked:
                found[each.category].append(_is_found(index.search(QUESTIONS[each.category], FIRST), each))
    except OSError as error:
        sys.stderr.write(
            f"retrieval_cuad: {error.filename}: missing; give the folder of the data sets, see SOURCE.md there\n"
        )
        return 2
    for category, results in sorted(found.items()):
        print(f"{category:36} {len(results):4}  {sum(results) / len(results):.3f}")
    results = [each for some in found.values() for each in some]
    share = sum(results) / len(results) if results else 0.0
    print(f"{len(results)} questions")
    print(f"{share:.3f}")
    return int(share < FEWEST_FOUND)


def _contracts(folder: pathlib.Path, most: int) -> Iterator[tuple[str, list[Marked]]]:
    rows: dict[str, list[Marked]] = collections.defaultdict(list)
    for line in (folder / "clauses.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["category"] in QUESTIONS and row["spans"]:
            rows[row["file"]].append(Marked(row["category"], [(start, end) for start, end in row["spans"]]))
    for name in sorted(rows)[:most]:
        yield (folder / name).read_text(encoding="utf-8"), rows[name]


def _is_found(passages: Sequence[Passage], marked: Marked) -> bool:
    return any(2 * _overlap(passages, start, end) >= end - start for start, end in marked.spans)


def _overlap(passages: Sequence[Passage], start: int, end: int) -> int:
    return sum(max(0, min(each.end, end) - max(each.start, start)) for each in passages)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
