"""How much a sentence hurts whoever reads it, in words that are no insult: guilt, sarcasm, contempt, a veiled sting.

Learnt on sentences of freelancers' mail that an editor stopped or sent (`evals/training/mail`), apart from heat, since
what hurts in a mail is not what hurts in a tweet. Each sentence is judged by itself: its words, their pieces, each two
that follow one another, and how it ends. It ranks, and T115 decides what is told. docs/tone-model.md is its data card.

The file: `MAGIC`, the length of the header (four bytes, little endian), the header in JSON (bias, weight of the length
and scale a language), then one table of signed bytes a language, `BUCKETS` long.
"""

import itertools
import json
import math
import pathlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from amiable.errors import DataError
from amiable.model.words import Language
from amiable.review.tone_features import BUCKETS, bucket, pieces

FILE = pathlib.Path(__file__).with_name("tone_hurt.bin")
MAGIC = b"AMHURT1\n"
FEWEST = 4
"""Words below which a sentence is not judged: « Merci », "Of course" say nothing by themselves."""

_MOST_WORDS = 1 << 14
"""How many different words are kept with what they weigh, a language."""
_FIELD = 32
"""Bits for the number of pieces of all words of a sentence."""
_EVERY = 3
"""How often the mark at the end of a sentence counts."""


class _Words(dict[str, int]):
    """Of each word met, the number of its pieces, and above `_FIELD` bits what they weigh; so one sum adds up both."""

    def __init__(self, table: "array[int]") -> None:
        super().__init__()
        self._weight = table.__getitem__

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        parts = [*map(self._weight, pieces(word))]
        found = self[word] = len(parts) + (sum(parts) << _FIELD)
        return found


class _Pairs(dict[tuple[str, str], int]):
    """What each two words met beside one another weigh together; bounded as well."""

    def __init__(self, table: "array[int]") -> None:
        super().__init__()
        self._table = table

    def __missing__(self, pair: tuple[str, str]) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[pair] = self._table[_joint(pair)]
        return found


@dataclass
class HurtModel:
    """The weights of one language, and the words met so far."""

    bias: float
    length: float
    """What is added for each unit of `length_of`."""
    scale: float
    table: "array[int]"

    @cached_property
    def _words(self) -> _Words:
        return _Words(self.table)

    @cached_property
    def _pairs(self) -> _Pairs:
        return _Pairs(self.table)

    def odds(self, row: Sequence[str], ending: str) -> float:
        """Give the log-odds that an editor would stop the sentence; `row` holds its folded words."""
        met = sum(map(self._words.__getitem__, dict.fromkeys(row)))
        beside = [*map(self._pairs.__getitem__, dict.fromkeys(itertools.pairwise(row)))]
        beside += [self.table[each] for each in _end(ending)]
        count = (met & ((1 << _FIELD) - 1)) + len(beside)
        hurt = (met >> _FIELD) + sum(beside)
        return self.bias + self.length * length_of(row) + self.scale * hurt / math.sqrt(max(1, count))

    def shares(self, row: Sequence[str]) -> list[float]:
        """Give what each word of the sentence adds, to compare them: its own, and half of each pair."""
        found = [float(self._words[word] >> _FIELD) for word in row]
        for place in range(1, len(row)):
            half = self.table[bucket(f"{row[place - 1]} {row[place]}")] / 2
            found[place - 1] += half
            found[place] += half
        return found


def units(row: Sequence[str], ending: str) -> Iterator[int]:
    """Give the bucket of all that is looked at in a sentence, once for each time that it counts."""
    for word in dict.fromkeys(row):
        yield from pieces(word)
    yield from joints(row, ending)


def joints(row: Sequence[str], ending: str) -> list[int]:
    """Give the buckets of each two words that follow one another, and of how the sentence ends."""
    return [*map(_joint, dict.fromkeys(itertools.pairwise(row))), *_end(ending)]


def _joint(pair: tuple[str, str]) -> int:
    one, other = pair
    return bucket(f"{one} {other}")


def _end(ending: str) -> list[int]:
    return [bucket(f" {ending}")] * _EVERY if ending else []


def ending_of(text: str) -> str:
    """Give the mark that ends a sentence, where it is more than a full stop: "?", "!", both or "…"."""
    marks = text[len(text.rstrip(' \u00a0\u202f?!.…"»”)')) :]
    if "?" in marks or "!" in marks:
        return "".join(mark for mark in "?!" if mark in marks)
    return "…" if "…" in marks or "..." in marks else ""


def length_of(row: Sequence[str]) -> float:
    """Give the length of a sentence as the model knows it."""
    return math.log(max(1, len(row))) / 3


@cache
def load_hurt() -> Mapping[Language, HurtModel]:
    """Give the model of each language, read once; DataError where the file is missing or damaged."""
    try:
        return read_hurt(FILE.read_bytes())
    except OSError as error:
        raise DataError(f"{FILE.name}: the tone model cannot be read ({error.strerror}); reinstall amiable") from error


def read_hurt(data: bytes) -> Mapping[Language, HurtModel]:
    """Give the models that the bytes hold; DataError where they do not fit the form."""
    try:
        header, body = _header(data)
        return {language: _model(header[language], body, number) for number, language in enumerate(Language)}
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(f"{FILE.name}: the tone model is damaged ({error}); reinstall amiable") from error


def pack_hurt(models: Mapping[Language, HurtModel]) -> bytes:
    """Give the file of the models."""
    told = {
        language: {"bias": each.bias, "length": each.length, "scale": each.scale} for language, each in models.items()
    }
    header = json.dumps(told, sort_keys=True, separators=(",", ":")).encode()
    body = b"".join(models[language].table.tobytes() for language in Language)
    return MAGIC + len(header).to_bytes(4, "little") + header + body


def _header(data: bytes) -> tuple[dict[str, Any], bytes]:
    """Give the header and what follows it; ValueError where the file does not start as a model or was cut."""
    start = len(MAGIC) + 4
    end = start + int.from_bytes(data[len(MAGIC) : start], "little")
    if not data.startswith(MAGIC):
        raise ValueError("it does not start as a tone model does")
    if len(data) != end + BUCKETS * len(Language):
        raise ValueError("its length is not what its header says")
    return json.loads(data[start:end]), data[end:]


def _model(told: Mapping[str, object], body: bytes, number: int) -> HurtModel:
    bias, length, scale = told["bias"], told["length"], told["scale"]
    if not isinstance(bias, float) or not isinstance(length, float) or not isinstance(scale, float):
        raise TypeError("a weight is no number")
    table = array("b")
    table.frombytes(body[number * BUCKETS : (number + 1) * BUCKETS])
    return HurtModel(bias, length, scale, table)
