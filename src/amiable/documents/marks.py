"""The number at the start of a line, if it may number a clause.

Owns the grammar of clause numbers in both languages: « Article 4 », « ARTICLE 4 – Frais », « Art. 4.2 », "4.2",
« 4. b) », « § 3 », Clause, Section, « Annexe A », Schedule, roman numerals, "(a)". A mark is a candidate only:
dates, addresses, amounts and cross-references that look the part are refused here where the line itself betrays
them, and the rest in `outline`, which knows what was counted before.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from amiable.documents.lines import Line
from amiable.documents.prose import reads_on
from amiable.model.spans import Span

_WORDS = (
    "premier première un une one first deux two second trois three third quatre four fourth cinq five fifth "
    "six sixth sept seven seventh huit eight eighth neuf nine ninth dix ten tenth onze eleven douze twelve "
    "treize thirteen quatorze fourteen quinze fifteen seize sixteen"
)
_VALUES = {
    "premier": 1, "première": 1, "un": 1, "une": 1, "one": 1, "first": 1, "deux": 2, "two": 2, "second": 2,
    "trois": 3, "three": 3, "third": 3, "quatre": 4, "four": 4, "fourth": 4, "cinq": 5, "five": 5, "fifth": 5,
    "six": 6, "sixth": 6, "sept": 7, "seven": 7, "seventh": 7, "huit": 8, "eight": 8, "eighth": 8, "neuf": 9,
    "nine": 9, "ninth": 9, "dix": 10, "ten": 10, "tenth": 10, "onze": 11, "eleven": 11, "douze": 12, "twelve": 12,
    "treize": 13, "thirteen": 13, "quatorze": 14, "fourteen": 14, "quinze": 15, "fifteen": 15, "seize": 16,
    "sixteen": 16,
}  # fmt: skip
_ROMAN = r"(?=[IVXL]+\b)(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?!\w)"
_SUB = (
    r"(?:\s?\((?P<sub1>[a-z]{1,2})\)|\s(?P<sub2>[a-z])\)|(?<=\.)\s?(?P<sub3>[a-z])\)|\.(?P<sub4>[a-z])(?=[.)\s])"
    r"|\.(?P<sub5>[A-Z])(?=[.)]\s))"
)
_DIGITS = r"\d{1,3}(?:[.\-‑]\d{1,3}){0,5}"
_SEPARATOR = r"(?P<mark>\s*[.:)\-–—]{1,2}|\s*°)?"
_KEYWORD = re.compile(
    r"(?P<keyword>(?i:article|art\.?|clause|section|sect?\.|chapitre|chapter|titre|title|partie|part)(?=[\s.\d])|§)"
    r"\s*(?i:n°|no\.?|n\.|#)?\s*"
    rf"(?:(?P<digits>{_DIGITS})(?:\s?(?i:er|ère|re|st|nd|rd|th)\b)?(?:\s(?P<repeat>bis|ter|quater))?\.?(?:{_SUB})?"
    rf"|(?P<word>(?i:{'|'.join(_WORDS.split())}))\b|(?P<roman>{_ROMAN})\b(?:[.\-](?P<under>{_DIGITS}))?"
    rf"|(?P<letter>[A-Z])\b){_SEPARATOR}(?=\s|$|[A-ZÀ-Ý«“\"])"
)
_ANNEX = re.compile(
    r"(?P<keyword>(?i:annexes?|annex|schedule|exhibit|appendix|appendice|attachment|addendum|avenant|amendment))\b"
    rf"\s*(?i:n°|no\.?)?\s*(?P<id>\d{{1,2}}(?:\.\d{{1,2}})?|{_ROMAN}|[A-Z]{{1,2}}(?:[.\-]?\d{{1,2}})?)?(?![\w.]\w)"
    rf"{_SEPARATOR}(?=\s|$)"
)
_BARE = re.compile(
    rf"(?P<digits>{_DIGITS})(?:\.?(?:{_SUB}))?(?P<mark>\.?\s?[)\-–—:°]|\.(?!\d)|(?<=\d)\s?/)?(?=\s|$|[A-ZÀ-Ý«“\"])"
)
_LETTERED = re.compile(r"(?P<letter>[A-Z])\.(?P<digits>\d{1,2}(?:\.\d{1,2}){0,3})(?P<mark>[.)])?(?=\s)")
_ROMAN_ALONE = re.compile(rf"(?P<roman>{_ROMAN})(?P<mark>\s?[.)\-–—:°])(?=\s)")
_CAPITAL = re.compile(r"(?P<letter>[A-Z])(?P<mark>[.)]|\s[\-–—])(?=\s)")
_ITEM = re.compile(r"\((?P<both>[a-z]{1,4}|[A-Z]|\d{1,2})\)\s*|(?P<open>[a-z]|[ivx]{1,4}|[A-Z])[).](?=\s)")
_EMPHASISED = re.compile(
    rf"(?:(?:[^\W\d_]{{3,10}}|[^\W\d_]{{3,4}}\.|§)\s*(?:n°\s*)?)?(?:{_DIGITS}|{_ROMAN}|[A-Z]|(?i:{'|'.join(_WORDS.split())}))"
    r"(?:er|ère)?(?:\s?\(?[a-z]\))?\s*[.:)°\-–—/]{0,2}\s*(?P<end>\*{1,3}|_{1,3}|</(?:b|strong|em|i|span|u)>)",
)
"""A number and nothing more, up to the end of the emphasis in which it stands."""
_FAMILIES = {"art": "article", "sec": "section", "sect": "section", "chapter": "chapitre", "title": "titre"}
_MARKUP = re.compile(r"(?:\s|[>#*_•▪·]|<[^<>\n]{1,60}>)*")


_REPEATS = ("bis", "ter", "quater")
_STEP = re.compile(r"(?:(?<=\d)[\-‑])?\d+")
_LONGEST_NUMBER = 120
"""Characters of a line that are looked at."""
_NO_CLAUSE_NUMBER = 100
_HYPHENED = re.compile(r"\d{1,2}(?:[-‑]\d{1,2}){1,2}")
"""« 9-2. », as French contracts number under « Article 9 »; a range or a date counts on from nothing."""


class Part(NamedTuple):
    """One step of a number: "4.2(b)" has three."""

    value: int
    style: str
    """d digits, A or a letter, I or i roman, b for bis and ter."""
    text: str
    """As it is printed: "4", "b", "IV"."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A number at the start of a line."""

    start: int
    """Where the line's first character stands, mark-up passed over."""
    body: int
    """Where the words after the number start."""
    line: Line
    keyword: str
    """"article", "section"… as a family; empty for a bare number; "annex" for a part outside the main counting."""
    parts: tuple[Part, ...]
    mark: str = ""
    """The punctuation after the number."""
    item: bool = False
    """A letter or small roman that counts inside a clause only."""
    sequence: str = ""
    """The list that the format itself counts it in."""
    title: bool = False
    """The format calls the line a heading."""

    @property
    def path(self) -> tuple[int, ...]:
        """The values of the number."""
        return tuple(part.value for part in self.parts)

    @property
    def form(self) -> str:
        """What two numbers of one counting have in common."""
        last = self.parts[-1]
        if self.sequence or self.keyword:
            return self.sequence or self.keyword + last.style
        title = "#" if self.title else ""
        return title + last.style + ("" if len(self.parts) > 1 else self.mark.strip()[:1])


