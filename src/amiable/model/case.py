"""One dispute, as its user describes it.

A border type: `casefile` reads and writes it, nothing here decides anything.
"""

import datetime as dt
import pathlib
from dataclasses import dataclass, field

from amiable.model.money import Money
from amiable.model.words import (
    Address,
    Channel,
    ClientStatus,
    Ground,
    Jurisdiction,
    Kind,
    Language,
    Path,
    Privacy,
    Settles,
    Trust,
)


@dataclass(frozen=True, slots=True)
class Me:
    """The user of amiable."""

    name: str
    role: str = ""
    jurisdiction: Jurisdiction = Jurisdiction.OTHER
    signature: str = ""
    """The line under the letter; empty means the name."""


@dataclass(frozen=True, slots=True)
class Client:
    """The other side."""

    name: str
    aliases: tuple[str, ...] = ()
    """Whatever else identifies the client: handles, firm, mail address, telephone."""
    salutation: str = ""
    """« Bonjour Marie », without the comma; empty means that amiable builds it from the name."""
    address: Address = Address.VOUS
    status: ClientStatus | None = None
    """None where the user has not said: then no rule for consumers and none for companies is presumed."""


@dataclass(frozen=True, slots=True)
class Positions:
    """What each side wants and how they stand to each other."""

    client_wants: str = ""
    """The user's own record, often in the third person and in anger: never pasted into a letter."""
    i_want: str = ""
    """The user's own record as well."""
    firmness: int = 3
    """1 (flexible) to 5 (firm)."""
    open_to_settle: bool = True
    trust: Trust = Trust.INTACT
    continue_relationship: bool = True


@dataclass(frozen=True, slots=True)
class Offer:
    """A concession that the user authorised: nothing outside these is ever conceded."""

    gives: str
    """An infinitive phrase in the case's language: « retirer quatre photos du forfait », "refund half the fee"."""
    covers: str = ""
    """What it is given for, with its article: « les frais de déplacement »."""
    condition: str = ""
    """« si vous n’êtes pas en mesure de payer »; empty means none."""
    settles: Settles = Settles.ITEM
    value: Money | None = None
    expires: dt.date | None = None
    """The last day on which the offer may be made."""


@dataclass(frozen=True, slots=True)
class Fact:
    """An amount or a date that the user vouches for."""

    what: str
    """A noun phrase without article: « frais de déplacement »."""
    amount: Money | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class PassageChoice:
    """What the user said of passages in `evidence.toml`: pinned, excluded, judged or annotated."""

    document: str
    article: str = ""
    """The number of the clause; empty where `contains` points at the passage."""
    contains: str = ""
    """Words of the passage, verbatim; empty where `article` points at it."""
    pinned: bool = False
    excluded: bool = False
    ground: Ground | None = None
    """The user's own judgement, which overrides the code's."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One dispute: the folder with `case.toml` and what stands beside it."""

    me: Me
    client: Client
    id: str = ""
    """The folder's name."""
    folder: pathlib.Path | None = None
    """None for a case that lives in memory only."""
    title: str = ""
    language: Language = Language.FR
    language_given: bool = True
    """False where `case.toml` leaves it out: the language is then detected from the exchange."""
    kind: Kind = Kind.OTHER
    kind_given: bool = True
    """False where `case.toml` leaves it out: the kind is then guessed, and said to be."""
    channel: Channel = Channel.EMAIL
    path: Path | None = None
    """None: chosen from the positions, and shown with the reason."""
    source: str = ""
    """The user's record of the dispute: never pasted into a letter."""
    restatement: str = ""
    """A sentence addressed to the client that restates the source, written by the user; used as it stands."""
    source_confirmed: bool = True
    privacy: Privacy = Privacy.LOCAL_ONLY
    positions: Positions = field(default_factory=Positions)
    offers: tuple[Offer, ...] = ()
    facts: tuple[Fact, ...] = ()
    choices: tuple[PassageChoice, ...] = ()
    """From `evidence.toml`."""


@dataclass(frozen=True, slots=True)
class OtherCase:
    """What the review may know of another case: enough to see that it shows in a mail where it has no place."""

    id: str
    """The folder's name."""
    client: str
    aliases: tuple[str, ...] = ()
    amounts: frozenset[Money] = frozenset()
