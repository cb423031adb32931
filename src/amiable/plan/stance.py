"""Which of the three letters is recommended."""

from amiable.model.case import Case
from amiable.model.words import Path, Stance, Trust

FIRM_PATHS = frozenset({Path.FIRM, Path.FORMAL_NOTICE, Path.END_RELATIONSHIP})
FLEXIBLE = 2
"""The highest firmness that still counts as flexible."""


def recommend_stance(case: Case, path: Path) -> Stance:
    """Firm on the firm paths; conciliatory for a flexible user whose trust is intact; else balanced."""
    if path in FIRM_PATHS:
        return Stance.FIRM
    if case.positions.firmness <= FLEXIBLE and case.positions.trust is Trust.INTACT:
        return Stance.CONCILIATORY
    return Stance.BALANCED
