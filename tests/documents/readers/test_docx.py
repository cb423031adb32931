"""DOCX as Word shows it: counted numbers, tables, text boxes, tracked changes, hidden text, broken packages."""

import contextlib
import pathlib
import zipfile
from typing import Any

import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amiable.documents.read_document import read_document
from amiable.errors import DamagedFile, EncryptedFile, NoText
from amiable.model.document import Locator
from tests.documents.printed import Level, a_document, add_counted, saved

_TEXT = "Le client paie chaque facture dans les trente jours de sa réception."
_LEGAL = (Level("%1."), Level("%1.%2"), Level("(%3)", "lowerLetter"))


def _text(document: Any, folder: pathlib.Path) -> str:
    return read_document(saved(document, folder / "contrat.docx")).text


def _articles(document: Any, folder: pathlib.Path) -> list[str | None]:
    read = read_document(saved(document, folder / "contrat.docx"))
    assert all(read.text[each.start : each.end] == each.text for each in read.passages)
    return [(passage.locator or Locator()).article for passage in read.passages]


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


def _run(words: str, look: str = "") -> Any:
    return parse_xml(f"<w:r {nsdecls('w')}><w:rPr>{look}</w:rPr>{words}</w:r>")


def test_a_paragraph_deleted_as_a_whole_neither_counts_nor_parts(tmp_path: pathlib.Path) -> None:
    """With its end deleted a paragraph is gone, or runs on into the next one where words of it stay."""
    document = a_document(*_LEGAL)
    gone, before = add_counted(document, ""), add_counted(document, "Objet du")
    add_counted(document, "contrat")
    gone._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>Ancien</w:delText></w:r></w:del>"))
    for paragraph in (gone, before):
        paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:rPr {nsdecls('w')}><w:del/></w:rPr>"))
    add_counted(document, "Prix")

    assert "1. Objet du contrat\n\n2. Prix" == _text(document, tmp_path)


def test_notes_stand_under_the_paragraph_that_refers_to_them(tmp_path: pathlib.Path) -> None:
    """A footnote may hold the exception that decides: it is read, with its mark, and the line over notes is not."""
    document = a_document()
    document.add_paragraph("Les frais sont dus")._p.append(_run('<w:footnoteReference w:id="3"/>'))
    document.add_paragraph(_TEXT)
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="3">'
        "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Sauf à Québec.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    name = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    document.part.relate_to(Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), document.part.package), name)

    assert f"Les frais sont dus[1]\n\n[1] Sauf à Québec.\n\n{_TEXT}" == _text(document, tmp_path)


def test_what_a_style_hides_is_hidden(tmp_path: pathlib.Path) -> None:
    """A style based on a hidden one is hidden too, unless the run says otherwise."""
    document = a_document()
    for name, based, look in (("Caché", "Normal", "<w:vanish/>"), ("Note", "Caché", "<w:b/>")):
        document.styles.element.append(
            parse_xml(
                f'<w:style {nsdecls("w")} w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
                f'<w:basedOn w:val="{based}"/><w:rPr>{look}</w:rPr></w:style>'
            )
        )
    document.add_paragraph("Secret.", style="Note")
    document.add_paragraph("", style="Note")._p.append(_run("<w:t>Frais de 60 $.</w:t>", '<w:vanish w:val="0"/>'))

    read = read_document(saved(document, tmp_path / "contrat.docx"))

    assert "Frais de 60 $." == read.text
    assert "texte caché" in read.notices[0]


def test_symbols_hyphens_and_fields_read_as_they_look(tmp_path: pathlib.Path) -> None:
    """A ticked box of Wingdings, a soft hyphen, a field by its result and not by its code."""
    document = a_document()
    paragraph = document.add_paragraph()
    for words in (
        '<w:sym w:font="Wingdings" w:char="F0FE"/><w:t xml:space="preserve"> Dépla</w:t><w:softHyphen/>',
        "<w:t>cement, article</w:t><w:tab/>",
        '<w:fldChar w:fldCharType="begin"/><w:instrText>REF _1</w:instrText><w:fldChar w:fldCharType="separate"/>',
        '<w:t>4.2</w:t><w:fldChar w:fldCharType="end"/>',
    ):
        paragraph._p.append(_run(words))

    assert "☒ Déplacement, article\t4.2" == _text(document, tmp_path)


def test_comments_are_told_of_and_headers_are_no_clause(tmp_path: pathlib.Path) -> None:
    """What stands in the margin or over every page is not what the parties agreed on."""
    document = a_document()
    document.sections[0].header.paragraphs[0].text = "Version de travail"
    document.add_paragraph(_TEXT)._p.append(_run('<w:commentReference w:id="0"/>'))

    read = read_document(saved(document, tmp_path / "contrat.docx"))

    assert _TEXT == read.text
    assert ("Ce document contient des commentaires, qui n’ont pas été lus.",) == read.notices


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
