"""What a public text lets out of a case: figures, places, clauses, and words that its documents say.

Finds them and judges nothing: only the rule for public channels asks. The user's own name, trade and town are theirs
to show.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from amiable.language.dates import find_dates
from amiable.language.money import find_amounts
from amiable.language.numbers import find_numbers
from amiable.language.words import STOP_WORDS, fold, vocabulary
from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.review.citations import passages_of, quotations_in, references_in, says
from amiable.review.held import counted_in, currency_of, what_follows
from amiable.review.lexicon import load_lexicon
from amiable.review.namesakes import is_capital_inside
from amiable.review.subject import Subject

_RUN = 6
"""So many words in a row, said by a document too, are no accident."""
_TELLING_IN_RUN = 3
_FEWEST_QUOTED = 2
_FEWEST_LETTERS = 4
_WORD = re.compile(r"[^\W_]+")
_CAPITAL = re.compile(r"(?<![^\W_])[A-ZÀ-ÖØ-Þ][^\W\d_]{2,}(?:-[A-ZÀ-ÖØ-Þ][^\W\d_]+)*")


def disclosed(subject: Subject) -> Iterator[Span]:
    """Give each detail of the case, in no order."""
    yield from _figures(subject)
    yield from _places(subject)
    yield from _said_words(subject)
    for reference in references_in(subject.text):
        yield reference.span
    texts = [each.text for each in passages_of(subject)]
    for quotation in quotations_in(subject.text, subject.own):
        if len(quotation.text.split()) >= _FEWEST_QUOTED and any(says(text, quotation.text) for text in texts):
            yield quotation.inner


def _figures(subject: Subject) -> Iterator[Span]:
    """Give every sum, date and share, and the numbers that the case counts of the same thing."""
    text, language = subject.text, subject.language
    for amount in find_amounts(text, language, currency_of(subject)):
        yield amount.span
    for date in find_dates(text, language, subject.day):
        yield date.span
    held = counted_in(subject.held_text, language)
    for number in find_numbers(text, language):
        what = what_follows(text, number.span.end, language)
        if "%" in what or any(number.value == each.value and what & each.what for each in held):
            yield number.span


def _places(subject: Subject) -> Iterator[Span]:
    """Give each name of the documents that the text shows: a town, a hall, a firm."""
    names = _names_in("\n".join(each.text for each in subject.documents)) - _user_words(subject)
    for match in _CAPITAL.finditer(subject.text):
        span = Span(*match.span())
        if fold(match.group()) in names and is_capital_inside(subject.text, span):
            yield span


def _user_words(subject: Subject) -> frozenset[str]:
    """Give the words that are the user's own, and those that name nobody."""
    own = (subject.case.me.name, subject.case.me.role, subject.case.me.signature) if subject.case is not None else ()
    common = [load_lexicon("citing", language).sets["capitals"] for language in Language]
    return vocabulary("\n".join(own)).union(*common, *STOP_WORDS.values())


@lru_cache(maxsize=16)
def _names_in(text: str) -> frozenset[str]:
    """Give the folded words that the documents write with a capital inside sentences, and never without."""
    capitals = {
        fold(match.group())
        for match in _CAPITAL.finditer(text)
        if len(match.group()) >= _FEWEST_LETTERS and is_capital_inside(text, Span(*match.span()))
    }
    small = set(re.findall(r"(?<![^\W_])[a-zà-öø-þ][^\W\d_]+", text))
    return frozenset(capitals - {fold(word) for word in small})


def _said_words(subject: Subject) -> Iterator[Span]:
    """Give each run of words that a passage of the case says as well."""
    runs = _runs_of(tuple(each.text for each in passages_of(subject)))
    words = list(_WORD.finditer(subject.text))
    folded = [fold(word.group()) for word in words]
    for start in range(len(words) - _RUN + 1):
        run = folded[start : start + _RUN]
        if tuple(run) in runs and _tells(run, subject.language):
            yield Span(words[start].start(), words[start + _RUN - 1].end())


def _tells(run: Sequence[str], language: Language) -> bool:
    """Whether enough of the words are no stop words."""
    return sum(word not in STOP_WORDS[language] for word in run) >= _TELLING_IN_RUN


@lru_cache(maxsize=8)
def _runs_of(texts: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Give every run of that many words in the texts."""
    runs: set[tuple[str, ...]] = set()
    for text in texts:
        words = [fold(word) for word in _WORD.findall(text)]
        runs.update(tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1))
    return frozenset(runs)
