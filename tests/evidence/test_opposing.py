"""The client's strongest reading."""

import pytest

from amiable.evidence.select import select_evidence
from amiable.model.case import Client, Fact, Me
from amiable.model.words import Ground, Kind, Language
from tests.builders import a_case
from tests.evidence.long_contracts import a_clause, place
from tests.evidence.sums import cad

FEES = a_case(me=Me("Karine Tremblay", "photographe"), facts=(Fact("frais de déplacement", cad(60)),))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Les frais de déplacement sont compris dans le prix.", "s’appuyer sur ce passage : on y lit"),
        ("Les frais de déplacement sont facturés 45 $.", "le lire autrement que vous : le passage fixe 45"),
        (
            "Les frais de déplacement sont dus, sauf dans un rayon de trente kilomètres.",
            "« sauf dans un rayon de trente",
        ),
    ],
)
def test_what_serves_the_client_is_shown_with_the_words_it_rests_on(words: str, said: str) -> None:
    """A passage against the user, one with another sum, one with an exception."""
    helps = a_clause("2", "Facturation", "Les frais de déplacement, de 60 $, s’ajoutent au prix.")

    opposing = select_evidence(
        FEES, [place("contrat.pdf", Language.FR, helps, a_clause("4", "Déplacement", words))]
    ).opposing

    assert opposing is not None
    assert opposing.exhibit.passage.locator is not None
    assert opposing.exhibit.passage.locator.article == "4"
    assert said in opposing.reason.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_nothing_is_shown_where_no_passage_serves_the_client() -> None:
    """A reading is never made up."""
    clause = a_clause("2", "Facturation", "Les frais de déplacement, de 60 $, s’ajoutent au prix.")

    assert select_evidence(FEES, [place("contrat.pdf", Language.FR, clause)]).opposing is None


def test_a_passage_beyond_those_shown_can_be_the_strongest() -> None:
    """What helps the client need not rank among the first."""
    clauses = [a_clause("2", "Deposit", "The deposit of £90 is not refundable if the Client cancels.")]
    clauses.append(a_clause("3", "Cancellation", "The Client may cancel the order; the deposit is then refunded."))
    case = a_case(
        me=Me("Ann Reed"), client=Client("Joe Poe"), language=Language.EN, kind=Kind.CANCELLATION,
        facts=(Fact("deposit"),), source="The client cancelled.",
    )  # fmt: skip

    evidence = select_evidence(case, [place("contract.pdf", Language.EN, *clauses)], limit=1)

    assert evidence.opposing is not None
    assert evidence.by_id(evidence.opposing.exhibit.id) is None or evidence.opposing.exhibit == evidence.exhibits[0]
    assert evidence.opposing.exhibit.ground is Ground.AGAINST
