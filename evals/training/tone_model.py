"""Learn the small tone model from the sets that may train, and write `src/amiable/review/tone_model.bin`.

    python -m evals.training.tone_model [--data DATA] [--output FILE]

It needs nothing but amiable itself and gives the same bytes for the same data. docs/tone-model.md is its data card.
Exit status 2 where a set is missing: SOURCE.md in the folder of the sets names the public origins.
"""

import argparse
import json
import math
import pathlib
import sys
from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from amiable.model.words import Language
from amiable.review.subject import subject_of_text
from amiable.review.tone_features import BUCKETS, Features, features_of, own_text, pieces
from amiable.review.tone_model import FILE, MAGIC
from amiable.storage import write_atomically
from evals.training import sets
from evals.training.descent import Row, fit_logistic, fit_ridge

SEED = 4
COURTESY = 1 / 2
"""How much an error on one request costs, against the size of the weights."""
COURTESY_BY_MOVES = 1 / 5
HEAT = 2.0
"""The same of one text for heat, times the weight of its set."""
COURTESY_PIECES, HEAT_PIECES = 0.3, 0.6
"""How loud word pieces speak beside the moves."""
OWN_MAILS = 0.1
"""The weight of the sentences of mail: what hurts in them is mostly no word."""
POLITE = 0.0
"""Score above which a request counts as calm text for heat."""

Table = dict[str, object]


class Text(NamedTuple):
    """A text to learn from, as the model sees it."""

    features: Features
    language: Language
    target: float
    weight: float
    own: str = ""
    """Its own words, which the semantic model embeds."""


class Learnt(NamedTuple):
    """Weights of one fit, taken apart."""

    hashed: list[float]
    """`BUCKETS` weights a language that has a table, one table after the other."""
    dense: dict[str, float]
    bias: float


def main(words: Sequence[str]) -> int:
    """Learn and write the model; say how large it is."""
    parser = argparse.ArgumentParser(description="learn the tone model that ships with amiable")
    parser.add_argument("--data", type=pathlib.Path, default=sets.DATA, help="folder of the data sets")
    parser.add_argument("--output", type=pathlib.Path, default=FILE, help="file to write")
    options = parser.parse_args(words)
    try:
        calm_and_hostile, asked = heat_texts(options.data), courtesy_texts(options.data)
    except OSError as error:
        sys.stderr.write(f"tone_model: {error.filename}: missing; see SOURCE.md of the data sets for its origin\n")
        return 2
    data = learn(asked, calm_and_hostile)
    write_atomically(options.output, data)
    print(f"{len(asked)} requests, {len(calm_and_hostile)} texts for heat")
    print(len(data))
    return 0


def courtesy_texts(data: pathlib.Path) -> list[Text]:
    """Give the requests that courtesy is learnt on, held rows left out."""
    return [text_of(each, COURTESY) for each in sets.requests(data) if not each.held]


def heat_texts(data: pathlib.Path) -> list[Text]:
    """Give the texts that heat is learnt on, held rows left out.

    MLMA weighs little: its calm tweets were collected by slurs, and teach that a tweet is hostile.
    """
    polite = [each._replace(value=0.0) for each in sets.requests(data) if each.value > POLITE]
    weighed = [
        (sets.toxic_pairs(data), 1.0),
        (sets.tweets(data), 0.5),
        (sets.translations(data, "formal"), 1.0),
        (sets.translations(data, "informal"), 1.0),
        (sets.translations(data, "en"), 0.5),
        (sets.plain_mails(data), 2.0),
        (polite, 0.5),
        (sets.own_mails(), OWN_MAILS),
    ]
    return [text_of(each, HEAT * weight) for samples, weight in weighed for each in samples if not each.held]


def learn(requests: Sequence[Text], texts: Sequence[Text]) -> bytes:
    """Give the bytes of the model learnt on the requests (courtesy) and on the texts (heat)."""
    english = _fit(requests, [Language.EN], COURTESY_PIECES, fit_ridge)
    moves = _fit([each._replace(weight=COURTESY_BY_MOVES) for each in requests], [], 0.0, fit_ridge)
    heat = _fit(texts, list(Language), HEAT_PIECES, fit_logistic, of_heat)
    tables = {"courtesy-en": english.hashed}
    for number, language in enumerate(Language):
        tables[f"heat-{language}"] = heat.hashed[number * BUCKETS : (number + 1) * BUCKETS]
    courtesy = {Language.EN: _head(english, "courtesy-en"), Language.FR: _head(moves, None)}
    heads = {"courtesy": courtesy, "heat": {each: _head(heat, f"heat-{each}") for each in Language}}
    return pack(heads, tables)


def of_heat(name: str) -> bool:
    """Tell whether heat looks at the feature: lists, marks and shares; a move says how one asks, whatever the mood."""
    return ":" in name


def pack(heads: dict[str, dict[Language, Table]], tables: dict[str, list[float]]) -> bytes:
    """Give the file of a model: weights of a table are rounded to one of 255 steps."""
    scales = {name: max(map(abs, weights)) / 127 or 1.0 for name, weights in tables.items()}
    header = json.dumps({"heads": heads, "tables": scales}, sort_keys=True, separators=(",", ":")).encode()
    body = b"".join(
        array("b", [round(weight / scales[name]) for weight in tables[name]]).tobytes() for name in sorted(tables)
    )
    return MAGIC + len(header).to_bytes(4, "little") + header + body


def text_of(sample: sets.Sample, weight: float) -> Text:
    """Give what is learnt from a sample."""
    subject = subject_of_text(sample.text, language=sample.language)
    return Text(features_of(subject), sample.language, sample.value, weight, own_text(subject))


def _fit(
    texts: Sequence[Text],
    tabled: Sequence[Language],
    loudness: float,
    fit: Callable[[Sequence[Row], int, int], list[float]],
    looks_at: Callable[[str], bool] = bool,
) -> Learnt:
    """Learn one score from the texts, with a table of word pieces for each language in `tabled`."""
    names = sorted({name for each in texts for name in each.features.dense if looks_at(name)})
    places = {name: BUCKETS * len(tabled) + number for number, name in enumerate(names)}
    hashed = [_hashed(each, tabled) for each in texts]
    spread = Counter(column for row in hashed for column in row)
    rare = {column: loudness * math.log((len(texts) + 1) / (count + 1)) for column, count in spread.items()}
    size = BUCKETS * len(tabled) + len(names) + 1
    rows = [
        Row(
            [*row, *(places[name] for name in each.features.dense if name in places), size - 1],
            [
                *(value * rare[column] for column, value in row.items()),
                *(value for name, value in each.features.dense.items() if name in places),
                1.0,
            ],
            each.target,
            each.weight,
        )
        for each, row in zip(texts, hashed, strict=True)
    ]
    weights = fit(rows, size, SEED)
    loud = [weights[column] * rare.get(column, 0.0) for column in range(BUCKETS * len(tabled))]
    return Learnt(loud, {name: weights[place] for name, place in places.items()}, weights[-1])


def _hashed(text: Text, tabled: Sequence[Language]) -> dict[int, float]:
    """Give the buckets of the text's words, spread over the root of their number."""
    if text.language not in tabled:
        return {}
    start = BUCKETS * tabled.index(text.language)
    counts = Counter(place for word in sorted(text.features.words) for place in pieces(word))
    root = math.sqrt(max(1, counts.total()))
    return {start + place: count / root for place, count in counts.items()}


def _head(learnt: Learnt, table: str | None) -> Table:
    weights = {name: round(weight, 4) for name, weight in learnt.dense.items()}
    return {"weights": weights, "bias": round(learnt.bias, 4), "table": table}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
