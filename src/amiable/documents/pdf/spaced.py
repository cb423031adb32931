"""Words whose letters are set apart: « C O N T R A T  D E  V E N T E ».

Owns when single letters are one word: many of them in a row, at even distances. Wider distances part words.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from amiable.documents.pdf.page import Word, line_of, median

_FEWEST_LETTERS = 4
_PARTS_WORDS = 1.7
"""Of the usual distance between two letters."""


def without_letterspacing(words: Sequence[Word]) -> Sequence[Word]:
    """Give the words of a line, letters that stand apart joined."""
    if len(words) < _FEWEST_LETTERS or sum(len(word.text) == 1 for word in words) < _FEWEST_LETTERS:
        return words
    joined: list[Word] = []
    for single, group in groupby(words, key=lambda word: len(word.text) == 1):
        run = list(group)
        letters = sum(word.text.isalnum() for word in run)
        joined += list(_joined(run)) if single and letters >= _FEWEST_LETTERS else run
    return joined


def _joined(letters: Sequence[Word]) -> Iterator[Word]:
    distances = [after.left - letter.right for letter, after in pairwise(letters)]
    usual = max(median(distances, 0), 0.1)
    pending = [letters[0]]
    for letter, distance in zip(letters[1:], distances, strict=True):
        if distance > _PARTS_WORDS * usual:
            yield _word(pending)
            pending = []
        pending.append(letter)
    yield _word(pending)


def _word(letters: Sequence[Word]) -> Word:
    box = line_of(letters)
    return Word("".join(letter.text for letter in letters), box.left, box.right, box.bottom, box.top, box.bold)
