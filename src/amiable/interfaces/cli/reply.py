"""`amiable reply`: the front door, from files to a case and its reply.

Asks at most five questions, each with what the files show as its proposal; without a terminal it takes the proposals
and says so. Writes a new case folder and nothing else; sends nothing.
"""

import argparse
import pathlib
import re
import sys
from typing import TYPE_CHECKING

from amiable.errors import UsageError
from amiable.interfaces.reports import exit_codes
from amiable.interfaces.reports.output import progress, write_note, write_result
from amiable.model.words import Kind, Language, Stance, Verdict

if TYPE_CHECKING:
    from amiable.evidence.intake import Intake
    from amiable.model.case import Case, Fact
    from amiable.model.replies import Replies

HELP = """\
Make a case of a contract and a message, and write the reply

Reads the files, proposes what they show, asks at most five questions (enter accepts the proposal), keeps all of it in
a new case folder and prints the letter. Without a terminal the proposals are taken and marked as unconfirmed in
case.toml. Exit status: 0 fine, 1 the review stopped the letter, 2 a file could not be read.

example:
  amiable reply contract.pdf message.eml"""

QUESTIONS: dict[Language, dict[str, str]] = {
    Language.FR: {
        "me": "Votre nom, tel que vous signez",
        "client": "Le nom de votre client ou cliente",
        "kind": f"De quoi s’agit-il ({', '.join(Kind)})",
        "stake": "La somme en jeu et ce qu’elle paie (« 60 CAD frais de déplacement »)",
        "offer": "Ce que vous êtes d’accord pour offrir, à l’infinitif (vide : rien)",
        "unconfirmed": "Rien n’a été demandé : ces réponses sont des propositions, à confirmer dans {file}.",
        "made": "Le dossier est dans {folder} ; complétez {file} (offre, positions), puis relancez « amiable draft ».",
        "again": "Réponse non comprise : {problem}",
    },
    Language.EN: {
        "me": "Your name, as you sign",
        "client": "Your client’s name",
        "kind": f"What it is about ({', '.join(Kind)})",
        "stake": "The sum at stake and what it is for (“60 USD travel fee”)",
        "offer": "What you are willing to offer, starting with a verb (empty: nothing)",
        "unconfirmed": "Nothing was asked: these answers are proposals, to confirm in {file}.",
        "made": "The case is in {folder}; complete {file} (offer, positions), then run “amiable draft” again.",
        "again": "Not understood: {problem}",
    },
}
NOBODY = {Language.FR: ("Votre nom", "votre client"), Language.EN: ("Your name", "your client")}
STAKE = re.compile(r"^\s*(?P<sum>(?:[$€£]\s?)?[\d][\d\s.,]*\s?(?:[$€£]|[A-Z]{3}\b)?)\s*:?\s*(?P<what>.*)$")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the files and the folder."""
    parser.add_argument("files", metavar="FILE", nargs="+", type=pathlib.Path, help="contracts, mails, chats, texts")
    parser.add_argument("--folder", type=pathlib.Path, help="where the case goes (default: a new folder here)")
    parser.add_argument("--yes", action="store_true", help="take every proposal without asking")
    parser.add_argument("--stance", choices=[each.value for each in Stance], help="the tone (default: as it fits)")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="how to print (default: text)")


def run(arguments: argparse.Namespace) -> int:
    """Read, ask, keep, draft and print."""
    from amiable.assistant import draft_replies
    from amiable.casefile.read import read_case
    from amiable.casefile.scaffold import scaffold
    from amiable.documents.read_document import read_all
    from amiable.evidence.intake import propose

    missing = [str(path) for path in arguments.files if not path.exists()]
    if missing:
        raise UsageError(f"{', '.join(missing)}: no such file; name the contract and the message to answer")
    with progress("amiable: reading the files"):
        documents, unread = read_all(arguments.files)
    for problem in unread:
        write_note(f"amiable: {problem}")
    if not documents:
        return exit_codes.WRONG
    intake = propose(documents, [path for path in arguments.files if path.name in {each.path for each in documents}])
    asks = not arguments.yes and sys.stdin is not None and sys.stdin.isatty()
    case = _case(intake, asks=asks)
    folder = arguments.folder or _free_folder(case)
    scaffold(folder, case, language=intake.language, documents=arguments.files)
    _say_where(folder, intake.language, asks=asks)
    stance = Stance(arguments.stance) if arguments.stance else None
    replies = draft_replies(read_case(folder), stance=stance)
    write_result(_report(replies, arguments.format))
    if unread:
        return exit_codes.WRONG
    passed = replies.drafts and all(each.review.verdict is not Verdict.BLOCK for each in replies.drafts)
    return exit_codes.FINE if passed else exit_codes.FINDINGS


def _case(intake: "Intake", *, asks: bool) -> "Case":
    """The case of the answers; unconfirmed where nobody was asked."""
    from amiable.model.case import Case, Client, Fact, Me, Offer

    words = QUESTIONS[intake.language]
    nobody_me, nobody_client = NOBODY[intake.language]
    me = _ask(words["me"], intake.me or nobody_me, asks=asks)
    client = _ask(words["client"], intake.client or nobody_client, asks=asks)
    kind = _ask_kind(words, intake.kind, asks=asks)
    fact = _ask_stake(words, intake, asks=asks)
    offer = _ask(words["offer"], "", asks=asks)
    return Case(
        me=Me(name=me, jurisdiction=intake.jurisdiction),
        client=Client(name=client),
        language=intake.language,
        kind=kind,
        title=fact.what if fact else "",
        source_confirmed=asks,
        offers=(Offer(gives=offer, covers=""),) if offer else (),
        facts=(fact,) if isinstance(fact, Fact) else (),
    )


def _ask(question: str, proposal: str, *, asks: bool) -> str:
    """The user's answer, or the proposal where they only press enter or nobody is asked."""
    if not asks:
        return proposal
    write_note(f"{question} [{proposal}] ")
    return (sys.stdin.readline().strip() or proposal).strip()


