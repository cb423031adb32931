"""Whether language, kind, path and stance are as expected."""

from amiable.harness.metrics.settings_right import measure
from tests.harness.runs_builders import a_run, counts


def test_each_expected_field_counts() -> None:
    """Two right, two wrong."""
    tally = measure([a_run(language="fr", kind="extra-fees", path="firm", stance="firm")])

    assert counts(tally) == (2, 4)
    assert tally.misses == ("a-case: path amicable, expected firm", "a-case: stance balanced, expected firm")


def test_without_expectation_nothing_is_measured() -> None:
    """The empty case has no value."""
    assert measure([a_run()]).value is None
