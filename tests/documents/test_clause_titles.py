"""Numbers and titles of clauses, however they are set: bold, lettered, over parts, at the foot of a page."""

import pytest

from amiable.documents.clauses import cut_clauses
from amiable.documents.markdown_outline import find_headings
from amiable.documents.reading import Reading
from amiable.model.document import Locator, Passage

_FR = "Le client paie chaque facture dans les trente jours de sa réception, sans escompte ni retenue."
_EN = "The Client pays each invoice within thirty days of its receipt, without discount or set-off."


def _passages(text: str) -> tuple[Passage, ...]:
    return cut_clauses(Reading(text), "contrat.txt")


def _locators(text: str) -> list[Locator]:
    return [passage.locator or Locator() for passage in _passages(text)]


def _markdown_locators(text: str) -> list[Locator]:
    return [
        each.locator or Locator() for each in cut_clauses(Reading(text, headings=find_headings(text)), "contrat.md")
    ]


def _articles(text: str) -> list[str | None]:
    return [locator.article for locator in _locators(text)]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (["**6.1**", "**6.2**", "**6.3**"], ["6.1", "6.2", "6.3"]),
        (["**1.**", "**2.**", "**3.**"], ["1", "2", "3"]),
        (["**Article 4**", "**Article 5**"], ["4", "5"]),
        (["**Article premier** –", "**Article 2** –"], ["1", "2"]),
        (["__Clause 7__", "__Clause 8__"], ["7", "8"]),
        (["<b>3.1</b>", "<b>3.2</b>"], ["3.1", "3.2"]),
        (["**Art. 4.2 –**", "**Art. 4.3 –**"], ["4.2", "4.3"]),
    ],
)
def test_numbers_in_bold_number_clauses(numbers: list[str], expected: list[str]) -> None:
    """The number alone is emphasised, the words after it are not."""
    text = "\n\n".join(f"{number} {_FR}" for number in numbers)

    assert expected == _articles(text)


def test_bold_numbers_stand_under_numbered_headings() -> None:
    """`## 6.` is article 6 and heads 6.1 and 6.2."""
    text = f"# Contrat\n\n## 5. Le prix\n\n**5.1** {_FR}\n\n## 6. Les variétés\n\n**6.1** {_FR}\n\n**6.2** {_EN}"

    found = [(each.article, each.heading) for each in _locators(text) if each.article]

    assert [("5.1", "Le prix"), ("6.1", "Les variétés"), ("6.2", "Les variétés")] == found


def test_a_bold_title_after_the_number_is_a_heading() -> None:
    """As in "**4.2 Travel.** The Client…"."""
    text = f"**4.1 Travel.** {_EN}\n\n**4.2 Meals.** {_EN}"

    assert ["Travel", "Meals"] == [each.heading for each in _locators(text)]


def test_bold_words_are_no_numbers() -> None:
    """A name in bold at the start of a line."""
    text = f"**M. Roy** {_FR}\n\n**Vitamine C** {_FR}"

    assert [None] == list(dict.fromkeys(_articles(text)))


def test_clauses_that_count_on_across_parts_are_under_the_title_of_their_part() -> None:
    """Roman parts, and clauses from 1 to 5 through all of them."""
    text = "\n\n".join(
        ["# Entente", "## I. Le travail", f"1. {_FR}", f"2. {_FR}", "## II. Le prix", f"3. {_FR}", f"4. {_FR}"]
    )

    found = [(each.article, each.heading) for each in _markdown_locators(text) if each.article]

    assert [("1", "Le travail"), ("2", "Le travail"), ("3", "Le prix"), ("4", "Le prix")] == found


def test_a_sentence_after_a_number_is_no_title() -> None:
    """« Il explique et fait pratiquer. Il ne rédige pas… » opens with what is done."""
    text = f"1. Il explique et fait pratiquer de tout. {_FR}\n\n2. On se parle en cas de désaccord. {_FR}"

    assert [None, None] == [each.heading for each in _locators(text)]


def test_a_heading_at_the_foot_of_a_page_is_no_passage() -> None:
    """The clause under it goes by it, and by its own page."""
    first, second = f"1. Objet\n1.1 {_FR}\n2. Prix\n", f"2.1 {_FR}\n2.2 {_EN}\n"

    found = cut_clauses(Reading(first + second, pages=(0, len(first))), "contrat.pdf")

    assert [("1.1", 1), ("2.1", 2), ("2.2", 2)] == [
        (each.locator.article, each.locator.page) for each in found if each.locator
    ]
    assert found[1].locator is not None
    assert found[1].locator.heading == "Prix"


def test_a_title_may_hold_a_small_word_that_is_a_pronoun_elsewhere() -> None:
    """The English "on" is the French « on »."""
    text = f"2.1 Restrictions on Customer. {_EN}\n\n2.2 Limits on Use. {_EN}"

    assert ["Restrictions on Customer", "Limits on Use"] == [each.heading for each in _locators(text)]


def test_lettered_sentences_are_clauses_of_their_own() -> None:
    """Each can be cited by its letter; the title goes with the first."""
    text = f"Clause 7 – Coats\n\n(a) {_EN}\n\n(b) {_EN}\n\nClause 8 – Prices\n\n(a) {_EN}\n\n(b) {_EN}"

    assert ["7(a)", "7(b)", "8(a)", "8(b)"] == _articles(text)
    assert _passages(text)[0].text.startswith("Clause 7")


def test_lettered_words_stay_with_their_clause() -> None:
    """A list of sums is one clause."""
    items = "(a) a deposit of $500;\n(b) the balance of $900 on delivery."
    text = f"3.1 {_EN}\n\n3.2 It is due as follows:\n{items}\n\n3.3 {_EN}"

    assert ["3.1", "3.2", "3.3"] == _articles(text)


def test_hyphens_count_clauses_under_their_article() -> None:
    """« 9-2. » stands under « Article 9 »."""
    text = f"Article 1 – Objet\n1-1. {_FR}\n1-2. {_FR}\nArticle 2 – Prix\n2-1. {_FR}\n2-2. {_FR}"

    assert ["1-1", "1-2", "2-1", "2-2"] == _articles(text)
