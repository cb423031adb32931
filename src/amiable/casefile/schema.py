"""The validator of a form: pydantic's core, told what to check by the annotations of a dataclass.

Owns the few types that the files of a case hold, and refuses any other at once. `pydantic.TypeAdapter` makes the same
validator of the same annotations, with the same errors, but to import what it stands on takes a tenth of a cold start
of `amiable draft`.
"""

import datetime as dt
import types
import typing
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from typing import Annotated, Any

from pydantic_core import CoreSchema, SchemaValidator, core_schema


class Shape:
    """Stands in an annotation: how a value is checked where its type alone does not say."""

    def __init__(self, schema: CoreSchema) -> None:
        """Keep the check."""
        self.schema = schema


def validator_of(form: type[Any]) -> SchemaValidator:
    """The validator that makes a `form` of a table; a key that the form does not know is a fault, at any depth."""
    return SchemaValidator(_table(form))


def _table(form: type[Any]) -> CoreSchema:
    hints = typing.get_type_hints(form, include_extras=True)
    named = {each.name: _with_default(_schema(hints[each.name]), each) for each in fields(form)}
    keys = [core_schema.dataclass_field(name, schema) for name, schema in named.items()]
    arguments = core_schema.dataclass_args_schema(form.__name__, keys)
    config = core_schema.CoreConfig(extra_fields_behavior="forbid")
    return core_schema.dataclass_schema(form, arguments, list(named), slots=True, config=config)


def _with_default(schema: CoreSchema, field: Field[Any]) -> CoreSchema:
    if field.default is not MISSING:
        return core_schema.with_default_schema(schema, default=field.default)
    if field.default_factory is not MISSING:
        return core_schema.with_default_schema(schema, default_factory=field.default_factory)
    return schema


def _schema(hint: Any) -> CoreSchema:
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin is Annotated:
        return next(each.schema for each in parts if isinstance(each, Shape))
    if origin in {typing.Union, types.UnionType} and types.NoneType in parts:
        return core_schema.nullable_schema(_schema(next(each for each in parts if each is not types.NoneType)))
    if origin is tuple and parts[1:] == (...,):
        return core_schema.tuple_schema([_schema(parts[0])], variadic_item_index=0)
    return _plain(hint)


def _plain(hint: Any) -> CoreSchema:
    if hint is str:
        return core_schema.str_schema()
    if hint is dt.date:
        return core_schema.date_schema()
    if is_dataclass(hint):
        return _table(typing.cast("type[Any]", hint))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return core_schema.enum_schema(hint, list(hint), sub_type="str")
    raise TypeError(f"{hint}: no file of a case holds such a value; teach {__name__} to check it")
