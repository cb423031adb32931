"""The text of an HTML mail as its reader sees it.

Text hidden by style (not displayed, without size, in the colour of its ground, off the page) or made of zero-width
characters is left out, and that it was there is said. Quotations become lines with `>`, and a signature that the mail
program set apart gets its « -- », so that both are told apart as in plain mail. Runs no script and loads nothing.
"""

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from amiable.mail.footers import is_device_line
from amiable.mail.invisible import strip_invisible
from amiable.mail.signatures import may_sign
from amiable.mail.styles import Look, Styles, read_styles

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag
    from bs4.element import PageElement

_UNREAD = frozenset(
    (
        "script",
        "style",
        "head",
        "title",
        "meta",
        "template",
        "object",
        "iframe",
        "select",
        "textarea",
        "svg",
        "noframes",
    )
)
_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main",
        "nav", "ol", "p", "pre", "section", "table", "tbody", "thead", "tfoot", "tr", "ul",
    )
)  # fmt: skip
_SPACED = frozenset(("p", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dl"))
_OPENING = {"li": "- ", "hr": "________________________________"}
_HISTORY = (
    "gmail_quote",
    "gmail_attr",
    "yahoo_quoted",
    "_quote",
    "cite-prefix",
    "forward-container",
    "rplyfwdmsg",
    "appendonsend",
)
"""What mail programs call the containers of what they quote, wherever it stands in the name."""
_DEEPEST_QUOTE = 12
_UNCLOSED = re.compile(r"<[a-zA-Z/?][^<>]*(?=<|\Z)")
_MOST_UNCLOSED = 50


@dataclass(frozen=True, slots=True)
class SeenText:
    """What a reader sees, and whether there was more."""

    text: str
    hidden: tuple[str, ...]
    """What was left out, piece by piece, in order."""


def html_to_text(source: str) -> SeenText:
    """Give the visible text, block by block; whatever the HTML, it answers something."""
    soup = _parse(source)
    if soup is None:
        return SeenText(re.sub(r"<[^<>]*>", " ", source), hidden=())
    page = _Page(read_styles("\n".join(each.get_text() for each in soup.find_all("style"))))
    page.read(soup)
    text = re.sub(r"\n[ \t]*(?:\n[ \t]*){2,}", "\n\n", "\n".join(page.lines()))
    seen = strip_invisible(text.strip("\n"))
    return SeenText(seen.text, (*page.hidden, *seen.left_out))


def _defused(source: str) -> str:
    """Take the sting out of markup that is never closed: the parser would read it again from every `<`."""
    if len(_UNCLOSED.findall(source)) > _MOST_UNCLOSED:
        source = _UNCLOSED.sub(lambda found: "&lt;" + found.group()[1:], source)
    if source.count("<!") > source.count(">") + _MOST_UNCLOSED:
        source = source.replace("<!", "&lt;!")
    return source


def _parse(source: str) -> "BeautifulSoup | None":
    import bs4

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return bs4.BeautifulSoup(_defused(source), "html.parser")
        except (bs4.ParserRejectedMarkup, AssertionError, ValueError, RecursionError):
            return None


@dataclass(frozen=True, slots=True)
class _Place:
    """What holds for everything within a tag."""

    look: Look
    quotes: int = 0
    preserved: bool = False
    """Line ends count, as in `pre`."""
    part: str = ""
    """The container of a mail program around it: "signature", "history" or none."""


class _End(NamedTuple):
    """Where a block ends."""

    spaced: bool


@dataclass(slots=True)
class _Line:
    quotes: int
    text: str = ""
    part: str = ""


class _Page:
    """Lines as they are laid out; walked with a stack of its own, since hostile mail nests deep."""

    def __init__(self, styles: Styles) -> None:
        self.hidden: list[str] = []
        self._styles = styles
        self._lines = [_Line(0)]
        self._gap = False

    def read(self, root: "Tag") -> None:
        """Lay out everything below a node."""
        from bs4.element import CData, NavigableString, Tag

        stack: list[tuple[PageElement | _End, _Place]] = [(root, _Place(Look()))]
        while stack:
            node, place = stack.pop()
            if isinstance(node, _End):
                self._new_line(place.quotes, spaced=node.spaced)
            elif type(node) in {NavigableString, CData}:
                self._write(str(node), place)
            elif isinstance(node, Tag) and node.name not in _UNREAD:
                inner = self._enter(node, place)
                if node.name in _BLOCKS and not inner.look.hidden:
                    stack.append((_End(node.name in _SPACED), place))
                stack.extend((child, inner) for child in reversed(node.contents))

    def lines(self) -> Iterator[str]:
        """Give the lines with their quote marks."""
        signed = set(_signatures(self._lines))
        for number, line in enumerate(self._lines):
            if number in signed:
                yield "-- "
            marks = ">" * line.quotes
            yield f"{marks} {line.text.rstrip()}".rstrip() if marks else line.text.rstrip()

    def _enter(self, tag: "Tag", place: _Place) -> _Place:
        quotes = min(place.quotes + (tag.name == "blockquote" and _quotes(tag)), _DEEPEST_QUOTE)
        inner = replace(
            place,
            look=self._styles.look(tag, place.look),
            quotes=quotes,
            preserved=place.preserved or tag.name == "pre",
            part=_part_of(tag) or place.part,
        )
        if inner.look.hidden:
            return inner
        if tag.name == "br":
            self._lines.append(_Line(quotes))
        elif tag.name in _BLOCKS:
            self._new_line(quotes, spaced=tag.name in _SPACED)
        if tag.name in _OPENING:
            self._add(_OPENING[tag.name])
        elif tag.name in {"td", "th"} and self._lines[-1].text.strip():
            self._add(" ")
        return inner

    def _new_line(self, quotes: int, *, spaced: bool) -> None:
        self._gap = self._gap or spaced
        last = self._lines[-1]
        if last.text.strip():
            self._lines.append(_Line(quotes))
        else:
            self._lines[-1] = _Line(quotes)

    def _write(self, text: str, place: _Place) -> None:
        if place.look.hidden:
            if words := strip_invisible(text).text.strip():
                self.hidden.append(words)
            return
        if not place.preserved:
            self._add(re.sub(r"[ \t\r\n\f]+", " ", text))
            self._lines[-1].part = place.part
            return
        first, *others = text.split("\n")
        self._add(first)
        self._lines[-1].part = place.part
        self._lines += [_Line(place.quotes, other, place.part) for other in others]

    def _add(self, text: str) -> None:
        line = self._lines[-1]
        if not line.text or line.text.endswith(" "):
            text = text.lstrip(" ")
        if not text:
            return
        if self._gap and not line.text:
            above = self._lines[-2] if len(self._lines) > 1 else line
            if above.text.strip():
                self._lines.insert(-1, _Line(min(line.quotes, above.quotes)))
            self._gap = False
        line.text += text


def _quotes(tag: "Tag") -> bool:
    """Mail programs also indent with `blockquote`: then it has no border and cites nothing."""
    style = str(tag.get("style") or "").lower().replace(" ", "")
    cites = str(tag.get("type") or "").lower() == "cite" or "quote" in str(tag.get("class") or "").lower()
    return cites or "border:none" not in style


def _part_of(tag: "Tag") -> str:
    """Tell the containers of mail programs by their names; within one, the innermost counts."""
    names = f"{tag.get('class') or ''} {tag.get('id') or ''}".lower()
    if "signature" in names:
        return "signature"
    return "history" if any(each in names for each in _HISTORY) else ""


def _signatures(lines: list[_Line]) -> Iterator[int]:
    """Number the lines at which a signature starts that nothing of the writer's follows, and that has no mark yet."""
    written = [number for number, line in enumerate(lines) if line.text.strip()]
    place = 0
    while place < len(written):
        first = place
        while place < len(written) and lines[written[place]].part == "signature":
            place += 1
        run = [lines[number].text.strip() for number in written[first:place]]
        if (
            run
            and not run[0].startswith("--")
            and all(may_sign(line) or is_device_line(line) for line in run)
            and _ends_before(lines, written, place)
        ):
            yield written[first]
        place += not run


def _ends_before(lines: list[_Line], written: list[int], place: int) -> bool:
    """Tell whether history, a rule or nothing follows."""
    if place == len(written):
        return True
    below = lines[written[place]]
    return below.quotes > 0 or below.part == "history" or below.text == _OPENING["hr"]
