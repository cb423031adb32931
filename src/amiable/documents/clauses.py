"""Passages of a contract: its clauses, with article, heading and page.

Owns the order of the work: numbers at line starts are found (`marks`), those that count are kept (`outline`), the
text is parted at them (`sections`) and long parts are split (`splitting`). A passage is a place in the text and never
a rewording, so `text[start:end]` holds by construction.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from amiable.documents.items import Item, find_items, provisions
from amiable.documents.lines import Line, part_lines, words_lines
from amiable.documents.marks import Mark, Part, find_marks
from amiable.documents.outline import Counted, find_chain
from amiable.documents.reading import Heading, Reading
from amiable.documents.sections import Section, find_sections
from amiable.documents.splitting import LONGEST_PASSAGE, split_section, split_without_structure
from amiable.documents.titles import has_verb
from amiable.language.spans import trim
from amiable.model.document import Locator, Passage
from amiable.model.spans import Span

_FEWEST_INLINE = 3
_STEPS = re.compile(r"\d+")


def cut_clauses(reading: Reading, path: str = "") -> tuple[Passage, ...]:
    """Give the passages of a text in order, none empty; `path` is that of the document."""
    text = reading.text
    lines, marks, chain = _counting(reading)
    sections = find_sections(reading, lines, marks, chain)
    if not chain and not any(section.heading for section in sections):
        spans = split_without_structure(text, reading.furniture)
        return tuple(passage for span in spans for passage in _passage(reading, path, span, None, None))
    items = find_items(marks, chain)
    return tuple(
        passage
        for section in sections
        for span, item in _pieces(section, reading, items)
        for passage in _passage(reading, path, span, item or section.article, section.heading)
    )


def _counting(reading: Reading) -> tuple[list[Line], list[Mark], list[Counted]]:
    """The lines, the numbers at their starts, and those that count clauses.

    Text that lost its line ends is parted at the numbers inside its lines, where many more of them count on than at
    line ends. What a format tells of its paragraphs is believed.
    """
    lines = list(words_lines(reading.text, reading.furniture))
    marks = list(_marks(reading, lines))
    chain = find_chain(marks, lines, reading.text)
    parted = list(part_lines(reading.text, lines)) if not reading.headings else lines
    if len(parted) >= len(lines) + _FEWEST_INLINE:
        inner = list(_marks(reading, parted))
        counted = find_chain(inner, parted, reading.text)
        if len(counted) >= len(chain) + _FEWEST_INLINE:
            return parted, inner, counted
    return lines, marks, chain


def _marks(reading: Reading, lines: Sequence[Line]) -> Iterator[Mark]:
    """The candidates, with what the format knows of their lines."""
    known = {heading.start: heading for heading in reading.headings}
    for mark in find_marks(lines, reading.text):
        heading = known.get(mark.line.start)
        yield mark if heading is None else _told(mark, heading)


def _told(mark: Mark, heading: Heading) -> Mark:
    """Let the format's own counting speak: its list, and the number with its parents' in front."""
    parts = mark.parts
    if not mark.item and heading.article and not mark.keyword:
        steps = _STEPS.findall(heading.article)
        if len(steps) >= len(parts) and all(part.style == "d" for part in parts):
            parts = tuple(Part(int(step), "d", step) for step in steps)
    return replace(mark, parts=parts, sequence=heading.sequence, title=heading.title)


def _pieces(section: Section, reading: Reading, items: Sequence[Item]) -> Iterator[tuple[Span, str | None]]:
    """A section whole, at the lettered clauses under its number, or split because it is long."""
    whole = trim(reading.text, Span(section.start, section.end))
    low = bisect_right(items, whole.start, key=lambda item: item.start)
    inside = items[low : bisect_left(items, whole.end, key=lambda item: item.start)]
    own = provisions(reading.text, whole, inside) if section.article and section.depth == 1 else []
    starts = [item.start for item in own]
    if own and not _is_title(reading.text[whole.start : starts[0]]):
        starts.insert(0, whole.start)
    starts[:1] = [whole.start]
    for start, end in zip(starts, [*starts[1:], whole.end], strict=True):
        part = trim(reading.text, Span(start, end))
        held = [item for item in own if part.start <= item.start < part.end]
        article = f"{section.article}{held[0].suffix}" if held else None
        if part.end - part.start <= LONGEST_PASSAGE:
            yield part, article
        else:
            yield from _split(section, reading, part, inside, article)


def _split(
    section: Section, reading: Reading, whole: Span, items: Sequence[Item], article: str | None
) -> Iterator[tuple[Span, str | None]]:
    """A part in pieces: one that is a single item of its list has that item's number."""
    low = bisect_right(items, whole.start, key=lambda item: item.start)
    inside = items[low : bisect_left(items, whole.end, key=lambda item: item.start)]
    for span in split_section(reading.text, whole, [item.start for item in inside], reading.furniture):
        first = bisect_left(inside, span.start, key=lambda item: item.start)
        starts = inside[first : bisect_left(inside, span.end, key=lambda item: item.start)]
        alone = len(starts) == 1 and starts[0].start == span.start and section.article is not None
        yield span, f"{section.article}{starts[0].suffix}" if alone else article


def _is_title(lead: str) -> bool:
    """Whether what stands before the first lettered clause only names it."""
    return not (lead.rstrip("*_ \t\r\n")[-1:] in {":", "."} and has_verb(lead))


def _passage(reading: Reading, path: str, span: Span, article: str | None, heading: str | None) -> Iterator[Passage]:
    """The passage of a place, running heads at its edges left out; none where nothing remains."""
    start, end = _without_edges(reading, span)
    if start >= end:
        return
    page = bisect_right(reading.pages, start) if reading.pages else None
    inside = tuple(each for each in reading.furniture if start < each.start and each.end < end)
    locator = Locator(page=page, article=article, heading=heading)
    yield Passage(reading.text[start:end], start, end, locator, path, inside)


def _without_edges(reading: Reading, span: Span) -> Span:
    """Shrink a place until it neither starts nor ends with white space or furniture."""
    start, end = trim(reading.text, span)
    for each in reading.furniture:
        if each.start <= start < each.end:
            start = trim(reading.text, Span(min(each.end, end), end)).start
    for each in reversed(reading.furniture):
        if each.start < end <= each.end:
            end = trim(reading.text, Span(start, max(each.start, start))).end
    return Span(start, end)
