"""The passage that best serves the other side, with the words it may rest on.

Owns the choice among what was found: a passage against the user, one that can be read two ways, then one whose
exception or condition the client may invoke. The user sees it before the client shows it; the letter never cites it for
that. A passage that was replaced serves nobody.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from amiable.evidence.candidates import Candidate
from amiable.evidence.cues import cue_hits, cue_phrases
from amiable.evidence.focus import Focus, focus_of
from amiable.evidence.ground import CONSENT_PROTECTS, helps_and_hurts, is_this_event
from amiable.evidence.matter import Matter
from amiable.evidence.sequels import explains
from amiable.evidence.wording import Wording
from amiable.model.case import Case
from amiable.model.evidence import Exhibit, Opposing
from amiable.model.words import Ground, Language

WIDE = 24
"""Ranks among which it is looked for: what helps the client need not be what the user would read first."""
_SHOWN = 90
"""Characters of an exception that are quoted."""
_EMPTY = re.compile(
    r"(?:sauf|except|unless|subject to|hormis|sous réserve)\s+(?:as|ce qui|dispositions?|de ce qui|otherwise|clause"
    r"|section|l[’']article|des? articles?|stipulation|mention)",
    re.IGNORECASE,
)
"""Exceptions that only point to another clause."""
_AGAINST, _TWO_WAYS, _OPENING = 3, 2, 1
_LEAST, _LEAST_OF_EXCEPTIONS = 0.4, 0.6
"""Shares of the best score below which such words, and an exception, are most often on another rule."""


class Opening(NamedTuple):
    """Words of a passage that the client may invoke, and the name of the remark on them."""

    name: str
    words: str


def opening_in(candidate: Candidate, matter: Matter, case: Case, said: frozenset[str]) -> Opening | None:
    """What the client may invoke in a clause; None where its sentences on the matter hold nothing.

    `said` are the search terms of case and message, by which another event is told.
    """
    if not candidate.in_contract or explains(candidate.passage):
        return None
    focus = [each for each in focus_of(candidate, matter, case) if is_this_event(each, candidate, matter, case, said)]
    _, hurts = helps_and_hurts(candidate, focus, case)
    if hurts:
        return Opening("hurts", hurts[0])
    names = ("exception",) if case.kind in CONSENT_PROTECTS else ("exception", "consent")
    found = ((name, _from_cue(each, name, candidate.language)) for name in names for each in focus)
    return next((Opening(name, words) for name, words in found if words), None)


def strongest_opposing(
    exhibits: Sequence[Exhibit], openings: Sequence[Opening | None], wording: Wording
) -> Opposing | None:
    """The passage that best serves the client, or None; `openings` go with the `exhibits`, best first."""
    weighed = [
        (_weight(each, opening), -place, each, opening)
        for place, (each, opening) in enumerate(zip(exhibits, openings, strict=True))
        if each.amended_by is None
    ]
    weight, _, exhibit, opening = max(weighed, key=lambda each: each[:2], default=(0, 0, None, None))
    if not weight or exhibit is None:
        return None
    return Opposing(exhibit, _reason(exhibit, opening, wording))


def _weight(exhibit: Exhibit, opening: Opening | None) -> int:
    if exhibit.ground is Ground.AGAINST:
        return _AGAINST
    if exhibit.ground is Ground.AMBIGUOUS:
        return _TWO_WAYS
    least = _LEAST if opening is not None and opening.name == "hurts" else _LEAST_OF_EXCEPTIONS
    return _OPENING if opening is not None and exhibit.score >= least else 0


def _reason(exhibit: Exhibit, opening: Opening | None, wording: Wording) -> str:
    said = exhibit.ground_reason
    if said == wording.say("ground", "user"):
        return wording.say("opposing", "user")
    if exhibit.ground is Ground.AGAINST:
        return wording.say("opposing", "against", reason=_inner(said))
    if exhibit.ground is Ground.AMBIGUOUS:
        return wording.say("opposing", "two_ways", reason=_inner(said))
    return wording.say("opposing", opening.name, cue=wording.quoted(opening.words)) if opening else ""


def _inner(sentence: str) -> str:
    """The sentence as it reads inside another."""
    return sentence[:1].lower() + sentence[1:]


def _from_cue(sentence: Focus, name: str, language: Language) -> str:
    """The words from a phrase of a table to the end of its part of the sentence; empty where there is none."""
    hits = cue_hits(sentence.stemmed, cue_phrases(name, language))
    if not hits:
        return ""
    start = sentence.stemmed.spans[min(hit.start for hit in hits)].start
    rest = " ".join(sentence.text[start:].split())
    found = re.match(rf"[^.;:]{{1,{_SHOWN}}}(?![^\W_])", rest)
    return found[0].rstrip(" ,") if found and not _EMPTY.match(found[0]) else ""
