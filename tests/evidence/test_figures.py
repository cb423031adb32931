"""Which sums of a clause are those of the disputed thing."""

import pytest

from amiable.evidence.select import select_evidence
from amiable.model.case import Fact, Me
from amiable.model.words import Ground, Kind, Language
from tests.builders import a_case
from tests.evidence.long_contracts import a_clause, place
from tests.evidence.sums import cad

PLACE = "contrat.pdf"


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("Les frais de déplacement sont de 60 $.", Ground.SUPPORTS),
        ("Un acompte de 60 $ est versé, et les frais de déplacement sont en annexe.", Ground.UNCONFIRMED),
        ("Le dépôt est de 60 $ ; les frais de déplacement se discutent.", Ground.UNCONFIRMED),
        ("Le dépôt est de 60 $ ; les frais de déplacement sont de 45 $.", Ground.AMBIGUOUS),
        ("Un dépôt de 100 $ est versé ; les frais de déplacement, de 60 $, suivent.", Ground.SUPPORTS),
    ],
)
def test_an_equal_sum_counts_only_for_what_it_pays(words: str, ground: Ground) -> None:
    """The deposit of a sentence is not its travel fee."""
    case = a_case(me=Me("Karine Tremblay", "photographe"), facts=(Fact("frais de déplacement", cad(60)),))

    found = select_evidence(case, [place(PLACE, Language.FR, a_clause("4", "", words))])

    assert found.exhibits[0].ground is ground


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("Le solde est de 900 $ à la livraison.", Ground.SUPPORTS),
        ("La franchise de l’assurance est de 900 $ et ne s’impute pas sur le solde.", Ground.UNCONFIRMED),
    ],
)
def test_the_thing_must_be_named_before_its_sum(words: str, ground: Ground) -> None:
    """Or beside it."""
    case = a_case(me=Me("Karine Tremblay", "photographe"), kind=Kind.PAYMENT_REFUSAL, facts=(Fact("solde", cad(900)),))

    found = select_evidence(case, [place(PLACE, Language.FR, a_clause("4", "", words))])

    assert found.exhibits[0].ground is ground
