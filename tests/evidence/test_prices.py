"""Which clause says what the whole work costs."""

import pytest

from amiable.evidence.candidates import candidates_of
from amiable.evidence.prices import states_the_price
from amiable.evidence.select import select_evidence
from amiable.model.case import Fact
from amiable.model.words import Kind, Language
from tests.builders import a_case
from tests.evidence.exchanges import Said, a_thread
from tests.evidence.long_contracts import a_clause, place
from tests.evidence.sums import usd


@pytest.mark.parametrize(
    ("language", "words", "states"),
    [
        (Language.FR, "Le prix est de 640 €, taxes comprises.", True),
        (Language.FR, "Le forfait comprend la retouche et la galerie.", True),
        (Language.FR, "Après le 1er juin, la moitié du prix est due.", False),
        (Language.EN, "The price is £640. It is for six hours.", True),
        (Language.EN, "The fee covers the editing.", True),
        (Language.EN, "If that is not possible, the price is lowered by the hours that were missed.", False),
        (Language.EN, "After that the whole of the price is due.", False),
    ],
)
def test_a_price_is_a_sum_or_what_it_covers(language: Language, words: str, *, states: bool) -> None:
    """A share of the price, or a price that is lowered, states none."""
    (clause,) = candidates_of([place("contract.pdf", language, a_clause("5", "", words))], [], None, "")

    assert states_the_price(clause) is states


def test_an_equal_sum_for_another_fee_does_not_come_first() -> None:
    """A booking fee as high as the disputed taxi says nothing of taxis; what the price covers does."""
    case = a_case(
        kind=Kind.EXTRA_FEES, language=Language.EN, source="The client refuses the taxi of $90.", title="",
        facts=(Fact("taxi home", usd(90)),), offers=(),
    )  # fmt: skip
    contract = place(
        "contract.pdf",
        Language.EN,
        a_clause("2", "", "The price is $540 for the two hours, rehearsals and travel within the city included."),
        a_clause("3", "", "A booking fee of $90 is paid on signing and counts towards the price."),
    )
    message = Said("Marie Gagnon", "2026-05-12", "What is this $90 for a taxi? I paid your booking fee already.")

    first = select_evidence(case, [contract, a_thread(message, path="mail.eml", language=Language.EN)]).exhibits[0]

    assert first.passage.text.startswith("2 ")
