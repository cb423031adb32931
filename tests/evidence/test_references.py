"""References to clauses and pages."""

import pytest

from amiable.evidence.references import find_articles, find_pages, is_referred_to, plain_number
from amiable.model.document import Locator
from tests.builders import a_passage


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("selon l’article 4.2 du contrat", {"4.2"}),
        ("Your clause 7 says so", {"7"}),
        ("les articles 3 et 5.1", {"3", "5.1"}),
        ("sections 2.1, 2.3 and 4", {"2.1", "2.3", "4"}),
        ("art. 12 et § 3", {"12", "3"}),
        ("article n° 8", {"8"}),
        ("clause 4(b)", {"4.b"}),
        ("Section IV", {"iv"}),
        ("l’article a été lu, et la section que voici", set()),
        ("j’ai 4 photos et 7 invités", set()),
        ("in section of the contract", set()),
    ],
)
def test_a_clause_is_referred_to_by_its_number(text: str, numbers: set[str]) -> None:
    """A number counts only after its word."""
    assert find_articles(text) == numbers


def test_a_page_is_referred_to_by_its_number() -> None:
    """In both languages."""
    assert find_pages("voir page 3 et p. 12") == {3, 12}
    assert find_pages("ma page Facebook a 3 avis") == frozenset()


@pytest.mark.parametrize(("number", "plain"), [("4. b)", "4.b"), ("4(b)", "4.b"), ("4.2.", "4.2"), ("Article 4", "4")])
def test_one_clause_has_one_number(number: str, plain: str) -> None:
    """However it is written."""
    assert plain_number(number) == plain


def test_a_reference_to_a_clause_takes_in_what_stands_under_it() -> None:
    """« l’article 4 » is 4, 4.1 and 4.2, and not 40."""
    passages = [a_passage(locator=Locator(article=each)) for each in ("4", "4.2", "40", "14", None)]

    assert [is_referred_to(each, frozenset({"4"})) for each in passages] == [True, True, False, False, False]
