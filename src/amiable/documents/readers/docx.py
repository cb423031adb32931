"""DOCX: paragraphs in reading order, with the numbers that Word counts written in front of them.

The document's text holds the counted number ("4.2 Travel…"), since that is what a person sees on the page. What Word
hides or has marked as deleted is not read. Page numbers are none: a DOCX has pages only once it is laid out.
"""

import pathlib
import zipfile
from collections.abc import Iterator
from typing import Any

from amiable.documents.docx_numbering import Numbering
from amiable.documents.docx_text import paragraphs
from amiable.documents.docx_words import W, Walk, hidden_styles
from amiable.documents.notices import COMMENTS, HIDDEN_TEXT, TRACKED_CHANGES
from amiable.documents.paragraph_writer import ParagraphWriter
from amiable.documents.reading import Reading
from amiable.errors import DamagedFile, EncryptedFile

NAME = "a Word document"
SUFFIXES = frozenset({".docx", ".docm"})
USUAL_SUFFIX = ".docx"

_PACKAGE_FAULTS = (AttributeError, EOFError, KeyError, NotImplementedError, OSError, SyntaxError, ValueError)
"""What zipfile, lxml (SyntaxError) and python-docx raise over a broken package, besides their own errors."""
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_OTHER_ZIPS = (b"mimetype", b"xl/", b"ppt/")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LARGEST_PART = 300_000_000


def sniff(head: bytes) -> bool:
    """Whether it is a package of Office, or the old container that also holds encrypted ones."""
    if head.startswith(_OLE):
        return True
    return (
        head.startswith(_ZIP)
        and (b"[Content_Types].xml" in head or b"word/" in head)
        and not any(mark in head[30:120] for mark in _OTHER_ZIPS)
    )


def read(path: pathlib.Path) -> Reading:
    """Give the paragraphs, numbered ones and titles told."""
    document = _open(path)
    walk = Walk(hidden_styles(document.styles.element), dict(_notes(document, path)))
    numbering, levels = _numbering_of(document), dict(_title_levels(document))
    writer = ParagraphWriter()
    for each in paragraphs(document.element.body, walk):
        number = None if each.element is None else numbering.count(each.element)
        if each.text:
            level = levels.get(each.style)
            writer.write(each.text, number, level, bold=each.bold, in_row=each.in_row, row_start=each.row_start)
    told = ((walk.hidden, HIDDEN_TEXT), (walk.changed, TRACKED_CHANGES), (walk.comments, COMMENTS))
    notices = tuple(notice for holds, notice in told if holds)
    return Reading(writer.text, headings=tuple(writer.headings), notices=notices)


def _open(path: pathlib.Path) -> Any:
    import docx
    from docx.opc.exceptions import OpcError

    _refuse_container(path)
    try:
        with zipfile.ZipFile(path) as package:
            largest = max((part.file_size for part in package.infolist()), default=0)
            names = set(package.namelist())
        if largest > _LARGEST_PART:
            raise DamagedFile(path.name, "unpacks to more than any document holds", "give another copy")
        if "[Content_Types].xml" in names and not any(name.startswith("word/") for name in names):
            raise DamagedFile(path.name, "is an Office file but no Word document", "export it as PDF")
        return docx.Document(str(path))
    except (*_PACKAGE_FAULTS, zipfile.BadZipFile, OpcError) as error:
        raise _damaged(path) from error


def _damaged(path: pathlib.Path) -> DamagedFile:
    return DamagedFile(path.name, "is damaged or cut off", "open it in Word and save it again")


def _refuse_container(path: pathlib.Path) -> None:
    with path.open("rb") as file:
        if file.read(4) != _OLE:
            return
        rest = file.read()
    if _ENCRYPTED in rest:
        raise EncryptedFile(path.name, "needs a password", "save a copy without a password and give that")
    raise DamagedFile(path.name, "is in the old Word format", "save it as .docx or PDF")


def _notes(document: Any, path: pathlib.Path) -> Iterator[tuple[tuple[str, str], Any]]:
    """The bodies of footnotes and endnotes, by kind and id; lines that part them from the text left out."""
    from docx.oxml import parse_xml

    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2].removesuffix("s")
        if kind not in {"footnote", "endnote"} or relation.is_external:
            continue
        try:
            root = parse_xml(relation.target_part.blob)
        except _PACKAGE_FAULTS as error:
            raise _damaged(path) from error
        for note in root.iter(f"{W}{kind}"):
            if note.get(f"{W}type") in {None, "normal"}:
                yield (kind, note.get(f"{W}id", "")), note


def _numbering_of(document: Any) -> Numbering:
    part = document.part
    numbering = None
    for relation in part.rels.values():
        if relation.reltype.endswith("/numbering") and not relation.is_external:
            numbering = relation.target_part
    return Numbering(getattr(numbering, "element", None), document.styles.element)


def _title_levels(document: Any) -> Iterator[tuple[str, int]]:
    """Heading and title styles, by id, in whatever language Word names them."""
    for style in document.styles.element.iter(f"{W}style"):
        name = style.find(f"{W}name")
        outline = style.find(f"{W}pPr/{W}outlineLvl")
        called = str(name.get(f"{W}val")).lower() if name is not None else ""
        if called == "title":
            yield str(style.get(f"{W}styleId")), 1
        elif called.startswith("heading ") and called[8:].isdigit():
            yield str(style.get(f"{W}styleId")), int(called[8:])
        elif outline is not None and str(outline.get(f"{W}val")).isdigit():
            yield str(style.get(f"{W}styleId")), int(str(outline.get(f"{W}val"))) + 1
