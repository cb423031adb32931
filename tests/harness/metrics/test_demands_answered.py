"""Whether every demand gets its answer."""

import dataclasses

from amiable.harness.metrics.demands_answered import measure
from amiable.model.draft import Part, RenderedSentence
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import a_draft, a_plan, a_reviewed_draft, some_replies


def test_a_demand_is_answered_by_a_sentence_that_says_so() -> None:
    """The offer answers the refusal to pay."""
    assert counts(measure([a_run()])) == (1, 1)


def test_an_answer_of_a_word_is_none() -> None:
    """A greeting that claims to answer does not."""
    draft = a_draft(sentences=(RenderedSentence(Part.GREETING, 0, 14, ("d1",)),))
    tally = measure([a_run(some_replies(drafts=(a_reviewed_draft(draft),)))])

    assert counts(tally) == (0, 1)
    assert tally.misses == ("a-case (balanced): d1 (refuse-to-pay) is left unanswered",)


def test_without_demand_nothing_is_measured() -> None:
    """The empty case has no value."""
    assert measure([a_run(dataclasses.replace(some_replies(), plan=a_plan(answers=())))]).value is None
