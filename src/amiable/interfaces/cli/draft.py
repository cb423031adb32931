"""`amiable draft`: from a case folder to a reviewed reply.

Owns the options and what is done with a finished draft (print, keep, make a mail, copy). Refuses to keep, mail or copy
a draft that the review stopped, and sends nothing.
"""

import argparse
import os
import pathlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from amiable.errors import UsageError
from amiable.interfaces.cli._arguments import a_count, a_path
from amiable.interfaces.reports import exit_codes
from amiable.interfaces.reports.output import one_line, progress, write_note, write_result
from amiable.model.words import Channel, Language, Stance, Verdict, WriterName

if TYPE_CHECKING:
    from amiable.model.draft import ReviewedDraft
    from amiable.model.replies import Replies

HELP = """\
Write the reply to a client from a case folder

Reads every document of the case, puts forward the passages that bear on the dispute, and writes a reply that cites
them, answers what the client asks and offers nothing that you did not authorise in case.toml. The review reads the
result; a draft that it stops is shown with the reasons and the exit status is 1. Nothing is sent, and the case
folder changes only with --save or --eml.

examples:
  amiable draft examples/karine-marie
  amiable draft my-case --stance all --format json"""

_LONGEST_EVIDENCE = 50
_MODEL_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class _ModelWish:
    """What the user asked of a model; `model` is empty where none is named."""

    wanted: bool
    model: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the case and the options of the design."""
    parser.add_argument("case", metavar="CASE", type=a_path, help="the case folder, with its case.toml")
    parser.add_argument(
        "--stance",
        choices=[*(each.value for each in Stance), "all"],
        help="the tone of the letter, or all three (default: the one that the positions of the case call for)",
    )
    parser.add_argument("--format", choices=["text", "json"], default="text", help="how to print (default: text)")
    parser.add_argument(
        "--limit",
        type=a_count(_LONGEST_EVIDENCE),
        default=8,
        metavar="N",
        help=f"how many passages to put forward at most, 1 to {_LONGEST_EVIDENCE} (default: 8)",
    )
    parser.add_argument("--seed", default="", help="any word: gives another wording of the same reply (default: none)")
    parser.add_argument("--save", action="store_true", help="keep the letter in the drafts/ folder of the case")
    parser.add_argument("--eml", action="store_true", help="make a mail of it in drafts/, threaded and quoted")
    parser.add_argument("--copy", action="store_true", help="put the letter on the clipboard")
    _add_model_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Draft, print, and keep what was asked for."""
    wish = _read_wish(arguments)
    replies = _draft(arguments)
    fallback = _fallback(wish, replies.case.language)
    for problem in replies.unread:
        write_note(f"amiable: {one_line(str(problem))}")
    write_result(_report(replies, arguments.format, fallback))
    sendable = [each for each in replies.drafts if each.review.verdict is not Verdict.BLOCK]
    _keep(replies, sendable, arguments)
    if replies.unread:
        return exit_codes.WRONG
    return exit_codes.FINE if sendable and len(sendable) == len(replies.drafts) else exit_codes.FINDINGS


def _add_model_arguments(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("a language model (this version always writes with its built-in writer)")
    group.add_argument(
        "--writer",
        choices=[each.value for each in WriterName],
        help="who words the letter (default: the model if one is named, else built-in)",
    )
    group.add_argument("--model", default=None, help="the model's name (default: AMIABLE_MODEL)")
    group.add_argument("--base-url", type=_url, help="the address of its endpoint (default: OPENAI_BASE_URL)")
    group.add_argument(
        "--timeout",
        type=_seconds,
        default=_MODEL_SECONDS,
        metavar="SECONDS",
        help="how long the whole model step may take, in seconds (default: 60)",
    )


def _seconds(word: str) -> float:
    try:
        seconds = float(word)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"“{word}” is no number of seconds above 0")
    return seconds


def _url(word: str) -> str:
    try:
        parts = urlsplit(word)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise argparse.ArgumentTypeError(f"“{word}” is no address that starts with http:// or https://")
    return word


def _read_wish(arguments: argparse.Namespace) -> _ModelWish:
    named = arguments.model if arguments.model is not None else os.environ.get("AMIABLE_MODEL", "")
    if arguments.writer == WriterName.BUILT_IN:
        return _ModelWish(wanted=False, model="")
    return _ModelWish(wanted=bool(named.strip()) or arguments.writer == WriterName.MODEL, model=named.strip())


