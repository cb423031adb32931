"""What ends a message without being its words: a signature, below its mark, below a formula or by its looks.

Takes the lines of one writer and answers which of them to leave out, footers included. In doubt a line stays: a name
counted as a word does no harm, an insult counted as a signature would leave unchecked. Hence no line that speaks to
somebody, that offends, or that reads as a sentence is ever part of a signature without its delimiter « -- ».
"""

import functools
import re
from collections.abc import Sequence

from amiable.mail.closings import is_closing
from amiable.mail.epithets import offends
from amiable.mail.footers import footer_lines

_MOST_LINES = 9
_LONGEST_LINE = 100
_LONG_SIGNATURE = 15
_WORDS_OF_A_SENTENCE = 7
_MOST_PLAIN_WORDS = 3
_DRAWN = "-–—_ \t\xa0\r"
_HINT = re.compile(r"[\d@]|www\.|://")
_words = re.compile(r"\w+").findall
_OF_ONESELF = frozenset(("I", "me"))
"""As they are written: « Me Roy » is a title, « T. Roy » a name."""
_TO_SOMEBODY = frozenset(
    "vous tu toi te ton ta tes vos votre you your yours ur u je moi".split()  # noqa: SIM905 - one word after another
)


def signature_lines(lines: Sequence[str], sender: str = "") -> set[int]:
    """Numbers of the lines that are signature, device line, disclaimer or footer.

    `sender` is the name that the headers give; it lets a lone first name at the end count as a signature.
    """
    left_out = footer_lines(lines)
    tail = _last_written(lines, left_out)
    start = _delimiter(lines, tail)
    if start is not None:
        left_out |= set(range(start, len(lines)))
        tail = _last_written(lines, left_out)
    return left_out | _closing_block(lines, tail, sender)


def _last_written(lines: Sequence[str], left_out: set[int]) -> list[int]:
    """Number the last written lines, as many as a signature could have and one."""
    found: list[int] = []
    for number in range(len(lines) - 1, -1, -1):
        if number not in left_out and lines[number].strip():
            found.append(number)
            if len(found) > _LONG_SIGNATURE + 1:
                break
    return found[::-1]


def is_name(line: str) -> bool:
    """Whether a line is a name and nothing else: one to four words with capitals, « —Marie », "Bert Meyers"."""
    bare = line.strip()
    ends = bare.endswith(".") and not re.search(r"(?:\b[A-Z]|inc|ltd|jr|sr|llc|enr|ltée)\.$", bare, re.IGNORECASE)
    return not ends and _name().fullmatch(bare) is not None and not is_closing(bare)


def may_sign(line: str) -> bool:
    """Whether a line neither speaks to somebody, nor offends, nor reads as a sentence."""
    bare = line.strip()
    if len(bare) > _LONGEST_LINE * 2:
        return False
    if _HINT.search(bare) and _contact().search(bare):
        plain = re.findall(r"\b[a-zà-ÿ]{3,}\b", _bare_of_links(bare))
        return len(plain) <= _MOST_PLAIN_WORDS and not _speaks(bare) and not offends(bare)
    if len(bare) > _LONGEST_LINE or bare.endswith(("!", "?")) or bare.startswith(("PS", "P.S", "P. S", "P.-S")):
        return False
    if bare.endswith((".", "…")) and len(bare.split()) >= _WORDS_OF_A_SENTENCE:
        return False
    return not _speaks(bare) and not offends(bare)


@functools.cache
def _name() -> re.Pattern[str]:
    particle = r"(?:d[eu]|la|le|des|van|von|der|da|di|el|and|et|&)"
    word = r"(?:[A-ZÀ-ÖØ-Ý][\w’'.-]{0,20}|d[’'][A-ZÀ-Ý][\w-]+)"
    return re.compile(rf"(?:[-–—/]\s?)?{word}(?:\s+(?:{particle}\s+)?{word}){{0,3}},?")


def _has_contact(line: str) -> bool:
    """Tell a number, an address or a site; a line without figure, @ or dot has none."""
    return _HINT.search(line) is not None and _contact().search(line) is not None


