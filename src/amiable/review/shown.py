"""The places of a text at which one identity shows: each match is weighed, since many words look like a name.

`identity` says what is looked for; here a pattern's match is verified by what stands around it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.review.given_names import short_forms
from amiable.review.initials import holds_initials, initial_patterns
from amiable.review.namesakes import (
    around_of,
    is_after_preposition,
    is_capital_inside,
    is_family,
    is_namesake,
    means_the_person,
    names_nobody,
    words_of,
)
from amiable.review.others import is_anothers
from amiable.review.skeleton import Skeleton, skeleton_of
from amiable.review.spellings import FEWEST_LETTERS, Spelling, Way, gate_of, is_masked, is_readable, letters_of
from amiable.review.tags import places_in_tags

_WORD = re.compile(r"[^\W_]+(?:[-'’‑][^\W_]+)*")
_DRAWN_OUT = re.compile(r"([^\W\d_])\1\1")
_BEFORE_NAMES = frozenset({"de", "d", "en"})
"""Of the words before a common noun, those that stand before a name as often."""
_INDEFINITE = frozenset({"un", "une", "an"})
_TOWARDS = frozenset({"at", "to", "of", "chez"})
_FEWEST_MISSPELT = 6
_FEWEST_MISSPELT_ANYWHERE = 8
"""Letters of a name that is known misspelt even where every word has a capital: at the start of a sentence."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for of one identity."""

    identity: str
    spellings: tuple[Spelling, ...]
    parts: tuple[str, ...] = ()
    """The telling words of a name, folded."""
    known: frozenset[str] = frozenset()
    """All its words and pieces, folded."""
    pieces: frozenset[str] = frozenset()
    """The words cut at their hyphens, folded."""
    people: tuple[str, tuple[str, ...], tuple[str, ...]] | None = None
    """Of a person: the given name, the other words and the towns of the address, for the initials; folded."""
    given: str = ""
    """The given name of a person, folded; empty where the user has the same."""
    names: tuple[str, ...] = ()
    """The words of a person's whole name, folded."""
    firm: bool = False


def places_of(text: str, wanted: Wanted, language: Language) -> Iterator[Span]:
    """Give each place where the identity shows."""
    shown = skeleton_of(text)
    gate = gate_of(shown.text)
    for spelling in wanted.spellings:
        if not spelling.may_stand_in(gate):
            continue
        for match in spelling.pattern.finditer(shown.text):
            span = shown.span(*match.span())
            if _holds(text, span, match.group(), spelling, wanted, language):
                yield span
    if wanted.people is not None and holds_initials(text):
        for pattern in initial_patterns(*wanted.people):
            yield from (Span(*match.span()) for match in pattern.finditer(text))
    if wanted.parts:
        yield from _short_parts(text, wanted.parts, language)
        yield from places_in_tags(text, wanted.parts, wanted.names)
        yield from _misspelt(text, shown, wanted, language)
    if wanted.given:
        yield from _in_short(text, shown, wanted, language)


def _holds(  # noqa: PLR0911, PLR0917
    text: str, span: Span, matched: str, spelling: Spelling, wanted: Wanted, language: Language
) -> bool:
    """Whether a match really shows the name; each way of writing has a doubt of its own."""
    name = spelling.name.replace(" ", "")
    if spelling.way is Way.EXACT:
        return True
    if not is_readable(matched, name):
        return False
    match spelling.way:
        case Way.PART:
            return _is_the_name(text, span, matched, name, wanted, language)
        case Way.WHOLE:
            thing = wanted.firm and _is_a_thing(text, span, language) and _is_partly_common(spelling.name, language)
            return not thing and _is_the_whole_name(text, span, spelling.name, language)
        case Way.MASKED:
            return is_masked(matched)
        case Way.GLUED:
            return re.search(r"[-\s]", matched) is None or not (
                _is_inside_a_word(text, span) or _all_common(text, span, wanted, language)
            )
        case Way.BACKWARDS:
            return " " in spelling.name or not is_namesake(name, language)
        case _:
            return True


