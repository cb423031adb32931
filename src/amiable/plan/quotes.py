"""The shortest stretch of a passage that says what matters, word for word.

A quote is one contiguous stretch of the passage; where it crosses a running head, « […] » stands for what is left out.
"""

import re
from typing import NamedTuple

from amiable.language.money import find_amounts
from amiable.language.sentences import split_sentences
from amiable.language.spans import trim, without
from amiable.language.words import fold
from amiable.model.document import Passage
from amiable.model.money import Money
from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.plan.matter import stems

LONGEST = 36
"""Words: past that a reader of letters skips the quote."""
SHORTEST = 5
FEWEST_CUT = 12
"""Words of a stretch cut out of a longer sentence: « Une commande peut être annulée » alone hides what it costs."""
NUMBER_AT_START = re.compile(
    r"^\s*(?:(?:article|clause|section|art\.|§)\s*\d[\d.\-]*|[A-Z]\.\d+(?:\.\d+)*|\d+(?:[.\-]\d+)+[.)]?|\d+[.)]"
    r"|\d+(?=\([a-z]\))|[a-z]\)|[ivx]+[.)])?(?:\s?\([a-z]{1,3}\))?\s*[-–—:.]?\s+",
    re.IGNORECASE,
)
EMPHASIS = re.compile(r"\*{1,3}|__|(?m:^\s*#+\s)")
UNQUOTABLE = re.compile(r"[{}|\[\]_]|\.{4,}|…{2,}")
"""Blanks of a form, table borders: words that nobody signed."""
ANAPHORA = re.compile(
    r"\W*(?:celles?|ceux|celui|ils?|elles?|ce dernier|cette dernière|cela|ceci|en ce cas|dans ce cas|toutefois"
    r"|they|it|such|those|these|this|that|he|she|in (?:this|that|such) case)\b",
    re.IGNORECASE,
)
"""A sentence that leans on the one before it makes a poor quote."""
LEANS, OPERATIVE, REPLACES, WHOLE = -1.0, 1.5, 2.0, 0.7
"""What such a beginning costs, and what a phrase that decides the kind of dispute, or the new text of an amendment, is
worth, in shared words."""
INNER = re.compile(r"«([^«»]{30,})»|“([^“”]{30,})”")
"""The new text that an amendment sets between marks."""
INNER_FRENCH = re.compile(r"«\s*([^«»]*?)\s*»")
CLAUSE_END = re.compile(r"[;:,]\s+|\s[–—]\s")


class Quote(NamedTuple):
    """Verbatim words and how much they share with the matter."""

    words: str
    worth: float


class Wanted(NamedTuple):
    """What a quote should speak of."""

    words: frozenset[str]
    """Stems of the matter and of the kind."""
    amount: Money | None
    language: Language
    deciding: tuple[str, ...] = ()
    """Phrases that decide such a dispute: « n’est pas remboursable »."""
    longest: int = LONGEST
    sure: bool = False
    """Of a passage that is sure to help (« ok pour 450 $ » names no matter), the first sentence will do."""
    amends: bool = False
    """Whether the passage replaces another: its new text is what counts."""


def choose_quote(passage: Passage, wanted: Wanted) -> Quote | None:
    """The sentence that shares most with the matter, cut to a clause when long; None where none shares anything."""
    candidates = [
        (_worth(passage.text[span.start : span.end], wanted), -span.start, span)
        for span in _sentences(passage)
        if not UNQUOTABLE.search(passage.text[span.start : span.end])
    ]
    candidates += [
        (_worth(passage.text[span.start : span.end], wanted) + REPLACES, -span.start, span)
        for span in _new_text(passage, wanted)
    ]
    worth, _, span = max(candidates, default=(0.0, 0, Span(0, 0)))
    if not candidates or (worth <= 0 and not wanted.sure):
        return None
    words = _as_quoted(passage, _shortened(passage.text, span, wanted), wanted.language)
    return Quote(words, worth) if words else None


def _new_text(passage: Passage, wanted: Wanted) -> list[Span]:
    if not wanted.amends:
        return []
    return [Span(*found.span(1 if found.group(1) else 2)) for found in INNER.finditer(passage.text)]


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
        spans += [each for each in _unmarked(passage.text, start, span.end) if _has_words(passage.text, each)]
    return spans


