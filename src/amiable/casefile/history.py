"""`history.jsonl`: what happened in a case, one event a line, oldest first.

Owns appending and reading. Refuses to change a line that stands there; what an event means is for its reader.
"""

import json
import pathlib
from collections.abc import Mapping
from typing import Any

from amiable import storage
from amiable.errors import CaseFileError
from amiable.settings.environment import now

HISTORY_FILE = "history.jsonl"


def append(folder: pathlib.Path, event: Mapping[str, Any]) -> None:
    """Add one event, with its `time` (ISO, with offset) unless it brings one; safe beside a second process."""
    line = json.dumps({"time": now().isoformat(timespec="seconds"), **event}, ensure_ascii=False)
    path = folder / HISTORY_FILE
    with storage.exclusive(folder):
        past = storage.read_text(path) if path.exists() else ""
        if past and not past.endswith("\n"):
            past += "\n"
        storage.write_atomically(path, f"{past}{line}\n")


def read_history(folder: pathlib.Path) -> list[dict[str, Any]]:
    """Give the events, oldest first; empty where nothing happened yet.

    Raises CaseFileError naming the line that is no event.
    """
    path = folder / HISTORY_FILE
    if not path.exists():
        return []
    events: list[dict[str, Any]] = []
    for number, line in enumerate(storage.read_text(path).split("\n"), 1):
        if not line.strip():
            continue
        try:
            event = json.loads(line)
        except (ValueError, RecursionError):
            event = None
        if not isinstance(event, dict):
            raise CaseFileError(f"{path}:{number}: not an event ({{…}} in JSON); mend the line or remove it")
        events.append(event)
    return events
