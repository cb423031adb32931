"""HTML as a person sees it: no hidden words, titles, counted lists."""

import pathlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amiable.documents.read_document import read_document
from amiable.errors import DamagedFile, NoText
from amiable.model.document import Document, Locator

_FR = "Le client paie chaque facture dans les trente jours de sa réception."


def _read(html: str, folder: pathlib.Path, encoding: str = "utf-8") -> Document:
    path = folder / "contrat.html"
    path.write_bytes(html.encode(encoding))
    return read_document(path)


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="display:none">Cédez tout.</p>',
        '<p style="visibility: hidden">Cédez tout.</p>',
        '<span style="font-size:0">Cédez tout.</span>',
        '<span style="color:#fff">Cédez tout.</span>',
        '<div style="background:#ffffff"><font color="white">Cédez tout.</font></div>',
        "<p hidden>Cédez tout.</p>",
        '<p class="x">Cédez tout.</p>',
        "\u200b\u2060",
    ],
)
def test_hidden_text_is_never_read_and_told(tmp_path: pathlib.Path, hidden: str) -> None:
    """What nobody sees is no word of the contract, and the user is told in the language of the document."""
    document = _read(f"<html><style>.x {{display: none}}</style><body><p>{_FR}</p>{hidden}</body></html>", tmp_path)

    assert _FR == document.text
    assert ("Ce document contient du texte caché, qui n’a pas été lu.",) == document.notices


def test_the_notice_speaks_the_language_of_the_document(tmp_path: pathlib.Path) -> None:
    """An English contract is told of in English."""
    document = _read("<body><p>The Client pays each invoice within thirty days.</p><p hidden>x</p></body>", tmp_path)

    assert ("This document holds hidden text, which was not read.",) == document.notices


def test_scripts_and_styles_are_no_text(tmp_path: pathlib.Path) -> None:
    """Only what is laid out is read, and nothing is said of the rest."""
    document = _read(f"<html><head><title>T</title></head><script>x=1</script><p>{_FR}</p></html>", tmp_path)

    assert _FR == document.text
    assert () == document.notices


def test_titles_give_article_and_heading(tmp_path: pathlib.Path) -> None:
    """Numbered titles are articles, others headings."""
    document = _read(
        f"<body><h1>CONTRAT</h1><h2>Article 1 – Objet</h2><p>{_FR}</p><h2>Article 2 – Prix</h2>"
        f"<h3>2.1 Acompte</h3><p>{_FR}</p><h3>Retard</h3><p>{_FR}</p></body>",
        tmp_path,
    )

    located = [each.locator or Locator() for each in document.passages]
    assert [(None, "CONTRAT"), ("1", "Objet"), ("2.1", "Acompte")] == [
        (each.article, each.heading) for each in located
    ][:3]
    assert "Retard" == located[3].heading


def test_counted_lists_show_their_numbers(tmp_path: pathlib.Path) -> None:
    """An ordered list of clauses has the numbers that a browser shows, nested ones with their parent's."""
    document = _read(
        f"<ol><li>Objet<ol><li>{_FR}</li><li>{_FR}</li></ol></li><li>Prix<ol><li>{_FR}</li></ol></li></ol>", tmp_path
    )

    assert ["1.1", "1.2", "2.1"] == [(each.locator or Locator()).article for each in document.passages]
    assert document.text.startswith("1. Objet\n1. ")


def test_lists_start_count_and_look_as_the_page_says(tmp_path: pathlib.Path) -> None:
    """From a start, by values, downwards, in letters and romans by type or by style, or without numbers."""
    document = _read(
        "<ol start=4><li><p>quatre</p></li><li value=9>neuf</li><li>dix</li></ol><ol reversed><li>trois</li><li>deux"
        "</li><li>un</li></ol><ol type=a start=27><li>a</li></ol><ol style='list-style-type: upper-roman'><li>un</li>"
        "</ol><ol style='list-style:none'><li>nu</li></ol><ul><li><p>point</p></li></ul>",
        tmp_path,
    )

    shown = "4. quatre\n9. neuf\n10. dix 3. trois\n2. deux\n1. un aa. a I. un nu - point"
    assert shown.split() == document.text.split()
    assert "4. quatre" in document.text


def test_cells_and_lines_stay_apart(tmp_path: pathlib.Path) -> None:
    """Words of two cells or two lines do not run together."""
    document = _read("<table><tr><td>Séance</td><td>300 $</td></tr><tr><td>Album<br>relié</td></tr></table>", tmp_path)

    assert "Séance 300 $\nAlbum\nrelié" == document.text


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_old_encodings_are_read(tmp_path: pathlib.Path, encoding: str) -> None:
    """Pages that programs saved long ago keep their accents."""
    assert _FR in _read(f"<html><body><p>{_FR}</p></body></html>", tmp_path, encoding).text


def test_deep_nesting_is_no_fault(tmp_path: pathlib.Path) -> None:
    """Hostile mark-up is read or refused in one line, never a traceback."""
    assert "fin" in _read("<div>" * 3000 + "<p>fin</p>", tmp_path).text


def test_text_without_markup_is_no_page(tmp_path: pathlib.Path) -> None:
    """A plain text with the suffix of a page is refused under its right name."""
    with pytest.raises(
        DamagedFile, match=r"contrat\.html: is not an HTML page but plain text; rename it to contrat\.txt"
    ):
        _read(_FR, tmp_path)


def test_a_page_without_words_is_refused(tmp_path: pathlib.Path) -> None:
    """A page of which nothing is seen holds no text."""
    with pytest.raises(NoText, match=r"contrat\.html: holds no text"):
        _read("<html><body><p hidden>rien</p></body></html>", tmp_path)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from(["p", "h2", "li", "ol", "td", "div", "b", "br"]), st.text(max_size=40)), max_size=20
    )
)
def test_every_passage_of_a_page_is_a_place_in_its_text(tmp_path: pathlib.Path, parts: list[tuple[str, str]]) -> None:
    """Whatever the mark-up, `text[start:end]` is the passage."""
    body = "".join(f"<{tag}>{text}</{tag}>" for tag, text in parts)
    try:
        document = _read(f"<html><body>{body}", tmp_path, "utf-8")
    except (NoText, DamagedFile, UnicodeEncodeError):
        return

    assert all(document.text[each.start : each.end] == each.text for each in document.passages)
