"""The writer's own words in one mail: no history, no forward, no signature, no footer.

Most mail holds no words of others, and `check` starts a hundred times a day: such a mail is told by a glance and a
look at its last lines, and what unfolds a history is loaded only where one may stand. Places only; nothing is judged,
and nothing of the text is changed.
"""

from amiable.mail.glance import may_quote
from amiable.mail.signatures import signature_lines
from amiable.model.spans import Span


def own_spans(text: str, sender: str = "") -> list[Span]:
    """Find what the writer wrote: no history, forward, signature or disclaimer.

    `sender` is the writer's name where it is known; a lone first name at the end is then a signature too.
    """
    if not may_quote(text):
        return _spans_without_ending(text, sender)
    from amiable.mail.unfolding import own_spans_beside_history

    return own_spans_beside_history(text, sender)


def _spans_without_ending(text: str, sender: str) -> list[Span]:
    """Give the places of a text that is all one writer's, in one look at its last lines."""
    lines = text.split("\n")
    left_out = signature_lines(lines, sender)
    if not left_out:
        return _trimmed(text, 0, len(text))
    first = min(left_out)
    place = len(text) + 1 - sum(map(len, lines[first:])) - (len(lines) - first)
    spans, start = _trimmed(text, 0, place), place
    for number in range(first, len(lines)):
        if number in left_out:
            spans += _trimmed(text, start, place)
            start = place + len(lines[number]) + 1
        place += len(lines[number]) + 1
    return spans + _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    """Give the place of what is written between two others, if anything is."""
    words = text[start:end] if start < end else ""
    indent = len(words) - len(words.lstrip())
    return [Span(start + indent, start + len(words.rstrip()))] if indent < len(words) else []
