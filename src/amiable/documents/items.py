"""The letters and small romans that count inside a clause: "(a)", "b)", "(iv)".

Owns how they nest, "(a)(iv)". They part nothing by themselves: a short clause stays one passage with its
list, and only a long one is split at them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from amiable.documents.marks import Mark, Part
from amiable.documents.outline import Counted


class Item(NamedTuple):
    """An item of a list inside a clause."""

    start: int
    suffix: str
    """What it adds to the number of its clause: "(a)", "(a)(iv)"; empty where two lists of one kind nest."""


class _Open(NamedTuple):
    """A list that is being counted."""

    part: Part
    form: str


def find_items(marks: Sequence[Mark], chain: Sequence[Counted]) -> list[Item]:
    """Give the items that count from a, i or 1 inside a clause of the chain, in order."""
    items: list[Item] = []
    starts = [counted.mark.start for counted in chain] + [marks[-1].start + 1 if marks else 0]
    pending = [mark for mark in marks if mark.item]
    place = 0
    for counted, end in zip(chain, starts[1:], strict=True):
        inside: list[Mark] = []
        while place < len(pending) and pending[place].start < end:
            if pending[place].start > counted.mark.start:
                inside.append(pending[place])
            place += 1
        items.extend(_counted_items(inside))
    return items


def _counted_items(marks: Sequence[Mark]) -> Iterator[Item]:
    """Follow the nested lists of one clause; of several readings of one mark the first that counts on is taken."""
    open_lists: list[_Open] = []
    seen = -1
    for mark in sorted(marks, key=lambda each: (each.start, _depth_of(open_lists, each))):
        if mark.start == seen or not _count(open_lists, mark, marks):
            continue
        seen = mark.start
        styles = [each.part.style for each in open_lists]
        told = len(set(styles)) == len(styles)
        yield Item(mark.start, "".join(f"({each.part.text})" for each in open_lists) if told else "")


def _depth_of(open_lists: Sequence[_Open], mark: Mark) -> int:
    return 0 if any(each.form == mark.form for each in open_lists) else 1


def _count(open_lists: list[_Open], mark: Mark, marks: Sequence[Mark]) -> bool:
    """Count an item on in the innermost list that expects it, or open a list with it."""
    part = mark.parts[-1]
    for depth in range(len(open_lists) - 1, -1, -1):
        expected = open_lists[depth]
        if expected.form == mark.form and expected.part.value + 1 == part.value:
            other = _other_reading(mark, marks)
            if other is not None and any(
                each.form == other.form and each.part.value + 1 == other.parts[-1].value
                for each in open_lists[depth + 1 :]
            ):
                continue
            open_lists[depth:] = [_Open(part, mark.form)]
            return True
    if part.value != 1 or any(each.form == mark.form for each in open_lists):
        return False
    open_lists.append(_Open(part, mark.form))
    return True


def _other_reading(mark: Mark, marks: Sequence[Mark]) -> Mark | None:
    return next((each for each in marks if each.start == mark.start and each.form != mark.form), None)
