"""A clause that leans on another: it speaks of the one above, or only says what a word means."""

from amiable.evidence.select import select_evidence
from amiable.model.document import Locator
from amiable.model.words import Ground, Kind
from tests.builders import a_case, a_document, a_fact, a_passage


def test_a_clause_that_starts_with_a_pronoun_speaks_of_the_clause_above() -> None:
    """« 4.2 Il est dû en entier » is on the price of 4.1."""
    contract = a_document(
        a_passage("4.1 Le solde de la facture est de 900 $.", locator=Locator(article="4.1", heading="Prix")),
        a_passage("4.2 Il est dû à la livraison.", locator=Locator(article="4.2", heading="Prix")),
        a_passage("5.1 Les fichiers sont remis par lien.", locator=Locator(article="5.1", heading="Remise")),
    )
    case = a_case(kind=Kind.PAYMENT_REFUSAL, source="Elle refuse le solde.", facts=(a_fact(what="solde"),))

    exhibits = select_evidence(case, [contract]).exhibits
    found = {each.passage.locator.article: each.ground for each in exhibits if each.passage.locator}

    assert Ground.SUPPORTS is found["4.2"]


def test_a_definition_ranks_below_the_clause_that_uses_the_word() -> None:
    """« Solde » désigne… settles nothing."""
    contract = a_document(
        a_passage("1.1 « Solde » désigne le solde du prix et le solde des frais.", locator=Locator(article="1.1")),
        a_passage("4.1 Le solde est payé par le client à la livraison.", locator=Locator(article="4.1")),
    )
    case = a_case(kind=Kind.PAYMENT_REFUSAL, source="Elle refuse le solde.", facts=(a_fact(what="solde"),))

    exhibits = select_evidence(case, [contract]).exhibits

    assert "4.1" == next(each.passage.locator.article for each in exhibits if each.passage.locator)
