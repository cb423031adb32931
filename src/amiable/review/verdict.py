"""What findings amount to: duplicates settled, and one verdict for the text.

A verdict is that of the gravest finding; a note passes. Nothing here looks at the text.
"""

from collections.abc import Iterable

from amiable.model.finding import Finding
from amiable.model.words import Severity, Verdict

GRAVITY = {Severity.NOTE: 0, Severity.WARN: 1, Severity.BLOCK: 2}
"""The order of severities."""


def verdict_of(findings: Iterable[Finding]) -> Verdict:
    """Block or warn where one finding does, else pass."""
    severities = {each.severity for each in findings}
    if Severity.BLOCK in severities:
        return Verdict.BLOCK
    return Verdict.WARN if Severity.WARN in severities else Verdict.PASS


def settle(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give the findings in the order of the text; of one code in overlapping places only the gravest."""
    kept: list[Finding] = []
    for each in sorted(findings, key=lambda one: (-GRAVITY[one.severity], one.start - one.end, one.start, one.code)):
        if not any(each.code == other.code and _overlap(each, other) for other in kept):
            kept.append(each)
    return tuple(sorted(kept))


def _overlap(one: Finding, other: Finding) -> bool:
    """Whether both say something of one place, or of no place in particular."""
    return (one.start, one.end) == (other.start, other.end) or (one.start < other.end and other.start < one.end)
