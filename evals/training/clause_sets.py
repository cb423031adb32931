"""The sets of clauses that search terms are learnt on and retrieval is measured on, read from a folder of data sets.

Owns the forms of ACORD, CUAD and LegalBench-RAG and nothing of search. None of their rows is part of the project;
SOURCE.md of each set names its public origin and licence. ACORD and CUAD may train, LegalBench-RAG is measured only.
"""

import collections
import csv
import json
import pathlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from amiable.documents.read_document import read_document
from amiable.model.document import Passage
from amiable.model.spans import Span

DATA = pathlib.Path(__file__).parents[3] / "shared" / "data"


class Judged(NamedTuple):
    """One query of ACORD with what lawyers said of each clause shown to them."""

    query: str
    grades: Mapping[str, int]
    """From the name of a clause to its grade: 0 (irrelevant) to 4 (five stars)."""


class Marked(NamedTuple):
    """What lawyers marked in one document for one question."""

    about: str
    """The category of CUAD, or the question of LegalBench-RAG."""
    spans: tuple[Span, ...]


class Contract(NamedTuple):
    """A document as amiable cuts it, with what was marked in it."""

    name: str
    passages: tuple[Passage, ...]
    marked: tuple[Marked, ...]


def acord_clauses(data: pathlib.Path) -> dict[str, str]:
    """Give ACORD's clauses by name (CC BY 4.0); this set trains."""
    rows = map(json.loads, _lines(data / "acord" / "corpus.jsonl"))
    return {row["_id"]: row["text"] for row in rows}


def acord_queries(data: pathlib.Path) -> list[Judged]:
    """Give ACORD's queries that were judged, each with its pool; this set trains."""
    grades: dict[str, dict[str, int]] = collections.defaultdict(dict)
    for file in sorted(_folder(data / "acord" / "qrels").glob("*.tsv")):
        with file.open(encoding="utf-8", newline="") as table:
            for row in csv.DictReader(table, delimiter="\t"):
                grades[row["query-id"]][row["corpus-id"]] = int(row["score"])
    rows = map(json.loads, _lines(data / "acord" / "queries.jsonl"))
    return [Judged(row["text"], grades[row["_id"]]) for row in rows if row["_id"] in grades]


def cuad_contracts(data: pathlib.Path) -> Iterator[Contract]:
    """Give CUAD's contracts with the clauses that lawyers marked (CC BY 4.0); this set trains."""
    marked: dict[str, list[Marked]] = collections.defaultdict(list)
    for row in map(json.loads, _lines(data / "cuad" / "clauses.jsonl")):
        if row["spans"]:
            marked[row["file"]].append(Marked(row["category"], _joined(row["spans"])))
    for name in sorted(marked):
        yield Contract(name, read_document(data / "cuad" / name).passages, tuple(marked[name]))


def cuad_descriptions(data: pathlib.Path) -> dict[str, str]:
    """Give what lawyers were asked for each category of CUAD, by its name in lower case."""
    rows = csv.reader(_lines(data / "cuad" / "category_descriptions.csv"))
    next(rows, None)
    return {_after(row[0]).lower(): _after(row[1]) for row in rows}


def legalbench_contracts(data: pathlib.Path) -> Iterator[Contract]:
    """Give LegalBench-RAG's documents with the question part of what was asked of each; measured only."""
    folder = _folder(data / "legalbench_rag")
    marked: dict[str, list[Marked]] = collections.defaultdict(list)
    for file in sorted(folder.glob("*queries.jsonl")):
        for row in map(json.loads, _lines(file)):
            spans: dict[str, list[list[int]]] = collections.defaultdict(list)
            for snippet in row["snippets"]:
                spans[snippet["file_path"]].append(snippet["span"])
            for name, found in spans.items():
                marked[name].append(Marked(row["query"].partition(";")[2].strip() or row["query"], _joined(found)))
    for name in sorted(marked):
        yield Contract(name, read_document(_placed(data, name)).passages, tuple(marked[name]))


def overlap(passages: tuple[Passage, ...] | list[Passage], span: Span) -> int:
    """How many characters of `span` lie in the passages, which do not overlap."""
    return sum(max(0, min(each.end, span.end) - max(each.start, span.start)) for each in passages)


def _placed(data: pathlib.Path, name: str) -> pathlib.Path:
    """CUAD's own texts serve LegalBench-RAG too and are not kept twice."""
    own = data / "legalbench_rag" / "corpus" / name
    return own if own.is_file() else data / "cuad" / "txt" / pathlib.PurePosixPath(name).name


def _joined(pairs: list[list[int]]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for start, end in sorted(pairs):
        if joined and start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(end, joined[-1].end))
        else:
            joined.append(Span(start, end))
    return tuple(joined)


def _after(cell: str) -> str:
    """What stands after « Category: » in a cell."""
    return cell.partition(": ")[2].strip()


def _folder(path: pathlib.Path) -> pathlib.Path:
    """`path`; raises FileNotFoundError, since a missing folder holds no file to miss."""
    if not path.is_dir():
        raise FileNotFoundError(2, "missing", str(path))
    return path


def _lines(path: pathlib.Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8-sig").split("\n") if line.strip()]
