"""What a reader of an HTML mail sees, and what is kept from him."""

import time

import pytest

from amiable.mail.html_text import html_to_text


@pytest.mark.parametrize(
    "hiding",
    [
        '<div style="display:none">SECRET</div>',
        '<div style="DISPLAY : none !important">SECRET</div>',
        '<span style="font-size:0px">SECRET</span>',
        '<span style="font-size:1px">SECRET</span>',
        '<span style="visibility:hidden">SECRET</span>',
        '<span style="color:#ffffff">SECRET</span>',
        '<span style="color:#fefefe">SECRET</span>',
        '<font color="white">SECRET</font>',
        '<span style="color:rgb(255, 255, 255)">SECRET</span>',
        '<td bgcolor="#123456"><span style="color:#123456">SECRET</span></td>',
        '<div style="opacity:0">SECRET</div>',
        '<div style="max-height:0;overflow:hidden">SECRET</div>',
        '<div style="position:absolute;left:-9999px">SECRET</div>',
        '<div style="mso-hide:all">SECRET</div>',
        "<div hidden>SECRET</div>",
        "<style>.p{display:none}</style><div class='p'>SECRET</div>",
        "<div style='display:none'><p style='display:block'>SECRET</p></div>",
    ],
)
def test_text_that_is_hidden_by_style_is_left_out_and_noted(hiding: str) -> None:
    """Whatever hides it."""
    seen = html_to_text(f"<html><body><p>Bonjour</p>{hiding}<p>Merci</p></body></html>")

    assert "SECRET" not in seen.text
    assert seen.text.split() == ["Bonjour", "Merci"]
    assert "SECRET" in seen.hidden


@pytest.mark.parametrize(
    "shown",
    [
        '<td bgcolor="#000000"><span style="color:#ffffff">VISIBLE</span></td>',
        '<div style="font-size:0"><span style="font-size:14px">VISIBLE</span></div>',
        '<div style="visibility:hidden"><b style="visibility:visible">VISIBLE</b></div>',
        "<style>@media (max-width:400px){.p{display:none}}</style><div class='p'>VISIBLE</div>",
        '<div style="background:url(x.png)"><i style="color:white">VISIBLE</i></div>',
        '<div style="font-size:0.9em">VISIBLE</div>',
    ],
)
def test_text_that_is_shown_is_never_lost(shown: str) -> None:
    """Newsletter habits are not tricks."""
    seen = html_to_text(f"<body>{shown}</body>")

    assert seen.text == "VISIBLE"
    assert not seen.hidden


def test_zero_width_characters_are_left_out_and_noted() -> None:
    """They cut words so that no rule finds them."""
    seen = html_to_text("<p>ran\u200bçon</p>")

    assert seen.text == "rançon"
    assert seen.hidden


def test_an_emoji_keeps_its_joiners() -> None:
    """They are part of the picture."""
    seen = html_to_text("<p>👩\u200d💻 ok</p>")

    assert seen.text == "👩\u200d💻 ok"
    assert not seen.hidden


def test_quotations_become_quoted_lines_and_indents_do_not() -> None:
    """So that history is told apart as in plain mail, and nobody hides words in an indent."""
    page = (
        "<div>Oui.</div><blockquote type='cite'><div>Combien ?</div><blockquote>Avant</blockquote></blockquote>"
        "<blockquote style='margin:0 0 0 40px;border:none;padding:0px'>Retrait</blockquote>"
    )

    assert [line for line in html_to_text(page).text.splitlines() if line.strip(" >")] == [
        "Oui.",
        "> Combien ?",
        ">> Avant",
        "Retrait",
    ]


def test_blocks_lists_and_scripts_come_out_as_seen() -> None:
    """Lines where the page has lines; code is no text."""
    page = "<head><title>T</title></head><p>Un\n deux</p><ul><li>a<li>b</ul>x<br>y<script>z()</script><!-- w -->"

    assert html_to_text(page).text.split("\n") == ["Un deux", "", "- a", "- b", "", "x", "y"]


@pytest.mark.parametrize(
    "hostile",
    [
        "<div><b>" * 3000,
        "<p " * 20_000,
        "<p " * 20_000 + ">",
        "<!--" * 20_000,
        "<![CDATA[" * 20_000,
        '<a href="' * 20_000,
        "</" * 20_000,
    ],
    ids=["deep", "open", "closed once", "comments", "sections", "attributes", "ends"],
)
def test_markup_that_is_never_closed_is_read_in_time(hostile: str) -> None:
    """Neither recursion nor a parser that begins again at every mark."""
    start = time.process_time()

    seen = html_to_text("<p>Bonjour</p>" + hostile)

    assert seen.text.startswith("Bonjour")
    assert time.process_time() - start < 5
