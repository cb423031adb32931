"""Clauses that cannot be read alone: one that goes on from the clause before it, and one that only explains a word.

Owns the reading of a clause's first words: « 4.2 Il est dû en entier » speaks of what 4.1 speaks of, and « "Retainer"
means… » decides nothing. What follows for rank and ground is decided by `scoring` and `focus`.
"""

import re

from amiable.evidence.lexical import own_text
from amiable.language.words import fold
from amiable.model.document import Passage

_PRONOUN = re.compile(
    r"(?:they|it (?!is (?:agreed|understood|the (?:client|customer|duty|responsib))|shall be (?:understood|the))"
    r"|il (?!est (?:convenu|conseille|recommande|entendu|rappele|precise|interdit|possible|expressement"
    r"|prevu|fait|procede|tenu compte)"
    r"|y a|n'y a|appartient|incombe|existe|s'agit|faut|revient|convient|en (?:va|est)|sera (?:fait|tenu))"
    r"|elles? |ils |cel(?:ui|le)-ci |ce(?:lles|ux)-ci )"
)
_DEFINES = re.compile(
    r"(?:[«“\"*‘][^»”\"*’\n]{2,50}[»”\"*’][^.;]{0,30}?\s*(?::|means?\b|designe\w*|signifie\w*|s'entend\w*|refers? to"
    r"|(?:is|are) (?:an?|the) |est (?:l[ae] |l'|une? )|sont les )"
    r"|(?:l[ae]s? |l')?[a-z]{3,20}(?: [a-z]{2,20}){0,3} (?:means|designe|signifie|s'entend)\b)"
)

_FIRST_LINE = 40
"""Characters in which number and heading stand."""
_BETWEEN = " \n\t.:)*_-–—|#\N{NO-BREAK SPACE}"
"""What stands between the number and the first word."""


def goes_on(passage: Passage) -> bool:
    """Whether the passage opens with a pronoun, so that the clause before it tells what it speaks of."""
    return any(_PRONOUN.match(each) for each in _openings(passage))


def explains(passage: Passage) -> bool:
    """Whether the passage opens by saying what a word means."""
    return any(_DEFINES.match(each) for each in _openings(passage))


def _openings(passage: Passage) -> tuple[str, ...]:
    """The first words under the number, with and without the heading; folded, with straight apostrophes."""
    locator = passage.locator
    text = _plain(own_text(passage))
    numbered = _after(text, _plain(locator.article or "") if locator else "")
    titled = _after(text, _plain(locator.heading or "") if locator else "")
    return (numbered, _after(titled, _plain(locator.article or "") if locator else ""))


def _after(text: str, words: str) -> str:
    """The text after `words`, where they stand in its first line."""
    place = text.find(words, 0, len(words) + _FIRST_LINE) if words else -1
    return (text[place + len(words) :] if place >= 0 else text).lstrip(_BETWEEN)


def _plain(text: str) -> str:
    return fold(text).replace("’", "'")
