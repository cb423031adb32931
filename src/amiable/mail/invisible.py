"""Characters that nobody sees: zero-width marks, direction marks, tag characters.

Direction marks and soft hyphens are everyday and go in silence; characters that can hide or cut up words are
suspicious, and that they were there is said. What joins an emoji stays.
"""

import re
from typing import NamedTuple

_EVERYDAY = "\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u061c"
_HIDING = "\u200b\u200c\u200d\u2060-\u2064\u180e\u034f\u115f\u1160\u3164\U000e0000-\U000e0fff"
_INVISIBLE = re.compile(f"[{_EVERYDAY}{_HIDING}]+")
_SUSPICIOUS = re.compile(f"[{_HIDING}]")
_EMOJI = re.compile("[\u200d\ufe0f\u20e3\u2190-\u2bff\U0001f000-\U0001faff\U000e0020-\U000e007f]")
_FLAG = "\U0001f3f4"
_LONGEST_FLAG = 8


class Stripped(NamedTuple):
    """A text without them."""

    text: str
    left_out: tuple[str, ...] = ()
    """The runs that could hide or cut up words."""


def strip_invisible(text: str) -> Stripped:
    """Give the text as it is seen."""
    if text.isascii():
        return Stripped(text)
    pieces: list[str] = []
    hiding: list[str] = []
    end = 0
    for found in _INVISIBLE.finditer(text):
        if _belongs_to_emoji(text, found):
            continue
        pieces.append(text[end : found.start()])
        end = found.end()
        if _SUSPICIOUS.search(found.group()):
            hiding.append(found.group())
    return Stripped("".join([*pieces, text[end:]]), tuple(hiding))


def _belongs_to_emoji(text: str, found: re.Match[str]) -> bool:
    before, after = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
    if found.group() == "\u200d":
        return bool(_EMOJI.fullmatch(before) and _EMOJI.fullmatch(after))
    return before == _FLAG and len(found.group()) < _LONGEST_FLAG and found.group().endswith("\U000e007f")
