"""Words and meanings added up."""

import pytest

from amiable.evidence.fuse import NEAR, fuse, weight_of, z_scores
from amiable.model.words import Language


def test_the_meaning_decides_where_words_tell_little() -> None:
    """A passage with a few more words gives way to the one that means what was asked."""
    fused = fuse([1.0, 1.1, 0.0], [0.4, 0.0, 0.0], [1.0, 1.0, 1.0])

    assert [0, 1, 2] == sorted(range(3), key=lambda at: -fused[at])


def test_words_decide_where_the_meaning_weighs_nothing() -> None:
    """With weight 0 the order is that of the words."""
    fused = fuse([1.0, 3.0, 2.0], [0.9, 0.1, 0.5], [0.0, 0.0, 0.0])

    assert [1, 2, 0] == sorted(range(3), key=lambda at: -fused[at])


def test_a_passage_without_a_shared_word_is_shown_where_it_is_near() -> None:
    """And left out where it is not: unrelated sentences are no answer."""
    fused = fuse([0.0, 0.0, 1.0], [NEAR, NEAR / 2, NEAR / 2], [1.0, 1.0, 1.0])

    assert [True, False, True] == [each > 0 for each in fused]


@pytest.mark.parametrize("values", [[], [0.0], [2.0, 2.0, 2.0]])
def test_values_that_do_not_differ_tell_nothing(values: list[float]) -> None:
    """No division by nought, and no passage put before another."""
    assert [0.0] * len(values) == z_scores(values)


def test_every_passage_that_may_be_shown_has_a_score() -> None:
    """The last of them too, for callers leave out what has none."""
    assert all(each > 0 for each in fuse([1.0, 1.0], [0.2, 0.2], [1.0, 1.0]))


def test_french_trusts_the_model_most() -> None:
    """In English it orders what words leave equal; it counts whole where question and passage are in two languages."""
    assert 0 < weight_of(Language.EN, Language.EN) <= 0.1
    assert weight_of(Language.FR, Language.FR) == 1.0
    assert weight_of(Language.FR, Language.EN) == 1.0
