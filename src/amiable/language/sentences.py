"""Cuts a text into sentences, French or English, a letter, a contract or a chat.

Owns where a sentence ends; cuts no clauses (`documents.clauses`) and drops no text: between two spans stands white
space only.
"""

import re
from functools import cache

from amiable.language.spans import trim
from amiable.language.stop_words import ENGLISH, FRENCH
from amiable.language.tables import listed
from amiable.language.words import fold
from amiable.model.spans import Span

_NEVER_END = listed(
    """
    m mm mr mrs ms mx mgr dr drs prof st ste sts me mes mlle mme e.g i.e eg ie p.ex ex c.-a-d c-a-d cf vs viz env tel
    av boul bd fig ref approx incl excl resp janv fevr fev avr juil sept oct nov dec jan feb aug lun mar
    """,
)
"""Folded, without the last point."""
_END_BEFORE_A_STOP_WORD = listed(
    """
    etc inc ltd ltee llc llp co corp cie jr sr a.m p.m am pm s.a s.a.r.l s.e.n.c u.s u.k e.u u.s.a ttc h.t t.t.c t.v.a
    """,
)
"""Abbreviations that may also close a sentence: they do where a word like "the" or « nous » follows in capitals."""
_BEFORE_A_NUMBER = listed(
    "art arts no nos n p pp vol chap sec sect para par al cl max min n° nb ann sched",
)
_HEADING_WORDS = r"(?:article|art\.|section|clause|chapitre|chapter|annexe|appendix|schedule|part|partie|§)"
_LONGEST_NUMBERING = 24
"""Characters that a clause number with its heading word ("Article 12.4.1.") may take at the start of a line."""
_LONGEST_ABBREVIATION = 16
_LONGEST_LINE = 1000
"""Characters of a line that are looked at, from its end."""
_STOPS = ".!?…"
_SHORTEST_WORD = 3
"""Letters of a word after which a point ends a sentence though a small letter follows, as in chats."""
_WRAPPED_LINE = 50
"""Characters from which a line without a full stop is taken to go on in the next one (mail is wrapped at 65 to 78)."""


@cache
def _boundaries() -> re.Pattern[str]:
    """Where a sentence may end: after stops with what closes them, or with the line.

    It begins with one set of characters, by which the search is fast.
    """
    closers = "[*_»”’\"')\\]]|[ \u00a0\u202f]»"
    return re.compile(
        rf"[.!?…\n\r\f\v\u2028\u2029](?:(?<=[.!?…])(?P<more_stops>[.!?…]*)(?P<closers>(?:{closers})*)(?=\s|\Z)"
        r"|(?<=[\n\r\f\v\u2028\u2029]))",
    )


@cache
def _numbering() -> re.Pattern[str]:
    """A clause number or a bullet, at the start of a line."""
    return re.compile(
        rf"\s*(?:{_HEADING_WORDS}\s+)?(?:\d+(?:\.\d+)*|[A-Za-z]|[ivxIVX]+)[.)]$|\s*(?:[-–—•*·▪◦‣])\s*(?:\d+\.)?$",
        re.IGNORECASE,
    )


@cache
def _list_item() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[-–—•*·▪◦‣]\s|\(?(?:\d+(?:\.\d+)*|[a-zA-Z]|[ivx]+)[.)]\s|\d+(?:\.\d+)+\s|{_HEADING_WORDS}\s+\d|[>#|])",
        re.IGNORECASE,
    )


def split_sentences(text: str) -> list[Span]:
    """The sentences of `text` in order: trimmed, not empty, with nothing but white space between them.

    A blank line, a list item, a heading and a short line (a greeting, a signature) end a sentence without a full stop.
    Abbreviations (M., art. 4, p. ex., e.g., Inc.), initials, clause numbers at the start of a line and decimals do
    not.
    """
    sentences: list[Span] = []
    last = len(text.rstrip())
    start = _skip_space(text, 0)
    for found in _boundaries().finditer(text, start, last):
        if found.start() < start:
            continue
        if text[found.start()] in _STOPS:
            end = found.end() if _stop_ends(text, start, found, last) else start
        else:
            end = found.start() if _line_ends(text, start, found.start()) else start
        if end > start:
            sentences.append(trim(text, Span(start, end)))
            start = _skip_space(text, found.end())
    if last > start:
        sentences.append(Span(start, last))
    return sentences


