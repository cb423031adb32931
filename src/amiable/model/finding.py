"""What the review says of a text, and what the user has said of that."""

from dataclasses import dataclass, field
from enum import StrEnum

from amiable.model.words import Severity, Verdict


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that a rule found."""

    start: int
    """Code points into the text as given (of mail: into the decoded text part), end exclusive."""
    end: int
    code: str
    severity: Severity
    quote: str
    """`text[start:end]`."""
    message: str
    suggestion: str = ""
    replacement: str | None = field(default=None, compare=False)
    """What may stand instead of the quote with nothing else touched; None where a person must write it."""


class IgnoredBy(StrEnum):
    """Where the user said that a finding does not count."""

    IN_PLACE = "in-place"
    """In the text, in a header of the mail, or in a field of the line."""
    BASELINE = "baseline"
    OVERRIDE = "override"
    CONFIG = "config"


@dataclass(frozen=True, slots=True)
class Ignored:
    """A finding that was made and does not count."""

    finding: Finding
    by: IgnoredBy
    reason: str = ""
    """In the user's words; empty where they gave none."""
    who: str = ""
    time: str = ""
    """When it was decided, ISO; empty where nobody noted it."""


@dataclass(frozen=True, slots=True)
class Review:
    """The whole judgement of one text."""

    findings: tuple[Finding, ...]
    """In the order of the text."""
    verdict: Verdict
    heat: float
    """0 (calm) to 1 (hostile)."""
    courtesy: float
    """-1 to 1."""
    ignored: tuple[Ignored, ...] = ()
    """What the rules found and the user settled; it has no part in the verdict, but heat and courtesy know of it."""
