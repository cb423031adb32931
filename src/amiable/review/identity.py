"""Where a text shows who the client is: every name, alias, number and address of a person, however disguised.

Finds, and says nothing of whether it may stand there: that depends on who reads the text. A common word that equals
a name is passed over (« la rose » of a client called Rose).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.review import contacts
from amiable.review.namesakes import is_capital_inside, is_namesake, means_the_person, names_nobody, words_of
from amiable.review.skeleton import Skeleton, plain, skeleton_of
from amiable.review.spellings import (
    FEWEST_LETTERS,
    Spelling,
    Way,
    is_masked,
    is_readable,
    letters_of,
    name_word,
    spellings_of_alias,
    spellings_of_initials,
    spellings_of_part,
    spellings_of_whole,
)

_WORD = re.compile(r"[^\W_]+(?:[-'’‑][^\W_]+)*")
_TAG = re.compile(r"(?<![\w.])[@#][\w.\-]{3,}|\b(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|ca|fr|org|net|uk|io|biz)\b")
_TAG_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_PLACE = r"\s*,?\s*(?:\(|(?:de|du|d['’]|à|from|of|in|at|near)\s?)\s*[A-ZÀ-Þ]"
_FEWEST_IN_TAG = 6
_FEWEST_MISSPELT = 6


@dataclass(frozen=True, slots=True)
class Shown:
    """One place where the person shows."""

    span: Span
    identity: str
    """As it was given."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for of one identity."""

    identity: str
    spellings: tuple[Spelling, ...]
    parts: tuple[str, ...] = ()
    """The telling words of a name, folded."""
    initials: tuple[re.Pattern[str], ...] = ()
    """Patterns over the text itself, since only the capitals tell."""


def find_identities(text: str, identities: Sequence[str], language: Language, mine: Sequence[str] = ()) -> list[Shown]:
    """Give each place that shows one of the identities, in the order of the text; words of `mine` show nobody else."""
    own = frozenset(letters_of(word) for name in mine for word in _WORD.findall(name))
    found = [
        Shown(span, each.identity) for each in _wanted(tuple(identities), own) for span in _places(text, each, language)
    ]
    return _longest(found)


@lru_cache(maxsize=512)
def _wanted(identities: tuple[str, ...], own: frozenset[str]) -> tuple[Wanted, ...]:
    """Give what is looked for of each identity, by its kind."""
    cities = tuple(city for city in map(contacts.city_of, identities) if city)
    return tuple(_wanted_of(each, own, cities) for each in identities)


def _wanted_of(identity: str, own: frozenset[str], cities: tuple[str, ...]) -> Wanted:
    """Give what is looked for: a mail address, domain, telephone, address and handle have forms of their own."""
    mail, domain = contacts.mail_of(identity), contacts.domain_of(identity)
    if mail is not None:
        return Wanted(identity, tuple(contacts.spellings_of_mail(mail)))
    if contacts.is_phone(identity):
        return Wanted(identity, tuple(contacts.spellings_of_phone(identity)))
    if contacts.is_address(identity):
        return Wanted(identity, tuple(contacts.spellings_of_address(identity)))
    if domain:
        return Wanted(identity, tuple(contacts.spellings_of_domain(domain)))
    if identity.startswith(("@", "#")) or (" " not in identity and re.search(r"[\d_.]", identity)):
        return Wanted(identity, tuple(spellings_of_alias(letters_of(identity))))
    return _wanted_name(identity, own, cities)


def _wanted_name(identity: str, own: frozenset[str], cities: tuple[str, ...]) -> Wanted:
    """Give what is looked for of a person's or a firm's name."""
    words = [word for word in map(name_word, _WORD.findall(identity)) if word]
    words = [word for word in words if word not in _either("titles") | _either("legal")] or words
    firm = any(word in _either("generic") for word in words)
    telling = tuple(word for word in words if not names_nobody(word) and word not in own)
    spellings = [each for word in telling if len(word) >= FEWEST_LETTERS for each in spellings_of_part(word)]
    if len(words) > 1:
        spellings += spellings_of_whole(words)
        if firm and len(words) > len(telling) > 1:
            spellings += spellings_of_whole(telling)
    if firm or len(words) == 1:
        return Wanted(identity, tuple(spellings), telling)
    spellings += spellings_of_initials(words)
    return Wanted(identity, tuple(spellings), telling, _initials(words[0], words[-1], cities))


def _either(name: str) -> frozenset[str]:
    """Give one set of the lexicon in both languages."""
    return frozenset().union(*(words_of(name, language) for language in Language))