def _is_inside_a_word(text: str, span: Span) -> bool:
    """Whether a letter stands right before or after: « Grand-Duché »."""
    return text[span.start - 1 : span.start].isalpha() or text[span.end : span.end + 1].isalpha()


def _all_common(text: str, span: Span, wanted: Wanted, language: Language) -> bool:
    """Whether the telling words are common ones, and written without a capital: « le grand-duc »."""
    small = not any(each.isupper() for each in text[span.start : span.end])
    tagged = span.start > 0 and text[span.start - 1] in "@#"
    pieces = [each for each in wanted.pieces if not names_nobody(each)]
    return small and not tagged and bool(pieces) and all(is_namesake(each, language) for each in pieces)


def _is_the_name(  # noqa: PLR0917
    text: str, span: Span, matched: str, name: str, wanted: Wanted, language: Language
) -> bool:
    """Whether one word is the name: no inflected form of something else, no common word, nobody else's."""
    bare, letters = name.replace("'", ""), letters_of(matched)
    given = wanted.firm or name == wanted.given
    thing = _is_a_thing(text, span, language) or (name in wanted.parts and _is_a_small_word(text, span, language))
    if thing or is_anothers(text, span, wanted.known, language, given=given):
        return False
    if is_family(text, span, bare, around_of(text, span)):
        return True
    if wanted.firm and not _is_the_firm(text, span, bare, letters, wanted, language):
        return False
    varied = letters != bare and matched.isalpha() and _DRAWN_OUT.search(letters) is None
    if varied and not is_capital_inside(text, span):
        return False
    if len(bare) == FEWEST_LETTERS and matched != bare and letters == bare and "'" not in name:
        return "-" not in matched
    return not is_namesake(bare, language) or means_the_person(text, span, bare, language)


def _is_a_thing(text: str, span: Span, language: Language) -> bool:
    """Whether « un » or "an" stands before the words, or "the" and they are small in a text that has capitals."""
    around = around_of(text, span)
    if around.before in _INDEFINITE and not around.after_capital:
        return True
    small = text[span.start : span.end].islower() and _has_capitals(text)
    return small and around.before in words_of("determiners", language) - _BEFORE_NAMES


def _is_a_small_word(text: str, span: Span, language: Language) -> bool:
    """Whether the word is written small in a text that has capitals, and nothing around it makes it a name."""
    if not text[span.start : span.end].islower() or not _has_capitals(text):
        return False
    around = around_of(text, span)
    return not (_is_introduced(text, span, language) or around.after in words_of("follows", language))


def _is_introduced(text: str, span: Span, language: Language) -> bool:
    """Whether what stands before a word in small letters lets it be a name: a preposition, a title, a mark, nothing."""
    before = around_of(text, span).before
    marked = text[span.start - 1 : span.start] in {"", "@", "#", "/", ".", "_", "-", "\n"}
    titled = before in words_of("titles", language) or is_after_preposition(text, span, language)
    return marked or titled or not before or before in _BEFORE_NAMES | _TOWARDS


@lru_cache(maxsize=64)
def _has_capitals(text: str) -> bool:
    """Whether the writer uses capitals at all."""
    return text != text.lower()


def _is_the_firm(  # noqa: PLR0917
    text: str, span: Span, bare: str, letters: str, wanted: Wanted, language: Language
) -> bool:
    """Whether one word of a firm's name means the firm: of several telling words one alone needs a capital."""
    around = around_of(text, span)
    tagged = span.start > 0 and text[span.start - 1] in "@#"
    if tagged or not letters.isalpha():
        return True
    if not any(each.isupper() for each in text[span.start : span.end]):
        article = any(around.before in words_of("determiners", each) for each in Language) or not around.before
        return len(wanted.parts) == 1 and letters == bare and not article
    several = len(wanted.parts) > 1 or is_namesake(bare, language)
    return not (several and around.starts) or around.after in words_of("follows", language)


