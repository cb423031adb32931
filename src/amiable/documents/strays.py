"""Numbers that look like clauses further on and that nothing counts: where the counting was lost.

Owns one doubt. Behind such a number the text no longer belongs to the last clause that was counted ("9.2.4" after the
end of 8.16), and no number is better than that clause's. A number below the last one is a reference or a quotation.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from amiable.documents.marks import Mark
from amiable.documents.outline import Counted

_FURTHEST = 5
"""Clauses ahead; what is further on is a figure or another text's number."""
_CLAUSES = frozenset({"article", "clause", "section", "§"})
_OPENING = '“"«*_ \u00a0\t'


def find_strays(text: str, marks: Sequence[Mark], chain: Sequence[Counted]) -> Iterator[int]:
    """Give the numbers of the lines that start a clause which the chain does not count."""
    starts = [counted.mark.start for counted in chain]
    counted_lines = {counted.mark.line.number for counted in chain}
    for mark in marks:
        place = bisect_right(starts, mark.start) - 1
        if place >= 0 and mark.line.number not in counted_lines and _is_certain(text, mark):
            last = chain[place].mark
            same_kind = mark.parts[0].style == last.parts[0].style
            if same_kind and last.path[0] < mark.path[0] <= last.path[0] + _FURTHEST:
                yield mark.line.number


def _is_certain(text: str, mark: Mark) -> bool:
    """Whether it is written as clauses are: "9.2.4 During the term", "ARTICLE 14 – Banking"."""
    if mark.item or mark.sequence or not (len(mark.parts) > 1 or mark.keyword in _CLAUSES):
        return False
    words = text[mark.body : mark.line.end].lstrip(_OPENING + ".:–—-")
    return bool(words) and words[0].isupper() and len(words.split()) > 1
