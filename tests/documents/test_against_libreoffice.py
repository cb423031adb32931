"""The numbers of a DOCX, and of the ODT and RTF made of it, against those that LibreOffice shows."""

import pathlib
import shutil
import subprocess

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from amiable.documents.find_reader import reader_for
from tests.documents.printed import Level, a_document, add_counted, add_list, saved

_SOFFICE = shutil.which("soffice")
_START = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'


def _contract(path: pathlib.Path) -> pathlib.Path:
    """Lists of three levels, one of which goes on from 5; words, letters beyond z, blank items, a section break."""
    document = a_document(Level("Article %1"), Level("%1.%2"), Level("(%3)", "lowerLetter"), Level("%4)", "lowerRoman"))
    add_list(document, list_id=78, abstract_id=77, override=_START)
    add_list(document, Level("%1.", "upperRoman"), Level("%1-%2", "decimalZero"), list_id=80)
    add_list(document, Level("Clause %1", "cardinalText"), Level("-", "bullet"), Level("%1.%3"), list_id=81)
    levels = (1, 0, 1, 1, 2, 2, 3, 1, 0, 2, *(2 for _ in range(28)), 0, 1)
    for number, level in enumerate(levels):
        add_counted(document, f"mot{number} de la clause", level)
    broken = add_counted(document, "")
    broken._p.get_or_add_pPr().append(parse_xml(f"<w:sectPr {nsdecls('w')}/>"))
    add_counted(document, "")
    for number, (level, list_id) in enumerate(((0, 78), (1, 78), (0, 77), (0, 80), (1, 80), (0, 81), (1, 81), (2, 81))):
        add_counted(document, f"fin{number} de la clause", level, list_id)
    return saved(document, path)


def _export(path: pathlib.Path, form: str) -> pathlib.Path:
    subprocess.run(
        [str(_SOFFICE), f"-env:UserInstallation=file://{path.parent}/profile", "--headless", "--convert-to", form,
         "--outdir", str(path.parent), str(path)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return path.with_suffix("." + form.partition(":")[0])


def _shown(text: str) -> list[str]:
    """The counted lines; a bullet may look as it likes."""
    return [" ".join(line.strip("-•◦ \t").split()) for line in text.splitlines() if "de la clause" in line]


@pytest.mark.system
@pytest.mark.skipif(_SOFFICE is None, reason="soffice is not installed")
def test_clauses_are_numbered_as_libreoffice_numbers_them(tmp_path: pathlib.Path) -> None:
    """The same lines, numbers included, in all three formats."""
    path = _contract(tmp_path / "contrat.docx")

    expected = _shown(_export(path, "txt:Text").read_text("utf-8-sig"))

    assert len(expected) == 48
    for file in (path, _export(path, "odt"), _export(path, "rtf")):
        assert expected == _shown(reader_for(file, file.name).read(file).text), file.name
