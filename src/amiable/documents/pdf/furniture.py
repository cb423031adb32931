"""Running heads and page numbers, by what returns from page to page at its edges.

Owns the decision which lines of a page are furniture. A line is one when it stands in an unbroken block at the top or
the bottom of the page, and either returns word for word at the same height on most pages, or differs only by a
number that counts with the pages. Nothing is deleted: whoever writes the text keeps these lines and marks them.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from amiable.documents.pdf.page import Page, PageLine, median, rows

_DEEPEST = 7
"""Lines at an edge that are looked at."""
_MOST_ON_A_PAGE = 1.3
_HALF_OF_PAGES = 0.5
_MOST_PAGES = 0.75
_MANY_PAGES = 4
_ALTERNATING = 0.4
_EDGE = 0.2
"""Of the page's height: furniture stands no further in, save in a block that starts at the edge."""
_SAME_HEIGHT = 8.0
"""Points between the places of one running head on two pages."""
_WIDEST_STEP = 3
"""Of a line's height: more is no step from line to line."""
_APART = 1.4
"""Of the usual step from line to line."""
_OTHER_SIZE = 0.1
_NUMBER = re.compile(r"\d+")
_PAGE_WORD = re.compile(
    r"^\W*(?:page|p\.?|pg\.?|folio|feuillet)\W{0,3}\d+(?:\W{1,3}(?:sur|de|of)?\W{0,3}\d+)?\W*$"
    r"|^\W*\d+\s*(?:/|sur|of)\s*\d+\W*$|^\W*\d+\W{0,3}page\W*$",
    re.IGNORECASE,
)
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


class _Returning(NamedTuple):
    """A line that returns; `surely` where text cannot do so by chance."""

    edge: _Edge
    surely: bool


class _Candidate(NamedTuple):
    """A line of a block at an edge."""

    row: PageLine
    surely: bool


def part_pages(pages: Sequence[Page]) -> list[PageParts]:
    """Tell the furniture of each page from its text."""
    tops = [rows(page.lines) for page in pages]
    skeletons = {id(row): _skeleton(row) for each in tops for row in each}
    counts = Counter(skeletons.values())
    rare = {row: skeleton for row, skeleton in skeletons.items() if counts[skeleton] <= _MOST_ON_A_PAGE * len(pages)}
    heads = _furniture(pages, tops, [each[: _DEEPEST + 1] for each in tops], rare)
    feet = _furniture(pages, tops, [each[::-1][: _DEEPEST + 1] for each in tops], rare)
    parts = []
    for page, head, foot in zip(pages, heads, feet, strict=True):
        above = _words(head)
        below = [line for line in reversed(foot) if above.isdisjoint(map(id, line.words))]
        taken = above | _words(below)
        body = [line for line in page.lines if taken.isdisjoint(map(id, line.words))]
        parts.append(PageParts(tuple(head), tuple(body), tuple(below)))
    if not any(part.body for part in parts):
        return [PageParts((), page.lines, ()) for page in pages]
    return parts


def _words(lines: Sequence[PageLine]) -> set[int]:
    return {id(word) for line in lines for word in line.words}


def _skeleton(row: PageLine) -> str:
    return _NUMBER.sub("#", " ".join(row.text.split())).casefold()


def _furniture(
    pages: Sequence[Page],
    found: Sequence[Sequence[PageLine]],
    edges: Sequence[Sequence[PageLine]],
    rare: Mapping[int, str],
) -> list[list[PageLine]]:
    """The block of furniture at one edge of each page, from the edge inwards.

    `found` are the rows of each page, `rare` the skeletons of rows by their identity, those left
    out that stand several times on a page: text that repeats itself.
    """
    seen = [
        _Edge(number, row, rare[id(row)], _numbers(row.text))
        for number, lines in enumerate(edges)
        for row in lines
        if id(row) in rare
    ]
    returning = {(each.edge.page, id(each.edge.row)): each.surely for each in _returning(seen, len(pages))}
    blocks = []
    for number, lines in enumerate(edges):
        block: list[_Candidate] = []
        for place, row in enumerate(lines[:_DEEPEST]):
            alone = _PAGE_WORD.match(row.text) and ("page" in row.text.lower() or _near_edge(row, pages[number]))
            surely = returning.get((number, id(row)))
            if surely is None and not (alone and place <= 1):
                break
            block.append(_Candidate(row, bool(surely or alone)))
        blocks.append(_set_apart(block, lines, found[number]))
    return blocks


