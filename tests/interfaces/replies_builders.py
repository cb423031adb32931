"""Finished runs of `draft` for the tests of reports and metrics, smallest valid, with keyword overrides."""

import datetime as dt
from typing import Any

from amiable.model.document import Document
from amiable.model.draft import Citation, Part, RenderedDraft, RenderedSentence, ReviewedDraft
from amiable.model.finding import Finding, Review
from amiable.model.plan import Answer, Demand, DemandAnswer, Mood, Plan, Standing, Topic
from amiable.model.replies import Replies
from amiable.model.spans import Span
from amiable.model.words import Act, Address, Channel, Kind, Language, Locale, Path, Severity, Stance, Verdict
from tests.builders import a_case, a_document, a_message, a_passage, an_evidence

QUOTE = "Les frais de déplacement sont de 60 $"
SOURCE = "Vous avez relevé des frais de déplacement sur la facture du mariage."
POINT = f"L’article 4.2 du contrat, à la page 2, prévoit ceci : « {QUOTE} »."
OFFER = "retirer quatre photos du forfait"
NEXT_STEP = "Pouvez-vous me dire d’ici le 15 juin 2026 ce que vous préférez ?"
BODY = f"Bonjour Marie,\n\n{SOURCE} {POINT}\n\nJe peux {OFFER}. {NEXT_STEP}\n\nKarine Tremblay"


def a_plan(**overrides: Any) -> Plan:
    """An amicable plan that answers one demand and has a deadline."""
    demand = Demand("d1", Act.ASKS, Topic.REFUSE_TO_PAY, "Je refuse de payer ces frais.", "message.eml", Span(0, 29))
    given: dict[str, Any] = {
        "language": Language.FR,
        "locale": Locale.FR_CA,
        "address": Address.VOUS,
        "channel": Channel.EMAIL,
        "kind": Kind.EXTRA_FEES,
        "path": Path.AMICABLE,
        "path_reason": "la confiance est intacte",
        "recommended": Stance.BALANCED,
        "stance": Stance.BALANCED,
        "mood": Mood.UPSET,
        "standing": Standing.SUPPORTED,
        "answers": (DemandAnswer(demand, Answer.BY_OFFER),),
        "deadline": dt.date(2026, 6, 15),
    }
    return Plan(**(given | overrides))


def a_finding(text: str = BODY, quote: str = "Marie", **overrides: Any) -> Finding:
    """A blocking finding on a word of the body."""
    start = text.index(quote)
    given: dict[str, Any] = {
        "start": start,
        "end": start + len(quote),
        "code": "T104",
        "severity": Severity.BLOCK,
        "quote": quote,
        "message": "une insulte",
    }
    return Finding(**(given | overrides))


def a_review(*findings: Finding, **overrides: Any) -> Review:
    """The judgement that follows from these findings."""
    blocks = any(each.severity is Severity.BLOCK for each in findings)
    verdict = Verdict.BLOCK if blocks else Verdict.WARN if findings else Verdict.PASS
    given: dict[str, Any] = {"findings": findings, "verdict": verdict, "heat": 0.02, "courtesy": 0.6}
    return Review(**(given | overrides))


def a_draft(body: str = BODY, **overrides: Any) -> RenderedDraft:
    """The reply to Marie: one quote, one offer, one next step."""
    quoted = body.find(QUOTE)
    told = [(Part.GREETING, "Bonjour Marie,"), (Part.SOURCE, SOURCE), (Part.POINT, POINT)]
    told += [(Part.OFFER, f"Je peux {OFFER}."), (Part.NEXT_STEP, NEXT_STEP), (Part.SIGNATURE, "Karine Tremblay")]
    given: dict[str, Any] = {
        "stance": Stance.BALANCED,
        "subject": "Les frais de déplacement",
        "body": body,
        "citations": (Citation("e1", QUOTE, quoted, quoted + len(QUOTE)),) if quoted >= 0 else (),
        "offers": (OFFER,) if OFFER in body else (),
        "next_step": NEXT_STEP if NEXT_STEP in body else "",
        "sentences": tuple(
            RenderedSentence(
                part, body.index(text), body.index(text) + len(text), ("d1",) if part is Part.OFFER else ()
            )
            for part, text in told
            if text in body
        ),
    }
    return RenderedDraft(**(given | overrides))


def a_reviewed_draft(draft: RenderedDraft | None = None, *findings: Finding) -> ReviewedDraft:
    """A draft and its judgement."""
    return ReviewedDraft(draft or a_draft(), a_review(*findings))


def a_contract() -> Document:
    """The contract whose one clause is the travel clause."""
    return a_document(a_passage(), pages=(0,))


def some_replies(**overrides: Any) -> Replies:
    """A finished run with one balanced draft."""
    given: dict[str, Any] = {
        "case": a_case(title="Mariage de Marie"),
        "documents": (a_contract(),),
        "unread": (),
        "evidence": an_evidence(to_answer=a_message()),
        "plan": a_plan(),
        "drafts": (a_reviewed_draft(),),
    }
    return Replies(**(given | overrides))
