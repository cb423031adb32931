"""The file of the tone model: small, whole, and refused in one line where it is not."""

import math

import pytest

from amiable.errors import DataError
from amiable.model.words import Language
from amiable.review.subject import subject_of_text
from amiable.review.tone_features import features_of
from amiable.review.tone_model import FILE, load_model, read_model

LARGEST = 250_000


def test_the_model_is_small() -> None:
    """It ships in the wheel."""
    assert FILE.stat().st_size <= LARGEST


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:0], id="empty"),
        pytest.param(lambda data: data[:-1], id="cut"),
        pytest.param(lambda data: b"x" + data[1:], id="another file"),
        pytest.param(lambda data: data[:20] + b"\xff" + data[21:], id="header"),
        pytest.param(lambda data: data.replace(b'"heads"', b'"hands"'), id="key"),
    ],
)
def test_a_damaged_model_is_refused_in_one_line(damage: object) -> None:
    """The file is named, and what to do."""
    assert callable(damage)

    with pytest.raises(DataError, match=r"^tone_model\.bin: the tone model is damaged .*; reinstall amiable$"):
        read_model(damage(FILE.read_bytes()))


@pytest.mark.parametrize("language", Language)
def test_a_text_scores_the_same_whatever_was_read_before(language: Language) -> None:
    """Kept words change nothing."""
    features = features_of(subject_of_text("Merci, thanks, espèce d’idiot, you idiot.", language=language))
    fresh = read_model(FILE.read_bytes()).scores(features, language)

    assert load_model().scores(features, language) == fresh
    assert load_model().scores(features, language) == fresh


@pytest.mark.parametrize("language", Language)
def test_hostile_input_scores_a_number(language: Language) -> None:
    """Half characters, endless words and thousands of marks included."""
    text = "\ud800 " + "a" * 100_000 + " ?!" * 1000 + " é" * 1000
    scores = load_model().scores(features_of(subject_of_text(text, language=language)), language)

    assert all(math.isfinite(each) for each in scores)


def test_french_courtesy_rests_on_moves_alone() -> None:
    """No French request was scored for training, so French letters and words have no weight of their own."""
    features = features_of(subject_of_text("Le train bleu roule.", language=Language.FR))

    assert {each.courtesy for each in load_model().shares(features, Language.FR).values()} == {0.0}
