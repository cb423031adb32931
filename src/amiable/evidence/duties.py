"""What a sentence lets or makes a side do: « la Consultante peut… », "Owner may not…", « vous payez… ».

Owns the reading of rights, bans and duties where a side is their subject, and what they are worth in a dispute of a
kind. Only the kinds in which such a sentence tells by itself for whom it speaks are here; a right of the client, or a
duty of the user that is not what the dispute is about, tells nothing.
"""

import functools
import re
import tomllib
from dataclasses import dataclass
from importlib import resources

from amiable.errors import DataError
from amiable.evidence.lexical import Stemmed
from amiable.evidence.sides import CLIENT, ME
from amiable.language.words import fold
from amiable.model.words import Kind, Language

_NAME = "duties.toml"
_ENDING = "ending"
"""Stands among the kinds of the table for a contract that the user ends."""
_WITHIN = r"(?:\s+\w+ment|\s+\w+ly)?\s+"
"""What ~ stands for in the table."""


@dataclass(frozen=True, slots=True)
class Said:
    """What was found, as it stands in the sentence."""

    words: str
    helps: bool


def duties_in(sentence: Stemmed, kind: Kind, language: Language, *, ending: bool = False) -> list[Said]:
    """What the sentence, with the two sides under their common names, does for the user in a dispute of `kind`.

    `ending`: the user is the one who ends the contract, and may need the right to.
    """
    plain, places = _plain(sentence)
    found = []
    for pattern, helps in _compiled(_ENDING if ending else kind.value, language):
        match = pattern.search(plain)
        if match is not None:
            found.append(Said(sentence.text[places[match.start()] : places[match.end() - 1] + 1], helps))
    return found


@functools.cache
def _compiled(kind: str, language: Language) -> tuple[tuple[re.Pattern[str], bool], ...]:
    text = (resources.files("amiable.evidence") / "cues" / _NAME).read_text(encoding="utf-8")
    try:
        rows = tomllib.loads(text)[language.value]
        return tuple(
            (re.compile(row["words"].replace("~", _WITHIN)), bool(row["helps"])) for row in rows if kind in row["kinds"]
        )
    except (tomllib.TOMLDecodeError, re.error, KeyError) as error:
        raise DataError(f"evidence/cues/{_NAME}: does not fit ({error}); correct the entry") from error


def _plain(sentence: Stemmed) -> tuple[str, list[int]]:
    """The sentence folded, the names of the sides replaced; with the place in the sentence of each character."""
    text = fold(sentence.text).replace("’", "'")
    letters: list[str] = []
    places: list[int] = []
    at = 0
    for stem, span in zip(sentence.stems, sentence.spans, strict=True):
        for place in range(at, span.start):
            letters.append(" " if text[place].isspace() else text[place])
            places.append(place)
        at = span.end
        if stem in {ME, CLIENT}:
            shown = f"{stem} " if sentence.text[span.end - 1] in "'’" else stem
            letters.extend(shown)
            places.extend([span.start] * (len(shown) - 1) + [span.end - 1])
        else:
            letters.extend(text[span.start : span.end])
            places.extend(range(span.start, span.end))
    letters.extend(text[at:])
    places.extend(range(at, len(text)))
    return "".join(letters), places