def _is_the_whole_name(text: str, span: Span, name: str, language: Language) -> bool:
    """Whether several words are the name: two common words (« le petit jardin ») need a capital or a handle."""
    words = [word for word in name.split() if not any(word in words_of("glue", each) for each in Language)]
    common = len(words) < FEWEST_LETTERS and all(is_namesake(word, language) or names_nobody(word) for word in words)
    if not common or (span.start > 0 and text[span.start - 1] in "@#"):
        return True
    shown = text[span.start : span.end]
    telling = shown.split()[-1] if words != name.split() else shown
    capital = any(each.isupper() for each in telling)
    return capital or is_after_preposition(text, span, language)


def _is_partly_common(name: str, language: Language) -> bool:
    """Whether the words of the firm's name are without its trade, and one is common: « un vieux moulin »."""
    words = name.split()
    trade = any(word in words_of("generic", each) for word in words for each in Language)
    return not trade and any(is_namesake(word, language) for word in words)


def _short_parts(text: str, parts: tuple[str, ...], language: Language) -> Iterator[Span]:
    """Give each name of two letters, as it is written: « Li », "Jo", "the Ngs"."""
    for part in parts:
        if len(part) == FEWEST_LETTERS - 1 and not any(is_namesake(part, each) for each in Language):
            for match in re.finditer(rf"(?<![\w'’.-])(?:{part.capitalize()}|(?<=the ){part.capitalize()}s)\b", text):
                span = Span(*match.span())
                dotted = re.match(r"[.-]\w", text[span.end : span.end + 2])
                if dotted is None and (is_capital_inside(text, span) or means_the_person(text, span, part, language)):
                    yield span


def _in_short(text: str, shown: Skeleton, wanted: Wanted, language: Language) -> Iterator[Span]:
    """Give each short form of the given name that is written as a name: Bob for Robert."""
    forms = short_forms(wanted.given)
    own = wanted.known | forms
    for match in _WORD.finditer(shown.text) if forms else ():
        word = letters_of(match.group().removesuffix("'s").removesuffix("’s"))
        if word not in forms:
            continue
        span = shown.span(*match.span())
        if not text[span.start].isupper() or is_anothers(text, span, own, language, given=True):
            continue
        if means_the_person(text, span, word, language) if is_namesake(word, language) else _is_named(text, span):
            yield span


def _is_named(text: str, span: Span) -> bool:
    """Whether a capital says that the word is a name: not where all words have one."""
    letters = text[span.start : span.end]
    return letters[1:].islower() or is_capital_inside(text, span)


def _misspelt(text: str, shown: Skeleton, wanted: Wanted, language: Language) -> Iterator[Span]:
    """Give each capitalised word that differs from a long part by one letter: "Tremblai" for Tremblay."""
    long_parts = [(part, letters_of(part)) for part in wanted.parts if len(part) >= _FEWEST_MISSPELT]
    for match in _WORD.finditer(shown.text) if long_parts else ():
        word = letters_of(match.group())
        elided = re.match("[dl]['’]", match.group()) is not None and not any("'" in part for part, _ in long_parts)
        near = [part for part, bare in long_parts if abs(len(word) - len(bare)) <= 1 and one_apart(word, bare)]
        if not near or elided or is_namesake(word, language):
            continue
        span = shown.span(*match.span())
        long = any(len(part) >= _FEWEST_MISSPELT_ANYWHERE for part in near) and text[span.start].isupper()
        given = any(part == wanted.given for part in near)
        if (long or is_capital_inside(text, span)) and not is_anothers(text, span, wanted.known, language, given=given):
            yield span


def one_apart(one: str, other: str) -> bool:
    """Whether one letter was changed, added, left out or swapped with its neighbour."""
    if one == other or one in {other + "s", other + "x"}:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
