"""Running heads and page numbers, by what returns from page to page at its edges.

Owns the decision which lines of a page are furniture. A line is one when it stands in an unbroken block at the top or
the bottom of the page, and either returns word for word at the same height on most pages, or differs only by a
number that counts with the pages. Nothing is deleted: whoever writes the text keeps these lines and marks them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from amiable.documents.pdf.page import Page, PageLine, rows

_DEEPEST = 7
"""Lines at an edge that are looked at."""
_HALF_OF_PAGES = 0.5
_ALTERNATING = 0.4
_EDGE = 0.2
"""Of the page's height: furniture stands no further in, save in a block that starts at the edge."""
_SAME_HEIGHT = 14.0
"""Points between the places of one running head on two pages."""
_NUMBER = re.compile(r"\d+")
_PAGE_WORD = re.compile(
    r"^\W*(?:page|p\.?|pg\.?|folio|feuillet)\W{0,3}\d+(?:\W{1,3}(?:sur|de|of)?\W{0,3}\d+)?\W*$"
    r"|^\W*\d+\s*(?:/|sur|of)\s*\d+\W*$",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"^\W{0,4}(?:\d{1,4}|[ivxlc]{1,7})\W{0,4}$", re.IGNORECASE)
_CLAUSE = re.compile(r"^\W*(?:article|art\.|section|clause|§|annexe|schedule|exhibit|appendix)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageParts:
    """A page told apart: what stands above, the text, what stands below."""

    head: tuple[PageLine, ...]
    body: tuple[PageLine, ...]
    """In the order of the file."""
    foot: tuple[PageLine, ...]


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line near an edge."""

    page: int
    row: PageLine
    skeleton: str
    """Its words with every number as #."""
    numbers: tuple[int, ...]


def part_pages(pages: Sequence[Page]) -> list[PageParts]:
    """Tell the furniture of each page from its text."""
    tops = [rows(page.lines) for page in pages]
    heads = _furniture(pages, [each[:_DEEPEST] for each in tops])
    feet = _furniture(pages, [each[::-1][:_DEEPEST] for each in tops])
    parts = []
    for page, head, foot in zip(pages, heads, feet, strict=True):
        above = _words(head)
        below = [line for line in reversed(foot) if not any(id(word) in above for word in line.words)]
        taken = above | _words(below)
        body = [line for line in page.lines if not any(id(word) in taken for word in line.words)]
        parts.append(PageParts(tuple(head), tuple(body), tuple(below)))
    return parts


def _words(lines: Sequence[PageLine]) -> set[int]:
    return {id(word) for line in lines for word in line.words}


def _furniture(pages: Sequence[Page], edges: Sequence[Sequence[PageLine]]) -> list[list[PageLine]]:
    """The block of furniture at one edge of each page, from the edge inwards."""
    seen = [
        _Edge(number, row, _NUMBER.sub("#", " ".join(row.text.split())).casefold(), _numbers(row.text))
        for number, lines in enumerate(edges)
        for row in lines
    ]
    returning = {(edge.page, id(edge.row)) for edge in _returning(seen, len(pages))}
    blocks = []
    for number, lines in enumerate(edges):
        block: list[PageLine] = []
        for place, row in enumerate(lines):
            alone = _PAGE_WORD.match(row.text) and _near_edge(row, pages[number])
            if (number, id(row)) not in returning and not (alone and place <= 1):
                break
            block.append(row)
        blocks.append(block)
    return blocks


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(each[:9]) for each in _NUMBER.findall(text))


def _near_edge(row: PageLine, page: Page) -> bool:
    middle = (row.top + row.bottom) / 2
    return not _EDGE * page.height < middle < (1 - _EDGE) * page.height


def _returning(edges: Sequence[_Edge], pages: int) -> Iterator[_Edge]:
    """Lines that return on enough pages, at one height."""
    if pages < 2:  # noqa: PLR2004 - nothing returns on one page
        return
    groups: dict[str, list[_Edge]] = defaultdict(list)
    for edge in edges:
        groups[edge.skeleton].append(edge)
    for group in groups.values():
        for edge in group:
            near = [each for each in group if abs(each.row.bottom - edge.row.bottom) <= _SAME_HEIGHT]
            counted = [each for each in near if _counts_with_pages(edge, each)]
            on_pages = {each.page for each in counted}
            if len(on_pages) >= _enough(pages, on_pages) and not _is_clause(edge, counted):
                yield edge


def _counts_with_pages(one: _Edge, other: _Edge) -> bool:
    """Whether every number is the same on both pages, or moves as the pages do."""
    return all(
        mine == theirs or mine - theirs == one.page - other.page
        for mine, theirs in zip(one.numbers, other.numbers, strict=True)
    )


def _enough(pages: int, on_pages: set[int]) -> float:
    """On how many pages a line must return; every second page is enough where left and right pages differ."""
    alternating = len({page % 2 for page in on_pages}) == 1
    share = _ALTERNATING if alternating and pages > 4 else _HALF_OF_PAGES  # noqa: PLR2004 - two of each side
    return max(2, share * pages)


def _is_clause(edge: _Edge, group: Sequence[_Edge]) -> bool:
    """« Article 4 » at the top of page 4 and « Article 5 » at the top of page 5 are clauses all the same."""
    if not _CLAUSE.match(edge.row.text):
        return False
    return len({each.numbers for each in group}) > 1
