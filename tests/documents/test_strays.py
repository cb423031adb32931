"""Where the counting was lost, no article is better than that of the last clause."""

from amiable.documents.clauses import cut_clauses
from amiable.documents.reading import Reading
from amiable.model.document import Locator

_EN = "The Client pays each invoice within thirty days of its receipt, without discount or set-off."


def _articles(text: str) -> list[str | None]:
    return [(each.locator or Locator()).article for each in cut_clauses(Reading(text))]


def test_a_clause_further_on_that_nothing_counts_has_no_article() -> None:
    """5.2.4 behind 3 is no part of 3, nor is what follows it until the numbers count again."""
    text = f"1. {_EN}\n\n2. {_EN}\n\n3. {_EN}\n\n5.2.4 During the term: {_EN}\n\n{_EN}\n\n4. {_EN}\n\n5. {_EN}"

    assert ["1", "2", "3", None, "4", "5"] == _articles(text)


def test_numbers_below_and_figures_leave_the_clause_its_article() -> None:
    """A quotation of an earlier clause, a price and a number far ahead start nothing."""
    quoted = f"2.1 Fees of the first kind are due.\n\n4.50 per hour\n\n19.6 Percent of all that is sold.\n\n{_EN}"
    text = f"1. {_EN}\n\n2. {_EN}\n\n3. Clause 2.1 now reads as follows:\n\n{quoted}\n\n4. {_EN}"

    assert {"1", "2", "3", "4"} <= set(_articles(text))
    assert None not in _articles(text)


def test_capital_letters_count_under_a_number() -> None:
    """As in "2.A. Grant", under "2. Rights"."""
    text = f"1. RIGHTS\n\n1.A. Grant. {_EN}\n\n1.B. Option. {_EN}\n\n2. FEES\n\n2.A. Amount. {_EN}\n\n2.B. Date. {_EN}"

    assert ["1.A", "1.B", "2.A", "2.B"] == _articles(text)
