"""What a case holds: the words, names and figures that a letter may take from it.

Judges from the case file, the documents and the suite alone, never from the plan, whose tokens are what is measured.
The one exception is the deadline, which amiable computes and `one_deadline` measures.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from amiable.harness.runs import Letter, outside_quotes
from amiable.language.dates import find_dates
from amiable.language.numbers import find_numbers
from amiable.model.case import Case
from amiable.model.money import Money
from amiable.model.words import Language


class Figure(NamedTuple):
    """A date or a number in a text, by what it means."""

    date: dt.date | None
    number: Decimal | None
    shown: str
    start: int

    @property
    def meaning(self) -> tuple[dt.date | None, Decimal | None]:
        """What makes two figures the same."""
        return self.date, self.number


def figures(text: str, language: Language, reference: dt.date | None = None) -> Iterator[Figure]:
    """Go through dates, then numbers in figures and in words, each once; amounts count as their number."""
    rest = text
    for date in find_dates(text, language, reference):
        yield Figure(date.date, None, text[date.span.start : date.span.end], date.span.start)
        rest = rest[: date.span.start] + " " * (date.span.end - date.span.start) + rest[date.span.end :]
    for number in find_numbers(rest, language):
        yield Figure(None, number.value, rest[number.span.start : number.span.end], number.span.start)


def invented_figures(letter: Letter) -> list[Figure]:
    """Give the figures of a letter, outside its quotes, that neither the case nor its citations hold."""
    language = letter.replies.case.language
    held = {
        each.meaning for text in _texts_with_figures(letter) for each in figures(text, language, _reference(letter))
    }
    held |= {(letter.replies.plan.deadline, None)}
    return [each for each in figures(outside_quotes(letter), language, _reference(letter)) if each.meaning not in held]


def case_text(case: Case) -> str:
    """Give every word of the case file that may stand in a letter, one field a line."""
    return "\n".join(_fields(case))


def client_names(case: Case) -> tuple[str, ...]:
    """Give what identifies the client: name and aliases."""
    return tuple(each for each in (case.client.name, *case.client.aliases) if each.strip())


def _fields(case: Case) -> Iterator[str]:
    yield from (case.title, case.me.name, case.me.role, case.me.signature, case.restatement)
    yield from (case.client.salutation, *client_names(case))
    for offer in case.offers:
        yield from (offer.gives, offer.covers, offer.condition, _amount(offer.value), _day(offer.expires))
    for fact in case.facts:
        yield from (fact.what, _amount(fact.amount), _day(fact.date))


def _texts_with_figures(letter: Letter) -> Iterable[str]:
    """Where the suite lists the figures, they bind; where it does not, every document may lend one."""
    listed = letter.run.case.expect.figures
    yield from (case_text(letter.replies.case), *_locators(letter))
    message = letter.replies.evidence.to_answer
    if message is not None and message.passage.locator is not None:
        yield message.passage.locator.date or ""
    if listed is None:
        yield from (document.text for document in letter.replies.documents)
    else:
        yield from listed


def _locators(letter: Letter) -> Iterator[str]:
    for citation in letter.reviewed.draft.citations:
        exhibit = letter.replies.evidence.by_id(citation.evidence)
        where = exhibit.passage.locator if exhibit else None
        if where is not None:
            yield from (where.article or "", where.heading or "", str(where.page or ""), (where.date or "")[:10])


def _reference(letter: Letter) -> dt.date | None:
    return letter.replies.plan.deadline


def _amount(money: Money | None) -> str:
    return (
        ""
        if money is None
        else str(money.amount.normalize().to_integral_value() if money.amount % 1 == 0 else money.amount)
    )


def _day(date: dt.date | None) -> str:
    return date.isoformat() if date else ""
