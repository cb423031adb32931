"""Clauses of text that lost its line ends: numbers inside lines, and what only looks like one."""

import pytest

from amiable.documents.clauses import cut_clauses
from amiable.documents.inline_numbers import inline_starts
from amiable.documents.reading import Reading
from amiable.model.document import Locator

_FILLER = "The Client pays each invoice within thirty days of receiving it, without set-off of any kind. " * 2


def _articles(text: str) -> list[str | None]:
    passages = cut_clauses(Reading(text))
    assert all(text[each.start : each.end] == each.text for each in passages)
    return list(dict.fromkeys((each.locator or Locator()).article for each in passages))


def _starts(text: str) -> list[str]:
    long = text + " " + "x" * 300
    return [long[start:].split()[0] for start in inline_starts(long, 0, len(long))]


def test_clauses_inside_one_line_have_their_numbers() -> None:
    """A contract pasted as a single line is cut at 1, 1.1, 1.2, 2 as if each stood on its own."""
    text = (
        f"THIS AGREEMENT is made between A and B. 1. SERVICES 1.1 Scope. {_FILLER}1.2 Changes. {_FILLER}"
        f"2. Payment. {_FILLER}3. Term. {_FILLER}"
    )

    assert [None, "1.1", "1.2", "2", "3"] == _articles(text)


def test_french_clauses_inside_one_line_have_their_numbers() -> None:
    """« Article 2. » and « Article 3 : » part a line as well."""
    filler = "Le client paie chaque facture dans les trente jours de sa réception, sans compensation aucune. " * 2
    text = f"Contrat de prestation. Article 1. Objet. {filler}Article 2. Prix. {filler}Article 3. Durée. {filler}"

    assert [None, "1", "2", "3"] == _articles(text)


def test_numbers_at_line_ends_are_believed_before_those_inside() -> None:
    """Where lines tell the clauses, a list inside a clause lends nobody its numbers."""
    text = "\n\n".join(
        f"{number}. Payment. {_FILLER}It is due: 1. Before the work. 2. After it. {_FILLER}" for number in range(1, 6)
    )

    assert ["1", "2", "3", "4", "5"] == _articles(text)


@pytest.mark.parametrize(
    "text",
    [
        "as set out in Section 3. The Client pays",
        "under art. 4. The Client pays",
        "it costs $ 5.50 A month",
        "see clause 7 The Client",
        "for 30 Days after it",
        "see Schedule 2. 5 days later",
    ],
)
def test_references_and_amounts_part_no_line(text: str) -> None:
    """A number that refers or counts is no start of a clause."""
    assert [] == _starts(text)


def test_a_title_after_the_number_is_enough_behind_an_address() -> None:
    """No full stop ends an address or a table, and the clause after it keeps its number."""
    assert ["21.", "22."] == _starts(
        "Collins Avenue, Miami, Florida 21. GOVERNING LAW. Paris rules. 22. Notices are due"
    )


def test_a_short_line_is_left_whole() -> None:
    """Printed lines and short paragraphs hold no clause inside."""
    assert [] == list(inline_starts("It ended. 2. Payment is due.", 0, 28))


def test_a_line_of_nothing_but_numbers_is_walked_once() -> None:
    """However hostile, it takes no longer than its length asks for."""
    text = "1. A 2. B and C of D 3. " * 4000

    assert list(inline_starts(text, 0, len(text)))
