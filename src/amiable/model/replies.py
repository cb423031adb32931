"""What one run of the main job gives: the case, what was read, and the reviewed drafts."""

from dataclasses import dataclass

from amiable.errors import ReadingError
from amiable.model.case import Case
from amiable.model.document import Document
from amiable.model.draft import ReviewedDraft
from amiable.model.evidence import Evidence
from amiable.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Replies:
    """The result of `assistant.draft_replies`."""

    case: Case
    """With language and kind settled."""
    documents: tuple[Document, ...]
    unread: tuple[ReadingError, ...]
    """Documents that could not be read; the others were."""
    evidence: Evidence
    plan: Plan
    drafts: tuple[ReviewedDraft, ...]
    """Empty on the path protect."""
    advice: str | None = None
    """On the path protect: what to keep and whom to call."""
    notes: tuple[str, ...] = ()
    """What the user must know before the draft, one line each."""
