"""What `amiable.toml` says of the check: severities, rules switched off, and what holds for some mail or folder only.

Owns the keys below `[check]`, where the files are looked for (the configuration directory, then every folder from the
top down to the checked file; the nearer wins, key by key) and the errors that name file, line and allowed values. A
file found in a folder may speak of the check alone: whoever made the folder must not choose where texts are sent.
Knows no rule: the codes are handed in. Judges nothing; `review.policy` does what is settled here.
"""

import difflib
import pathlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

from amiable.model.words import Channel, Language, Severity
from amiable.settings.config import FILE, Problem, read_values, refuse_problems
from amiable.settings.environment import configuration_directory

UNTOUCHABLE = "E"
"""The family whose findings no setting takes below a warning: what a letter cites is checked by the other side too."""

_CHECK = ("fail-on", "disable", "severity", "for")
_FOR = ("to", "folder", "channel", "language", "fail-on", "disable", "severity")
_FLOOR = (Severity.BLOCK, Severity.WARN)


@dataclass(frozen=True, slots=True)
class Policy:
    """What is settled for one text."""

    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    """By code; None switches the rule off. A code that is not named keeps its own severity."""
    channel: Channel | None = None
    language: Language | None = None
    fail_on: Severity | None = None


@dataclass(frozen=True, slots=True)
class Layer:
    """One file's `[check]`, as it was written and found right."""

    folder: pathlib.Path
    """Where the file stands."""
    values: Mapping[str, Any]


class CheckSettings:
    """The files that hold for the texts of one run, each read once."""

    def __init__(self, codes: Collection[str]) -> None:
        """Take the codes of all rules, since a file may name no other."""
        self._codes = tuple(codes)
        self._own = configuration_directory().resolve()
        self._layers: dict[pathlib.Path, tuple[Layer, ...]] = {}

    def policy_for(self, file: pathlib.Path, recipients: Sequence[str] = ()) -> Policy:
        """Give what is settled for a text in this file that goes to these addresses; UsageError for a wrong file."""
        place = file.resolve()
        layers = self._above(place.parent)
        return _settled(layers, place, recipients) if layers else Policy()

    def _above(self, folder: pathlib.Path) -> tuple[Layer, ...]:
        """Give the files that hold for the folder, the farthest first."""
        if folder not in self._layers:
            parent = folder.parent
            above = self._above(parent) if parent != folder else self._layer_of(self._own)
            self._layers[folder] = above if folder == self._own else (*above, *self._layer_of(folder))
        return self._layers[folder]

    def _layer_of(self, folder: pathlib.Path) -> tuple[Layer, ...]:
        path = folder / FILE
        if not path.is_file():
            return ()
        values, lines = read_values(path)
        foreign = () if folder == self._own else _foreign(values, self._own / FILE)
        refuse_problems(path, lines, (*foreign, *_problems(values.get("check", {}), self._codes)))
        return (Layer(folder, values["check"]),) if "check" in values else ()


def _settled(layers: Sequence[Layer], place: pathlib.Path, recipients: Sequence[str]) -> Policy:
    """Lay the files over each other, the nearer over the farther, in each what holds for some mail over the rest."""
    severities: dict[str, Severity | None] = {}
    last: dict[str, str] = {}
    for layer in layers:
        parts = [
            layer.values,
            *(each for each in layer.values.get("for", ()) if _holds(each, layer, place, recipients)),
        ]
        for part in parts:
            severities |= dict.fromkeys(part.get("disable", ()))
            severities |= {code: Severity(each) for code, each in part.get("severity", {}).items()}
            last |= {key: part[key] for key in ("channel", "language", "fail-on") if key in part}
    return Policy(
        severities,
        channel=Channel(last["channel"]) if "channel" in last else None,
        language=Language(last["language"]) if "language" in last else None,
        fail_on=Severity(last["fail-on"]) if "fail-on" in last else None,
    )


def _holds(part: Mapping[str, Any], layer: Layer, place: pathlib.Path, recipients: Sequence[str]) -> bool:
    """Whether a `[[check.for]]` speaks of a text: one recipient fits, and it stands in such a folder."""
    if "to" in part:
        patterns = [each.casefold() for each in _listed(part["to"])]
        fits = any(fnmatchcase(one.casefold(), pattern) for one in recipients for pattern in patterns)
        if not fits:
            return False
    return "folder" not in part or any(_stands_in(place, each, layer.folder) for each in _listed(part["folder"]))


