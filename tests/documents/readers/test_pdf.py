"""PDF as it is printed: pages, columns, running heads, hyphens, and files that cannot be read."""

import pathlib

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amiable.documents.pdf.furniture import part_pages
from amiable.documents.pdf.pypdf_words import read_pages
from amiable.documents.pdf.reflow import reflow
from amiable.documents.pdf.sent_pages import open_page
from amiable.documents.read_document import read_document
from amiable.errors import DamagedFile, EncryptedFile, NoText
from amiable.model.document import Document, Locator, Passage
from amiable.model.words import DocumentType, Language
from tests.documents.printed import Printed, a_flowing_pdf, a_pdf, printed_width

_SENTENCE = "Le prestataire exécute les prestations du devis avec le soin attendu d’un professionnel."
_OTHER = "La cliente paie les frais de déplacement de 60 $ dans les trente jours."


def _articles(document: Document) -> list[str | None]:
    return [(passage.locator or Locator()).article for passage in document.passages]


def _passage_of(document: Document, article: str) -> Passage:
    return next(each for each in document.passages if each.locator and each.locator.article == article)


def _contract(clauses: int = 12, sentences: int = 6) -> list[str]:
    paragraphs = ["CONTRAT DE PRESTATION PHOTOGRAPHIQUE"]
    for number in range(1, clauses + 1):
        paragraphs.append(f"<b>Article {number} – Titre de la clause</b>")
        paragraphs.append(f"{number}.1 " + " ".join([_SENTENCE] * sentences))
        paragraphs.append(f"{number}.2 " + " ".join([_SENTENCE] * (sentences - 1)) + " " + _OTHER)
    return paragraphs


@pytest.mark.parametrize("columns", [1, 2])
def test_every_clause_has_its_article_and_page(tmp_path: pathlib.Path, columns: int) -> None:
    """Clauses are found in order, on one page or over two, in one column or two."""
    path = a_flowing_pdf(
        tmp_path / "contrat.pdf", _contract(), columns=columns, head="Contrat – page #", foot="- # -", alignment=4
    )

    document = read_document(path)

    expected = [f"{number}.{part}" for number in range(1, 13) for part in (1, 2)]
    assert expected == [article for article in _articles(document) if article and "." in article]
    assert DocumentType.CONTRACT == document.type
    assert Language.FR == document.language
    for passage in document.passages:
        assert passage.text == document.text[passage.start : passage.end]
        page = (passage.locator or Locator()).page or 0
        assert document.pages[page - 1] <= passage.start
        assert page == len(document.pages) or passage.start < document.pages[page]


def test_running_heads_are_kept_in_place_and_marked(tmp_path: pathlib.Path) -> None:
    """Heads and page numbers stay in the text, and a clause that runs over a page names those inside it."""
    path = a_flowing_pdf(tmp_path / "contrat.pdf", _contract(), head="Contrat de Karine", foot="Page # / 4")

    document = read_document(path)

    shown = [document.text[each.start : each.end] for each in document.furniture]
    pages = len(document.pages)
    assert [each for number in range(1, pages + 1) for each in ("Contrat de Karine", f"Page {number} / 4")] == shown
    crossing = [each for each in document.passages if each.furniture]
    assert pages - 1 >= len(crossing) > 0
    assert all(document.text[span.start : span.end] in shown for each in crossing for span in each.furniture)


def test_a_clause_title_at_the_top_of_every_page_is_no_running_head(tmp_path: pathlib.Path) -> None:
    """« Article 2 » on page 2 and « Article 3 » on page 3 count as the pages do, and are clauses all the same."""
    pages = [
        [Printed(f"Article {number}", bottom=780), f"Le point {number * 7} du devis fait foi.", _SENTENCE[number:]]
        for number in (1, 2, 3, 4)
    ]

    document = read_document(a_pdf(tmp_path / "contrat.pdf", *pages))

    assert ["1", "2", "3", "4"] == _articles(document)
    assert () == document.furniture


