"""Whether expected demands were read."""

from amiable.harness.metrics.demands_read import measure
from tests.harness.runs_builders import a_run, counts


def test_each_expected_topic_counts() -> None:
    """One read, one missed."""
    tally = measure([a_run(demands=["refuse-to-pay", "court"])])

    assert counts(tally) == (1, 2)
    assert tally.misses == ("a-case: the demand court was not read",)


def test_without_expectation_nothing_is_measured() -> None:
    """The empty case has no value."""
    assert measure([a_run()]).value is None
