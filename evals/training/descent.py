"""Linear models by dual coordinate descent, in plain Python: the same rows give the same weights on every machine.

Both minimise |w|²/2 plus the weighted losses of the rows, half the squared error or the logistic loss (Hsieh et al.,
ICML 2008; Yu, Huang and Lin, Machine Learning 85, 2011). A bias is a column of ones that the caller adds.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

ROUNDS = 25
_STEPS = 30
_CLOSE = 1e-9


@dataclass(frozen=True, slots=True)
class Row:
    """One text: the columns that are not zero, with the value to predict."""

    columns: list[int]
    values: list[float]
    target: float
    """A number for `fit_ridge`; 0 or 1 for `fit_logistic`."""
    weight: float = 1.0
    """How much a mistake on it costs."""


def fit_ridge(rows: Sequence[Row], size: int, seed: int, rounds: int = ROUNDS) -> list[float]:
    """Give the `size` weights with the least squared error."""
    weights = [0.0] * size
    duals = [0.0] * len(rows)
    norms = [sum(map(mul, row.values, row.values)) for row in rows]
    for number in _order(len(rows), seed, rounds):
        row = rows[number]
        slack = 1.0 / row.weight
        error = row.target - predict(weights, row) - duals[number] * slack
        step = error / (norms[number] + slack)
        duals[number] += step
        _add(weights, row, step)
    return weights


def fit_logistic(rows: Sequence[Row], size: int, seed: int, rounds: int = ROUNDS) -> list[float]:
    """Give the `size` weights with the least logistic loss; their sum over a row is a log-odds."""
    weights = [0.0] * size
    odds = [-3.0] * len(rows)
    norms = [sum(map(mul, row.values, row.values)) for row in rows]
    for number, row in enumerate(rows):
        _add(weights, row, _sign(row) * row.weight * _sigmoid(odds[number]))
    for number in _order(len(rows), seed, rounds):
        row = rows[number]
        sign = _sign(row)
        before = row.weight * _sigmoid(odds[number])
        odds[number] = _root(
            odds[number], norms[number], row.weight, sign * predict(weights, row) - norms[number] * before
        )
        _add(weights, row, sign * (row.weight * _sigmoid(odds[number]) - before))
    return weights


def predict(weights: Sequence[float], row: Row) -> float:
    """Give the sum of the row's weighted values."""
    return float(sum(map(mul, map(weights.__getitem__, row.columns), row.values)))


def _root(start: float, norm: float, cap: float, margin: float) -> float:
    """Give the u at which u + norm × cap × sigmoid(u) + margin is zero; it grows with u, at least as fast as u."""
    low, high = -margin - norm * cap, -margin
    point = min(max(start, low), high)
    for _ in range(_STEPS):
        share = _sigmoid(point)
        value = point + norm * cap * share + margin
        if abs(value) < _CLOSE:
            break
        low, high = (low, point) if value > 0 else (point, high)
        point -= value / (1.0 + norm * cap * share * (1.0 - share))
        if not low <= point <= high:
            point = (low + high) / 2
    return point


def _order(count: int, seed: int, rounds: int) -> list[int]:
    """Give every row once a round, each round in another order."""
    shuffler = random.Random(seed)  # noqa: S311 - an order, not a secret
    order: list[int] = []
    for _ in range(rounds):
        turn = list(range(count))
        shuffler.shuffle(turn)
        order += turn
    return order


def _add(weights: list[float], row: Row, step: float) -> None:
    for column, value in zip(row.columns, row.values, strict=True):
        weights[column] += step * value


def _sign(row: Row) -> float:
    return 1.0 if row.target > 0.5 else -1.0  # noqa: PLR2004 - a target is 0 or 1


def _sigmoid(value: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(value, -700.0)))
