"""What evidence says to the user, in the case's language and typography.

Owns the table `wording.toml` and the filling of its sentences. Text of documents enters only as a short quotation on
one line, never as a format string.
"""

import datetime as dt
import functools
import tomllib
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import NamedTuple

from amiable.language.dates import format_date
from amiable.language.elision import contract, elide
from amiable.language.grammar import definite, noun_phrase
from amiable.language.money import format_money
from amiable.language.typography import locale_for, typeset
from amiable.model.case import Case
from amiable.model.money import Money
from amiable.model.words import Language, Locale

_QUOTED = 80
"""Characters of a quotation inside a remark."""


class Wording(NamedTuple):
    """The sentences of one language with the place where they are read."""

    language: Language
    locale: Locale

    def say(self, table: str, name: str, **values: str) -> str:
        """The sentence `name` of `table`, filled and typeset."""
        text = _tables(self.language)[table][name].format(**values)
        return typeset(contract(elide(text)) if self.language is Language.FR else text, self.locale)

    def sentence(self, clauses: Iterable[str]) -> str:
        """Several remarks as one sentence, with a capital and a full stop."""
        text = _tables(self.language)["reason"]["joined"].join(clauses).strip()
        stop = "" if text.endswith((".", "…", "!", "?")) else "."
        return typeset(f"{text[:1].upper()}{text[1:]}{stop}", self.locale)

    def list_of(self, items: Iterable[str]) -> str:
        """Several things in one phrase: « 60 $ et 80 $ »."""
        listed = list(dict.fromkeys(items))
        head, last = ", ".join(listed[:-1]), listed[-1]
        return f"{head}{_tables(self.language)['reason']['and']}{last}" if head else last

    def amount(self, money: Money) -> str:
        """A sum as it is written at the place."""
        return format_money(money, self.locale)

    def day(self, date: dt.date) -> str:
        """A date as it is written at the place."""
        return format_date(date, self.locale)

    def the(self, noun: str) -> str:
        """A noun phrase with its article: « les frais de déplacement »."""
        return definite(noun_phrase(noun, self.language), self.language)

    def quoted(self, text: str) -> str:
        """A few words of a document on one line."""
        line = " ".join(text.split())
        return line if len(line) <= _QUOTED else f"{line[: _QUOTED - 1].rsplit(' ', 1)[0]}…"


def wording_of(case: Case) -> Wording:
    """The wording for the case's language and place."""
    currency = next((fact.amount.currency for fact in case.facts if fact.amount), "")
    return Wording(case.language, locale_for(case.language, case.me.jurisdiction, currency))


@functools.cache
def _tables(language: Language) -> Mapping[str, Mapping[str, str]]:
    text = (resources.files("amiable.evidence") / "wording.toml").read_text(encoding="utf-8")
    tables: Mapping[str, Mapping[str, str]] = tomllib.loads(text)[language.value]
    return tables
