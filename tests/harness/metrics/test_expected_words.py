"""Whether letters mention what they should and leave out what they must."""

from amiable.harness.metrics.expected_words import measure
from tests.harness.runs_builders import a_run, counts


def test_one_alternative_of_each_group_is_enough() -> None:
    """Accents, case and typographic apostrophes do not matter."""
    tally = measure([a_run(mentions=[["essence", "frais de deplacement"], ["d'ici"], "album"])])

    assert counts(tally) == (2, 3)
    assert tally.misses == ("a-case (balanced): does not mention album",)


def test_forbidden_words_are_seen() -> None:
    """Each counts."""
    assert counts(measure([a_run(forbidden=["MARIE", "rabais"])])) == (1, 2)


def test_without_expectation_nothing_is_measured() -> None:
    """The empty case has no value."""
    assert measure([a_run()]).value is None
