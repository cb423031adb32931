"""What a metric is given and what it gives back.

Owns the view of a run that metrics share: its letters, where quotes stand in them, which passage an expectation means.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from amiable.harness.suite import ExpectedPassage, SuiteCase
from amiable.language.spans import find_verbatim, without
from amiable.model.document import Document, Locator, Passage
from amiable.model.draft import ReviewedDraft
from amiable.model.replies import Replies
from amiable.model.spans import Span
from amiable.model.words import Stance


@dataclass(frozen=True, slots=True)
class CaseRun:
    """One case of the suite after its run."""

    case: SuiteCase
    replies: Replies | None
    """None where the run was refused."""
    refusal: str = ""


class Letter(NamedTuple):
    """One draft and the run that it belongs to."""

    run: CaseRun
    replies: Replies
    reviewed: ReviewedDraft

    @property
    def body(self) -> str:
        """The text that the client would read."""
        return self.reviewed.draft.body

    @property
    def name(self) -> str:
        """How a report names it: case and stance."""
        return f"{self.run.case.name} ({self.reviewed.draft.stance})"


@dataclass(frozen=True, slots=True)
class Tally:
    """What a metric counted."""

    right: int
    of: int
    """0 where the suite holds nothing that the metric measures."""
    misses: tuple[str, ...] = ()
    """One line each, naming the case and what is wrong."""

    @property
    def value(self) -> float | None:
        """The share that is right, 0 to 1; None in the empty case."""
        return self.right / self.of if self.of else None


class Check(NamedTuple):
    """One thing that was looked at; `wrong` empty where it is right."""

    wrong: str = ""


class Metric(Protocol):
    """What a module of `metrics` offers."""

    def measure(self, runs: Sequence[CaseRun]) -> Tally:
        """Count what is right over the whole suite."""


def tally(checks: Iterable[Check]) -> Tally:
    """Count checks."""
    looked_at = list(checks)
    misses = tuple(each.wrong for each in looked_at if each.wrong)
    return Tally(len(looked_at) - len(misses), len(looked_at), misses)


def finished(runs: Sequence[CaseRun]) -> Iterator[tuple[CaseRun, Replies]]:
    """Go through the runs that were not refused."""
    for run in runs:
        if run.replies is not None:
            yield run, run.replies


def letters(runs: Sequence[CaseRun], stance: Stance | None = None) -> Iterator[Letter]:
    """Go through every draft of every run, or through those in one stance."""
    for run, replies in finished(runs):
        for reviewed in replies.drafts:
            if stance is None or reviewed.draft.stance is stance:
                yield Letter(run, replies, reviewed)


def document_of(replies: Replies, path: str) -> Document | None:
    """Give the document that was read from `path` below documents/."""
    return next((each for each in replies.documents if each.path == path), None)


def is_meant(expected: ExpectedPassage, passage: Passage) -> bool:
    """Tell whether an expectation means this passage; what it leaves out is not compared."""
    where = passage.locator or Locator()
    told = [
        (expected.article, where.article),
        (expected.page, where.page),
        (expected.date, where.date and where.date[:10]),
        (expected.sender, where.sender),
    ]
    if expected.document != passage.document or any(wanted not in {None, given} for wanted, given in told):
        return False
    return not expected.contains or holds(passage, expected.contains)


def holds(passage: Passage, quote: str) -> bool:
    """Tell whether a passage says `quote` word for word, running heads passed over."""
    if find_verbatim(passage.text, quote) is not None:
        return True
    pieces = without(Span(passage.start, passage.end), passage.furniture)
    running = " ".join(passage.text[piece.start - passage.start : piece.end - passage.start] for piece in pieces)
    return find_verbatim(running, quote) is not None


def outside_quotes(letter: Letter) -> str:
    """Give the body with the words of every quote blanked out, as long as before."""
    body = letter.body
    for citation in letter.reviewed.draft.citations:
        if citation.quote is not None:
            body = body[: citation.start] + " " * (citation.end - citation.start) + body[citation.end :]
    return body
