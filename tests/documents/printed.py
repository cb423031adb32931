"""Small PDF and DOCX files that tests print for themselves."""

import pathlib
from collections.abc import Sequence
from typing import Any, NamedTuple

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen import canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

_WIDTH, _HEIGHT = A4
_FONT, _BOLD, _SIZE, _LEADING = "Helvetica", "Helvetica-Bold", 11, 14


class Printed(NamedTuple):
    """A line at a place of a page, in points from the lower left corner."""

    text: str
    left: float = 60
    bottom: float = 700
    bold: bool = False
    size: float = _SIZE


def a_pdf(path: pathlib.Path, *pages: Sequence[Any]) -> pathlib.Path:
    """Print each `Printed` where it is told to stand, and a bare text under the line before it."""
    drawing = canvas.Canvas(str(path), pagesize=A4, invariant=1)
    for page in pages:
        bottom = 780.0
        for each in page:
            line = Printed(each, bottom=bottom - _LEADING) if isinstance(each, str) else each
            bottom = line.bottom
            drawing.setFont(_BOLD if line.bold else _FONT, line.size)
            drawing.drawString(line.left, line.bottom, line.text)
        drawing.showPage()
    drawing.save()
    return path


def a_flowing_pdf(
    path: pathlib.Path, paragraphs: Sequence[str], *, columns: int = 1, head: str = "", foot: str = "", **style: Any
) -> pathlib.Path:
    """Print paragraphs that wrap and run over as many pages as they need; `#` in head and foot is the page number."""
    gutter, margin = 24.0, 60.0
    width = (_WIDTH - 2 * margin - (columns - 1) * gutter) / columns
    frames = [
        Frame(margin + place * (width + gutter), 80, width, _HEIGHT - 160, 0, 0, 0, 0) for place in range(columns)
    ]

    def furnish(drawing: Any, _: Any) -> None:
        drawing.setFont(_FONT, 9)
        drawing.drawString(margin, _HEIGHT - 50, head.replace("#", str(drawing.getPageNumber())))
        drawing.drawRightString(_WIDTH - margin, 40, foot.replace("#", str(drawing.getPageNumber())))

    template = BaseDocTemplate(str(path), pagesize=A4, invariant=1)
    template.addPageTemplates([PageTemplate(frames=frames, onPage=furnish)])
    look = ParagraphStyle("text", fontName=_FONT, fontSize=_SIZE, leading=_LEADING, spaceAfter=8, **style)
    template.build([Paragraph(each, look) for each in paragraphs])
    return path


def printed_width(text: str) -> float:
    """How wide a line of `a_pdf` is."""
    return float(pdfmetrics.stringWidth(text, _FONT, _SIZE))


class Level(NamedTuple):
    """One level of a list in Word."""

    pattern: str
    format: str = "decimal"
    start: int = 1
    style: str = ""
    extra: str = ""
    """More elements of the level, as XML."""


def a_document(*levels: Level, list_id: int = 77) -> Any:
    """An empty Word document that knows one list, `list_id`."""
    document = docx.Document()
    if levels:
        add_list(document, *levels, list_id=list_id)
    return document


def add_list(document: Any, *levels: Level, list_id: int, override: str = "", abstract_id: int | None = None) -> None:
    """Let the document know another list; `override` is the XML of its lvlOverride elements."""
    numbering = document.part.numbering_part.element
    abstract = list_id if abstract_id is None else abstract_id
    if levels:
        described = "".join(
            f'<w:lvl w:ilvl="{number}"><w:start w:val="{level.start}"/><w:numFmt w:val="{level.format}"/>'
            + (f'<w:pStyle w:val="{level.style}"/>' if level.style else "")
            + level.extra
            + f'<w:lvlText w:val="{level.pattern}"/></w:lvl>'
            for number, level in enumerate(levels)
        )
        first = numbering.find(f"{{{numbering.nsmap['w']}}}num")
        element = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}">{described}</w:abstractNum>')
        first.addprevious(element) if first is not None else numbering.append(element)
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{list_id}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>')
    )


def add_counted(document: Any, text: str, level: int = 0, list_id: int = 77, style: str = "") -> Any:
    """Add a paragraph that Word counts."""
    paragraph = document.add_paragraph(text, style=style or None)
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')
    )
    return paragraph


def saved(document: Any, path: pathlib.Path) -> pathlib.Path:
    """Save a Word document."""
    document.save(str(path))
    return path