@pytest.mark.parametrize("number", ["{0}", "- {0} -", "Page {0}", "Page {0} sur 3", "{0}/3", "p. {0}", "{0} | Page"])
def test_page_numbers_of_every_shape_are_furniture(tmp_path: pathlib.Path, number: str) -> None:
    """A number that counts with the pages, alone or with its words."""
    texts = [
        ["1. Objet", _SENTENCE], ["2. Prix", _OTHER], ["3. Fin", _SENTENCE + " Fin."],
    ]  # fmt: skip
    pages = [[*text, Printed(number.format(page), 280, 30)] for page, text in enumerate(texts, 1)]

    document = read_document(a_pdf(tmp_path / "contrat.pdf", *pages))

    assert [number.format(page) for page in (1, 2, 3)] == [document.text[a:b] for a, b in document.furniture]
    assert ["1", "2", "3"] == _articles(document)


def test_amounts_that_stand_at_the_foot_of_two_pages_are_text(tmp_path: pathlib.Path) -> None:
    """Different words at the edge of a page are no furniture."""
    document = read_document(
        a_pdf(
            tmp_path / "devis.pdf",
            [_SENTENCE, Printed("Acompte : 300 $", 60, 60)],
            [_OTHER, Printed("Total : 900 $", 60, 60)],
        )
    )

    assert () == document.furniture
    assert "Acompte : 300 $" in document.text


def test_line_ends_become_spaces_and_paragraphs_stay_apart(tmp_path: pathlib.Path) -> None:
    """A quote is found whatever the width of the page."""
    document = read_document(a_flowing_pdf(tmp_path / "contrat.pdf", ["1. Objet", " ".join([_SENTENCE] * 4), _OTHER]))

    assert " ".join([_SENTENCE] * 4) in document.text
    assert f"\n{_OTHER}" in document.text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Le prix des presta-", "tions est ferme."], "Le prix des prestations est ferme."),
        (["Le prix est peut-", "être révisé."], "Le prix est peut-être révisé."),
        (["Les rendez-", "vous manqués sont dus."], "Les rendez-vous manqués sont dus."),
        (["Le trajet Québec-", "Montréal est compris."], "Le trajet Québec-Montréal est compris."),
        (["Le sous-", "traitant est agréé."], "Le sous-traitant est agréé."),
        (["Each third-", "party licence is listed."], "Each third-party licence is listed."),
        (["Each deliv-", "erable is listed."], "Each deliverable is listed."),
    ],
)  # fmt: skip
def test_hyphens_at_line_ends_are_mended(tmp_path: pathlib.Path, lines: list[str], expected: str) -> None:
    """A hyphen that only breaks a word goes, one that belongs to it stays."""
    full = "Ce paragraphe dit le reste du contrat et remplit la ligne "
    filler = full[
        : next(end for end in range(len(full), 0, -1) if printed_width(full[:end]) <= printed_width(lines[0]))
    ]

    document = read_document(
        a_pdf(tmp_path / "contrat.pdf", [filler, Printed(lines[0], bottom=600), Printed(lines[1], bottom=586)])
    )

    assert expected in document.text


def test_the_document_itself_tells_how_a_word_is_written(tmp_path: pathlib.Path) -> None:
    """A word that the document writes with a hyphen elsewhere keeps it."""
    document = read_document(
        a_pdf(
            tmp_path / "contrat.pdf",
            [
                Printed("Un savoir, un avant-projet", bottom=720),
                Printed("Le devis et son avant-", bottom=600),
                Printed("projet lient les parties.", bottom=586),
            ],
        )
    )

    assert "son avant-projet lient" in document.text


def test_two_columns_printed_row_by_row_are_read_column_by_column(tmp_path: pathlib.Path) -> None:
    """Programs that print across the page do not mix the columns up."""
    left = [f"gauche {number} avec assez de mots pour la ligne" for number in range(12)]
    right = [f"droite {number} avec assez de mots pour la ligne" for number in range(12)]
    page = [Printed("TITRE SUR TOUTE LA LARGEUR DE LA PAGE, AVEC SES MOTS ET ENCORE DES MOTS", 60, 780)]
    for number, (one, other) in enumerate(zip(left, right, strict=True)):
        page += [Printed(one, 60, 740 - 14 * number), Printed(other, 310, 740 - 14 * number)]

    document = read_document(a_pdf(tmp_path / "contrat.pdf", page))

    places = [document.text.index(each) for each in (*left, *right)]
    assert sorted(places) == places


