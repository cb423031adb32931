"""The validator that is made of a form's annotations."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

import pytest
from pydantic_core import ValidationError, core_schema

from amiable.casefile.schema import Shape, validator_of


class Colour(StrEnum):
    """A closed list."""

    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A table in an array."""

    name: Annotated[str, Shape(core_schema.str_schema(min_length=1))]
    colour: Colour = Colour.RED


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A whole file."""

    title: str
    day: dt.date | None = None
    words: tuple[str, ...] = ()
    items: tuple[Item, ...] = field(default_factory=tuple)


@dataclass
class Odd:
    """Holds what no file of a case holds."""

    weight: complex


def test_a_table_becomes_the_form_with_its_defaults() -> None:
    """Nested tables, lists, dates and closed lists come out as their types."""
    read = validator_of(Sheet).validate_python(
        {"title": "t", "day": dt.date(2027, 1, 31), "words": ["a"], "items": [{"name": "n", "colour": "blue"}]}
    )

    assert Sheet(title="t", day=dt.date(2027, 1, 31), words=("a",), items=(Item(name="n", colour=Colour.BLUE),)) == read
    assert Sheet(title="t") == validator_of(Sheet).validate_python({"title": "t"})


@pytest.mark.parametrize(
    ("table", "place", "kind"),
    [
        ({}, ("title",), "missing"),
        ({"title": 1}, ("title",), "string_type"),
        ({"title": "t", "day": "soon"}, ("day",), "date_from_datetime_parsing"),
        ({"title": "t", "words": ["a", 1]}, ("words", 1), "string_type"),
        ({"title": "t", "items": [{"name": ""}]}, ("items", 0, "name"), "string_too_short"),
        ({"title": "t", "items": [{"name": "n", "colour": "green"}]}, ("items", 0, "colour"), "enum"),
        ({"title": "t", "items": [{"name": "n", "size": 1}]}, ("items", 0, "size"), "unexpected_keyword_argument"),
    ],
)
def test_each_fault_has_its_place_and_its_kind(
    table: dict[str, object], place: tuple[str | int, ...], kind: str
) -> None:
    """The names are pydantic's, by which the faults are worded."""
    with pytest.raises(ValidationError) as caught:
        validator_of(Sheet).validate_python(table)

    assert [(place, kind)] == [(each["loc"], each["type"]) for each in caught.value.errors()]


def test_an_annotation_that_is_not_known_is_refused_at_once() -> None:
    """A form cannot hold what nobody checks."""
    with pytest.raises(TypeError, match="complex"):
        validator_of(Odd)