def _ask_kind(words: dict[str, str], proposal: Kind, *, asks: bool) -> Kind:
    import difflib

    answer = _ask(words["kind"], proposal.value, asks=asks)
    near = difflib.get_close_matches(answer, [each.value for each in Kind], n=1, cutoff=0.5)
    return Kind(near[0]) if near else proposal


def _ask_stake(words: dict[str, str], intake: "Intake", *, asks: bool) -> "Fact | None":
    """A fact with its amount; None where there is no sum and nobody names one."""
    from amiable.language.money import parse_money
    from amiable.model.case import Fact

    sum_ = f"{intake.amount.amount.normalize():f} {intake.amount.currency}" if intake.amount else ""
    answer = _ask(words["stake"], f"{sum_} {intake.what}".strip(), asks=asks)
    parts = STAKE.match(answer)
    if parts is None:
        return Fact(what=answer) if asks and answer else None
    try:
        return Fact(what=parts["what"].strip() or intake.what, amount=parse_money(parts["sum"]))
    except ValueError as error:
        write_note(words["again"].format(problem=error))
        return Fact(what=intake.what, amount=intake.amount)


def _free_folder(case: "Case") -> pathlib.Path:
    """A folder of the current one, named after the client and the kind, that does not exist yet."""
    from amiable.language.words import fold

    name = re.sub(r"[^a-z0-9]+", "-", fold(f"{case.client.name} {case.kind}")).strip("-") or "case"
    numbered = (pathlib.Path(name if number == 1 else f"{name}-{number}") for number in range(1, 10_000))
    return next(path for path in numbered if not path.exists())


def _say_where(folder: pathlib.Path, language: Language, *, asks: bool) -> None:
    words = QUESTIONS[language]
    file = folder / "case.toml"
    write_note(words["made"].format(folder=folder, file=file))
    if not asks:
        write_note(words["unconfirmed"].format(file=file))


def _report(replies: "Replies", form: str) -> str:
    if form == "json":
        from amiable.interfaces.reports.json import replies_record, to_json

        return to_json(replies_record(replies, fallback=None))
    from amiable.interfaces.reports.text import replies_text

    return replies_text(replies, fallback=None)
