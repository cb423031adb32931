"""The record of one judged text in JSON, of which `docs/schemas/` is generated.

Kept apart from `checked`, since the reports for people need none of the shapes of JSON.
"""

from dataclasses import dataclass
from typing import Literal

from amiable.interfaces.reports.checked import Checked
from amiable.interfaces.reports.json import FindingRecord, finding_records
from amiable.model.words import Language, Verdict


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
    )
