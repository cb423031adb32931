"""In a draft only tokens may bring facts and offers in; outside them the same words block."""

import datetime as dt
import re

import pytest

from amiable.model.case import Case
from amiable.model.draft import Citation, Placement, RenderedDraft
from amiable.model.evidence import Evidence
from amiable.model.words import Ground, Stance
from amiable.review.engine import review
from amiable.review.subject import subject_of_text
from tests.builders import a_case, a_document, a_fact, a_passage, an_evidence, an_exhibit, an_offer

TODAY = dt.date(2026, 11, 24)


def _codes(marked: str, *, case: Case | None = None, evidence: Evidence | None = None) -> set[str]:
    """Give the codes found in a draft whose `{words}` were put there by `[[offer:1]]`."""
    placements: list[Placement] = []
    body = ""
    for piece in re.split(r"(\{[^}]*\})", marked):
        if piece.startswith("{"):
            placements.append(Placement("offer:1", len(body), len(body) + len(piece) - 2))
        body += piece.strip("{}")
    draft = RenderedDraft(stance=Stance.BALANCED, subject="", body=body, placements=tuple(placements))
    subject = subject_of_text(
        body,
        case=case or a_case(),
        evidence=evidence or an_evidence(),
        documents=(a_document(a_passage()),),
        draft=draft,
        today=TODAY,
    )
    return {each.code for each in review(subject).findings}


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("E403", "75 $"),
        ("E403", "le 3 février 2027"),
        ("E403", "quatorze jours"),
        ("E403", "avant vendredi"),
        ("E404", "avec Sophie Lavoie"),
        ("K501", "rembourser les frais de déplacement"),
    ],
)
def test_what_a_token_brought_in_passes_and_the_same_words_of_the_writer_block(code: str, words: str) -> None:
    """The place of the token decides, not the words."""
    letter = f"Bonjour Marie,\n\nJe vous propose donc de voir cela : nous pouvons {words}."

    assert code in _codes(letter)
    assert code not in _codes(letter.replace(words, "{" + words + "}"))


def test_an_offer_of_the_case_may_be_worded_by_the_writer() -> None:
    """The offer's own words give nothing more than the offer."""
    case = a_case(offers=(an_offer(),), facts=(a_fact(),))

    assert "K501" not in _codes("Je peux retirer quatre photos du forfait.", case=case)
    assert "K501" in _codes("Je peux retirer six photos du forfait.", case=case)


@pytest.mark.parametrize("overrides", [{"ground": Ground.AGAINST}, {"amended_by": "e2"}])
def test_a_citation_of_a_passage_that_supports_nothing_blocks(overrides: dict[str, object]) -> None:
    """By the draft's own citations, without a quote or a number in the words."""
    body = "Notre contrat le prévoit."
    draft = RenderedDraft(
        stance=Stance.BALANCED, subject="", body=body, citations=(Citation("e1", None, 0, len("Notre contrat")),)
    )
    evidence = an_evidence(an_exhibit(**overrides))

    found = review(subject_of_text(body, case=a_case(), evidence=evidence, draft=draft, today=TODAY)).findings

    assert {"E405", "E406"} <= {each.code for each in found}


def test_a_telephone_that_nobody_gave_blocks_in_a_draft() -> None:
    """Numbers to call are facts as well."""
    assert "E403" in _codes("Appelez-moi au 418 555-0177.")
