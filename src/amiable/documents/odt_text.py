"""The paragraphs of an OpenDocument text in reading order, each with its words and its number.

Owns the walk: lists and headings, which are counted as it goes (`odt_lists`), tables row by row, text boxes and notes
after the paragraph that holds them. Deleted text is kept apart in such a file and never read, inserted text is read;
what a style or a field hides is absent. All of it is told. Comments are only told of.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple
from xml.etree import ElementTree as ET

from amiable.documents.list_numbers import Number
from amiable.documents.odt_lists import OUTLINE, TEXT, Lists
from amiable.documents.odt_styles import Styles
from amiable.mail.invisible import strip_invisible

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_PARAGRAPHS = frozenset({f"{TEXT}p", f"{TEXT}h"})
_UNREAD = frozenset(
    {
        f"{TEXT}tracked-changes", f"{TEXT}sequence-decls", f"{TEXT}variable-decls", f"{TEXT}user-field-decls",
        f"{TEXT}number", f"{TEXT}ruby-text", f"{TEXT}note-citation", f"{TEXT}script", f"{_OFFICE}forms",
        f"{_OFFICE}scripts", f"{_TABLE}covered-table-cell",
        "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}title",
        "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}desc",
    }
)  # fmt: skip
_HIDING = frozenset({f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph"})
_SPECIAL = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
_MOST_SPACES = 200


@dataclass(slots=True)
class Walk:
    """What was passed over on the way."""

    hidden: bool = False
    changed: bool = False
    comments: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph that holds text."""

    text: str
    number: Number | None = None
    title_level: int | None = None
    bold: bool = False
    row_start: bool = False
    in_row: bool = False


class _InList(NamedTuple):
    """Where in a list the walk is."""

    name: str
    style: str
    level: int


