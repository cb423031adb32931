"""Which of the marks number the clauses: those that count on.

Owns one decision. Among all numbers at line starts it looks for the chain that counts best (4, 4.1, 4.2, 5), the
numbers of lists inside clauses, of tables of contents and of sentences being those that do not fit in it. The best
chain is found by dynamic programming over the marks in order: each mark has a weight for how much it looks like a
clause, each step a price for how badly it counts on. Prices are in the same unit; they were set on contracts in both
languages and are no probabilities.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from amiable.documents.lines import Line
from amiable.documents.marks import Mark
from amiable.documents.reading import TYPED_LIST
from amiable.documents.titles import looks_like_title

_KEYWORD_WEIGHT = {"article": 3.0, "clause": 3.0, "section": 3.0, "§": 3.0}
_PART_WEIGHT = 1.2
_DOTTED_WEIGHT = 2.0
_SINGLE_WEIGHT = 0.9
_NAKED_WEIGHT = 0.3
_TITLE_BONUS = 0.7
_TOLD_BONUS = 1.6
_COUNTED_BONUS = 1.0
_APART_BONUS = 0.2
_CHILD_BONUS = 0.3
_SKIP_PRICE = 1.2
_NAKED_SKIP_PRICE = 2.0
_LONGEST_SKIP = 3
_REPEAT_PRICE = 1.4
"""Contracts that were revised by hand hold the same number twice: both clauses have it."""
_FAR_PRICE = 2.9
_OTHER_FORM_PRICE = 1.2
_OTHER_TYPE_PRICE = 0.3
_LATE_START_PRICE = 0.9
_RESTART_PRICE = 8.0
_FRESH_RESTART_PRICE = 1.5
_ENOUGH = 1.6
_REMEMBERED_STATES = 10
_CONTENTS_AT_LEAST = 4


@dataclass(frozen=True, slots=True)
class _State:
    """The best chain that ends in a mark."""

    score: float
    mark: Mark
    previous: "_State | None"
    forms: tuple[str, ...]
    """By depth; empty where the chain has no number of that depth."""
    restarted: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """A mark that numbers a clause."""

    mark: Mark
    first: bool
    """It starts a counting of its own: at the beginning, in an annex, under a second title."""


def find_chain(marks: Iterable[Mark], lines: Sequence[Line], text: str) -> list[Counted]:
    """Give the marks that number clauses, in order; none where nothing counts."""
    candidates = [mark for mark in marks if not mark.item and mark.keyword != "annex"]
    annexes = [mark.start for mark in marks if mark.keyword == "annex"]
    chain = _chain(_Search(lines, text, annexes).run(candidates))
    if chain and all(counted.mark.parts[0].style != "d" for counted in chain):
        figures = [mark for mark in candidates if mark.parts[0].style == "d"]
        through = _chain(_Search(lines, text, annexes).run(figures))
        if len(through) > len(chain) and _counts_through(through, chain):
            chain = through
    return _without_contents(chain)


def _chain(best: _State | None) -> list[Counted]:
    chain: list[Counted] = []
    while best is not None:
        chain.append(Counted(best.mark, best.restarted or best.previous is None))
        best = best.previous
    return chain[::-1]


def _counts_through(clauses: Sequence[Counted], parts: Sequence[Counted]) -> bool:
    """Whether the clauses count on from 1 across lettered or roman parts, which then are titles over them."""
    if clauses[0].mark.path != (1,) or any(counted.first for counted in clauses[1:]):
        return False
    starts = [counted.mark.start for counted in clauses]
    return any(starts[0] < part.mark.start < starts[-1] for part in parts)


class _Search:
    """The dynamic programme: what has been reached so far, by number."""

    def __init__(self, lines: Sequence[Line], text: str, annexes: Sequence[int]) -> None:
        self._lines = lines
        self._text = text
        self._annexes = annexes
        self._exact: dict[tuple[int, ...], list[_State]] = defaultdict(list)
        self._below: dict[tuple[int, ...], list[_State]] = defaultdict(list)
        self._best: _State | None = None
        self._marked: set[int] = set()

    def run(self, marks: Iterable[Mark]) -> _State | None:
        """Give the end of the best chain, or None where none is worth believing."""
        for mark in marks:
            self._reach(mark)
            self._marked.add(mark.line.number)
        if self._best is None or self._best.score < _ENOUGH:
            return None
        return self._best

    def _reach(self, mark: Mark) -> None:
        weight = self._weight(mark)
        state = _State(weight - _start_price(mark), mark, None, _forms((), mark))
        for before, price in self._steps(mark):
            score = before.score + weight - price
            if score >= state.score:
                state = _State(score, mark, before, _forms(before.forms[: len(mark.path) - 1], mark))
        state = self._restart(mark, weight, state)
        _remember(self._exact[mark.path], state)
        for depth in range(1, len(mark.path) + 1):
            _remember(self._below[mark.path[:depth]], state)
        if self._best is None or state.score >= self._best.score:
            self._best = state

    def _steps(self, mark: Mark) -> Iterator[tuple[_State, float]]:
        """Every state that the mark may count on from, with its price."""
        if len(mark.path) > 1:
            yield from self._inward_steps(mark.path)
        yield from self._onward_steps(mark)
        if mark.keyword in _KEYWORD_WEIGHT and self._best is not None:
            yield from self._far_steps(mark, self._best)

    def _inward_steps(self, path: tuple[int, ...]) -> Iterator[tuple[_State, float]]:
        """From 4 to 4.1, and from 3 to 4.1 where the title of 4 has no number of its own."""
        if path[-1] <= _LONGEST_SKIP:
            for state in self._exact[path[:-1]]:
                yield state, (path[-1] - 1) * _SKIP_PRICE - _CHILD_BONUS
        if path[-1] == 1:
            for state in self._below[(*path[:-2], path[-2] - 1)]:
                yield state, 0.2 * _SKIP_PRICE

    def _onward_steps(self, mark: Mark) -> Iterator[tuple[_State, float]]:
        """From 4.1, or anything in it, to 4.2, and at a price to 4.3 or to 4.1 once more."""
        path, depth = mark.path, len(mark.path)
        certain = bool(mark.keyword) or depth > 1
        skip = _SKIP_PRICE if certain else _NAKED_SKIP_PRICE
        for gap in range(1, _LONGEST_SKIP + 1):
            for state in self._below[(*path[:-1], path[-1] - gap)]:
                price = _form_price(state.forms[depth - 1], mark)
                if price is not None:
                    yield state, price + (gap - 1) * skip
        if certain:
            for state in self._exact[path]:
                if _form_price(state.forms[depth - 1], mark) == 0:
                    yield state, _REPEAT_PRICE

    def _far_steps(self, mark: Mark, state: _State) -> Iterator[tuple[_State, float]]:
        """« ARTICLE XIX » after XIII: the number is what the file says, however it counts, as long as it grows."""
        grows = len(mark.path) == 1 and mark.path > state.mark.path[:1]
        stands_alone = mark.mark.strip() or not self._text[mark.body : mark.line.end].strip()
        if grows and stands_alone and _form_price(state.forms[0], mark) == 0:
            yield state, _FAR_PRICE

    def _restart(self, mark: Mark, weight: float, state: _State) -> _State:
        """Counting anew from 1: under an annex or a title cheap, in the middle of text dear."""
        best = self._best
        if best is None or any(value != 1 for value in mark.path):
            return state
        price = _FRESH_RESTART_PRICE if self._is_fresh(best.mark, mark) else _RESTART_PRICE
        score = best.score + weight - price
        if score <= state.score:
            return state
        return _State(score, mark, best, _forms((), mark), restarted=True)

    def _is_fresh(self, last: Mark, mark: Mark) -> bool:
        if any(last.start < annex < mark.start for annex in self._annexes):
            return True
        number = mark.line.number
        if number == 0 or last.line.number >= number - 1 or number - 1 in self._marked:
            return False
        before = self._lines[number - 1]
        words = self._text[before.start : before.end]
        return looks_like_title(words) and not words.endswith(":")

    def _weight(self, mark: Mark) -> float:
        if mark.keyword:
            weight = _KEYWORD_WEIGHT.get(mark.keyword, _PART_WEIGHT)
        elif len(mark.path) > 1:
            weight = _DOTTED_WEIGHT
        else:
            weight = _SINGLE_WEIGHT if mark.mark.strip() else _NAKED_WEIGHT
        if mark.title:
            weight += _TOLD_BONUS
        elif looks_like_title(self._text[mark.body : mark.line.end]):
            weight += _TITLE_BONUS
        if mark.sequence and not mark.sequence.startswith(TYPED_LIST):
            weight += _COUNTED_BONUS
        return weight + _APART_BONUS * mark.line.apart


def _start_price(mark: Mark) -> float:
    late = sum(value - 1 for value in mark.path)
    return min(late, 3) * _LATE_START_PRICE * (0.5 if mark.keyword or len(mark.path) > 1 else 1)


def _forms(above: tuple[str, ...], mark: Mark) -> tuple[str, ...]:
    depth = len(mark.path)
    return (*above, *[""] * (depth - 1 - len(above)), mark.form)


def _form_price(form: str, mark: Mark) -> float | None:
    """What it costs to count on from a number of another form; None where it cannot be."""
    if form in {"", mark.form}:
        return 0
    if form.lstrip("#") == mark.form.lstrip("#"):
        return _OTHER_TYPE_PRICE
    both_bare = not mark.keyword and not mark.sequence and mark.parts[-1].style == "d"
    return _OTHER_FORM_PRICE if both_bare and form.lstrip("#").startswith("d") else None


def _remember(states: list[_State], state: _State) -> None:
    """Keep the last few states and the best of them all."""
    states.append(state)
    if len(states) > _REMEMBERED_STATES:
        states.remove(min(states, key=lambda each: each.score))


def _without_contents(chain: list[Counted]) -> list[Counted]:
    """Leave out a table of contents: a counting whose numbers stand line under line, and which starts anew after."""
    starts = [place for place, counted in enumerate(chain) if counted.first]
    kept: list[Counted] = []
    for start, end in pairwise([*starts, len(chain)]):
        part = chain[start:end]
        steps = [after.mark.line.number - one.mark.line.number for one, after in pairwise(part)]
        dense = len(part) >= _CONTENTS_AT_LEAST and sum(step <= 1 for step in steps) >= 0.9 * len(steps)
        later = {counted.mark.path for counted in chain[end:]}
        if not (dense and sum(counted.mark.path in later for counted in part) >= 0.8 * len(part)):
            kept.extend(part)
    return kept
