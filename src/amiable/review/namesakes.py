"""Whether a word that equals a client's name means the client: « la rose », « elle se marie », "summer" do not.

Looks at the words around it only. The lists are in `lexicons/namesakes`; a word outside them is taken for the name.
"""

import re
from functools import cache
from typing import NamedTuple

from amiable.language.words import STOP_WORDS
from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.review.lexicon import load_lexicon
from amiable.review.skeleton import plain

_WORD_BEFORE = re.compile(r"([^\W_]+)(['’]?\s*|\.?\s+|\s*[@#]|\s*[-–]\s*)$")
_WORD_AFTER = re.compile(r"^['’]?\s*([^\W_]+)")
_FEWEST_LETTERS_AROUND = 6
_SENTENCE_END = re.compile(r"(?:^|[.!?…:;•\n»”\"(]|[-–—]\s)\s*[«“\"(]?\s*$")
_TITLE_END = re.compile(r"(?<!\w)(?:MM?|Mr|Mrs|Ms|Mx|Dr|Drs?e|Mmes?|Mlles?|Me|Pr|Prof)\.\s$")
"""A full stop that ends no sentence."""


class Around(NamedTuple):
    """The words beside a place, folded; empty where there is none."""

    before: str
    after: str
    after_capital: bool
    starts: bool
    """Whether the place is the start of a sentence, a line or a quotation."""


@cache
def words_of(name: str, language: Language) -> frozenset[str]:
    """One set of the lexicon."""
    return frozenset(load_lexicon("namesakes", language).sets[name])


def is_namesake(word: str, language: Language) -> bool:
    """Whether the folded word is a common word of the language too."""
    lists = (words_of(name, language) for name in ("nouns", "verbs", "proper"))
    return word in STOP_WORDS[language] or any(word in each for each in lists)


def names_nobody(word: str) -> bool:
    """Whether the folded word of a firm's name says only what kind of firm it is."""
    return any(word in words_of(name, language) for name in ("generic", "glue", "legal") for language in Language)


def means_the_person(text: str, span: Span, word: str, language: Language) -> bool:
    """Whether the common word at the span is used as a name here; `word` is its folded form."""
    shown = text[span.start : span.end]
    around = around_of(text, span)
    if (span.start and text[span.start - 1] in "@#") or (
        around.before in words_of("titles", language) and not around.starts
    ):
        return True
    if is_family(text, span, word, around):
        return True
    acts = shown[0].isupper() and around.after in words_of("follows", language)
    if around.before in words_of("determiners", language) and not around.starts and not acts:
        return _is_of_a_person(text, span, word, around, language)
    if around.starts:
        return _starts_as_a_person(shown, word, around, language)
    return _stands_as_a_person(text, span, word, around, language)


def _is_of_a_person(text: str, span: Span, word: str, around: Around, language: Language) -> bool:
    """Whether « de » stands before a name and no article: « un avis de Pierre »."""
    proper = word in words_of("proper", language) or around.after_capital or all_capitals(text, span)
    return around.before in {"de", "d"} and text[span.start].isupper() and not proper


def _stands_as_a_person(text: str, span: Span, word: str, around: Around, language: Language) -> bool:
    """Inside a sentence a capital tells, and after a preposition a verb form does."""
    shown, verb = text[span.start : span.end], word in words_of("verbs", language)
    if word in words_of("proper", language):
        return around.after in words_of("follows", language)
    if shown[0].isupper() and not all_capitals(text, span):
        return not around.after_capital or verb
    return verb and language is Language.FR and around.before in words_of("prepositions", language)


def is_family(text: str, span: Span, word: str, around: Around) -> bool:
    """Whether a family is meant: "the Grants", « les Petit »."""
    shown = text[span.start : span.end]
    if not shown[0].isupper() or around.after_capital or all_capitals(text, span):
        return False
    plural = plain(shown) in {word + "s", word + "es"}
    return (around.before == "the" and plural) or (around.before == "les" and plain(shown) == word)


def is_after_preposition(text: str, span: Span, language: Language) -> bool:
    """Whether the word before says that a person or thing follows without an article: « avec », "about"."""
    before = around_of(text, span).before
    return before in words_of("prepositions", language) and before not in words_of("determiners", language)


def _starts_as_a_person(shown: str, word: str, around: Around, language: Language) -> bool:
    """At the start of a sentence the capital tells nothing: what follows does."""
    if around.after in words_of("follows", language):
        return True
    return language is Language.FR and word in words_of("verbs", language) and shown[0].isupper()


def around_of(text: str, span: Span) -> Around:
    """Tell what stands beside the place."""
    head, tail = text[max(0, span.start - 60) : span.start], text[span.end : span.end + 60]
    before, after = _WORD_BEFORE.search(head), _WORD_AFTER.search(tail)
    return Around(
        before=plain(before.group(1)) if before else "",
        after=plain(after.group(1)) if after and after.group(1) != "à" else "",
        after_capital=bool(after and after.group(1)[0].isupper()),
        starts=(not head and not span.start) or (bool(_SENTENCE_END.search(head)) and not _TITLE_END.search(head)),
    )


def is_capital_inside(text: str, span: Span) -> bool:
    """Whether the word starts with a capital where no sentence starts."""
    return text[span.start].isupper() and not around_of(text, span).starts


def all_capitals(text: str, span: Span) -> bool:
    """Whether the words around are in capitals too, so that a capital tells nothing."""
    beside = text[max(0, span.start - 40) : span.start] + text[span.end : span.end + 40]
    letters = [each for each in beside if each.isalpha()]
    return len(letters) >= _FEWEST_LETTERS_AROUND and sum(each.isupper() for each in letters) * 10 > len(letters) * 8
