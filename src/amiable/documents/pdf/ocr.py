"""Pages that are pictures, read by the system's tesseract.

Owns the call: PDFium draws a page in its worker, tesseract reads the picture and tells where each word stands, so that
columns, running heads and clauses are found as on any page. Nothing is written to the disk, and no page may take more
than its time; pages beyond what fits in a few minutes stay unread and are told as such.
"""

import os
import pathlib
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from amiable.documents.pdf.child import NeedsPassword, Unreadable, ask
from amiable.documents.pdf.page import Page, PageLine, Word, line_of, median

INSTALL = (
    "install the OCR program tesseract (Debian: apt install tesseract-ocr tesseract-ocr-fra; macOS: brew install"
    " tesseract-lang; Windows: winget install UB-Mannheim.TesseractOCR), or ask for the original file"
)
"""The remedy where there is no such program."""

_LANGUAGES = ("fra", "eng")
_SECONDS_A_PAGE, _SECONDS_IN_ALL = 60, 300
_POINTS_A_DOT = 72 / 300
_WORD = "5"
"""The level of a row of the answer."""
_COLUMNS = 12
_LEAST_CONFIDENCE = 20
_ALIKE = 0.45
"""Of the usual height of a line: boxes hug the letters, so lines of one size differ by their tails."""


class _Found(NamedTuple):
    """A word, in points from the upper left corner."""

    line: tuple[str, str, str]
    left: float
    right: float
    top: float
    bottom: float
    text: str


def find_program() -> str | None:
    """Give the path of tesseract, or None where it is not installed."""
    return shutil.which("tesseract")


def read_pictures(path: pathlib.Path, numbers: Sequence[int], program: str) -> Mapping[int, Page]:
    """Give the pages, by number from 1, in which tesseract finds words."""
    languages = _languages(program)
    until = time.monotonic() + _SECONDS_IN_ALL
    pages: dict[int, Page] = {}
    for number in numbers:
        if time.monotonic() > until:
            break
        try:
            picture = ask("picture", str(number - 1), path)
            if _is_blank(picture):
                continue
            lines = list(_lines(_run(program, ["stdin", "stdout", *languages, "tsv"], picture)))
        except (NeedsPassword, Unreadable, OSError, subprocess.SubprocessError):
            continue
        if lines:
            pages[number] = _page(lines, int(picture.split(maxsplit=3)[2]) * _POINTS_A_DOT)
    return pages


def _is_blank(picture: bytes) -> bool:
    """Whether all dots are alike: nothing was drawn, and tesseract would take seconds to say so."""
    _, width, height, _ = picture.split(maxsplit=3)
    dots = picture[-int(width) * int(height) :]
    return dots.count(dots[:1]) == len(dots)


def _languages(program: str) -> list[str]:
    """The option for those of French and English that are installed."""
    try:
        installed = _run(program, ["--list-langs"], b"").split()
    except (OSError, subprocess.SubprocessError):
        return []
    usable = [language for language in _LANGUAGES if language in installed]
    return ["-l", "+".join(usable)] if usable else []


def _run(program: str, words: Sequence[str], given: bytes) -> str:
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # several threads make it slower, not faster
    done = subprocess.run(  # noqa: S603 - the program that the user installed, with fixed words
        [program, *words], input=given, capture_output=True, timeout=_SECONDS_A_PAGE, check=True, env=alone
    )
    return done.stdout.decode("utf-8", "replace")


def _lines(answer: str) -> Iterator[list[_Found]]:
    found = [word for row in answer.splitlines() if (word := _word(row.split("\t"))) is not None]
    for _, words in groupby(found, key=lambda word: word.line):
        yield list(words)


def _word(row: Sequence[str]) -> _Found | None:
    if len(row) != _COLUMNS or row[0] != _WORD or not row[-1].strip():
        return None
    _, _, block, paragraph, line, _, *numbers, text = row
    left, top, width, height, confidence = map(float, numbers)
    if confidence < _LEAST_CONFIDENCE:
        return None
    left, right, top, bottom = (each * _POINTS_A_DOT for each in (left, left + width, top, top + height))
    return _Found((block, paragraph, line), left, right, top, bottom, "".join(text.split()))


def _page(lines: Sequence[Sequence[_Found]], height: float) -> Page:
    """The page with lines of one size where they nearly are."""
    heights = [max(word.bottom for word in line) - min(word.top for word in line) for line in lines]
    usual = median(heights, 0)
    return Page(height, tuple(_line(line, height, usual) for line in lines))


def _line(words: Sequence[_Found], height: float, usual: float) -> PageLine:
    top, bottom = min(word.top for word in words), max(word.bottom for word in words)
    if abs(bottom - top - usual) < _ALIKE * usual:
        top = bottom - usual
    return line_of(Word(word.text, word.left, word.right, height - bottom, height - top) for word in words)