@dataclass(slots=True)
class _Words:
    """What one paragraph says."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[ET.Element] = field(default_factory=list)
    notes: list[ET.Element] = field(default_factory=list)


class Reading:
    """The walk through one document."""

    def __init__(self, lists: Lists, styles: Styles) -> None:
        self.walk = Walk()
        self._lists = lists
        self._styles = styles
        self._opened = 0

    def paragraphs(self, element: ET.Element) -> Iterator[Paragraph]:
        """Give the paragraphs below an element that hold text."""
        for child in element:
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child, None)
            elif child.tag == f"{TEXT}list":
                yield from self._list(child, None)
            elif child.tag == f"{TEXT}numbered-paragraph":
                yield from self._numbered(child)
            elif child.tag == f"{_TABLE}table":
                yield from self._table(child)
            elif child.tag == f"{TEXT}tracked-changes":
                self.walk.changed = self.walk.changed or len(child) > 0
            elif child.tag == f"{TEXT}section" and child.get(f"{TEXT}display") in {"none", "condition"}:
                self.walk.hidden = True
            elif child.tag not in _UNREAD:
                yield from self.paragraphs(child)

    def _list(self, element: ET.Element, outer: _InList | None) -> Iterator[Paragraph]:
        own_style = element.get(f"{TEXT}style-name", "")
        if outer is None:
            style = own_style or self._styles.list_style(_first_paragraph(element))
            name = element.get("{http://www.w3.org/XML/1998/namespace}id") or f"list {self._opened}"
            self._opened += 1
            going_on = element.get(f"{TEXT}continue-numbering") == "true"
            self._lists.open(name, style, going_on=going_on, after=element.get(f"{TEXT}continue-list", ""))
            inside = _InList(name, style, 0)
        else:
            inside = _InList(outer.name, own_style or outer.style, outer.level + 1)
        for item in element:
            if item.tag in {f"{TEXT}list-item", f"{TEXT}list-header"}:
                yield from self._item(item, inside)

    def _item(self, item: ET.Element, inside: _InList) -> Iterator[Paragraph]:
        """The first paragraph of an item has its number, the others stand under it."""
        start = item.get(f"{TEXT}start-value", "")
        if start.isdigit() and len(start) < 5:  # noqa: PLR2004 - no clause has more digits
            self._lists.restart(inside.name, inside.level, int(start))
        place: _InList | None = inside if item.tag == f"{TEXT}list-item" else None
        for child in item:
            if child.tag == f"{TEXT}list":
                yield from self._list(child, inside)
            elif child.tag in _PARAGRAPHS:
                yield from self._paragraph(child, place, counted=place is None)
                place = None

    def _numbered(self, element: ET.Element) -> Iterator[Paragraph]:
        level = element.get(f"{TEXT}level", "1")
        name, style = element.get(f"{TEXT}list-id", ""), element.get(f"{TEXT}style-name", "")
        place = _InList(name, style, int(level) - 1 if level.isdigit() and level != "0" else 0)
        for child in element:
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child, place)

    def _paragraph(self, element: ET.Element, place: _InList | None, *, counted: bool = False) -> Iterator[Paragraph]:
        """`counted` says that the item in which it stands has its number already."""
        words = _Words()
        style = element.get(f"{TEXT}style-name", "")
        self._gather(element, words, shown=not self._styles.hides(style))
        text = "".join(words.pieces).strip(" \n\t")
        number = None if counted else self._number(element, place)
        if text:
            level = element.get(f"{TEXT}outline-level", "1") if element.tag == f"{TEXT}h" else None
            title_level = int(level) if level is not None and level.isdigit() else self._styles.title_level(style)
            yield Paragraph(text, number, title_level, self._is_bold(element, style))
        for box in words.boxes:
            yield from self.paragraphs(box)
        for note in words.notes:
            yield from self._note(note)

    def _number(self, element: ET.Element, place: _InList | None) -> Number | None:
        if place is not None:
            return self._lists.count(place.name, place.style, place.level)
        level = element.get(f"{TEXT}outline-level", "")
        unlisted = element.get(f"{TEXT}is-list-header") == "true"
        if element.tag != f"{TEXT}h" or unlisted or not level.isdigit() or level == "0":
            return None
        if not self._styles.follows_outline(element.get(f"{TEXT}style-name", "")):
            return None
        start = element.get(f"{TEXT}start-value", "")
        if element.get(f"{TEXT}restart-numbering") == "true" and start.isdigit():
            self._lists.restart(OUTLINE, int(level) - 1, int(start))
        return self._lists.count(OUTLINE, OUTLINE, int(level) - 1)

    def _note(self, note: ET.Element) -> Iterator[Paragraph]:
        body = note.find(f"{TEXT}note-body")
        mark = f"[{_citation(note)}] "
        for paragraph in self.paragraphs(body) if body is not None else ():
            yield replace(paragraph, text=mark + paragraph.text, bold=False)
            mark = ""

    def _gather(self, element: ET.Element, words: _Words, *, shown: bool) -> None:
        """Collect what a paragraph says, its boxes and notes aside."""
        self._say(element.text, words, shown=shown)
        for child in element:
            if child.tag in _SPECIAL or child.tag == f"{TEXT}s":
                count = child.get(f"{TEXT}c", "1")
                spaces = " " * min(int(count) if count.isdigit() else 1, _MOST_SPACES)
                words.pieces.append(_SPECIAL.get(child.tag, spaces) if shown else "")
            elif child.tag == f"{TEXT}note":
                words.pieces.append(f"[{_citation(child)}]")
                words.notes.append(child)
            elif child.tag == f"{_DRAW}text-box":
                words.boxes.append(child)
            elif child.tag == f"{_OFFICE}annotation":
                self.walk.comments = True
            elif child.tag in _HIDING:
                self.walk.hidden = True
            elif child.tag not in _UNREAD:
                style = child.get(f"{TEXT}style-name", "")
                visible = shown and not self._styles.hides(style)
                self._gather(child, words, shown=visible)
            self._say(child.tail, words, shown=shown)

    def _say(self, text: str | None, words: _Words, *, shown: bool) -> None:
        if not text:
            return
        if not shown:
            self.walk.hidden = self.walk.hidden or bool(text.strip())
            return
        seen = strip_invisible(text)
        self.walk.hidden = self.walk.hidden or bool(seen.left_out)
        lead, trail = seen.text[:1].isspace(), seen.text[-1:].isspace()
        spaced = " " * lead + " ".join(_words(seen.text)) + " " * (trail and bool(seen.text.strip()))
        words.pieces.append(spaced)

    def _is_bold(self, element: ET.Element, style: str) -> bool:
        """Whether all of its text is."""
        if self._styles.is_bold(style):
            return True
        spans = [child for child in element if child.tag == f"{TEXT}span" and "".join(child.itertext()).strip()]
        loose = (element.text or "").strip() or any((child.tail or "").strip() for child in element)
        return (
            bool(spans) and not loose and all(self._styles.is_bold(each.get(f"{TEXT}style-name", "")) for each in spans)
        )

    def _table(self, table: ET.Element) -> Iterator[Paragraph]:
        """Row by row. Short cells side by side are one line; a cell with paragraphs of its own keeps them."""
        for row in _rows(table):
            cells = [list(self.paragraphs(cell)) for cell in row if cell.tag == f"{_TABLE}table-cell"]
            filled = [cell for cell in cells if cell]
            one_line = len(filled) > 1 and all(len(cell) == 1 for cell in filled)
            for place, cell in enumerate(filled):
                for paragraph in cell:
                    yield replace(paragraph, row_start=one_line and place == 0, in_row=one_line)


def _rows(table: ET.Element) -> Iterator[ET.Element]:
    """The rows of a table, those of its head and of groups included, not those of tables inside it."""
    for child in table:
        if child.tag == f"{_TABLE}table-row":
            yield child
        elif child.tag.startswith(f"{_TABLE}table-") and child.tag != f"{_TABLE}table-column":
            yield from _rows(child)


def _first_paragraph(element: ET.Element) -> str:
    """The style of the first paragraph of a list."""
    first = next((each for each in element.iter() if each.tag in _PARAGRAPHS), None)
    return first.get(f"{TEXT}style-name", "") if first is not None else ""


def _citation(note: ET.Element) -> str:
    cited = note.find(f"{TEXT}note-citation")
    return "".join(cited.itertext()).strip() if cited is not None else ""


def _words(text: str) -> list[str]:
    """White space of the file counts once; a space that does not break is a character of its own."""
    return [word for word in text.replace("\r", " ").replace("\n", " ").replace("\t", " ").split(" ") if word]
