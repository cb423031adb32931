"""The legal facts of a place: the law files that come with amiable, those of the user, and questions asked of them.

Owns reading and validation: a file that does not fit is refused whole, with its line. Refuses to advise. Validates by
hand, since the review asks for provisions and must start without pydantic.
"""

import datetime as dt
import functools
import pathlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from amiable import storage
from amiable.errors import DataError, StorageError
from amiable.law.fact import AppliesTo, ClientIs, LawFact, LawTopic
from amiable.model.words import ClientStatus, Jurisdiction, Kind
from amiable.settings.environment import configuration_directory
from amiable.settings.toml_lines import TomlFault, TomlLines, parse

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class LawFile:
    """What one file says."""

    jurisdiction: str
    read_on: dt.date
    also: tuple[str, ...]
    """Jurisdictions whose facts hold here as well."""
    facts: tuple[LawFact, ...]


def facts(
    jurisdiction: Jurisdiction, topic: LawTopic | str | None = None, status: ClientStatus | None = None
) -> list[LawFact]:
    """Give the facts of the place, those of the wider law that it takes included, in the order of the files.

    `topic` and `status` narrow the list; None does not. Empty for `other`: an unknown place has no law here.
    """
    return [
        each
        for each in _all_facts(jurisdiction.value, configuration_directory())
        if (topic is None or each.topic == topic) and (status is None or each.concerns(status))
    ]


def provisions(jurisdiction: Jurisdiction) -> set[str]:
    """Give every provision that the facts of the place rest on, one by one, as named in either language."""
    return {name for each in facts(jurisdiction) for name in (*each.provisions_fr, *each.provisions_en)}


def clause_without_effect(kind: Kind, status: ClientStatus | None, jurisdiction: Jurisdiction) -> list[LawFact]:
    """Give the verified facts which warn that a usual clause of such a dispute has no effect towards this client.

    Whether the contract holds such a clause is for the reader of the contract. Without a status nothing is presumed.
    """
    return [
        each for each in facts(jurisdiction) if kind in each.without_effect and each.verified and each.concerns(status)
    ]


def older_than_a_year(fact: LawFact, today: dt.date) -> bool:
    """Whether the fact must be shown with its date and a warning: its source is over a year old, or it expired."""
    if fact.expires is not None and fact.expires < today:
        return True
    try:
        anniversary = fact.as_of.replace(year=fact.as_of.year + 1)
    except ValueError:
        anniversary = dt.date(fact.as_of.year + 1, 3, 1)
    return today > anniversary


def law_files() -> list[pathlib.Path]:
    """Give the files that come with amiable, then those in `law/` of the configuration directory."""
    own = pathlib.Path(__file__).parent
    return [path for folder in (own, configuration_directory() / "law") for path in sorted(folder.glob("*.toml"))]


def load_law(path: pathlib.Path) -> LawFile:
    """Give what the file says; raises DataError with one line a fault."""
    try:
        text = storage.read_text(path)
        values = parse(text)
    except StorageError as error:
        raise DataError(str(error)) from None
    except TomlFault as error:
        raise DataError(f"{path}:{error}") from None
    faults: list[str] = []
    read = _FileReader(path, TomlLines(text), faults).read(values)
    if faults:
        raise DataError(*faults)
    return read


@functools.cache
def _all_facts(jurisdiction: str, _configuration: pathlib.Path) -> tuple[LawFact, ...]:
    files = [load_law(path) for path in law_files()]
    wider = {other for each in files if each.jurisdiction == jurisdiction for other in each.also}
    chosen = [
        *(each for each in files if each.jurisdiction == jurisdiction),
        *(each for each in files if each.jurisdiction in wider),
    ]
    return tuple(fact for each in chosen for fact in each.facts)


_FILE_KEYS = frozenset({"jurisdiction", "read_on", "also", "facts"})
_NEEDED = frozenset({"id", "topic", "applies_to", "fr", "en", "source", "as_of", "verified"})
_FREE = frozenset({"client_is", "provisions_fr", "provisions_en", "expires", "without_effect"})


