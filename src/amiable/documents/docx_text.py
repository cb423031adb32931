"""The paragraphs of a DOCX in reading order, with what is hidden or deleted left out.

Owns the walk through the body: tables row by row, text boxes after the paragraph that holds them, content controls,
footnotes left aside. Tracked changes are read as if accepted, text that Word does not show as absent, and both are
told. Numbers are not in the text of a file: `docx_numbering` counts them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from amiable.mail.invisible import strip_invisible

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_WHITE = frozenset({"FFFFFF", "FEFEFE", "FDFDFD", "FCFCFC"})
_SPECIAL = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
    f"{W}ptab": "\t",
}
_LEAST_HALF_POINTS = 3


@dataclass(slots=True)
class Walk:
    """What was passed over on the way."""

    hidden: bool = False
    deleted: bool = False
    inserted: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph that holds text."""

    element: Any
    text: str
    style: str
    """The style's id, empty for the default."""
    bold: bool = False
    """All of its text is."""
    row_start: bool = False
    """It is the first of a table row, whose cells stand on one line."""
    in_row: bool = False


def paragraphs(body: Any, walk: Walk) -> Iterator[Paragraph]:
    """Give the paragraphs below an element, empty ones left out."""
    for child in _blocks(body):
        if child.tag == f"{W}p":
            yield from _paragraph(child, walk)
        elif child.tag == f"{W}tbl":
            yield from _table(child, walk)


def _blocks(element: Any) -> Iterator[Any]:
    """Paragraphs and tables, those inside content controls and insertions included, in order."""
    stack = list(reversed(element))
    while stack:
        child = stack.pop()
        if child.tag in {f"{W}p", f"{W}tbl"}:
            yield child
        elif child.tag not in _DELETED and child.tag != _FALLBACK:
            stack.extend(reversed(child))


def _paragraph(element: Any, walk: Walk) -> Iterator[Paragraph]:
    text, boxes = _text_of(element, walk)
    if text.strip():
        properties = element.find(f"{W}pPr")
        style = properties.find(f"{W}pStyle") if properties is not None else None
        name = str(style.get(f"{W}val")) if style is not None else ""
        yield Paragraph(element, text, name, _is_bold(element))
    for box in boxes:
        yield from paragraphs(box, walk)


def _table(table: Any, walk: Walk) -> Iterator[Paragraph]:
    """Row by row. Short cells side by side are one line; a cell with paragraphs of its own keeps them."""
    for row in _below(table, f"{W}tr"):
        if _is_deleted_row(row):
            walk.deleted = True
            continue
        cells = [list(paragraphs(cell, walk)) for cell in _below(row, f"{W}tc")]
        filled = [cell for cell in cells if cell]
        one_line = len(filled) > 1 and all(len(cell) == 1 for cell in filled)
        for place, cell in enumerate(filled):
            for paragraph in cell:
                yield replace(paragraph, row_start=one_line and place == 0, in_row=one_line)


def _below(element: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, not those of tables inside it."""
    stack = list(reversed(element))
    while stack:
        child = stack.pop()
        if child.tag == tag:
            yield child
        elif child.tag not in {f"{W}tbl", f"{W}p", f"{W}tc"} and child.tag not in _DELETED:
            stack.extend(reversed(child))


def _is_deleted_row(row: Any) -> bool:
    properties = row.find(f"{W}trPr")
    return properties is not None and properties.find(f"{W}del") is not None


def _text_of(paragraph: Any, walk: Walk) -> tuple[str, list[Any]]:
    """The text of a paragraph, and the text boxes that hang on it."""
    pieces: list[str] = []
    boxes: list[Any] = []
    stack: list[tuple[Any, bool]] = [(child, True) for child in reversed(paragraph)]
    while stack:
        element, shown = stack.pop()
        if element.tag == f"{W}txbxContent":
            boxes.append(element)
        elif element.tag in _DELETED:
            walk.deleted = True
        elif element.tag == f"{W}t":
            pieces.append(_shown(element.text or "", walk, shown=shown))
        elif element.tag in _SPECIAL and shown:
            pieces.append(_SPECIAL[element.tag])
        elif element.tag not in {_FALLBACK, f"{W}pPr"}:
            walk.inserted = walk.inserted or element.tag in {f"{W}ins", f"{W}moveTo"}
            visible = shown and not (element.tag == f"{W}r" and _is_hidden(element))
            stack.extend((child, visible) for child in reversed(element))
    return "".join(pieces).strip(" \n\t"), boxes


def _shown(text: str, walk: Walk, *, shown: bool) -> str:
    if not shown:
        walk.hidden = walk.hidden or bool(text.strip())
        return ""
    seen = strip_invisible(text)
    walk.hidden = walk.hidden or bool(seen.left_out)
    return seen.text


def _is_hidden(run: Any) -> bool:
    """Hidden by its own formatting: not shown, white on nothing, or too small to be seen."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return False
    if _is_on(properties.find(f"{W}vanish")) or _is_on(properties.find(f"{W}specVanish")):
        return True
    size = properties.find(f"{W}sz")
    if size is not None and _half_points(size.get(f"{W}val")) < _LEAST_HALF_POINTS:
        return True
    colour = properties.find(f"{W}color")
    grounded = any(properties.find(f"{W}{name}") is not None for name in ("shd", "highlight"))
    white = colour is not None and str(colour.get(f"{W}val")).upper() in _WHITE
    return white and not grounded and not _stands_on_colour(run)


def _is_bold(paragraph: Any) -> bool:
    """Whether every run with text is set in bold."""
    runs = [run for run in paragraph.iter(f"{W}r") if any((text.text or "").strip() for text in run.iter(f"{W}t"))]
    return bool(runs) and all(_is_on(run.find(f"{W}rPr/{W}b")) for run in runs)


def _is_on(element: Any | None) -> bool:
    return element is not None and element.get(f"{W}val") not in {"0", "false", "off"}


def _half_points(value: str | None) -> float:
    try:
        return float(value or 24)
    except ValueError:
        return 24


def _stands_on_colour(run: Any) -> bool:
    """A paragraph, cell or table with a ground of its own: white text is then meant to be read."""
    element = run.getparent()
    while element is not None:
        for name in ("pPr", "tcPr", "tblPr", "trPr"):
            properties = element.find(f"{W}{name}")
            if properties is not None and properties.find(f"{W}shd") is not None:
                return True
            if (
                name in {"pPr", "tblPr"}
                and properties is not None
                and properties.find(f"{W}{name[:-2]}Style") is not None
            ):
                return True
        element = element.getparent()
    return False
