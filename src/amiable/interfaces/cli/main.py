"""The way in: finds the wanted command, imports it alone, runs it, and turns every refusal into one line.

Refuses to know any command by name: the folder is the list. A traceback is shown only where AMIABLE_TRACEBACK is set.
"""

import argparse
import importlib
import os
import pathlib
import pkgutil
import sys
from collections.abc import Sequence
from typing import NoReturn, Protocol, cast

from amiable import __version__
from amiable.errors import AmiableError, UsageError
from amiable.interfaces import cli
from amiable.interfaces.reports import exit_codes, output

INTRODUCTION = """\
usage: amiable COMMAND [OPTION …] [ARGUMENT …]

Answer a client with whom things have gone wrong: a calm reply that cites the contract, promises nothing that you
did not authorise, and never names the client in public. In French and in English, on your own machine."""

CLOSE = """\
`amiable COMMAND --help` explains one command. Every command works without colour, without a mouse and with a
screen reader."""


class Command(Protocol):
    """What a module in this folder offers."""

    HELP: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare options and arguments."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do the work and give the exit status."""


class CommandParser(argparse.ArgumentParser):
    """A parser that refuses by raising, prints by the one writer and takes no abbreviations."""

    def error(self, message: str) -> NoReturn:
        """Refuse in one line that names the way to the help."""
        raise UsageError(f"{message}; see `{self.prog} --help`")

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 the signature is argparse's
        """Print the help as a result."""
        output.write_result(self.format_help())


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status; refusals go to stderr, one line each."""
    output.prepare_streams()
    try:
        status = _dispatch(list(sys.argv[1:] if argv is None else argv))
        output.flush_results()
    except KeyboardInterrupt:
        return exit_codes.INTERRUPTED
    except BrokenPipeError:
        return _leave_quietly()
    except Exception as error:  # noqa: BLE001 whatever went wrong, the user gets a line and not a traceback
        return _refuse(error)
    return status


def command_names() -> list[str]:
    """Give the names of all commands, in the order of the alphabet."""
    modules = (each.name for each in pkgutil.iter_modules(cli.__path__))
    return sorted(name.replace("_", "-") for name in modules if name != "main" and not name.startswith("_"))


def load_command(name: str) -> Command:
    """Import the module of one command."""
    return cast("Command", importlib.import_module(f"{cli.__name__}.{name.replace('-', '_')}"))


def build_parser(name: str, command: Command) -> CommandParser:
    """Give the parser of one command, its help complete with examples and exit statuses."""
    parser = CommandParser(
        prog=f"amiable {name}",
        description=command.HELP.strip(),
        epilog=exit_codes.HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    return parser


def overview() -> str:
    """Give the help of the program: every command with its first line."""
    names = command_names()
    width = max(len(name) for name in names)
    lines = [f"  {name.ljust(width)}  {load_command(name).HELP.strip().splitlines()[0]}" for name in names]
    return "\n".join([INTRODUCTION, "", "commands:", *lines, "", CLOSE])


def _dispatch(words: list[str]) -> int:
    if not words or words[0] in {"-h", "--help"}:
        output.write_result(overview())
        return exit_codes.FINE
    if words[0] == "--version":
        output.write_result(f"amiable {__version__}")
        return exit_codes.FINE
    name, *rest = words
    if name not in command_names():
        raise UsageError(_unknown(name))
    command = load_command(name)
    parser = build_parser(name, command)
    try:
        arguments = parser.parse_args(rest)
    except SystemExit as stop:  # argparse leaves so after --help
        return stop.code if isinstance(stop.code, int) else exit_codes.FINE
    return command.run(arguments)


def _unknown(name: str) -> str:
    shown = output.one_line(name)
    if name and (pathlib.Path(name) / "case.toml").is_file():
        return f"“{shown}” is a case and no command: `amiable draft {shown}` writes its reply"
    import difflib

    nearest = difflib.get_close_matches(name, command_names(), n=1, cutoff=0.5)
    hint = f"did you mean `amiable {nearest[0]}`?" if nearest else "`amiable --help` lists them"
    what = "option" if name.startswith("-") else "command"
    return f"there is no {what} “{shown}”; {hint}"


def _refuse(error: Exception) -> int:
    if os.environ.get("AMIABLE_TRACEBACK"):
        raise error
    if isinstance(error, AmiableError):
        problems = list(map(str, error.args)) or [type(error).__name__]
    elif isinstance(error, OSError):
        problems = [f"{error.filename or 'the system'}: {error.strerror or error}; nothing was changed there"]
    else:
        fault = f"a fault of amiable itself ({type(error).__name__}: {error})"
        problems = [f"{fault}; AMIABLE_TRACEBACK=1 shows where, please report it"]
    for problem in problems:
        output.write_note(f"amiable: {output.one_line(problem)}")
    return exit_codes.WRONG


def _leave_quietly() -> int:
    """Point stdout at nothing, so that the interpreter does not complain about the closed pipe when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return exit_codes.READER_GONE
