"""The figures of a text that the case does not hold: sums, dates, shares, delays and other numbers.

Finds them and tells how much each matters. Which of them block, and where, is for the rule to say.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from amiable.language.dates import find_dates
from amiable.language.money import find_amounts
from amiable.language.numbers import FoundNumber, find_numbers
from amiable.language.spans import overlaps
from amiable.language.words import fold, stem
from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.review.checks import wordings
from amiable.review.citations import quotations_in, references_in
from amiable.review.contacts import cards_in, ibans_in, mails_in, phones_in
from amiable.review.held import (
    Counted,
    currency_of,
    holds_amount,
    holds_date,
    holds_figure,
    holds_value,
    sources_of,
    what_follows,
)
from amiable.review.lexicon import load_lexicon
from amiable.review.provisions import provisions_in
from amiable.review.subject import Subject

_LINK = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|ca|fr|org|net|co\.uk)(?:/\S*)?")
_LIST_MARK = re.compile(r"^[ \t]*\(?\d{1,2}[.)](?=\s)", re.MULTILINE)
_SPECIMEN = 12
"""Characters on each side of a number within which an identifier (2026-014) is read whole."""


class Figure(NamedTuple):
    """A figure of the text with how far it is held."""

    span: Span
    grave: bool
    """A sum, a date, a share or a delay: those block in any text."""


def unheld_figures(subject: Subject) -> Iterator[Figure]:
    """Give each figure that the case does not hold; clauses, laws, links, telephones and quotes hold no figures."""
    skipped = _not_figures(subject)
    for figure in _unheld(subject):
        if not any(overlaps(figure.span, each) for each in skipped):
            yield figure


def unheld_delays(subject: Subject) -> Iterator[Span]:
    """Give each delay in words that the case does not hold: « une quinzaine »; in drafts also « d’ici vendredi »."""
    held = fold(sources_of(subject))
    collective = load_lexicon("figures", subject.language).sets["collective"]
    for word in subject.words:
        if fold(word.text) in collective and fold(word.text) not in held:
            yield word.span
    for match in wordings(subject, "deadline") if subject.draft is not None else ():
        if fold(subject.text[match.span.start : match.span.end]) not in held:
            yield match.span


def unheld_contacts(subject: Subject) -> Iterator[Span]:
    """Each telephone, mail address and account number of a draft that its sources do not hold."""
    if subject.draft is None:
        return
    held = re.sub(r"[\s().+/-]", "", sources_of(subject))
    for span in _contacts(subject.text):
        shown = re.sub(r"[\s().+/-]", "", subject.text[span.start : span.end])
        if shown not in held:
            yield span


def _unheld(subject: Subject) -> Iterator[Figure]:
    """Each sum, date and number that the case does not hold, the digits of each read once."""
    text, language = subject.text, subject.language
    dates = find_dates(text, language, subject.day)
    read = [each.span for each in dates]
    for date in dates:
        shown = text[date.span.start : date.span.end]
        if not holds_date(subject, date.date, year_given=re.search(r"\d{4}", shown) is not None):
            yield Figure(date.span, grave=True)
    for amount in find_amounts(text, language, currency_of(subject)):
        if not any(overlaps(amount.span, each) for each in read):
            read.append(amount.span)
            if not holds_amount(subject, amount.money):
                yield Figure(amount.span, grave=True)
    for number in find_numbers(text, language):
        if not any(overlaps(number.span, each) for each in read):
            yield from _unheld_number(subject, number)


def _unheld_number(subject: Subject, number: FoundNumber) -> Iterator[Figure]:
    """Give the number, where the case does not count as many of the same thing."""
    what = what_follows(subject.text, number.span.end, subject.language)
    if _is_only_a_word(subject, number, what) or _is_in_an_identifier(subject, number.span):
        return
    if holds_figure(subject, Counted(number.value, what)):
        return
    grave = bool(what & _measured(subject.language))
    if grave or subject.draft is not None or not holds_value(subject, number.value):
        yield Figure(number.span, grave)


def _is_only_a_word(subject: Subject, number: FoundNumber, what: frozenset[str]) -> bool:
    """Whether a number word is a way of speaking: « les deux », « mille mercis », "two things"."""
    shown = fold(subject.text[number.span.start : number.span.end])
    if shown[0].isdigit():
        return False
    sets = load_lexicon("figures", subject.language).sets
    around = fold(subject.text[max(0, number.span.start - 16) : number.span.end + 24])
    if any(saying.replace("_", " ") in around for saying in sets["sayings"]):
        return True
    small = shown in sets["small"]
    first = next(iter(re.findall(r"[^\W\d_]+", fold(subject.text[number.span.end : number.span.end + 30]))), "")
    return small and (not what or first in sets["abstract"])


def _is_in_an_identifier(subject: Subject, span: Span) -> bool:
    """Whether the number belongs to a reference that the case holds whole: « facture 2026-014 »."""
    start = max(0, span.start - _SPECIMEN)
    before = re.search(r"[\w/#-]*$", subject.text[start : span.start])
    after = re.match(r"[\w/#-]*", subject.text[span.end : span.end + _SPECIMEN])
    whole = (before.group() if before else "") + subject.text[span.start : span.end] + (after.group() if after else "")
    return len(whole) > span.end - span.start and whole.strip("#-/") in sources_of(subject)


def _not_figures(subject: Subject) -> list[Span]:
    """Give the places whose digits are no figures of the case: clauses, laws, links, telephones, list marks, quotes."""
    text = subject.text
    spans = [each.span for each in references_in(text)] + [each.span for each in provisions_in(text)]
    spans += [each.span for each in quotations_in(text, subject.own)]
    spans += [Span(*match.span()) for pattern in (_LINK, _LIST_MARK) for match in pattern.finditer(text)]
    return spans + _contacts(text)


def _contacts(text: str) -> list[Span]:
    """Give the telephones, mail addresses and account numbers of the text."""
    return [*phones_in(text), *mails_in(text), *ibans_in(text), *cards_in(text)]


def _measured(language: Language) -> frozenset[str]:
    """Give the stems of what makes a number grave: shares, delays, distances."""
    return frozenset({"%"} | {stem(word, language) for word in load_lexicon("figures", language).sets["measures"]})
