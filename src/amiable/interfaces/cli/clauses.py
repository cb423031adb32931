"""`amiable clauses`: the passages of a file or a case, all in order or the ones that answer a question.

Owns the options and the listing. Judges nothing: what a passage does for the user is told by `draft`.
"""

import argparse
import pathlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from amiable.errors import UsageError
from amiable.interfaces.cli._arguments import a_count, a_path
from amiable.interfaces.reports import exit_codes
from amiable.interfaces.reports.output import defuse, one_line, paint, progress, write_note, write_result

if TYPE_CHECKING:
    from amiable.errors import ReadingError
    from amiable.model.document import Document, Passage
    from amiable.model.words import Language

HELP = """\
List the passages of a document or a case, or find those that answer a question

Each passage comes with the place where a person finds it: article, page and heading, or date and sender. Without a
question, all of them in order; with one, the best first. Ask in everyday words, in French or in English, whichever
language the contract is in.

examples:
  amiable clauses contrat.pdf
  amiable clauses examples/karine-marie "qui paie l’essence ?" --format json"""

_DEFAULT_LIMIT = 5
_MOST = 500


class _Found(NamedTuple):
    passage: "Passage"
    id: str
    score: float | None
    """0 to 1, 1 for the best; None where nothing was asked."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what is read, what is asked and how it is shown."""
    parser.add_argument("source", metavar="FILE-OR-CASE", type=a_path, help="a document, or a case folder")
    parser.add_argument("query", metavar="QUERY", nargs="?", default="", help="what to look for (default: everything)")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="how to print (default: text)")
    parser.add_argument(
        "--limit",
        type=a_count(_MOST),
        default=_DEFAULT_LIMIT,
        metavar="N",
        help=f"how many answers to a QUERY at most, 1 to {_MOST} (default: {_DEFAULT_LIMIT})",
    )


def run(arguments: argparse.Namespace) -> int:
    """Read, find, print."""
    with progress("amiable: reading the documents") as tell:
        documents, unread = _read(arguments.source, tell)
    for problem in unread:
        write_note(f"amiable: {one_line(str(problem))}")
    for document in documents:
        for notice in document.notices:
            write_note(f"amiable: {one_line(document.path)}: {notice}")
    found = _find(documents, arguments.query, arguments.limit)
    if documents or not unread:
        write_result(_report(documents, found, arguments.format))
    if not found and arguments.query and documents:
        write_note("amiable: no passage shares a word with the question; try the words of a contract")
    return exit_codes.WRONG if unread else exit_codes.FINE


def _read(source: pathlib.Path, tell: "Callable[[str], None]") -> "tuple[list[Document], list[ReadingError]]":
    if not source.is_dir():
        from amiable.documents.read_document import read_all

        if not source.exists():
            raise UsageError(f"{source}: no such file or folder; name a document, or a folder with a case.toml")
        return read_all([source])
    from amiable.casefile.documents_of import case_documents
    from amiable.casefile.read import require_case
    from amiable.documents.kept import read_case_documents

    require_case(source)
    if not case_documents(source):
        raise UsageError(f"{source}: the case has no documents; put the contract and the messages into its documents/")
    return read_case_documents(source, tell)


def _find(documents: "Sequence[Document]", query: str, limit: int) -> list[_Found]:
    passages = [passage for document in documents for passage in document.passages]
    ids = [f"p{number}" for number in range(1, len(passages) + 1)]
    if not query.strip():
        return [_Found(passage, each, None) for passage, each in zip(passages, ids, strict=True)]
    from amiable.evidence.index import Index

    index = Index(passages, {document.path: document.language for document in documents})
    scores = index.scores(query)
    best = max(scores, default=0.0) or 1.0
    ranked = sorted((at for at, score in enumerate(scores) if score > 0), key=lambda at: (-scores[at], at))
    return [_Found(passages[at], ids[at], scores[at] / best) for at in ranked[:limit]]


def _report(documents: "Sequence[Document]", found: Sequence[_Found], form: str) -> str:
    if form == "json":
        from amiable.interfaces.reports.json import passage_record, to_json

        return to_json([passage_record(each.passage, each.id, score=each.score) for each in found])
    languages = {document.path: document.language for document in documents}
    return "\n\n".join(_entry(each.passage, languages[each.passage.document]) for each in found)


def _entry(passage: "Passage", language: "Language") -> str:
    from amiable.interfaces.reports.text import locator_text, words_of

    return f"{paint(locator_text(passage, words_of(language)), 'bold')}\n{defuse(passage.text).strip()}"
