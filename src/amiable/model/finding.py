"""What the review says of a text."""

from dataclasses import dataclass

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
