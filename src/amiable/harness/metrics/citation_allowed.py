"""Letters that cite no passage which the suite forbids, goes against the user or was replaced / all letters.

Empty case: nothing measured.
"""

from collections.abc import Sequence

from amiable.harness.runs import CaseRun, Check, Letter, Tally, is_meant, letters, tally
from amiable.model.words import Ground


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the letters whose citations may all be made."""
    return tally(_check(letter) for letter in letters(runs))


def _check(letter: Letter) -> Check:
    for citation in letter.reviewed.draft.citations:
        exhibit = letter.replies.evidence.by_id(citation.evidence)
        if exhibit is None:
            continue
        if exhibit.ground is Ground.AGAINST or exhibit.amended_by is not None:
            return Check(f"{letter.name}: cites {exhibit.id}, which goes against the user or was replaced")
        if any(is_meant(each, exhibit.passage) for each in letter.run.case.expect.must_not_cite):
            return Check(f"{letter.name}: cites {exhibit.id}, which it must not")
    return Check()
