"""What a person sees of an HTML page: text, titles and counted lists.

Owns the walk through the page. What style hides (not displayed, without size, in the colour of its ground) or what
prints nothing is left out, and that it was there is told; nothing is loaded and no script is run. The walk keeps a
stack of its own, since hostile pages nest deep.
"""

import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from amiable.documents.reading import TYPED_LIST, Heading
from amiable.language.tables import listed
from amiable.mail.invisible import strip_invisible
from amiable.mail.styles import Look, Styles, read_styles

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag
    from bs4.element import PageElement

_UNREAD = listed(
    """
    script style head title meta template object iframe select textarea svg noframes noscript nav button audio video
    canvas datalist
    """,
)
_BLOCKS = listed(
    """
    address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2
    h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul
    """,
)
_APART = frozenset({"p", "ul", "ol", "table", "blockquote", "pre", "dl", "h1", "h2", "h3", "h4", "h5", "h6"})
_TITLE = re.compile(r"h([1-6])")
_MOST_LISTS = 8
_STYLED = re.compile(r"list-style(?:-type)?\s*:\s*(?:inside\s+|outside\s+)?([a-z-]+)", re.IGNORECASE)
_FORMATS = {
    "a": "lowerLetter", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "A": "upperLetter",
    "upper-alpha": "upperLetter", "upper-latin": "upperLetter", "i": "lowerRoman", "lower-roman": "lowerRoman",
    "I": "upperRoman", "upper-roman": "upperRoman", "decimal-leading-zero": "decimalZero", "none": "none",
}  # fmt: skip
"""Of `type` and of the style, which goes before it."""


@dataclass(frozen=True, slots=True)
class SeenPage:
    """The text of a page with what its mark-up tells."""

    text: str
    headings: tuple[Heading, ...]
    hidden: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """What holds for everything within a tag."""

    look: Look = field(default_factory=Look)
    preserved: bool = False
    lists: tuple["_List", ...] = ()


@dataclass(slots=True)
class _List:
    """An open list and how far it has counted."""

    ordered: bool
    format: str
    counted: int
    name: str
    step: int = 1
    """-1 for a list that counts down."""


@dataclass(slots=True)
class _Begun:
    """A title or a counted item whose end has not come."""

    start: int
    label: str = ""
    article: str | None = None
    level: int = 0
    sequence: str = ""
    title: bool = False


