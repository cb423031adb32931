"""Offsets hold, and only what is said word for word counts as verbatim."""

import string
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from amiable.language.spans import contains, find_verbatim, line_of, merge, overlaps, trim, without
from amiable.model.spans import Span

CLAUSE = (
    "4.2 Frais de déplacement. Au-delà de 40 km, les frais de déplacement de 1 250,50 $ sont à la charge\n"
    "du Client ; ils s'ajoutent au forfait. Le Client dit « oui »."
)
spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(min(pair), max(pair)))


@pytest.mark.parametrize(
    "quote",
    [
        "les frais de déplacement de 1 250,50 $ sont à la charge du Client",
        "les frais de déplacement de 1\u00a0250,50\u00a0$ sont à la charge du Client",
        "les frais de déplacement de 1\u202f250,50$ sont à la charge du Client",
        "ils s’ajoutent au forfait",
        "à la charge du Client\u00a0; ils s’ajoutent",
        "à la charge du Client; ils s’ajoutent",
        "Au‑delà de 40 km",
        'Le Client dit "oui".',
        "Le Client dit “oui”.",
        "  Frais de déplacement.  ",
        "Frais de de\u0301placement",
    ],
)
def test_a_quote_may_differ_in_typography_alone(quote: str) -> None:
    """Apostrophes, spaces, dashes, quotation marks and composed accents are no words."""
    assert find_verbatim(CLAUSE, quote) is not None


@pytest.mark.parametrize(
    "quote",
    [
        "les frais de deplacement",
        "Les frais de déplacement de 1 250,50 $",
        "les frais de déplacement de 1 250,00 $",
        "frais de déplacement de 1250,50 $",
        "frais de déplacement sont à la charge",
        "50,50 $",
        "250,50 $",
        "de 1 250",
        "lacement de 1 250,50 $",
        "frais de dépl",
        "2 Frais de déplacement",
        "sont à la charge du Clients",
        "ils ajoutent au forfait",
        "",
        "   ",
        "[…]",
        "« »",
    ],
)
def test_a_quote_with_another_word_or_figure_is_not_verbatim(quote: str) -> None:
    """Words, figures, case and accents must be the same, and no word or figure may be cut."""
    assert find_verbatim(CLAUSE, quote) is None


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Il reste 250 $ à payer", "250 $"),
        ("en 2026 250 $ sont dus", "250 $ sont dus"),
        ("la somme de $60 est due", "$60"),
        ("la ﬁn du conﬂit", "la fin du conflit"),
        ("la fin du conflit", "la ﬁn du conﬂit"),
        ("une œuvre", "une oeuvre"),
        ("une oeuvre", "une œuvre"),
        ("l’eﬃcacité", "l'efficacité"),
        ("attendez... puis payez", "attendez… puis payez"),
        ("avant – après", "avant - après"),
        ("US$60 est dû", "US$60"),
        ("60 $ US", "60 $ US"),
        ("l'acompte est versé", "acompte est versé"),
        ("frais: 60$", "frais : 60 $"),
        ("a (b) [c] a+b.*", "(b) [c] a+b.*"),
        ("deux  espaces\t\tet\n\n une ligne", "deux espaces et une ligne"),
    ],
)
def test_marks_of_another_typography_are_found(text: str, quote: str) -> None:
    """Ligatures, ellipses and the space beside a mark may be written either way."""
    assert find_verbatim(text, quote) is not None


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("US$60 est dû", "$60 est dû"),
        ("il doit 60 $ US", "il doit 60 $"),
        ("l'article 14.2", "4.2"),
        ("l'article 4.2.1", "l'article 4.2"),
        ("12,50 %", "50 %"),
        ("3 250 photos", "250 photos"),
        ("au plus 3 250", "au plus 3"),
        ("l’e\u0301te\u0301", "l’ete"),
        ("impayé", "payé"),
        ("mai 2026", "mai 202"),
        ("A1", "1"),
    ],
)
def test_no_word_figure_or_currency_is_cut(text: str, quote: str) -> None:
    """A part of one says something else than the whole."""
    assert find_verbatim(text, quote) is None


@pytest.mark.parametrize("gap", ["[…]", "[...]", "(…)", "[ … ]", "[. . .]"])
def test_left_out_text_may_be_marked_in_a_quote(gap: str) -> None:
    """A gap stands for any text, and the span covers it."""
    found = find_verbatim(CLAUSE, f"les frais de déplacement {gap} sont à la charge {gap} au forfait.")

    assert found is not None
    assert CLAUSE[found.start : found.end].startswith("les frais de déplacement de 1 250,50 $")
    assert CLAUSE[found.start : found.end].endswith("au forfait.")


