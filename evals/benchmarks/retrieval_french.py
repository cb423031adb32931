"""How often everyday French finds the right clause first and among the first three; the last line is the latter share.

    python evals/benchmarks/retrieval_french.py [DATA] [--install base|semantic|both] [--failures SET]

DATA is the folder of the data sets (default: shared/data beside the repository), in which `contracts_fr/` holds real
French terms of freelancers; its SOURCE.md names their origin. The questions stand in `retrieval_french.toml`, in the
words of a client or a freelancer, in five sets; the last line is over all of them, with the extra where it is
installed. Exit status 2 where data are missing, 1 below `FEWEST_FOUND`.
"""

import argparse
import os
import pathlib
import sys
import tomllib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from amiable.documents.read_document import read_document
from amiable.errors import ReadingError
from amiable.evidence.index import Index
from amiable.language.embedding import load_embedder
from amiable.model.document import Passage
from amiable.model.words import Language
from amiable.settings.environment import SEMANTIC

DATA = pathlib.Path(__file__).parents[3] / "shared" / "data"
QUESTIONS = pathlib.Path(__file__).with_suffix(".toml")
SETS = ("first", "second", "third", "fourth", "fifth")
FIRST = 3
FEWEST_FOUND = 0.9


class Result(NamedTuple):
    """A question and what was found."""

    of: str
    asked: str
    rank: int
    """From 0, of the first passage that answers; `FIRST` where none of the first does."""
    told: str


def main(words: Sequence[str]) -> int:
    """Print the shares of each set in each install, and the share over all sets last."""
    parser = argparse.ArgumentParser(prog="retrieval_french", description="ask French contracts in everyday words")
    parser.add_argument("data", type=pathlib.Path, nargs="?", default=DATA, help="folder of the data sets")
    parser.add_argument("--install", choices=["base", "semantic", "both"], default="both", help="what to measure")
    parser.add_argument("--failures", choices=SETS, action="append", default=[], help="print what fails in this set")
    options = parser.parse_args(words)
    share = 0.0
    try:
        for title, wish in _installs(options.install):
            os.environ[SEMANTIC] = wish
            results = list(_results(options.data / "contracts_fr"))
            _print(title, results, options.failures)
            share = sum(each.rank < FIRST for each in results) / len(results)
    except (OSError, ReadingError) as error:
        sys.stderr.write(f"retrieval_french: {error}; give the folder of the data sets, see SOURCE.md there\n")
        return 2
    print(f"{share:.3f}")
    return int(share < FEWEST_FOUND)


def _installs(wanted: str) -> list[tuple[str, str]]:
    base = [("base install", "off")] if wanted != "semantic" else []
    os.environ[SEMANTIC] = "auto"
    return base + ([("with amiable[semantic]", "auto")] if wanted != "base" and load_embedder() is not None else [])


def _results(folder: pathlib.Path) -> Iterator[Result]:
    for name, sets in tomllib.loads(QUESTIONS.read_text(encoding="utf-8")).items():
        index = Index(read_document(folder / name).passages, {name: Language.FR})
        for of, questions in sets.items():
            for question in questions:
                found = index.search(question["ask"], FIRST)
                right = [at for at, passage in enumerate(found) if _names(passage).intersection(question["answers"])]
                told = " | ".join(_name(each) for each in found) or "nothing"
                yield Result(of, f"{name}: {question['ask']}", min(right, default=FIRST), told)


def _names(passage: Passage) -> set[str]:
    """What an answer may call a passage."""
    article = (passage.locator.article if passage.locator else None) or ""
    heading = (passage.locator.heading if passage.locator else None) or ""
    return {article, heading, _name(passage)} - {""}


def _name(passage: Passage) -> str:
    parts = (passage.locator.article, passage.locator.heading) if passage.locator else ()
    return " ".join(filter(None, parts))


def _print(title: str, results: Sequence[Result], failures: Sequence[str]) -> None:
    print(f"-- {title}")
    for each in results:
        if each.of in failures and each.rank:
            print(f"{each.of}: {each.asked} {'not first' if each.rank < FIRST else 'missed'}: {each.told}")
    for name, some in [*((each, [found for found in results if found.of == each]) for each in SETS), ("all", results)]:
        first, found = (sum(each.rank < within for each in some) / len(some) for within in (1, FIRST))
        print(f"{name}: {len(some)} questions, right first {first:.3f}, among the first {FIRST} {found:.3f}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
