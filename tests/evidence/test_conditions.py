"""Clauses on an event that is not the one of the dispute."""

import pytest

from amiable.evidence.select import select_evidence
from amiable.model.document import Locator
from amiable.model.words import Ground, Kind
from tests.builders import a_case, a_document, a_passage


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("Lorsque l’école est fermée en raison d’une tempête, la séance est annulée sans frais.", Ground.UNCONFIRMED),
        ("Lorsque la cliente annule la veille, la séance est annulée sans frais.", Ground.AGAINST),
        ("Si la cliente annule, l’acompte n’est pas remboursé.", Ground.SUPPORTS),
        ("Si le studio brûle ou que la foudre tombe, l’acompte n’est pas remboursé.", Ground.UNCONFIRMED),
    ],
)
def test_a_clause_on_another_event_is_neither_for_nor_against(words: str, ground: Ground) -> None:
    """Neither case nor message says a word of the storm."""
    case = a_case(kind=Kind.CANCELLATION, source="La cliente annule la séance la veille et veut ravoir l’acompte.")
    contract = a_document(a_passage(words, locator=Locator(article="8", heading="Annulation")))

    assert ground is select_evidence(case, [contract]).exhibits[0].ground


def test_a_negation_before_a_comma_turns_nothing_after_it() -> None:
    """« à laquelle elle ne vient pas, est due » says that it is due."""
    case = a_case(kind=Kind.CANCELLATION, source="Elle annule la séance.")
    words = "La séance annulée, ou à laquelle elle ne se présente pas, est due en totalité."
    contract = a_document(a_passage(words, locator=Locator(article="8", heading="Annulation")))

    assert Ground.SUPPORTS is select_evidence(case, [contract]).exhibits[0].ground
