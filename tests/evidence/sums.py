"""Sums of money, short."""

from decimal import Decimal

from amiable.model.money import Money


def cad(amount: int) -> Money:
    """Canadian dollars."""
    return Money(Decimal(amount), "CAD")


def eur(amount: int) -> Money:
    """Euros."""
    return Money(Decimal(amount), "EUR")


def usd(amount: int) -> Money:
    """American dollars."""
    return Money(Decimal(amount), "USD")
