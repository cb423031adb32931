"""From a Case to its `case.toml` and `evidence.toml`, keeping what stands there: comments, order, spacing.

Owns the change of values that differ, and touches no other. Refuses to write over a file that it cannot read, and
proves each new text by reading it back.
"""

import dataclasses
import difflib
import pathlib
import re
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from amiable import storage
from amiable.casefile.read import CASE_FILE, EVIDENCE_FILE, read_case
from amiable.errors import StorageError
from amiable.model.case import Case, PassageChoice
from amiable.model.money import Money
from amiable.settings.toml_lines import TomlFault, parse

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

TABLES = ("me", "client", "positions")
LISTS = ("offers", "facts")
CHOICES = ("pins", "exclusions", "grounds", "notes")

_Part = tuple[tuple[str, ...], dict[str, Any], dict[str, Any]]
"""A table of the file (empty: its top), the values wanted there, and those that stand."""

_ELSEWHERE = frozenset({"id", "folder", "language_given", "kind_given", "choices", *TABLES, *LISTS})
"""Fields of a case that are no key at the top of `case.toml`."""


def write_case(case: Case, folder: pathlib.Path) -> None:
    """Bring `case.toml` and `evidence.toml` of the folder in line with the case; `scaffold` makes the first ones.

    Raises CaseError where no `case.toml` stands, CaseFileError where one is wrong, StorageError where one cannot be
    written.
    """
    with storage.exclusive(folder):
        standing = read_case(folder)
        _write(folder / CASE_FILE, lambda text: changed_case(text, case, standing))
        _write(folder / EVIDENCE_FILE, lambda text: changed_choices(text, case.choices, standing.choices))


def changed_case(text: str, case: Case, standing: Case) -> str:
    """Give the text of `case.toml` with every value that differs from the standing case changed, and nothing else."""
    parts: list[_Part] = [((), _top(case), _top(standing))]
    parts += (((name,), _values(getattr(case, name)), _values(getattr(standing, name))) for name in TABLES)
    for where, wanted, stands in parts:
        for key, value in wanted.items():
            if value is not None and stands[key] is None:
                text = _uncommented(text, (*where, key))
    document = _parsed(text)
    for where, wanted, stands in parts:
        if wanted != stands:
            _update(document.setdefault(where[0], {}) if where else document, wanted, stands)
    for name in LISTS:
        _update_list(document, name, getattr(case, name), getattr(standing, name), _values)
    return _proven(document)


def changed_choices(text: str, choices: Sequence[PassageChoice], standing: Sequence[PassageChoice]) -> str:
    """Give the text of `evidence.toml` with the choices that differ from the standing ones changed."""
    document = _parsed(text)
    for name in CHOICES:
        wanted, stands = ([each for each in given if _list_of(each) == name] for given in (choices, standing))
        _update_list(document, name, wanted, stands, _choice_values)
    return _proven(document)


def _write(path: pathlib.Path, change: Callable[[str], str]) -> None:
    text = storage.read_text(path) if path.exists() else ""
    changed = change(text)
    if changed != text:
        storage.write_atomically(path, changed)


def _uncommented(text: str, where: tuple[str, ...]) -> str:
    """Give the text with that place's line `# key = "…"` brought to life; unchanged where there is no such line."""
    line = re.compile(rf'^# ?({where[-1]} = "[^"\n]*")', re.MULTILINE)
    alive = line.sub(r"\1  ", text, count=1)
    try:
        values, here = parse(text), parse(alive)
    except TomlFault:
        return text
    for part in where[:-1]:
        values, here = values.get(part, {}), here.get(part, {})
    is_in_place = here.pop(where[-1], None) is not None and here == values
    return alive if is_in_place else text


def _update(table: MutableMapping[str, Any], wanted: Mapping[str, Any], standing: Mapping[str, Any]) -> None:
    for key, value in wanted.items():
        if value == standing[key]:
            continue
        if value is None:
            table.pop(key, None)
        else:
            table[key] = value


def _update_list(
    document: "TOMLDocument",
    name: str,
    wanted: Sequence[Any],
    standing: Sequence[Any],
    values: Callable[[Any], dict[str, Any]],
) -> None:
    """Change an array of tables entry by entry, so that the comments of those that stay are kept."""
    if list(wanted) == list(standing):
        return
    tables = _tables(document, name)
    steps = difflib.SequenceMatcher(None, standing, wanted, autojunk=False).get_opcodes()
    for step, start, end, new_start, new_end in reversed(steps):
        if step == "equal":
            continue
        both = min(end - start, new_end - new_start)
        for offset in range(both):
            _update(tables[start + offset], values(wanted[new_start + offset]), values(standing[start + offset]))
        for place in reversed(range(start + both, end)):
            del tables[place]
        for offset, value in enumerate(wanted[new_start + both : new_end]):
            tables.insert(start + both + offset, _new_table(values(value)))
    if not wanted:
        document.pop(name, None)


def _tables(document: "TOMLDocument", name: str) -> Any:
    """Give the array of tables of that name; one written inline is put in the long form first."""
    import tomlkit
    from tomlkit.items import AoT

    stands = document.get(name)
    if isinstance(stands, AoT):
        return stands
    document.pop(name, None)
    tables = tomlkit.aot()
    for each in stands or ():
        tables.append(_new_table(dict(each)))
    document.append(name, tables)
    return document[name]


def _new_table(values: Mapping[str, Any]) -> Any:
    import tomlkit

    table = tomlkit.table()
    table.trivia.indent = "\n"
    for key, value in values.items():
        if value not in (None, "", []):
            table.add(key, value)
    return table


def _top(case: Case) -> dict[str, Any]:
    top = _values(case, _ELSEWHERE)
    if not case.language_given:
        top["language"] = None
    if not case.kind_given:
        top["kind"] = None
    return top


def _values(thing: Any, without: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Give the fields as TOML writes them; None for what is left out."""
    names = [each.name for each in dataclasses.fields(thing) if each.name not in without]
    return {name: _written(getattr(thing, name)) for name in names}


def _written(value: Any) -> Any:
    if isinstance(value, Money):
        return f"{value.amount:f} {value.currency}"
    if isinstance(value, StrEnum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def _choice_values(choice: PassageChoice) -> dict[str, Any]:
    return _values(choice, frozenset({"pinned", "excluded"}))


def _list_of(choice: PassageChoice) -> str:
    """Name the list that holds the choice; empty for one that says nothing."""
    if choice.pinned:
        return "pins"
    if choice.excluded:
        return "exclusions"
    return "grounds" if choice.ground else "notes" if choice.note else ""


def _parsed(text: str) -> "TOMLDocument":
    import tomlkit

    return tomlkit.parse(text)


def _proven(document: "TOMLDocument") -> str:
    """Give the document's text, after the standard reader gave back the same values."""
    text = document.as_string()
    try:
        same = parse(text) == document.unwrap()
    except TomlFault as error:
        raise StorageError(f"the changed text would not be readable (line {error}); nothing was written") from None
    if not same:
        raise StorageError("the changed text would not say the same; nothing was written")
    return text