def _draft(arguments: argparse.Namespace) -> "Replies":
    from amiable.casefile.read import read_case

    case = read_case(arguments.case)
    if arguments.eml and case.channel is not Channel.EMAIL:
        raise UsageError(f"--eml: the channel of this case is {case.channel}, not email; leave --eml out")
    every = arguments.stance == "all"
    stance = None if every or arguments.stance is None else Stance(arguments.stance)
    with progress("amiable: reading the documents and drafting") as tell:
        from amiable.assistant import draft_replies
        from amiable.settings.environment import today

        replies = draft_replies(
            case,
            stance=stance,
            all_stances=every,
            limit=arguments.limit,
            seed=arguments.seed,
            today=today(),
            tell=tell,
        )
    return _with_overrides(replies, arguments.case)


def _with_overrides(replies: "Replies", folder: pathlib.Path) -> "Replies":
    """Let pass what the user overrode in these very letters (`amiable check --case`); each report says so."""
    from amiable.casefile.overrides import read_overrides
    from amiable.mail.own_words import own_spans
    from amiable.review.overrides import without_overridden

    past = read_overrides(folder)
    if not past:
        return replies

    def settled(reviewed: "ReviewedDraft") -> "ReviewedDraft":
        body = reviewed.draft.body
        return replace(reviewed, review=without_overridden(reviewed.review, past, body, own_spans(body)))

    return replace(replies, drafts=tuple(settled(each) for each in replies.drafts))


def _fallback(wish: _ModelWish, language: Language) -> str | None:
    """Say in one line why the built-in writer wrote although a model was asked for; None where none was."""
    if not wish.wanted:
        return None
    if language is Language.FR:
        named = f"le modèle « {wish.model} » n’a pas été interrogé" if wish.model else "aucun modèle n’est nommé"
        return f"{named} ; cette version rédige avec le rédacteur intégré"
    named = f"the model “{wish.model}” was not asked" if wish.model else "no model is named"
    return f"{named}; this version writes with the built-in writer"


def _report(replies: "Replies", form: str, fallback: str | None) -> str:
    if form == "json":
        from amiable.interfaces.reports.json import replies_record, to_json

        return to_json(replies_record(replies, fallback=fallback))
    from amiable.interfaces.reports.text import replies_text

    return replies_text(replies, fallback=fallback)


def _keep(replies: "Replies", sendable: list["ReviewedDraft"], arguments: argparse.Namespace) -> None:
    if not (arguments.save or arguments.eml or arguments.copy) or not replies.drafts:
        return
    if len(sendable) < len(replies.drafts):
        write_note("amiable: what the review stopped was neither kept nor copied")
    for reviewed in sendable:
        if arguments.save:
            _save(replies, reviewed, arguments.case)
        if arguments.eml:
            _save_mail(replies, reviewed, arguments.case)
    if arguments.copy and sendable:
        _copy(sendable[0])


def _save(replies: "Replies", reviewed: "ReviewedDraft", folder: pathlib.Path) -> None:
    from amiable.casefile.drafts import write_draft
    from amiable.settings.environment import today

    kept = write_draft(folder, reviewed.draft, today(), replies.case.language)
    write_note(f"amiable: kept in {one_line(str(kept))}")


def _save_mail(replies: "Replies", reviewed: "ReviewedDraft", folder: pathlib.Path) -> None:
    from amiable.casefile.drafts import keep_draft
    from amiable.interfaces.reports.eml import reply_mail
    from amiable.settings.environment import today

    mail = reply_mail(reviewed.draft, replies.evidence.to_answer, replies.plan.locale, replies.case.client.name)
    kept = keep_draft(folder, mail, reviewed.draft.stance, today(), ".eml")
    write_note(f"amiable: open {one_line(str(kept))} with your mail program to send it")


def _copy(reviewed: "ReviewedDraft") -> None:
    from amiable.interfaces.reports.clipboard import copy

    way = copy(reviewed.draft.body)
    said = {
        "program": "the letter is on the clipboard",
        "terminal": "the terminal was asked to put the letter on the clipboard",
        None: "there is no clipboard here (no pbcopy, wl-copy, xclip or clip.exe, and no terminal to ask); use --save",
    }
    write_note(f"amiable: {said[way]}")
