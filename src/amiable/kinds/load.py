"""Reads what amiable knows of each kind of dispute: one TOML file a kind, in this folder.

Owns the shape of these files and the guess of a kind from a text. Decides nothing about a case: the words found
here are weighed in `evidence`, and the tables under `letter` are worded by the writer. A file that does not fit
is refused whole, because half a kind would search and judge with half its words.
"""

import functools
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from amiable.errors import DataError
from amiable.language.words import fold, stem, words
from amiable.model.words import Kind, Language

_LISTS = ("supports", "against", "clauses", "solutions")
_WEIGHTS = ("terms", "signs")
_LEAST_EVIDENCE = 2.0
"""Below this sum of signs a text is of no named kind: one weak word is not a dispute."""


@dataclass(frozen=True, slots=True)
class KindData:
    """What is known of one kind, in both languages."""

    kind: Kind
    tables: Mapping[Language, Mapping[str, Any]]

    def terms(self, language: Language) -> Mapping[str, float]:
        """The words of contracts that belong to this kind, with their weight in a search (0 to 1)."""
        return self._weights(language, "terms")

    def signs(self, language: Language) -> Mapping[str, float]:
        """The words of clients that point to this kind, with their weight in the guess."""
        return self._weights(language, "signs")

    def supports(self, language: Language) -> tuple[str, ...]:
        """Phrases that, beside the disputed matter, make a passage support the user."""
        return self._list(language, "supports")

    def against(self, language: Language) -> tuple[str, ...]:
        """Phrases that, beside the disputed matter, make a passage go against the user."""
        return self._list(language, "against")

    def clauses(self, language: Language) -> tuple[str, ...]:
        """The clauses that contracts usually have on it, as titles."""
        return self._list(language, "clauses")

    def solutions(self, language: Language) -> tuple[str, ...]:
        """Usual ways out, as infinitive phrases; suggestions for the user, never offers."""
        return self._list(language, "solutions")

    def matter(self, language: Language) -> str:
        """What the dispute is about where the case names nothing closer, with its article."""
        return str(self.tables[language]["matter"])

    def _weights(self, language: Language, name: str) -> Mapping[str, float]:
        table: Mapping[str, float] = self.tables[language][name]
        return table

    def _list(self, language: Language, name: str) -> tuple[str, ...]:
        return tuple(self.tables[language][name])


@functools.cache
def load_kind(kind: Kind) -> KindData:
    """What is known of `kind`; raises DataError where its file is missing or does not fit."""
    name = f"{kind.value}.toml"
    source = resources.files("amiable.kinds") / name
    try:
        text = source.read_text(encoding="utf-8")
    except OSError as error:
        raise DataError(f"kinds/{name}: cannot be read ({error}); reinstall amiable") from error
    return parse_kind(kind, text, name)


def parse_kind(kind: Kind, text: str, name: str) -> KindData:
    """The kind in the TOML `text` of the file `name`; raises DataError naming the table that does not fit."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"kinds/{name}: not TOML ({error}); correct the line named") from error
    tables: dict[Language, Mapping[str, Any]] = {}
    for language in Language:
        table = data.get(language.value)
        if not isinstance(table, dict):
            raise DataError(f"kinds/{name}: table [{language.value}] is missing; add it")
        _check(table, language, name)
        tables[language] = table
    return KindData(kind, tables)


def guess_kind(text: str, language: Language, apart_from: Collection[Kind] = ()) -> Kind:
    """The kind that the words of `text` point to most; `other` where they point nowhere in particular.

    The kinds in `apart_from` are not looked at: under a formal notice lies another dispute.
    """
    stems = [stem(word.lowered, language) for word in words(text)]
    following: dict[str, list[int]] = {}
    for place, each in enumerate(stems):
        following.setdefault(fold(each), []).append(place)
    folded = [fold(each) for each in stems]
    best, best_score = Kind.OTHER, _LEAST_EVIDENCE
    for kind in (each for each in Kind if each not in apart_from):
        signs = load_kind(kind).signs(language)
        score = sum(weight for sign, weight in signs.items() if _occurs(_sign_stems(sign, language), folded, following))
        if score > best_score:
            best, best_score = kind, score
    return best


@functools.cache
def _sign_stems(sign: str, language: Language) -> tuple[str, ...]:
    return tuple(fold(stem(word.lowered, language)) for word in words(sign))


def _occurs(sign: tuple[str, ...], folded: list[str], following: Mapping[str, list[int]]) -> bool:
    length = len(sign)
    return any(tuple(folded[place : place + length]) == sign for place in following.get(sign[0], ()))


def _check(table: Mapping[str, Any], language: Language, name: str) -> None:
    where = f"kinds/{name}: [{language.value}]"
    if not isinstance(table.get("matter"), str) or not table["matter"].strip():
        raise DataError(f"{where} matter must be a noun phrase with its article; add one")
    for key in _LISTS:
        listed = table.get(key)
        if not isinstance(listed, list) or not all(isinstance(each, str) and each.strip() for each in listed):
            raise DataError(f"{where} {key} must be a list of phrases; write them between quotation marks")
    for key in _WEIGHTS:
        weights = table.get(key)
        if not isinstance(weights, dict) or not all(_is_weight(each) for each in weights.values()):
            raise DataError(f"{where} {key} must give each phrase a weight above 0; write phrase = 1.0")
    for key in table:
        if key not in {*_LISTS, *_WEIGHTS, "matter"}:
            raise DataError(f"{where} {key} is not a key of a kind; known: matter, {', '.join(_LISTS + _WEIGHTS)}")


def _is_weight(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value > 0
