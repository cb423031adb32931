"""Law is told from the clauses of a contract, and vouched for by the data of the user's place alone."""

import pytest

from amiable.model.words import Jurisdiction
from amiable.review.provisions import is_held_by_law, is_held_by_text, provisions_in


@pytest.mark.parametrize(
    "text",
    [
        "art. 1595 C.c.Q.",
        "l’article 1595 du Code civil du Québec",
        "l’article L. 441-10 du Code de commerce",
        "article L441-10",
        "la Loi sur la protection du consommateur",
        "Directive 2011/7/UE",
        "la jurisprudence est constante",
        "2015 QCCS 989",
        "section 40 of the Administration of Justice Act",
        "the Late Payment of Commercial Debts (Interest) Act 1998",
        "Donoghue v Stevenson",
        "[2009] EWCA Civ 46",
        "15 U.S.C. § 1692",
        "the Uniform Commercial Code",
    ],
)
def test_a_provision_is_seen(text: str) -> None:
    """Codes, acts, regulations and judgments of both languages."""
    assert list(provisions_in(f"Selon / under {text}, oui."))


@pytest.mark.parametrize(
    "text",
    [
        "l’article 4.2 de notre contrat",
        "clause 7, page 3",
        "section 3 of our agreement",
        "une mise en demeure",
        "our code of conduct",
        "le code promo",
        "We must act now.",
        "l’article 5 du devis du 12 mai",
        "the terms and regulations of the venue",
    ],
)
def test_a_clause_of_the_parties_is_no_provision(text: str) -> None:
    """Neither are codes that are no law."""
    assert list(provisions_in(text)) == []


@pytest.mark.parametrize(
    ("named", "jurisdiction", "held"),
    [
        ("l’article 1595 du Code civil du Québec", Jurisdiction.QC, True),
        ("art. 1595 C.c.Q.", Jurisdiction.QC, True),
        ("l’article 1595 du Code civil du Québec", Jurisdiction.FR, False),
        ("l’article 9999 du Code civil du Québec", Jurisdiction.QC, False),
        ("article L441-10 du Code de commerce", Jurisdiction.FR, True),
        ("section 49 of the Consumer Rights Act 2015", Jurisdiction.UK, True),
        ("section 50 of the Consumer Credit Act 1974", Jurisdiction.UK, False),
        ("Smith v Jones", Jurisdiction.UK, False),
        ("art. 1595 C.c.Q.", Jurisdiction.OTHER, False),
    ],
)
def test_the_law_data_vouch_for_their_own_place_only(named: str, jurisdiction: Jurisdiction, *, held: bool) -> None:
    """The same number of another act, or of another country, is not held."""
    assert is_held_by_law(named, jurisdiction) is held


def test_a_contract_that_names_a_provision_vouches_for_it() -> None:
    """Whatever the law data say."""
    assert is_held_by_text("l’article 9 de la Loi 25", "Régi par L’article 9 de la Loi 25.")
    assert not is_held_by_text("l’article 9 de la Loi 25", "Régi par la loi.")
