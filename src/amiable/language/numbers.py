"""Figures and number words of both languages, as exact values.

Owns how a figure is read and how a small number is written out. Knows no currency (`money`) and no calendar
(`dates`): the 12 of a date is a number here.
"""

# ruff: noqa: PLR2004 - the figures are those of the numerals themselves

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from amiable.language.words import fold
from amiable.model.spans import Span
from amiable.model.words import Language

_SPACES = " \u00a0\u2009\u202f"
_TELEPHONE = r"[ -]\d{4}(?!\d)|[ ]\d\d(?!\d)"
"""What follows groups of three that are no thousands: 514 555-0199."""
FIGURE = (
    rf"\d{{1,3}}(?:[{_SPACES}'’]\d{{3}})+(?!\d|{_TELEPHONE})(?:[.,]\d{{1,2}}(?!\d))?"
    r"|\d+(?:[.,]\d+)*"
)
"""A pattern for one figure with its thousands and decimals; `read_figure` gives its value."""

_FRENCH_UNITS = {
    "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
_ENGLISH_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_UNITS = {Language.FR: _FRENCH_UNITS, Language.EN: _ENGLISH_UNITS}
_HUNDREDS = {Language.FR: frozenset({"cent", "cents"}), Language.EN: frozenset({"hundred"})}
_SCALES = {
    Language.FR: {"mille": 1000, "million": 10**6, "millions": 10**6},
    Language.EN: {"thousand": 1000, "million": 10**6},
}
_ARTICLES = frozenset({"un", "une", "one"})
"""Standing alone these are articles or pronouns, not numbers."""


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number where it stands."""

    span: Span
    """The figure or the words alone, without the % or the unit that follows."""
    value: Decimal


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![\w.,])|(?<=\d[hH:/.-])|(?<=[$€£]))(?:{FIGURE})")


@cache
def _number_words(language: Language) -> re.Pattern[str]:
    names = [*_UNITS[language], *_HUNDREDS[language], *_SCALES[language]]
    return re.compile(rf"(?<![\w'])(?:{'|'.join(sorted(names, key=len, reverse=True))})(?!\w)")


def find_numbers(text: str, language: Language) -> list[FoundNumber]:
    """The numbers of `text` in order, written in figures or in words of `language`.

    « un », « une » and "one" standing alone are left out, as is « cent » in « pour cent ». The parts of a date, of a
    time and of a clause number such as 4.2.1 are numbers each.
    """
    found = [*_in_figures(text, language), *_in_words(text, language)]
    return sorted(found, key=lambda each: each.span)


def _in_figures(text: str, language: Language) -> Iterator[FoundNumber]:
    for found in _figures().finditer(text):
        value = read_figure(found[0], language)
        if value is not None:
            yield FoundNumber(Span(*found.span()), value)
            continue
        for part in re.finditer(r"\d+", found[0]):
            yield FoundNumber(Span(found.start() + part.start(), found.start() + part.end()), Decimal(part[0]))


def read_figure(figure: str, language: Language, *, is_money: bool = False) -> Decimal | None:
    """The value of a figure such as "1 250,50", "1,250.50" or "1.250"; None where it is no single number (4.2.1).

    One separator before exactly three figures parts thousands (1,250), save a point in English (1.250 is one and a
    quarter) and after a zero (0,125); in a sum of money it always does.
    """
    plain = re.sub(rf"[{_SPACES}'’]", "", figure)
    points, commas = plain.count("."), plain.count(",")
    if points and commas:
        decimal = max(".", ",", key=plain.rfind)
        thousands = "," if decimal == "." else "."
        whole, _, fraction = plain.rpartition(decimal)
        return Decimal(whole.replace(thousands, "") + "." + fraction) if decimal not in whole else None
    if points + commas == 0:
        return Decimal(plain)
    mark = "." if points else ","
    groups = plain.split(mark)
    thousands_fit = plain == figure and 0 < len(groups[0]) <= 3 and all(len(each) == 3 for each in groups[1:])
    if len(groups) > 2:
        return Decimal("".join(groups)) if thousands_fit else None
    english_point = mark == "." and language is Language.EN
    if thousands_fit and (is_money or not english_point) and groups[0].strip("0"):
        return Decimal("".join(groups))
    return Decimal(".".join(groups))


@dataclass(slots=True)
class _Sum:
    """A number in words while it is being read."""

    start: int
    end: int
    total: int = 0
    current: int = 0
    words: int = 0
    only_article: bool = False


def _in_words(text: str, language: Language) -> Iterator[FoundNumber]:
    folded = fold(text)
    reading: _Sum | None = None
    for found in _number_words(language).finditer(folded):
        name = found[0]
        if reading is None or not _joined(folded[reading.end : found.start()], name, reading, language):
            if reading is not None:
                yield from _finished(reading)
            reading = _Sum(found.start(), found.end()) if _is_numeral(folded, found) else None
        if reading is not None:
            _add(reading, name, language)
            reading.end = found.end()
    if reading is not None:
        yield from _finished(reading)


def _is_numeral(folded: str, found: re.Match[str]) -> bool:
    """Whether a number begins here: « neuf » may mean new, and « cent » be a part of « pour cent »."""
    if found[0] == "cent":
        return not folded.endswith("pour ", 0, found.start())
    if found[0] == "neuf":
        return re.match(r"[ -](?!et |ou |mais )[a-z]", folded[found.end() : found.end() + 6]) is not None
    return True


def _joined(glue: str, name: str, reading: _Sum, language: Language) -> bool:
    """Whether the next word goes on with the number being read."""
    glue = glue.replace("-", " ")
    if language is Language.FR and glue == " et ":
        return name in {"un", "une", "onze"} and reading.current % 100 in {20, 30, 40, 50, 60, 70}
    if language is Language.EN and glue == " and ":
        return name in _ENGLISH_UNITS and (reading.total or reading.current) > 0 and reading.current % 100 == 0
    return glue == " " and _fits(reading, name, language)


def _fits(reading: _Sum, name: str, language: Language) -> bool:
    """Whether the word has a free place in the number: « vingt deux », not « deux trois »."""
    if name in _HUNDREDS[language]:
        return 1 < reading.current < 10 or (language is Language.EN and reading.current == 1)
    if name in _SCALES[language]:
        return reading.current > 0
    value = _UNITS[language][name]
    tail = reading.current % 100
    if value == 20 and tail == 4 and language is Language.FR:
        return True
    if tail == 0:
        return value > 0 and (reading.words > 0)
    if value < 10:
        return (value > 0 and tail in {20, 30, 40, 50, 60, 70, 80, 90}) or (
            language is Language.FR and tail == 10 and value >= 7
        )
    return language is Language.FR and value < 20 and tail in {60, 80}


def _add(reading: _Sum, name: str, language: Language) -> None:
    reading.only_article = reading.words == 0 and name in _ARTICLES
    reading.words += 1
    if name in _HUNDREDS[language]:
        reading.current = max(reading.current, 1) * 100
    elif name in _SCALES[language]:
        reading.total += max(reading.current, 1) * _SCALES[language][name]
        reading.current = 0
    else:
        value = _UNITS[language][name]
        is_fourscore = value == 20 and reading.current % 100 == 4 and language is Language.FR
        reading.current += 76 if is_fourscore else value


def _finished(reading: _Sum) -> Iterator[FoundNumber]:
    if not reading.only_article:
        yield FoundNumber(Span(reading.start, reading.end), Decimal(reading.total + reading.current))


def number_words(n: int, language: Language) -> str:
    """`n` written out, 0 to 999: « quatre », « vingt et un », "twenty-five"; ValueError outside."""
    if not 0 <= n <= 999:
        raise ValueError(f"{n}: only 0 to 999 are written in words")
    return _in_french(n) if language is Language.FR else _in_english(n)


def _in_french(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    if hundreds == 0:
        return _below_hundred(rest)
    head = "cent" if hundreds == 1 else f"{_below_hundred(hundreds)} cent"
    if rest == 0:
        return head if hundreds == 1 else head + "s"
    return f"{head} {_below_hundred(rest)}"


def _below_hundred(n: int) -> str:
    names = {value: name for name, value in reversed(_FRENCH_UNITS.items())} | {0: "zéro"}
    if n <= 16 or (n % 10 == 0 and n <= 60):
        return {20: "vingt"}.get(n, names[n])
    tens = n // 10 * 10
    if tens in {70, 90}:
        tens -= 10
    rest = n - tens
    if n == 80:
        return "quatre-vingts"
    head = "quatre-vingt" if tens == 80 else {10: "dix", 20: "vingt"}.get(tens, names[tens])
    if rest in {1, 11} and tens != 80:
        return f"{head} et {names[rest]}"
    return f"{head}-{names[rest] if rest <= 16 else _below_hundred(rest)}"


def _in_english(n: int) -> str:
    names = {value: name for name, value in _ENGLISH_UNITS.items()}
    hundreds, rest = divmod(n, 100)
    if hundreds:
        head = f"{names[hundreds]} hundred"
        return f"{head} and {_in_english(rest)}" if rest else head
    if rest in names:
        return names[rest]
    return f"{names[rest // 10 * 10]}-{names[rest % 10]}"
