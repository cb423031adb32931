"""Who speaks in an exchange: the user, the client, or somebody else.

Owns the comparison of names, aliases, addresses and telephone numbers, tolerant to accents, case, initials and
missing surnames. Guesses nothing beyond it: a sender that fits both sides equally is unknown.
"""

import re
from collections.abc import Iterable
from enum import StrEnum

from amiable.language.words import fold
from amiable.model.case import Case
from amiable.model.document import Message

_TITLES = frozenset(
    {
        "m",
        "mr",
        "mme",
        "mlle",
        "mrs",
        "ms",
        "dr",
        "me",
        "maitre",
        "et",
        "and",
        "inc",
        "ltd",
        "llc",
        "sarl",
        "sas",
        "the",
        "le",
        "la",
        "les",
        "de",
        "du",
    }
)
_MYSELF = frozenset({"moi", "me", "vous", "you", "myself"})
_TELEPHONE = 7
"""Digits that make a telephone number; as many of its end are compared."""
_TELLING = 4
"""Letters that a name needs to be looked for inside an address."""


class Speaker(StrEnum):
    """The side that a message comes from."""

    ME = "me"
    CLIENT = "client"
    OTHER = "other"
    """Named, and neither of the two."""
    UNKNOWN = "unknown"
    """The document does not say who wrote."""


def speaker_of(message: Message, case: Case) -> Speaker:
    """The side that wrote `message`."""
    locator = message.passage.locator
    name = message.sender_name or (locator.sender if locator and locator.sender else "")
    if not name and not message.sender_address:
        return Speaker.UNKNOWN
    mine = _likeness(name, message.sender_address, [case.me.name])
    theirs = _likeness(name, message.sender_address, [case.client.name, *case.client.aliases])
    if fold(name).strip() in _MYSELF:
        return Speaker.ME
    if mine == theirs:
        return Speaker.OTHER
    return Speaker.ME if mine > theirs else Speaker.CLIENT


def _likeness(name: str, address: str, known: Iterable[str]) -> float:
    return max((_fit(name, address, each) for each in known if each.strip()), default=0.0)


def _fit(name: str, address: str, known: str) -> float:
    if _same_telephone(known, name) or _same_telephone(known, address):
        return 3.0
    if "@" in known.strip()[1:]:
        return 3.0 if fold(known).strip() in {fold(address).strip(), fold(name).strip()} else 0.0
    wanted, given = _tokens(known), _tokens(name)
    if given and _squeezed(known) == _squeezed(name):
        return 3.0
    fit = _shared(wanted, given)
    return max(fit, _in_address(wanted, address))


def _shared(wanted: list[str], given: list[str]) -> float:
    if not wanted or not given:
        return 0.0
    fewer, more = sorted((wanted, given), key=len)
    met = [each for each in fewer if any(_same(each, other) for other in more)]
    whole = any(len(each) > 1 and each in more for each in fewer)
    if len(met) < len(fewer) or not whole:
        return 0.0
    return 1.0 + len(met) / len(more)


def _same(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return one == other


def _in_address(wanted: list[str], address: str) -> float:
    squeezed = _squeezed(address)
    telling = [each for each in wanted if len(each) >= _TELLING]
    if not squeezed or not telling:
        return 0.0
    return 2.0 if len(telling) == len([each for each in telling if each in squeezed]) else 0.0


def _same_telephone(known: str, given: str) -> bool:
    one, other = re.sub(r"\D", "", known), re.sub(r"\D", "", given)
    if min(len(one), len(other)) < _TELEPHONE or re.search(r"[a-z]", fold(known)):
        return False
    length = min(len(one), len(other), 9)
    return one[-length:] == other[-length:]


def _tokens(name: str) -> list[str]:
    return [each for each in re.findall(r"[^\W_]+", fold(name)) if each not in _TITLES]


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text))
