"""Numbers of clauses in the middle of a line, of text that lost its line ends.

Owns where such a line could be parted: behind a sentence that ended, at a number with a capital after it, and at the
first number under a title ("2. SERVICES 2.1 The Provider…"). What is found is where a line could start and no more;
whether the number counts a clause is settled as for any line (`marks`, `outline`).
"""

import re
from collections.abc import Iterator
from itertools import islice

LONG_LINE = 300
"""Characters; a line that ends where a paragraph or a printed line does is shorter, or holds no number inside."""

_MOST_INSIDE = 2000
"""Of one line: no contract has more clauses, and a hostile line would take long."""
_SPACE = r"[ \t\u00a0]"
_CAPITAL = r"[\"“«(]?[A-ZÀ-Ý]"
_TITLE = (
    r"(?:[A-ZÀ-Ý]{2,}[A-ZÀ-Ý ,&'’/-]{2,60}"
    r"|[A-ZÀ-Ý][\w'’-]*(?: (?:of|and|the|or|to|de|du|des|et|[A-ZÀ-Ý][\w'’-]*)){0,7})[.:]"
)
"""What tells a clause after words that no full stop ends, an address or a table."""
_NUMBER = re.compile(
    rf"(?:(?<=[.;:!?)\]”\"’»]){_SPACE}+|(?<=\S){_SPACE}{{3,}}|{_SPACE}(?=\d{{1,2}}\.{_SPACE}{{1,3}}{_TITLE}{_SPACE}))"
    rf"(?P<number>(?:ARTICLE|Article|SECTION|Section|CLAUSE|Clause){_SPACE}{{1,3}}(?:\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}"
    rf"|[IVXL]{{1,5}})[.:)]?|\d{{1,2}}[.)]|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.?){_SPACE}+(?={_CAPITAL})"
)
_FIRST_UNDER = rf"[A-ZÀ-Ý][^.;:\n]{{{{2,70}}}}?{_SPACE}(?P<first>{{number}}\.0?1)\.?{_SPACE}+(?={_CAPITAL})"
_DIGITS = re.compile(r"(\d+(?:\.[1-9]\d?)*)")
_REFERS = re.compile(
    r"(?:\b(?:articles?|sections?|clauses?|paragraph(?:e|s)*|schedules?|exhibits?|annexes?|pages?|no|and|et|or|ou|to|à)|n°"
    r"|\b(?:art|sec|no|pp?|para|cl|ch|nos)\.)$",
    re.IGNORECASE,
)
"""What comes before a number that refers to a clause, or to a page, and starts none."""


def inline_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Give where a line could be parted, in order, as places in the text."""
    if end - start < LONG_LINE:
        return
    for match in islice(_NUMBER.finditer(text, start, end), _MOST_INSIDE):
        if _REFERS.search(text, max(start, match.start() - 12), match.start()):
            continue
        yield match.start("number")
        if above := _DIGITS.search(match["number"]):
            first = re.compile(_FIRST_UNDER.format(number=re.escape(above[1]))).match(text, match.end(), end)
            if first:
                yield first.start("first")
