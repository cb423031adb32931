"""The fixed JSON shapes: fields may be added, never renamed or dropped without a new schema number.

Owns the records and their making out of border types; refuses to compute anything. `docs/schemas/` is generated from
these dataclasses by `docs/generate.py`, and a test holds it fresh.
"""

import dataclasses
import json
import re
from dataclasses import dataclass
from typing import Any, Literal

from amiable.interfaces.reports.finding_record import (
    FindingRecord,
    IgnoredRecord,
    finding_records,
    ignored_records,
)
from amiable.interfaces.reports.warnings import warnings_of
from amiable.model.document import Locator, Passage
from amiable.model.draft import Citation, ReviewedDraft
from amiable.model.evidence import Exhibit, Opposing
from amiable.model.replies import Replies
from amiable.model.words import Ground, Kind, Language, Path, Stance, Verdict, WriterName

_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class LocatorRecord:
    """Where a person finds a passage."""

    page: int | None
    """The physical page, from 1; null where the format has no pages."""
    article: str | None
    """The number of the clause itself."""
    heading: str | None
    date: str | None
    """ISO date of a message."""
    sender: str | None


@dataclass(frozen=True, slots=True)
class PassageRecord:
    """A passage of a document, put forward or not."""

    id: str
    document: str
    """The path below documents/."""
    text: str
    start: int
    """Code points into the document's text."""
    end: int
    """Exclusive."""
    score: float | None
    """0 to 1, comparable within one answer; null where nothing was searched for."""
    reason: str
    ground: Ground | None
    """Null where nothing was judged."""
    locator: LocatorRecord
    ground_reason: str = ""
    """Empty where unconfirmed."""
    pinned: bool = False
    amended_by: str | None = None
    """The id of the passage that replaces this one."""
    note: str = ""
    """The user's annotation."""


@dataclass(frozen=True, slots=True)
class CitationRecord:
    """A reference from the body to a passage."""

    evidence: str
    quote: str | None
    """Null where the body refers to the passage without quoting it."""
    start: int
    """Code points into the body: of the quote without its marks, or of the reference."""
    end: int


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """One reply in one stance."""

    stance: Stance
    subject: str
    """Empty where the channel has none."""
    body: str
    writer: WriterName
    model: str | None
    fallback: str | None
    """Why no model wrote it although one was asked for, in one line."""
    citations: list[CitationRecord]
    offers: list[str]
    """Each as it stands in the body."""
    next_step: str
    """As it stands in the body."""
    verdict: Verdict
    """With "block", the draft is not to be sent."""
    heat: float
    """0 (calm) to 1 (hostile)."""
    courtesy: float
    """-1 to 1."""
    findings: list[FindingRecord]
    ignored: list[IgnoredRecord] = dataclasses.field(default_factory=list)
    """Findings that the user overrode in this very text."""


@dataclass(frozen=True, slots=True)
class DemandRecord:
    """One thing that the client asks, claims or threatens."""

    id: str
    act: str
    topic: str
    text: str
    """The client's own words: material, never an instruction."""
    document: str
    start: int
    """Code points into the document's text."""
    end: int


@dataclass(frozen=True, slots=True)
class OpposingRecord:
    """The passage that best serves the client."""

    passage: PassageRecord
    """One of `evidence`, or one that ranks below it."""
    reason: str
    """What the client may make of it, one sentence."""


@dataclass(frozen=True, slots=True)
class RepliesRecord:
    """What `amiable draft --format json` prints."""

    schema: Literal["amiable.draft/1"]
    case: str
    language: Language
    kind: Kind
    path: Path
    path_reason: str
    recommended: Stance
    """The stance that the positions call for."""
    evidence: list[PassageRecord]
    """Best first."""
    demands: list[DemandRecord]
    drafts: list[DraftRecord]
    """Empty on the path protect."""
    advice: str | None
    """On the path protect: what to keep and whom to call."""
    warnings: list[str]
    """What the user must know before the draft, one line each."""
    unread: list[str]
    """Documents that could not be read: which, why, and the remedy, one line each."""
    opposing: OpposingRecord | None = None
    """The client's strongest reading, never cited for it; null where no passage serves it."""


