"""The order of the mails of a thread, and which of their words are copies.

Every answer carries its history with it: the same message is quoted again and again, cut, rewrapped, with other
marks. Copies are told by their letters and figures alone.
"""

import datetime as dt
import re
from collections.abc import Sequence

from amiable.mail.eml import Mail

_ENOUGH_LETTERS = 16


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
    """Remembers messages, and tells which ones repeat them."""

    def __init__(self) -> None:
        self._known: list[str] = []

    def is_copy(self, text: str) -> bool:
        """Whether these words, or a longer version of them, were seen before; they are remembered otherwise."""
        letters = re.sub(r"[\W_]+", "", text).casefold()
        if any(letters == each or (len(letters) >= _ENOUGH_LETTERS and letters in each) for each in self._known):
            return True
        self._known.append(letters)
        return False
