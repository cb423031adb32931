"""The pages of a file on their way from the worker to the reader.

Owns the format: a head line of lengths, the text (words apart by a space, lines by a line feed, pages by a form feed),
the places as 32-bit floats, a byte of flags a word. Nothing in it is code, so a worker that a hostile file has taken
over can send wrong words and no more. Both processes import this module: it stays as light as it is.
"""

from array import array
from collections.abc import Sequence
from typing import NamedTuple

BOLD, HIDDEN = 1, 2
"""Flags of a word."""
COMMENTS, UNSEEN = 1, 2
"""Flags of a page: it has comments; it has words that nobody can see."""
PLACES = 4
"""Floats a word: left, right, bottom, top."""


class SentPage(NamedTuple):
    """The words of one page as they travel."""

    height: float
    flags: int
    lines: Sequence[str]
    """Each at least one word, words apart by one space."""
    places: "array[float]"
    marks: bytes
    """One byte a word."""


class BrokenAnswer(Exception):
    """What came is not what the format says."""


def pack(pages: Sequence[SentPage]) -> bytes:
    """Give the pages as bytes; text that is not valid Unicode is replaced."""
    text = "\f".join("\n".join(page.lines) for page in pages).encode("utf-8", "replace")
    sizes = array("f", [each for page in pages for each in (page.height, float(page.flags), float(len(page.marks)))])
    places = b"".join(page.places.tobytes() for page in pages)
    marks = b"".join(page.marks for page in pages)
    head = f"{len(pages)} {len(text)} {len(places)} {len(marks)}\n".encode()
    return b"".join([head, text, sizes.tobytes(), places, marks])


def unpack(data: bytes) -> list[SentPage]:
    """Give the pages again; raises BrokenAnswer."""
    head, _, rest = data.partition(b"\n")
    try:
        count, text_size, places_size, marks_size = map(int, head.split())
        lengths = (text_size, count * 3 * 4, places_size, marks_size)
        if sum(lengths) != len(rest) or min(lengths) < 0 or places_size != marks_size * PLACES * 4:
            raise BrokenAnswer("lengths")
        pieces, start = [], 0
        for length in lengths:
            pieces.append(rest[start : start + length])
            start += length
        return _pages(pieces[0].decode("utf-8").split("\f") if count else [], *pieces[1:])
    except ValueError as error:
        raise BrokenAnswer(str(error)) from error


def _pages(texts: Sequence[str], size_bytes: bytes, place_bytes: bytes, marks: bytes) -> list[SentPage]:
    sizes, places = array("f", size_bytes), array("f", place_bytes)
    pages, start = [], 0
    for number, text in enumerate(texts):
        height, flags, words = sizes[3 * number : 3 * number + 3]
        end = start + int(words)
        lines = text.split("\n") if text else []
        if sum(line.count(" ") + 1 for line in lines) != end - start or end > len(marks):
            raise BrokenAnswer("words")
        pages.append(SentPage(height, int(flags), lines, places[start * PLACES : end * PLACES], marks[start:end]))
        start = end
    return pages