@cache
def _space() -> re.Pattern[str]:
    return re.compile(r"\s*")


def _skip_space(text: str, offset: int) -> int:
    found = _space().match(text, offset)
    return found.end() if found else offset


def _stop_ends(text: str, start: int, found: re.Match[str], last: int) -> bool:
    """Whether the full stop, question or exclamation mark ends the sentence that began at `start`."""
    after = _skip_space(text, found.end())
    if after >= last:
        return True
    following = text[after]
    stops = text[found.start()] + (found["more_stops"] or "")
    if stops == ".":
        return _point_ends(text, start, found, after)
    if following.islower():
        return not found["closers"] and "…" not in stops and "..." not in stops
    return following not in ",;:)»”"


def _point_ends(text: str, start: int, found: re.Match[str], after: int) -> bool:
    """Whether a single point is a full stop and not part of an abbreviation, an initial or a clause number."""
    point = found.start()
    line_start = _line_start(text, point, max(0, point - _LONGEST_NUMBERING))
    if point - line_start < _LONGEST_NUMBERING and _numbering().match(text[line_start : point + 1]):
        return False
    token = _last_token(text[max(start, point - _LONGEST_ABBREVIATION) : point])
    following = text[after]
    if not found["closers"] and (verdict := _abbreviation_ends(token, text, after)) is not None:
        return verdict
    if following.islower():
        return not found["closers"] and len(token) >= _SHORTEST_WORD and token.isalpha()
    return following not in ",;:)»”"


def _last_token(before: str) -> str:
    """The last word of what stands before a point, its inner points kept, an elided article cut (l'art: "art")."""
    token = before.replace("’", "'").rpartition("'")[2]
    parts = token.split()
    return parts[-1].lstrip('(«"“[/') if parts and not token[-1].isspace() else ""


def _line_start(text: str, offset: int, earliest: int) -> int:
    """Where the line starts, or `earliest`: a line may be as long as the text, and be asked for at each point."""
    return max(text.rfind("\n", earliest, offset), text.rfind("\r", earliest, offset), earliest - 1) + 1


def _abbreviation_ends(token: str, text: str, after: int) -> bool | None:
    """Whether a sentence ends with this abbreviation; None where the token is none."""
    folded = fold(token)
    following = text[after]
    if folded in _NEVER_END or _initial().fullmatch(token):
        return False
    if folded in _BEFORE_A_NUMBER and (following.isdigit() or following in "ivxIVX°"):
        return False
    if folded in _END_BEFORE_A_STOP_WORD or _dotted().fullmatch(token):
        return _starts_with_stop_word(text, after)
    return None


@cache
def _dotted() -> re.Pattern[str]:
    """An abbreviation that no list holds: letters parted by points (R.S.V.P), and no address."""
    return re.compile(r"[^\W\d_]{1,2}(?:\.-?[^\W\d_]{1,2})+")


@cache
def _initial() -> re.Pattern[str]:
    """A capital that stands for a first name; "I" is a pronoun."""
    return re.compile(r"(?!I\Z)[A-ZÀ-Ý](?:\.?-[A-Z])?")


@cache
def _first_word() -> re.Pattern[str]:
    return re.compile(r"(?:[cdjlmnst]|qu)'|[a-z]+")


def _starts_with_stop_word(text: str, offset: int) -> bool:
    word = _first_word().match(fold(text[offset : offset + 15]))
    return text[offset].isupper() and word is not None and (word[0] in ENGLISH or word[0] in FRENCH)


def _line_ends(text: str, start: int, offset: int) -> bool:
    """Whether the sentence that began at `start` ends with the line that ends at `offset`."""
    after = _skip_space(text, offset)
    if _blank_line().search(text, offset, after):
        return True
    line = text[_line_start(text, offset, max(start, offset - _LONGEST_LINE)) : offset].strip()
    if not line or (len(line) < _LONGEST_NUMBERING and _numbering().match(line)):
        return False
    following = text[after]
    if line[-1] in ":;" or _list_item().match(text, after):
        return True
    return len(line) < _WRAPPED_LINE and not following.islower() and following not in "),;:»”"


@cache
def _blank_line() -> re.Pattern[str]:
    return re.compile(r"(?:\r\n|[\n\r\u2028\u2029])[^\S\n\r\u2028\u2029]*[\n\r\u2028\u2029]")
