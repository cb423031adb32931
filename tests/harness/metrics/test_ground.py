"""Whether expected passages got the expected ground."""

from typing import Any

from amiable.harness.metrics.ground import measure
from tests.harness.runs_builders import a_run, counts


def expecting(ground: str | None, article: str = "4.2") -> dict[str, Any]:
    """Give an expectation on the travel clause, which the builders leave unconfirmed."""
    return {"evidence": [{"document": "contrat.pdf", "article": article, "ground": ground}]}


def test_the_ground_of_found_passages_is_compared() -> None:
    """Right where it is the expected one."""
    assert counts(measure([a_run(**expecting("unconfirmed")), a_run(**expecting("supports"))])) == (1, 2)


def test_what_was_not_found_or_not_expected_is_not_measured() -> None:
    """`right_passage` counts what is missing."""
    assert measure([a_run(**expecting(None)), a_run(**expecting("supports", "9"))]).value is None
