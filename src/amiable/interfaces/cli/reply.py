"""`amiable reply`: the front door, from files to a case and its reply.

Asks at most five questions, each with what the files show as its proposal; without a terminal it takes the proposals
and marks them as unconfirmed. Writes a new case folder and nothing else; refuses to write over one, and sends nothing.
"""

import argparse
import pathlib
import re
import shlex
import sys
from typing import TYPE_CHECKING

from amiable.errors import CaseError, UsageError
from amiable.interfaces.cli._arguments import a_path
from amiable.interfaces.reports import exit_codes
from amiable.interfaces.reports.output import one_line, progress, write_note, write_result
from amiable.model.words import Stance, Verdict

if TYPE_CHECKING:
    from amiable.interfaces.cli._questions import Questions
    from amiable.model.case import Case
    from amiable.model.replies import Replies

HELP = """\
Make a case of a contract and a message, and write the reply

Reads the files, asks at most five questions (enter accepts what the files show), keeps all of it in a new case folder
and prints the letter. Without a terminal, or with --yes, nothing is asked: what the files show is taken, and marked as
unconfirmed at the top of case.toml. No folder is written over, and nothing is sent. A file that cannot be read is
named and left out of the case; the status is then 2.

examples:
  amiable reply contract.pdf message.eml
  amiable reply "WhatsApp Chat with Hannah.txt" --stance firm"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the files and the folder."""
    parser.add_argument("files", metavar="FILE", nargs="+", type=a_path, help="contracts, mails, chats, texts")
    parser.add_argument("--folder", type=a_path, help="where the case goes (default: a new folder here)")
    parser.add_argument("--yes", action="store_true", help="take every proposal without asking")
    parser.add_argument("--stance", choices=[each.value for each in Stance], help="the tone (default: as it fits)")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="how to print (default: text)")


def run(arguments: argparse.Namespace) -> int:
    """Read, ask, keep, draft and print."""
    files = list(dict.fromkeys(arguments.files))
    _refuse_what_cannot_work(files, arguments.folder)

    from amiable.documents.read_document import read_all
    from amiable.evidence.intake import propose
    from amiable.interfaces.cli._questions import Questions, ask_for_case, list_unconfirmed, words_for
    from amiable.settings.environment import user_language

    with progress(words_for(user_language())["reading"]):
        documents, unread = read_all(files)
    for problem in unread:
        write_note(f"amiable: {one_line(str(problem))}")
    if not documents:
        write_note(words_for(user_language())["nothing_read"])
        return exit_codes.WRONG
    readable = [path for path in files if path.name in {each.path for each in documents}]
    intake = propose(documents, readable)
    questions = Questions(intake.language, asks=not arguments.yes and sys.stdin is not None and sys.stdin.isatty())
    case = ask_for_case(intake, questions)
    folder = arguments.folder or _free_folder(case)
    _keep(case, folder, readable, list_unconfirmed(case, intake, questions))
    replies = _draft(folder, arguments.stance, words_for(case.language)["drafting"])
    write_result(_report(replies, arguments.format))
    _say_what_is_next(case, folder, questions)
    return exit_codes.WRONG if unread else _status(replies)


def _refuse_what_cannot_work(files: list[pathlib.Path], folder: pathlib.Path | None) -> None:
    """Refuse before anything is read or asked, so that no answer is lost."""
    missing = [str(path) for path in files if not path.exists()]
    if missing:
        raise UsageError(f"{', '.join(missing)}: no such file; name the contract and the message to answer")
    folders = [str(path) for path in files if path.is_dir()]
    if folders:
        raise UsageError(f"{', '.join(folders)}: a folder; name its files, or run `amiable new {folders[0]}`")
    if folder is not None and (folder / "case.toml").exists():
        raise CaseError(f"{folder / 'case.toml'}: stands already; edit it, or name a new folder")


def _free_folder(case: "Case") -> pathlib.Path:
    """Give a folder of the current one, named after the client and the kind, that does not exist yet."""
    from amiable.language.words import fold

    name = re.sub(r"[^a-z0-9]+", "-", fold(f"{case.client.name} {case.kind}")).strip("-")
    numbered = (pathlib.Path(name if number == 1 else f"{name}-{number}") for number in range(1, 10_000))
    return next(path for path in numbered if not path.exists())


def _keep(case: "Case", folder: pathlib.Path, files: list[pathlib.Path], unconfirmed: str) -> None:
    """Make the case folder, with what nobody confirmed listed at the top of its `case.toml`."""
    from amiable import storage
    from amiable.casefile.read import CASE_FILE
    from amiable.casefile.scaffold import scaffold

    scaffold(folder, case, language=case.language, documents=files)
    storage.write_atomically(folder / CASE_FILE, f"{unconfirmed}\n\n{storage.read_text(folder / CASE_FILE)}")


def _draft(folder: pathlib.Path, stance: str | None, doing: str) -> "Replies":
    from amiable.assistant import draft_replies
    from amiable.casefile.read import read_case

    with progress(doing):
        return draft_replies(read_case(folder), stance=Stance(stance) if stance else None)


def _report(replies: "Replies", form: str) -> str:
    if form == "json":
        from amiable.interfaces.reports.json import replies_record, to_json

        return to_json(replies_record(replies, fallback=None))
    from amiable.interfaces.reports.text import replies_text

    return replies_text(replies, fallback=None)


def _say_what_is_next(case: "Case", folder: pathlib.Path, questions: "Questions") -> None:
    """Say where the case is and what it still lacks, one line each."""
    from amiable.interfaces.cli._questions import words_for

    words = words_for(case.language)
    write_note(words["made"].format(folder=shlex.quote(str(folder)), file=folder / "case.toml"))
    if len(questions.unanswered) > questions.asked:
        write_note(words["unconfirmed"])
    if case.me.name.startswith("["):
        write_note(words["nobody"])
    if not case.offers and not case.channel.public:
        write_note(words["no_offer"])


def _status(replies: "Replies") -> int:
    passed = replies.drafts and all(each.review.verdict is not Verdict.BLOCK for each in replies.drafts)
    return exit_codes.FINE if passed else exit_codes.FINDINGS
