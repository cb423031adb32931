"""Whether each case gave what it should."""

from amiable.harness.metrics.answered import measure
from tests.harness.runs_builders import a_refused_run, a_run, counts
from tests.interfaces.replies_builders import some_replies


def test_letters_or_advice_are_an_answer() -> None:
    """A case that expects no draft is answered by advice alone."""
    advised = some_replies(drafts=(), advice="Gardez tout.")

    assert counts(measure([a_run(), a_run(advised, no_draft=True)])) == (2, 2)


def test_a_refusal_no_letter_and_a_letter_too_many_are_none() -> None:
    """Each is told with its reason."""
    nothing = some_replies(drafts=())
    tally = measure([a_refused_run("one"), a_run(nothing, "two"), a_run(name="three", no_draft=True)])

    assert counts(tally) == (0, 3)
    assert [miss.split(":")[0] for miss in tally.misses] == ["one", "two", "three"]