def label_of(parts: Iterable[Part]) -> str:
    """Give the number as amiable writes it: "4.2", "4(b)", "IV", "A.1"."""
    label = ""
    for part in parts:
        if not label:
            label = part.text
        elif part.style in {"a", "i", "("}:
            label += f"({part.text})"
        elif part.style == "b":
            label += f" {part.text}"
        elif part.text.startswith(("-", "‑")):
            label += part.text
        else:
            label += f".{part.text}"
    return label


def find_marks(lines: Iterable[Line], text: str) -> Iterator[Mark]:
    """Give the candidates among lines, in order; of one line the first reading that fits."""
    for line in lines:
        start = _MARKUP.match(text, line.start, line.end)
        at = start.end() if start else line.start
        if at >= line.end:
            continue
        yield from _marks_of(line, text, at)


def _marks_of(line: Line, text: str, at: int) -> Iterator[Mark]:
    head = text[at : min(line.end, at + _LONGEST_NUMBER)]
    emphasis = _emphasis_end(text[line.start : at], head)
    head = head[: emphasis.start] + " " * (emphasis.end - emphasis.start) + head[emphasis.end :]
    for read in (_annex, _with_keyword, _lettered, _bare, _roman_or_capital):
        mark = read(line, head, at)
        if mark is not None:
            mark = replace(mark, body=max(mark.body, at + emphasis.end))
            if not reads_on(
                line, mark.keyword, text[mark.body : line.end], bare=not mark.mark.strip(), steps=len(mark.parts)
            ):
                yield mark
            if mark.keyword or mark.parts[0].style == "d":
                return
            break
    yield from _items(line, head, at)


def _emphasis_end(before: str, head: str) -> Span:
    """Where the emphasis that `before` opened ends after the number alone; the empty start where it does not.

    « **6.2** Les frais », « **Article 4** – Frais », "<b>3.</b> Price".
    """
    found = _EMPHASISED.match(head) if before.rstrip().endswith(("*", "_", ">")) else None
    return Span(found.start("end"), found.end("end")) if found else Span(0, 0)


def _annex(line: Line, head: str, at: int) -> Mark | None:
    match = _ANNEX.match(head)
    if match is None or line.end - line.start > _LONGEST_NUMBER or (not match["id"] and head[match.end() :].strip()):
        return None
    keyword, shown = match["keyword"], match["id"] or ""
    name = (keyword if not keyword.isupper() else keyword.capitalize()) + (f" {shown}" if shown else "")
    return Mark(at, at + match.end(), line, "annex", (Part(0, "A", name),), match["mark"] or "")


