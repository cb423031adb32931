"""Which document of a case goes before which."""

import pytest

from amiable.evidence.select import select_evidence
from amiable.model.case import Fact, Me
from amiable.model.words import Ground, Language
from tests.builders import a_case
from tests.evidence.long_contracts import a_clause, place
from tests.evidence.sums import cad

CASE = a_case(me=Me("Karine Tremblay", "photographe"), facts=(Fact("frais de déplacement", cad(60)),))


@pytest.mark.parametrize(
    ("rule", "ground"),
    [
        ("En cas de contradiction, le devis prévaut sur les conditions générales.", Ground.AMBIGUOUS),
        (
            "Les documents s’appliquent par ordre de priorité : le devis, puis les conditions générales.",
            Ground.AMBIGUOUS,
        ),
        ("Les conditions générales prévalent sur le devis.", Ground.SUPPORTS),
        ("Le devis et les conditions générales forment le contrat.", Ground.SUPPORTS),
        ("Le bon de commande prévaut sur les conditions générales.", Ground.SUPPORTS),
    ],
)
def test_the_clause_of_the_lower_document_no_longer_supports(rule: str, ground: Ground) -> None:
    """Where the higher one gives another sum for the same thing, and a clause says which goes first."""
    general = [a_clause("1", "Ordre", rule), a_clause("2", "Frais", "Les frais de déplacement sont de 60 $.")]
    documents = [
        place("conditions-generales.pdf", Language.FR, *general),
        place("devis.pdf", Language.FR, a_clause("1", "Frais", "Les frais de déplacement sont de 45 $.")),
    ]

    exhibits = select_evidence(CASE, documents).exhibits

    assert next(each.ground for each in exhibits if "60 $" in each.passage.text) is ground
