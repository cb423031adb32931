"""What becomes a passage of a contract, and which article it has."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amiable.documents.clauses import cut_clauses
from amiable.documents.reading import Reading
from amiable.model.document import Locator, Passage
from amiable.model.spans import Span

_FR = "Le client paie chaque facture dans les trente jours de sa réception, sans escompte ni retenue."
_EN = "The Client pays each invoice within thirty days of its receipt, without discount or set-off."
_PIECES = st.sampled_from(
    [
        "Article 1 – Objet", "ARTICLE 2 : Prix", "4.2 Travel.", "(a) item", "i) romain", "12 mai 2026", "§ 3",
        "Annexe A", "Schedule 1", "IV. Garantie", "A.1 Tarif", "## Titre", "- puce", "4. b) sous", "\n", "\n\n", "\r\n",
        "Le client paie. Il signe.", "Fait à Montréal", "1.", "99999999999", "\u200b", "\u2028", "\f", "…", "é" * 950,
    ],
)  # fmt: skip


def _passages(text: str) -> tuple[Passage, ...]:
    return cut_clauses(Reading(text), "contrat.txt")


def _locators(text: str) -> list[Locator]:
    return [passage.locator or Locator() for passage in _passages(text)]


def _articles(text: str) -> list[str | None]:
    return [locator.article for locator in _locators(text)]


@settings(max_examples=80, deadline=None)
@given(st.lists(_PIECES | st.text(max_size=40), max_size=30), st.sampled_from(["\n", " ", "\r\n", "\n\n"]))
def test_every_passage_is_a_place_in_the_text(pieces: list[str], joint: str) -> None:
    """Whatever the text, `text[start:end]` is the passage, in order, none empty; only white space is left out."""
    text = joint.join(pieces)

    passages = _passages(text)

    assert all(text[each.start : each.end] == each.text and each.text.strip() for each in passages)
    assert all(one.end <= after.start for one, after in pairwise(passages))
    ends = [0, *(each.end for each in passages)]
    starts = [*(each.start for each in passages), len(text)]
    assert "" == "".join(text[end:start] for end, start in zip(ends, starts, strict=True)).strip()


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["Article 1 – Objet", "ARTICLE 2 : PRIX", "Article 3. Délais"], ["1", "2", "3"]),
        (["Article premier – Objet", "Article 2 – Prix"], ["1", "2"]),
        (["ARTICLE 1ER : OBJET", "ARTICLE 2 : PRIX"], ["1", "2"]),
        (["Art. 1 Objet", "Art. 2 Prix", "Art. 2.1 Acompte"], ["1", "2", "2.1"]),
        (["§ 1 Objet", "§ 2 Prix"], ["1", "2"]),
        (["Clause 7. Travel", "Clause 8. Payment"], ["7", "8"]),
        (["Section 3.1 Fees.", "Section 3.2 Travel."], ["3.1", "3.2"]),
        (["1. Objet", "2. Prix", "3. Délais"], ["1", "2", "3"]),
        (["1 Objet", "2 Prix", "3 Délais"], ["1", "2", "3"]),
        (["1) Objet", "2) Prix"], ["1", "2"]),
        (["1 – Objet", "2 – Prix"], ["1", "2"]),
        (["4.1 Acompte", "4.2 Solde", "4.2.1 Retard"], ["4.1", "4.2", "4.2.1"]),
        (["4. a) Acompte", "4. b) Solde"], ["4(a)", "4(b)"]),
        (["4.2(a) Deposit", "4.2(b) Balance"], ["4.2(a)", "4.2(b)"]),
        (["I. OBJET", "II. PRIX", "III. DÉLAIS"], ["I", "II", "III"]),
        (["Article IV – Prix", "Article V – Délais"], ["IV", "V"]),
        (["A. Services", "B. Fees"], ["A", "B"]),
        (["Article 4 – Prix", "Article 4 bis – Acompte", "Article 5 – Délais"], ["4", "4 bis", "5"]),
        (["Article 4-1 – Prix", "Article 4-2 – Acompte"], ["4-1", "4-2"]),
        (["1.0 Services", "2.0 Fees"], ["1.0", "2.0"]),
        (["Article 1 – Objet", "Article 2 – Prix", "Article 5 – Fin"], ["1", "2", "5"]),
    ],
)  # fmt: skip
def test_numbers_of_both_languages_become_articles(headings: list[str], expected: list[str]) -> None:
    """Each way of numbering gives the number of the clause itself."""
    text = "\n\n".join(f"{heading}\n{_FR}" for heading in headings)

    assert expected == [article for article in _articles(text) if article]


@pytest.mark.parametrize(
    "line",
    [
        "12 mai 2026 au plus tard.",
        "2 photos sont offertes.",
        "2, rue des Lilas, Montréal.",
        "2 Park Street, London.",
        "2 % du prix.",
        "2 500 $ par séance.",
        "2.5 heures de retouche.",
        "article 2 du Code civil.",
        "Article 2 du Code civil du Québec.",
        "Article 2, alinéa 3.",
        "Articles 2 et 3 du devis.",
        "Section 2 of the Order applies.",
        "514 555-0199",
        "2026-05-12",
    ],
)
def test_numbers_of_prose_are_no_articles(line: str) -> None:
    """A date, an amount, an address or a reference at the start of a line numbers nothing."""
    text = f"Article 1 – Objet\n{_FR}\n\n{line}\n\nArticle 3 – Fin\n{_FR}"

    assert ["1", "3"] == list(dict.fromkeys(_articles(text)))


def test_a_reference_that_wraps_onto_a_new_line_is_no_article() -> None:
    """« conformément à l’article / 2.1 ci-dessus » goes on in the clause it stands in."""
    text = f"1. Objet\n{_FR}\n2. Prix\n2.1 {_FR} Voir l’article\n2.1 Le cas échéant. {_FR}\n2.2 {_FR}"

    assert ["1", "2.1", "2.2"] == _articles(text)


def test_a_list_inside_a_clause_does_not_count_as_articles() -> None:
    """Numbers that start anew inside a clause belong to its list, and the clauses go on after it."""
    text = f"1. Objet\n{_FR}\n2. Photos :\n1. la séance\n2. la retouche\n3. l’album\n3. Prix\n{_FR}\n4. Fin\n{_FR}"

    assert ["1", "2", "3", "4"] == _articles(text)


def test_a_table_of_contents_gives_no_passage_an_article() -> None:
    """The entries are not the clauses, with leaders or without."""
    titles = ["Objet", "Prix", "Délais", "Fin"]
    contents = "\n".join(f"Article {number} – {title} {number}" for number, title in enumerate(titles, 1))
    clauses = "\n".join(f"Article {number} – {title}\n{_FR}" for number, title in enumerate(titles, 1))

    assert [None, "1", "2", "3", "4"] == _articles(f"Sommaire\n{contents}\n\n{clauses}")


def test_what_follows_the_last_clause_has_no_article() -> None:
    """Signatures and closing formulas belong to no clause."""
    text = f"Article 1 – Objet\n{_FR}\n\nArticle 2 – Prix\n{_FR}\n\nFait à Montréal, le 12 mai 2026\nKarine Tremblay"

    assert ["1", "2", None] == _articles(text)


def test_an_annex_counts_for_itself() -> None:
    """Clauses of an annex never pass for those of the contract."""
    text = (
        f"Article 1 – Objet\n{_FR}\nArticle 2 – Prix\n{_FR}\n\n"
        f"Annexe A – Tarifs\n{_FR}\n1. Séance\n{_FR}\n2. Album\n{_FR}\n\nAnnexe B\n{_FR}"
    )

    assert ["1", "2", "Annexe A", "Annexe A, 1", "Annexe A, 2", "Annexe B"] == _articles(text)


def test_the_name_of_the_file_as_an_exhibit_is_no_annex() -> None:
    """« Exhibit 10.7 » above the title of a contract does not take its clauses over."""
    assert ["1", "2"] == [
        each for each in _articles(f"Exhibit 10.7\n\nAGREEMENT\n\n1. Services\n{_EN}\n2. Fees\n{_EN}") if each
    ]


def test_general_terms_under_a_title_of_their_own_count_anew() -> None:
    """A second counting under a title is kept, and the title does not stay with the clause above it."""
    text = f"1. Objet\n{_FR}\n2. Prix\n{_FR}\n\nCONDITIONS PARTICULIÈRES\n\n1. Séance\n{_FR}\n2. Album\n{_FR}"
    passages = _passages(text)

    assert ["1", "2", "1", "2"] == [(each.locator or Locator()).article for each in passages]
    assert passages[2].text.startswith("CONDITIONS PARTICULIÈRES")


def test_a_heading_stays_in_the_passage_of_its_clause() -> None:
    """The title of an article is part of its first clause, and names those without a title of their own."""
    text = f"Article 4 – Prix\n\n4.1 Acompte. {_FR}\n\n4.2 {_FR}"
    passages = _passages(text)

    assert [("4.1", "Acompte"), ("4.2", "Prix")] == [(each.article, each.heading) for each in _locators(text)]
    assert passages[0].text.startswith("Article 4 – Prix")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1. Travel. The Client pays the train.", "Travel"),
        ("1. Frais de déplacement – Le client paie le train.", "Frais de déplacement"),
        ("1. **Frais.** Le client paie le train.", "Frais"),
        ("1. Le client paie le train. Il paie l’hôtel.", None),
        ("1. TERM; RESIGNATION AND REMOVAL.", "TERM; RESIGNATION AND REMOVAL"),
    ],
)
def test_the_title_inside_a_numbered_line_is_told_from_a_sentence(line: str, expected: str | None) -> None:
    """« 4.2 Travel. The Client… » has a heading, « 4.2 Le client paie. » has none."""
    assert expected == _locators(f"{line}\n{_EN}\n2. Second\n{_EN}")[0].heading


@pytest.mark.parametrize("title", ["DÉPLACEMENTS", "Frais de déplacement", "## Frais de déplacement"])
def test_headings_without_numbers_name_their_passage(title: str) -> None:
    """A short line over a paragraph is its heading, and gives no article."""
    located = _locators(f"OBJET\n\n{_FR}\n\n{title}\n\n{_FR}")[-1]

    assert title.strip("# ") == located.heading
    assert located.article is None


def test_long_clauses_are_split_at_sentences_and_keep_their_article() -> None:
    """No passage is longer than about 900 characters, and none ends inside a sentence."""
    text = f"Article 1 – Objet\n{_FR}\nArticle 2 – Prix\n" + " ".join([_FR] * 25)
    passages = _passages(text)

    assert ["1", *["2"] * (len(passages) - 1)] == _articles(text)
    assert all(len(each.text) <= 900 and each.text.endswith(".") for each in passages)


def test_a_long_list_is_split_at_its_letters() -> None:
    """A piece that is one item of a list has the item's number, one that holds several that of the clause."""
    items = "\n".join(f"({letter}) " + " ".join([_EN] * 6) for letter in "abc")
    text = f"1. Fees\n{items}\n2. Travel\n{_EN}"

    assert {"1(a)", "1(b)", "1(c)", "2"} == set(_articles(text))