def _unmarked(text: str, start: int, end: int) -> list[Span]:
    """The stretch, or what lies between the emphasis marks of Markdown: they are no words of the contract."""
    borders = [(start, start), *((start + m.start(), start + m.end()) for m in EMPHASIS.finditer(text[start:end]))]
    ends = [border[0] for border in borders[1:]] + [end]
    return [trim(text, Span(border[1], stop)) for border, stop in zip(borders, ends, strict=True)]


def _has_words(text: str, span: Span) -> bool:
    return len(text[span.start : span.end].split()) >= SHORTEST


def _without_furniture(passage: Passage) -> str:
    """The text with running heads blanked, so that they end no sentence; every offset holds."""
    text = passage.text
    for hole in passage.furniture:
        start, end = max(0, hole.start - passage.start), min(len(text), hole.end - passage.start)
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _same(text: str, heading: str) -> bool:
    return " ".join(text.split()).strip(" .:–—-#*").lower() == " ".join(heading.split()).strip(" .:–—-#*").lower()


def _worth(text: str, wanted: Wanted) -> float:
    """Words shared with the matter, more for the amount and for a phrase that decides."""
    amount = wanted.amount
    shared = len(stems(text, wanted.language) & wanted.words)
    found = find_amounts(text, wanted.language) if amount is not None else []
    states = amount is not None and any(each.money.amount == amount.amount for each in found)
    folded = fold(text)
    decides = any(fold(phrase) in folded for phrase in wanted.deciding)
    leans = LEANS if ANAPHORA.match(text) else 0
    length = max(0, len(text.split()) - wanted.longest) / 100
    return shared + (2.5 if states else 0) + (OPERATIVE if decides else 0) + leans - length


def _shortened(text: str, span: Span, wanted: Wanted) -> Span:
    """The sentence itself, or the best run of its clauses that fits."""
    if len(text[span.start : span.end].split()) <= wanted.longest:
        return span
    ends = [span.start + found.end() for found in CLAUSE_END.finditer(text[span.start : span.end])]
    borders = [span.start, *ends, span.end]
    runs = [
        Span(start, end)
        for start in borders[:-1]
        for end in borders[1:]
        if text.count("(", start, end) == text.count(")", start, end)
        and min(FEWEST_CUT, wanted.longest) <= len(text[start:end].split()) <= wanted.longest
    ]
    if not runs:
        return _cut(text, span, wanted.longest)
    return max(runs, key=lambda run: (_worth(text[run.start : run.end], wanted) + _whole(run, span), -run.start))


def _whole(run: Span, sentence: Span) -> float:
    """A stretch that begins where the sentence does keeps its subject."""
    return WHOLE if run.start == sentence.start else 0.0


def _cut(text: str, span: Span, longest: int) -> Span:
    kept = list(re.finditer(r"\S+", text[span.start : span.end]))[:longest]
    stretch = text[span.start : span.start + kept[-1].end()]
    if stretch.count("(") > stretch.count(")") and stretch.rindex("(") > 0:
        stretch = stretch[: stretch.rindex("(")].rstrip()
    return Span(span.start, span.start + len(stretch))


def _as_quoted(passage: Passage, span: Span, language: Language) -> str | None:
    """The words of the span, white space folded, running heads shown as « […] », inner marks of the second degree."""
    holes = [Span(hole.start - passage.start, hole.end - passage.start) for hole in passage.furniture]
    parts = [" ".join(passage.text[part.start : part.end].split()) for part in without(span, holes)]
    quote = " […] ".join(part for part in parts if part).strip(" ;:,–—")
    quote = quote.removesuffix(".") if not quote.endswith(("etc.", "...")) else quote
    quote = _balanced(quote)
    if language is Language.FR:
        quote = INNER_FRENCH.sub(r"“\1”", quote)
    return quote if len(quote.split()) >= SHORTEST else None


def _balanced(quote: str) -> str:
    """The words without an inner mark that lost its partner in the cut."""
    for before, after in (("«", "»"), ("“", "”")):
        if quote.count(before) != quote.count(after):
            quote = quote.strip(f" {before}{after}\u00a0").rstrip(".").strip()
    return quote
