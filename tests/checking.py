"""Runs `amiable check` as a program does, for the tests of what a user lets pass."""

import json
import pathlib
from typing import Any

import jsonschema
import pytest

from amiable.interfaces.cli.main import main

ROOT = pathlib.Path(__file__).parents[1]
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "check-1.json").read_text(encoding="utf-8"))
INSULT = "Vous êtes un imbécile."
CASE = 'title = "Logo"\nlanguage = "fr"\nsource = "Litige."\n[me]\nname = "Paul Roy"\n[client]\nname = "Anne Petit"\n'


def checked(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[dict[str, Any]], list[str]]:
    """Run the check in JSON Lines, held against the schema, and give status, records and the lines of stderr."""
    status = main(["check", "--format", "jsonl", *words])
    shown = capsys.readouterr()
    records = [json.loads(line) for line in shown.out.splitlines()]
    for each in records:
        jsonschema.validate(each, SCHEMA)
    return status, records, shown.err.splitlines()


def codes_of(records: list[dict[str, Any]], field: str = "findings") -> list[str]:
    """Give the codes of the findings, or of those let pass."""
    return [each["code"] for record in records for each in record[field]]


def a_file(folder: pathlib.Path, text: str, name: str = "reply.txt") -> str:
    """Write a text and give its path."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def a_case_folder(folder: pathlib.Path) -> pathlib.Path:
    """Write the smallest case folder and give it."""
    (folder / "documents").mkdir(parents=True)
    (folder / "case.toml").write_text(CASE, encoding="utf-8")
    return folder
