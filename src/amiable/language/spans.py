"""The only arithmetic on offsets, and the only judge of what is quoted verbatim.

Offsets are code points, end exclusive. No other module may compare, cut or search places in a text by its own means,
since "every quote verbatim" holds only while one function decides it.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from amiable.model.spans import Span

_APOSTROPHES = "'’‘ʼ′`´"
_QUOTES = '"«»“”„‟″'
_DASHES = "-‐‑‒–—―−"
_WITHOUT_WIDTH = "\u200b\u2060\ufeff"
_SPACE = rf"[\s{_WITHOUT_WIDTH}]"
_THOUSANDS = r"[ \u00a0\u2009\u202f]"
_ONE_CHARACTER = {
    **dict.fromkeys(_APOSTROPHES, f"[{re.escape(_APOSTROPHES)}]"),
    **dict.fromkeys(_DASHES, f"[{re.escape(_DASHES)}]"),
    "…": r"(?:…|\.\.\.)",
}
_LIGATURES = {
    "ffi": "(?:ffi|ﬃ|ﬀi|fﬁ)",
    "ffl": "(?:ffl|ﬄ|ﬀl|fﬂ)",
    "ff": "(?:ff|ﬀ)",
    "fi": "(?:fi|ﬁ)",
    "fl": "(?:fl|ﬂ)",
    "oe": "(?:oe|œ)",
    "ae": "(?:ae|æ)",
    "Oe": "(?:Oe|Œ)",
    "OE": "(?:OE|Œ)",
    "Ae": "(?:Ae|Æ)",
    "AE": "(?:AE|Æ)",
    "...": r"(?:…|\.\.\.)",
}
_PLAIN = {
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "œ": "oe",
    "æ": "ae",
    "Œ": "OE",
    "Æ": "AE",
}


@cache
def _gap() -> re.Pattern[str]:
    """What marks left-out text in a quote: […], [...], (…), with the spaces around it."""
    return re.compile(r"\s*[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]\s*")


@cache
def _pieces() -> re.Pattern[str]:
    """The units of a quote that may be written in more than one way."""
    return re.compile(
        rf"(?P<mark>{_SPACE}*[:;!?%$€£{_QUOTES}]{_SPACE}*)|(?P<space>{_SPACE}+)"
        r"|(?P<ligature>ffi|ffl|ff|fi|fl|oe|ae|OE|Oe|AE|Ae|\.\.\.)|(?P<other>.)",
        re.DOTALL,
    )


def find_verbatim(text: str, quote: str, start: int = 0) -> Span | None:
    """Where `text` says `quote` word for word, at or after `start`; None where it does not, or the quote has no word.

    Words, figures, accents and case must be the same, and a quote may not begin or end inside a word or a figure.
    Typographic marks may differ: apostrophes, dashes, quotation marks, ligatures, the kind and number of spaces, and
    whether a space stands beside : ; ! ? % $ and quotation marks. « […] » in the quote stands for any left-out text,
    and the span then covers what was left out.
    """
    begin = -1
    end = start
    plain_spaces = not any(space in text for space in _WITHOUT_WIDTH)
    for segment in _gap().split(quote.strip()):
        if not segment.strip():
            continue
        if not any(character.isalnum() for character in segment) and begin < 0:
            return None
        found = _verbatim(segment, plain_spaces=plain_spaces).search(text, end)
        if found is None:
            return None
        begin = found.start() if begin < 0 else begin
        end = found.end()
    return Span(begin, end) if begin >= 0 else None


@lru_cache(maxsize=512)
def _verbatim(segment: str, *, plain_spaces: bool) -> re.Pattern[str]:
    """A pattern that matches a quote without gaps in each typography.

    With `plain_spaces` the text searched holds no space without width: a quote is compiled for each text in which it
    is looked up, and the class that names them takes most of the time.
    """
    space = r"\s" if plain_spaces else _SPACE
    plain = unicodedata.normalize("NFC", segment.strip())
    for ligature, letters in _PLAIN.items():
        plain = plain.replace(ligature, letters)
    pieces = "".join(_piece(found, space) for found in _pieces().finditer(plain))
    optional = f"{space}*+"
    pieces = pieces.removeprefix(optional).removesuffix(optional)
    return re.compile(_guarded(plain, pieces) + _after(plain))


def _guarded(plain: str, pieces: str) -> str:
    """The pieces with what may not stand before them: the rest of a word, a figure or a currency.

    The guard looks back from behind the first letters where these can be written in one way only: a pattern that
    begins with plain letters is searched for many times faster.
    """
    if plain[0] in "$€£":
        return rf"(?<![^\W\d_]){pieces}"
    if not plain[0].isalnum():
        return pieces
    letters = re.match(r"[A-Za-z0-9]*", plain)
    run = letters[0] if letters and pieces.startswith(letters[0]) else ""
    return run + _before(plain, run) + pieces.removeprefix(run)


def _piece(found: re.Match[str], space: str) -> str:
    """The pattern for one unit of a quote; `space` is that of one space."""
    piece = found[0]
    if found["mark"]:
        mark = piece.strip(_WITHOUT_WIDTH).strip()
        alternatives = f"[{_QUOTES}]" if mark in _QUOTES else re.escape(mark)
        return f"{space}*+{alternatives}{space}*+"
    if found["space"]:
        return f"{space}++"
    if found["ligature"]:
        return _LIGATURES[piece]
    if piece in _ONE_CHARACTER:
        return _ONE_CHARACTER[piece]
    decomposed = unicodedata.normalize("NFD", piece)
    return re.escape(piece) if decomposed == piece else f"(?:{re.escape(piece)}|{re.escape(decomposed)})"


def _before(plain: str, run: str) -> str:
    """A look behind `run`, the letters of the quote that have been matched so far."""
    if not plain[0].isdigit():
        return rf"(?<!\w{run})"
    guard = rf"(?<!\w{run})(?<!\d[.,'’]{run})"
    if re.match(r"\d{3}(?!\d)", plain):
        guard += rf"(?:(?<!\d{_THOUSANDS}{run})|(?<=\d\d\d\d{_THOUSANDS}{run}))"
    return guard


def _after(plain: str) -> str:
    """What may not stand after the quote: the rest of a word, a figure or a currency."""
    if plain[-1] == "$":
        return rf"(?!{_THOUSANDS}?(?:US|CA|U\.S))"
    if not (plain[-1].isalnum() or unicodedata.combining(plain[-1])):
        return ""
    guard = r"(?![\w\u0300-\u036f])"
    if plain[-1].isdigit():
        guard += r"(?![.,'’]\d)"
        if re.search(r"(?<!\d)\d{1,3}$", plain):
            guard += rf"(?!{_THOUSANDS}\d{{3}}(?!\d))"
    return guard


def overlaps(a: Span, b: Span) -> bool:
    """Whether the two share a character."""
    return max(a.start, b.start) < min(a.end, b.end)


def contains(a: Span, b: Span) -> bool:
    """Whether `b` lies within `a`, its ends included."""
    return a.start <= b.start and b.end <= a.end


def trim(text: str, span: Span) -> Span:
    """The span without the white space at its ends; empty, at the start, where there is nothing else."""
    inner = text[span.start : span.end]
    start = span.start + len(inner) - len(inner.lstrip())
    stripped = inner.strip()
    return Span(start, start + len(stripped)) if stripped else Span(span.start, span.start)


def merge(spans: Iterable[Span]) -> list[Span]:
    """The same places in order, those that overlap or touch joined, empty ones left out."""
    merged: list[Span] = []
    for span in sorted(each for each in spans if each.start < each.end):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def without(span: Span, holes: Iterable[Span]) -> list[Span]:
    """What remains of `span` once the holes are taken out, in order, no piece empty."""
    remaining: list[Span] = []
    start = span.start
    for hole in merge(holes):
        if hole.end <= start:
            continue
        if hole.start >= span.end:
            break
        if hole.start > start:
            remaining.append(Span(start, hole.start))
        start = hole.end
    if start < span.end:
        remaining.append(Span(start, span.end))
    return remaining


def line_of(text: str, offset: int) -> int:
    r"""The line, from 1, on which the offset stands; \n, \r\n and a lone \r end a line."""
    newlines = text.count("\n", 0, offset)
    return 1 + newlines + text.count("\r", 0, offset) - text.count("\r\n", 0, offset)
