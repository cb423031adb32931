"""Whether letters invent no name."""

import pytest

from amiable.harness.metrics.names_held import measure
from amiable.model.replies import Replies
from amiable.model.words import Language
from tests.builders import a_case
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import BODY, a_draft, a_reviewed_draft, some_replies


def adding(sentence: str, language: Language = Language.FR) -> Replies:
    """Give a run whose letter says one thing more."""
    draft = a_reviewed_draft(a_draft(f"{BODY}\n\n{sentence}"))
    return some_replies(case=a_case(language=language), drafts=(draft,))


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Merci, Marie.", 1),
        ("Vous en avez parlé à Julie.", 0),
        ("Le mariage à Rimouski était beau.", 0),
        ("J’ai relu le contrat, madame Gagnon.", 1),
    ],
)
def test_a_capitalised_word_from_nowhere_is_a_name(sentence: str, right: int) -> None:
    """The case file and the documents lend theirs."""
    assert counts(measure([a_run(adding(sentence))])) == (right, 1)


def test_english_capitals_are_no_names() -> None:
    """Months, weekdays and the first person."""
    said = "On Tuesday in June I wrote that I’d rather wait, and I'm waiting."

    assert counts(measure([a_run(adding(said, Language.EN))])) == (1, 1)


def test_a_name_in_the_possessive_is_a_name() -> None:
    """The apostrophe hides nothing."""
    assert counts(measure([a_run(adding("It was Julia’s idea.", Language.EN))])) == (0, 1)
