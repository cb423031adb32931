"""Whether a word of a client's name belongs to somebody else's: "Marie Curie", « Victor Hugo », « rue Sainte-Marie ».

Looks at the capitalised words beside it. It clears a word only where another name shows; the whole name of the client
is never asked about here.
"""

import re
from collections.abc import Sequence

from amiable.language.words import STOP_WORDS
from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.review.given_names import is_given_name
from amiable.review.namesakes import all_capitals, around_of, is_namesake, names_nobody, words_of
from amiable.review.skeleton import plain

_WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)?"
_BEFORE = re.compile(rf"({_WORD})(\s|-|\.\s)$")
_AFTER = re.compile(rf"^(\s|-)({_WORD})(?:(?:\s)({_WORD}))?")
_WORDS = re.compile(r"[^\W\d_]+")
_IS = frozenset({"is", "est", "was"})
_LIKE = 3
"""So many first letters in common, and a word may be the client's own name, misspelt."""


def is_anothers(text: str, span: Span, own: frozenset[str], language: Language, *, given: bool) -> bool:
    """Whether the word at the span is part of another name; `own` are the folded words of the client's.

    A given name makes another person with any other surname behind it, a surname only with a given name before it.
    """
    if (span.start and text[span.start - 1] in "@#") or all_capitals(text, span):
        return False
    if _is_famous(text, span):
        return True
    if given and _is_of_my_family(text, span, own, language):
        return True
    return _by_the_word_before(text, span, own, language) or _by_the_word_after(text, span, own, language, given=given)


def _is_of_my_family(text: str, span: Span, own: frozenset[str], language: Language) -> bool:
    """Whether the writer's own kin or neighbour is called so: « mon neveu Toby », "Lena is my niece", "Aunt Agatha"."""
    mine, kin = (words_of(name, language) for name in ("mine", "kin"))
    before = [plain(each) for each in _WORDS.findall(text[max(0, span.start - 40) : span.start])][-3:]
    tail = text[span.end : span.end + 60]
    after = [plain(each) for each in _WORDS.findall(tail)][:6]
    if after and _is_own(after[0], own):
        return False
    told = bool(before) and before[-1] in kin and not mine.isdisjoint(before[:-1])
    called = bool(before) and before[-1] in words_of("called", language)
    said_after = (tail.startswith(", ") or (after[:1] and after[0] in _IS)) and _are_kin(after[:5], mine, kin)
    return told or called or bool(said_after)


def _are_kin(words: Sequence[str], mine: frozenset[str], kin: frozenset[str]) -> bool:
    """Whether the words hold « mon neveu » or "my newborn niece"."""
    place = next((place for place, word in enumerate(words) if word in mine), len(words))
    return place <= 1 and not kin.isdisjoint(words[place + 1 :])


def _is_famous(text: str, span: Span) -> bool:
    """Whether the word and its neighbour are a name that everybody knows: "Aston Martin", "Union Jack"."""
    word = plain(text[span.start : span.end])
    before, after = (
        _BEFORE.search(text[max(0, span.start - 40) : span.start]),
        _AFTER.match(text[span.end : span.end + 60]),
    )
    pairs = {f"{plain(before.group(1))}-{word}"} if before is not None else set()
    pairs |= {f"{word}-{plain(after.group(2))}"} if after is not None else set()
    return any(not pairs.isdisjoint(words_of("famous", each)) for each in Language)


def _by_the_word_before(text: str, span: Span, own: frozenset[str], language: Language) -> bool:
    match = _BEFORE.search(text[max(0, span.start - 40) : span.start])
    if match is None:
        return False
    word, joint = plain(match.group(1)), match.group(2)
    if _is_own(word, own):
        return False
    if word in words_of("honoured", language) or (word in words_of("streets", language) and joint == " "):
        return True
    if not match.group(1)[0].isupper() or not is_given_name(word):
        return False
    place = Span(span.start - len(match.group()), span.start - len(joint))
    return joint == "-" or not (is_namesake(word, language) and around_of(text, place).starts)


def _by_the_word_after(text: str, span: Span, own: frozenset[str], language: Language, *, given: bool) -> bool:
    match = _AFTER.match(text[span.end : span.end + 60])
    if match is None:
        return False
    joint, word, second = match.groups()
    if joint == " " and not given:
        return False
    if re.match(r"[dl]['’][^\W\d_]", word) is not None:
        word = word[2:]
    if plain(word) in words_of("particles", language) and word[0].islower() and second:
        word, second = second, None
    if joint == "-" and word[0].islower():
        taunt = text[span.start].isupper() and plain(word) in STOP_WORDS[language]
        return len(word) > 1 and not taunt and not _is_own(plain(word), own) and not names_nobody(plain(word))
    if not _may_be_a_name(word, own, language):
        return False
    return second is None or not second[0].isupper() or _is_own(plain(second), own) or is_given_name(plain(word))


def _may_be_a_name(word: str, own: frozenset[str], language: Language) -> bool:
    """Whether the word is written as a name, and neither as the client's nor as what is said of one."""
    folded = plain(word)
    if not word[0].isupper() or _is_own(folded, own) or names_nobody(folded):
        return False
    said = folded in STOP_WORDS[language] or any(folded in words_of(each, language) for each in ("follows", "titles"))
    return len(folded) > 1 and not said


def _is_own(folded: str, own: frozenset[str]) -> bool:
    """Whether the word is one of the client's, an initial or a misspelt form of it."""
    known = {each.removeprefix("d'").removeprefix("l'") for each in own}
    return any(folded == each or each.startswith(folded) or folded[:_LIKE] == each[:_LIKE] for each in known)
