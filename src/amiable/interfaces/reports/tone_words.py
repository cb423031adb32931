"""The words that made heat and courtesy, for people: which heat, calm, are courteous or curt, the strongest first."""

from collections.abc import Callable, Iterator, Sequence

from amiable.interfaces.reports.checked import WeighedWord
from amiable.interfaces.reports.output import one_line
from amiable.interfaces.reports.text import Words

MOST = 5
"""So many of a kind are shown."""
_LEAST = 0.3
"""A weight below which nobody would see the difference."""

_KINDS: tuple[tuple[str, Callable[[WeighedWord], float]], ...] = (
    ("heats", lambda each: each.heat),
    ("calms", lambda each: -each.heat),
    ("gracious", lambda each: each.courtesy),
    ("curt", lambda each: -each.courtesy),
)


def tone_lines(weighed: Sequence[WeighedWord], words: Words) -> Iterator[str]:
    """Give a line for each kind that the text holds."""
    for kind, weight in _KINDS:
        found: dict[str, float] = {}
        for each in weighed:
            shown = one_line(each.quote)
            if weight(each) >= _LEAST and shown:
                found[shown] = max(found.get(shown, 0.0), weight(each))
        strongest = sorted(found, key=lambda each: -found[each])[:MOST]
        if strongest:
            quoted = (f"{words['quote'].format(each)} {found[each]:.1f}" for each in strongest)
            yield str(words[kind].format(", ".join(quoted)))
