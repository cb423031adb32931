"""The numbers that Word counts: by paragraph and style, patterns, starts, restarts, what counts and what does not."""

import pathlib
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from amiable.documents.read_document import read_document
from amiable.model.document import Locator
from tests.documents.printed import Level, a_document, add_counted, add_list, saved

_TEXT = "Le client paie chaque facture dans les trente jours de sa réception."
_LEGAL = (Level("%1."), Level("%1.%2"), Level("(%3)", "lowerLetter"))


def _text(document: Any, folder: pathlib.Path) -> str:
    return read_document(saved(document, folder / "contrat.docx")).text


def _articles(document: Any, folder: pathlib.Path) -> list[str | None]:
    read = read_document(saved(document, folder / "contrat.docx"))
    assert all(read.text[each.start : each.end] == each.text for each in read.passages)
    return [(passage.locator or Locator()).article for passage in read.passages]


def test_counted_clauses_show_their_number_and_have_it_as_article(tmp_path: pathlib.Path) -> None:
    """« 4.2 Travel… » is in the text, though the file holds no number."""
    document = a_document(*_LEGAL)
    for level, text in (
        (0, "Prix"),
        (1, _TEXT),
        (1, "Frais. " + _TEXT),
        (2, "le train,"),
        (2, "l’hôtel,"),
        (0, "Fin"),
        (1, _TEXT),
    ):
        add_counted(document, text, level)

    assert f"1.2 Frais. {_TEXT}\n\n(a) le train,\n\n(b) l’hôtel," in _text(document, tmp_path)
    assert ["1.1", "1.2", "2.1"] == _articles(document, tmp_path)


def test_numbers_come_from_the_style_and_what_it_is_based_on(tmp_path: pathlib.Path) -> None:
    """A heading style that inherits its list is counted at the level that the list names for it."""
    document = a_document(Level("Article %1 –", style="Clause"), Level("%1.%2", style="SousClause"), list_id=88)
    styles = document.styles.element
    for name, based, numbering in (
        ("Clause", "Normal", '<w:numPr><w:numId w:val="88"/></w:numPr>'),
        ("SousClause", "Clause", '<w:numPr><w:ilvl w:val="1"/></w:numPr>'),
        ("Variante", "SousClause", ""),
    ):
        styles.append(
            parse_xml(
                f'<w:style {nsdecls("w")} w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
                f'<w:basedOn w:val="{based}"/><w:pPr>{numbering}</w:pPr></w:style>'
            )
        )
    for style, text in (
        ("Clause", "Prix"),
        ("SousClause", _TEXT),
        ("Variante", _TEXT),
        ("Clause", "Fin"),
        ("Variante", _TEXT),
    ):
        document.add_paragraph(text, style=style)

    assert ["1.1", "1.2", "2.1"] == _articles(document, tmp_path)
    assert "Article 2 – Fin" in _text(document, tmp_path)


def test_a_section_break_does_not_count_but_a_blank_item_does(tmp_path: pathlib.Path) -> None:
    """A paragraph that holds a section break set as a heading shifts no article; a blank one shows its number."""
    document = a_document(*_LEGAL)
    for text in ("Objet", "", "Prix", " ", "Fin"):
        add_counted(document, text)
    broken = document.paragraphs[1]._p
    broken.get_or_add_pPr().append(parse_xml(f"<w:sectPr {nsdecls('w')}/>"))

    assert "1. Objet\n\n2. Prix\n\n4. Fin" == _text(document, tmp_path)


def test_starts_are_overridden_and_deeper_levels_start_anew(tmp_path: pathlib.Path) -> None:
    """A second list on the same pattern starts where it is told, and each clause counts its parts from one."""
    document = a_document(*_LEGAL)
    add_list(
        document,
        list_id=78,
        abstract_id=77,
        override='<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>',
    )
    for level, text, list_id in (
        (0, "Un", 77),
        (1, "a", 77),
        (1, "b", 77),
        (0, "Sept", 78),
        (1, "c", 78),
        (0, "Huit", 78),
    ):
        add_counted(document, text, level, list_id)

    assert ["1. Un", "1.1 a", "1.2 b", "7. Sept", "7.1 c", "8. Huit"] == _text(document, tmp_path).split("\n\n")


def test_legal_numbering_shows_roman_steps_in_digits(tmp_path: pathlib.Path) -> None:
    """With isLgl « II.1 » becomes « 2.1 », and only at its own level."""
    document = a_document(Level("Article %1", "upperRoman"), Level("%1.%2", extra="<w:isLgl/>"))
    for level, text in ((0, "Objet"), (0, "Prix"), (1, _TEXT)):
        add_counted(document, text, level)

    assert f"Article I Objet\n\nArticle II Prix\n\n2.1 {_TEXT}" == _text(document, tmp_path)


def test_a_level_may_go_on_counting(tmp_path: pathlib.Path) -> None:
    """With lvlRestart 0 articles count through the whole contract, whatever the part."""
    document = a_document(Level("TITRE %1", "upperRoman"), Level("Article %2", extra='<w:lvlRestart w:val="0"/>'))
    for level, text in ((0, "Un"), (1, "Objet"), (1, "Prix"), (0, "Deux"), (1, "Fin")):
        add_counted(document, text, level)

    assert _text(document, tmp_path).endswith("TITRE II Deux\n\nArticle 3 Fin")


