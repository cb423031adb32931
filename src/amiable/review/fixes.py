"""Suggestions that may be applied without a person: the same words and figures, in the same order, said more calmly.

A replacement is safe when it changes capitals, marks and what nobody sees, and no letter or figure: no amount, date,
name or refusal can be lost in it, by construction. The text is judged again afterwards; what would make a new finding
is not applied. Pure: whoever asks brings the judge.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from amiable.model.finding import Finding, Review

_NO_LETTER = re.compile(r"[\W_]+")
_MOST, _LONGEST = 50, 20_000
"""So many suggestions are tried one by one, in a text of so many characters, where all at once make a new finding."""
_CLOSE_UP = " \u00a0\u202f"


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text after its safe suggestions."""

    text: str
    applied: tuple[Finding, ...] = ()
    """In the order of the text."""


def is_safe(finding: Finding) -> bool:
    """Whether the suggestion is a text that holds the same letters and figures as what it replaces."""
    return finding.replacement is not None and _letters(finding.quote) == _letters(finding.replacement)


def fix(text: str, findings: Iterable[Finding], judge: Callable[[str], Review]) -> Fixed:
    """Give the text with the safe suggestions of these findings that make no new finding."""
    chosen = _apart([each for each in findings if is_safe(each)])
    if not chosen:
        return Fixed(text)
    before = _counted(judge(text))
    whole = applied_to(text, chosen)
    if _is_better(_counted(judge(whole)), before):
        return Fixed(whole, tuple(chosen))
    kept: list[Finding] = []
    for each in chosen[:_MOST] if len(text) <= _LONGEST else ():
        after = _counted(judge(applied_to(text, [*kept, each])))
        if _is_better(after, before):
            kept.append(each)
            before = after
    return Fixed(applied_to(text, kept), tuple(kept))


def applied_to(text: str, findings: Sequence[Finding]) -> str:
    """Give the text with the replacements in place; before a point, or where nothing is left, no space stays."""
    parts: list[str] = []
    position = 0
    for each in findings:
        replacement = each.replacement or ""
        kept = text[position : each.start]
        closes_up = replacement.startswith((".", ",")) or not (replacement or text[each.end : each.end + 1].strip())
        parts += [kept.rstrip(_CLOSE_UP) if closes_up else kept, replacement]
        position = each.end
    return "".join([*parts, text[position:]])


def _apart(findings: Iterable[Finding]) -> list[Finding]:
    """Give those that do not overlap, the first of each two."""
    chosen: list[Finding] = []
    for each in sorted(findings):
        if not chosen or each.start >= chosen[-1].end:
            chosen.append(each)
    return chosen


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text).casefold()


def _counted(review: Review) -> Counter[str]:
    return Counter(each.code for each in review.findings)


def _is_better(after: Counter[str], before: Counter[str]) -> bool:
    """Whether something went away and nothing came."""
    return after < before
