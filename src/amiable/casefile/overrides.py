"""Findings that the user lets pass in a case, with the reason: kept in its history, told wherever the text is shown.

An override holds for one text: another word in it, and the finding counts again. Owns the event; knows no rule.
"""

import pathlib
from collections.abc import Sequence
from dataclasses import dataclass

from amiable.casefile import history

EVENT = "override"


@dataclass(frozen=True, slots=True)
class Override:
    """One decision of the user."""

    code: str
    text: str
    """The mark of the text that it holds for."""
    sentences: tuple[str, ...]
    """The marks of the sentences that the findings stood in."""
    reason: str
    who: str
    time: str = ""
    """ISO, with offset."""


def keep_override(folder: pathlib.Path, override: Override, path: str) -> None:
    """Add the decision to the history of the case; `path` is the file that was judged."""
    event = {
        "event": EVENT,
        "code": override.code,
        "reason": override.reason,
        "who": override.who,
        "path": path,
        "text": override.text,
        "sentences": list(override.sentences),
    }
    history.append(folder, event)


def read_overrides(folder: pathlib.Path) -> tuple[Override, ...]:
    """Give the decisions, oldest first; an event that lacks a part of one is passed over."""
    found = []
    for event in history.read_history(folder):
        words = [event.get(key, "") for key in ("code", "text", "reason", "who", "time")]
        sentences = event.get("sentences")
        if event.get("event") == EVENT and all(isinstance(each, str) for each in words) and _is_texts(sentences):
            code, text, reason, who, time = words
            found.append(Override(code, text, tuple(sentences or ()), reason, who, time))
    return tuple(found)


def _is_texts(value: object) -> bool:
    return isinstance(value, Sequence) and all(isinstance(each, str) for each in value)
