"""The shortest stretch of a passage that says what matters, word for word.

A quote is one contiguous stretch of the passage; where it crosses a running head, « […] » stands for what is left out.
"""

import re
from typing import NamedTuple

from amiable.language.money import find_amounts
from amiable.language.sentences import split_sentences
from amiable.language.spans import without
from amiable.model.document import Passage
from amiable.model.money import Money
from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.plan.matter import stems

LONGEST = 36
"""Words: past that a reader of letters skips the quote."""
SHORTEST = 5
NUMBER_AT_START = re.compile(
    r"^\s*(?:(?:article|clause|section|art\.|§)\s*\d[\d.]*|\d+(?:\.\d+)+[.)]?|\d+[.)]|[a-z]\)|\([a-z]\)|[ivx]+[.)])"
    r"\s*[-–—:.]?\s+",
    re.IGNORECASE,
)
UNQUOTABLE = re.compile(r"[{}|\[\]_]|\.{4,}|…{2,}")
"""Blanks of a form, table borders: words that nobody signed."""
INNER_FRENCH = re.compile(r"«\s*([^«»]*?)\s*»")
CLAUSE_END = re.compile(r"[;:,]\s+|\s[–—]\s")


class Quote(NamedTuple):
    """Verbatim words and how much they share with the matter."""

    words: str
    worth: float


def choose_quote(
    passage: Passage, wanted: frozenset[str], amount: Money | None, language: Language, *, sure: bool = False
) -> Quote | None:
    """The sentence that shares most with the matter, cut to a clause when long; None where none shares anything.

    Of a passage that is `sure` to help (« ok pour 450 $ » names no matter), the first sentence will do.
    """
    candidates = [
        (_worth(passage.text[span.start : span.end], wanted, amount, language), -span.start, span)
        for span in _sentences(passage)
        if not UNQUOTABLE.search(passage.text[span.start : span.end])
    ]
    worth, _, span = max(candidates, default=(0.0, 0, Span(0, 0)))
    if not candidates or (worth <= 0 and not sure):
        return None
    words = _as_quoted(passage, _shortened(passage.text, span, wanted, amount, language), language)
    return Quote(words, worth) if words else None


def _sentences(passage: Passage) -> list[Span]:
    """Sentences without heading line, clause number or crumbs."""
    heading = passage.locator.heading if passage.locator else None
    spans = []
    for span in split_sentences(_without_furniture(passage)):
        text = passage.text[span.start : span.end]
        number = NUMBER_AT_START.match(text)
        start = span.start + (number.end() if number else 0)
        body = passage.text[start : span.end]
        if heading and _same(body, heading):
            continue
        if heading and _same(body[: len(heading)], heading) and "\n" in body:
            start += body.index("\n") + 1
        if len(passage.text[start : span.end].split()) >= SHORTEST:
            spans.append(Span(start, span.end))
    return spans


def _without_furniture(passage: Passage) -> str:
    """The text with running heads blanked, so that they end no sentence; every offset holds."""
    text = passage.text
    for hole in passage.furniture:
        start, end = max(0, hole.start - passage.start), min(len(text), hole.end - passage.start)
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _same(text: str, heading: str) -> bool:
    return " ".join(text.split()).strip(" .:–—-#*").lower() == " ".join(heading.split()).strip(" .:–—-#*").lower()


def _worth(text: str, wanted: frozenset[str], amount: Money | None, language: Language) -> float:
    shared = len(stems(text, language) & wanted)
    states = amount is not None and any(found.money.amount == amount.amount for found in find_amounts(text, language))
    return shared + (2.5 if states else 0) - max(0, len(text.split()) - LONGEST) / 100


def _shortened(text: str, span: Span, wanted: frozenset[str], amount: Money | None, language: Language) -> Span:
    """The sentence itself, or the best run of its clauses that fits."""
    if len(text[span.start : span.end].split()) <= LONGEST:
        return span
    ends = [span.start + found.end() for found in CLAUSE_END.finditer(text[span.start : span.end])]
    borders = [span.start, *ends, span.end]
    runs = [
        Span(start, end)
        for start in borders[:-1]
        for end in borders[1:]
        if end > start and SHORTEST <= len(text[start:end].split()) <= LONGEST
    ]
    if not runs:
        return _cut(text, span)
    return max(runs, key=lambda run: (_worth(text[run.start : run.end], wanted, amount, language), -run.start))


def _cut(text: str, span: Span) -> Span:
    kept = list(re.finditer(r"\S+", text[span.start : span.end]))[:LONGEST]
    return Span(span.start, span.start + kept[-1].end())


def _as_quoted(passage: Passage, span: Span, language: Language) -> str | None:
    """The words of the span, white space folded, running heads shown as « […] », inner marks of the second degree."""
    holes = [Span(hole.start - passage.start, hole.end - passage.start) for hole in passage.furniture]
    parts = [" ".join(passage.text[part.start : part.end].split()) for part in without(span, holes)]
    quote = " […] ".join(part for part in parts if part).strip(" ;:,–—")
    quote = quote.removesuffix(".") if not quote.endswith(("etc.", "...")) else quote
    if language is Language.FR:
        quote = INNER_FRENCH.sub(r"“\1”", quote)
    return quote if len(quote.split()) >= SHORTEST else None
