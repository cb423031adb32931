"""`amiable forget`: erases a case for good.

Owns the question before it: on a terminal it is asked, elsewhere `--yes` must answer it beforehand. What goes is
decided in `casefile.forget`.
"""

import argparse
import pathlib
import sys

from amiable.errors import CaseError, UsageError
from amiable.interfaces.cli._arguments import a_path
from amiable.interfaces.reports import exit_codes
from amiable.interfaces.reports.output import one_line, write_note, write_result
from amiable.model.words import Language

HELP = """\
Erase a case with its documents, drafts, history and index

Erases what amiable keeps of the case: case.toml, evidence.toml, history.jsonl, note.txt, documents/, drafts/ and what
was read and computed of it in the cache (AMIABLE_CACHE=off in the environment keeps nothing there). Other files of the
folder stay, and are named. There is no way back. On a terminal it asks first.

examples:
  amiable forget wedding-fees
  amiable forget wedding-fees --yes"""

_QUESTION = {
    Language.FR: (
        "effacer pour toujours le dossier {case}, ses documents ({documents}) "
        "et ses brouillons ({drafts})\u00a0? oui ou non"
    ),
    Language.EN: "erase the case {case} for good, with its documents ({documents}) and drafts ({drafts})? yes or no",
}
_KEPT = {Language.FR: "rien n’a été effacé", Language.EN: "nothing was erased"}
_LEFT = {Language.FR: "restent dans {folder}\u00a0: {names}", Language.EN: "still in {folder}: {names}"}
_GONE = {Language.FR: "effacé\u00a0: {names}", Language.EN: "erased: {names}"}
_YES = frozenset({"yes", "y", "oui", "o"})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the case and the answer given beforehand."""
    parser.add_argument("case", metavar="CASE", type=a_path, help="the case folder, with its case.toml")
    parser.add_argument("--yes", action="store_true", help="erase without asking (needed where no terminal can answer)")


def run(arguments: argparse.Namespace) -> int:
    """Ask, erase, and say what went and what is still there."""
    from amiable.casefile.forget import forget
    from amiable.casefile.read import require_case
    from amiable.settings.environment import user_language

    folder: pathlib.Path = arguments.case
    language = user_language()
    require_case(folder)
    if not arguments.yes and not _is_confirmed(folder, language):
        write_note(f"amiable: {_KEPT[language]}")
        return exit_codes.FINE
    forgotten = forget(folder)
    write_result(_GONE[language].format(names=", ".join(forgotten.erased)))
    if forgotten.left:
        names = ", ".join(map(one_line, forgotten.left))
        write_note(f"amiable: {_LEFT[language].format(folder=folder, names=names)}")
    return exit_codes.FINE


def _is_confirmed(folder: pathlib.Path, language: Language) -> bool:
    """Ask on the terminal; raises UsageError where there is none."""
    from amiable.casefile.drafts import DRAFTS

    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(f"{folder}: erasing asks for a yes, and there is no terminal to ask on; add --yes")
    drafts = sum(1 for _ in (folder / DRAFTS).glob("*"))
    asked = _QUESTION[language].format(case=folder, documents=_count_documents(folder), drafts=drafts)
    write_note(f"amiable: {one_line(asked)}")
    return sys.stdin.readline().strip().casefold() in _YES


def _count_documents(folder: pathlib.Path) -> int:
    """0 where there is no folder of them: a case that is broken can be erased all the same."""
    from amiable.casefile.documents_of import case_documents

    try:
        return len(case_documents(folder))
    except CaseError:
        return 0
