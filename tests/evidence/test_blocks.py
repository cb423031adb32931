"""What frames a contract is no clause of it."""

import pytest

from amiable.evidence.blocks import has_prose, is_block
from amiable.evidence.candidates import Candidate
from amiable.evidence.select import select_evidence
from amiable.model.document import Document, Locator, Passage
from amiable.model.words import Kind, Language
from tests.builders import a_case, a_document, a_fact, a_passage


def a_contract(*parts: tuple[str | None, str]) -> Document:
    """A contract of these articles and texts."""
    passages = [a_passage(text, locator=Locator(article=article)) for article, text in parts]
    return a_document(*passages)


def candidate(document: Document, at: int) -> Candidate:
    """The passage of that place."""
    passage: Passage = document.passages[at]
    return Candidate(passage, document, Language.FR, "EUR")


@pytest.mark.parametrize(
    "text",
    [
        "PROCÈS-VERBAL DE RÉCEPTION\nMarché : devis n° 8. Lieu : 3 rue de la Halle. Date : 30 mars. Présent : lui.",
        "**Cliente :** Nancy Paradis, Bécancour\n**Événement :** noces d’argent, salle des Érables, Bécancour",
        "| Owner | Rosalind Keogh | Tel. 07700 900614 |\n| Dog | Barnaby | labradoodle, cream, 27 kg |",
        "Je notifie ma rétractation du contrat de la séance réservée le …, au nom de …, adresse …, date.",
        "[Nom du Client], représenté par [Nom du représentant], numéro [SIRET], ci-après le client.",
    ],
)
def test_labels_and_forms_say_nothing(text: str) -> None:
    """A title, a table, a form to fill in."""
    assert not has_prose(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le Prestataire livre les fichiers dans les dix jours de la commande.",
        "The Client pays each invoice within thirty days of its receipt.",
        "Retard : toute somme impayée est majorée de 40 € dès le premier jour.",
    ],
)
def test_clauses_say_something(text: str) -> None:
    """With a verb that is known, or a whole sentence."""
    assert has_prose(text)


def test_what_stands_before_the_first_clause_and_under_the_last_is_a_block() -> None:
    """Parties and signatures, not clauses."""
    contract = a_contract(
        (None, "Contrat de photographie entre Karine Tremblay, photographe, et Marie Gagnon, la cliente."),
        ("1", "Le déplacement est facturé à la cliente."),
        (None, "Fait à Rimouski, en deux exemplaires, par les parties qui signent le contrat."),
    )

    assert [True, False, True] == [is_block(candidate(contract, at)) for at in range(3)]


def test_a_record_with_the_words_of_the_dispute_ranks_below_the_clause() -> None:
    """« PROCÈS-VERBAL DE RÉCEPTION » is not what a letter cites."""
    record = "PROCÈS-VERBAL DE RÉCEPTION\nLieu : 3 rue de la Halle. Date : 30 mars. Comptoir : réception du comptoir."
    contract = a_contract(
        ("1", "Le bois provient de forêts gérées durablement."),
        ("2", "La réception couvre les défauts apparents qui n’y sont pas inscrits."),
        (None, record),
    )
    case = a_case(kind=Kind.QUALITY, facts=(a_fact(what="réception du comptoir"),))

    assert "2" == next(iter(select_evidence(case, [contract]).exhibits)).passage.locator.article  # type: ignore[union-attr]


def test_a_price_table_with_the_disputed_sum_is_not_held_back() -> None:
    """What was agreed may stand in a table alone."""
    contract = a_contract(
        ("1", "Les frais de déplacement sont dus par la cliente."),
        (None, "Poste : frais de déplacement\nMontant : 60 $ CA"),
    )
    case = a_case(facts=(a_fact(amount=None),), source="Elle refuse les frais de déplacement de 60 $ CA.")

    found = {
        each.passage.locator.article: each.score
        for each in select_evidence(case, [contract]).exhibits
        if each.passage.locator
    }

    assert found[None] > 0.5
