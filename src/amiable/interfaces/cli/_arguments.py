"""How the words of a command line become paths and counts.

Owns what several commands take alike, and the phrase that refuses a word which is none. Reads no file.
"""

import argparse
import pathlib
from collections.abc import Callable


def a_path(word: str) -> pathlib.Path:
    """Give the path; an empty word is refused, since it would mean the folder that one happens to be in."""
    if not word.strip():
        raise argparse.ArgumentTypeError("is empty; name a file or folder, or write . for this one")
    return pathlib.Path(word)


def a_source(word: str) -> str:
    """Give the path as it was written, or - for standard input; an empty word is refused likewise."""
    a_path(word)
    return word


def a_count(most: int) -> Callable[[str], int]:
    """Give what reads a whole number from 1 to `most`."""

    def count(word: str) -> int:
        fits = word.isascii() and word.isdigit() and len(word) <= len(str(most)) and 1 <= int(word) <= most
        if not fits:
            raise argparse.ArgumentTypeError(f"“{word}” is no number from 1 to {most}")
        return int(word)

    return count
