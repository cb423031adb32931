"""Clauses on an event that is not the one of the dispute."""

import pytest

from amiable.evidence.conditions import is_objection, is_on_ending, payment_awaited
from amiable.evidence.select import select_evidence
from amiable.model.document import Locator
from amiable.model.words import Ground, Kind, Language
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


@pytest.mark.parametrize(
    ("sentence", "language", "awaited"),
    [
        ("Les plans passent au Client dès le paiement intégral.", Language.FR, "dès le paiement"),
        ("Title passes to the Client once the price has been paid.", Language.EN, "once the price has been paid"),
        ("The texts belong to the Client.", Language.EN, ""),
    ],
)
def test_a_payment_that_is_awaited_is_told_in_its_words(sentence: str, language: Language, awaited: str) -> None:
    """So that the user sees what the clause waits for."""
    assert payment_awaited(sentence, language) == awaited


@pytest.mark.parametrize(
    ("sentence", "language", "is_so"),
    [
        ("En cas de résiliation, les sommes dues sont payables.", Language.FR, True),
        ("On termination, sums due are payable.", Language.EN, True),
        ("On delivery, the balance is payable.", Language.EN, False),
    ],
)
def test_a_sentence_can_start_from_the_end_of_the_contract(sentence: str, language: Language, *, is_so: bool) -> None:
    """Which decides nothing where the contract goes on."""
    assert is_on_ending(sentence, language) is is_so


@pytest.mark.parametrize(
    ("sentence", "language", "is_so"),
    [
        ("À défaut de réserve du Client, l’affiche est acceptée.", Language.FR, True),
        ("Unless the Client objects within ten days, it is accepted.", Language.EN, True),
        ("It is accepted, unless it is damaged.", Language.EN, False),
    ],
)
def test_the_silence_of_the_client_is_told_from_an_exception(sentence: str, language: Language, *, is_so: bool) -> None:
    """« sauf réserve » makes silence an acceptance."""
    assert is_objection(sentence, language) is is_so
