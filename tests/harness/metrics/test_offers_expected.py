"""Whether the balanced letter makes as many offers as expected."""

import pytest

from amiable.harness.metrics.offers_expected import measure
from tests.harness.runs_builders import a_run, counts


@pytest.mark.parametrize(("offers", "right"), [(1, 1), (0, 0)])
def test_offers_are_counted(offers: int, right: int) -> None:
    """None expected counts as well."""
    assert counts(measure([a_run(offers=offers)])) == (right, 1)


def test_without_expectation_nothing_is_measured() -> None:
    """The empty case has no value."""
    assert measure([a_run()]).value is None