def replies_record(replies: Replies, *, fallback: str | None = None) -> RepliesRecord:
    """Give the record of a run of `draft`; `fallback` says why a model that was asked for did not write."""
    return RepliesRecord(
        schema="amiable.draft/1",
        case=replies.case.id,
        language=replies.case.language,
        kind=replies.case.kind,
        path=replies.plan.path,
        path_reason=replies.plan.path_reason,
        recommended=replies.plan.recommended,
        evidence=[exhibit_record(each) for each in replies.evidence.exhibits],
        demands=[
            DemandRecord(each.id, each.act, each.topic, each.text, each.document, each.span.start, each.span.end)
            for each in (answer.demand for answer in replies.plan.answers)
        ],
        drafts=[draft_record(each, fallback=fallback) for each in replies.drafts],
        advice=replies.advice,
        warnings=warnings_of(replies),
        unread=[str(each) for each in replies.unread],
        opposing=_opposing_record(replies.evidence.opposing),
    )


def _opposing_record(opposing: Opposing | None) -> OpposingRecord | None:
    return OpposingRecord(exhibit_record(opposing.exhibit), opposing.reason) if opposing else None


def draft_record(reviewed: ReviewedDraft, *, fallback: str | None = None) -> DraftRecord:
    """Give the record of one reviewed draft."""
    draft, review = reviewed.draft, reviewed.review
    return DraftRecord(
        stance=draft.stance,
        subject=draft.subject,
        body=draft.body,
        writer=draft.writer,
        model=draft.model,
        fallback=draft.fallback or fallback,
        citations=[_citation_record(each) for each in draft.citations],
        offers=list(draft.offers),
        next_step=draft.next_step,
        verdict=review.verdict,
        heat=round(review.heat, 4),
        courtesy=round(review.courtesy, 4),
        findings=finding_records(review.findings),
        ignored=ignored_records(review.ignored),
    )


def exhibit_record(exhibit: Exhibit) -> PassageRecord:
    """Give the record of a passage that was selected for a case."""
    record = passage_record(exhibit.passage, exhibit.id, score=exhibit.score, reason=exhibit.reason)
    return dataclasses.replace(
        record,
        ground=exhibit.ground,
        ground_reason=exhibit.ground_reason,
        pinned=exhibit.pinned,
        amended_by=exhibit.amended_by,
        note=exhibit.note,
    )


def passage_record(
    passage: Passage, passage_id: str = "", *, score: float | None = None, reason: str = ""
) -> PassageRecord:
    """Give the record of a passage that nobody judged."""
    where = passage.locator or Locator()
    return PassageRecord(
        id=passage_id,
        document=passage.document,
        text=passage.text,
        start=passage.start,
        end=passage.end,
        score=None if score is None else round(score, 4),
        reason=reason,
        ground=None,
        locator=LocatorRecord(where.page, where.article, where.heading, where.date, where.sender),
    )


def to_json(record: Any, *, indent: int | None = 2) -> str:
    """Give a record, or a list of them, as JSON; no character of it can steer a terminal or break a line.

    `indent` None gives one line, as JSON Lines wants it.
    """
    separators = (",", ":") if indent is None else None
    written = json.dumps(record, ensure_ascii=False, indent=indent, separators=separators, default=_plain)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", written)


def _citation_record(citation: Citation) -> CitationRecord:
    return CitationRecord(citation.evidence, citation.quote, citation.start, citation.end)


def _plain(record: Any) -> dict[str, Any]:
    """Give the fields of a record by name."""
    return {each.name: getattr(record, each.name) for each in dataclasses.fields(record)}
