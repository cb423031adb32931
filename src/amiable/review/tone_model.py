"""The tone model that ships with amiable: one score of courtesy and one of heat from the features of a text.

It reads `tone_model.bin` with the standard library alone and adds up weights; `evals/training/tone_model.py` learns
them, and docs/tone-model.md says from what. The score of a word does not depend on its neighbours, so each is kept.

It was learnt on TyDiP (Srinivasan and Choi, 2022, CC BY 4.0, github.com/Genius1237/TyDiP), ParaDetox (Logacheva et
al., 2022, CC0), MLMA (Ousidhoum et al., 2019, MIT), CoCoA-MT (Nadejde et al., 2022, CDLA-Sharing-1.0) and mailgun's
forge (CC0).

The file: `MAGIC`, the length of the header (four bytes, little endian), the header in JSON, then one table of signed
bytes for each of its `tables`, `BUCKETS` long. A weight is its byte times the scale of its table.
"""

import json
import math
import pathlib
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, NamedTuple

from amiable.errors import DataError
from amiable.model.words import Language
from amiable.review.tone_features import BUCKETS, Features, pieces

FILE = pathlib.Path(__file__).with_name("tone_model.bin")
MAGIC = b"AMTONE1\n"
HEADS = ("courtesy", "heat")

_MOST_WORDS = 1 << 15
"""How many different words are kept with their scores, a language."""
_FIELD = 32
"""Bits of each number in a sum of three: a text has far fewer pieces than would fill them."""


class Scores(NamedTuple):
    """What the model says of a text, or adds for a part of one."""

    courtesy: float
    """In standard deviations of what people said of English requests, about: 0 is usual."""
    heat: float
    """A log-odds: 0 is as likely hostile as not."""


class _Word(NamedTuple):
    """What words weigh by their letters, in steps of their table, so that their order cannot change a sum."""

    pieces: int
    courtesy: int
    heat: int


@dataclass(frozen=True, slots=True)
class Head:
    """How one score is put together in one language."""

    weights: Mapping[str, float]
    """By the name of a dense feature."""
    bias: float
    table: "array[int] | None"
    """None where the language has no table of its own: the moves alone then decide."""
    scale: float

    def hashed(self, buckets: tuple[int, ...]) -> int:
        """Give the sum of the weights of the buckets, not yet scaled nor divided by the size of the text."""
        return sum(map(self.table.__getitem__, buckets)) if self.table is not None else 0


class _Words(dict[str, int]):
    """What each word met weighs, as `_packed` numbers; bounded, since texts may be hostile."""

    def __init__(self, courtesy: Head, heat: Head) -> None:
        super().__init__()
        self._heads = courtesy, heat

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        buckets = pieces(word)
        courtesy, heat = (each.hashed(buckets) for each in self._heads)
        found = self[word] = _packed(_Word(len(buckets), courtesy, heat))
        return found


@dataclass
class ToneModel:
    """The two heads of each language, and the words met so far."""

    courtesy: Mapping[Language, Head]
    heat: Mapping[Language, Head]

    @cached_property
    def _words(self) -> Mapping[Language, _Words]:
        return {each: _Words(self.courtesy[each], self.heat[each]) for each in Language}

    def scores(self, features: Features, language: Language) -> Scores:
        """Give the two scores of a text."""
        count, courtesy, heat = self._letters(features, language)
        size = self._size(count)
        gracious, hostile = self.courtesy[language], self.heat[language]
        kind, heated = 0.0, 0.0
        both = self._dense[language]
        for name, value in features.dense.items():
            if name in both:
                weights = both[name]
                kind += weights.courtesy * value
                heated += weights.heat * value
        return Scores(
            gracious.bias + kind + gracious.scale * courtesy / size,
            hostile.bias + heated + hostile.scale * heat / size,
        )

    @cached_property
    def _dense(self) -> Mapping[Language, Mapping[str, Scores]]:
        """What each dense feature weighs in both heads."""
        return {
            language: {
                name: Scores(courtesy.weights.get(name, 0.0), heat.weights.get(name, 0.0))
                for name in {**courtesy.weights, **heat.weights}
            }
            for language, courtesy, heat in ((each, self.courtesy[each], self.heat[each]) for each in Language)
        }

    def shares(self, features: Features, language: Language) -> dict[str, Scores]:
        """Give what each different word adds by its letters."""
        size = self._size(self._letters(features, language).pieces)
        gracious, hostile = self.courtesy[language].scale / size, self.heat[language].scale / size
        met = {word: _unpacked(self._words[language][word]) for word in features.words}
        return {word: Scores(gracious * each.courtesy, hostile * each.heat) for word, each in met.items()}

    def _letters(self, features: Features, language: Language) -> _Word:
        """Give what the different words of a text weigh together."""
        return _unpacked(sum(map(self._words[language].__getitem__, features.words)))

    @staticmethod
    def _size(count: int) -> float:
        return math.sqrt(max(1, count))


@cache
def load_model() -> ToneModel:
    """Give the model that ships, read once; DataError where its file is missing or damaged."""
    try:
        return read_model(FILE.read_bytes())
    except OSError as error:
        raise DataError(f"{FILE.name}: the tone model cannot be read ({error.strerror}); reinstall amiable") from error


def read_model(data: bytes) -> ToneModel:
    """Give the model that the bytes hold; DataError where they do not fit the form."""
    try:
        header, body = _header(data)
        tables = {name: _table(body, number) for number, name in enumerate(header["tables"])}
        courtesy, heat = (
            {language: _head(header["heads"][name][language], header["tables"], tables) for language in Language}
            for name in HEADS
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DataError(f"{FILE.name}: the tone model is damaged ({error}); reinstall amiable") from error
    return ToneModel(courtesy, heat)


def _header(data: bytes) -> tuple[dict[str, Any], bytes]:
    """Give the header and what follows it; ValueError where the file does not start as a model or was cut."""
    start = len(MAGIC) + 4
    end = start + int.from_bytes(data[len(MAGIC) : start], "little")
    if not data.startswith(MAGIC):
        raise ValueError("it does not start as a tone model does")
    header = json.loads(data[start:end])
    if len(data) != end + BUCKETS * len(header["tables"]):
        raise ValueError("its length is not what its header says")
    return header, data[end:]


def _packed(word: _Word) -> int:
    """Give the three numbers as one, so that a thousand words are added up at once."""
    return word.pieces + (word.courtesy << _FIELD) + (word.heat << 2 * _FIELD)


def _unpacked(total: int) -> _Word:
    """Give the three sums; the first is never negative, so what was borrowed for the second is given back."""
    half, rest = 1 << (_FIELD - 1), total >> _FIELD
    courtesy = ((rest + half) & ((1 << _FIELD) - 1)) - half
    return _Word(total & ((1 << _FIELD) - 1), courtesy, (rest - courtesy) >> _FIELD)


def _table(body: bytes, number: int) -> "array[int]":
    table = array("b")
    table.frombytes(body[number * BUCKETS : (number + 1) * BUCKETS])
    return table


def _head(told: Mapping[str, object], scales: Mapping[str, float], tables: Mapping[str, "array[int]"]) -> Head:
    """Give the head that the header tells of."""
    weights, bias, table = told["weights"], told["bias"], told["table"]
    if not isinstance(weights, dict) or not isinstance(bias, float):
        raise TypeError("a head has no weights")
    if table is None:
        return Head(weights, bias, None, 0.0)
    return Head(weights, bias, tables[str(table)], float(scales[str(table)]))
