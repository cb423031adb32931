"""The shape of `case.toml` and `evidence.toml`, which pydantic holds the files to.

Owns the difference between the file and `model.case`: amounts written as "60 CAD", bounds, keys that may be left out.
Where the two agree the border type itself is the form, so that a field added there may be written in the file at once.
Imports pydantic's core, hence is imported inside functions only: `import amiable` stays light.
"""

import datetime as dt
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic_core import PydanticCustomError, core_schema

from amiable.casefile.schema import Shape
from amiable.language.money import parse_money
from amiable.model.case import Client, Fact, Me, Offer, Positions
from amiable.model.money import Money
from amiable.model.words import Channel, Ground, Kind, Language, Path, Privacy

AMOUNT_ERROR = "amount"
"""The type of the error that an amount nobody can read gives."""


def _amount(value: Any) -> Money:
    try:
        if isinstance(value, str):
            return parse_money(value)
    except ValueError:
        pass
    raise PydanticCustomError(AMOUNT_ERROR, 'an amount and its currency between quotation marks, "60 CAD"')


Amount = Annotated[Money, Shape(core_schema.no_info_plain_validator_function(_amount))]
Written = Annotated[str, Shape(core_schema.str_schema(strip_whitespace=True, min_length=1))]
"""A text that must not be empty."""
Firmness = Annotated[int, Shape(core_schema.int_schema(strict=True, ge=1, le=5))]
YesOrNo = Annotated[bool, Shape(core_schema.bool_schema(strict=True))]
"""true or false; neither 1 nor "yes"."""


@dataclass(frozen=True, slots=True)
class MeForm(Me):
    """`[me]`."""

    name: Written = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class ClientForm(Client):
    """`[client]`."""

    name: Written = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class PositionsForm(Positions):
    """`[positions]`."""

    firmness: Firmness = 3
    open_to_settle: YesOrNo = True
    continue_relationship: YesOrNo = True


@dataclass(frozen=True, slots=True)
class OfferForm(Offer):
    """One of `[[offers]]`."""

    gives: Written = field(kw_only=True)
    value: Amount | None = None


@dataclass(frozen=True, slots=True)
class FactForm(Fact):
    """One of `[[facts]]`."""

    what: Written = field(kw_only=True)
    amount: Amount | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseForm:
    """The whole of `case.toml`."""

    me: MeForm
    client: ClientForm
    title: str = ""
    language: Language | None = None
    kind: Kind | None = None
    channel: Channel = Channel.EMAIL
    path: Path | None = None
    source: str = ""
    restatement: str = ""
    source_confirmed: YesOrNo = True
    privacy: Privacy = Privacy.LOCAL_ONLY
    positions: PositionsForm = field(default_factory=PositionsForm)
    offers: tuple[OfferForm, ...] = ()
    facts: tuple[FactForm, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceForm:
    """What every list of `evidence.toml` says of a passage."""

    document: Written
    article: str = ""
    contains: str = ""
    note: str = ""
    ground: Ground | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundForm(ChoiceForm):
    """One of `[[grounds]]`."""

    ground: Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteForm(ChoiceForm):
    """One of `[[notes]]`."""

    note: Written


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoicesForm:
    """The whole of `evidence.toml`."""

    pins: tuple[ChoiceForm, ...] = ()
    exclusions: tuple[ChoiceForm, ...] = ()
    grounds: tuple[GroundForm, ...] = ()
    notes: tuple[NoteForm, ...] = ()
