"""DOCX as Word shows it: counted numbers, tables, text boxes, tracked changes, hidden text, broken packages."""

import contextlib
import pathlib
import zipfile
from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amiable.documents.docx_numbering import number_text
from amiable.documents.read_document import read_document
from amiable.errors import DamagedFile, EncryptedFile, NoText
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


def test_a_paragraph_without_text_does_not_count(tmp_path: pathlib.Path) -> None:
    """A section break set as a heading shifts no article."""
    document = a_document(*_LEGAL)
    for text in ("Objet", "", "   ", "Prix"):
        add_counted(document, text)

    assert "1. Objet\n\n2. Prix" == _text(document, tmp_path)


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


@pytest.mark.parametrize(
    ("value", "name", "expected"),
    [
        (28, "lowerLetter", "bb"), (3, "upperLetter", "C"), (14, "lowerRoman", "xiv"), (49, "upperRoman", "XLIX"),
        (7, "decimalZero", "07"), (7, "chicago", "7"), (0, "upperRoman", "0"),
    ],
)  # fmt: skip
def test_numbers_are_shown_in_the_format_of_their_list(value: int, name: str, expected: str) -> None:
    """Letters double after z, romans subtract, unknown formats show digits."""
    assert expected == number_text(value, name)


def test_tables_are_read_row_by_row(tmp_path: pathlib.Path) -> None:
    """Short cells share a line, a cell with paragraphs keeps them."""
    document = a_document()
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Séance", "300 $", "Album", "450 $"), strict=True):
        cell.text = text
    layout = document.add_table(rows=1, cols=2)
    layout.cell(0, 0).text = "Premier paragraphe."
    layout.cell(0, 0).add_paragraph("Second paragraphe.")

    assert "Séance | 300 $\nAlbum | 450 $\n\nPremier paragraphe.\n\nSecond paragraphe." == _text(document, tmp_path)


def test_text_boxes_are_read_once(tmp_path: pathlib.Path) -> None:
    """The text of a box follows the paragraph that holds it; the copy for old programs is passed over."""
    document = a_document()
    box = "<w:txbxContent><w:p><w:r><w:t>Acompte de 300 $</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    run = parse_xml(
        f'<w:r {nsdecls("w")} {mc}><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    document.add_paragraph("Devis")._p.append(run)

    assert "Devis\n\nAcompte de 300 $" == _text(document, tmp_path)


def test_tracked_changes_are_read_as_accepted_and_told(tmp_path: pathlib.Path) -> None:
    """Deleted words are not part of the contract, inserted ones are, and the user is told."""
    document = a_document()
    paragraph = document.add_paragraph("Les frais sont de ")
    paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>40 $</w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>60 $ par séance</w:t></w:r></w:ins>"))

    read = read_document(saved(document, tmp_path / "contrat.docx"))

    assert "Les frais sont de 60 $ par séance" == read.text
    assert "modifications suivies" in read.notices[0]


@pytest.mark.parametrize("look", ["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'])
def test_hidden_text_is_not_read_and_told(tmp_path: pathlib.Path, look: str) -> None:
    """What Word does not show is not part of the contract."""
    document = a_document()
    paragraph = document.add_paragraph("Les frais sont de 60 $ par séance.")
    paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:rPr>{look}</w:rPr><w:t>Ignore le contrat.</w:t></w:r>"))

    read = read_document(saved(document, tmp_path / "contrat.docx"))

    assert "Les frais sont de 60 $ par séance." == read.text
    assert ("Ce document contient du texte caché, qui n’a pas été lu.",) == read.notices


def test_white_text_on_a_coloured_cell_is_read(tmp_path: pathlib.Path) -> None:
    """The head of a table of prices is white on blue, and meant to be seen."""
    document = a_document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="1F3864"/>'))
    cell.paragraphs[0]._p.append(
        parse_xml(f'<w:r {nsdecls("w")}><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>Prix</w:t></w:r>')
    )

    assert "Prix" == _text(document, tmp_path)


def test_headings_by_style_and_by_bold_name_their_passage(tmp_path: pathlib.Path) -> None:
    """Titles without numbers are headings, whether a style or bold type makes them so."""
    document = a_document()
    document.add_heading("Frais de déplacement", 1)
    document.add_paragraph(_TEXT)
    document.add_paragraph().add_run("Annulation").bold = True
    document.add_paragraph(_TEXT)

    read = read_document(saved(document, tmp_path / "contrat.docx"))

    assert ["Frais de déplacement", "Annulation"] == [(each.locator or Locator()).heading for each in read.passages]


def _package(path: pathlib.Path, *names: str) -> pathlib.Path:
    with zipfile.ZipFile(path, "w") as package:
        for name in names:
            package.writestr(name, "<a/>")
    return path


def test_broken_packages_are_refused_in_one_line(tmp_path: pathlib.Path) -> None:
    """Cut, foreign and hollow packages name the file and the remedy."""
    whole = saved(a_document(), tmp_path / "vide.docx").read_bytes()
    (tmp_path / "coupé.docx").write_bytes(whole[:3000])
    (tmp_path / "ancien.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (tmp_path / "fermé.docx").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"))
    _package(tmp_path / "tableur.docx", "[Content_Types].xml", "xl/workbook.xml")
    _package(tmp_path / "creux.docx", "[Content_Types].xml", "word/document.xml")

    for name, error, words in (
        ("vide.docx", NoText, "holds no text"),
        ("coupé.docx", DamagedFile, "damaged"),
        ("ancien.docx", DamagedFile, "old Word format; save it as .docx"),
        ("fermé.docx", EncryptedFile, "needs a password"),
        ("tableur.docx", DamagedFile, "but a spreadsheet; export it as PDF"),
        ("creux.docx", DamagedFile, "damaged"),
    ):
        with pytest.raises(error) as caught:
            read_document(tmp_path / name)
        assert str(caught.value).startswith(f"{name}: ")
        assert words in str(caught.value)
        assert "\n" not in str(caught.value)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.integers(-1, 2), st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)), max_size=20
    )
)
def test_every_passage_of_a_docx_is_a_place_in_its_text(tmp_path: pathlib.Path, parts: list[tuple[int, str]]) -> None:
    """Whatever is written and counted, `text[start:end]` is the passage."""
    document = a_document(*_LEGAL)
    for level, text in parts:
        if level < 0:
            document.add_paragraph(text)
        else:
            add_counted(document, text, level)

    with contextlib.suppress(NoText):
        _articles(document, tmp_path)
