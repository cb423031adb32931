"""The sentences of the built-in writer, as data: who may say which one, and when.

A phrase names its conditions; the ones that fit a plan most closely are the candidates, and the plan's seed picks
among them, so that two cases differ and one case stays itself.
"""

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from typing import Any

from amiable.errors import DataError
from amiable.model.words import Address, Language

FORMS = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
"""{vous|tu}: the two forms of address."""
LOOSE = re.compile(r" +([.,])")
"""What an empty way leaves before a full stop."""
WAYS = re.compile(r"<([^<>]*)>")
"""<one way|another|a third>: wordings among which the seed draws; one may be empty."""
CLASHES = (
    (re.compile(r"\[\[writing:"), "several"),
    (re.compile(r"\bde \[\[offer:"), "compound"),
    (re.compile(r"\[\[condition:1\]\],"), "late"),
)
"""With several contracts a place names its document itself; « de retirer et laisser » wants a second de."""
WEIGHTS = {"standings": 4, "paths": 12, "kinds": 3, "moods": 2, "answers": 1, "channels": 3}
"""How much a condition that holds makes a phrase fit: what is rarest tells most."""
FEATURE_WEIGHTS = {
    "restatement": 20,
    "unsure": 6,
    "closed": 5,
    "amended:1": 8,
    "continues": 1,
    "message:1": 7,
    "contract": 2,
    "amount:quoted": 2,
    "unfigured": 4,
}
"""The same for features of the plan; the others only permit."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One or two sentences with the conditions under which they may be said; an empty condition holds always."""

    text: str
    kinds: frozenset[str] = frozenset()
    stances: frozenset[str] = frozenset()
    moods: frozenset[str] = frozenset()
    standings: frozenset[str] = frozenset()
    paths: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    answers: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    address: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    """Features that the plan must have."""
    without: frozenset[str] = frozenset()
    """Features that it must not have."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What a plan looks like to the phrases."""

    language: Language
    address: Address
    seed: str
    values: Mapping[str, str]
    """One value for each condition: `stances` -> "firm", `kinds` -> "quality" …"""
    features: frozenset[str]


@cache
def load_phrases(language: Language, slot: str, part: str = "say") -> tuple[Phrase, ...]:
    """The phrases of one part of one slot's file; raises DataError where the file does not fit."""
    name = f"phrases/{language}/{slot}.toml"
    data = _file(name)
    known = {field.name for field in fields(Phrase)}
    phrases = []
    for entry in data.get(part, ()):
        if wrong := set(entry) - known:
            raise DataError(f"{name}: {', '.join(sorted(wrong))} is no condition; known: {', '.join(sorted(known))}")
        conditions = {key: frozenset(value) for key, value in entry.items() if key != "text"}
        text = str(entry["text"])
        conditions["without"] = conditions.get("without", frozenset()) | _unfit(text)
        phrases.append(Phrase(text=text, **conditions))
    return tuple(phrases)


@cache
def _file(name: str) -> Mapping[str, Any]:
    """What the file says, read once for all its parts."""
    return tomllib.loads(resources.files("amiable.writing.built_in").joinpath(name).read_text("utf-8"))


def _unfit(text: str) -> frozenset[str]:
    """Features with which the words of a phrase do not go together."""
    unfit = {feature for pattern, feature in CLASHES if pattern.search(text)}
    return frozenset(unfit)


def choose(situation: Situation, slot: str, part: str = "say", **more: str) -> str | None:
    """The phrase that fits best, in the right form of address; None where none may be said."""
    values = {**situation.values, **more}
    fitting = [
        (worth, phrase)
        for phrase in load_phrases(situation.language, slot, part)
        if (worth := _worth(phrase, values, situation)) is not None
    ]
    if not fitting:
        return None
    best = max(worth for worth, _ in fitting)
    candidates = [phrase for worth, phrase in fitting if worth == best]
    key = f"{situation.seed}|{slot}|{part}|{sorted(more.items())}|{values.get('stances')}"
    return _worded(candidates[_draw(key, len(candidates))].text, situation.address, key)


def _worth(phrase: Phrase, values: Mapping[str, str], situation: Situation) -> int | None:
    """How closely the phrase fits; None where a condition does not hold."""
    if not phrase.needs <= situation.features or phrase.without & situation.features:
        return None
    if phrase.address and situation.address not in phrase.address:
        return None
    worth = sum(FEATURE_WEIGHTS.get(feature, 0) for feature in phrase.needs)
    for condition in ("kinds", "stances", "moods", "standings", "paths", "topics", "answers", "channels"):
        wanted: frozenset[str] = getattr(phrase, condition)
        if wanted and values.get(condition) not in wanted:
            return None
        worth += WEIGHTS.get(condition, 0) if wanted else 0
    return worth


def _draw(key: str, count: int) -> int:
    return int.from_bytes(hashlib.sha256(key.encode(errors="surrogatepass")).digest()[:4], "big") % count


def _worded(text: str, address: Address, key: str) -> str:
    """The text in the right form of address, with one way drawn wherever there are several."""
    addressed = FORMS.sub(lambda found: found.group(1 if address is Address.VOUS else 2), text)
    drawn = WAYS.sub(lambda found: _drawn(found.group(1).split("|"), f"{key}|{found.start()}"), addressed)
    return LOOSE.sub(r"\1", drawn).replace("  ", " ")


def _drawn(ways: list[str], key: str) -> str:
    return ways[_draw(key, len(ways))]
