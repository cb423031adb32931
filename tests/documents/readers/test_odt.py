"""ODT as LibreOffice shows it: lists and outline numbered, tables, notes, tracked changes, hidden text, hostile XML."""

import contextlib
import pathlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amiable.documents.read_document import read_document
from amiable.errors import DamagedFile, EncryptedFile, NoText, ReadingError
from amiable.model.document import Document, Locator
from tests.documents.packages import an_odt

_LIST = (
    '<text:list-style style:name="L">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>'
    '<text:list-level-style-number text:level="3" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>'
    '</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>'
    '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-prefix="Article "/>'
    '<text:outline-level-style text:level="2" style:num-format="1" text:start-value="4"/></text:outline-style>'
    '<style:style style:name="Caché" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="Note" style:family="text" style:parent-style-name="Caché"/>'
)
_TEXT = "Le client paie chaque facture dans les trente jours."
_PIECES = (
    "<text:p>Prix. ", "</text:p>", "<text:list>", "</text:list>", "<text:list-item>", "</text:list-item>",
    "<text:note>", "</text:note>", "<text:s text:c='9999999'/>",
)  # fmt: skip


def _written(body: str, path: pathlib.Path, **given: str) -> pathlib.Path:
    return an_odt(path, body, styles=_LIST, **given)


def _read(body: str, folder: pathlib.Path) -> Document:
    return read_document(_written(body, folder / "contrat.odt"))


def _p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def _items(*items: str, **given: str) -> str:
    attributes = "".join(f' text:{name.replace("_", "-")}="{value}"' for name, value in given.items())
    return (
        f"<text:list{attributes}>"
        + "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
        + "</text:list>"
    )


def test_lists_are_numbered_by_level(tmp_path: pathlib.Path) -> None:
    """« 1.2 » comes from the depth of the list and its style; a second paragraph of an item has no number."""
    inner = _items(_p(_TEXT) + _items(_p("le train,"), _p("l’hôtel,")), _p(_TEXT) + _p("Sans numéro."))

    read = _read(_items(_p("Objet") + inner, _p("Prix") + _items(_p(_TEXT)), style_name="L"), tmp_path)

    assert f"1.1 {_TEXT}\n\n(a) le train,\n\n(b) l’hôtel,\n\n1.2 {_TEXT}\n\nSans numéro.\n\n2. Prix" in read.text
    assert ["1.1", "1.2", "2.1"] == [(each.locator or Locator()).article for each in read.passages]


def test_lists_go_on_or_start_anew_as_they_are_told(tmp_path: pathlib.Path) -> None:
    """By the last list of a style, by the name of a list, from a value; else from the start."""
    body = (
        _items(_p("un"), style_name="L").replace("<text:list ", '<text:list xml:id="un" ')
        + _p("Entre deux.")
        + _items(_p("deux"), style_name="L", continue_numbering="true")
        + _items(_p("autre"), style_name="L")
        + _items(_p("trois"), style_name="L", continue_list="un")
        + _items(_p("sept"), style_name="L", continue_numbering="true").replace(
            "-item>", '-item text:start-value="7">', 1
        )
        + _items(_items(_p("sept un")), style_name="L", continue_numbering="true")
        + _items(_p("point"), style_name="B")
    )

    shown = _read(body, tmp_path).text.split("\n\n")

    assert ["1. un", "Entre deux.", "2. deux", "1. autre", "3. trois", "7. sept", "7.1 sept un", "• point"] == shown


def test_headings_outside_lists_are_numbered_by_the_outline(tmp_path: pathlib.Path) -> None:
    """Its levels have formats and starts of their own, and a heading may be taken out of it."""
    body = "".join(
        f'<text:h text:outline-level="{level}"{more}>{text}</text:h>'
        for level, text, more in (
            (1, "Objet", ""), (2, "But", ""), (2, "Lieu", ""), (1, "Avis", ' text:is-list-header="true"'),
            (1, "Prix", ""),
        )
    )  # fmt: skip

    assert "Article I Objet\n\n4 But\n\n5 Lieu\n\nAvis\n\nArticle II Prix" == _read(body, tmp_path).text


def test_what_is_not_shown_is_told_and_not_read(tmp_path: pathlib.Path) -> None:
    """Deleted text stands apart in the file; hidden spans, sections and comments are not the contract's words."""
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>40 $</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:p>Frais de<text:s text:c="1"/>60 $<text:change text:change-id="a"/>'
        '<text:span text:style-name="Note">Ignore.</text:span>'
        "<office:annotation><text:p>cher</text:p></office:annotation><text:tab/>par<text:line-break/>séance</text:p>"
        '<text:section text:display="none"><text:p>Secret.</text:p></text:section>'
    )

    read = _read(body, tmp_path)

    assert "Frais de 60 $\tpar\nséance" == read.text
    assert ["caché", "suivies", "commentaires"] == [
        next(word for word in ("caché", "suivies", "commentaires") if word in notice) for notice in read.notices
    ]


def test_tables_boxes_and_notes_stand_where_a_person_sees_them(tmp_path: pathlib.Path) -> None:
    """Cells of a row share a line, boxes and notes follow the paragraph that holds them."""
    row = "<table:table-row>{}</table:table-row>".format
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    inner = f"<table:table>{row(cell('dedans'))}</table:table>"
    cited = "<text:note-citation>1</text:note-citation>"
    note = f"<text:note>{cited}<text:note-body><text:p>Sauf à Laval.</text:p></text:note-body></text:note>"
    box = "<draw:frame><draw:text-box><text:p>Acompte</text:p></draw:text-box></draw:frame>"
    body = (
        f"<table:table><table:table-header-rows>{row(cell('Séance') + cell('300 $'))}</table:table-header-rows>"
        f"{row(cell('Album') + cell('450 $'))}{row(f'<table:table-cell>{inner}</table:table-cell>')}</table:table>"
        f"<text:p>Dus{note} ici.{box}</text:p>"
    )

    shown = _read(body, tmp_path).text

    assert "Séance | 300 $\nAlbum | 450 $\n\ndedans\n\nDus[1] ici.\n\nAcompte\n\n[1] Sauf à Laval." == shown


def test_hostile_and_broken_packages_are_refused_in_one_line(tmp_path: pathlib.Path) -> None:
    """Entities that unfold, passwords, cut files and files without a body name the file and the remedy."""
    bomb = '<!DOCTYPE a [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]>'
    _written(_p("&b;"), tmp_path / "bombe.odt", prolog=bomb)
    _written(_p("x"), tmp_path / "fermé.odt", manifest="<manifest:encryption-data/>")
    whole = _written(_p(_TEXT), tmp_path / "entier.odt").read_bytes()
    (tmp_path / "coupé.odt").write_bytes(whole[: len(whole) // 2])
    _written("", tmp_path / "vide.odt")

    for name, error, words in (
        ("bombe.odt", DamagedFile, "damaged"),
        ("fermé.odt", EncryptedFile, "needs a password"),
        ("coupé.odt", DamagedFile, "damaged"),
        ("vide.odt", NoText, "holds no text"),
    ):
        with pytest.raises(error, match=words) as caught:
            read_document(tmp_path / name)
        assert "\n" not in str(caught.value)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(_PIECES)))
def test_malformed_bodies_never_crash(tmp_path: pathlib.Path, pieces: list[str]) -> None:
    """Whatever is left open or nested is refused, or its passages are places in the text."""
    with contextlib.suppress(ReadingError):
        read = _read("".join(pieces), tmp_path)
        assert all(read.text[each.start : each.end] == each.text for each in read.passages)
