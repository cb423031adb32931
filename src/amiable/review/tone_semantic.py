"""The second tone model: courtesy, heat and hurt from what a text means, where the extra `semantic` is installed.

It weighs the embedding of the text and, but for hurt, the features of the small model; `review.tone` and
`review.stings` take the mean of both. It reads `tone_semantic.bin` with the standard library; without the extra it says
nothing and loads nothing.

The file: `MAGIC`, the length of the header (four bytes, little endian), the header in JSON (a head a score: bias,
weights of the dense features, scale), then for each of `ALL_HEADS` the weights of the embedding as signed
two-byte numbers, little endian.
"""

import json
import math
import pathlib
import sys
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from amiable.errors import DataError
from amiable.language.embedding import SIZE, load_embedder
from amiable.review.tone_features import Features
from amiable.review.tone_model import HEADS, Scores

FILE = pathlib.Path(__file__).with_name("tone_semantic.bin")
MAGIC = b"AMSENS1\n"
HURT = "hurt"
"""The head that judges one sentence, by its embedding alone."""
ALL_HEADS = (*HEADS, HURT)


@dataclass(frozen=True, slots=True)
class SemanticHead:
    """How one score is put together, in every language."""

    weights: Mapping[str, float]
    bias: float
    vector: Sequence[float]
    """A weight for each number of the embedding."""

    def score(self, features: Features, embedding: Sequence[float]) -> float:
        """Give the score of a text."""
        dense = sum(self.weights[name] * value for name, value in features.dense.items() if name in self.weights)
        return dense + self.of_meaning(embedding)

    def of_meaning(self, embedding: Sequence[float]) -> float:
        """Give what the embedding alone amounts to."""
        return self.bias + math.fsum(map(float.__mul__, self.vector, embedding))


def semantic_scores(text: str, features: Features) -> Scores | None:
    """Give the two scores of the own words; None without the extra."""
    embedder = load_embedder()
    if embedder is None:
        return None
    embedding = embedder.embed([text])[0].tolist()
    return Scores(*(load_heads()[name].score(features, embedding) for name in HEADS))


def semantic_hurts(sentences: Sequence[str]) -> list[float] | None:
    """Give the log-odds that an editor would stop each sentence; None without the extra."""
    embedder = load_embedder()
    if embedder is None:
        return None
    head = load_heads()[HURT]
    return [head.of_meaning(embedding) for embedding in embedder.embed(sentences).tolist()]


@cache
def load_heads() -> Mapping[str, SemanticHead]:
    """Give the heads that ship, by name; DataError where their file is missing or damaged."""
    try:
        return read_heads(FILE.read_bytes())
    except OSError as error:
        raise DataError(f"{FILE.name}: the tone model cannot be read ({error.strerror}); reinstall amiable") from error


def read_heads(data: bytes) -> Mapping[str, SemanticHead]:
    """Give the heads that the bytes hold, by name; DataError where they do not fit the form."""
    try:
        told, body = _parts(data)
        return {name: _head(told[name], body[2 * SIZE * number :]) for number, name in enumerate(ALL_HEADS)}
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(f"{FILE.name}: the tone model is damaged ({error}); reinstall amiable") from error


def pack_heads(heads: Mapping[str, SemanticHead]) -> bytes:
    """Give the file of the heads, by name; a weight of the embedding is rounded to one of 65,535 steps."""
    scales = {name: max(map(abs, each.vector)) / 32_767 or 1.0 for name, each in heads.items()}
    told = {
        name: {"weights": dict(each.weights), "bias": each.bias, "scale": scales[name]} for name, each in heads.items()
    }
    header = json.dumps(told, sort_keys=True, separators=(",", ":")).encode()
    steps = ([round(each / scales[name]) for each in heads[name].vector] for name in ALL_HEADS)
    body = b"".join(_numbers(each).tobytes() for each in steps)
    return MAGIC + len(header).to_bytes(4, "little") + header + body


def _parts(data: bytes) -> tuple[dict[str, Any], bytes]:
    """Give the header and what follows it; ValueError where the file does not start as a model or was cut."""
    start = len(MAGIC) + 4
    end = start + int.from_bytes(data[len(MAGIC) : start], "little")
    if not data.startswith(MAGIC):
        raise ValueError("it does not start as a tone model does")
    if len(data) != end + 2 * SIZE * len(ALL_HEADS):
        raise ValueError("its length is not what its header says")
    return json.loads(data[start:end]), data[end:]


def _head(told: Mapping[str, object], body: bytes) -> SemanticHead:
    weights, bias, scale = told["weights"], told["bias"], told["scale"]
    if not isinstance(weights, dict) or not isinstance(bias, float) or not isinstance(scale, float):
        raise TypeError("a head has no weights")
    steps = array("h")
    steps.frombytes(body[: 2 * SIZE])
    if sys.byteorder == "big":
        steps.byteswap()
    return SemanticHead(weights, bias, [scale * each for each in steps])


def _numbers(steps: Sequence[int]) -> "array[int]":
    numbers = array("h", steps)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