def test_the_parts_around_a_gap_keep_their_order() -> None:
    """What stands before cannot be quoted after."""
    assert find_verbatim(CLAUSE, "au forfait […] Frais de déplacement") is None


def test_the_search_begins_where_it_is_told() -> None:
    """A second occurrence is found from the end of the first, and a word is not cut by the start."""
    text = "frais et frais, surfrais"
    first = find_verbatim(text, "frais")

    assert first == Span(0, 5)
    assert find_verbatim(text, "frais", first.end) == Span(9, 14)
    assert find_verbatim(text, "frais", 19) is None


@settings(max_examples=40)
@given(st.text(alphabet=string.ascii_letters + " \n'’.,:;«»\"é$%-ﬁœ…", max_size=60), st.data())
def test_whole_words_of_a_text_are_verbatim_in_it(text: str, data: st.DataObject) -> None:
    """A cut at white space, with a word in it, is found, and not after its own place."""
    edges = [0, len(text), *(place for place, character in enumerate(text) if character in " \n")]
    start, end = sorted((data.draw(st.sampled_from(edges)), data.draw(st.sampled_from(edges))))
    quote = text[start:end]
    assume(any(character.isalnum() for character in quote))
    found = find_verbatim(text, quote)

    assert found is not None
    assert found.start <= trim(text, Span(start, end)).start


@given(st.text(max_size=80), st.text(max_size=20))
def test_any_text_and_any_quote_are_taken(text: str, quote: str) -> None:
    """No input raises, and what is found lies inside the text."""
    found = find_verbatim(text, quote)

    assert found is None or 0 <= found.start < found.end <= len(text)


def test_a_hostile_quote_does_not_hang() -> None:
    """Thousands of spaces and marks are read in one pass."""
    assert find_verbatim(" " * 20_000 + "!" * 2_000, "a" + " ! " * 500 + "b") is None
    assert find_verbatim("« " * 5_000, "« a » " * 100) is None


@given(spans, spans)
def test_spans_overlap_where_they_share_a_character(a: Span, b: Span) -> None:
    """Touching or empty spans share none."""
    assert overlaps(a, b) == bool(set(range(*a)) & set(range(*b)))


def test_a_span_contains_itself_and_what_lies_within() -> None:
    """Ends count as within."""
    assert contains(Span(2, 8), Span(2, 8))
    assert contains(Span(2, 8), Span(3, 8))
    assert not contains(Span(2, 8), Span(3, 9))


@given(st.text(alphabet=" \n\u00a0ab", max_size=20), spans)
def test_a_trimmed_span_slices_to_the_stripped_text(text: str, span: Span) -> None:
    """Nothing but white space goes."""
    span = Span(min(span.start, len(text)), min(span.end, len(text)))
    trimmed = trim(text, span)

    assert text[trimmed.start : trimmed.end] == text[span.start : span.end].strip()
    assert contains(span, trimmed)


@given(st.lists(spans, max_size=8))
def test_merged_spans_cover_the_same_characters_once(given_spans: list[Span]) -> None:
    """They come in order and do not touch."""
    merged = merge(given_spans)

    assert {place for span in given_spans for place in range(*span)} == {p for span in merged for p in range(*span)}
    assert all(a.end < b.start for a, b in pairwise(merged))


@given(spans, st.lists(spans, max_size=8))
def test_what_remains_is_the_span_without_the_holes(span: Span, holes: list[Span]) -> None:
    """No piece is empty, and the pieces come in order."""
    pieces = without(span, holes)
    taken = {place for hole in holes for place in range(*hole)}

    assert [place for piece in pieces for place in range(*piece)] == [p for p in range(*span) if p not in taken]
    assert all(piece.start < piece.end for piece in pieces)


@pytest.mark.parametrize(
    ("text", "offset", "line"),
    [("a\nb\nc", 0, 1), ("a\nb\nc", 2, 2), ("a\r\nb\r\nc", 6, 3), ("a\rb", 2, 2), ("a\n", 2, 2), ("", 0, 1)],
)
def test_lines_are_counted_from_one(text: str, offset: int, line: int) -> None:
    r"""A line end of any system counts once."""
    assert line_of(text, offset) == line
