"""Learn what hurts in a mail, and write `src/amiable/review/tone_hurt.bin`.

    python -m evals.training.tone_hurt [--data DATA] [--output FILE]

It needs nothing but amiable itself and gives the same bytes for the same data. docs/tone-model.md is its data card.
Exit status 2 where a set is missing: SOURCE.md in the folder of the sets names the public origins.
"""

import argparse
import math
import pathlib
import random
import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from amiable.model.words import Language
from amiable.review.subject import subject_of_text
from amiable.review.tone_features import BUCKETS
from amiable.review.tone_hurt import FILE, HurtModel, ending_of, length_of, pack_hurt, units
from amiable.storage import write_atomically
from evals.training import sets
from evals.training.descent import Row, fit_logistic
from evals.training.tone_model import POLITE

SEED = 4
ROUNDS = 15
COST = 2.0
"""How much an error on one text costs, against the size of the weights, times the weight of its set."""
LOUDNESS = 0.6
"""How loud a rare bucket speaks beside the length."""
OWN = 3.0
"""The weight of a sentence of mail; every one trains, since `tone_hurt` reports by cross-validation."""
ABUSE = 0.1
"""The weight of ParaDetox, whose neutral rewrites are not all calm."""
FRAGMENTS = 2500
"""Stretches of calm sentences, so that a short greeting or a name is not taken for a sting."""
LONGEST_FRAGMENT, SHORTEST_SOURCE = 4, 6


class Weighed(NamedTuple):
    """A text with what it weighs."""

    sample: sets.Sample
    weight: float


def main(words: Sequence[str]) -> int:
    """Learn and write the model; say how large it is."""
    parser = argparse.ArgumentParser(description="learn the model of what hurts in a mail, which ships with amiable")
    parser.add_argument("--data", type=pathlib.Path, default=sets.DATA, help="folder of the data sets")
    parser.add_argument("--output", type=pathlib.Path, default=FILE, help="file to write")
    options = parser.parse_args(words)
    try:
        texts = [*own_texts(), *public_texts(options.data)]
    except OSError as error:
        sys.stderr.write(f"tone_hurt: {error.filename}: missing; see SOURCE.md of the data sets for its origin\n")
        return 2
    data = pack_hurt({language: learn(texts, language) for language in Language})
    write_atomically(options.output, data)
    print(f"{len(texts)} texts")
    print(len(data))
    return 0


def own_texts() -> list[Weighed]:
    """Give the sentences of mail: stopped (1) or sent (0)."""
    return [Weighed(each, OWN) for each in sets.own_mails()]


def public_texts(data: pathlib.Path) -> list[Weighed]:
    """Give calm texts of the public sets, a little abuse beside its neutral rewrites, and fragments of what is calm."""
    polite = [each._replace(value=0.0) for each in sets.requests(data) if each.value > POLITE]
    calm = [each for register in ("formal", "informal", "en") for each in sets.translations(data, register)]
    weighed = [
        (calm, 0.5),
        (sets.plain_mails(data), 2.0),
        (polite, 0.5),
        (sets.toxic_pairs(data), ABUSE),
        (fragments([*calm, *(each for each in sets.own_mails() if not each.value), *polite[:600]]), 0.5),
    ]
    return [Weighed(each, weight) for samples, weight in weighed for each in samples if not each.held]


def fragments(samples: Iterable[sets.Sample]) -> list[sets.Sample]:
    """Give some words of each calm sample, as calm as the whole."""
    chance = random.Random(SEED)  # noqa: S311 - a choice, not a secret
    found = []
    for each in samples:
        words = each.text.split()
        if len(words) >= SHORTEST_SOURCE:
            count = chance.randint(1, LONGEST_FRAGMENT)
            start = chance.randrange(len(words) - count)
            found.append(each._replace(text=" ".join(words[start : start + count]), value=0.0, held=False))
    chance.shuffle(found)
    return found[:FRAGMENTS]


def learn(texts: Iterable[Weighed], language: Language) -> HurtModel:
    """Give the model of one language, learnt on its texts."""
    seen = [Seen(each) for each in texts if each.sample.language is language]
    spread = Counter(place for each in seen for place in each.buckets)
    rare = {place: LOUDNESS * math.log((len(seen) + 1) / (count + 1)) for place, count in spread.items()}
    rows = [each.row(rare) for each in seen]
    weights = fit_logistic(rows, BUCKETS + 2, SEED, ROUNDS)
    loud = [weights[place] * rare.get(place, 0.0) for place in range(BUCKETS)]
    scale = max(map(abs, loud)) / 127 or 1.0
    steps = array("b", [round(weight / scale) for weight in loud])
    return HurtModel(round(weights[-1], 4), round(weights[-2], 4), scale, steps)


class Seen:
    """A text as the model sees it."""

    def __init__(self, weighed: Weighed) -> None:
        """Read the text once."""
        text = weighed.sample.text
        self.words = words_of(weighed.sample)
        self.buckets = Counter(units(self.words, ending_of(text)))
        self.target = weighed.sample.value
        self.cost = COST * weighed.weight

    def row(self, rare: dict[int, float]) -> Row:
        """Give the columns: buckets spread over the root of their number, the length, and one."""
        root = math.sqrt(max(1, self.buckets.total()))
        return Row(
            [*self.buckets, BUCKETS, BUCKETS + 1],
            [*(count * rare[place] / root for place, count in self.buckets.items()), length_of(self.words), 1.0],
            self.target,
            self.cost,
        )


def words_of(sample: sets.Sample) -> list[str]:
    """Give the folded words of a sample."""
    return [word for row in subject_of_text(sample.text, language=sample.language).rows for word in row]


def folds(samples: Sequence[sets.Sample], count: int) -> Iterator[int]:
    """Give the fold of each sample: neighbours share one, since what stands at one place of both languages is alike."""
    for language in Language:
        for value in (1.0, 0.0):
            places = [place for place, each in enumerate(samples) if (each.language, each.value) == (language, value)]
            yield from (number * count // len(places) for number in range(len(places)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