class _FileReader:
    """Reads one file and notes every fault with its line."""

    def __init__(self, path: pathlib.Path, lines: TomlLines, faults: list[str]) -> None:
        self.path = path
        self.lines = lines
        self.faults = faults
        self.where: tuple[str | int, ...] = ()
        self.values: dict[str, Any] = {}

    def read(self, values: dict[str, Any]) -> LawFile:
        """Give the file; meaningless where faults were noted."""
        self._enter((), values, _FILE_KEYS, frozenset({"jurisdiction", "read_on"}))
        jurisdiction, read_on, also = self._text("jurisdiction"), self._date("read_on"), self._texts("also")
        tables = values.get("facts", [])
        if not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
            self._note("facts", "facts are tables, each under its own [[facts]]")
            tables = []
        read = tuple(self._fact(number, table, jurisdiction) for number, table in enumerate(tables))
        self._note_repeated(read)
        return LawFile(jurisdiction, read_on, also, read)

    def _fact(self, number: int, table: dict[str, Any], jurisdiction: str) -> LawFact:
        self._enter(("facts", number), table, _NEEDED | _FREE, _NEEDED)
        return LawFact(
            id=self._text("id"),
            jurisdiction=jurisdiction,
            topic=self._choice("topic", LawTopic, LawTopic.CONSUMER),
            applies_to=self._choice("applies_to", AppliesTo, AppliesTo.BOTH),
            client_is=self._choice("client_is", ClientIs, ClientIs.ANY),
            fact_fr=self._text("fr"),
            fact_en=self._text("en"),
            provisions_fr=self._texts("provisions_fr"),
            provisions_en=self._texts("provisions_en"),
            source=self._texts("source"),
            as_of=self._date("as_of"),
            expires=self._date("expires") if "expires" in table else None,
            verified=self._flag("verified"),
            without_effect=self._kinds("without_effect"),
        )

    def _enter(
        self,
        where: tuple[str | int, ...],
        values: dict[str, Any],
        allowed: frozenset[str],
        needed: frozenset[str],
    ) -> None:
        self.where, self.values = where, values
        for key in values:
            if key not in allowed:
                self._note(key, f"unknown key {key!r}; allowed: {', '.join(sorted(allowed))}")
        for key in sorted(needed - set(values)):
            self._note(key, f"{key} is missing")

    def _text(self, key: str) -> str:
        value = self.values.get(key, "")
        if key in self.values and not (isinstance(value, str) and value.strip()):
            self._note(key, f"{key} must be a text that is not empty")
        return str(value)

    def _texts(self, key: str) -> tuple[str, ...]:
        values = self.values.get(key, [])
        if not isinstance(values, list) or not all(isinstance(each, str) and each.strip() for each in values):
            self._note(key, f'{key} must be a list of texts, ["…", "…"]')
            return ()
        return tuple(values)

    def _date(self, key: str) -> dt.date:
        value = self.values.get(key, dt.date.min)
        if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
            self._note(key, f"{key} must be a date, 2026-01-31")
            return dt.date.min
        return value

    def _flag(self, key: str) -> bool:
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            self._note(key, f"{key} must be true or false")
        return value is True

    def _choice(self, key: str, kind: type[E], default: E) -> E:
        value = self.values.get(key, default)
        if value not in list(kind):
            self._note(key, f"{key} = {value!r} is not allowed; allowed: {', '.join(kind)}")
            return default
        return kind(value)

    def _kinds(self, key: str) -> frozenset[Kind]:
        names = self._texts(key)
        unknown = [each for each in names if each not in list(Kind)]
        if unknown:
            self._note(key, f"{key}: {unknown[0]!r} is no kind; allowed: {', '.join(Kind)}")
            return frozenset()
        return frozenset(map(Kind, names))

    def _note_repeated(self, read: tuple[LawFact, ...]) -> None:
        seen: set[str] = set()
        for number, each in enumerate(read):
            self.where = ("facts", number)
            if each.id in seen:
                self._note("id", f"id {each.id!r} stands twice")
            seen.add(each.id)

    def _note(self, key: str, what: str) -> None:
        self.faults.append(f"{self.path}:{self.lines.of((*self.where, key))}: {what}")
