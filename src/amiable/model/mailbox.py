"""Whom a mail names in its headers."""

from typing import NamedTuple


class Mailbox(NamedTuple):
    """A name and an address; either may be empty."""

    name: str
    address: str
