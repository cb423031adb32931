"""`amiable new`: makes a case of a folder.

Owns which loose files count as documents (those that a reader takes by their suffix) and what the user is told next.
Refuses, by `casefile.scaffold`, to write over a case or to move a file of the user.
"""

import argparse
import dataclasses
import pathlib
from typing import TYPE_CHECKING

from amiable.interfaces.cli._arguments import a_path
from amiable.interfaces.reports import exit_codes
from amiable.interfaces.reports.output import write_note, write_result
from amiable.model.words import Language

if TYPE_CHECKING:
    from amiable.casefile.scaffold import Scaffolded
    from amiable.model.case import Case

HELP = """\
Make a case of a folder

Creates the folder if there is none, its documents/ and a case.toml in which every field is explained. A folder that
holds contracts or messages already is completed: loose ones are copied into documents/, and stay where they are. A
case.toml that stands is never written over. `amiable reply` does the same from a contract and a message, and asks.

examples:
  amiable new wedding-fees
  amiable new wedding-fees --me "Karine Tremblay" --client "Marie Gagnon" --language fr"""

_NEXT = {
    Language.FR: "complétez {file}, déposez le contrat et les messages dans {documents}, puis `amiable draft {folder}`",
    Language.EN: "fill in {file}, put contract and messages into {documents}, then `amiable draft {folder}`",
}
_COPIED = {Language.FR: "copié dans documents/{sep}: {names}", Language.EN: "copied into documents/{sep}: {names}"}
_SEPARATOR = {Language.FR: "\N{NO-BREAK SPACE}", Language.EN: ""}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the folder, the two names and the language of the explanations."""
    parser.add_argument("folder", metavar="DIR", type=a_path, help="the folder to make or to complete")
    parser.add_argument("--me", default="", metavar="NAME", help="your name (default: left to fill in)")
    parser.add_argument("--client", default="", metavar="NAME", help="the client's name (default: left to fill in)")
    parser.add_argument(
        "--language",
        choices=[each.value for each in Language],
        help="the language in which case.toml explains its fields (default: that of your system)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Make the case, print the path of its `case.toml`, and say what comes next."""
    from amiable.casefile.scaffold import scaffold
    from amiable.settings.environment import user_language

    language = Language(arguments.language) if arguments.language else user_language()
    folder: pathlib.Path = arguments.folder
    made = scaffold(folder, _named(arguments, language), language=language, documents=_loose_documents(folder))
    write_result(str(folder / "case.toml"))
    _tell(made, language)
    return exit_codes.FINE


def _named(arguments: argparse.Namespace, language: Language) -> "Case | None":
    """Give the case with the names from the command line; None where none was given."""
    from amiable.casefile.scaffold import blank_case

    if not arguments.me.strip() and not arguments.client.strip():
        return None
    blank = blank_case(language)
    return dataclasses.replace(
        blank,
        me=dataclasses.replace(blank.me, name=arguments.me.strip() or blank.me.name),
        client=dataclasses.replace(blank.client, name=arguments.client.strip() or blank.client.name),
    )


def _loose_documents(folder: pathlib.Path) -> list[pathlib.Path]:
    from amiable.casefile.scaffold import loose_files
    from amiable.documents.find_reader import known_suffixes

    suffixes = known_suffixes()
    return [each for each in loose_files(folder) if each.suffix.casefold() in suffixes]


def _tell(made: "Scaffolded", language: Language) -> None:
    if made.copied:
        names = ", ".join(each.name for each in made.copied)
        write_note(f"amiable: {_COPIED[language].format(sep=_SEPARATOR[language], names=names)}")
    said = _NEXT[language].format(
        file=made.folder / "case.toml", documents=made.folder / "documents", folder=made.folder
    )
    write_note(f"amiable: {said}")