def _initials(first: str, last: str, cities: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Give the patterns of initials with a place: « M. G. de Québec », or the town of the address; and of "MarieG"."""
    one, two = re.escape(first[0].upper()), re.escape(last[0].upper())
    towns = "|".join(re.escape(city) for city in cities)
    place = rf"(?:{_PLACE}|(?i:[^.!?\n]{{0,30}}\b(?:{towns})\b))" if towns else _PLACE
    with_place = re.compile(rf"(?<![\w.]){one}(?:\.\s?|\s|-)?{two}(?![^\W_])\.?{place}")
    glued = re.compile(rf"(?<!\w){re.escape(first.capitalize())}{two}(?![^\W_])")
    return with_place, glued


def _places(text: str, wanted: Wanted, language: Language) -> Iterator[Span]:
    """Give each place where the identity shows."""
    shown = skeleton_of(text)
    for spelling in wanted.spellings:
        for match in spelling.pattern.finditer(shown.text):
            span = shown.span(*match.span())
            if _holds(text, span, match.group(), spelling, language):
                yield span
    for pattern in wanted.initials:
        for match in pattern.finditer(text):
            yield Span(*match.span())
    if wanted.parts:
        yield from _short_parts(text, wanted.parts, language)
        yield from _in_tags(text, wanted.parts)
        yield from _misspelt(text, shown, wanted.parts, language)


def _holds(text: str, span: Span, matched: str, spelling: Spelling, language: Language) -> bool:  # noqa: PLR0911
    """Whether a match really shows the name; each way of writing has a doubt of its own."""
    name = spelling.name.replace(" ", "")
    if spelling.way is Way.EXACT:
        return True
    if not is_readable(matched, name):
        return False
    match spelling.way:
        case Way.PART:
            return _is_the_name(text, span, matched, name, language)
        case Way.WHOLE:
            return _is_the_whole_name(text, span, spelling.name, language)
        case Way.MASKED:
            return is_masked(matched)
        case Way.BACKWARDS:
            return " " in spelling.name or not is_namesake(name, language)
        case _:
            return True


def _is_the_name(text: str, span: Span, matched: str, name: str, language: Language) -> bool:
    """Whether one word is the name: no inflected form of something else, no common word."""
    bare, letters = name.replace("'", ""), letters_of(matched)
    inflected = letters != bare and letters.rstrip("s") in {bare, bare + bare[-1]}
    if inflected and not is_capital_inside(text, span):
        return False
    if len(bare) == FEWEST_LETTERS and matched != bare and letters == bare and "'" not in name:
        return "-" not in matched
    return not is_namesake(bare, language) or means_the_person(text, span, bare, language)


def _is_the_whole_name(text: str, span: Span, name: str, language: Language) -> bool:
    """Whether several words are the name: two common words (« le petit jardin ») need a capital or a handle."""
    words = [word for word in name.split() if word not in _either("glue")]
    common = len(words) < FEWEST_LETTERS and all(is_namesake(word, language) or names_nobody(word) for word in words)
    return not common or text[span.start].isupper() or (span.start > 0 and text[span.start - 1] in "@#")


def _short_parts(text: str, parts: tuple[str, ...], language: Language) -> Iterator[Span]:
    """Give each name of two letters, as it is written: « Li », "Jo"."""
    for part in parts:
        if len(part) == FEWEST_LETTERS - 1 and not any(is_namesake(part, each) for each in Language):
            for match in re.finditer(rf"(?<![\w'’.-]){part.capitalize()}(?![\w.-]\w)\b", text):
                span = Span(*match.span())
                if is_capital_inside(text, span) or means_the_person(text, span, part, language):
                    yield span


def _in_tags(text: str, parts: tuple[str, ...]) -> Iterator[Span]:
    """Give each handle, hashtag or link with a part of the name in it: #BoycottMarie, gagnon-traiteur.ca."""
    for match in _TAG.finditer(text):
        tag = match.group()
        pieces = {plain(piece) for piece in _TAG_WORD.findall(tag)}
        together = letters_of(tag)
        camel = any(each.isupper() for each in tag[1:]) or re.search(r"[._\-]", tag[1:]) is not None
        for part in parts:
            if (camel and part in pieces) or (len(part) >= _FEWEST_IN_TAG and part in together):
                yield Span(*match.span())
                break


def _misspelt(text: str, shown: Skeleton, parts: tuple[str, ...], language: Language) -> Iterator[Span]:
    """Give each capitalised word that differs from a long part by one letter: "Tremblai" for Tremblay."""
    long_parts = [part for part in parts if len(part) >= _FEWEST_MISSPELT]
    if not long_parts:
        return
    for match in _WORD.finditer(shown.text):
        word = match.group()
        near = any(abs(len(word) - len(part)) <= 1 and _one_apart(word, part) for part in long_parts)
        if near and not is_namesake(word, language) and is_capital_inside(text, shown.span(*match.span())):
            yield shown.span(*match.span())


def _one_apart(one: str, other: str) -> bool:
    """Whether one letter was changed, added, left out or swapped with its neighbour."""
    if one == other or one in {other + "s", other + "x"}:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def _longest(found: list[Shown]) -> list[Shown]:
    """Give the places in the order of the text, the longest where several overlap."""
    kept: list[Shown] = []
    for each in sorted(found, key=lambda one: (one.span.start - one.span.end, one.span.start)):
        if all(each.span.end <= other.span.start or other.span.end <= each.span.start for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda one: one.span)
