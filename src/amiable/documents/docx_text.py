"""The paragraphs of a DOCX in reading order, each with its words.

Owns the walk through the body: tables row by row, text boxes after the paragraph that holds them, notes after the one
that refers to them, content controls. Numbers are not in the text of a file, `docx_numbering` counts them: so
paragraphs that print nothing but a number are walked too, since they count. Headers and footers are no part of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from amiable.documents.docx_words import DELETED, FALLBACK, Note, W, Walk, Words, is_bold, mark_has, words_of


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph that is there for a reader."""

    element: Any
    text: str
    """Empty for one that only counts."""
    style: str = ""
    """The style's id, empty for the default."""
    bold: bool = False
    """All of its text is."""
    row_start: bool = False
    """It is the first of a table row, whose cells stand on one line."""
    in_row: bool = False


def paragraphs(body: Any, walk: Walk) -> Iterator[Paragraph]:
    """Give the paragraphs below an element."""
    notes: list[Note] = []
    yield from _paragraphs(body, walk, notes)
    yield from _notes(notes, walk)


def _paragraphs(body: Any, walk: Walk, notes: list[Note]) -> Iterator[Paragraph]:
    carried = Words()
    for child in _blocks(body):
        if child.tag == f"{W}tbl":
            yield from _table(child, walk, notes)
        else:
            words = _joined(carried, words_of(child, walk))
            carried = Words()
            if mark_has(child, "del", "moveFrom") and child.getnext() is not None:
                walk.changed, carried = True, words
                continue
            yield from _paragraph(child, words)
            notes.extend(words.notes)
            for box in words.boxes:
                yield from paragraphs(box, walk)
        if body.tag != f"{W}tc":
            yield from _notes(notes, walk)
    if carried.text:
        yield Paragraph(None, carried.text)


def _blocks(element: Any) -> Iterator[Any]:
    """Paragraphs and tables, those inside content controls and insertions included, in order."""
    stack = list(reversed(element))
    while stack:
        child = stack.pop()
        if child.tag in {f"{W}p", f"{W}tbl"}:
            yield child
        elif child.tag not in DELETED and child.tag != FALLBACK:
            stack.extend(reversed(child))


def _joined(carried: Words, words: Words) -> Words:
    """What a paragraph says after one whose end was deleted, which runs on into it."""
    if carried.text and words.text:
        words.text = f"{carried.text} {words.text}"
    words.text = words.text or carried.text
    words.boxes[:0] = carried.boxes
    words.notes[:0] = carried.notes
    return words


def _paragraph(element: Any, words: Words) -> Iterator[Paragraph]:
    if words.text:
        style = element.find(f"{W}pPr/{W}pStyle")
        yield Paragraph(element, words.text, str(style.get(f"{W}val")) if style is not None else "", is_bold(element))
    elif not words.deleted and not (words.hidden and mark_has(element, "vanish")) and not _ends_a_section(element):
        yield Paragraph(element, "")


def _ends_a_section(element: Any) -> bool:
    """Whether the paragraph is there to hold the break between two sections: it is neither shown nor counted."""
    return element.find(f"{W}pPr/{W}sectPr") is not None


def _notes(notes: list[Note], walk: Walk) -> Iterator[Paragraph]:
    """The notes that were referred to, their marks in front."""
    while notes:
        note = notes.pop(0)
        mark = f"[{note.mark}] "
        for paragraph in _paragraphs(note.body, walk, []):
            if paragraph.text:
                yield replace(paragraph, text=mark + paragraph.text, bold=False)
                mark = ""


def _table(table: Any, walk: Walk, notes: list[Note]) -> Iterator[Paragraph]:
    """Row by row. Short cells side by side are one line; a cell with paragraphs of its own keeps them."""
    for row in _below(table, f"{W}tr"):
        if row.find(f"{W}trPr/{W}del") is not None:
            walk.changed = True
            continue
        cells = [list(_paragraphs(cell, walk, notes)) for cell in _below(row, f"{W}tc")]
        said = [sum(bool(paragraph.text) for paragraph in cell) for cell in cells]
        one_line = sum(map(bool, said)) > 1 and max(said) == 1
        started = False
        for paragraph in (paragraph for cell in cells for paragraph in cell):
            begins = one_line and bool(paragraph.text) and not started
            started = started or begins
            yield replace(paragraph, row_start=begins, in_row=one_line)


def _below(element: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, not those of tables inside it."""
    stack = list(reversed(element))
    while stack:
        child = stack.pop()
        if child.tag == tag:
            yield child
        elif child.tag not in {f"{W}tbl", f"{W}p", f"{W}tc"} and child.tag not in DELETED:
            stack.extend(reversed(child))
