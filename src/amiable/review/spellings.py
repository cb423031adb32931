"""Every way in which a name may be written so that a reader still sees it, as patterns over a skeleton.

Digits for letters, drawn-out letters, marks between letters, masked letters, letters spaced out, written backwards,
glued into a handle. Whether a word that is also a common word means the person is decided in `namesakes`.
"""

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from amiable.review.skeleton import plain

FEWEST_LETTERS = 3
"""A shorter part (« Li », "Jo") is looked for as it stands, capital included."""
_FEWEST_MASKED = 4
_FEWEST_BACKWARDS = 5
_FEWEST_SPACED = 4
"""Letters of a whole name from which it is looked for letter by letter; from one more on, backwards."""
_FEWEST_GLUED = 8
"""From here on a whole name may stand inside a longer word (#boycottmariegagnon)."""

_FEWEST_DIGITS = 7
"""Letters of a name from which most of them may be digits: « 4n4574514 »."""
_MOST_DIGITS_PER_LETTER = 7

_LOOKS = {
    "a": "a4@",
    "b": "b8",
    "e": "e3€",
    "g": "g69",
    "i": "i1!|",
    "l": "l1|",
    "o": "o0",
    "s": "s5$",
    "t": "t7+",
    "z": "z2",
}
_ONE_OF_LOOKS = str.maketrans(
    {look: "i" if letter in "il" else letter for letter, looks in _LOOKS.items() for look in looks}
)
_NO_LETTER = re.compile(r"[\W_]+")
_SIGNS = re.compile(r"[@€!|$+]")
"""Signs that look like letters, and may as well stand between letters."""
_INSIDE = r"[._\-·•*~=]{0,3}(?:-\s*\n\s*)?"
_APART = r"[\s._\-–·•*~=]{0,3}"
_SPACED = r"[\s._\-·•*,/|~]{1,4}"
_BETWEEN = r"[\s.,_\-·•&/+]{0,4}"
_MASK = "[*•·#_■█×]"
_NO_LETTER_BEFORE = r"(?<![^\W\d_])"
_NO_LETTER_AFTER = r"(?![^\W\d_])"
_LETTERS = re.compile(r"[^\W_]+")


class Way(StrEnum):
    """How the name is written, for what must be verified of a match."""

    PART = "part"
    """One word of the name: it may be a common word as well."""
    WHOLE = "whole"
    """The whole name, in words."""
    GLUED = "glued"
    """The whole name in one word, or an alias."""
    SPACED = "spaced"
    """Letter by letter."""
    MASKED = "masked"
    """With marks in place of some letters."""
    BACKWARDS = "backwards"
    EXACT = "exact"
    """A number, an address or a mail address."""


class Spelling(NamedTuple):
    """One way to write one name; compiled at first use, since a name has twenty ways and most texts hold none."""

    way: Way
    source: str
    """The regular expression, over a skeleton."""
    name: str
    """The letters that were looked for."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled expression."""
        return _compiled(self.source)

    def may_stand_in(self, gate: "Gate") -> bool:
        """Whether the text holds the letters at all, so that the expression is worth trying."""
        if self.way is Way.EXACT:
            return True
        if self.way is Way.MASKED:
            return gate.masked
        parts = [squashed(part) for part in self.name.split()]
        return any(all(part in letters for part in parts) for letters in gate.letters)


class Gate(NamedTuple):
    """What a text must hold for a name to stand in it."""

    letters: tuple[str, str]
    """Its letters alone, signs read as the letters that they look like, and signs left out."""
    masked: bool
    """Whether a mark occurs that may stand in place of a letter."""


@functools.lru_cache(maxsize=64)
def gate_of(skeleton: str) -> Gate:
    """Give what may be asked of the skeleton's text before any expression is compiled."""
    return Gate((squashed(skeleton), squashed(_SIGNS.sub("", skeleton))), is_masked(skeleton))


def squashed(text: str) -> str:
    """Give the letters and digits of a folded text, look-alikes made one, each repeated letter once."""
    return re.sub(r"(.)\1+", r"\1", _NO_LETTER.sub("", text.translate(_ONE_OF_LOOKS)))


@functools.lru_cache(maxsize=4096)
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def letters_of(name: str) -> str:
    """Give the letters and digits of a name, without accents, marks and spaces."""
    return "".join(_LETTERS.findall(plain(name)))


def name_word(word: str) -> str:
    """One word of a name, folded; an apostrophe inside it (O'Brien) stays, since it may be written or not."""
    return "'".join(filter(None, (letters_of(piece) for piece in re.split("['’]", word))))


