"""Whether the expected passage is among the first five."""

import pytest

from amiable.harness.metrics.right_passage import measure
from tests.builders import a_passage, an_evidence, an_exhibit
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import some_replies


@pytest.mark.parametrize(
    ("expected", "right"),
    [
        ({"article": "4.2"}, 1),
        ({"article": "4.2", "page": 2, "contains": "frais de déplacement sont de 60 $"}, 1),
        ({"contains": "frais de déplacement"}, 1),
        ({"article": "4.3"}, 0),
        ({"page": 3}, 0),
        ({"contains": "frais de bouche"}, 0),
        ({"date": "2026-05-12"}, 0),
        ({"sender": "Marie"}, 0),
    ],
)
def test_a_passage_is_the_expected_one_as_far_as_it_is_named(expected: dict[str, object], right: int) -> None:
    """What the suite leaves out is not compared."""
    assert counts(measure([a_run(evidence=[{"document": "contrat.pdf"} | expected])])) == (right, 1)


def test_one_of_several_expected_passages_is_enough() -> None:
    """The suite may name alternatives."""
    wanted = [{"document": "contrat.pdf", "article": "9"}, {"document": "contrat.pdf", "article": "4.2"}]

    assert counts(measure([a_run(evidence=wanted)])) == (1, 1)


def test_the_sixth_is_too_late() -> None:
    """Only the first five count."""
    others = [an_exhibit(id=f"e{number}", passage=a_passage("Autre chose.")) for number in range(5)]
    replies = some_replies(evidence=an_evidence(*others, an_exhibit(id="e6")))

    assert counts(measure([a_run(replies, evidence=[{"document": "contrat.pdf", "contains": "60 $"}])])) == (0, 1)


def test_without_expectation_nothing_is_measured() -> None:
    """The empty case has no value."""
    assert measure([a_run()]).value is None
