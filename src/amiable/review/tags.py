"""Handles, hashtags and links with a name in them: #BoycottMarie, @mgagnon88, gagnon-traiteur.ca.

A tag has no spaces, so that a short name is looked for only where capitals or marks cut the tag into words, or where
the tag is nothing but the name.
"""

import re
from collections.abc import Iterator

from amiable.model.spans import Span
from amiable.review.skeleton import plain
from amiable.review.spellings import letters_of

_ENDS = (
    "com|ca|fr|org|net|uk|io|biz|eu|be|ch|de|info|shop|store|site|online|agency|studio|photo|pro|me|app|dev|quebec|paris|"
    "example|london|lu|us|ie"
)
_TAG = re.compile(rf"(?<![\w.])[@#][\w.\-]{{3,}}|\b(?:https?://|www\.)\S+|\b[\w-]+\.(?:{_ENDS})\b")
_SMALL_OR_CAPITALS = re.compile(r"[^\W\d_]+")
_FEWEST_INSIDE = 6


def places_in_tags(text: str, parts: tuple[str, ...], names: tuple[str, ...]) -> Iterator[Span]:
    """Give each tag that holds one of the telling parts, or is made of the words of the whole name."""
    whole = _made_of(names)
    for match in _TAG.finditer(text):
        tag = match.group()
        pieces = {plain(piece) for piece in _pieces(tag)}
        together = letters_of(tag)
        cut = any(each.isupper() for each in tag[1:]) or re.search(r"[._\-]", tag[1:]) is not None
        if together.rstrip("0123456789") in whole or any(
            (cut and part in pieces) or (len(part) >= _FEWEST_INSIDE and part in together) for part in parts
        ):
            yield Span(*match.span())


def _made_of(names: tuple[str, ...]) -> frozenset[str]:
    """Give a person's names glued together in either order, either of them shortened to its initial."""
    if not names:
        return frozenset()
    first, last = letters_of(names[0]), letters_of(names[-1])
    return frozenset({first + last, last + first, first[0] + last, last + first[0], first + last[0]})


def _pieces(tag: str) -> Iterator[str]:
    """Give the words of a tag, cut at marks, digits and before capitals."""
    for run in _SMALL_OR_CAPITALS.findall(tag):
        start = 0
        for place in range(1, len(run)):
            ends_capitals = run[place].isupper() and place + 1 < len(run) and run[place + 1].islower()
            if (run[place].isupper() and run[place - 1].islower()) or (ends_capitals and run[place - 1].isupper()):
                yield run[start:place]
                start = place
        yield run[start:]
