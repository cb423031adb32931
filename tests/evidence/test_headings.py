"""What the heading over a clause tells of it."""

import pytest

from amiable.evidence.select import select_evidence
from amiable.model.case import Client, Me
from amiable.model.document import Locator
from amiable.model.words import Kind, Language
from tests.builders import a_case, a_document, a_fact, a_passage

ENGLISH = (
    ("2.1", "Payment", "Company will pay Contractor the fees set forth in the order."),
    (
        "4.3",
        "Effect of Termination",
        "Contractor will submit a final invoice for fees accrued before termination and Company will pay the invoice.",
    ),
    ("8.2", "Liability Cap", "Liability will not exceed the invoice amounts that Company paid or has to pay."),
)
FRENCH = (
    ("2.1", "Paiement", "La Société paie au Prestataire le prix convenu à la commande."),
    (
        "4.3",
        "Effets de la résiliation",
        "Le Prestataire émet une dernière facture pour ce qui est fait, et la Société paie cette facture.",
    ),
    ("8.2", "Responsabilité", "La responsabilité ne dépasse pas le montant des factures payées par la Société."),
)


@pytest.mark.parametrize(
    ("language", "clauses", "what"), [(Language.EN, ENGLISH, "invoice 12"), (Language.FR, FRENCH, "facture n° 12")]
)
def test_the_clause_on_payment_goes_before_those_that_repeat_the_word(
    language: Language, clauses: tuple[tuple[str, str, str], ...], what: str
) -> None:
    """Under a heading on the end of the contract, or on liability, an invoice is only mentioned."""
    contract = a_document(
        *(
            a_passage(f"{number} {words}", locator=Locator(article=number, heading=head))
            for number, head, words in clauses
        ),
        language=language,
    )
    case = a_case(
        me=Me("Jo Park"),
        client=Client("Sam Lee"),
        kind=Kind.PAYMENT_REFUSAL,
        language=language,
        facts=(a_fact(what=what),),
    )

    first = select_evidence(case, [contract]).exhibits[0].passage.locator

    assert first is not None
    assert first.article == "2.1"
