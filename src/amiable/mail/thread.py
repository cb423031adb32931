"""The order of the mails of a thread, and which of their words are copies.

Every answer carries its history with it: the same message is quoted again and again, cut, rewrapped, with other
marks. Copies are told by their letters and figures alone.
"""

import datetime as dt
import re
import zlib
from collections.abc import Sequence
from typing import NamedTuple

from amiable.mail.eml import Mail

_ENOUGH_LETTERS = 16
_ANCHOR = 12
"""Letters of an anchor; no more than a text needs to be looked for in another."""
_MOST_BEARERS = 60
"""Messages kept for one anchor: a formula of courtesy opens thousands."""
_WORD = re.compile(r"[^\W_]+")


def oldest_first(mails: Sequence[Mail]) -> list[Mail]:
    """By date; a mail without one stands behind the last mail that it answers."""
    placed: list[tuple[dt.datetime, int, Mail]] = []
    times: dict[str, dt.datetime] = {mail.message_id: mail.date for mail in mails if mail.date and mail.message_id}
    latest = dt.datetime.min.replace(tzinfo=dt.UTC)
    for place, mail in enumerate(mails):
        answered = [times[each] for each in mail.references if each in times]
        moment = mail.date or max(answered, default=latest)
        placed.append((moment, place, mail))
        latest = moment
    return [mail for _, _, mail in sorted(placed, key=lambda each: each[:2])]


class Copies:
    """Remembers messages, and tells which ones repeat them, in a time that does not grow with their number.

    A copy that was cut is looked for where it shares an anchor: some letters at the start of a word, of which one in
    four is kept, always the same ones whatever stands around them.
    """

    def __init__(self) -> None:
        self._whole: dict[str, list[_Seen]] = {}
        self._anchored: dict[int, list[str]] = {}

    def is_copy(self, text: str, time: str = "", *, own: bool = False) -> bool:
        """Whether these words, or a longer version of them, were seen before; they are remembered otherwise.

        `time` is ISO as far as known; `own` are the words of a mail itself: said again on another day, they are new.
        """
        words = _WORD.findall(text.casefold())
        letters = "".join(words)
        seen = self._whole.setdefault(letters, [])
        if any(_is_same(each, _Seen(time, own), letters) for each in seen[-_MOST_BEARERS:]):
            return True
        first, sampled = _anchors(words, letters)
        if not own and len(letters) >= _ENOUGH_LETTERS and self._is_part(letters, sampled or {first}):
            return True
        seen.append(_Seen(time, own))
        for anchor in {first, *sampled}:
            bearers = self._anchored.setdefault(anchor, [])
            if len(bearers) < _MOST_BEARERS:
                bearers.append(letters)
        return False

    def _is_part(self, letters: str, anchors: set[int]) -> bool:
        return any(letters in each for each in min((self._anchored.get(anchor, []) for anchor in anchors), key=len))


def _is_same(one: "_Seen", two: "_Seen", letters: str) -> bool:
    """Whether equal words are one message: « Merci » of two days is two, and so is a letter that was sent twice."""
    if one.own and two.own:
        return one.time == two.time
    if not two.own and len(letters) >= 2 * _ENOUGH_LETTERS:
        return True
    days = [dt.date.fromisoformat(each.time[:10]) for each in (one, two) if each.time]
    return len(days) < len((one, two)) or abs(days[0] - days[1]) <= dt.timedelta(days=1)


class _Seen(NamedTuple):
    """When words were said, and whether a mail of their own says so."""

    time: str
    own: bool


class _Anchors(NamedTuple):
    """Letters at the starts of words, as numbers."""

    first: int
    """Of the whole text; 0 where it is shorter than an anchor."""
    sampled: set[int]


def _anchors(words: Sequence[str], letters: str) -> _Anchors:
    sampled: set[int] = set()
    first, place = 0, 0
    for word in words:
        window = letters[place : place + _ANCHOR]
        if len(window) < _ANCHOR:
            break
        number = zlib.crc32(window.encode())
        first = first if place else number
        if number % 4 == 0:
            sampled.add(number)
        place += len(word)
    return _Anchors(first, sampled)
