"""What is wrong with a file of a case, said so that a person can mend it: line, what stands there, what may stand.

Owns the wording. Refuses to validate: pydantic found the faults, the standard reader the syntax.
"""

import difflib
import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from amiable.settings.toml_lines import KeyPath, TomlLines

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails, ValidationError

Form = type[Any]
"""One of the dataclasses of `form`."""

_EXPECTED: Mapping[str, str] = {
    "string_type": "a text between quotation marks",
    "bool_type": "true or false, without quotation marks",
    "int_type": "a whole number from 1 to 5",
    "greater_than_equal": "a whole number from 1 to 5",
    "less_than_equal": "a whole number from 1 to 5",
    "tuple_type": 'a list, ["…", "…"]',
}
_SHOWN = 60
"""How many characters of a wrong value an error repeats."""


def explain(error: "ValidationError", form: Form, lines: TomlLines) -> list[str]:
    """Give one line a fault, each starting with its line number, in the order of the file."""
    found = sorted((lines.of(each["loc"]), _say(each, form)) for each in error.errors(include_url=False))
    return [f"{line}: {what}" for line, what in dict.fromkeys(found)]


def _say(fault: "ErrorDetails", form: Form) -> str:
    where, kind = tuple(fault["loc"]), fault["type"]
    if kind == "unexpected_keyword_argument":
        return _unknown_key(where, form)
    if kind == "missing":
        return _missing(where, form)
    if kind == "string_too_short":
        return f"{_name(where)} is empty; write it between the quotation marks"
    allowed = _allowed_values(_type_at(form, where))
    if allowed:
        return _wrong_choice(where, fault["input"], allowed)
    return f"{_name(where)} = {_shown(fault['input'])} does not fit; expected {_expected(fault, form)}"


def _unknown_key(where: KeyPath, form: Form) -> str:
    key = str(where[-1])
    allowed = _keys(_type_at(form, where[:-1]))
    said = f"unknown key {key!r} {_place(where[:-1])}"
    elsewhere = [_place(other) for other in _homes_of(key, form) if other != _without_numbers(where[:-1])]
    if elsewhere:
        return f"{said}; it belongs {' or '.join(elsewhere)}"
    return f"{said}; allowed: {', '.join(allowed)}{_nearest_key(key, allowed, form)}"


def _nearest_key(key: str, allowed: Sequence[str], form: Form) -> str:
    """Give the key of this place that looks most like it, or a better one of another place with where that is."""
    here = _nearest(key, allowed)
    every = {each: where for where in _places(form) for each in _keys(_type_at(form, where))}
    close = difflib.get_close_matches(key.casefold(), every, 1, 0.7)
    if not close or close[0] in allowed:
        return here
    return f'; nearest: "{close[0]}" {_place(every[close[0]])}'


def _missing(where: KeyPath, form: Form) -> str:
    if is_dataclass(_type_at(form, where)):
        needed = ", ".join(f'{key} = "…"' for key in _required(_type_at(form, where)))
        return f"[{_name(where)}] is missing; add it with {needed}"
    return f'{_name(where)} is missing; add {where[-1]} = "…" {_place(where[:-1])}'


def _wrong_choice(where: KeyPath, value: Any, allowed: Sequence[str]) -> str:
    nearest = _nearest(value, allowed)
    return f"{_name(where)} = {_shown(value)} is not allowed; allowed: {', '.join(allowed)}{nearest}"


def _expected(fault: "ErrorDetails", form: Form) -> str:
    kind = fault["type"]
    if kind.startswith("date"):
        return "a date, 2027-01-31"
    if kind == "amount":
        return fault["msg"]
    if kind == "tuple_type" and is_dataclass(_type_at(form, (*fault["loc"], 0))):
        return f"tables, each under its own [[{fault['loc'][-1]}]]"
    if kind == "dataclass_type":
        return f"a table, its keys {_place(tuple(fault['loc']))}"
    return _EXPECTED.get(kind, fault["msg"])


def _type_at(form: Form, where: Sequence[str | int]) -> Any:
    """Give the type that the form gives to a place; None where it knows none."""
    here: Any = form
    for part in where:
        if isinstance(part, int):
            here = next(iter(typing.get_args(here)), None)
        else:
            here = typing.get_type_hints(here).get(part) if is_dataclass(here) else None
        here = _without_none(here)
    return here


def _without_none(kind: Any) -> Any:
    if typing.get_origin(kind) in {typing.Union, types.UnionType}:
        return next(each for each in typing.get_args(kind) if each is not types.NoneType)
    return kind


def _allowed_values(kind: Any) -> tuple[str, ...]:
    return tuple(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else ()


def _keys(form: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(form)) if is_dataclass(form) else ()


def _required(form: Any) -> Iterator[str]:
    import dataclasses

    for each in fields(form):
        if each.default is dataclasses.MISSING and each.default_factory is dataclasses.MISSING:
            yield each.name


def _homes_of(key: str, form: Form) -> Iterator[KeyPath]:
    """Every place of the file where a key of that name may stand."""
    return (where for where in _places(form) if key in _keys(_type_at(form, where)))


def _places(form: Form) -> Iterator[KeyPath]:
    """Give the top of the file, its tables and its arrays of tables."""
    yield ()
    for table in _keys(form):
        yield from (way for way in ((table,), (table, 0)) if is_dataclass(_type_at(form, way)))


def _without_numbers(where: KeyPath) -> KeyPath:
    return tuple(0 if isinstance(part, int) else part for part in where)


def _place(where: KeyPath) -> str:
    if not where:
        return "at the top of the file, above the first [table]"
    return f"under [[{where[0]}]]" if isinstance(where[-1], int) else f"under [{'.'.join(map(str, where))}]"


def _name(where: KeyPath) -> str:
    """`offers[2].value`: numbers from 1, as a person counts."""
    name = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in where)
    return name.removeprefix(".")


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value) if not isinstance(value, str) else f'"{value}"'
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _nearest(value: Any, allowed: Sequence[str]) -> str:
    folded = {each.casefold(): each for each in allowed}
    close = difflib.get_close_matches(str(value).casefold(), folded, 1, 0.4)
    return f'; nearest: "{folded[close[0]]}"' if close else ""
