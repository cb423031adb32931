"""Whether letters may be sent."""

from amiable.harness.metrics.not_stopped import measure
from amiable.model.words import Severity
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import a_draft, a_finding, a_reviewed_draft, some_replies


def test_a_stopped_letter_is_told_with_its_findings() -> None:
    """A warning does not stop."""
    warned = a_reviewed_draft(a_draft(), a_finding(severity=Severity.WARN))
    stopped = a_reviewed_draft(a_draft(), a_finding())
    tally = measure([a_run(some_replies(drafts=(warned, stopped)))])

    assert counts(tally) == (1, 2)
    assert tally.misses == ("a-case (balanced): T104 “Marie”",)
