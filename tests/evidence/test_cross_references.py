"""Cross-references inside a document, and those that lead out of it."""

import pytest

from amiable.evidence.cross_references import referred_passages
from amiable.model.document import Locator, Passage
from tests.builders import a_passage

_ARTICLES = ("4", "4.2", "7", "12", "40", "Schedule B", "Schedule B, 1", "Annexe C, 4")


def _referred(text: str, article: str | None = "9") -> list[str | None]:
    passage = a_passage(text, locator=Locator(article=article))
    others: list[Passage] = [a_passage(each, locator=Locator(article=each)) for each in _ARTICLES]
    return [(each.locator or Locator()).article for each in referred_passages(passage, [*others, passage])]


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("Fees are paid as set out in clause 7.", ["7"]),
        ("Voir l’article 4.2 ci-dessus.", ["4.2"]),
        ("Sous réserve des articles 7 et 12, le client paie.", ["7", "12"]),
        ("The rates of Schedule B apply.", ["Schedule B", "Schedule B, 1"]),
        ("Les tarifs figurent à l’annexe C.", ["Annexe C, 4"]),
        ("Section 4 governs.", ["4", "4.2"]),
        ("Le client a 7 jours.", []),
        ("Clause 33 applies.", []),
    ],
)
def test_a_passage_knows_the_ones_that_it_sends_to(text: str, articles: list[str]) -> None:
    """By number or letter, a clause with what stands under it; a number that no passage has leads nowhere."""
    assert articles == _referred(text)


@pytest.mark.parametrize(
    "text",
    [
        "selon l’article 7 du Code de commerce",
        "l’article L. 441-10 du Code de commerce",
        "Section 7 of the Copyright Act applies",
        "as defined in section 4 of the Master Services Agreement",
    ],
)
def test_a_law_or_another_contract_is_no_clause_of_this_one(text: str) -> None:
    """The number of a statute resolves to no clause that happens to have it."""
    assert [] == _referred(text)


def test_a_clause_does_not_refer_to_itself() -> None:
    """Its own number stands at its head, and "this clause 4.2" is itself."""
    assert ["12"] == _referred("4.2 Travel. Under this clause 4.2 and clause 12 fees are due.", "4.2")


def test_a_reference_stays_in_its_document() -> None:
    """Clause 7 of another file is not meant."""
    other = a_passage("7 Fees", locator=Locator(article="7"), document="avenant.pdf")

    assert () == referred_passages(a_passage("See clause 7."), [other])
