"""The baseline: a file of findings that were there before, so that only new ones count.

JSON with a schema number. A finding stands in it by path, code and the mark of its sentence: no word of a text, and
no line number, so that it holds when lines move. Paths are taken from the folder of the file, so that both may be
moved together. Owns the format; decides nothing about findings but whether they are known.
"""

import json
import os
import pathlib
import re
import secrets
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from amiable import storage
from amiable.errors import DataError
from amiable.model.finding import Finding, Ignored, IgnoredBy
from amiable.review.fingerprints import sentence_mark

SCHEMA = "amiable.baseline/1"

_NUMBER = re.compile(r"#\d+\Z")
_FLAGS = re.compile(r":2,\w*\Z")
_REMEDY = "make one with --write-baseline"


class Key(NamedTuple):
    """By what a finding is known again."""

    path: str
    code: str
    sentence: str


@dataclass(slots=True)
class Entry:
    """How often it was found, and why it was let pass."""

    count: int
    reason: str = ""
    time: str = ""
    """When the reason was given, ISO; empty without one."""


@dataclass(slots=True)
class Baseline:
    """One file, or one in the making."""

    file: pathlib.Path
    salt: str = field(default_factory=lambda: secrets.token_hex(8))
    entries: dict[Key, Entry] = field(default_factory=dict)
    met: Counter[Key] = field(default_factory=Counter)
    """How often each was met in this run."""

    def key_of(self, path: str, text: str, finding: Finding) -> Key:
        """Give by what the finding is known again; `path` is that of the answer: "out.mbox#3"."""
        return Key(self.name_of(path), finding.code, sentence_mark(text, finding, self.salt))

    def name_of(self, path: str) -> str:
        """Give the file as it stands in the baseline: below its folder, whatever the number or the flags of a mail."""
        bare = _FLAGS.sub("", _NUMBER.sub("", path))
        if bare == "-":
            return bare
        try:
            below = os.path.relpath(bare, self.file.parent)
        except ValueError:  # another drive
            below = bare
        parts = pathlib.PurePath(below).parts
        if len(parts) > 1 and parts[-2] == "new":  # a mail that was read moves on
            parts = (*parts[:-2], "cur", parts[-1])
        return "/".join(parts)

    def ignored(self, path: str, text: str, finding: Finding) -> Ignored | None:
        """Give the finding as ignored where it is known and was not met more often than it was; else None."""
        key = self.key_of(path, text, finding)
        entry = self.entries.get(key)
        if entry is None or self.met[key] >= entry.count:
            return None
        self.met[key] += 1
        by = IgnoredBy.OVERRIDE if entry.reason else IgnoredBy.BASELINE
        return Ignored(finding, by, entry.reason, time=entry.time)

    def add(self, key: Key, reason: str = "", time: str = "") -> None:
        """Know the finding once more; a reason that was given before stays where no new one is."""
        entry = self.entries.setdefault(key, Entry(0))
        entry.count += 1
        if reason:
            entry.reason, entry.time = reason, time

    def keep_others(self, older: "Baseline", paths: Iterable[str]) -> None:
        """Take over what an older file knew of other paths, and the reasons that it held of these."""
        checked = {self.name_of(each) for each in paths}
        for key, entry in older.entries.items():
            if key.path not in checked:
                self.entries[key] = entry
            elif key in self.entries and not self.entries[key].reason:
                self.entries[key].reason, self.entries[key].time = entry.reason, entry.time

    def write(self) -> None:
        """Put the file in place, whole; the same findings give the same bytes."""
        records = [
            {"path": key.path, "code": key.code, "sentence": key.sentence, "count": entry.count}
            | ({"reason": entry.reason, "time": entry.time} if entry.reason else {})
            for key, entry in sorted(self.entries.items(), key=lambda item: item[0])
        ]
        whole = {"schema": SCHEMA, "salt": self.salt, "findings": records}
        storage.write_atomically(self.file, json.dumps(whole, ensure_ascii=False, indent=1) + "\n")


def read_baseline(file: pathlib.Path) -> Baseline:
    """Give the baseline of a file; DataError in one line where it is none."""
    try:
        whole = json.loads(storage.read_text(file))
    except (ValueError, RecursionError):
        raise DataError(f"{file}: not JSON; {_REMEDY}") from None
    if not isinstance(whole, dict) or whole.get("schema") != SCHEMA:
        raise DataError(f"{file}: not a baseline that this version reads ({SCHEMA}); {_REMEDY}")
    if not isinstance(whole.get("salt"), str) or not isinstance(whole.get("findings"), list):
        raise DataError(f"{file}: lacks “salt” or “findings”; {_REMEDY}")
    made = Baseline(file, whole["salt"])
    for number, record in enumerate(whole["findings"], start=1):
        if not _is_entry(record):
            raise DataError(f"{file}: finding {number} lacks path, code, sentence or count; {_REMEDY}")
        entry = Entry(record["count"], record.get("reason", ""), record.get("time", ""))
        made.entries[Key(record["path"], record["code"], record["sentence"])] = entry
    return made


def _is_entry(record: Any) -> bool:
    if not isinstance(record, dict) or isinstance(record.get("count"), bool):
        return False
    words = [record.get(key) for key in ("path", "code", "sentence")]
    words += [record.get("reason", ""), record.get("time", "")]
    return isinstance(record.get("count"), int) and all(isinstance(each, str) for each in words)
