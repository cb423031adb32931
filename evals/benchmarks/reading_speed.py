"""CPU time of reading and cutting 60 pages of PDF beside extracting their text; the last line is the ratio.

    python evals/benchmarks/reading_speed.py [DATA] [--rounds N]

The measure is pypdfium2's own extraction of the text of the same files of CUAD in the same run, whole files until 60
pages are reached. Reading is `read_document`: words with places, running heads, columns, paragraphs, clauses; the time
of the process that takes the files apart counts, its start too (and is told apart). Both take turns in every round, so
that a busy machine slows both alike, and medians are told. What an index and a query cost is in `retrieval_speed.py`.
DATA is the folder of the data sets (default: shared/data beside the repository). Exit status 2 where data are missing,
1 where the goal is missed.
"""

import argparse
import os
import pathlib
import statistics
import sys
from collections.abc import Callable, Sequence
from typing import NamedTuple

import pypdfium2

from amiable.documents.pdf import child
from amiable.documents.read_document import read_document

DATA = pathlib.Path(__file__).resolve().parents[3] / "shared" / "data"
PAGES, GOAL = 60, 5.0


class Round(NamedTuple):
    """CPU seconds of one round, children included."""

    extracting: float
    reading: float
    starting: float


def main(words: Sequence[str]) -> int:
    """Print the ratio, and what it is made of."""
    parser = argparse.ArgumentParser(description="measure what reading a PDF costs beside extracting its text")
    parser.add_argument("data", type=pathlib.Path, nargs="?", default=DATA)
    parser.add_argument("--rounds", type=int, default=7, help="rounds that count")
    options = parser.parse_args(words)
    files, pages = _files(options.data / "cuad" / "pdf")
    if pages < PAGES:
        place = options.data / "cuad" / "pdf"
        sys.stderr.write(f"reading_speed: {place}: missing; see SOURCE.md of the data sets for its origin\n")
        return 2
    rounds = [_round(files) for _ in range(options.rounds + 1)][1:]
    extracting, reading, starting = (statistics.median(times) for times in zip(*rounds, strict=True))
    print(f"{pages} pages extracted: {extracting:.3f} s")
    print(f"{pages} pages read and cut: {reading:.3f} s, of which {starting:.3f} s start the worker")
    print(f"without its start: {(reading - starting) / extracting:.2f} times")
    print(f"{len(rounds)} rounds, goal {GOAL:g}")
    print(f"{reading / extracting:.2f}")
    return int(reading / extracting > GOAL)


def _files(folder: pathlib.Path) -> tuple[list[pathlib.Path], int]:
    files: list[pathlib.Path] = []
    pages = 0
    for file in sorted(folder.glob("*.[pP][dD][fF]")):
        if pages >= PAGES:
            break
        files.append(file)
        with pypdfium2.PdfDocument(file) as document:
            pages += len(document)
    return files, pages


def _round(files: Sequence[pathlib.Path]) -> Round:
    extracting = _seconds(lambda: _extract(files))
    reading = _seconds(lambda: _read(files))
    return Round(extracting, reading, _seconds(_start))


def _seconds(work: Callable[[], object]) -> float:
    before = os.times()
    work()
    after = os.times()
    return sum(after[:4]) - sum(before[:4])


def _extract(files: Sequence[pathlib.Path]) -> None:
    for file in files:
        with pypdfium2.PdfDocument(file) as document:
            for page in document:
                page.get_textpage().get_text_bounded()


def _read(files: Sequence[pathlib.Path]) -> None:
    for file in files:
        read_document(file)
    child.stop()


def _start() -> None:
    """The worker opens a file that is none, so that nothing but its start is paid for."""
    try:
        child.ask("words", "pdfium", pathlib.Path(__file__))
    except child.Unreadable:
        child.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
