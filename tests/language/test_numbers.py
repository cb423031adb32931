"""Numbers are read as written, in figures and in words, and small ones are written out."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.language.numbers import find_numbers, number_words
from amiable.model.words import Language

FR, EN = Language.FR, Language.EN


def _read(text: str, language: Language) -> list[tuple[str, str]]:
    return [(text[each.span.start : each.span.end], str(each.value)) for each in find_numbers(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("1 250,50", FR, [("1 250,50", "1250.50")]),
        ("1\u202f250,50", FR, [("1\u202f250,50", "1250.50")]),
        ("1.250,50", FR, [("1.250,50", "1250.50")]),
        ("1’250.50", FR, [("1’250.50", "1250.50")]),
        ("1,250.50", EN, [("1,250.50", "1250.50")]),
        ("1,250,000", EN, [("1,250,000", "1250000")]),
        ("1,250", EN, [("1,250", "1250")]),
        ("1.250", EN, [("1.250", "1.250")]),
        ("0,125", FR, [("0,125", "0.125")]),
        ("50 % des 12 photos", FR, [("50", "50"), ("12", "12")]),
        ("art. 4.2", FR, [("4.2", "4.2")]),
        ("art. 4.2.1", FR, [("4", "4"), ("2", "2"), ("1", "1")]),
        (
            "à 12 h 30, 9h45 et 12:30",
            FR,
            [("12", "12"), ("30", "30"), ("9", "9"), ("45", "45"), ("12", "12"), ("30", "30")],
        ),
        ("le 1er mai", FR, [("1", "1")]),
        ("$60 and £40", EN, [("60", "60"), ("40", "40")]),
        ("en 2026 500 photos", FR, [("2026", "2026"), ("500", "500")]),
        ("la version A4 et v2", FR, []),
        ("514 555-0199", FR, [("514", "514"), ("555", "555"), ("0199", "199")]),
        ("06 12 34 56 78", FR, [("06", "6"), ("12", "12"), ("34", "34"), ("56", "56"), ("78", "78")]),
    ],
)
def test_figures_have_the_value_of_their_language(
    text: str, language: Language, expected: list[tuple[str, str]]
) -> None:
    """Separators are those of the language; parts of dates and clause numbers are numbers each."""
    assert expected == _read(text, language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("quatre photos", FR, [("quatre", "4")]),
        ("vingt et un jours", FR, [("vingt et un", "21")]),
        ("vingt-et-une heures", FR, [("vingt-et-une", "21")]),
        ("quatre-vingt-dix-neuf", FR, [("quatre-vingt-dix-neuf", "99")]),
        ("Soixante et onze", FR, [("Soixante et onze", "71")]),
        ("deux cents euros", FR, [("deux cents", "200")]),
        ("mille deux cent trois", FR, [("mille deux cent trois", "1203")]),
        ("trois mille", FR, [("trois mille", "3000")]),
        ("deux trois photos", FR, [("deux", "2"), ("trois", "3")]),
        ("deux et trois", FR, [("deux", "2"), ("trois", "3")]),
        ("dix pour cent", FR, [("dix", "10")]),
        ("un site tout neuf et beau", FR, []),
        ("neuf photos", FR, [("neuf", "9")]),
        ("une photo, un album", FR, []),
        ("sixième", FR, []),
        ("twenty-five photos", EN, [("twenty-five", "25")]),
        ("one hundred and five", EN, [("one hundred and five", "105")]),
        ("two thousand three hundred", EN, [("two thousand three hundred", "2300")]),
        ("five and six", EN, [("five", "5"), ("six", "6")]),
        ("one of us, someone, half", EN, []),
        ("tenth, often, weight", EN, []),
    ],
)
def test_number_words_have_their_value(text: str, language: Language, expected: list[tuple[str, str]]) -> None:
    """Only words that make one number are joined; articles, ordinals and « neuf » for new are none."""
    assert expected == _read(text, language)


@pytest.mark.parametrize(
    ("n", "french", "english"),
    [
        (0, "zéro", "zero"),
        (1, "un", "one"),
        (4, "quatre", "four"),
        (21, "vingt et un", "twenty-one"),
        (25, "vingt-cinq", "twenty-five"),
        (71, "soixante et onze", "seventy-one"),
        (80, "quatre-vingts", "eighty"),
        (81, "quatre-vingt-un", "eighty-one"),
        (91, "quatre-vingt-onze", "ninety-one"),
        (97, "quatre-vingt-dix-sept", "ninety-seven"),
        (100, "cent", "one hundred"),
        (200, "deux cents", "two hundred"),
        (203, "deux cent trois", "two hundred and three"),
        (280, "deux cent quatre-vingts", "two hundred and eighty"),
    ],
)
def test_small_numbers_are_written_out(n: int, french: str, english: str) -> None:
    """The traditional spelling of French, the British "and"."""
    assert number_words(n, FR) == french
    assert number_words(n, EN) == english


@pytest.mark.parametrize("language", Language)
def test_what_is_written_out_is_read_back(language: Language) -> None:
    """Each of the thousand, save "one", which alone is an article."""
    for n in (0, *range(2, 1000)):
        text = f"les {number_words(n, language)} x"

        assert [Decimal(n)] == [each.value for each in find_numbers(text, language)]


@pytest.mark.parametrize("n", [-1, 1000])
def test_larger_numbers_are_not_written_out(n: int) -> None:
    """The range is said in the error."""
    with pytest.raises(ValueError, match="0 to 999"):
        number_words(n, FR)


@given(st.text(alphabet="0123456789.,' \u00a0-/hàdeux", max_size=40) | st.text(max_size=60), st.sampled_from(Language))
def test_numbers_stand_where_they_say(text: str, language: Language) -> None:
    """Spans are in order and disjoint, and begin and end with the number itself."""
    found = find_numbers(text, language)

    assert all(text[each.span.start : each.span.end].strip() for each in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
