"""Makes the PDF and DOCX contracts of cases and examples from their plain sources, so that anyone can change a clause.

    python evals/make_documents.py [SOURCE.md ...]      (default: every source under evals/sources and examples/sources)

A source is Markdown with front matter; its `to` says which file it becomes. One line a block:

    ---
    to: evals/cases/NAME/documents/contrat.pdf
    head: Running head of every page            (PDF)
    foot: Page {page} de {pages}                (PDF)
    columns: 1                                  (PDF: 1 or 2)
    numbering: automatic                        (DOCX: clause numbers are Word's own, none stands in the text)
    language: fr
    ---
    # Title
    ## Article 4 – Heading                      (a numbered heading; in DOCX with automatic numbering without number)
    ### Heading of the second level
    A paragraph, however long, on one line.
    1. or a) at the start of a line stays as it stands.
    | a | table | row |
    <<page>>                                    (a page break)

Needs reportlab and python-docx. The output is the same for the same source.
"""

import datetime as dt
import pathlib
import sys
from typing import Any

import yaml
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from reportlab import rl_config
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4, letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageBreak, PageTemplate, Paragraph, Spacer, Table

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = ("evals/sources", "examples/sources")
STYLES = {
    "#": ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=15, leading=20, spaceAfter=10),
    "##": ParagraphStyle("heading", fontName="Helvetica-Bold", fontSize=11, leading=14, spaceBefore=9, spaceAfter=3),
    "###": ParagraphStyle(
        "subheading", fontName="Helvetica-Bold", fontSize=10, leading=13, spaceBefore=6, spaceAfter=2
    ),
    "": ParagraphStyle("body", fontName="Times-Roman", fontSize=10.5, leading=13.5, spaceAfter=5, alignment=TA_JUSTIFY),
}
LEVEL = (
    '<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    '<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
)
LEVELS = (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"))
NUMBERING = (
    '<w:abstractNum {ns} w:abstractNumId="91"><w:multiLevelType w:val="multilevel"/>'
    + "".join(LEVEL.format(level=level, form=form, text=text) for level, (form, text) in enumerate(LEVELS))
    + "</w:abstractNum>"
)


def read_source(path: pathlib.Path) -> tuple[dict[str, Any], list[str]]:
    """The front matter and the blocks, one a line."""
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(head), [line.rstrip() for line in body.splitlines() if line.strip()]


def split_mark(line: str) -> tuple[str, str]:
    """The heading mark of a line and its text."""
    mark, _, text = line.partition(" ")
    return (mark, text) if mark in {"#", "##", "###"} else ("", line)


def make_pdf(head: dict[str, Any], lines: list[str], target: pathlib.Path) -> None:
    """A PDF with running head and page numbers, in one or two columns."""
    rl_config.invariant = 1
    size = letter if head.get("paper") == "letter" else A4
    width, height = size
    columns = int(head.get("columns", 1))
    gap, margin = 0.8 * cm, 2.2 * cm
    each = (width - 2 * margin - gap * (columns - 1)) / columns
    frames = [
        Frame(
            margin + place * (each + gap),
            2.2 * cm,
            each,
            height - 4.6 * cm,
            id=f"c{place}",
            leftPadding=0,
            rightPadding=0,
        )
        for place in range(columns)
    ]
    pages = count_pages(lines, size, frames) if "{pages}" in str(head.get("foot", "")) else 0

    def furnish(canvas: Canvas, document: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(margin, height - 1.5 * cm, str(head.get("head", "")))
        canvas.drawCentredString(
            width / 2, 1.2 * cm, str(head.get("foot", "{page}")).format(page=document.page, pages=pages)
        )

    build(target, lines, size, frames, furnish)


def count_pages(lines: list[str], size: tuple[float, float], frames: list[Frame]) -> int:
    """How many pages the text takes, for feet that say « page 2 de 5 »."""
    import io

    seen: list[int] = []
    build(io.BytesIO(), lines, size, frames, lambda _canvas, document: seen.append(document.page))
    return max(seen)


def build(target: Any, lines: list[str], size: tuple[float, float], frames: list[Frame], furnish: Any) -> None:
    """Lay the lines out."""
    where = str(target) if isinstance(target, pathlib.Path) else target
    document = BaseDocTemplate(where, pagesize=size, title="", author="", creator="", producer="")
    document.addPageTemplates([PageTemplate(id="page", frames=frames, onPage=furnish)])
    document.build([flowable(line) for line in lines])


def flowable(line: str) -> Flowable:
    """One block of the page."""
    if line == "<<page>>":
        return PageBreak()
    if line.startswith("|"):
        row = [cell.strip() for cell in line.strip("|").split("|")]
        return Table([row], hAlign="LEFT", style=[("FONT", (0, 0), (-1, -1), "Times-Roman", 10)])
    if line == "<<space>>":
        return Spacer(1, 14)
    mark, text = split_mark(line)
    return Paragraph(text.replace("&", "&amp;").replace("<", "&lt;"), STYLES[mark])


def make_docx(head: dict[str, Any], lines: list[str], target: pathlib.Path) -> None:
    """A DOCX whose clause numbers are Word's own (`numbering: automatic`) or typed."""
    document = Document()
    document.core_properties.created = document.core_properties.modified = dt.datetime(2026, 1, 1)  # noqa: DTZ001
    document.core_properties.author = ""
    automatic = head.get("numbering") == "automatic"
    if automatic:
        add_numbering(document)
    if head.get("head"):
        document.sections[0].header.paragraphs[0].text = str(head["head"])
    for line in lines:
        add_block(document, line, automatic=automatic)
    document.save(str(target))


def add_block(document: Any, line: str, *, automatic: bool) -> None:
    """One paragraph, heading or table row."""
    mark, text = split_mark(line)
    if line == "<<page>>":
        document.add_page_break()
    elif line.startswith("|"):
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        row = document.add_table(rows=1, cols=len(cells)).rows[0]
        for cell, value in zip(row.cells, cells, strict=True):
            cell.text = value
    elif mark == "#":
        document.add_heading(text, level=0)
    elif automatic and (mark == "##" or text.startswith(("= ", "- "))):
        kind = "##" if mark == "##" else text[:2]
        paragraph = document.add_paragraph(text if mark else text[2:])
        number(paragraph, {"##": 0, "= ": 1, "- ": 2}[kind])
        for run in paragraph.runs:
            run.bold = kind == "##"
    elif mark:
        document.add_heading(text, level=len(mark) - 1)
    else:
        document.add_paragraph(text)


def add_numbering(document: Any) -> None:
    """Add the multilevel list 1. / 1.1 / (a) to the document."""
    numbering = document.part.numbering_part.element
    abstract = parse_xml(NUMBERING.format(ns=nsdecls("w")))
    numbering.insert(0, abstract)
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="91"/></w:num>'))


def number(paragraph: Any, level: int) -> None:
    """Make the paragraph an item of the list."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no public way to number
    item = parse_xml(
        f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="91"/></w:numPr>',
    )
    properties.insert(0, item)
    for style in properties.findall(qn("w:pStyle")):
        properties.remove(style)
        properties.insert(0, style)


def main(arguments: list[str]) -> int:
    """Make every document that was asked for."""
    paths = [pathlib.Path(each) for each in arguments] or [
        path for folder in SOURCES for path in sorted((ROOT / folder).rglob("*.md"))
    ]
    for path in paths:
        head, lines = read_source(path)
        target = ROOT / head["to"]
        target.parent.mkdir(parents=True, exist_ok=True)
        (make_pdf if target.suffix == ".pdf" else make_docx)(head, lines, target)
        print(target.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
