"""What a message proves: the client's own agreement, approval or receipt, and what the user gave away.

Owns the judgement of messages. What a side says for itself proves nothing: only the client's words can help the user,
and only the user's own can hurt.
"""

from amiable.evidence.agreements import settles
from amiable.evidence.concessions import concession_in
from amiable.evidence.people import Speaker
from amiable.evidence.receipts import is_receipt
from amiable.evidence.scoring import Scored
from amiable.model.case import Case
from amiable.model.words import Kind

APPROVAL_KINDS = frozenset({Kind.QUALITY, Kind.PAYMENT_REFUSAL, Kind.RECEIVED_NOTICE})
"""The kinds in which it helps that the client approved the work."""
_RECEIPT_KINDS = frozenset({Kind.PAYMENT_REFUSAL, Kind.RECEIVED_NOTICE, Kind.DUE_DATE})
"""The kinds in which it helps that the client had the work in hand."""


def proof_in(scored: Scored, case: Case) -> str:
    """The name of the sentence that says what the client's message proves; empty where it proves nothing."""
    if scored.candidate.speaker is Speaker.CLIENT and settles(scored.candidate):
        if scored.agreed and (scored.thing or scored.amounts or scored.answers_matter):
            return "agreed"
        if scored.approved and case.kind in APPROVAL_KINDS:
            return "approved"
        if case.kind in _RECEIPT_KINDS and is_receipt(scored.candidate):
            return "received"
    if scored.candidate.speaker is Speaker.ME and scored.accepted and (scored.thing or scored.amounts):
        return "accepted"
    return ""


def conceded_in(scored: Scored, case: Case) -> str:
    """The words by which the user gives the disputed thing away in an own message; empty where none does."""
    if scored.candidate.speaker is not Speaker.ME or not scored.thing:
        return ""
    return concession_in(scored.candidate, scored.thing, case.kind)