@dataclass(slots=True)
class _Writer:
    """The text as it grows; white space is written once something follows it."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    due: str = ""
    labelled: bool = False
    """A number or bullet was the last that was written: its words follow on the same line."""

    def label(self, text: str) -> None:
        """Append what stands before the words of an item."""
        self.write(f"{text} ")
        self.labelled = True

    def write(self, text: str) -> None:
        """Append words after the white space that is due."""
        self.labelled = False
        if self.length and self.due:
            self._append(self.due)
        self.due = ""
        self._append(text)

    def ask(self, white: str) -> None:
        """Have white space before what follows; of several requests the widest counts."""
        if self.labelled:
            return
        order = ("", " ", "\n", "\n\n")
        self.due = max(self.due, white, key=order.index)

    @property
    def next_start(self) -> int:
        """Where the next words will start."""
        return self.length + (len(self.due) if self.length else 0)

    def _append(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


def see_page(source: str) -> SeenPage | None:
    """Give the visible text, None for what no parser takes."""
    soup = _parse(source)
    if soup is None:
        return None
    page = _Page(read_styles("\n".join(each.get_text() for each in soup.find_all("style"))))
    page.read(soup)
    return SeenPage("".join(page.writer.pieces), tuple(sorted(page.headings, key=lambda each: each.start)), page.hidden)


def _parse(source: str) -> "BeautifulSoup | None":
    import bs4

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return bs4.BeautifulSoup(source, "html.parser")
        except (bs4.ParserRejectedMarkup, AssertionError, ValueError, RecursionError):
            return None


class _Page:
    """The walk."""

    def __init__(self, styles: Styles) -> None:
        self.writer = _Writer()
        self.headings: list[Heading] = []
        self.hidden = False
        self._styles = styles

    def read(self, root: "Tag") -> None:
        """Write everything below a node that is seen."""
        from bs4 import Tag
        from bs4.element import CData, NavigableString

        stack: list[tuple[PageElement | _Begun | str, _Place]] = [(root, _Place())]
        while stack:
            node, place = stack.pop()
            if isinstance(node, _Begun):
                self._end(node)
            elif type(node) in {NavigableString, CData}:
                self._write(str(node), place)
            elif isinstance(node, Tag):
                if node.name not in _UNREAD:
                    self._enter(node, place, stack)
            elif isinstance(node, str) and type(node) is str:
                self.writer.ask(node)

    def _enter(self, tag: "Tag", place: _Place, stack: list[tuple["PageElement | _Begun | str", _Place]]) -> None:
        look = self._styles.look(tag, place.look)
        inner = replace(place, look=look, preserved=place.preserved or tag.name in {"pre", "textarea"})
        if tag.name in {"ol", "ul"} and len(place.lists) < _MOST_LISTS:
            inner = replace(inner, lists=(*place.lists, _new_list(tag, len(place.lists))))
        if not look.hidden:
            self._break_around(tag, stack, place)
            if begun := self._begin(tag, inner):
                stack.append((begun, place))
        stack.extend((child, inner) for child in reversed(tag.contents))

    def _break_around(
        self, tag: "Tag", stack: list[tuple["PageElement | _Begun | str", _Place]], place: _Place
    ) -> None:
        if tag.name == "br":
            self.writer.ask("\n")
        elif tag.name in {"td", "th"}:
            self.writer.ask(" ")
            stack.append((" ", place))
        elif tag.name in _BLOCKS:
            white = "\n\n" if tag.name in _APART and not (tag.name in {"ul", "ol"} and place.lists) else "\n"
            self.writer.ask(white)
            stack.append((white, place))

    def _begin(self, tag: "Tag", place: _Place) -> _Begun | None:
        if match := _TITLE.fullmatch(tag.name):
            return _Begun(self.writer.next_start, level=int(match[1]), title=True)
        if tag.name != "li":
            return None
        if not place.lists or not place.lists[-1].ordered:
            self.writer.label("-")
            return None
        return self._counted(tag, place.lists)

    def _counted(self, tag: "Tag", lists: Sequence[_List]) -> _Begun:
        own = lists[-1]
        value = _whole(tag.attrs.get("value"))
        own.counted = own.counted + own.step if value is None else value
        shown = _shown(own)
        label = f"{shown}." if shown else ""
        begun = _Begun(
            self.writer.next_start,
            label,
            ".".join(map(_shown, lists)) if shown and all(each.ordered for each in lists) else None,
            len(lists) - 1,
            own.name,
        )
        if label:
            self.writer.label(label)
        return begun

    def _end(self, begun: _Begun) -> None:
        if self.writer.length > begun.start:
            self.headings.append(
                Heading(
                    begun.start,
                    self.writer.length,
                    begun.label,
                    begun.article,
                    begun.level,
                    begun.sequence,
                    title=begun.title,
                )
            )

    def _write(self, text: str, place: _Place) -> None:
        seen = strip_invisible(text)
        if place.look.hidden:
            self.hidden = self.hidden or bool(seen.text.strip())
            return
        self.hidden = self.hidden or bool(seen.left_out)
        if place.preserved:
            for number, line in enumerate(seen.text.split("\n")):
                if number:
                    self.writer.ask("\n")
                if line.strip():
                    self.writer.write(line.rstrip())
            return
        words = re.split(r"[ \t\r\n\f]+", seen.text)
        for number, word in enumerate(words):
            if number:
                self.writer.ask(" ")
            if word:
                self.writer.write(word)


def _new_list(tag: "Tag", depth: int) -> _List:
    start, down = _whole(tag.attrs.get("start")), "reversed" in tag.attrs
    if start is None:
        start = len(tag.find_all("li", recursive=False)) if down else 1
    step = -1 if down else 1
    return _List(tag.name == "ol", _format_of(tag), start - step, f"{TYPED_LIST}{depth}", step)


def _format_of(tag: "Tag") -> str:
    """How an ordered list shows its numbers, by its style or its type."""
    styled = _STYLED.search(str(tag.attrs.get("style", "")))
    return _FORMATS.get((styled[1].lower() if styled else "") or str(tag.attrs.get("type", "1")).strip(), "decimal")


def _whole(value: object) -> int | None:
    """A number that an attribute gives, None where it gives none that a clause could have."""
    found = re.fullmatch(r"\s*(-?\d{1,4})\s*", str(value))
    return int(found[1]) if found else None


def _shown(each: _List) -> str:
    from amiable.documents.list_numbers import number_text

    return number_text(each.counted, each.format)