def test_bullets_are_no_numbers(tmp_path: pathlib.Path) -> None:
    """A bulleted list stays part of its clause."""
    document = a_document(*_LEGAL)
    add_list(document, Level("-", "bullet"), list_id=90)
    add_counted(document, f"Photos. {_TEXT}")
    add_counted(document, "la séance", list_id=90)
    add_counted(document, "l’album", list_id=90)
    add_counted(document, f"Prix. {_TEXT}")

    assert ["1", "2"] == _articles(document, tmp_path)
    assert "• la séance\n• l’album" in _text(document, tmp_path)


def test_a_list_with_numbers_of_its_own_stays_in_its_clause(tmp_path: pathlib.Path) -> None:
    """Another list that counts 1, 2, 3 inside a clause lends nobody its numbers."""
    document = a_document(*_LEGAL)
    add_list(document, Level("%1)"), list_id=91)
    for text, list_id in (
        ("Objet", 77),
        ("Photos", 77),
        ("un", 91),
        ("deux", 91),
        ("trois", 91),
        ("Prix", 77),
        ("Fin", 77),
    ):
        add_counted(document, f"{text}. {_TEXT}", list_id=list_id)

    assert ["1", "2", "3", "4"] == list(dict.fromkeys(_articles(document, tmp_path)))


def test_typed_and_counted_numbers_work_together(tmp_path: pathlib.Path) -> None:
    """Articles typed by hand keep the numbered lists under them as lists."""
    document = a_document(Level("%1."))
    for number, title in enumerate(("Objet", "Prix", "Fin"), 1):
        document.add_paragraph(f"Article {number} – {title}")
        document.add_paragraph(_TEXT)
        add_counted(document, "premier point")

    assert ["1", "2", "3"] == _articles(document, tmp_path)


def test_a_level_that_was_passed_over_counts_as_if_it_stood_there(tmp_path: pathlib.Path) -> None:
    """A contract that opens with 1.1 goes on with 2, as LibreOffice shows it."""
    document = a_document(*_LEGAL)
    for level, text in ((1, "Objet"), (0, "Prix"), (2, "le train")):
        add_counted(document, text, level)

    assert "1.1 Objet\n\n2. Prix\n\n(a) le train" == _text(document, tmp_path)


def test_a_style_without_level_takes_the_one_that_its_list_gives_it(tmp_path: pathlib.Path) -> None:
    """What a style is based on lends its level only where the style names no list itself."""
    document = a_document(Level("%1.", style="A"), Level("%1.%2", style="B"), Level("(%3)", "lowerLetter", style="C"))
    for name, based, level in (("A", "Normal", ""), ("B", "A", '<w:ilvl w:val="1"/>'), ("C", "B", "")):
        document.styles.element.append(
            parse_xml(
                f'<w:style {nsdecls("w")} w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
                f'<w:basedOn w:val="{based}"/><w:pPr><w:numPr>{level}<w:numId w:val="77"/></w:numPr></w:pPr></w:style>'
            )
        )
    for style in "ABC":
        document.add_paragraph("Prix", style=style)
    document.add_paragraph("Fin", style="A")._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="0"/></w:numPr>')
    )

    assert "1. Prix\n\n1.1 Prix\n\n(a) Prix\n\nFin" == _text(document, tmp_path)


def test_numbers_in_words_are_cited_in_digits(tmp_path: pathlib.Path) -> None:
    """« Article Premier » is article 1, in the language of the file; a bullet in a pattern takes its point along."""
    document = a_document(Level("Article %1", "ordinalText"), Level("", "none"), Level("%1.%2.%3", "ordinal"))
    for tongue in document.styles.element.iter(qn("w:lang")):
        tongue.set(qn("w:val"), "fr-CA")
    for level, text in ((0, "Objet"), (0, "Prix"), (2, _TEXT), (0, "Fin")):
        add_counted(document, text, level)

    assert f"Article Premier Objet\n\nArticle Deuxième Prix\n\nDeuxième.1er {_TEXT}" in _text(document, tmp_path)
    assert "1" == _articles(document, tmp_path)[0]


def test_counting_goes_through_tables_boxes_and_content_controls(tmp_path: pathlib.Path) -> None:
    """One list counts on wherever its paragraphs stand."""
    document = a_document(*_LEGAL)
    add_counted(document, "Objet")
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell._tc.append(add_counted(document, "Photos")._p)
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    inside = add_counted(document, "Prix")._p
    inside.addprevious(control)
    control[0].append(inside)
    box = parse_xml(f"<w:r {nsdecls('w')}><w:txbxContent/></w:r>")
    box[0].append(add_counted(document, "Frais")._p)
    document.add_paragraph("Cadre")._p.append(box)
    add_counted(document, "Fin")

    assert ["1. Objet", "2. Photos", "3. Prix", "Cadre", "4. Frais", "5. Fin"] == _text(document, tmp_path).split(
        "\n\n"
    )
