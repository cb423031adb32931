"""The argument: which exhibits the letter rests on, and where they leave the user.

What goes against the user, or was amended away, is never a point. What code cannot tell is quoted neutrally.
"""

from typing import NamedTuple

from amiable.language.money import find_amounts
from amiable.model.case import Case
from amiable.model.evidence import Evidence, Exhibit
from amiable.model.plan import Point, Standing
from amiable.model.words import DocumentType, Ground
from amiable.plan.matter import Matter, stems
from amiable.plan.quotes import choose_quote

MOST = 2
"""Points a letter may argue: a third weakens the first."""
RELEVANT = 0.45
"""Score under which an unconfirmed passage is no argument; scores are relative to the best of the case."""


class Argument(NamedTuple):
    """The points, best first, and the standing that they give."""

    points: tuple[Point, ...]
    standing: Standing


def choose_points(case: Case, evidence: Evidence, matter: Matter) -> Argument:
    """At most two points; none where the documents are silent or against the user."""
    citable = [each for each in evidence.exhibits if _citable(each)]
    about = stems(f"{matter.noun.text} {case.title} {case.source}", case.language)
    ranked = sorted(citable, key=lambda each: _rank(each, about, case))
    points: list[Point] = []
    for exhibit in ranked:
        if len(points) == MOST:
            break
        if points and not _adds(exhibit):
            continue
        if not points and not (exhibit.pinned or _bears(exhibit, about, matter, case)):
            continue
        quote = choose_quote(exhibit.passage, about, matter.amount, case.language)
        points.append(_point(str(len(points) + 1), exhibit, quote, matter, case))
    return Argument(tuple(points), _standing(points, evidence))


def _citable(exhibit: Exhibit) -> bool:
    return exhibit.ground in {Ground.SUPPORTS, Ground.AMBIGUOUS, Ground.UNCONFIRMED} and exhibit.amended_by is None


def _rank(exhibit: Exhibit, about: frozenset[str], case: Case) -> tuple[bool, bool, float]:
    shared = len(stems(exhibit.passage.text, case.language) & about)
    return (not exhibit.pinned, exhibit.ground is not Ground.SUPPORTS, -exhibit.score - min(shared, 3) * 0.03)


def _adds(exhibit: Exhibit) -> bool:
    """A second point must be sure of itself."""
    return exhibit.pinned or (exhibit.ground is Ground.SUPPORTS and exhibit.score >= RELEVANT)


def _bears(exhibit: Exhibit, about: frozenset[str], matter: Matter, case: Case) -> bool:
    """Whether the passage speaks of the matter at all: a letter never cites a clause for want of a better one."""
    if exhibit.ground is Ground.SUPPORTS:
        return True
    shared = stems(exhibit.passage.text, case.language) & stems(matter.noun.text, case.language)
    return exhibit.score >= RELEVANT and bool(shared or stems(exhibit.passage.text, case.language) & about)


def _point(number: str, exhibit: Exhibit, quote: str | None, matter: Matter, case: Case) -> Point:
    amounts = find_amounts(quote or "", case.language)
    states = matter.amount is not None and any(each.money.amount == matter.amount.amount for each in amounts)
    from_message = exhibit.source_type is DocumentType.EXCHANGE
    return Point(number, exhibit.id, exhibit.ground, quote, has_amount=states, from_message=from_message)


def _standing(points: list[Point], evidence: Evidence) -> Standing:
    """Supported where the first point is; against only where nothing speaks for the user."""
    best = next((each for each in evidence.exhibits if each.amended_by is None), None)
    if points and points[0].ground is Ground.SUPPORTS:
        return Standing.SUPPORTED
    if best is not None and best.ground is Ground.AGAINST:
        return Standing.AGAINST
    if points and points[0].ground is Ground.AMBIGUOUS:
        return Standing.AMBIGUOUS
    return Standing.QUOTED if points else Standing.SILENT
