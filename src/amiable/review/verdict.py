"""What findings amount to: duplicates settled, and one verdict for the text.

A verdict is that of the gravest finding; a note passes. Nothing here looks at the text.
"""

import bisect
from collections.abc import Iterable

from amiable.model.finding import Finding
from amiable.model.words import Severity, Verdict

GRAVITY = {Severity.NOTE: 0, Severity.WARN: 1, Severity.BLOCK: 2}
"""The order of severities."""
_FEWEST_TO_SETTLE = 2


def verdict_of(findings: Iterable[Finding]) -> Verdict:
    """Block or warn where one finding does, else pass."""
    severities = {each.severity for each in findings}
    if Severity.BLOCK in severities:
        return Verdict.BLOCK
    return Verdict.WARN if Severity.WARN in severities else Verdict.PASS


def settle(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give the findings in the order of the text; of one code in overlapping places only the gravest."""
    given = list(findings)
    if len(given) < _FEWEST_TO_SETTLE:
        return tuple(given)
    kept: dict[str, list[Finding]] = {}
    for each in sorted(given, key=lambda one: (-GRAVITY[one.severity], one.start - one.end, one.start, one.code)):
        others = kept.setdefault(each.code, [])
        place = bisect.bisect(others, (each.start, each.end), key=lambda other: (other.start, other.end))
        if not any(_overlap(each, other) for other in others[max(0, place - 1) : place + 1]):
            others.insert(place, each)
    return tuple(sorted(each for others in kept.values() for each in others))


def _overlap(one: Finding, other: Finding) -> bool:
    """Whether both say something of one place, or of no place in particular."""
    return (one.start, one.end) == (other.start, other.end) or (one.start < other.end and other.start < one.end)
