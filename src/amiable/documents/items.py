"""The letters and small romans that count inside a clause: "(a)", "b)", "(iv)".

Owns how they nest, "(a)(iv)". A list of words parts nothing: a short clause stays one
passage with it, and only a long one is split. Items that are sentences of their own are clauses of their own.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from amiable.documents.marks import Mark, Part
from amiable.documents.outline import Counted
from amiable.documents.titles import has_verb
from amiable.model.spans import Span

_FEWEST_PROVISIONS, _FEWEST_WORDS = 2, 5
_STOPS = tuple('.!?»”)"')
_LABEL = re.compile(r"[*_]{0,2}\(?\w{1,4}\)?[.)]?[*_]{0,2}\s+")


class Item(NamedTuple):
    """An item of a list inside a clause."""

    start: int
    suffix: str
    """What it adds to the number of its clause: "(a)", "(a)(iv)"; empty where two lists of one kind nest."""


def provisions(text: str, section: Span, items: Sequence[Item]) -> list[Item]:
    """The items of a clause that are provisions of their own, sentences on lines of their own; none where one is not.

    "(a) Tell me within three days. (b) I look at the dog…" are two clauses; "(a) a deposit of $500; and" is none.
    """
    items = [each for each in items if each.suffix.count("(") == 1]
    if len(items) < _FEWEST_PROVISIONS:
        return []
    ends = [*(each.start for each in items[1:]), section.end]
    with_verb = 0
    for each, end in zip(items, ends, strict=True):
        words = _LABEL.sub("", text[each.start : end].strip(), count=1)
        is_short = len(words.split()) < _FEWEST_WORDS
        if not words[:1].isupper() or is_short or words.rstrip("*_ ")[-1:] not in _STOPS:
            return []
        with_verb += has_verb(words)
    return list(items) if 2 * with_verb >= len(items) else []


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
