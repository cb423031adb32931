"""Whether the stances are letters of their own."""

import pytest

from amiable.harness.metrics.stances_differ import measure, share_of_words
from amiable.model.words import Stance
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import BODY, a_draft, a_reviewed_draft, some_replies


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("un deux trois quatre", "un deux trois quatre", 1),
        ("un deux trois quatre", "Quatre, trois ; DEUX un cinq six !", 1),
        ("un deux trois quatre", "un deux cinq six", 0.5),
        ("un un un un", "un deux trois quatre", 0.25),
        ("", "un", 1),
    ],
)
def test_the_share_is_of_the_shorter_letter(one: str, other: str, share: float) -> None:
    """Each word counts as often as both hold it."""
    assert share_of_words(one, other) == share


def test_every_pair_of_stances_is_compared() -> None:
    """Three letters make three pairs, of which one is the same letter twice."""
    bodies = [BODY, f"{BODY} Merci.", "Une tout autre lettre, sans rien de commun avec la première."]
    drafts = tuple(a_reviewed_draft(a_draft(body, stance=stance)) for body, stance in zip(bodies, Stance, strict=True))

    assert counts(measure([a_run(some_replies(drafts=drafts))])) == (2, 3)


def test_one_letter_has_no_pair() -> None:
    """The empty case has no value."""
    assert measure([a_run()]).value is None