@functools.cache
def _contact() -> re.Pattern[str]:
    return re.compile(
        r"(?:\+|\b)\d[\d\s().\u2011-]{6,}\d|\(\d{3}\)\s?\d{3}|[\w.+-]+@[\w-]+\.\w|https?://|www\.|"
        r"\b(?:t[ée]l(?:[ée]phone)?|fax|cell(?:ulaire)?|mobile|bureau|poste|phone|office|direct|siret|neq|ext)\b\s?[.:#]|"
        r"^\s*\*?x-?\s?\d?-?\d{4,5}\s*$|^\s*\*\d{4}\s*$|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b",
        re.IGNORECASE,
    )


def _speaks(line: str) -> bool:
    """Tell words in which somebody speaks to somebody: a signature has none."""
    if not _TO_SOMEBODY.isdisjoint(_words(line.lower())) or not _OF_ONESELF.isdisjoint(_words(line)):
        return True
    return ("'" in line or "’" in line) and re.search(r"\b[jtmJTM][’'](?=\w)", line) is not None


def _delimiter(lines: Sequence[str], written: list[int]) -> int | None:
    """Where « -- » or a rule above contact lines stands, if what follows is short enough to be a signature."""
    for place, number in enumerate(written):
        if lines[number].strip(_DRAWN):
            continue
        line = lines[number].rstrip("\r")
        below = [lines[each] for each in written[place + 1 :]]
        if line == "-- " and len(below) <= _LONG_SIGNATURE and _opens_signature(below):
            return number
        if len(below) > _MOST_LINES or not (all(map(may_sign, below)) or _names_its_slogan(below)):
            continue
        if re.fullmatch(r"\s?(?:--|—|–)\s*", line) or (
            re.fullmatch(r"\s*[_-]{2,}\s*", line) and any(map(_has_contact, below))
        ):
            return number
    return None


def _opens_signature(below: Sequence[str]) -> bool:
    """Tell a signature, slogan included, from a sentence that was set off by the same mark."""
    return not below or may_sign(below[0])


def _names_its_slogan(below: Sequence[str]) -> bool:
    """Tell a name over a saying, whatever the saying, as long as it speaks to nobody."""
    return bool(below) and is_name(below[0]) and may_sign(below[0]) and not any(map(_speaks, below))


def _bare_of_links(line: str) -> str:
    """Leave out addresses and the names of ways to reach somebody: the rest is title and street, or a sentence."""
    return re.sub(r"\S*(?:@|://|www\.|\.\w{2,})\S*|\S+\s?:", " ", line)


def _closing_block(lines: Sequence[str], written: list[int], sender: str) -> set[int]:
    """Number the lines of a name with its particulars at the very end, below a formula or not."""
    tail = written[-_MOST_LINES:]
    first = len(tail)
    floor = next(
        (place for place, number in enumerate(tail) if is_closing(lines[number]) or is_name(lines[number])), first
    )
    while first > floor and not is_closing(lines[tail[first - 1]]) and may_sign(lines[tail[first - 1]]):
        first -= 1
    block = tail[first:]
    if block and first > 0 and is_closing(lines[tail[first - 1]]) and _signs_below_formula(lines, block):
        return set(range(block[0], block[-1] + 1))
    for place, number in enumerate(block):
        if number != written[0] and is_name(lines[number]) and _signs(lines, block[place:], sender):
            return set(range(number, block[-1] + 1))
    return set()


def _signs_below_formula(lines: Sequence[str], block: list[int]) -> bool:
    contact = len(block) > 1 and any(_has_contact(lines[number]) for number in block)
    return contact or is_name(lines[block[0]])


def _signs(lines: Sequence[str], block: list[int], sender: str) -> bool:
    """Tell whether a name stands over its particulars or is the sender's."""
    particulars = any(_has_contact(lines[number]) for number in block)
    return particulars or (bool(sender) and _same_person(lines[block[0]], sender))


def _same_person(line: str, sender: str) -> bool:
    mine = {word.casefold() for word in re.findall(r"\w+", line)}
    theirs = {word.casefold() for word in re.findall(r"\w+", sender)}
    return bool(mine & theirs)
