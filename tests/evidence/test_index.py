"""The search that everybody may use."""

import pytest

from amiable import Index, Locator, Passage
from amiable.evidence.widening import Table, whole_phrase
from amiable.model.spans import Span
from amiable.model.words import Language
from tests.evidence.long_contracts import the_video_contract, the_web_contract


def articles(found: list[Passage]) -> list[str | None]:
    """Give the article of each passage."""
    return [each.locator.article if each.locator else None for each in found]


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("Qui paie l’essence ?", "3.6"),
        ("Je veux les fichiers Illustrator", "6.3"),
        ("Le site plante, qui le répare ?", "5.3"),
        ("Who pays for your gas?", "3.6"),
        ("Peut-on ajouter une page sans payer plus ?", "2.3"),
    ],
)
def test_an_everyday_question_finds_its_clause(question: str, article: str) -> None:
    """In the first three, in either language."""
    found = Index(the_web_contract().passages).search(question, 3)

    assert article in articles(found)


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("Do I get my money back if I cancel?", "2.2"),
        ("I want all the unedited files", "6.1"),
        ("It rained all day", "3.3"),
        ("Puis-je récupérer l’acompte ?", "2.2"),
    ],
)
def test_a_question_finds_its_clause_in_an_english_contract(question: str, article: str) -> None:
    """In the first three, in either language."""
    found = Index(the_video_contract().passages).search(question, 3)

    assert article in articles(found)


def test_k_bounds_the_answer() -> None:
    """At most k passages, none for zero."""
    index = Index(the_web_contract().passages)

    assert len(index.search("facture paiement solde retard", 2)) == 2
    assert index.search("facture", 0) == []


@pytest.mark.parametrize("question", ["", "   ", "de la", "xylophone", "!!!"])
def test_a_question_that_shares_no_word_finds_nothing(question: str) -> None:
    """No passage is put forward for nothing."""
    assert Index(the_web_contract().passages).search(question) == []


def test_an_empty_index_finds_nothing() -> None:
    """No passages, no error."""
    assert Index([]).search("acompte") == []
    assert Index([]).scores("acompte") == []


def test_a_heading_counts_once_with_the_text() -> None:
    """A heading in the locator alone is searched; one that the text repeats is not counted twice."""
    alone = Passage("Ils sont de 60 $.", 0, 17, Locator(heading="Frais de déplacement"), "a.pdf")
    repeated = Passage(
        "Frais de déplacement\nIls sont de 60 $.", 0, 38, Locator(heading="Frais de déplacement"), "b.pdf"
    )

    one, two = Index([alone, repeated]).scores("frais de déplacement")

    assert one == pytest.approx(two)
    assert one > 0


def test_furniture_is_not_searched() -> None:
    """A running head is nobody's clause."""
    text = "Le solde est dû.\nAcompte et arrhes SARL\nÀ trente jours."
    passage = Passage(text, 0, len(text), furniture=(Span(17, 39),))

    assert Index([passage]).search("arrhes") == []


def test_passages_without_locator_can_be_searched() -> None:
    """Whoever builds passages by hand need not know where they stand."""
    assert Index([Passage("The deposit is not refundable.", 0, 30)]).search("deposit", 1)


def test_another_table_of_clauses_can_be_measured() -> None:
    """What a question means is taken from the table that is given."""
    passages = [Passage("We fix it.", 0, 10), Passage("They hold harmless.", 11, 30)]
    table = Table([{"say": ["cover"], "means": {"hold harmless": 1.0}}], Language.EN, whole_phrase)

    found = Index(passages, default=Language.EN).search("Who will cover it?", 1, clauses=table)

    assert found == [passages[1]]
