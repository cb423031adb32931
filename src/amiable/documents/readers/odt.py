"""ODT: paragraphs in reading order, with the numbers that OpenDocument programs count written in front of them.

Read by the standard library: no kept library resolves the numbers of lists and headings. The text holds the counted
number, since that is what a person sees on the page. Page numbers are none: a text has pages only once it is laid out.
"""

import pathlib
import zipfile
from xml.etree import ElementTree as ET

from amiable.documents.notices import COMMENTS, HIDDEN_TEXT, TRACKED_CHANGES
from amiable.documents.reading import Reading
from amiable.errors import DamagedFile, EncryptedFile
from amiable.model.words import Language

NAME = "an OpenDocument text"
SUFFIXES = frozenset({".odt", ".ott"})
USUAL_SUFFIX = ".odt"

_ZIP = b"PK\x03\x04"
_TYPES = (b"application/vnd.oasis.opendocument.text", b"application/vnd.oasis.opendocument.text-template")
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_LARGEST_PART = 200_000_000


def sniff(head: bytes) -> bool:
    """Whether it is a package that says it holds an OpenDocument text."""
    return head.startswith(_ZIP) and any(each in head[:200] for each in _TYPES)


def read(path: pathlib.Path) -> Reading:
    """Give the paragraphs, numbered ones and titles told."""
    from amiable.documents import odt_text
    from amiable.documents.odt_lists import Lists
    from amiable.documents.odt_styles import Styles
    from amiable.documents.paragraph_writer import ParagraphWriter

    content, styles = _parts(path)
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise DamagedFile(path.name, "is an OpenDocument file but no text", "export it as PDF")
    reading = odt_text.Reading(Lists(styles, content, language=_language(styles)), Styles(styles, content))
    writer = ParagraphWriter()
    for each in reading.paragraphs(body):
        writer.write(
            each.text, each.number, each.title_level, bold=each.bold, in_row=each.in_row, row_start=each.row_start
        )
    walk = reading.walk
    told = ((walk.hidden, HIDDEN_TEXT), (walk.changed, TRACKED_CHANGES), (walk.comments, COMMENTS))
    notices = tuple(notice for holds, notice in told if holds)
    return Reading(writer.text, headings=tuple(writer.headings), notices=notices)


def _parts(path: pathlib.Path) -> tuple[ET.Element, ET.Element]:
    from amiable.documents.safe_xml import UnsafeXML, parse_xml

    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
            if max((part.file_size for part in package.infolist()), default=0) > _LARGEST_PART:
                raise DamagedFile(path.name, "unpacks to more than any document holds", "give another copy")
            if "META-INF/manifest.xml" in names and b"encryption-data" in package.read("META-INF/manifest.xml"):
                raise EncryptedFile(path.name, "needs a password", "save a copy without a password and give that")
            content = parse_xml(package.read("content.xml"))
            return content, parse_xml(package.read("styles.xml")) if "styles.xml" in names else content
    except (zipfile.BadZipFile, UnsafeXML, KeyError, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise DamagedFile(path.name, "is damaged or cut off", "open it in LibreOffice and save it again") from error


def _language(styles: ET.Element) -> Language:
    """The language of the default style, which numbers in words follow."""
    tongue = (each.get(f"{_FO}language") for each in styles.iter() if each.get(f"{_FO}language"))
    return Language.FR if next(tongue, "") == "fr" else Language.EN
