"""The two fits: they find what can be worked out by hand, and the same again."""

import math

import pytest

from evals.training.descent import Row, fit_logistic, fit_ridge, predict


def test_a_ridge_of_one_column_is_the_textbook_quotient() -> None:
    """Sum of x·y over sum of x² plus one, for errors that weigh one."""
    rows = [Row([0], [1.0], 2.0), Row([0], [2.0], 3.0), Row([0], [-1.0], 0.5)]
    (weight,) = fit_ridge(rows, 1, seed=1, rounds=100)

    assert weight == pytest.approx((2.0 + 6.0 - 0.5) / (6.0 + 1.0))


def test_logistic_weights_are_where_the_slope_is_zero() -> None:
    """Weight = sum of row weight × (truth − probability) × value, column by column."""
    rows = [
        Row([0, 2], [1.0, 1.0], 1.0, 2.0),
        Row([1, 2], [2.0, 1.0], 0.0, 0.5),
        Row([0, 1, 2], [0.5, 1.0, 1.0], 0.0, 1.0),
        Row([1, 2], [-1.0, 1.0], 1.0, 3.0),
    ]
    weights = fit_logistic(rows, 3, seed=1, rounds=300)

    slopes = [0.0, 0.0, 0.0]
    for row in rows:
        error = row.weight * (row.target - 1 / (1 + math.exp(-predict(weights, row))))
        for column, value in zip(row.columns, row.values, strict=True):
            slopes[column] += error * value
    assert weights == pytest.approx(slopes, abs=1e-6)


@pytest.mark.parametrize("fit", [fit_ridge, fit_logistic])
def test_the_same_rows_give_the_same_weights(fit: object) -> None:
    """Bit for bit, so that a model can be made again."""
    rows = [Row([number % 5, 5], [1.0, 1.0], float(number % 2)) for number in range(40)]

    assert callable(fit)
    assert fit(rows, 6, seed=3) == fit(rows, 6, seed=3)
