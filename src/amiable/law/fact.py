"""One legal fact, with the source and the date that let a person check it.

A dataclass only: what may be said of a fact in a letter is decided by whoever writes one.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from amiable.model.words import ClientStatus, Kind, Language


class LawTopic(StrEnum):
    """What a fact is about."""

    NOTICE_CONTENT = "notice-content"
    NOTICE_DELAY = "notice-delay"
    NOTICE_EFFECT = "notice-effect"
    NOTICE_WORDING = "notice-wording"
    AMICABLE_ROUTE = "amicable-route"
    SMALL_CLAIMS = "small-claims"
    LIMITATION = "limitation"
    LATE_INTEREST = "late-interest"
    RECOVERY_SUM = "recovery-sum"
    EXTRA_FEES = "extra-fees"
    CONSUMER = "consumer"
    WITHDRAWAL = "withdrawal"
    CANCELLATION = "cancellation"
    DEPOSIT = "deposit"
    TERMINATION = "termination"
    RETENTION = "retention"
    COPYRIGHT = "copyright"
    MORAL_RIGHTS = "moral-rights"
    PERSONAL_DATA = "personal-data"
    DEFAMATION = "defamation"
    FORBIDDEN_THREATS = "forbidden-threats"
    HARASSMENT = "harassment"


class AppliesTo(StrEnum):
    """The client's side of the trade."""

    CONSUMER = "consumer"
    BUSINESS = "business"
    BOTH = "both"


class ClientIs(StrEnum):
    """The client's form; a sole trader is a business and a person."""

    PERSON = "person"
    COMPANY = "company"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class LawFact:
    """One plain sentence of law, in both languages."""

    id: str
    jurisdiction: str
    """That of the file: "QC", "CA" (federal, holds in Québec), "FR", "EU" (holds in France), "UK"."""
    topic: LawTopic
    applies_to: AppliesTo
    client_is: ClientIs
    fact_fr: str
    fact_en: str
    provisions_fr: tuple[str, ...]
    """Each provision by itself, as it is named in French; both lists are empty for a custom, which is not the law."""
    provisions_en: tuple[str, ...]
    source: tuple[str, ...]
    """Where it was read."""
    as_of: dt.date
    """The date of the source, or of the reading where the source bears none."""
    expires: dt.date | None
    """The last day on which it holds; None where no end is known."""
    verified: bool
    """False: from memory, worded with care, and never to be printed in a letter."""
    without_effect: frozenset[Kind]
    """The kinds of dispute in which a usual clause has no effect because of this fact."""

    @property
    def provision(self) -> str:
        """The provisions in the language of the law, one after the other; empty for a custom."""
        return "; ".join(self.provisions_en if self.jurisdiction == "UK" else self.provisions_fr)

    def text(self, language: Language) -> str:
        """Give the sentence."""
        return self.fact_fr if language is Language.FR else self.fact_en

    def concerns(self, status: ClientStatus | None) -> bool:
        """Whether it holds towards such a client; without a status, only what holds towards all does."""
        sides, forms = {AppliesTo.BOTH}, {ClientIs.ANY}
        if status is not None:
            sides.add(AppliesTo.CONSUMER if status is ClientStatus.CONSUMER else AppliesTo.BUSINESS)
            forms.add(ClientIs.COMPANY if status is ClientStatus.COMPANY else ClientIs.PERSON)
        return self.applies_to in sides and self.client_is in forms
