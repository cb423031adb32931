"""The records of what a rule found, and of what the user let pass, in every shape of JSON that shows them."""

from collections.abc import Iterable
from dataclasses import dataclass

from amiable.model.finding import Finding, Ignored, IgnoredBy
from amiable.model.words import Severity


@dataclass(frozen=True, slots=True)
class FindingRecord:
    """What a rule found."""

    code: str
    severity: Severity
    start: int
    """Code points into the text that was judged."""
    end: int
    quote: str
    message: str
    suggestion: str
    replacement: str | None = None
    """What may stand instead of the quote: the same words and figures; null where a person must write it."""


@dataclass(frozen=True, slots=True)
class IgnoredRecord:
    """What a rule found and the user let pass; it has no part in the verdict."""

    code: str
    severity: Severity
    start: int
    end: int
    quote: str
    by: IgnoredBy
    reason: str
    """Empty where none was given."""
    who: str
    time: str
    """ISO; empty where nobody noted it."""


def finding_records(findings: Iterable[Finding]) -> list[FindingRecord]:
    """Give the records of findings, in their order."""
    return [
        FindingRecord(
            each.code, each.severity, each.start, each.end, each.quote, each.message, each.suggestion, each.replacement
        )
        for each in findings
    ]


def ignored_records(ignored: Iterable[Ignored]) -> list[IgnoredRecord]:
    """Give the records of findings that were let pass, in their order."""
    return [
        IgnoredRecord(
            one.finding.code,
            one.finding.severity,
            one.finding.start,
            one.finding.end,
            one.finding.quote,
            one.by,
            one.reason,
            one.who,
            one.time,
        )
        for one in ignored
    ]