def _with_keyword(line: Line, head: str, at: int) -> Mark | None:
    match = _KEYWORD.match(head)
    if match is None:
        return None
    parts: tuple[Part, ...]
    if match["digits"]:
        parts = (*_numbered(match["digits"], match["repeat"]), *_sub(match))
    elif match["word"]:
        value = _VALUES[match["word"].lower()]
        parts = (Part(value, "d", str(value)),)
    elif match["roman"]:
        parts = (Part(roman_value(match["roman"]), "I", match["roman"]), *_numbered(match["under"] or "", None))
    elif match["letter"]:
        parts = (Part(ord(match["letter"]) - 64, "A", match["letter"]),)
    else:
        return None
    word = match["keyword"].rstrip(".").lower()
    return Mark(at, at + match.end(), line, _FAMILIES.get(word, word), parts, match["mark"] or "")


def _lettered(line: Line, head: str, at: int) -> Mark | None:
    """« A.1 »: the numbers of an annex or of a lettered part."""
    match = _LETTERED.match(head)
    if match is None:
        return None
    letter = Part(ord(match["letter"]) - 64, "A", match["letter"])
    return Mark(at, at + match.end(), line, "", (letter, *_numbered(match["digits"], None)), match["mark"] or "")


def _bare(line: Line, head: str, at: int) -> Mark | None:
    match = _BARE.match(head)
    if match is None:
        return None
    digits = match["digits"]
    if _HYPHENED.fullmatch(digits) and (match["mark"] or head[match.end() :].lstrip()[:1].isupper()):
        digits = digits.replace("-", ".").replace("‑", ".")
    steps = digits.split(".")
    if not all(step.isdigit() for step in steps) or int(steps[0]) >= _NO_CLAUSE_NUMBER:
        return None
    if steps[0] != str(int(steps[0])) or any(not _counts(step) for step in steps[1:]):
        return None
    parts = (*_numbered(match["digits"], None), *_sub(match))
    return Mark(at, at + match.end(), line, "", parts, match["mark"] or "")


def _counts(step: str) -> bool:
    """Whether a further step counts clauses: "3", or "03" as in "6.03"."""
    return step == str(int(step)) or (len(step) == 2 and step != "00")  # noqa: PLR2004 - a zero and a digit


def _roman_or_capital(line: Line, head: str, at: int) -> Mark | None:
    if (match := _ROMAN_ALONE.match(head)) and roman_value(match["roman"]):
        part = Part(roman_value(match["roman"]), "I", match["roman"])
        return Mark(at, at + match.end(), line, "", (part,), match["mark"])
    if match := _CAPITAL.match(head):
        part = Part(ord(match["letter"]) - 64, "A", match["letter"])
        return Mark(at, at + match.end(), line, "", (part,), match["mark"])
    return None


def _items(line: Line, head: str, at: int) -> Iterator[Mark]:
    """For "(a)", "b)", "(iv)", give every way to read it, since "i" is a letter and a roman one."""
    match = _ITEM.match(head)
    if match is None:
        return
    shown, mark = match["both"] or match["open"], "()" if match["both"] else ")"
    for part in _item_parts(shown):
        yield Mark(at, at + match.end(), line, "", (part,), mark, item=True)


def _item_parts(shown: str) -> Iterator[Part]:
    if shown.isdigit():
        yield Part(int(shown), "(", shown)
        return
    letter = "a" if shown.islower() else "A"
    if shown in {shown[0], shown[0] * 2}:
        yield Part(ord(shown[0].lower()) - 96 + 26 * (len(shown) - 1), letter, shown)
    if value := roman_value(shown.upper()):
        yield Part(value, "i" if letter == "a" else "I", shown)


def _numbered(digits: str, repeat: str | None) -> tuple[Part, ...]:
    steps = _STEP.findall(digits)
    if len(steps) == 2 and steps[1] == "0":  # noqa: PLR2004 - "4.0" is how some write "4"
        return (Part(int(steps[0]), "d", digits),)
    parts = [Part(int(step.lstrip("-‑")), "d", step) for step in steps]
    if repeat:
        parts.append(Part(_REPEATS.index(repeat) + 1, "b", repeat))
    return tuple(parts)


def _sub(match: re.Match[str]) -> tuple[Part, ...]:
    if capital := match["sub5"]:
        return (Part(ord(capital) - 64, "A", capital),)
    shown = match["sub1"] or match["sub2"] or match["sub3"] or match["sub4"]
    return (Part(ord(shown[0]) - 96, "a", shown),) if shown else ()


def roman_value(text: str) -> int:
    """Give the value of a roman numeral in capitals, 0 for what is none."""
    if not text or not re.fullmatch(_ROMAN, text):
        return 0
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[letter] for letter in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
