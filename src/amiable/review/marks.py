"""The marks by which a text says what is to be ignored in it, and for what reason.

In plain text and Markdown a comment, `<!-- amiable: ignore T104 because … -->`, on the line or alone on the line
before it; with `everywhere` for the whole text. In a header of a mail or a field of a record the same words without
the comment, or `T104 (reason), T108`. French words do the same. A comment is no part of what is judged: it is blanked
out, so that every other character keeps its place.

Only marks in the writer's own words count: a client's mail that is quoted below must not switch off a rule.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from amiable.model.finding import IgnoredBy
from amiable.model.spans import Span
from amiable.review.policy import Waiver
from amiable.settings.check_settings import nearest

_COMMENT = re.compile(
    r"<!--[ \t]*amiable[ \t\u00a0\u202f]*:(?P<said>(?:(?!-->).){0,1000})-->", re.DOTALL | re.IGNORECASE
)
_ORDER = re.compile(r"ignor(?:er?|ez)\b(?P<everywhere> (?:everywhere|partout)\b)?(?P<rest>.*)", re.IGNORECASE)
_CODE = r"[A-Za-z]\d{3}(?!\w)"
_CODES = re.compile(rf" ?(?P<codes>{_CODE}(?: ?(?:,|;|and|et)? ?{_CODE})*)(?P<reason>.*)")
_ITEM = re.compile(rf" ?(?P<code>{_CODE}) ?(?:\((?P<reason>[^()]*)\))? ?(?:[,;]|\Z)")
_LONGEST = 2000
"""Characters of a header or field that are read."""
_BECAUSE = re.compile(
    r"\A(?:because\b|since\b|as\b|parce\s+qu(?:e\b|['’])|puisqu(?:e\b|['’])|car\b|[:—–-])\s*", re.IGNORECASE
)
_SAYS_SOMETHING = re.compile(r"\S")
_MOST = 200
"""So many marks of one text count; whoever needs more wants another way."""
_EVERYWHERE = "“ignore everywhere”"
_HOW = "write “ignore T104 because …”"


@dataclass(frozen=True, slots=True)
class Problem:
    """A mark that says nothing that can be done."""

    line: int
    """From 1; 0 where it stands in no text."""
    said: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, and what they say."""

    text: str
    """As long as the text as given, character for character in the same places."""
    waivers: tuple[Waiver, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_marks(text: str, own: Sequence[Span], codes: Collection[str]) -> Marked:
    """Give the text with its comments to amiable blanked out, and the waivers that they make."""
    found = [each for each in _COMMENT.finditer(text) if any(one.start <= each.start() < one.end for one in own)]
    blanked = _without(text, found)
    waivers: list[Waiver] = []
    problems: list[Problem] = []
    for match in found[:_MOST]:
        line = text.count("\n", 0, match.start()) + 1
        try:
            waivers.append(_waiver(match["said"], codes, line, _place_of(text, blanked, match)))
        except ValueError as error:
            problems.append(Problem(line, str(error)))
    if len(found) > _MOST:
        problems.append(Problem(0, f"holds more than {_MOST} marks; use a baseline or {_EVERYWHERE}"))
    return Marked(blanked, tuple(waivers), tuple(problems))


def _without(text: str, marks: Iterable[re.Match[str]]) -> str:
    """Give the text with the marks blanked out."""
    parts: list[str] = []
    position = 0
    for match in marks:
        start, end = _blanked(text, match)
        start = max(start, position)
        parts += [text[position:start], " " * (end - start)]
        position = end
    return "".join([*parts, text[position:]])


def read_field(values: Iterable[str], codes: Collection[str]) -> Marked:
    """Give the waivers of headers or fields, which hold for the whole text: `T104 (reason), T108`."""
    waivers: list[Waiver] = []
    problems: list[Problem] = []
    for value in values:
        try:
            waivers += _items(" ".join(value[:_LONGEST].split()), codes)
        except ValueError as error:
            problems.append(Problem(0, str(error)))
    return Marked("", tuple(waivers), tuple(problems))


def _items(value: str, codes: Collection[str]) -> list[Waiver]:
    found, position = [], 0
    while (match := _ITEM.match(value, position)) is not None and match.end() > position:
        found.append(_made(match["code"], match["reason"] or "", codes))
        position = match.end()
    if value[position:].strip():
        order = _ORDER.match(value)
        return [_waiver(f"ignore {order['rest'] if order else value}", codes, 0, None)]
    return found


def _waiver(said: str, codes: Collection[str], line: int, place: Span | None) -> Waiver:
    said = " ".join(said.split())
    order = _ORDER.match(said)
    if order is None:
        raise ValueError(f"“{said[:40]}” is no mark; {_HOW}")
    named = _CODES.match(order["rest"])
    if named is None:
        raise ValueError(f"the mark names no rule; {_HOW}")
    reason = _BECAUSE.sub("", named["reason"].strip(), count=1).strip("() ")
    return _made(named["codes"], reason, codes, None if order["everywhere"] else place, line)


def _made(named: str, reason: str, codes: Collection[str], place: Span | None = None, line: int = 0) -> Waiver:
    wanted = [each.upper() for each in re.findall(_CODE, named)]
    for each in wanted:
        if each not in codes:
            raise ValueError(f"there is no rule {each}; `amiable rules` lists them{nearest(each, tuple(codes))}")
    return Waiver(frozenset(wanted), IgnoredBy.IN_PLACE, reason.strip(), place, line)


def _place_of(text: str, blanked: str, match: re.Match[str]) -> Span:
    """Give the lines that the comment is on; where it stands alone, the next line that says something."""
    start = text.rfind("\n", 0, match.start()) + 1
    end = _line_end(text, match.end())
    if text[start : match.start()].strip() or text[match.end() : end].strip():
        return Span(start, end)
    below = _SAYS_SOMETHING.search(blanked, match.end())
    if below is None:
        return Span(end, end)
    return Span(text.rfind("\n", 0, below.start()) + 1, _line_end(text, below.start()))


def _blanked(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Give what to blank: the comment, and the line break before it where it stands alone, so that no gap is left."""
    line = text.rfind("\n", 0, match.start()) + 1
    alone = not text[line : match.start()].strip() and not text[match.end() : _line_end(text, match.end())].strip()
    if not (alone and line):
        return match.start(), match.end()
    return (line - 2 if text[:line].endswith("\r\n") else line - 1), match.end()


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end
