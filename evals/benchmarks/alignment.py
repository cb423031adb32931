"""How alike two texts are, word by word, in order; shared by the benchmarks that read documents.

Texts of 20,000 words that differ in a few are aligned at runs of words that occur once in both, and only between
these is the slow comparison made.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

RUN = 4
"""Words that make an anchor."""
_AS_TYPED = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00ad": "-"})
"""Whoever made the originals typed straight quotation marks and hyphens for those that are printed."""


class Likeness(NamedTuple):
    """Two shares, 0 to 1."""

    characters: float
    """2 M / (characters of both), white space aside."""
    order: float
    """Words of the truth that stand in its order in the other text, of all its words."""


class _Stretch(NamedTuple):
    """Words between two anchors, in both texts."""

    text: Sequence[str]
    truth: Sequence[str]


def compare_texts(text: str, truth: str) -> Likeness:
    """Tell how much of the truth the text holds, in its order."""
    mine, theirs = (each.translate(_AS_TYPED).split() for each in (text, truth))
    characters = words = 0
    for anchor in _anchors(mine, theirs):
        if isinstance(anchor, str):
            characters += len(anchor)
            words += 1
            continue
        matcher = SequenceMatcher(None, anchor.text, anchor.truth, autojunk=False)
        for kind, start, end, other_start, other_end in matcher.get_opcodes():
            if kind == "equal":
                characters += sum(map(len, anchor.text[start:end]))
                words += end - start
            elif kind == "replace":
                characters += _characters(anchor.text[start:end], anchor.truth[other_start:other_end])
    total = sum(map(len, mine)) + sum(map(len, theirs))
    return Likeness(2 * characters / max(total, 1), words / max(len(theirs), 1))


def _characters(one: Sequence[str], other: Sequence[str]) -> int:
    matcher = SequenceMatcher(None, "".join(one), "".join(other), autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())


def _anchors(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[str | _Stretch]:
    """Words that both hold at an anchor, one by one, and the stretches between them."""
    here = there = 0
    for place, other in _rising(list(_unique_runs(mine, theirs))):
        if place < here or other < there:
            continue
        yield _Stretch(mine[here:place], theirs[there:other])
        here, there = place, other
        while here < len(mine) and there < len(theirs) and mine[here] == theirs[there]:
            yield mine[here]
            here, there = here + 1, there + 1
    yield _Stretch(mine[here:], theirs[there:])


def _unique_runs(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int]]:
    runs = [[tuple(words[place : place + RUN]) for place in range(len(words) - RUN + 1)] for words in (mine, theirs)]
    counts = [Counter(each) for each in runs]
    where = {run: place for place, run in enumerate(runs[1]) if counts[1][run] == 1}
    for place, run in enumerate(runs[0]):
        if counts[0][run] == 1 and run in where:
            yield place, where[run]


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of pairs in which both places rise."""
    tails: list[int] = []
    ends: list[int] = []
    before = [-1] * len(pairs)
    for number, (_, other) in enumerate(pairs):
        place = bisect_left(tails, other)
        tails[place : place + 1] = [other]
        ends[place : place + 1] = [number]
        before[number] = ends[place - 1] if place else -1
    chosen: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        chosen.append(pairs[number])
        number = before[number]
    return chosen[::-1]
