"""What the user let pass, for people: one line a way in which it was, never left out in silence.

What a setting switched off is told only where somebody asks why: it was switched off so as not to be seen.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from amiable.interfaces.reports.output import one_line
from amiable.model.finding import Ignored, IgnoredBy


def ignored_lines(ignored: Iterable[Ignored], words: Mapping[str, Any], *, whole: bool = True) -> Iterator[str]:
    """Give a line for each way: its codes, each with the reason and how often; without settings unless `whole`."""
    by: dict[IgnoredBy, Counter[str]] = {}
    for each in ignored:
        by.setdefault(each.by, Counter())[_said(each, words)] += 1
    for way, counted in by.items():
        if whole or way is not IgnoredBy.CONFIG:
            items = ", ".join(said if count == 1 else f"{said} ×{count}" for said, count in counted.items())
            yield str(words["ignored"].format(words["ignored_by"][way.value], items))


def _said(ignored: Ignored, words: Mapping[str, Any]) -> str:
    """Give the code with the reason, who gave it and when: « T104 (« raison », Karine Tremblay, 2026-06-01) »."""
    reason = words["quote"].format(one_line(ignored.reason)) if ignored.reason else ""
    known = [part for part in (reason, one_line(ignored.who), one_line(ignored.time)[:10]) if part]
    return f"{ignored.finding.code} ({', '.join(known)})" if known else ignored.finding.code
