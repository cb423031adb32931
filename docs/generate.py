"""Writes the pages that are generated: commands, rules and metrics from what each says of itself, schemas from records.

Run it with `make docs`. A test holds that what stands here is what it would write.
"""

import dataclasses
import datetime as dt
import importlib
import inspect
import json
import os
import pathlib
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any, get_args, get_type_hints

from pydantic import ConfigDict, TypeAdapter

from amiable.assistant import draft_replies
from amiable.casefile.read import read_case
from amiable.harness.run import load_metric, metric_names
from amiable.interfaces import cli, reports
from amiable.interfaces.cli.main import build_parser, command_names, load_command, overview
from amiable.interfaces.reports.text import replies_text
from amiable.review.rules import all_rules
from amiable.storage import make_folder, write_atomically

DOCS = pathlib.Path(__file__).resolve().parent
BY = "by `make docs`."
TRANSCRIPT = re.compile(r"```text\n.*?\n```", re.DOTALL)
TRANSCRIPT_DAY = dt.date(2026, 9, 10)
"""Two days after the message of the example."""
WIDTH = "100"
"""Columns to which argparse wraps the help."""


def pages() -> dict[str, str]:
    """Give every generated file below docs/ with its text."""
    written = {"cli.md": cli_page(), "rules.md": rules_page(), "metrics.md": metrics_page()}
    readmes = {f"../{name}": with_transcript(name) for name in ("README.md", "README.fr.md")}
    return written | readmes | {f"schemas/{name}.json": text for name, text in schemas()}


def with_transcript(name: str) -> str:
    """Give a README with what its first command prints today, were today the day of the transcript."""
    case = read_case(DOCS.parent / "examples" / "karine-marie")
    shown = replies_text(draft_replies(case, today=TRANSCRIPT_DAY))
    text = (DOCS.parent / name).read_text(encoding="utf-8")
    return TRANSCRIPT.sub(lambda _: _block(shown), text, count=1)


def cli_page() -> str:
    """Give the page of the command line."""
    os.environ["COLUMNS"] = WIDTH
    helps = {name: build_parser(name, load_command(name)).format_help() for name in command_names()}
    parts = ["# The command line", f"Generated from the help of every command {BY}", _block(overview())]
    parts += [f"## amiable {name}\n\n{_block(text)}" for name, text in helps.items()]
    return "\n\n".join(parts) + "\n"


def rules_page() -> str:
    """Give the manuals of all rules, as `amiable rules CODE` shows them."""
    parts = ["# The rules", f"Generated from the manual that stands in the file of each rule {BY}"]
    for rule in all_rules():
        manual = inspect.cleandoc(rule.manual).replace("\n## ", "\n### ")
        parts.append(f"## {rule.code} {rule.pattern} ({rule.family}, {rule.severity} at most)\n\n{manual}")
    return "\n\n".join(parts) + "\n"


def metrics_page() -> str:
    """Give what every metric of `amiable eval` counts."""
    parts = ["# The metrics", f"Each is a share from 0 to 1, and 1 is perfect. Generated from their files {BY}"]
    parts += [f"## {name}\n\n{inspect.cleandoc(load_metric(name).__doc__ or '')}" for name in metric_names()]
    return "\n\n".join(parts) + "\n"


def schemas() -> Iterator[tuple[str, str]]:
    """Give the name ("draft-1") and the JSON Schema of every record that carries a schema number."""
    for record, number in _numbered_records():
        schema = TypeAdapter(record).json_schema()
        whole = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema | {"title": number}
        yield number.removeprefix("amiable.").replace("/", "-"), json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _block(text: str) -> str:
    return f"```text\n{text.rstrip()}\n```"


def _numbered_records() -> Iterator[tuple[type, str]]:
    for module in _modules():
        for record in vars(module).values():
            if not dataclasses.is_dataclass(record) or not isinstance(record, type):
                continue
            if record.__module__ != module.__name__:
                continue
            _document_fields(record)
            number: tuple[Any, ...] = get_args(get_type_hints(record).get("schema"))
            if number:
                yield record, str(number[0])


def _modules() -> Iterator[ModuleType]:
    for package in (reports, cli):
        for each in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(each.name)


def _document_fields(record: type) -> None:
    """Let pydantic take the string under a field for its description."""
    if "__pydantic_config__" not in vars(record):
        type.__setattr__(record, "__pydantic_config__", ConfigDict(use_attribute_docstrings=True))


if __name__ == "__main__":
    for name, text in pages().items():
        make_folder((DOCS / name).parent)
        write_atomically(DOCS / name, text)
