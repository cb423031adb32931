"""What the benchmarks of tone share: their command line, reviews of samples, ranks and shares."""

import argparse
import os
import pathlib
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence

from amiable.language.embedding import load_embedder
from amiable.model.finding import Review
from amiable.review.engine import review
from amiable.review.subject import subject_of_text
from amiable.settings.environment import SEMANTIC
from evals.training.sets import DATA, Sample


class Options(argparse.Namespace):
    """What a benchmark of tone was asked."""

    data: pathlib.Path
    every: bool
    install: str


def run(name: str, told: str, measure: Callable[[Options], float], words: Sequence[str]) -> int:
    """Run a benchmark for each install: its lines, its number, 0; one line on stderr and 2 where data are missing.

    Where the extra is installed the last number is the one reached with it.
    """
    parser = argparse.ArgumentParser(prog=name, description=told)
    parser.add_argument("data", type=pathlib.Path, nargs="?", default=DATA, help="folder of the data sets")
    parser.add_argument(
        "--every", action="store_true", help="use rows that trained the model as well, not held ones alone"
    )
    parser.add_argument(
        "--install", choices=["base", "semantic", "both"], default="both", help="models to measure (default: both)"
    )
    options = parser.parse_args(words, namespace=Options())
    try:
        for _ in each_install(options.install):
            number = measure(options)
            print(f"{number:.3f}")
    except OSError as error:
        sys.stderr.write(f"{name}: {error.filename}: missing; give the folder of the data sets, see SOURCE.md there\n")
        return 2
    return 0


def each_install(wanted: str) -> Iterator[str]:
    """Give each install to measure, set up and announced in a line."""
    for title, wish in _installs(wanted):
        os.environ[SEMANTIC] = wish
        print(f"-- {title}")
        yield title


def _installs(wanted: str) -> list[tuple[str, str]]:
    """Give the title of each install to measure and how it is asked for; the extra's where it is installed."""
    os.environ[SEMANTIC] = "auto"
    base = [("base install", "off")] if wanted != "semantic" else []
    return base + ([("with amiable[semantic]", "auto")] if wanted != "base" and load_embedder() is not None else [])


def unseen(samples: Sequence[Sample], options: Options) -> list[Sample]:
    """Give the rows that the shipped model was not learnt on; all of them where every row was asked for."""
    return [each for each in samples if each.held or options.every]


def judge(sample: Sample) -> Review:
    """Give the review of a sample in its language."""
    return review(subject_of_text(sample.text, language=sample.language))


def heats(samples: Sequence[Sample]) -> list[float]:
    """Give the heat of each sample."""
    return [judge(each).heat for each in samples]


def courtesies(samples: Sequence[Sample]) -> list[float]:
    """Give the courtesy of each sample."""
    return [judge(each).courtesy for each in samples]


def rank_correlation(one: Sequence[float], other: Sequence[float]) -> float:
    """Give Spearman's correlation; equal values share their mean rank. 0 where one of both never changes."""
    first, second = ranks(one), ranks(other)
    if len(set(first)) < 2 or len(set(second)) < 2:  # noqa: PLR2004 - one value has no order
        return 0.0
    return statistics.correlation(first, second)


def area(hostile: Sequence[float], calm: Sequence[float]) -> float:
    """Give the share of pairs in which the hostile text is the hotter one (AUC); an equal pair counts half."""
    order = ranks([*hostile, *calm])
    below = sum(order[: len(hostile)]) - len(hostile) * (len(hostile) - 1) / 2
    return below / (len(hostile) * len(calm))


def accuracy_at_median(values: Sequence[float], polite: Sequence[bool]) -> float:
    """Give the share of texts on the right side of the middle value."""
    middle = statistics.median(values)
    return statistics.mean((value > middle) == truth for value, truth in zip(values, polite, strict=True))


def ranks(values: Sequence[float]) -> list[float]:
    """Give the place of each value in ascending order, from 0; equal values share their mean place."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in order[start : end + 1]:
            found[place] = (start + end) / 2
        start = end + 1
    return found
