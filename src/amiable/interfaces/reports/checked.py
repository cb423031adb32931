"""What the reports of `amiable check` are made of: one judged text, and its record in JSON.

Each format is a module beside this one with `pieces(checked)`: it takes the judged texts one by one, as they come, and
gives what is to be printed. No format decides anything.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

from amiable.interfaces.reports.json import FindingRecord, finding_records
from amiable.model.finding import Review
from amiable.model.words import Language, Verdict


@dataclass(frozen=True, slots=True)
class Checked:
    """One text with its review."""

    text: str
    path: str
    """The input, with the number of the mail or line in it: "out.mbox#3"."""
    id: str
    language: Language
    review: Review
    is_file: bool = False
    """Whether lines of the text are lines of the file."""


class Report(Protocol):
    """What a format's module offers."""

    def pieces(self, checked: Iterable[Checked]) -> Iterator[str]:
        """Give what to print, piece by piece."""


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
