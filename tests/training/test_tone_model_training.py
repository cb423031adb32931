"""Training: what is learnt from a few texts is what the shipped reader gives back."""

import pathlib

import pytest

from amiable.model.words import Language
from amiable.review.subject import subject_of_text
from amiable.review.tone_features import features_of
from amiable.review.tone_model import read_model
from evals.training import tone_model
from evals.training.measures import accuracy_at_median, area, rank_correlation
from evals.training.sets import held

CALM = ["Merci de votre message.", "Thank you, could you please sign?", "La facture est jointe.", "Here is the plan."]
HOSTILE = ["Espèce de connard.", "You stupid asshole.", "Ferme ta gueule, abruti.", "Shut up, you idiot."]


def _text(text: str, target: float, weight: float = 1.0) -> tone_model.Text:
    language = Language.FR if any(word in text.split() for word in ("de", "La", "ta")) else Language.EN
    return tone_model.Text(features_of(subject_of_text(text, language=language)), language, target, weight)


def test_what_was_learnt_is_read_back() -> None:
    """Hostile texts come out hotter and curt ones less courteous, in the file as in the fit."""
    requests = [_text("Could you please sign?", 1.0), _text("Why did you not sign?", -1.0)]
    texts = [_text(each, 0.0) for each in CALM] + [_text(each, 1.0) for each in HOSTILE]
    model = read_model(tone_model.learn(requests, texts))

    heats = [model.scores(each.features, each.language).heat for each in texts]
    kind, curt = (model.scores(each.features, Language.EN).courtesy for each in requests)
    assert max(heats[: len(CALM)]) < min(heats[len(CALM) :])
    assert kind > curt


def test_a_missing_set_is_told_in_one_line(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2, nothing written."""
    output = tmp_path / "model.bin"

    assert tone_model.main(["--data", str(tmp_path), "--output", str(output)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not output.exists()


def test_one_row_in_ten_is_held_back() -> None:
    """The same ones each time."""
    share = sum(held("tydip", number) for number in range(5000)) / 5000

    assert 0.08 < share < 0.12
    assert held("tydip", 17) == held("tydip", 17)


def test_measures_are_what_their_names_say() -> None:
    """Ranks with ties, area with ties, accuracy at the median."""
    assert rank_correlation([1, 2, 3], [10, 20, 40]) == pytest.approx(1.0)
    assert rank_correlation([1, 2, 3], [5, 5, 5]) == 0.0
    assert area([3, 2], [2, 1]) == pytest.approx(0.875)
    assert accuracy_at_median([1, 2, 3, 4], [False, True, True, True]) == 0.75
