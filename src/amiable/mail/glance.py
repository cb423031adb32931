"""Whether a text may hold words of others: one cheap look that spares most mail the close one.

Owns the signs without which no head, quote mark or separator can stand in a text. It may send a plain text to the
close look, never keep a history from it: `tests/mail/test_glance.py` holds it against every head that is known.
"""

import functools
import re

VERBS = (
    "wrote", "writes", "écrit", "ecrit", "e\u0301crit", "crivait", "schrieb", "schreef", "geschreven", "escribió",
    "escreveu", "scritto", "skrev", "napisał", "írta", "kirjoitti", "napsal", "написал", "пишет",
)  # fmt: skip
"""What every head of one line holds, unless an address stands at its end."""
SEPARATES = (
    "--", "__", "##", "orwarded message", "message transf", "message réexp", "courriel transf", "courriel réexp",
    "weitergeleitete", "processed by", "bove this line", "dessus de cette ligne",
)  # fmt: skip
"""One of them stands in every separator, in small letters."""
SENDER_FIELDS = "From De Von Da Od Fra Från Van Lähettäjä Expéditeur"
"""The names of the field that every block of header fields has."""
_SIGNS = tuple(each.lower() for each in (*VERBS, *SEPARATES))


def may_quote(text: str) -> bool:
    """Tell whether a closer look is worth its time."""
    lowered = text.lower()
    for each in _SIGNS:
        if each in lowered:
            return True
    if (">" in text or "@" in text) and _marks().search("\n" + text):
        return True
    return (":" in text or "：" in text) and _opens_fields().search("\n" + text) is not None


@functools.cache
def _marks() -> re.Pattern[str]:
    """A quote mark at the start of a line, or an address at the end of one."""
    return re.compile(r"\n[ \t\u200e]{0,2}[A-Z]{0,3}>|[>)\]]\s?[:：]\s*(?=\n|$)")


@functools.cache
def _opens_fields() -> re.Pattern[str]:
    """The field that every block of header fields has: who wrote."""
    names = "|".join(map(re.escape, SENDER_FIELDS.split()))
    return re.compile(rf"\n[ \t\xa0*_\u200e]{{0,40}}(?:{names})[^\n:：]{{0,12}}[:：]")
