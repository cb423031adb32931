"""Words as rules compare them: case, accents, drawn-out letters and disguise are undone, places hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.model.spans import Span
from amiable.review.tokens import tokens_of


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("ÉTÉ", ["ete"]),
        ("l’acompte", ["l", "acompte"]),
        ("stuuuupide", ["stupide"]),
        ("c0nnard", ["connard"]),
        ("idi0t", ["idiot"]),
        ("f**k", ["f*k"]),
        ("m*rde", ["m*rde"]),
        ("i.d.i.o.t", ["idiot"]),
        ("pa$$ion", ["passion"]),
        ("2026-05-12", ["2026", "05", "12"]),
        ("10h30", ["10h30"]),
        ("B2B", ["b2b"]),
        ("a.b", ["a", "b"]),
        ("karine@exemple.test", ["karine", "exemple", "test"]),
        ("", []),
    ],
)
def test_a_disguise_is_read_through(written: str, read: list[str]) -> None:
    """What is no disguise (dates, hours, addresses) stays as it is."""
    assert [each.folded for each in tokens_of(written, Span(0, len(written)))] == read


def test_a_token_that_opens_a_clause_says_so() -> None:
    """Commas, brackets and line breaks cut; spaces and apostrophes do not."""
    text = "Payez-moi, l’idiot (vous)"

    cut = {each.folded for each in tokens_of(text, Span(0, len(text))) if each.cut}

    assert cut == {"l", "vous"}


@given(st.text(max_size=60), st.integers(0, 10))
def test_places_hold_in_any_text(text: str, start: int) -> None:
    """Every token lies in the stretch that was asked for, after the one before it."""
    part = Span(min(start, len(text)), len(text))

    tokens = tokens_of(text, part)

    ends = [part.start, *(each.span.end for each in tokens)]
    assert all(end <= each.span.start < each.span.end <= part.end for end, each in zip(ends, tokens, strict=False))
