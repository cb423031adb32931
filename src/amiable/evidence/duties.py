"""What a sentence lets or makes a side do: « la Consultante peut… », "Owner may not…", « vous payez… ».

Owns the reading of rights, bans and duties where a side is their subject, and what they are worth in a dispute of a
kind. Only the kinds in which such a sentence tells by itself for whom it speaks are here; a right of the client, or a
duty of the user that is not what the dispute is about, tells nothing. A denied duty tells the opposite (« ne prend pas
en charge », "keeps no rights"); one that only opens a condition (« si le Client paie… ») tells nothing.
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
_WITHIN = r"(?:,? \w+ment,?|,? \w+ly,?)?\s+"
"""What ~ stands for in the table."""
_WHO = r"(?:\s+(?:qui|who|that)\s[^.,;]{2,40}?)?"
"""What may stand between a side and its right or ban: « le Client qui renonce ne peut… »; a duty may depend on it."""
_VERB = {
    Language.FR: (
        r"(?:,? \w+ment,?)?\s+(?P<not>ne\s+|n')?(?:(?:doi[ts]|devra|peu[tx]|pourra|s'engage(?:ra)? a|s'oblige a"
        r"|est tenue? de|reste tenue? de)\s+(?:pas |plus |en aucun cas )?(?P<nor>ne (?:pas|plus|jamais) )?)?"
        r"(?:lui |y |en )?"
    ),
    Language.EN: (
        r"(?:,? \w+ly,?)?\s+(?:(?P<not>(?:(?:shall|will|must|does|do|can|may|need|is|are)(?: not|n't)|cannot"
        r"|(?:(?:shall|will|must|may) )?never|in no (?:event|case) (?:shall |will |must )?)\s+)"
        r"|(?:shall|will|must|does|do|may|can)\s+)?(?:(?:is|are|be) (?:to|required to|obliged to|bound to)\s+)?"
        r"(?:(?:agrees?|undertakes?|promises?|has|have) (?P<nor>not )?to\s+)?"
        r"(?:alone |itself |also |always |then |\w+ly )?"
    ),
}
"""What <verb> stands for: a verb may be denied, or stand behind another that makes it a duty."""
_NONE = {
    Language.FR: r"(?! (?:\w+ )?(?:que\b|qu'))",
    Language.EN: r"(?P<none>\s+(?:no|none|neither|nothing)\b)?",
}
"""What <none> stands for, behind a verb: "keeps no rights" denies; « ne conserve que » only limits."""
_DENIALS = ("not", "nor", "none")
_OPENS_A_CONDITION = re.compile(
    r"(?:\b(?:if|where|when|whenever|unless|until|once|after|before|should|provided that|as soon as|whether|si|lorsque"
    r"|lorsqu'|quand|tant que|avant que|apres que|des que|jusqu'a ce que|a condition que|pourvu que|a moins que)"
    r"|\bs')\s*(?:the |le |la |l'|les )?$"
)
"""What stands before the subject of a condition."""


@dataclass(frozen=True, slots=True)
class Said:
    """What was found, as it stands in the sentence."""

    words: str
    helps: bool


def duties_in(sentence: Stemmed, kind: Kind, language: Language, *, ending: bool = False) -> list[Said]:
    """What the sentence, with the two sides under their common names, does for the user in a dispute of `kind`.

    `ending`: the user is the one who ends the contract, and may need the right to.
    """
    plain, places = plain_with_places(sentence)
    found = []
    for pattern, helps in _compiled(_ENDING if ending else kind.value, language):
        match = pattern.search(plain)
        if match is None or _OPENS_A_CONDITION.search(plain[: match.start()]):
            continue
        denied = sum(bool(match.groupdict().get(name)) for name in _DENIALS) % 2 == 1
        words = " ".join(sentence.text[places[match.start()] : places[match.end() - 1] + 1].split())
        found.append(Said(words, helps is not denied))
    return found


@functools.cache
def _compiled(kind: str, language: Language) -> tuple[tuple[re.Pattern[str], bool], ...]:
    text = (resources.files("amiable.evidence") / "cues" / _NAME).read_text(encoding="utf-8")
    try:
        rows = tomllib.loads(text)[language.value]
        return tuple(
            (re.compile(_spelt_out(row["words"], language)), bool(row["helps"])) for row in rows if kind in row["kinds"]
        )
    except (tomllib.TOMLDecodeError, re.error, KeyError) as error:
        raise DataError(f"evidence/cues/{_NAME}: does not fit ({error}); correct the entry") from error


def _spelt_out(words: str, language: Language) -> str:
    """The expression of a row with ~, <verb> and <none> replaced."""
    for side in (ME, CLIENT):
        words = words.replace(f"{side}~", f"{side}{_WHO}~")
    return words.replace("~", _WITHIN).replace("<verb>", _VERB[language]).replace("<none>", _NONE[language])


def plain_with_places(sentence: Stemmed) -> tuple[str, list[int]]:
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
