"""Letters without an invented figure / all letters.

Invented: a date or a number, in figures or in words, that stands outside quotes and that neither the case file, nor a
cited locator, nor the date of the answered message holds; nor, where the suite lists `figures`, that list, else the
documents. The deadline that amiable computes is measured by `one_deadline`. Empty case: nothing measured.
"""

from collections.abc import Sequence

from amiable.harness.held import Figure, invented_figures
from amiable.harness.runs import CaseRun, Check, Letter, Tally, letters, tally

_IDIOMS = ("tous deux", "toutes deux", "les deux", "nous deux", "tous les deux", "the two of us", "both of the two")


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the letters whose every figure is held."""
    return tally(_check(letter) for letter in letters(runs))


def _check(letter: Letter) -> Check:
    invented = [each.shown for each in invented_figures(letter) if not _is_idiom(letter.body, each)]
    return Check(f"{letter.name}: invents {', '.join(invented)}" if invented else "")


def _is_idiom(body: str, figure: Figure) -> bool:
    end = figure.start + len(figure.shown)
    return any(idiom in body[max(0, figure.start - len(idiom)) : end + len(idiom)].lower() for idiom in _IDIOMS)
