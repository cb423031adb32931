"""The smallest valid objects, with keyword overrides: tests say only what matters to them."""

from typing import Any

from amiable.model.case import Case, Client, Fact, Me, Offer
from amiable.model.document import Document, Locator, Message, Passage
from amiable.model.evidence import Evidence, Exhibit
from amiable.model.words import DocumentType, Ground, Jurisdiction, Kind, Language


def a_case(**overrides: Any) -> Case:
    """A photographer in Québec whose client refuses travel fees."""
    given: dict[str, Any] = {
        "id": "a-case",
        "me": Me(name="Karine Tremblay", role="photographe", jurisdiction=Jurisdiction.QC),
        "client": Client(name="Marie Gagnon", salutation="Bonjour Marie"),
        "language": Language.FR,
        "kind": Kind.EXTRA_FEES,
    }
    return Case(**(given | overrides))


def an_offer(**overrides: Any) -> Offer:
    """Four photos for the travel fees."""
    given: dict[str, Any] = {"gives": "retirer quatre photos du forfait", "covers": "les frais de déplacement"}
    return Offer(**(given | overrides))


def a_fact(**overrides: Any) -> Fact:
    """A bare fact."""
    return Fact(**({"what": "frais de déplacement"} | overrides))


def a_passage(text: str = "Les frais de déplacement sont de 60 $.", **overrides: Any) -> Passage:
    """A clause that is a whole document."""
    given: dict[str, Any] = {
        "text": text,
        "start": 0,
        "end": len(text),
        "locator": Locator(page=2, article="4.2", heading="Frais de déplacement"),
        "document": "contrat.pdf",
    }
    return Passage(**(given | overrides))


def a_document(*passages: Passage, **overrides: Any) -> Document:
    """A contract of these passages, joined by blank lines when no text is given."""
    text = "\n\n".join(each.text for each in passages)
    placed, start = [], 0
    for each in passages:
        path = each.document or "contrat.pdf"
        placed.append(Passage(each.text, start, start + len(each.text), each.locator, path, each.furniture))
        start += len(each.text) + 2
    given: dict[str, Any] = {
        "path": placed[0].document if placed else "contrat.pdf",
        "text": text,
        "passages": tuple(placed),
        "type": DocumentType.CONTRACT,
        "language": Language.FR,
    }
    return Document(**(given | overrides))


def a_message(text: str = "Je refuse de payer ces frais.", sender: str = "Marie Gagnon", **overrides: Any) -> Message:
    """One message of the client."""
    locator = Locator(date="2026-05-12", sender=sender)
    passage = Passage(text, 0, len(text), locator, "message.eml")
    given: dict[str, Any] = {"passage": passage, "sender_name": sender}
    return Message(**(given | overrides))


def an_exhibit(**overrides: Any) -> Exhibit:
    """The travel clause, unconfirmed."""
    given: dict[str, Any] = {
        "id": "e1",
        "passage": a_passage(),
        "score": 1.0,
        "reason": "mentionne les frais de déplacement",
        "ground": Ground.UNCONFIRMED,
    }
    return Exhibit(**(given | overrides))


def an_evidence(*exhibits: Exhibit, **overrides: Any) -> Evidence:
    """Evidence of these exhibits, or of the travel clause alone."""
    return Evidence(**({"exhibits": exhibits or (an_exhibit(),)} | overrides))
