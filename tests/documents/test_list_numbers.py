"""Numbers as lists show them, in digits, letters, roman and words of both languages."""

import pytest

from amiable.documents.list_numbers import cardinal_words, number_text, ordinal_words
from amiable.model.words import Language


@pytest.mark.parametrize(
    ("value", "name", "expected"),
    [
        (28, "lowerLetter", "bb"), (3, "upperLetter", "C"), (14, "lowerRoman", "xiv"), (49, "upperRoman", "XLIX"),
        (7, "decimalZero", "07"), (7, "chicago", "7"), (0, "upperRoman", "0"),
        (22, "ordinal", "22nd"), (13, "ordinal", "13th"), (21, "cardinalText", "Twenty-one"), (3, "none", ""),
    ],
)  # fmt: skip
def test_numbers_are_shown_in_the_format_of_their_list(value: int, name: str, expected: str) -> None:
    """Letters double after z, romans subtract, unknown formats show digits."""
    assert expected == number_text(value, name)


@pytest.mark.parametrize(
    ("value", "cardinal", "ordinal"),
    [
        (1, "un", "premier"), (5, "cinq", "cinquième"), (19, "dix-neuf", "dix-neuvième"),
        (21, "vingt-et-un", "vingt-et-unième"), (71, "soixante-et-onze", "soixante-et-onzième"),
        (80, "quatre-vingts", "quatre-vingtième"), (81, "quatre-vingt-un", "quatre-vingt-unième"),
        (99, "quatre-vingt-dix-neuf", "quatre-vingt-dix-neuvième"),
    ],
)  # fmt: skip
def test_french_numbers_are_written_in_words(value: int, cardinal: str, ordinal: str) -> None:
    """« vingt-et-un », « soixante-et-onze », « quatre-vingts »."""
    assert cardinal == cardinal_words(value, Language.FR)
    assert ordinal == ordinal_words(value, Language.FR)


def test_english_ordinals_are_irregular_where_english_is() -> None:
    """Such as "twenty-first", "twelfth" and "thirtieth"."""
    assert "twenty-first twelfth thirtieth sixth" == " ".join(
        ordinal_words(each, Language.EN) for each in (21, 12, 30, 6)
    )
