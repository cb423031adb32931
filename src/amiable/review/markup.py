"""A text as a web page shows it: entities become letters, and tags that show nothing go.

« &#77;arie » and "Ma<b>rie</b>" are disguises on the page where they are pasted. An unknown tag (<marie>) stays, since
it is text. Nothing is judged here.
"""

import html
import re
from typing import NamedTuple

from amiable.model.spans import Span

_MARKUP = re.compile(
    r"&(?:#(?:[xX][0-9a-fA-F]{1,6}|[0-9]{1,7})|[A-Za-z]{2,10});"
    r"|</?(?:b|i|u|s|em|strong|small|big|mark|sub|sup|del|ins|code|tt|a|p|div|li|ul|ol|br|wbr)\s?/?>"
    r"|<(?:span|font|p|div|b|i)\s[^<>\n]{1,200}>|</(?:span|font)>"
)
_BREAKS = ("<br", "<p", "</p", "<div", "</div", "<li", "</li")


class Page(NamedTuple):
    """What a reader sees of a text with markup."""

    text: str
    starts: tuple[int, ...]
    """`starts[i]` is the place in the source where what shows `text[i]` starts."""
    ends: tuple[int, ...]
    """`ends[i]` is the place where it ends, exclusive."""

    def source_of(self, span: Span) -> Span:
        """Give the place in the source of a place on the page, which must not be empty."""
        return Span(self.starts[span.start], self.ends[span.end - 1])


def page_of(source: str) -> Page | None:
    """Give the page that the source shows, or None where it holds no markup and shows itself."""
    if ("&" not in source and "<" not in source) or _MARKUP.search(source) is None:
        return None
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    position = 0
    for match in (*_MARKUP.finditer(source), None):
        start = match.start() if match is not None else len(source)
        letters.append(source[position:start])
        places += [(place, place + 1) for place in range(position, start)]
        if match is not None:
            shown = _shown(match.group())
            letters.append(shown)
            places += [match.span()] * len(shown)
            position = match.end()
    return Page("".join(letters), tuple(start for start, _ in places), tuple(end for _, end in places))


def _shown(markup: str) -> str:
    """Give the letters of an entity, a line break for a tag that makes one, nothing for any other tag."""
    if markup.startswith("<"):
        return "\n" if markup.lower().startswith(_BREAKS) else ""
    return html.unescape(markup)