def _stands_in(place: pathlib.Path, wanted: str, base: pathlib.Path) -> bool:
    """Whether `place` lies in a folder of that name: one below the file's own, or from `/` or `~` the whole path."""
    absolute = pathlib.Path(wanted).expanduser()
    whole = absolute.is_absolute()
    steps = (
        absolute.parts
        if whole
        else tuple(part for part in wanted.replace("\\", "/").split("/") if part not in {"", "."})
    )
    folders = place.parts if whole or not place.is_relative_to(base) else place.relative_to(base).parts
    starts = [0] if whole else range(len(folders) - len(steps) + 1)
    return any(
        len(folders) >= at + len(steps) and all(map(fnmatchcase, folders[at : at + len(steps)], steps)) for at in starts
    )


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def _foreign(values: Mapping[str, Any], own: pathlib.Path) -> Iterator[Problem]:
    for key in values:
        if key != "check":
            yield (key,), f"{key} has no place in a folder of texts, only [check] has; settle it in {own}"


def _problems(check: Any, codes: tuple[str, ...]) -> Iterator[Problem]:
    if not isinstance(check, dict):
        yield ("check",), "check is a table; write [check] on its own line and the keys below"
        return
    yield from _problems_of_part(check, ("check",), _CHECK, codes)
    parts = check.get("for", [])
    if not isinstance(parts, list) or not all(isinstance(each, dict) for each in parts):
        yield ("check", "for"), "for is a list of tables; write each under its own [[check.for]]"
        return
    for number, part in enumerate(parts):
        where = ("check", "for", number)
        yield from _problems_of_part(part, where, _FOR, codes)
        if not {"to", "folder"} & set(part):
            yield where, 'it says for what it holds nowhere; add to = "*@example.com" or folder = "Drafts"'
        for key in ("to", "folder"):
            if key in part and not _is_texts(part[key]):
                yield (*where, key), f"{key} must be a text between quotation marks, or a list of such"


def _problems_of_part(
    part: Mapping[str, Any], where: tuple[str | int, ...], allowed: tuple[str, ...], codes: tuple[str, ...]
) -> Iterator[Problem]:
    for key in part:
        if key not in allowed:
            yield (*where, key), f"unknown key {key!r}; allowed: {', '.join(allowed)}{nearest(key, allowed)}"
    for key, values in (("channel", tuple(Channel)), ("language", tuple(Language)), ("fail-on", tuple(Severity))):
        if key in part and key in allowed and part[key] not in values:
            yield (*where, key), _not_allowed(key, part[key], values)
    off = part.get("disable", [])
    if not isinstance(off, list):
        yield (*where, "disable"), 'disable must be a list of codes, ["T110"]'
    else:
        yield from (((*where, "disable"), said) for each in off if (said := _wrong_code(each, codes, off=True)))
    severity = part.get("severity", {})
    if not isinstance(severity, dict):
        yield (*where, "severity"), 'severity is a table; write [check.severity] and T107 = "note" below'
        return
    for code, value in severity.items():
        floor = _FLOOR if str(code).startswith(UNTOUCHABLE) else tuple(Severity)
        if said := _wrong_code(code, codes, off=False):
            yield (*where, "severity", code), said
        elif value not in floor:
            why = "" if floor == tuple(Severity) else "; what a letter cites is never left unchecked"
            yield (*where, "severity", code), _not_allowed(code, value, floor) + why


def _wrong_code(code: Any, codes: tuple[str, ...], *, off: bool) -> str:
    """Say what is wrong with a code; empty where nothing is."""
    if code not in codes:
        return f"there is no rule {code!r}; `amiable rules` lists them{nearest(code, codes)}"
    if off and str(code).startswith(UNTOUCHABLE):
        return f'{code} cannot be switched off: what a letter cites is never left unchecked; {code} = "warn" is allowed'
    return ""


def _not_allowed(key: str, value: Any, allowed: Sequence[str]) -> str:
    return f"{key} = {value!r} is not allowed; allowed: {', '.join(allowed)}{nearest(value, allowed)}"


def nearest(value: Any, allowed: Sequence[str]) -> str:
    """Give « ; nearest: … » for a word that was mistyped, or nothing."""
    table = {each.casefold(): each for each in allowed}
    close = difflib.get_close_matches(str(value).casefold(), table, 1, 0.5)
    return f"; nearest: {table[close[0]]}" if close else ""


def _is_texts(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(each, str) for each in value))
