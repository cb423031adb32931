"""How well a PDF is read: characters, order, pages, articles; the last line is the lowest share of its goal.

    python evals/benchmarks/reading_pdf.py [DATA] [--files N] [--worst]

Words are compared as they are printed, white space aside. The original text of CUAD's contracts (`cuad/txt`, paired by
`cuad/pdf_manifest.jsonl`) is the truth for the first two figures.

- characters: 2 M / (characters of both), M being those of words that match in order, and inside words that do not.
- order: words of the original that the reading holds in the original's order, of all words of the original. The
  alignment is anchored on runs of four words that occur once in both, and completed between the anchors.
- page: passages whose `locator.page` is the page on which another library, pypdf, has their first 60 letters; a
  passage that pypdf has nowhere is left out and counted apart.
- article: passages that are a clause in the DOCX or in its PDF twin and that say the same number in both. The pairs are
  files of one stem in `contracts_fr` and, where LibreOffice is installed, the DOCX files of `contracts_en` and
  `contracts_fr` printed by it. Word's own numbering, as the DOCX states it, is the truth.

DATA is the folder of the data sets (default: shared/data beside the repository). Exit status 2 where data are missing,
1 where a goal is missed.
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from amiable.documents.read_document import read_document
from amiable.errors import ReadingError
from amiable.model.document import Document, Locator
from evals.benchmarks.alignment import compare_texts

DATA = pathlib.Path(__file__).resolve().parents[3] / "shared" / "data"
GOALS = {"characters": 0.999, "order": 0.995, "page": 0.99, "article": 0.95}
FIRST_LETTERS = 60
NOT_LETTERS = re.compile(r"[\W_]+")


class Share(NamedTuple):
    """So many of so many."""

    right: float
    of: float

    @property
    def value(self) -> float:
        """1 of nothing."""
        return self.right / self.of if self.of else 1.0


def main(words: Sequence[str]) -> int:
    """Print the four figures, and the lowest share of its goal."""
    parser = argparse.ArgumentParser(description="measure how well amiable reads PDF")
    parser.add_argument("data", type=pathlib.Path, nargs="?", default=DATA)
    parser.add_argument("--files", type=int, help="how many originals are read (default: all)")
    parser.add_argument("--worst", action="store_true", help="print the figures of each file")
    options = parser.parse_args(words)
    try:
        pairs = list(_originals(options.data / "cuad"))[: options.files]
    except OSError as error:
        sys.stderr.write(f"reading_pdf: {error.filename}: missing; see SOURCE.md of the data sets for its origin\n")
        return 2
    figures = _of_originals(pairs, each=options.worst)
    figures["article"] = _articles(options.data, each=options.worst)
    for name, goal in GOALS.items():
        print(f"{name:10} {figures[name]:.4f} (goal {goal})")
    lowest = min(figures[name] / goal for name, goal in GOALS.items())
    print(f"{len(pairs)} originals")
    print(f"{lowest:.4f}")
    return int(lowest < 1)


def _originals(folder: pathlib.Path) -> Iterator[tuple[pathlib.Path, str]]:
    for line in (folder / "pdf_manifest.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        pdf = folder / entry["pdf"]
        if pdf.exists():
            yield pdf, (folder / "txt" / entry["txt"]).read_text(encoding="utf-8")


def _of_originals(pairs: Sequence[tuple[pathlib.Path, str]], *, each: bool) -> dict[str, float]:
    characters, order, pages, passages, nowhere = [], [], 0, 0, 0
    for pdf, truth in pairs:
        try:
            document = read_document(pdf)
        except ReadingError as error:
            print(error)
            characters.append(0.0)
            order.append(0.0)
            continue
        likeness = compare_texts(document.text, truth)
        characters.append(likeness.characters)
        order.append(likeness.order)
        checks = list(_page_checks(document, pdf))
        pages += sum(check is True for check in checks)
        passages += sum(check is not None for check in checks)
        nowhere += sum(check is None for check in checks)
        if each:
            wrong = sum(check is False for check in checks)
            print(f"{likeness.characters:.4f} {likeness.order:.4f} {wrong:3} of {len(checks):4}  {pdf.name}")
    print(f"characters, lowest of a file: {min(characters):.4f}; order: {min(order):.4f}")
    print(f"pages: {passages} passages, {nowhere} more that the other library does not have")
    return {
        "characters": sum(characters) / len(characters),
        "order": sum(order) / len(order),
        "page": Share(pages, passages).value,
    }


def _page_checks(document: Document, pdf: pathlib.Path) -> Iterator[bool | None]:
    """For each passage whether its page is right; None where the other library does not have its words."""
    import pypdf

    with pypdf.PdfReader(pdf) as reader:
        pages = [_letters(page.extract_text()) for page in reader.pages]
    whole, mine = "".join(pages), len(_letters(document.text))
    starts = [0]
    for page in pages:
        starts.append(starts[-1] + len(page))
    for passage in document.passages:
        expected = len(_letters(document.text[: passage.start])) * len(whole) // max(mine, 1)
        place = _nearest(whole, _letters(passage.text)[:FIRST_LETTERS], expected)
        if place is None:
            yield None
        else:
            number = next(number for number in range(len(pages), 0, -1) if starts[number - 1] <= place)
            yield number == (passage.locator or Locator()).page


def _letters(text: str) -> str:
    return NOT_LETTERS.sub("", text).casefold()


def _nearest(whole: str, letters: str, expected: int) -> int | None:
    if not letters:
        return None
    before, after = whole.rfind(letters, 0, expected + len(letters)), whole.find(letters, expected)
    found = [place for place in (before, after) if place >= 0]
    return min(found, key=lambda place: abs(place - expected)) if found else None


def _articles(data: pathlib.Path, *, each: bool) -> float:
    """The share over all pairs of DOCX and PDF."""
    right, of = 0.0, 0.0
    with tempfile.TemporaryDirectory(prefix="amiable-") as folder:
        for docx, pdf in _twins(data, pathlib.Path(folder)):
            share = _same_articles(read_document(docx), read_document(pdf))
            right, of = right + share.right, of + share.of
            if each:
                print(f"articles {share.right:.0f} of {share.of:.0f}  {pdf.name}")
    print(f"articles: {of:.0f} clauses")
    return Share(right, of).value


def _twins(data: pathlib.Path, folder: pathlib.Path) -> Iterator[tuple[pathlib.Path, pathlib.Path]]:
    files = [docx for name in ("contracts_fr", "contracts_en") for docx in sorted((data / name).glob("*.docx"))]
    for docx in files:
        if (pdf := docx.with_suffix(".pdf")).exists():
            yield docx, pdf
    office = shutil.which("soffice")
    if office is None:
        print("LibreOffice is not installed: articles are compared on the pairs that exist")
        return
    command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(folder), *map(str, files)], check=True, capture_output=True)
    for docx in files:
        if (pdf := folder / f"{docx.stem}.pdf").exists():
            yield docx, pdf


def _same_articles(truth: Document, read: Document) -> Share:
    """Of the passages of the PDF that a clause of the DOCX starts or holds, those with its number."""
    letters = _letters(truth.text)
    mine = len(_letters(read.text))
    starts = [len(_letters(truth.text[: passage.start])) for passage in truth.passages]
    results: Counter[bool] = Counter()
    for passage in read.passages:
        expected = len(_letters(read.text[: passage.start])) * len(letters) // max(mine, 1)
        place = _nearest(letters, _letters(passage.text)[:FIRST_LETTERS], expected)
        holders = [
            each for each, start in zip(truth.passages, starts, strict=True) if place is not None and start <= place
        ]
        if holders:
            numbers = [(each.locator or Locator()).article for each in (holders[-1], passage)]
            if any(numbers):
                results[numbers[0] == numbers[1]] += 1
    return Share(results[True], results.total())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
