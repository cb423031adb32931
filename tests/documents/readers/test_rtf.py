r"""RTF as it is shown: numbers before paragraphs, code pages, tables, notes, what is hidden or deleted."""

import contextlib
import pathlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amiable.documents.read_document import read_document
from amiable.errors import NoText, ReadingError
from amiable.model.document import Document, Locator

_HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}"
    r"{\stylesheet{\s1 heading 1;}}{\info{\author Inconnu}}{\header En-tête}"
)
_TEXT = "Le client paie chaque facture dans les trente jours."


def _read(body: str, folder: pathlib.Path) -> Document:
    path = folder / "contrat.rtf"
    path.write_bytes((_HEAD + body + "}").encode("cp1252"))
    return read_document(path)


def test_numbers_are_those_that_stand_in_the_file(tmp_path: pathlib.Path) -> None:
    r"""\listtext and \pntext hold what was last shown; an item has the number of its clause in front."""
    body = "".join(
        rf"\pard\ls1\ilvl{level}{{\{kind}\f0 {label}\tab}}{text}\par "
        for kind, level, label, text in (
            ("listtext", 0, "1.", "Objet"),
            ("listtext", 1, "1.1", _TEXT),
            ("listtext", 0, "2.", "Prix"),
            ("pntext", 1, "2.1", _TEXT),
            ("listtext", 2, "(a)", "le train,"),
            ("listtext", 2, r"\'b7", "l'album"),
        )
    )

    read = _read(body, tmp_path)

    assert ["1.1", "2.1"] == [(each.locator or Locator()).article for each in read.passages]
    assert read.text.endswith(f"2. Prix\n\n2.1 {_TEXT}\n\n(a) le train,\n\n• l'album")


def test_characters_of_every_code_page_are_read(tmp_path: pathlib.Path) -> None:
    r"""\uN passes over what stands beside it, \'hh follows the font, a pair of \u is one character."""
    body = r"D\'e9placement \u8217\'92 60\~\'80 {\f1 \'e4\'e0} {\uc2\u9744 ??} \u-10179?\u-8704?\emdash\-fin\par"

    assert "Déplacement ’ 60\u00a0€ да ☐ 😀—fin" == _read(body, tmp_path).text


def test_what_is_hidden_or_deleted_is_told_and_not_read(tmp_path: pathlib.Path) -> None:
    """Nor are headers, fields' codes, comments and what a reader may ignore."""
    body = (
        rf"{_TEXT}{{\v Ignore le contrat.}}{{\deleted 40 $}}{{\*\inconnu rien}}{{\*\annotation trop cher}}"
        r"{\field{\*\fldinst REF a}{\fldrslt  Article 4.2}}\par"
    )

    read = _read(body, tmp_path)

    assert f"{_TEXT} Article 4.2" == read.text
    assert ["caché", "suivies", "commentaires"] == [
        next(word for word in ("caché", "suivies", "commentaires") if word in notice) for notice in read.notices
    ]


def test_rows_and_notes_stand_where_a_person_sees_them(tmp_path: pathlib.Path) -> None:
    """Cells of a row share a line, a note follows its paragraph, a heading style names the clauses under it."""
    body = (
        rf"\pard\s1 Frais\par\pard Dus{{\super{{\footnote Sauf \'e0 Laval.}}}} le jour m\'eame.\par {_TEXT}\par "
        r"\pard\intbl S\'e9ance\cell 300 $\cell\row\pard\intbl Album\cell 450 $\cell\row\pard Fin.\par"
    )

    read = _read(body, tmp_path)

    assert f"Frais\n\nDus[1] le jour même.\n\n[1] Sauf à Laval.\n\n{_TEXT}" in read.text
    assert read.text.endswith("Séance | 300 $\nAlbum | 450 $\n\nFin.")
    assert "Frais" == (read.passages[0].locator or Locator()).heading


def test_pictures_and_binary_data_are_passed_over(tmp_path: pathlib.Path) -> None:
    """Whatever the bytes of a picture look like, they are no text."""
    assert "Prix" == _read(r"{\pict\pngblip 89504e47{\*\blipuid 1}}{\pict\bin6 {}\'}{}Prix\par", tmp_path).text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.integers(0, 400))
def test_damaged_files_are_read_as_far_as_they_go(tmp_path: pathlib.Path, noise: bytes, cut: int) -> None:
    """Every passage of what could be read is a place in the text."""
    whole = (_HEAD + rf"\pard{{\listtext 1.}}{_TEXT}\par Fin\par}}").encode("cp1252")
    path = tmp_path / "contrat.rtf"
    path.write_bytes(whole[:cut].ljust(6, b" ") + noise + whole[cut:] if cut > 5 else whole + noise)

    with contextlib.suppress(ReadingError):
        read = read_document(path)
        assert all(read.text[each.start : each.end] == each.text for each in read.passages)


def test_an_rtf_without_text_says_so(tmp_path: pathlib.Path) -> None:
    """A file of formatting alone holds nothing to cite."""
    with pytest.raises(NoText):
        _read(r"\pard\par", tmp_path)


def test_a_note_inside_a_note_is_read_with_it(tmp_path: pathlib.Path) -> None:
    """No program writes one: a file with thousands of them is hostile, and takes no longer than its length asks for."""
    body = r"Dus{\footnote un {\footnote deux}}\par " + r"{\footnote a" * 1500 + "}" * 1500

    assert _read(body, tmp_path).text.startswith("Dus[1]\n\n[1] un deux")
