"""What the reply must say, in tokens: the plan owns the facts.

`plan.build` makes it, a writer words it, `plan.tokens` renders it. No sentence of the letter lives here.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from amiable.model.spans import Span
from amiable.model.words import Act, Address, Channel, Ground, Kind, Language, Locale, Path, Stance


class Topic(StrEnum):
    """What a demand is about, as far as a reply must know it to answer."""

    REFUSE_TO_PAY = "refuse-to-pay"
    REFUND = "refund"
    DISCOUNT = "discount"
    REDO = "redo"
    DELIVER = "deliver"
    MORE_WORK = "more-work"
    MORE_TIME = "more-time"
    CANCEL = "cancel"
    RIGHTS = "rights"
    FILES = "files"
    REMOVE = "remove"
    CONFIDENTIALITY = "confidentiality"
    EXPLAIN = "explain"
    PROOF = "proof"
    ANSWER = "answer"
    APOLOGY = "apology"
    COMPENSATION = "compensation"
    NOT_AGREED = "not-agreed"
    NOT_IN_CONTRACT = "not-in-contract"
    PROMISED = "promised"
    LATE = "late"
    DEFECT = "defect"
    ALREADY_PAID = "already-paid"
    LAWYER = "lawyer"
    COURT = "court"
    BAD_REVIEW = "bad-review"
    CHARGEBACK = "chargeback"
    LEAVE = "leave"
    HARDSHIP = "hardship"
    TOO_EXPENSIVE = "too-expensive"
    NO_REPLY = "no-reply"
    PRAISE = "praise"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing that the client asks, claims or threatens."""

    id: str
    """ "d1", "d2" … in the order of the message."""
    act: Act
    topic: Topic
    text: str
    """The client's own words; hostile input, shown to the user, never pasted into a letter."""
    document: str
    span: Span
    """Where the words stand in the document's text."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase that agrees: what the dispute is about, an offer's cover."""

    text: str
    """Without article: « frais de déplacement », "travel fee"."""
    plural: bool = False
    feminine: bool = False
    """French only."""


@dataclass(frozen=True, slots=True)
class Token:
    """A fact with its fixed renderings."""

    text: str
    """The rendering that `[[name]]` gives."""
    exhibit: str | None = None
    """The exhibit it cites, where it is a citation."""
    quote: str | None = None
    """The verbatim words that `text` holds between quotation marks; None where it only refers."""
    noun: NounPhrase | None = None
    """Set where the token inflects: `[[matter]]` (with article), `[[matter:bare]]`, `[[matter:this]]`,
    `[[matter:it]]`, `[[matter:them]]`, `[[matter:agree:prévu]]`."""


@dataclass(frozen=True, slots=True)
class Point:
    """A step of the argument, resting on one exhibit."""

    id: str
    """ "1", "2": the number in `[[locator:1]]`, `[[quote:1]]`, `[[point:1]]`."""
    exhibit: str
    ground: Ground
    quote: str | None
    has_amount: bool = False
    """Whether the quote states the disputed amount itself."""
    from_message: bool = False
    """Whether it cites a message, so that date and sender locate it."""
    passage_has_amount: bool = False
    """Whether the passage states the disputed amount, quoted or not."""


class Answer(StrEnum):
    """How a demand is met."""

    BY_OFFER = "by-offer"
    """An offer gives what is asked, in part or whole."""
    INSTEAD = "instead"
    """An offer stands in place of what is asked."""
    BY_POINT = "by-point"
    MAINTAIN = "maintain"
    NEXT_STEP = "next-step"
    ACKNOWLEDGE = "acknowledge"
    CONCEDE = "concede"


@dataclass(frozen=True, slots=True)
class DemandAnswer:
    """One demand and the way in which the reply meets it."""

    demand: Demand
    answer: Answer


class Mood(StrEnum):
    """How the client's message sounds, so that the reply knows how to open."""

    ANGRY = "angry"
    UPSET = "upset"
    CIVIL = "civil"
    SILENT = "silent"


class Standing(StrEnum):
    """Where the documents leave the user on the main point."""

    SUPPORTED = "supported"
    QUOTED = "quoted"
    AMBIGUOUS = "ambiguous"
    SILENT = "silent"
    """The contract does not speak of the matter at all, or there is no writing that settles it."""
    UNARGUED = "unargued"
    """It does, but no passage is worth citing: the letter says nothing of it."""
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class PlannedOffer:
    """An authorised offer that this reply may make."""

    id: str
    """ "1", "2": the number in `[[offer:1]]`, `[[condition:1]]`, `[[covers:1]]`."""
    gives: str
    condition: str
    covers: str
    settles_all: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that one reply may hold."""

    language: Language
    locale: Locale
    address: Address
    channel: Channel
    kind: Kind
    path: Path
    path_reason: str
    recommended: Stance
    stance: Stance
    mood: Mood
    standing: Standing
    points: tuple[Point, ...] = ()
    answers: tuple[DemandAnswer, ...] = ()
    offers: tuple[PlannedOffer, ...] = ()
    deadline: dt.date | None = None
    """The date of the next step, the same in all stances; None on public channels."""
    source_confirmed: bool = True
    continue_relationship: bool = True
    open_to_settle: bool = True
    has_contract: bool = False
    """Whether the documents of the case hold a contract, so that its silence can be told."""
    several_contracts: bool = False
    """Whether they hold more than one, so that a place must name its document."""
    tokens: Mapping[str, Token] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    """Said before the draft, one line each."""
    seed: str = ""
    """Varies the wording between cases, and holds it still for one case and seed."""
