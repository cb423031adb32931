"""Reads a suite: case folders, each with an `expect.yaml` that was written before the first run.

Owns the format of `expect.yaml`. Refuses unknown keys, since a misspelt expectation would be one that never fails.
"""

import pathlib
from dataclasses import dataclass
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from amiable.errors import DataError, StorageError, UsageError
from amiable.model.plan import Topic
from amiable.model.words import Ground, Kind, Language, Path, Stance, Verdict
from amiable.storage import read_text

EXPECT = "expect.yaml"


class ExpectedPassage(BaseModel):
    """A passage that should, or must not, be used; what is left out is not compared."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    document: str
    article: str | None = None
    page: int | None = None
    date: str | None = None
    sender: str | None = None
    contains: str = ""
    """Words of the passage, verbatim up to typography."""
    ground: Ground | None = None

    @field_validator("article", "date", mode="before")
    @classmethod
    def _as_written(cls, value: Any) -> Any:
        """Give what YAML took for a number or a date as the text that it stands for."""
        return None if value is None else str(value)


class Expectations(BaseModel):
    """What one case should give; every field may be left out, and is then not measured."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    language: Language | None = None
    kind: Kind | None = None
    path: Path | None = None
    stance: Stance | None = None
    """The recommended one."""
    tags: tuple[str, ...] = ()
    evidence: tuple[ExpectedPassage, ...] = ()
    """At least one of them is among the first five."""
    must_not_cite: tuple[ExpectedPassage, ...] = ()
    figures: tuple[str, ...] | None = None
    """Every amount, date and number that a letter may hold beside those of its citations."""
    mentions: tuple[tuple[str, ...], ...] = ()
    """Groups of alternatives in lower case, one of each group in every letter."""
    forbidden: tuple[str, ...] = ()
    """What no letter holds."""
    offers: int | None = Field(default=None, ge=0)
    """How many the balanced reply makes."""
    verdict: Verdict | None = None
    """That of the balanced reply."""
    demands: tuple[Topic, ...] = ()
    no_draft: bool = False
    """The path is protect: advice and no letter."""

    @field_validator("figures", mode="before")
    @classmethod
    def _figures_as_written(cls, value: Any) -> Any:
        return [str(each) for each in value] if isinstance(value, list) else value

    @field_validator("mentions", mode="before")
    @classmethod
    def _alone_is_a_group(cls, value: Any) -> Any:
        return [[each] if isinstance(each, str) else each for each in value] if isinstance(value, list) else value


@dataclass(frozen=True, slots=True)
class SuiteCase:
    """One case of a suite."""

    name: str
    folder: pathlib.Path
    expect: Expectations


def read_suite(folder: pathlib.Path) -> list[SuiteCase]:
    """Give the cases of a suite in the order of their names.

    `folder` holds `cases/`, or the case folders themselves, or is one case. Raises UsageError where no case stands
    there, DataError where an `expect.yaml` does not fit.
    """
    found = _expectation_files(folder)
    if not found:
        raise UsageError(f"{folder}: no suite there (no {EXPECT} in cases/*/); name the folder that holds cases/")
    return [SuiteCase(file.parent.name, file.parent, _read_expectations(file)) for file in found]


def thresholds_file(folder: pathlib.Path) -> pathlib.Path | None:
    """Give the `thresholds.toml` of a suite or of one of its cases; None where there is none."""
    above = folder.resolve()
    places = [above, *list(above.parents)[:2]]
    return next((place / "thresholds.toml" for place in places if (place / "thresholds.toml").is_file()), None)


def _expectation_files(folder: pathlib.Path) -> list[pathlib.Path]:
    for pattern in (f"cases/*/{EXPECT}", f"*/{EXPECT}", EXPECT):
        found = sorted(folder.glob(pattern), key=lambda each: each.parent.name)
        if found:
            return found
    return []


def _read_expectations(file: pathlib.Path) -> Expectations:
    try:
        return Expectations.model_validate(yaml.safe_load(read_text(file)) or {})
    except StorageError as error:
        raise DataError(str(error)) from None
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise DataError(f"{file}:{line}: no YAML ({getattr(error, 'problem', error)})") from None
    except ValidationError as error:
        problems = (f"{'.'.join(str(part) for part in each['loc'])}: {each['msg']}" for each in error.errors())
        raise DataError("\n".join(f"{file}: {problem}" for problem in problems)) from None
