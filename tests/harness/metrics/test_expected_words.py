"""Whether letters mention what they should and leave out what they must."""

from amiable.harness.metrics.expected_words import measure
from amiable.model.words import Stance
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import a_draft, a_reviewed_draft, some_replies


def test_one_alternative_of_each_group_is_enough() -> None:
    """Accents, case and typographic apostrophes do not matter."""
    tally = measure([a_run(mentions=[["essence", "frais de deplacement"], ["d'ici"], "album"])])

    assert counts(tally) == (2, 3)
    assert tally.misses == ("a-case (balanced): does not mention album",)


def test_forbidden_words_are_seen() -> None:
    """Each counts."""
    assert counts(measure([a_run(forbidden=["MARIE", "rabais"])])) == (1, 2)


def test_the_firm_letter_is_asked_only_for_what_it_must_not_say() -> None:
    """It may leave the offer out."""
    firm = some_replies(drafts=(a_reviewed_draft(a_draft(stance=Stance.FIRM)),))

    assert counts(measure([a_run(firm, mentions=[["album"]], forbidden=["rabais"])])) == (1, 1)


def test_without_expectation_nothing_is_measured() -> None:
    """The empty case has no value."""
    assert measure([a_run()]).value is None
