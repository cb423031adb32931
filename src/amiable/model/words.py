"""The closed lists of the design: every field with a fixed set of values takes them from here.

Owns the words only. What a value implies (which path follows from which position, say) is decided in `plan`.
"""

from enum import StrEnum


class Language(StrEnum):
    """A language that amiable reads and writes."""

    FR = "fr"
    EN = "en"


class Locale(StrEnum):
    """Where the letter is read: it settles typography, dates and money."""

    FR_CA = "fr-CA"
    FR_FR = "fr-FR"
    EN_CA = "en-CA"
    EN_GB = "en-GB"
    EN_US = "en-US"


class Kind(StrEnum):
    """What the dispute is about."""

    PAYMENT_REFUSAL = "payment-refusal"
    EXTRA_FEES = "extra-fees"
    DUE_DATE = "due-date"
    DISCLOSURE = "disclosure"
    SCOPE = "scope"
    QUALITY = "quality"
    OWNERSHIP = "ownership"
    CANCELLATION = "cancellation"
    RECEIVED_NOTICE = "received-notice"
    OTHER = "other"


class Channel(StrEnum):
    """Where the reply will be read."""

    EMAIL = "email"
    LETTER = "letter"
    TEXT_MESSAGE = "text-message"
    PUBLIC_REVIEW = "public-review"
    SOCIAL = "social"

    @property
    def public(self) -> bool:
        """Whether strangers read it."""
        return self in {Channel.PUBLIC_REVIEW, Channel.SOCIAL}


class Path(StrEnum):
    """The way the user takes out of the dispute."""

    AMICABLE = "amicable"
    FIRM = "firm"
    FORMAL_NOTICE = "formal-notice"
    END_RELATIONSHIP = "end-relationship"
    LET_GO = "let-go"
    PROTECT = "protect"


class Stance(StrEnum):
    """The tone of one reply; the substance is the plan's."""

    CONCILIATORY = "conciliatory"
    BALANCED = "balanced"
    FIRM = "firm"


class Ground(StrEnum):
    """What a passage does for the user; `unconfirmed` until somebody can tell."""

    SUPPORTS = "supports"
    SILENT = "silent"
    AMBIGUOUS = "ambiguous"
    AGAINST = "against"
    UNCONFIRMED = "unconfirmed"


class Severity(StrEnum):
    """How grave a finding is."""

    BLOCK = "block"
    WARN = "warn"
    NOTE = "note"


class Verdict(StrEnum):
    """The gravest finding of a text: a note passes."""

    BLOCK = "block"
    WARN = "warn"
    PASS = "pass"  # noqa: S105 no password: a verdict


class Jurisdiction(StrEnum):
    """The law of the user's place, as far as the data go."""

    QC = "QC"
    FR = "FR"
    UK = "UK"
    OTHER = "other"


class ClientStatus(StrEnum):
    """Who the client is before the law."""

    CONSUMER = "consumer"
    SOLE_TRADER = "sole-trader"
    COMPANY = "company"


class Address(StrEnum):
    """How the client is addressed in French."""

    VOUS = "vous"
    TU = "tu"


class Trust(StrEnum):
    """What is left of trust between the two."""

    INTACT = "intact"
    STRAINED = "strained"
    BROKEN = "broken"


class Settles(StrEnum):
    """How far an accepted offer goes."""

    ITEM = "item"
    ALL = "all"


class Privacy(StrEnum):
    """Whether a remote model may be asked."""

    LOCAL_ONLY = "local-only"
    REMOTE_ALLOWED = "remote-allowed"


class DocumentType(StrEnum):
    """What a document is to the case."""

    CONTRACT = "contract"
    EXCHANGE = "exchange"


class Act(StrEnum):
    """What the client does with a demand."""

    ASKS = "asks"
    CLAIMS = "claims"
    THREATENS = "threatens"


class WriterName(StrEnum):
    """Who wrote the sentences of a draft."""

    BUILT_IN = "built-in"
    MODEL = "model"
