"""Phrases that betray what a clause or a message does: agrees, delivers, exempts, concedes.

Owns the tables in `cues/` and their matching on stems. Says only that a phrase is there; what follows from it for the
case is decided in `ground`, `select` and `cautions`.
"""

import functools
import tomllib
from collections.abc import Mapping
from importlib import resources
from typing import NamedTuple

from amiable.errors import DataError
from amiable.evidence.lexical import Stemmed, phrase_stems
from amiable.model.words import Language

Phrase = tuple[str, ...]
"""Folded stems, stop words kept."""


class Hit(NamedTuple):
    """A phrase where it stands: indexes into the stems of a text, end exclusive."""

    start: int
    end: int


def cue_phrases(name: str, language: Language) -> tuple[Phrase, ...]:
    """The phrases of one list of a language; raises DataError where the table does not hold it."""
    try:
        return _tables(language)[name]
    except KeyError as error:
        raise DataError(f"evidence/cues/{language.value}.toml: list {name} is missing; add it") from error


def has_cue(text: Stemmed, name: str, language: Language) -> bool:
    """Whether any phrase of a list occurs in `text`."""
    return any(text.has(phrase) for phrase in cue_phrases(name, language))


def cue_hits(text: Stemmed, phrases: tuple[Phrase, ...]) -> list[Hit]:
    """Where the phrases occur in `text`, longer ones first, then as they stand; one inside a longer is not counted."""
    places = {Hit(start, start + len(phrase)) for phrase in phrases for start in text.places(phrase)}
    found: list[Hit] = []
    for hit in sorted(places, key=lambda each: (each.start - each.end, each.start)):
        if not any(other.start <= hit.start and hit.end <= other.end for other in found):
            found.append(hit)
    return found


@functools.cache
def _tables(language: Language) -> Mapping[str, tuple[Phrase, ...]]:
    name = f"{language.value}.toml"
    try:
        data = tomllib.loads((resources.files("amiable.evidence") / "cues" / name).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"evidence/cues/{name}: not TOML ({error}); correct the line named") from error
    return {key: tuple(phrase_stems(each, language) for each in phrases) for key, phrases in data.items()}
