"""Scans: read where the system has tesseract, and told as such; refused with the remedy where it has not."""

import pathlib
import shutil
import stat
import sys

import pytest
from reportlab.pdfgen import canvas

from amiable.documents.read_document import read_document
from amiable.errors import NoText
from tests.documents.printed import Printed, a_pdf

_ROW = "5\t1\t{block}\t1\t{line}\t{word}\t{left}\t{top}\t{width}\t50\t{confidence}\t{text}"


def _tesseract(folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """A program of that name that answers what the test says."""
    folder.mkdir()
    path = folder / "tesseract"
    path.write_text(
        f"#!{sys.executable}\nimport sys\nif '--list-langs' in sys.argv:\n    sys.exit(print('eng\\nfra'))\n{program}\n"
    )
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(folder))


def _answer(*lines: str, confidence: float = 90.0) -> str:
    rows = []
    for number, line in enumerate(lines):
        left = 250
        for place, word in enumerate(line.split()):
            row = _ROW.format(
                block=1, line=number, word=place, left=left, top=300 + 70 * number, width=25 * len(word),
                confidence=confidence, text=word,
            )  # fmt: skip
            rows.append(row)
            left += 25 * (len(word) + 1)
    return "\n".join(
        ["level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext", *rows]
    )


def _with_pictures(path: pathlib.Path, *pages: str) -> pathlib.Path:
    """Print pages of one line, or none, over a picture."""
    drawing = canvas.Canvas(str(path), invariant=1)
    for line in pages:
        drawing.drawString(60, 700, line)
        drawing.rect(60, 300, 200, 100, fill=1)
        drawing.showPage()
    drawing.save()
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="the fake program is a script")
def test_a_blank_page_is_not_asked_of_the_program(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing was drawn, and the program would take its time to find nothing."""
    asked = tmp_path / "asked"
    _tesseract(tmp_path / "bin", monkeypatch, f"open({str(asked)!r}, 'w').close()")

    with pytest.raises(NoText, match=r"OCR finds no words in it"):
        read_document(a_pdf(tmp_path / "scan.pdf", [], []))

    assert not asked.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="the fake program is a script")
def test_a_scan_is_read_and_told_as_such(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its words have places, so its clauses have numbers and its passages pages."""
    answer = _answer("1. Objet", "Le prestataire réalise le site.", "2. Prix", "La cliente paie neuf cents dollars.")
    _tesseract(
        tmp_path / "bin",
        monkeypatch,
        f"sys.stdin.buffer.read()\nsys.stdout.reconfigure(encoding='utf-8')\nprint({answer!r})",
    )

    document = read_document(_with_pictures(tmp_path / "scan.pdf", "", ""))

    assert "La cliente paie neuf cents dollars." in document.text
    assert {"1", "2"} <= {each.locator.article for each in document.passages if each.locator}
    assert document.notices[0].startswith(
        "Le texte des pages 1, 2 vient d’une reconnaissance de caractères (OCR)\u00a0:"
    )
    assert all(document.text[each.start : each.end] == each.text for each in document.passages)


@pytest.mark.skipif(sys.platform == "win32", reason="the fake program is a script")
@pytest.mark.parametrize("program", ["sys.exit(1)", "print('nonsense')", "print('5\\t' * 11)", "pass"])
def test_a_program_that_fails_leaves_the_page_unread(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    """What can be read is read, and the page is told to be an image."""
    _tesseract(tmp_path / "bin", monkeypatch, program)

    document = read_document(_with_pictures(tmp_path / "contrat.pdf", "La cliente paie le prix.", ""))

    assert "La cliente paie le prix." == document.text
    assert document.notices[0].startswith("La page 2 ne contient pas de texte")


@pytest.mark.skipif(sys.platform == "win32", reason="the fake program is a script")
def test_words_that_tesseract_only_guesses_are_left_out(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stains become letters."""
    answer = _answer("zz ## qq", confidence=5)
    _tesseract(tmp_path / "bin", monkeypatch, f"print({answer!r})")

    with pytest.raises(NoText, match=r"^scan\.pdf: is a scan without text; OCR finds no words in it"):
        read_document(_with_pictures(tmp_path / "scan.pdf", ""))


def test_without_the_program_the_remedy_is_to_install_it(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line for each system."""
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(NoText, match=r"^scan\.pdf: is a scan without text; install .* tesseract .*apt install.*$"):
        read_document(a_pdf(tmp_path / "scan.pdf", [], []))


@pytest.mark.system
@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_tesseract_reads_a_scanned_contract(tmp_path: pathlib.Path) -> None:
    """The real program on a page that is nothing but a picture."""
    from amiable.documents.pdf.child import ask

    lines = [
        Printed("Article 4 – Frais de déplacement", 60, 740, bold=True),
        "Les frais de déplacement de 60 $ sont à la charge de la cliente.",
        Printed("Article 5 – Annulation", 60, 690, bold=True),
        "L’acompte reste acquis au prestataire en cas d’annulation.",
    ]
    picture = ask("picture", "0", a_pdf(tmp_path / "clair.pdf", lines))
    drawing = canvas.Canvas(str(tmp_path / "scan.pdf"), invariant=1)
    (tmp_path / "page.pgm").write_bytes(picture)
    drawing.drawImage(str(tmp_path / "page.pgm"), 0, 0, 595, 842)
    drawing.showPage()
    drawing.save()

    document = read_document(tmp_path / "scan.pdf")

    articles = {each.locator.article: each.text for each in document.passages if each.locator}
    assert "frais de déplacement de 60 $" in articles["4"]
    assert "acompte" in articles["5"]
    assert "OCR" in document.notices[0]
