"""The lines of a page in the order in which a person reads them.

Owns the search for columns. A gutter is a place where hardly a line crosses, with text that fills both sides; a table
is none, since its cells do not fill their columns. Without columns the order of the file is kept where it runs
down the page, cells of a table included, and replaced by the order of the eye where it does not.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from math import ceil
from typing import NamedTuple

from amiable.documents.pdf.page import PageLine, line_of, median, rows

_LINES_IN_A_COLUMN = 5
_MOST_CROSSING = 0.34
_LEAST_FILL = 0.62
_LEAST_SHARE = 0.28
_GAP = 0.9
"""Of the line's height: narrower gaps are spaces."""
_WIDE_GAP = 2.5
"""Of the usual space between two words of the page."""
_TRIED_EVERY = 2.0
"""Points."""


class _Split(NamedTuple):
    """The lines of a page, told from a gutter."""

    left: list[PageLine]
    right: list[PageLine]
    across: list[PageLine]


class _Gap(NamedTuple):
    """A wide space between two words of a line."""

    left: float
    right: float


class Region(NamedTuple):
    """Lines that one column holds, from the top down."""

    lines: list[PageLine]


def reading_order(lines: Sequence[PageLine]) -> list[Region]:
    """Give the regions of a page in reading order; a page without columns is one."""
    split = _find_gutter(lines)
    if split is None:
        return [Region(_in_order(lines))] if lines else []
    regions: list[Region] = []
    edges = [line.bottom for line in rows(split.across)]
    for ceiling, floor in zip([float("inf"), *edges], [*edges, float("-inf")], strict=True):
        for side in (split.left, split.right):
            inside = [line for line in side if floor < _middle(line) <= ceiling]
            regions.extend(reading_order(inside) if len(inside) < len(lines) else [Region(_in_order(inside))])
        regions.extend(Region([line]) for line in rows(split.across) if line.bottom == floor)
    return _merged(regions)


def _middle(line: PageLine) -> float:
    return (line.top + line.bottom) / 2


def _find_gutter(lines: Sequence[PageLine]) -> _Split | None:
    if len(lines) < _LINES_IN_A_COLUMN:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    best: _Split | None = None
    space = _WIDE_GAP * _usual_space(lines)
    gaps = [_wide_gaps(line, space) for line in lines]
    margin = _LEAST_SHARE * (right - left)
    for place in _seldom_crossed(lines, gaps, left + margin, right - margin):
        split = _split_at(lines, gaps, place)
        if _is_two_columns(split, left, place, right) and (best is None or len(split.across) < len(best.across)):
            best = split
    return best


def _seldom_crossed(
    lines: Sequence[PageLine], gaps: Sequence[Sequence[_Gap]], first: float, last: float
) -> Iterator[float]:
    """The places between two others that are worth trying, each of which parts the lines in another way."""
    changes: dict[int, int] = defaultdict(int)
    changes[0] = 0
    for line, wide in zip(lines, gaps, strict=True):
        for edge, change in ((line.left, 1), (line.right, -1)):
            changes[max(ceil((edge - first) / _TRIED_EVERY), 0)] += change
        for gap in wide:
            changes[max(ceil((gap.left - first) / _TRIED_EVERY), 0)] -= 1
            changes[max(ceil((gap.right - first) / _TRIED_EVERY), 0)] += 1
    steps = sorted(changes)
    for step, crossing in zip(steps, accumulate(changes[step] for step in steps), strict=True):
        place = first + step * _TRIED_EVERY
        if place < last and crossing <= _MOST_CROSSING * 2 * (len(lines) - crossing) + 1:
            yield place


def _usual_space(lines: Sequence[PageLine]) -> float:
    return median([after.left - word.right for line in lines for word, after in pairwise(line.words)], 0)


def _wide_gaps(line: PageLine, space: float) -> list[_Gap]:
    """Where the line can be parted; nowhere, of most."""
    least = max(_GAP * line.height, space)
    gaps: list[_Gap] = []
    reach = line.left
    for word in sorted(line.words, key=lambda each: each.left):
        if word.left - reach >= least:
            gaps.append(_Gap(reach, word.left))
        reach = max(reach, word.right)
    return gaps


def _split_at(lines: Sequence[PageLine], gaps: Sequence[Sequence[_Gap]], place: float) -> _Split:
    """The lines told from the place; those with a wide gap there are parted."""
    split = _Split([], [], [])
    for line, wide in zip(lines, gaps, strict=True):
        if line.right <= place:
            split.left.append(line)
        elif line.left >= place:
            split.right.append(line)
        elif any(gap.left <= place <= gap.right for gap in wide):
            split.left.append(line_of(word for word in line.words if word.right <= place))
            split.right.append(line_of(word for word in line.words if word.left >= place))
        else:
            split.across.append(line)
    return split


def _is_two_columns(split: _Split, left: float, place: float, right: float) -> bool:
    sides = (split.left, split.right)
    if len(split.across) > _MOST_CROSSING * (len(split.left) + len(split.right)):
        return False
    if any(len(side) < _LINES_IN_A_COLUMN for side in sides):
        return False
    widths = (max(line.right for line in split.left) - left, right - min(line.left for line in split.right))
    if min(widths) < _LEAST_SHARE * (right - left) or place <= left or not _side_by_side(split):
        return False
    return all(_is_filled(rows(side), width) for side, width in zip(sides, widths, strict=True))


def _is_filled(column: Sequence[PageLine], width: float) -> bool:
    """Whether enough lines run through a column, which those of a table do not."""
    usual = median([line.right - line.left for line in column], 0)
    return len(column) >= _LINES_IN_A_COLUMN and usual >= _LEAST_FILL * width


def _side_by_side(split: _Split) -> bool:
    """Whether both columns stand at the same height for most of the shorter one."""
    tops = [max(line.top for line in side) for side in (split.left, split.right)]
    bottoms = [min(line.bottom for line in side) for side in (split.left, split.right)]
    shared = min(tops) - max(bottoms)
    return shared >= 0.5 * min(top - bottom for top, bottom in zip(tops, bottoms, strict=True))


def _in_order(lines: Sequence[PageLine]) -> list[PageLine]:
    """The order of the file where it runs down or to the right, else the order of the eye."""
    for above, below in pairwise(lines):
        rises = below.bottom > above.top - 0.5 * above.height
        if rises and below.left < above.right - above.height:
            return rows(lines)
    return list(lines)


def _merged(regions: Sequence[Region]) -> list[Region]:
    """Join single lines that run the whole width to one region, so that they reflow together."""
    merged: list[Region] = []
    wide = False
    for region in regions:
        single = len(region.lines) == 1
        if merged and single and wide:
            merged[-1].lines.extend(region.lines)
        else:
            merged.append(Region(list(region.lines)))
        wide = single
    return merged
