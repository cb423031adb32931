"""Learn the semantic tone model, which the extra `semantic` adds, and write `src/amiable/review/tone_semantic.bin`.

    python -m evals.training.tone_semantic [--data DATA] [--output FILE]

It learns on the sets of `tone_model`, save that heat is learnt on English public sets and on amiable's own sentences of
mail in both languages: an embedding carries what is learnt over to French, and the French tweets taught it their slurs
and nothing else. Hurt is learnt on the texts of `tone_hurt`, on embeddings alone.
Exit status 2 where a set or the extra is missing.
"""

import argparse
import pathlib
import sys
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from amiable.language.embedding import SIZE, load_embedder
from amiable.review.tone_semantic import FILE, HURT, SemanticHead, pack_heads
from amiable.storage import write_atomically
from evals.training import sets
from evals.training.tone_hurt import Weighed, own_texts, public_texts
from evals.training.tone_model import POLITE, Text, courtesy_texts, of_heat, text_of

Matrix = NDArray[np.floating[Any]]

COURTESY = 1 / 6
"""How much an error on one request costs, against the size of the weights."""
COURTESY_LOUDNESS, HEAT_LOUDNESS, HURT_LOUDNESS = 1.5, 2.0, 2.0
"""How loud an embedding speaks beside the features."""
_DIGITS = 5
"""Embeddings are rounded, so that a sum in another order on another machine changes no weight."""
_ROUNDS = 12
"""Newton steps; the last ones change no digit that is kept."""


def main(words: Sequence[str]) -> int:
    """Learn and write the model; say how large it is."""
    parser = argparse.ArgumentParser(description="learn the tone model of the extra semantic")
    parser.add_argument("--data", type=pathlib.Path, default=sets.DATA, help="folder of the data sets")
    parser.add_argument("--output", type=pathlib.Path, default=FILE, help="file to write")
    options = parser.parse_args(words)
    if load_embedder() is None:
        sys.stderr.write('tone_semantic: the extra is missing; pip install "amiable[semantic]"\n')
        return 2
    try:
        requests, texts = courtesy_texts(options.data), heat_texts(options.data)
        weighed = [*own_texts(), *public_texts(options.data)]
    except OSError as error:
        sys.stderr.write(f"tone_semantic: {error.filename}: missing; see SOURCE.md of the data sets for its origin\n")
        return 2
    data = learn(requests, texts, weighed)
    write_atomically(options.output, data)
    print(f"{len(requests)} requests, {len(texts)} texts for heat, {len(weighed)} for hurt")
    print(len(data))
    return 0


def heat_texts(data: pathlib.Path) -> list[Text]:
    """Give the texts that heat is learnt on, held rows left out."""
    polite = [each._replace(value=0.0) for each in sets.requests(data) if each.value > POLITE]
    weighed = [
        (sets.toxic_pairs(data), 1.0),
        (sets.translations(data, "en"), 0.5),
        (sets.plain_mails(data), 2.0),
        (polite, 0.5),
        (sets.own_mails(), 0.5),
    ]
    return [text_of(each, weight) for samples, weight in weighed for each in samples if not each.held]


def learn(requests: Sequence[Text], texts: Sequence[Text], weighed: Sequence[Weighed]) -> bytes:
    """Give the bytes of the heads learnt on the requests (courtesy), the texts (heat) and the weighed ones (hurt)."""
    asked = [each._replace(weight=COURTESY) for each in requests]
    return pack_heads(
        {
            "courtesy": _fit(asked, COURTESY_LOUDNESS, fit_ridge, bool),
            "heat": _fit(texts, HEAT_LOUDNESS, fit_logistic, of_heat),
            HURT: learn_hurt(weighed),
        }
    )


def learn_hurt(weighed: Sequence[Weighed]) -> SemanticHead:
    """Give the head that tells which sentences hurt, in either language."""
    rows = HURT_LOUDNESS * embeddings([each.sample.text for each in weighed])
    targets, costs = np.array([each.sample.value for each in weighed]), np.array([each.weight for each in weighed])
    weights = fit_logistic(np.hstack([rows, np.ones((len(rows), 1))]), targets, costs).tolist()
    return SemanticHead({}, round(weights[-1], 4), [HURT_LOUDNESS * weight for weight in weights[:SIZE]])


def embeddings(texts: Sequence[str]) -> Matrix:
    """Give one row a text."""
    embedder = load_embedder()
    if embedder is None:
        raise RuntimeError("the extra is missing")
    return embedder.embed(texts).astype(np.float64).round(_DIGITS)


def _fit(
    texts: Sequence[Text],
    loudness: float,
    fit: Callable[[Matrix, Matrix, Matrix], Matrix],
    looks_at: Callable[[str], bool],
) -> SemanticHead:
    """Learn one score from the features and the embeddings of the texts."""
    names = sorted({name for each in texts for name in each.features.dense if looks_at(name)})
    dense = np.array([[each.features.dense.get(name, 0.0) for name in names] for each in texts])
    rows = np.hstack([loudness * embeddings([each.own for each in texts]), dense, np.ones((len(texts), 1))])
    weights = fit(rows, np.array([each.target for each in texts]), np.array([each.weight for each in texts])).tolist()
    return SemanticHead(
        {name: round(weight, 4) for name, weight in zip(names, weights[SIZE:-1], strict=True)},
        round(weights[-1], 4),
        [loudness * weight for weight in weights[:SIZE]],
    )


def fit_ridge(rows: Matrix, targets: Matrix, costs: Matrix) -> Matrix:
    """Give the weights that minimise half their square and the costs of half the squared errors."""
    weighed = rows * costs[:, None]
    return np.linalg.solve(weighed.T @ rows + np.eye(rows.shape[1]), weighed.T @ targets)


def fit_logistic(rows: Matrix, targets: Matrix, costs: Matrix) -> Matrix:
    """Give the weights that minimise half their square and the costs of the logistic losses, by Newton's method."""
    weights = np.zeros(rows.shape[1])
    for _ in range(_ROUNDS):
        shares = 1.0 / (1.0 + np.exp(-np.clip(rows @ weights, -30.0, 30.0)))
        slope = rows.T @ (costs * (shares - targets)) + weights
        curve = (rows * (costs * shares * (1.0 - shares))[:, None]).T @ rows + np.eye(rows.shape[1])
        weights = weights - np.linalg.solve(curve, slope)
    return weights


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