def spellings_of_part(part: str) -> Iterator[Spelling]:
    """Give the ways to write one word of a name of three letters or more, alone."""
    yield Spelling(Way.PART, _bounded(_tight(part) + "(?:s(?![^\\W\\d_]))?"), part)
    bare = part.replace("'", "")
    yield Spelling(Way.SPACED, _bounded(_SPACED.join(_class(letter) for letter in bare)), bare)
    if len(bare) >= _FEWEST_MASKED:
        yield Spelling(Way.MASKED, _bounded(_masked(bare)), bare)
    if len(bare) >= _FEWEST_BACKWARDS and bare != bare[::-1]:
        yield Spelling(Way.BACKWARDS, _bounded(_tight(bare[::-1])), bare[::-1])


def spellings_of_whole(parts: Sequence[str]) -> Iterator[Spelling]:
    """Give the ways to write several words of a name beside each other, in either order, apart or glued."""
    orders = {tuple(parts), tuple(reversed(parts))}
    for order in sorted(orders):
        glued = "".join(order).replace("'", "")
        yield Spelling(Way.WHOLE, _bounded(_BETWEEN.join(map(_tight, order))), " ".join(order))
        if len(glued) >= _FEWEST_GLUED:
            yield Spelling(Way.GLUED, _tight(glued), glued)
        backwards = [part[::-1] for part in order]
        if len(glued) >= _FEWEST_SPACED:
            yield Spelling(Way.SPACED, _bounded(_SPACED.join(_class(letter) for letter in glued)), glued)
        if len(glued) > _FEWEST_SPACED and glued != glued[::-1]:
            yield Spelling(Way.BACKWARDS, _bounded(_BETWEEN.join(map(_tight, backwards))), " ".join(backwards))


def spellings_of_initials(parts: Sequence[str]) -> Iterator[Spelling]:
    """Give an initial glued to the other name: « mgagnon », "marie_g" with a mark."""
    first, last = parts[0], parts[-1]
    if len(last) >= _FEWEST_MASKED:
        yield Spelling(Way.GLUED, _bounded(first[0] + "[._-]?" + _tight(last)), first[0] + last)
    if len(first) >= _FEWEST_MASKED:
        yield Spelling(Way.GLUED, _bounded(_tight(first) + "[._-]" + last[0]), first + last[0])


def spellings_of_compound(word: str) -> Iterator[Spelling]:
    """Give the ways to write a word that has a hyphen: with a space, a point or nothing in its place."""
    yield Spelling(Way.PART, _bounded(_APART.join(_class(letter) for letter in word)), word)


def spellings_of_alias(alias: str) -> Iterator[Spelling]:
    """Give the ways to write a handle or one long word, with or without marks and spaces between its letters."""
    if len(alias) >= _FEWEST_GLUED:
        yield Spelling(Way.GLUED, _bounded(_APART.join(_class(letter) for letter in alias)), alias)
        yield Spelling(Way.GLUED, _tight(alias), alias)
    elif len(alias) >= FEWEST_LETTERS:
        yield Spelling(Way.PART, _bounded(_tight(alias)), alias)


def _bounded(pattern: str) -> str:
    """Give the pattern where no letter stands before or after; digits may (marie2024)."""
    return _NO_LETTER_BEFORE + pattern + _NO_LETTER_AFTER


def _tight(word: str) -> str:
    """Give the word with its letters drawn out, replaced by look-alikes or set apart by marks."""
    runs = [(letter, len(list(run))) for letter, run in itertools.groupby(word)]
    parts: list[str] = []
    for place, (letter, count) in enumerate(runs):
        if letter == "'":
            parts.append("['’]?")
            continue
        look = _class(letter, edge=place in {0, len(runs) - 1})
        parts.append(_INSIDE.join([look] * count) + f"{look}{{0,6}}")
    return _INSIDE.join(parts)


def _class(letter: str, *, edge: bool = False) -> str:
    """Give the letter and what looks like it; at the edge of a word a mark is punctuation."""
    looks = _LOOKS.get(letter, "")
    if edge:
        looks = "".join(each for each in looks if each not in "!|+")
    return f"[{looks}]" if looks else re.escape(letter)


def _masked(word: str) -> str:
    """Give the word with marks in place of some letters after the first; how many is verified on the match."""
    return re.escape(word[0]) + "".join(f"-?(?:{re.escape(letter)}|{_MASK})" for letter in word[1:])


def is_readable(matched: str, name: str) -> bool:
    """Whether enough of the name's letters really stand there: « 20e » is no Zoé, "f**k" no Fink.

    In a long name digits stand for letters less often by chance, so that fewer need to stand.
    """
    present = sum(letter.isalpha() for letter in matched)
    if is_masked(matched):
        return present * 2 > len(name)
    if len(name) >= _FEWEST_DIGITS:
        return present >= len(name) // _MOST_DIGITS_PER_LETTER
    return present * 2 >= len(name)


def is_masked(matched: str) -> bool:
    """Whether marks stand in place of letters."""
    return re.search(_MASK, matched) is not None