def test_text_without_clauses_is_cut_by_paragraph() -> None:
    """A text without numbers and titles has passages of a readable length and no article."""
    text = "\n\n".join([_FR, " ".join([_FR] * 30), _FR])
    passages = _passages(text)

    assert {None} == set(_articles(text))
    assert all(len(each.text) <= 900 for each in passages)
    assert "".join(text.split()) == "".join("".join(each.text.split()) for each in passages)


def test_furniture_at_the_edge_is_no_part_of_a_passage_and_inside_is_marked() -> None:
    """A page number between two halves of a clause is told, one after the clause is left out."""
    text = f"1. Objet\n{_FR}\nPage 1\n{_FR}\nPage 2\n2. Prix\n{_FR}"
    furniture = tuple(Span(text.index(each), text.index(each) + 6) for each in ("Page 1", "Page 2"))

    first, second = cut_clauses(Reading(text, pages=(0, furniture[0].end + 1), furniture=furniture))

    assert (furniture[0],) == first.furniture
    assert first.text.endswith("retenue.")
    assert "2. Prix" == second.text[:7]
    assert (1, 2) == tuple((each.locator or Locator()).page for each in (first, second))


def test_a_zero_before_the_last_digit_counts_clauses_too() -> None:
    """Some agreements write 6.03 for the third clause."""
    text = "\n\n".join(
        f"{number} The parties agree on what follows in this clause." for number in ("6.01", "6.02", "6.03")
    )

    assert _articles(text) == ["6.01", "6.02", "6.03"]
