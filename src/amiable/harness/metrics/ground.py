"""Expected passages that were found and given the expected ground / those found for which a ground is expected.

Empty case: nothing measured.
"""

from collections.abc import Iterator, Sequence

from amiable.harness.runs import CaseRun, Check, Tally, finished, is_meant, tally
from amiable.model.replies import Replies


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the grounds that are as expected."""
    return tally(check for run, replies in finished(runs) for check in _checks(run, replies))


def _checks(run: CaseRun, replies: Replies) -> Iterator[Check]:
    for expected in run.case.expect.evidence:
        exhibit = next((each for each in replies.evidence.exhibits if is_meant(expected, each.passage)), None)
        if expected.ground is None or exhibit is None:
            continue
        if exhibit.ground is expected.ground:
            yield Check()
        else:
            yield Check(f"{run.case.name}: {exhibit.id} is held to be {exhibit.ground}, not {expected.ground}")
