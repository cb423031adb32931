"""`amiable.toml` of the configuration directory: what the user settles once, for all cases.

Owns its keys but those of `[check]` (`check_settings` does), their defaults and the errors that name file, line and
allowed values. Refuses keys of a service: they stay in the environment or the keyring. Validates by hand, because
`amiable check` reads it and must start without pydantic.
"""

import difflib
import math
import os
import pathlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from amiable.errors import UsageError
from amiable.model.words import Language
from amiable.settings.environment import configuration_directory, user_language
from amiable.settings.toml_lines import TomlFault, TomlLines, parse

FILE = "amiable.toml"

Problem = tuple[tuple[str | int, ...], str]
"""The place of a value, and what is wrong with it."""


class Sees(StrEnum):
    """What the model is shown."""

    PLAN = "plan"
    PASSAGES = "passages"


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """The language model, if the user names one."""

    name: str = ""
    """Empty: no model is asked, and nothing leaves the machine."""
    base_url: str = ""
    """Empty: the endpoint that the openai package takes by itself."""
    timeout: float = 60.0
    """Seconds for the whole model step."""
    sees: Sees = Sees.PLAN


@dataclass(frozen=True, slots=True)
class Config:
    """The user's settings, defaults filled in."""

    language: Language = field(default_factory=user_language)
    """In which the user is spoken to; letters take the language of their case."""
    model: ModelSettings = field(default_factory=ModelSettings)


def load_config(folder: pathlib.Path | None = None) -> Config:
    """Give the settings of `folder` (the configuration directory), overridden by `AMIABLE_MODEL`, `OPENAI_BASE_URL`.

    A missing file means defaults. Raises UsageError with one line a problem.
    """
    path = (folder or configuration_directory()) / FILE
    values: dict[str, Any] = {}
    if path.exists():
        values, lines = read_values(path)
        refuse_problems(path, lines, (*_problems_of_table(values, (), _TOP), *_problems_of_model(values)))
    model = values.get("model", {})
    return Config(
        language=Language(values["language"]) if "language" in values else user_language(),
        model=ModelSettings(
            name=os.environ.get("AMIABLE_MODEL") or model.get("name", ""),
            base_url=os.environ.get("OPENAI_BASE_URL") or model.get("base_url", ""),
            timeout=float(model.get("timeout", ModelSettings().timeout)),
            sees=Sees(model.get("sees", Sees.PLAN)),
        ),
    )


def read_values(path: pathlib.Path) -> tuple[dict[str, Any], TomlLines]:
    """Give what the file says and the lines of its keys; UsageError in one line where it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        return parse(text), TomlLines(text)
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}); check that you may read it") from None
    except TomlFault as error:
        raise UsageError(f"{path}:{error}") from None


def refuse_problems(path: pathlib.Path, lines: TomlLines, problems: Iterable[Problem]) -> None:
    """Raise UsageError with a line for each problem, in the order of the file, where there is one."""
    said = sorted((lines.of(where), what) for where, what in problems)
    if said:
        raise UsageError(*(f"{path}:{line}: {what}" for line, what in said))


_TOP = ("language", "model", "check")
_MODEL = ("name", "base_url", "timeout", "sees")


def _problems_of_table(table: Mapping[str, Any], at: tuple[str, ...], allowed: tuple[str, ...]) -> Iterator[Problem]:
    for key in table:
        if "key" in key.casefold() and key not in allowed:
            yield (*at, key), f"{key} has no place in a file; set OPENAI_API_KEY in the environment and erase it here"
        elif key not in allowed:
            yield (*at, key), f"unknown key {key!r}; allowed: {', '.join(allowed)}{_nearest(key, allowed)}"
    if not at and "language" in table:
        yield from _problems_of_choice(("language",), table["language"], tuple(Language))


def _problems_of_model(values: Mapping[str, Any]) -> Iterator[Problem]:
    model = values.get("model", {})
    if not isinstance(model, dict):
        yield ("model",), "model is a table; write [model] on its own line and the keys below"
        return
    yield from _problems_of_table(model, ("model",), _MODEL)
    for key in ("name", "base_url"):
        if not isinstance(model.get(key, ""), str):
            yield ("model", key), f"{key} must be a text between quotation marks"
    timeout = model.get("timeout", 1)
    if isinstance(timeout, bool) or not isinstance(timeout, int | float) or not 0 < timeout < math.inf:
        yield ("model", "timeout"), "timeout must be a number of seconds above 0"
    if "sees" in model:
        yield from _problems_of_choice(("model", "sees"), model["sees"], tuple(Sees))


def _problems_of_choice(where: tuple[str, ...], value: Any, allowed: tuple[str, ...]) -> Iterator[Problem]:
    if value not in allowed:
        yield where, f"{where[-1]} = {value!r} is not allowed; allowed: {', '.join(allowed)}{_nearest(value, allowed)}"


def _nearest(value: Any, allowed: tuple[str, ...]) -> str:
    close = difflib.get_close_matches(str(value).casefold(), allowed, 1, 0.5)
    return f"; nearest: {close[0]}" if close else ""
