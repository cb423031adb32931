"""The text for a person in a terminal."""

import dataclasses

import pytest

from amiable.errors import DamagedFile
from amiable.interfaces.reports.text import replies_text
from amiable.model.document import Locator
from amiable.model.replies import Replies
from amiable.model.spans import Span
from amiable.model.words import Channel, Ground, Language, Path, Severity
from tests.builders import a_case, a_message, a_passage, an_evidence, an_exhibit
from tests.interfaces.replies_builders import (
    BODY,
    a_draft,
    a_finding,
    a_plan,
    a_reviewed_draft,
    some_replies,
)


def test_the_letter_stands_whole_and_unwrapped() -> None:
    """It can be copied as it is."""
    shown = replies_text(some_replies())

    assert f"Objet : Les frais de déplacement\n\n{BODY}" in shown
    assert "ton équilibré" in shown


def test_evidence_names_place_reason_and_ground() -> None:
    """A reader finds the passage, and knows why it is there."""
    exhibit = an_exhibit(ground=Ground.SUPPORTS, ground_reason="il énonce le montant", note="à relire", pinned=True)
    shown = " ".join(replies_text(some_replies(evidence=an_evidence(exhibit))).split())

    assert "e1 contrat.pdf, article 4.2, Frais de déplacement, page 2 (vous appuie, épinglé)" in shown
    assert "mentionne les frais de déplacement" in shown
    assert "il énonce le montant" in shown
    assert "à relire" in shown


def test_running_heads_are_not_shown_as_the_clause() -> None:
    """What the reader marked as furniture is left out of the excerpt."""
    text = "Le prix CONTRAT page 3 est dû."
    passage = a_passage(text, start=10, end=10 + len(text), furniture=(Span(18, 33),))
    shown = replies_text(some_replies(evidence=an_evidence(an_exhibit(passage=passage))))

    assert "Le prix est dû." in shown


def test_a_stopped_draft_is_never_shown_as_ready() -> None:
    """The findings come first, under a line that says not to send it."""
    shown = replies_text(some_replies(drafts=(a_reviewed_draft(a_draft(), a_finding()),)))

    assert "Projet de réponse" not in shown
    assert shown.index("NE PAS ENVOYER") < shown.index("arrêt T104") < shown.index("Bonjour Marie")
    assert "--eml" not in shown


def test_findings_come_gravest_first_with_what_to_write_instead() -> None:
    """A suggestion stands under its finding."""
    note = a_finding(severity=Severity.NOTE, code="S201", quote="Bonjour")
    warning = a_finding(severity=Severity.WARN, code="E402", suggestion="citez l’article")
    shown = replies_text(some_replies(drafts=(a_reviewed_draft(a_draft(), note, warning),)))

    assert shown.index("attention E402") < shown.index("citez l’article") < shown.index("remarque S201")


def test_protect_shows_advice_and_no_letter() -> None:
    """Nothing invites to write."""
    shown = replies_text(some_replies(plan=a_plan(path=Path.PROTECT), drafts=(), advice="Gardez tout."))

    assert "Gardez tout." in shown
    assert "Projet" not in shown
    assert "Ensuite" not in shown


def test_warnings_come_before_the_letter_and_once() -> None:
    """Notes, evidence and plan warn in one list; what could not be read is told on stderr."""
    unread = DamagedFile("scan.pdf", "cut", "export it again")
    evidence = an_evidence(warnings=("clause sans effet",))
    plan = a_plan(warnings=("contrat muet",))
    shown = replies_text(
        some_replies(notes=("contrat muet", str(unread)), unread=(unread,), evidence=evidence, plan=plan)
    )

    assert shown.count("contrat muet") == 1
    assert shown.index("clause sans effet") < shown.index("Bonjour Marie")
    assert "scan.pdf" not in shown


def test_text_of_strangers_cannot_steer_the_terminal() -> None:
    """Documents, senders and demands are defused."""
    evil = "a\x1b]0;b\x07"
    exhibit = an_exhibit(
        passage=a_passage(evil, locator=Locator(date="2026-05-12", sender=evil), document=f"{evil}.eml")
    )
    shown = replies_text(some_replies(evidence=an_evidence(exhibit, to_answer=a_message(evil)), notes=(evil,)))

    assert "\x1b" not in shown
    assert "\x07" not in shown


def in_english(**overrides: object) -> Replies:
    """Give the same run in English."""
    return some_replies(case=a_case(language=Language.EN, title="Travel fee"), **overrides)


@pytest.mark.parametrize(
    ("replies", "told"),
    [
        (in_english(), "Draft reply, balanced:"),
        (in_english(drafts=(a_reviewed_draft(a_draft(), a_finding()),)), "DO NOT SEND"),
        (in_english(documents=()), "nothing: the case holds no document that can be read"),
        (some_replies(evidence=dataclasses.replace(an_evidence(), exhibits=())), "aucun passage des documents"),
        (some_replies(case=a_case(channel=Channel.PUBLIC_REVIEW)), "Projet de réponse publique"),
        (some_replies(unread=(DamagedFile("scan.pdf", "cut", "export it again"),)), "contrat.pdf (contrat, 1 page)"),
    ],
)
def test_the_report_speaks_the_language_of_the_case(replies: Replies, told: str) -> None:
    """Headings follow the case."""
    assert told in replies_text(replies)


def test_why_no_model_wrote_is_told() -> None:
    """One line under the letter."""
    assert "Rédaction : aucun modèle n’est nommé" in replies_text(some_replies(), fallback="aucun modèle n’est nommé")
