"""What the reports of `amiable check` are made of: one judged text.

Each format is a module beside this one with `pieces(checked)`: it takes the judged texts one by one, as they come, and
gives what is to be printed. No format decides anything.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from amiable.model.finding import Review
from amiable.model.words import Language


@dataclass(frozen=True, slots=True)
class WeighedWord:
    """One wording of the text, and what it adds to the tone."""

    start: int
    end: int
    quote: str
    heat: float
    """Above 0 it heats, below 0 it calms."""
    courtesy: float
    """Above 0 it is gracious, below 0 curt."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One text with its review."""

    text: str
    path: str
    """The input, with the number of the mail or line in it: "out.mbox#3"."""
    id: str
    language: Language
    review: Review
    is_file: bool = False
    """Whether lines of the text are lines of the file."""
    tone_words: tuple[WeighedWord, ...] | None = None
    """What made heat and courtesy, the strongest first; None where nobody asked why."""


class Report(Protocol):
    """What a format's module offers."""

    def pieces(self, checked: Iterable[Checked]) -> Iterator[str]:
        """Give what to print, piece by piece."""
