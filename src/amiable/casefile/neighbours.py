"""The cases in the folders beside one: who their clients are and which sums they are about, and no more.

Read for the review, which warns where a mail lets one case out into another. Reads only each `case.toml`, of a bounded
number of folders, and passes over what it cannot read: a broken neighbour is no fault of the case at hand.
"""

import os
import pathlib
import tomllib
from collections.abc import Iterator
from typing import Any

from amiable.casefile.read import CASE_FILE
from amiable.language.money import parse_money
from amiable.language.words import fold
from amiable.model.case import Case, OtherCase
from amiable.model.money import Money

MOST_NEIGHBOURS = 300
"""So many folders are looked into, in the order of their names."""
_MOST_ENTRIES = 5000
_LONGEST_FILE = 200_000


def read_neighbours(case: Case) -> tuple[OtherCase, ...]:
    """Give the readable cases beside that of the folder; those of the same client, and none in memory, left out."""
    if case.folder is None:
        return ()
    folder = case.folder.resolve()
    found = (_read(each) for each in _folders_beside(folder))
    client = fold(case.client.name)
    return tuple(each for each in found if each is not None and fold(each.client) != client)


def _folders_beside(folder: pathlib.Path) -> Iterator[pathlib.Path]:
    """Give the folders beside it that hold a case file; linked ones are passed over."""
    names: list[str] = []
    try:
        with os.scandir(folder.parent) as entries:
            for number, entry in enumerate(entries):
                if number >= _MOST_ENTRIES:
                    break
                if entry.name != folder.name and not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False):
                    names.append(entry.name)
    except OSError:
        return
    yield from [folder.parent / name for name in sorted(names)][:MOST_NEIGHBOURS]


def _read(folder: pathlib.Path) -> OtherCase | None:
    """Give what the folder's case file says of its client and sums, or None where it cannot be read."""
    path = folder / CASE_FILE
    try:
        if not path.is_file() or path.stat().st_size > _LONGEST_FILE:
            return None
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return None
    client = _table(values, "client")
    name, aliases = client.get("name"), client.get("aliases")
    if not isinstance(name, str) or not name.strip():
        return None
    known = tuple(each for each in aliases if isinstance(each, str)) if isinstance(aliases, list) else ()
    return OtherCase(folder.name, name.strip(), known, frozenset(_amounts(values)))


def _amounts(values: dict[str, Any]) -> Iterator[Money]:
    """Give the sums of its facts and offers that can be read."""
    for list_name, key in (("facts", "amount"), ("offers", "value")):
        rows = values.get(list_name)
        for row in rows if isinstance(rows, list) else ():
            written = row.get(key) if isinstance(row, dict) else None
            if isinstance(written, str):
                try:
                    yield parse_money(written)
                except ValueError:
                    continue


def _table(values: dict[str, Any], name: str) -> dict[str, Any]:
    found = values.get(name)
    return found if isinstance(found, dict) else {}
