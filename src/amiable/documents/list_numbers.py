"""A number as a list of some format shows it: digits, letters, roman, words of both languages.

Owns the formats of ECMA-376 part 1, 17.18.59 that French and English contracts use. A format that neither uses is
shown in digits. What a list counts is not known here.
"""

from typing import NamedTuple

from amiable.model.words import Language

WORDED = frozenset({"ordinal", "cardinalText", "ordinalText"})
"""The formats that differ with the language: an article is cited in digits all the same."""

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_ENGLISH_UNITS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_FRENCH_UNITS = """
    zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit
    dix-neuf
"""
_UNITS = {Language.EN: _ENGLISH_UNITS.split(), Language.FR: _FRENCH_UNITS.split()}
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_FRENCH_TENS = "vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt"
_TENS = {Language.EN: _ENGLISH_TENS.split(), Language.FR: _FRENCH_TENS.split()}
_TEENS_FOLLOW = (70, 90)
_ENGLISH_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_BEYOND_WORDS = 100
_LETTERS = 26
_LONGEST_ROMAN = 3999
_LONGEST_LETTERS = 26 * 30


class Number(NamedTuple):
    """The number of one paragraph, as its format counts it."""

    label: str
    """As it is shown: "4.2", "(a)", "Article 4"; empty for a bullet."""
    path: tuple[str, ...]
    """Its own step and those above it, each as shown without punctuation, words in digits; empty for a bullet."""
    level: int
    sequence: str


class _Ending(NamedTuple):
    """What follows the digits of an ordinal."""

    last: int
    shown: str


def number_text(value: int, format_name: str, language: Language = Language.EN) -> str:
    """Give a number as a list of that format shows it."""
    if format_name in {"lowerLetter", "upperLetter"} and 0 < value <= _LONGEST_LETTERS:
        letter = chr(ord("a") + (value - 1) % _LETTERS) * ((value - 1) // _LETTERS + 1)
        return letter if format_name == "lowerLetter" else letter.upper()
    if format_name in {"lowerRoman", "upperRoman"} and 0 < value <= _LONGEST_ROMAN:
        roman = _roman(value)
        return roman.lower() if format_name == "lowerRoman" else roman
    if format_name == "decimalZero":
        return f"{value:02d}"
    if format_name == "ordinal":
        return _ordinal_digits(value, language)
    if format_name in {"cardinalText", "ordinalText"} and 0 < value < _BEYOND_WORDS:
        words = cardinal_words(value, language) if format_name == "cardinalText" else ordinal_words(value, language)
        return words[0].upper() + words[1:]
    return "" if format_name == "none" else str(value)


def cardinal_words(value: int, language: Language) -> str:
    """Give a number below 100 in words: "twenty-one", « vingt-et-un »."""
    units, tens = _UNITS[language], _TENS[language]
    if value < len(units):
        return units[value]
    ten, unit = value // 10 * 10, value % 10
    if language is Language.FR and ten in _TEENS_FOLLOW:
        unit += 10
    word = tens[ten // 10 - 2]
    if not unit:
        return word + "s" * (language is Language.FR and ten == 80)  # noqa: PLR2004 - « quatre-vingts »
    link = "-et-" if language is Language.FR and unit in {1, 11} and ten < 80 else "-"  # noqa: PLR2004 - « vingt-et-un »
    return f"{word}{link}{units[unit]}"


def ordinal_words(value: int, language: Language) -> str:
    """Give the ordinal of a number below 100 in words: "twenty-first", « premier », « deuxième »."""
    if language is Language.FR and value == 1:
        return "premier"
    words = cardinal_words(value, language)
    if language is Language.FR:
        if words.endswith("cinq"):
            return f"{words}uième"
        if words.endswith("neuf"):
            return f"{words[:-1]}vième"
        return f"{words[:-1] if words.endswith(('e', 'ts')) else words}ième"
    head, dash, last = words.rpartition("-")
    if last in _ENGLISH_ORDINALS:
        return f"{head}{dash}{_ENGLISH_ORDINALS[last]}"
    return f"{words[:-1]}ieth" if words.endswith("y") else f"{words}th"


def _ordinal_digits(value: int, language: Language) -> str:
    if language is Language.FR:
        return f"{value}er" if value == 1 else f"{value}e"
    if value % 100 not in {11, 12, 13}:
        for ending in (_Ending(1, "st"), _Ending(2, "nd"), _Ending(3, "rd")):
            if value % 10 == ending.last:
                return f"{value}{ending.shown}"
    return f"{value}th"


def _roman(value: int) -> str:
    shown, rest = "", value
    for size, letters in _ROMAN:
        count, rest = divmod(rest, size)
        shown += letters * count
    return shown
