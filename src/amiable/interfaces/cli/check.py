"""`amiable check`: judges outgoing texts by every rule.

Owns the options, the order (read, own words, review, report) and the exit status. It starts a hundred times a day, so
a case, with all that reads one, is loaded only where `--case` names it. It sends and changes nothing.
"""

import argparse
import importlib
import pathlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

from amiable.errors import UsageError
from amiable.interfaces.cli._arguments import a_path
from amiable.interfaces.cli._outgoing import STDIN, Outgoing, Unread, read_outgoing
from amiable.interfaces.reports import exit_codes
from amiable.interfaces.reports.checked import Checked, Report
from amiable.interfaces.reports.output import one_line, write_note, write_result
from amiable.mail.own_words import own_spans
from amiable.model.words import Channel, Language, Severity
from amiable.review.engine import review
from amiable.review.subject import subject_of_text
from amiable.review.verdict import GRAVITY

HELP = """\
Check outgoing text before it leaves

Judges the tone of what you wrote (insults, threats, blame, sarcasm …), and shows the words that did it and what to
write instead. Quoted history and signatures are passed over. Takes .txt, .md, .eml, .mbox, Maildir folders, other
folders, - for standard input, and .jsonl with an object a line: text, and where known id, language, channel, client.
With --case it also knows the case: what you may offer and cite, and whom not to name. `amiable rules` explains the
codes.

examples:
  amiable check reply.txt
  amiable check --channel public-review --client "Marie Gagnon" answer.md
  amiable check --format jsonl Mail/drafts"""

FORMATS = {
    "text": "check_text",
    "json": "check_json",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "github": "github",
    "junit": "junit",
    "html": "html",
}
"""Each format with the module of `interfaces/reports` that makes it."""


@dataclass(slots=True)
class _Run:
    """What the options say, and what was met on the way."""

    language: Language | None
    channel: Channel | None
    client: tuple[str, ...]
    fail_on: Severity
    known: dict[str, Any] = field(default_factory=dict)
    """What a case adds to every subject."""
    unread: int = 0
    failed: bool = False


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the inputs and the options of the design."""
    parser.add_argument("paths", metavar="PATH", nargs="*", help="a file or folder, or - (default: standard input)")
    parser.add_argument("--format", choices=list(FORMATS), default="text", help="how to print (default: text)")
    parser.add_argument(
        "--fail-on",
        choices=[each.value for each in Severity],
        default=Severity.BLOCK.value,
        help="the least grave finding that makes the exit status 1 (default: block)",
    )
    parser.add_argument(
        "--channel",
        choices=[each.value for each in Channel],
        help="where the text will be read (default: as the input says, else unknown)",
    )
    parser.add_argument(
        "--language", choices=[each.value for each in Language], help="the language (default: told from the text)"
    )
    parser.add_argument(
        "--client",
        action="append",
        default=[],
        metavar="NAME",
        help="a name, alias, address or number that must not be shown in public; may be repeated (default: none)",
    )
    parser.add_argument(
        "--case", type=a_path, metavar="CASE", help="judge with what this case folder knows (default: no case)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Judge every text, print the report, and give the exit status."""
    paths = arguments.paths or [STDIN]
    if STDIN in paths and (sys.stdin is None or (not arguments.paths and sys.stdin.isatty())):
        raise UsageError("nothing to check: name a file or folder, or send text to standard input")
    made = _Run(
        language=Language(arguments.language) if arguments.language else None,
        channel=Channel(arguments.channel) if arguments.channel else None,
        client=tuple(arguments.client),
        fail_on=Severity(arguments.fail_on),
    )
    if arguments.case is not None:
        _load_case(arguments.case, made)
    report = cast("Report", importlib.import_module(f"amiable.interfaces.reports.{FORMATS[arguments.format]}"))
    for piece in report.pieces(_judge(paths, made)):
        write_result(piece)
    if made.unread:
        return exit_codes.WRONG
    return exit_codes.FINDINGS if made.failed else exit_codes.FINE


def _judge(paths: list[str], made: _Run) -> Iterator[Checked]:
    """Give each readable text with its review; what cannot be read is told on stderr in its place."""
    for each in read_outgoing(paths):
        if isinstance(each, Unread):
            _tell_unread(each.problem, made)
            continue
        checked = _check(each, made)
        gravest = max((GRAVITY[finding.severity] for finding in checked.review.findings), default=-1)
        made.failed = made.failed or gravest >= GRAVITY[made.fail_on]
        yield checked


def _check(outgoing: Outgoing, made: _Run) -> Checked:
    subject = subject_of_text(
        outgoing.text,
        language=outgoing.language or made.language,
        channel=outgoing.channel or made.channel,
        client=(*outgoing.client, *made.client),
        own=own_spans(outgoing.text, outgoing.sender),
        id=outgoing.id,
        path=outgoing.path,
        **made.known,
    )
    return Checked(outgoing.text, outgoing.path, outgoing.id, subject.language, review(subject), outgoing.is_file)


def _load_case(folder: pathlib.Path, made: _Run) -> None:
    """Read the case with its documents and its evidence, for the rules that need them."""
    from amiable.casefile.documents_of import case_documents
    from amiable.casefile.read import read_case
    from amiable.documents.read_document import read_all
    from amiable.evidence.select import select_evidence

    case = read_case(folder)
    documents, errors = read_all(case_documents(folder), folder / "documents")
    for error in errors:
        _tell_unread(str(error), made)
    made.known = {"case": case, "documents": documents, "evidence": select_evidence(case, documents)}


def _tell_unread(problem: str, made: _Run) -> None:
    write_note(f"amiable: {one_line(problem)}")
    made.unread += 1
