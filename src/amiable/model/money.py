"""Sums of money, exact."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency, never a float."""

    amount: Decimal
    currency: str
    """ISO 4217 code: "CAD", "EUR", "GBP", "USD"."""
