"""The record of one judged text in JSON, of which `docs/schemas/` is generated.

Kept apart from `checked`, since the reports for people need none of the shapes of JSON.
"""

from dataclasses import dataclass, field
from typing import Literal

from amiable.interfaces.reports.checked import Checked
from amiable.interfaces.reports.finding_record import (
    FindingRecord,
    IgnoredRecord,
    finding_records,
    ignored_records,
)
from amiable.model.words import Language, Verdict


@dataclass(frozen=True, slots=True)
class ToneWordRecord:
    """One wording, and what it adds to the tone."""

    start: int
    """Code points into the text as given."""
    end: int
    quote: str
    heat: float
    """Above 0 it heats, below 0 it calms; in log-odds."""
    courtesy: float
    """Above 0 it is gracious, below 0 curt."""


@dataclass(frozen=True, slots=True)
class CheckRecord:
    """One line of `amiable check --format jsonl`."""

    schema: Literal["amiable.check/1"]
    id: str
    """As the input gives it; where it gives none, the path."""
    path: str
    """The input file, with the number of the mail or line in it: "out.mbox#3"."""
    language: Language
    verdict: Verdict
    heat: float
    """0 (calm) to 1 (hostile)."""
    courtesy: float
    """-1 to 1."""
    findings: list[FindingRecord]
    """In the order of the text."""
    ignored: list[IgnoredRecord] = field(default_factory=list)
    """What was found and let pass, by a mark, a baseline, an override or a setting."""
    tone_words: list[ToneWordRecord] = field(default_factory=list)
    """With --explain: the wordings that made heat and courtesy, the strongest first; else empty."""


def check_record(checked: Checked) -> CheckRecord:
    """Give the record of one judged text."""
    return CheckRecord(
        schema="amiable.check/1",
        id=checked.id or checked.path,
        path=checked.path,
        language=checked.language,
        verdict=checked.review.verdict,
        heat=checked.review.heat,
        courtesy=checked.review.courtesy,
        findings=finding_records(checked.review.findings),
        ignored=ignored_records(checked.review.ignored),
        tone_words=[
            ToneWordRecord(each.start, each.end, each.quote, round(each.heat, 4), round(each.courtesy, 4))
            for each in checked.tone_words or ()
        ],
    )
