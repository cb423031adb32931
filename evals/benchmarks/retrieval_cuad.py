"""How often the clause that a lawyer marked is among the first five passages; the last line is that share.

    python evals/benchmarks/retrieval_cuad.py [DATA] [--out-of-fold] [--everyday] [--contracts N]

DATA is the folder of the data sets (default: shared/data beside the repository), in which `cuad/` holds the Contract
Understanding Atticus Dataset (The Atticus Project, CC BY 4.0). The categories are those that clients and freelancers
quarrel about; a question is the name of a category with what its lawyers were told, or with `--everyday` what a
freelancer would ask, written without the contracts. A clause is found when half of a marked span lies in the first
five passages of `Index.search`. The shipped terms were mined from these very contracts: `--out-of-fold` mines them
again for each fifth of the contracts from the others. Exit status 2 where data are missing, 1 below `FEWEST_FOUND`.
"""

import argparse
import collections
import pathlib
import sys
from collections.abc import Iterator, Sequence

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from amiable.evidence.index import Index
from amiable.evidence.widening import Table
from amiable.model.words import Language
from evals.training import clause_sets, terms
from evals.training.clause_sets import Contract, Marked, overlap

FIRST, FOLDS = 5, 5
FEWEST_FOUND = 0.88
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
    "Post-Termination Services": "What must I still do after the contract ends?",
}


def main(words: Sequence[str]) -> int:
    """Print the share found for each question, and over all of them."""
    options = _options(words)
    found: dict[str, list[bool]] = collections.defaultdict(list)
    try:
        descriptions = clause_sets.cuad_descriptions(options.data)
        contracts = list(clause_sets.cuad_contracts(options.data))[: options.contracts]
        tables = list(_tables(options.data, contracts)) if options.out_of_fold else [None]
    except OSError as error:
        sys.stderr.write(f"retrieval_cuad: {error.filename}: missing; see SOURCE.md of the data sets for its origin\n")
        return 2
    for number, contract in enumerate(contracts):
        index = Index(contract.passages, {contract.name: Language.EN}, Language.EN)
        for each in contract.marked:
            if each.about in QUESTIONS:
                official = f"{each.about}: {descriptions[each.about.lower()]}"
                question = QUESTIONS[each.about] if options.everyday else official
                found[each.about].append(_is_found(index, question, each, tables[number % len(tables)]))
    for category, results in sorted(found.items()):
        print(f"{category:36} {len(results):4}  {sum(results) / len(results):.3f}")
    results = [each for some in found.values() for each in some]
    share = sum(results) / len(results) if results else 0.0
    print(f"{len(results)} questions")
    print(f"{share:.3f}")
    return int(share < FEWEST_FOUND)


def _options(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="measure how often amiable finds the clause that a lawyer marked")
    parser.add_argument("data", type=pathlib.Path, nargs="?", default=clause_sets.DATA)
    parser.add_argument("--out-of-fold", action="store_true", help="search with terms mined from other contracts")
    parser.add_argument("--everyday", action="store_true", help="ask in the words of a freelancer")
    parser.add_argument("--contracts", type=int, help="how many contracts are read (default: all)")
    return parser.parse_args(words)


def _tables(data: pathlib.Path, contracts: Sequence[Contract]) -> Iterator[Table]:
    """For each fold the terms that were mined without its contracts."""
    clauses, queries = clause_sets.acord_clauses(data), clause_sets.acord_queries(data)
    for fold in range(FOLDS):
        others = [each for number, each in enumerate(contracts) if number % FOLDS != fold]
        yield terms.Mined(clauses, queries, terms.examples_of(others)).table()


def _is_found(index: Index, question: str, marked: Marked, table: Table | None) -> bool:
    passages = index.search(question, FIRST, clauses=table)
    return any(2 * overlap(passages, span) >= span.end - span.start for span in marked.spans)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
