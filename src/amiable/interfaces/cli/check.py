"""`amiable check`: judges outgoing texts by every rule.

Owns the options, the order (read, own words, review, what the user settled, report) and the exit status. It starts a
hundred times a day, so a case, with all that reads one, is loaded only where `--case` names it. It sends nothing, and
changes a text only with `--fix --write`.
"""

import argparse
import importlib
import pathlib
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from amiable.errors import AmiableError, UsageError
from amiable.interfaces.cli._arguments import a_path, a_source
from amiable.interfaces.cli._outgoing import STDIN, Outgoing, Unread, read_outgoing
from amiable.interfaces.cli._settlement import Settlement, add_settlement_arguments
from amiable.interfaces.reports import exit_codes
from amiable.interfaces.reports.checked import Checked, Report, WeighedWord
from amiable.interfaces.reports.output import one_line, write_note, write_result
from amiable.mail.own_words import own_spans
from amiable.model.finding import Finding, Review
from amiable.model.words import Channel, Language, Severity
from amiable.review.batch import Failed, Known, judge, together, told
from amiable.review.engine import review
from amiable.review.reading import MOST_JUDGED
from amiable.review.subject import Subject, subject_of_text
from amiable.review.verdict import GRAVITY

if TYPE_CHECKING:
    from amiable.review.marks import Marked
    from amiable.settings.check_settings import Policy

HELP = """\
Check outgoing text before it leaves

Judges the tone of what you wrote (insults, threats, blame, sarcasm …), and shows the words that did it and what to
write instead. Quoted history and signatures are passed over. Takes .txt, .md, .eml, .mbox, Maildir folders, other
folders, - for standard input, and .jsonl with an object a line: text, and where known id, language, channel, client.
With --case it also knows the case: what you may offer and cite, and whom not to name. `amiable rules` explains the
codes. What you decide to let pass is marked in the text (<!-- amiable: ignore T104 because … -->), in the header
X-Amiable-Ignore of a mail or the field "ignore" of a line, in a baseline, or by an override; severities are set in
amiable.toml. docs/check.md shows each.

examples:
  amiable check reply.txt
  amiable check --explain reply.txt
  amiable check --fix --write reply.txt
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
    fail_on: Severity | None
    settlement: Settlement
    explain: bool = False
    fix: Callable[[Outgoing, tuple[Finding, ...], Callable[[str], Review]], list[Finding]] | None = None
    """Shows or makes the safe changes of one text, and gives what is left to a person."""
    known: dict[str, Any] = field(default_factory=dict)
    """What a case adds to every subject."""
    unread: int = 0
    failed: bool = False


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the inputs and the options of the design."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=a_source, help="a file or folder, or - (default: standard input)"
    )
    parser.add_argument("--format", choices=list(FORMATS), default="text", help="how to print (default: text)")
    parser.add_argument(
        "--fail-on",
        choices=[each.value for each in Severity],
        help="the least grave finding that makes the exit status 1 (default: as amiable.toml says, else block)",
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
    parser.add_argument(
        "--explain", action="store_true", help="say why each rule speaks, and which words made heat and courtesy"
    )
    parser.add_argument(
        "--fix",
        action="store_true",
        help="show as a diff what the safe suggestions change: capitals, marks and invisible characters, never a word "
        "or a figure; of standard input print the fixed text",
    )
    parser.add_argument("--write", action="store_true", help="with --fix: change the files")
    add_settlement_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Judge every text, print the report, and give the exit status."""
    paths = arguments.paths or [STDIN]
    if STDIN in paths and (sys.stdin is None or (not arguments.paths and sys.stdin.isatty())):
        raise UsageError("nothing to check: name a file or folder, or send text to standard input")
    made = _read_options(arguments)
    checked = _judge(paths, made)
    if made.fix is not None:
        list(checked)
    else:
        report = cast("Report", importlib.import_module(f"amiable.interfaces.reports.{FORMATS[arguments.format]}"))
        for piece in report.pieces(checked):
            write_result(piece)
    made.settlement.finish()
    if made.unread:
        return exit_codes.WRONG
    return exit_codes.FINDINGS if made.failed else exit_codes.FINE


def _read_options(arguments: argparse.Namespace) -> _Run:
    """Give what the options say, the case read; UsageError where they do not fit together."""
    if arguments.write and not arguments.fix:
        raise UsageError("--write writes what --fix changes; add --fix")
    if arguments.fix and (arguments.write_baseline is not None or arguments.override or arguments.explain):
        raise UsageError("--fix changes texts; leave out --explain, --override and --write-baseline")
    known, errors = _known_of(arguments.case) if arguments.case is not None else ({}, [])
    made = _Run(
        language=Language(arguments.language) if arguments.language else None,
        channel=Channel(arguments.channel) if arguments.channel else None,
        client=tuple(arguments.client),
        fail_on=Severity(arguments.fail_on) if arguments.fail_on else None,
        settlement=Settlement(arguments, known.get("case")),
        explain=arguments.explain,
        known=known,
    )
    for error in errors:
        _tell_unread(error, made)
    if arguments.fix:
        from amiable.interfaces.cli._fixing import Fixing

        made.fix = Fixing(arguments.write).fix
    return made