def test_a_table_is_read_row_by_row(tmp_path: pathlib.Path) -> None:
    """Prices beside their items are no second column."""
    rows = [(f"Séance numéro {number} avec retouches", f"{number}00 $") for number in range(1, 9)]
    page = [
        cell
        for place, (item, price) in enumerate(rows)
        for cell in (Printed(item, 60, 700 - 16 * place), Printed(price, 480, 700 - 16 * place))
    ]

    document = read_document(a_pdf(tmp_path / "devis.pdf", page))

    assert all(f"{item} {price}" in document.text for item, price in rows)


def test_bold_and_large_lines_head_their_clause(tmp_path: pathlib.Path) -> None:
    """A PDF knows no headings, but it prints them."""
    document = read_document(
        a_pdf(tmp_path / "contrat.pdf", [Printed("Frais de voyage", bottom=700, bold=True), *[_OTHER] * 3])
    )

    assert "Frais de voyage" == (document.passages[0].locator or Locator()).heading


def test_a_page_without_text_is_told(tmp_path: pathlib.Path) -> None:
    """What is read is read, and which pages were not is said in the document's language."""
    document = read_document(a_pdf(tmp_path / "contrat.pdf", [_SENTENCE], [], [_OTHER]))

    assert ("La page 2 ne contient pas de texte\u00a0: c’est sans doute une image.",) == document.notices
    assert 3 == len(document.pages)


def test_a_scan_is_said_to_be_one(tmp_path: pathlib.Path) -> None:
    """Pages of images only are refused with the remedy."""
    with pytest.raises(NoText, match=r"scan\.pdf: is a scan without text; .*OCR"):
        read_document(a_pdf(tmp_path / "scan.pdf", [], []))


def test_a_password_is_asked_for(tmp_path: pathlib.Path) -> None:
    """A file that needs a password to be opened is refused; one that only forbids printing is read."""
    for name, password in (("ferme.pdf", "secret"), ("ouvert.pdf", "")):
        writer = pypdf.PdfWriter(clone_from=a_pdf(tmp_path / "clair.pdf", [_SENTENCE]))
        writer.encrypt(user_password=password, owner_password=password + "!", algorithm="AES-256")
        writer.write(tmp_path / name)

    with pytest.raises(EncryptedFile, match=r"ferme\.pdf: needs a password; save a copy"):
        read_document(tmp_path / "ferme.pdf")
    assert _SENTENCE in read_document(tmp_path / "ouvert.pdf").text


@pytest.mark.parametrize("kept", [9, 60, 400])
def test_a_cut_file_is_refused_in_one_line(tmp_path: pathlib.Path, kept: int) -> None:
    """Whatever remains of it, the message names the file and the remedy."""
    path = tmp_path / "coupé.pdf"
    path.write_bytes(a_pdf(tmp_path / "clair.pdf", [_SENTENCE]).read_bytes()[:kept])

    with pytest.raises((DamagedFile, NoText)) as caught:
        read_document(path)

    assert str(caught.value).startswith("coupé.pdf: ")
    assert "\n" not in str(caught.value)


def test_pypdf_gives_the_same_clauses(tmp_path: pathlib.Path) -> None:
    """The second opinion works through the same room: heads marked, lines joined."""
    path = a_flowing_pdf(tmp_path / "contrat.pdf", _contract(), head="Contrat de Karine", foot="Page #")

    flown = reflow(part_pages([open_page(sent).page for sent in read_pages(path.read_bytes())]))

    assert "Contrat de Karine" in {flown.text[a:b] for a, b in flown.furniture}
    assert f"{_SENTENCE} {_OTHER}" in flown.text


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.lists(st.text(st.characters(codec="latin-1", categories=["L", "N", "P", "Zs"]), max_size=70), max_size=25),
        min_size=1,
        max_size=4,
    )
)
def test_every_passage_of_a_pdf_is_a_place_in_its_text(tmp_path: pathlib.Path, pages: list[list[str]]) -> None:
    """Whatever is printed, `text[start:end]` is the passage."""
    try:
        document = read_document(a_pdf(tmp_path / "texte.pdf", *pages))
    except NoText:
        return

    assert all(document.text[each.start : each.end] == each.text for each in document.passages)
    assert sorted(document.pages) == list(document.pages)
    assert len(pages) == len(document.pages)
