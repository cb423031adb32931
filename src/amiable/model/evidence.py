"""Passages selected for a case, with the reason and the ground."""

from dataclasses import dataclass

from amiable.model.document import Message, Passage
from amiable.model.words import DocumentType, Ground


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One passage put forward."""

    id: str
    """ "e1", "e2" … in the order of rank."""
    passage: Passage
    score: float
    """0 to 1, 1 for the best of the case; comparable within one case only."""
    reason: str
    """Why it is put forward, one sentence in the case's language."""
    ground: Ground
    ground_reason: str = ""
    """Why the code thinks so, one sentence in the case's language; empty where unconfirmed."""
    source_type: DocumentType = DocumentType.CONTRACT
    pinned: bool = False
    amended_by: str | None = None
    """The id of the exhibit that replaces this one; such a passage is never cited as support."""
    amends: str | None = None
    """The id of the exhibit that this one replaces."""
    note: str = ""
    """The user's annotation."""


@dataclass(frozen=True, slots=True)
class Opposing:
    """The passage that best serves the other side."""

    exhibit: Exhibit
    """One of the evidence, or one that ranks below what is shown."""
    reason: str
    """What the client may make of it, one sentence in the case's language."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found in the documents of a case."""

    exhibits: tuple[Exhibit, ...] = ()
    """Best first."""
    to_answer: Message | None = None
    """The client's latest message, which the reply answers; None where there is none."""
    warnings: tuple[str, ...] = ()
    """What the user must know before reading the draft (silent contract, clause without effect), one line each."""
    opposing: Opposing | None = None
    """The client's strongest reading; None where no passage serves it. Shown to the user, never cited for it."""

    def by_id(self, exhibit_id: str) -> Exhibit | None:
        """The exhibit of that id, or None."""
        return next((each for each in self.exhibits if each.id == exhibit_id), None)
