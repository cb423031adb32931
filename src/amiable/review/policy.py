"""What the user settled about findings, laid over a review: dropped, softened, hardened, ignored, and each told.

Pure: a review and the user's word in, a review out. Nothing is judged again, and heat and courtesy stay those of the
text. Two things no setting decides: who stands in public by name, and what a letter cites. A blocking finding of those
families is ignored for a reason or not at all, and a setting takes it no lower than a warning.
"""

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from amiable.model.finding import Finding, Ignored, IgnoredBy, Review
from amiable.model.spans import Span
from amiable.model.words import Severity
from amiable.review.verdict import GRAVITY, verdict_of

CONFIDENTIALITY, EVIDENCE = "C", "E"
"""The first letters of the codes of the two guarded families."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """The user's word that findings of some codes do not count, in one place or everywhere in the text."""

    codes: frozenset[str]
    by: IgnoredBy
    reason: str = ""
    place: Span | None = None
    """None: the whole text."""
    line: int = 0
    """Where it is written, from 1; 0 where it stands in no text."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A review after one kind of settlement."""

    review: Review
    refused: tuple[Finding, ...] = ()
    """What would have been ignored or softened, had a reason been given or the rules of the house allowed it."""
    unused: tuple[tuple[Waiver, str], ...] = ()
    """The waivers with a code of theirs of which nothing was found in their place."""


def needs_reason(finding: Finding) -> bool:
    """Whether the finding is ignored for a reason only."""
    return finding.severity is Severity.BLOCK and finding.code[:1] in {CONFIDENTIALITY, EVIDENCE}


def with_severities(review: Review, severities: Mapping[str, Severity | None], *, public: bool) -> Settled:
    """Give the review with the severities that the user set by code; None drops a finding."""
    refused: list[Finding] = []

    def settle(finding: Finding) -> Finding | Ignored:
        wanted = severities.get(finding.code, finding.severity)
        guarded = finding.code[:1] == EVIDENCE or (public and finding.code[:1] == CONFIDENTIALITY)
        if guarded and _weight(wanted) < GRAVITY[Severity.WARN] <= GRAVITY[finding.severity]:
            refused.append(finding)
            wanted = Severity.WARN
        if wanted is None:
            return Ignored(finding, IgnoredBy.CONFIG)
        return dataclasses.replace(finding, severity=wanted)

    return Settled(_each(review, settle), tuple(refused)) if severities else Settled(review)


def without_waived(review: Review, waivers: Iterable[Waiver]) -> Settled:
    """Give the review without what the waivers name in their place."""
    refused: list[Finding] = []
    known = tuple(waivers)
    met: set[tuple[int, str]] = set()

    def settle(finding: Finding) -> Finding | Ignored:
        fitting = [each for each in known if finding.code in each.codes and _covers(each, finding)]
        met.update((known.index(each), finding.code) for each in fitting)
        waiver = next((each for each in fitting if each.reason), next(iter(fitting), None))
        if waiver is None:
            return finding
        if needs_reason(finding) and not waiver.reason:
            refused.append(finding)
            return finding
        return Ignored(finding, waiver.by, waiver.reason)

    settled = _each(review, settle)
    asked = [(number, each, code) for number, each in enumerate(known) for code in sorted(each.codes)]
    unused = tuple((each, code) for number, each, code in asked if (number, code) not in met)
    return Settled(settled, tuple(refused), unused)


def without_known(review: Review, known: Callable[[Finding], Ignored | None]) -> Review:
    """Give the review without the findings that `known` gives back as ignored."""
    return _each(review, lambda finding: known(finding) or finding)


def _each(review: Review, settle: Callable[[Finding], Finding | Ignored]) -> Review:
    """Give the review with each finding kept, changed or put among the ignored, and the verdict of what counts."""
    settled = [settle(each) for each in review.findings]
    findings = tuple(each for each in settled if isinstance(each, Finding))
    ignored = (*review.ignored, *(each for each in settled if isinstance(each, Ignored)))
    return dataclasses.replace(review, findings=findings, verdict=verdict_of(findings), ignored=ignored)


def _weight(severity: Severity | None) -> int:
    return -1 if severity is None else GRAVITY[severity]


def _covers(waiver: Waiver, finding: Finding) -> bool:
    """Whether the finding touches the place of the waiver."""
    place = waiver.place
    if place is None:
        return True
    end = max(finding.end, finding.start + 1)
    return finding.start < place.end and place.start < end
