"""Letters of 80 to 300 words / all letters; a text message or a public answer may be shorter, never longer.

A word is what stands between spaces and holds a letter or a figure. Empty case: nothing measured.
"""

from collections.abc import Sequence

from amiable.harness.runs import CaseRun, Check, Letter, Tally, letters, tally
from amiable.model.words import Channel

SHORTEST, LONGEST = 80, 300
SHORTEST_ELSEWHERE = 20
"""Fewest words of a text message or a public answer."""


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the letters of a fitting length."""
    return tally(_check(letter) for letter in letters(runs))


def _check(letter: Letter) -> Check:
    count = sum(any(character.isalnum() for character in word) for word in letter.body.split())
    is_letter = letter.replies.case.channel in {Channel.EMAIL, Channel.LETTER}
    fits = (SHORTEST if is_letter else SHORTEST_ELSEWHERE) <= count <= LONGEST
    return Check("" if fits else f"{letter.name}: {count} words")
