"""How many clauses keep the number that a person sees: DOCX, and the PDF exported from it. The last lines are shares.

    python evals/benchmarks/reading_articles.py [DATA]

DATA is the folder of the data sets (default: shared/data beside the repository); `contracts_en/` and `contracts_fr/`
hold real DOCX files, and any other folder of DOCX files can be given. LibreOffice's own numbering is the truth: the
program `soffice` exports each file as text, in which numbers stand before their paragraphs, and as PDF. Three counts a
file: paragraphs that show their number; clauses whose passage has it as article, of the DOCX; and of the PDF. An item
"(a)" may have the article of its clause. Exit status 2 where data or `soffice` are missing, 1 below the thresholds.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree import ElementTree as ET

from amiable.documents.read_document import read_document
from amiable.errors import ReadingError
from amiable.model.document import Document

DATA = pathlib.Path(__file__).parents[3] / "shared" / "data"
FEWEST_SHOWN = 1.0
FEWEST_IN_DOCX = 0.98
FEWEST_IN_PDF = 0.85
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPARED = 60
"""Characters of a paragraph by which it is found again."""
_SEARCHED_LINES = 40
_COUNTED = re.compile(r"\d|^\(?[A-Za-z]{1,5}[.)]|^\w{4,} [A-Z\d]")
"""What a bullet is not."""
_FULL = re.compile(r"(?:[^\W\d]{4,}\.?\s+|§\s*)?(\d+(?:\.\d+)*|[IVXL]+|[A-Z])[.):]?(?:\s*[–—-])?$")
_SECONDS = 300


class Counted(NamedTuple):
    """A paragraph with the number that LibreOffice shows."""

    label: str
    words: str
    """Its first characters, without white space."""


class Score(NamedTuple):
    """How many of how many."""

    right: int = 0
    of: int = 0

    def __str__(self) -> str:
        return f"{self.right:4d}/{self.of:<4d}"


def main(words: Sequence[str]) -> int:
    """Print the three counts of each file, and their shares."""
    folder = pathlib.Path(words[0]) if words else DATA
    files = sorted({*folder.glob("contracts_*/*.docx"), *folder.glob("*.docx")})
    if not files or shutil.which("soffice") is None:
        what = f"no DOCX in {folder}" if not files else "soffice, from Debian's libreoffice-writer-nogui,"
        sys.stderr.write(f"reading_articles: {what} is missing; give the data and install the program\n")
        return 2
    totals = [Score()] * 3
    with tempfile.TemporaryDirectory(prefix="amiable-articles-") as place:
        _export(files, pathlib.Path(place))
        for path in files:
            try:
                scores = _scores(path, pathlib.Path(place))
            except (OSError, ReadingError) as error:
                sys.stderr.write(f"reading_articles: {path.name}: {error}\n")
                return 2
            totals = [Score(one.right + two.right, one.of + two.of) for one, two in zip(totals, scores, strict=True)]
            print(*scores, path.name)
    shares = [total.right / (total.of or 1) for total in totals]
    for total, share, name in zip(totals, shares, ("numbers shown", "articles, DOCX", "articles, PDF"), strict=True):
        print(total, f"{share:.3f}", name)
    fewest = (FEWEST_SHOWN, FEWEST_IN_DOCX, FEWEST_IN_PDF)
    return int(any(share < least for share, least in zip(shares, fewest, strict=True)))


def _export(files: Sequence[pathlib.Path], place: pathlib.Path) -> None:
    for form in ("txt:Text", "pdf"):
        subprocess.run(
            [shutil.which("soffice") or "soffice", f"-env:UserInstallation=file://{place}/profile", "--headless",
             "--convert-to", form, "--outdir", str(place), *map(str, files)],
            capture_output=True, check=True, timeout=_SECONDS,
        )  # fmt: skip


def _scores(path: pathlib.Path, place: pathlib.Path) -> list[Score]:
    counted = list(_truth(path, place / f"{path.stem}.txt"))
    read, printed = read_document(path), read_document(place / f"{path.stem}.pdf")
    return [_shown(counted, read), _cited(counted, read), _cited(counted, printed)]


def _truth(path: pathlib.Path, exported: pathlib.Path) -> Iterator[Counted]:
    """The paragraphs in order; one that LibreOffice leaves out is passed over."""
    lines = [line.strip() for line in exported.read_text("utf-8-sig").splitlines() if line.strip()]
    at = 0
    for words in _paragraphs(path):
        for place in range(at, min(at + _SEARCHED_LINES, len(lines))):
            shown = _squashed(lines[place])
            if shown.endswith(words):
                label = lines[place][: _prefix(lines[place], len(shown) - len(words))].strip()
                at = place + 1
                if _COUNTED.search(label):
                    yield Counted(label, words[:_COMPARED])
                break


def _paragraphs(path: pathlib.Path) -> Iterator[str]:
    """The first line of each paragraph as the file holds it, without any number and white space."""
    with zipfile.ZipFile(path) as package:
        body = ET.fromstring(package.read("word/document.xml"))  # noqa: S314 - files of the data sets
    for paragraph in body.iter(f"{_W}p"):
        pieces = ("\n" if each.tag == f"{_W}br" else each.text or "" for each in paragraph.iter())
        words = _squashed("".join(pieces).strip().partition("\n")[0])
        if words:
            yield words


def _squashed(text: str) -> str:
    return "".join(text.split())


def _prefix(line: str, printed: int) -> int:
    """How long the start of a line is that holds so many printed characters."""
    for place, character in enumerate(line):
        if not printed:
            return place
        printed -= not character.isspace()
    return len(line)


def _shown(counted: Sequence[Counted], read: Document) -> Score:
    """Paragraphs that stand behind their number in the text."""
    text, at, right = _squashed(read.text), 0, 0
    for each in counted:
        wanted = _squashed(each.label) + each.words
        place = text.find(wanted, at)
        if place >= 0:
            right, at = right + 1, place + len(wanted)
        else:
            print(f"  {read.path}: not {each.label} {each.words}")
    return Score(right, len(counted))


def _cited(counted: Sequence[Counted], read: Document) -> Score:
    """Clauses whose passage has their number as article."""
    places = [place for place, character in enumerate(read.text) if not _passed_over(read, place, character)]
    text, at, right, above = "".join(read.text[place] for place in places), 0, 0, ""
    for each in counted:
        full = _FULL.match(each.label)
        above = full[1] if full else above
        number = _squashed(each.label)
        start = text.find(number + each.words, at)
        start = start + len(number) if start >= 0 else text.find(each.words, at)
        article = _article_at(read, places[start]) if start >= 0 else None
        at = start + len(each.words) if start >= 0 else at
        if article is not None and (article == above or article.startswith((f"{above}.", f"{above}("))):
            right += 1
        else:
            print(f"  {read.path}: {each.label} {each.words} has {article if start >= 0 else 'not been found'}")
    return Score(right, len(counted))


def _passed_over(read: Document, place: int, character: str) -> bool:
    return character.isspace() or any(each.start <= place < each.end for each in read.furniture)


def _article_at(read: Document, place: int) -> str | None:
    holder = next((each for each in read.passages if each.start <= place < each.end), None)
    return holder.locator.article if holder is not None and holder.locator is not None else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