def _judge(paths: list[str], made: _Run) -> Iterator[Checked]:
    """Give each readable text with its review; what cannot be read is told on stderr in its place."""
    reviewed = Known()
    for several in together(read_outgoing(paths), lambda each: len(each.text) if isinstance(each, Outgoing) else 0):
        begun = [each if isinstance(each, Unread) else _begin(each, made) for each in several]
        reviews = judge([each.subject for each in begun if isinstance(each, _Begun)], reviewed)
        for each in begun:
            checked = None if isinstance(each, Unread) else _finish(each, next(reviews), made)
            if checked is not None:
                yield checked
            elif isinstance(each, Unread):
                _tell_unread(each.problem, made)


class _Begun(NamedTuple):
    """One text on its way to be judged."""

    outgoing: Outgoing
    subject: Subject
    policy: "Policy | None"
    marked: "Marked | None"


def _begin(outgoing: Outgoing, made: _Run) -> _Begun | Unread:
    """Put together what is known of one text; an error of ours in it must not lose the thousand behind it."""
    try:
        policy = made.settlement.policy_of(outgoing)
        marked = made.settlement.marked(outgoing)
        subject = _subject(outgoing, made, policy, outgoing.text if marked is None else marked.text)
    except AmiableError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever a hostile text breaks stays with that text
        return Unread(_not_judged(outgoing, told(error)))
    return _Begun(outgoing, subject, policy, marked)


def _finish(begun: _Begun, judged: Review | Failed, made: _Run) -> Checked | None:
    """Give one text with its review as the user settled it, and note whether it fails the run; None: it is lost."""
    if isinstance(judged, Failed):
        if isinstance(judged.cause, AmiableError):
            raise judged.cause
        _tell_unread(_not_judged(begun.outgoing, judged.error), made)
        return None
    try:
        return _settle(begun, judged, made)
    except AmiableError:
        raise
    except Exception as error:  # noqa: BLE001 - as above
        _tell_unread(_not_judged(begun.outgoing, told(error)), made)
        return None


def _settle(begun: _Begun, judged: Review, made: _Run) -> Checked:
    outgoing, subject, policy = begun.outgoing, begun.subject, begun.policy
    if subject.judged_to is not None:
        _tell_cut(outgoing.path, subject.judged_to)
    settled = made.settlement.settle(outgoing, judged, subject.own, policy, begun.marked, public=subject.public)
    left: Sequence[Finding] = settled.findings
    if made.fix is not None:
        left = made.fix(outgoing, settled.findings, _judge_of(outgoing, made, policy))
    fail_on = made.fail_on or (policy.fail_on if policy else None) or Severity.BLOCK
    made.failed = made.failed or any(GRAVITY[each.severity] >= GRAVITY[fail_on] for each in left)
    weighed = _weighed(subject, judged) if made.explain else None
    return Checked(
        outgoing.text, outgoing.path, outgoing.id, subject.language, settled, outgoing.is_file, tone_words=weighed
    )


def _not_judged(outgoing: Outgoing, problem: str) -> str:
    return f"{outgoing.path}: could not be judged ({problem}); please report it with the text"


def _subject(outgoing: Outgoing, made: _Run, policy: "Policy | None", text: str) -> Subject:
    """Put together what is known of the text; what a setting says of some mail goes before what all mail is."""
    set_channel = policy.channel if policy else None
    of_mail, of_text = set_channel or outgoing.channel, outgoing.channel or made.channel or set_channel
    return subject_of_text(
        text,
        language=outgoing.language or made.language or (policy.language if policy else None),
        channel=of_mail if outgoing.is_mail else of_text,
        client=(*outgoing.client, *made.client),
        own=own_spans(text, outgoing.sender),
        recipients=outgoing.addressed,
        attachments=outgoing.attachments,
        **made.known,
    )


def _judge_of(outgoing: Outgoing, made: _Run, policy: "Policy | None") -> Callable[[str], Review]:
    """Give what judges another wording of the same text."""
    return lambda text: review(_subject(outgoing, made, policy, text))


def _weighed(subject: Subject, judged: Review) -> tuple[WeighedWord, ...]:
    """Give the wordings that made heat and courtesy, the strongest first."""
    from amiable.review.tone import tone_words

    found = [
        WeighedWord(
            each.span.start, each.span.end, subject.text[each.span.start : each.span.end], each.heat, each.courtesy
        )
        for each in tone_words(subject, judged.findings)
    ]
    return tuple(sorted(found, key=lambda each: -max(abs(each.heat), abs(each.courtesy))))


def _known_of(folder: pathlib.Path) -> tuple[dict[str, Any], list[str]]:
    """Give the case with its documents and its evidence, for the rules that need them, and what could not be read."""
    from amiable.casefile.neighbours import read_neighbours
    from amiable.casefile.read import read_case
    from amiable.documents.kept import read_case_documents
    from amiable.evidence.select import select_evidence

    case = read_case(folder)
    documents, errors = read_case_documents(folder)
    known = {"case": case, "documents": documents, "evidence": select_evidence(case, documents)}
    known["others"] = read_neighbours(case)
    return known, [str(each) for each in errors]


def _tell_cut(path: str, judged_to: int) -> None:
    """Say that the end of a text was not judged; whoever sends it must not take silence for a pass."""
    write_note(
        f"amiable: {path}: more of your own words than {MOST_JUDGED:,} characters; judged up to character "
        f"{judged_to:,}, the rest was not; split the text to have it judged"
    )


def _tell_unread(problem: str, made: _Run) -> None:
    write_note(f"amiable: {one_line(problem)}")
    made.unread += 1
