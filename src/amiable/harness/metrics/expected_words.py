"""Expected groups of words that letters mention, and forbidden ones that they leave out / all of both, in each letter.

The firm letter may give only a next step, so only the other two are asked for what they mention; no letter holds what
is forbidden. Compared without case and accents, typographic marks made plain. Empty case: nothing measured.
"""

from collections.abc import Iterator, Sequence

from amiable.harness.runs import CaseRun, Check, Letter, Tally, letters, tally
from amiable.language.words import fold
from amiable.model.words import Stance


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the expectations on words that are met."""
    return tally(check for letter in letters(runs) for check in _checks(letter))


def _checks(letter: Letter) -> Iterator[Check]:
    said = _plain(letter.body)
    firm = letter.reviewed.draft.stance is Stance.FIRM
    for group in () if firm else letter.run.case.expect.mentions:
        met = any(_plain(words) in said for words in group)
        yield Check("" if met else f"{letter.name}: does not mention {' or '.join(group)}")
    for words in letter.run.case.expect.forbidden:
        yield Check(f"{letter.name}: holds “{words}”" if _plain(words) in said else "")


def _plain(text: str) -> str:
    return " ".join(fold(text).split())