def _set_apart(block: Sequence[_Candidate], edge: Sequence[PageLine], found: Sequence[PageLine]) -> list[PageLine]:
    """As much of a block as is sure, or as white space or smaller type parts from the text.

    A line of text may well return on another page; it then stands in the usual distance from its neighbour.
    """
    if not block:
        return []
    steps = [line.top - below.top for line, below in pairwise(found)]
    height = median([line.height for line in found], 0)
    usual = median([step for step in steps if 0 < step < _WIDEST_STEP * height], height)
    for length in range(len(block), 0, -1):
        row, surely = block[length - 1]
        distance = abs(row.top - edge[length].top) if length < len(edge) else float("inf")
        if surely or distance > _APART * usual or abs(row.height - height) > _OTHER_SIZE * height:
            return [each.row for each in block[:length]]
    return []


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(each[:9]) for each in _NUMBER.findall(text))


def _near_edge(row: PageLine, page: Page) -> bool:
    middle = (row.top + row.bottom) / 2
    return not _EDGE * page.height < middle < (1 - _EDGE) * page.height


def _returning(edges: Sequence[_Edge], pages: int) -> Iterator[_Returning]:
    """Lines that return on enough pages, at one height."""
    if pages < 2:  # noqa: PLR2004 - nothing returns on one page
        return
    groups: dict[str, list[_Edge]] = defaultdict(list)
    for edge in edges:
        groups[edge.skeleton].append(edge)
    for group in groups.values():
        group.sort(key=lambda edge: edge.row.bottom)
        everywhere = pages >= _MANY_PAGES and len({edge.page for edge in group}) >= _MOST_PAGES * pages
        known: dict[tuple[int, int], _Alike] = {}
        for edge in group:
            low = bisect_left(group, edge.row.bottom - _SAME_HEIGHT, key=lambda each: each.row.bottom)
            high = bisect_right(group, edge.row.bottom + _SAME_HEIGHT, key=lambda each: each.row.bottom)
            if (low, high) not in known:
                known[low, high] = _Alike(group[low:high])
            on_pages, moving = known[low, high].of(edge)
            if moving and _CLAUSE.match(edge.row.text):
                continue
            if len(on_pages) < _enough(pages, on_pages) and not (everywhere and not edge.numbers):
                continue
            yield _Returning(edge, moving or (everywhere and len(on_pages) >= _enough(pages, on_pages)))


class _Alike:
    """Lines of one wording at one height, asked which of them count as another does.

    Nearly all hold one number or none; those are sorted once, since a document of 2,000 pages asks 2,000 times.
    """

    def __init__(self, edges: Sequence[_Edge]) -> None:
        self._edges = edges
        self._pages = {each.page for each in edges}
        self._same: defaultdict[int, set[int]] = defaultdict(set)
        self._moving: defaultdict[int, set[int]] = defaultdict(set)
        for each in edges:
            if len(each.numbers) == 1:
                self._same[each.numbers[0]].add(each.page)
                self._moving[each.numbers[0] - each.page].add(each.page)

    def of(self, edge: _Edge) -> tuple[set[int], bool]:
        """On which pages they stand, and whether their numbers move as the pages do."""
        if not edge.numbers:
            return self._pages, False
        if len(edge.numbers) > 1:
            alike = [each for each in self._edges if _counts_with_pages(edge, each)]
            return {each.page for each in alike}, len({each.numbers for each in alike}) > 1
        moving = self._moving[edge.numbers[0] - edge.page]
        return self._same[edge.numbers[0]] | moving, len(moving) > 1


def _counts_with_pages(one: _Edge, other: _Edge) -> bool:
    """Whether every number is the same on both pages, or moves as the pages do."""
    return all(
        mine == theirs or mine - theirs == one.page - other.page
        for mine, theirs in zip(one.numbers, other.numbers, strict=True)
    )


def _enough(pages: int, on_pages: set[int]) -> float:
    """On how many pages a line must return; every second page is enough where left and right pages differ."""
    alternating = len({page % 2 for page in on_pages}) == 1
    share = _ALTERNATING if alternating and pages > _MANY_PAGES else _HALF_OF_PAGES
    return max(2, share * pages)
