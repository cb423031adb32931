"""Which words of a contract mean the user, and which the client.

Owns the names that a contract gives its parties: « ci-après la Consultante », (“Owner”), "the Host", « je » and
« vous », and the trades that stand for a side anywhere. They are made the same everywhere, so that one phrase serves
all contracts. A label that follows neither name keeps the meaning of its word; what fits both sides means none.
"""

import functools
import re
from collections import Counter
from collections.abc import Iterator

from amiable.evidence.candidates import Candidate
from amiable.evidence.cues import cue_phrases
from amiable.evidence.lexical import phrase_stems, terms_of
from amiable.language.words import fold
from amiable.model.case import Case
from amiable.model.words import Language

ME, CLIENT = "@me", "@client"
"""What the names of the two sides become."""
_OPENING = 3000
"""Characters in which a contract names its parties."""
_CLIENT_NAMED = re.compile(r"\b(?:client|customer)", re.IGNORECASE)
_COMPANY = re.compile(r"\b(?:company|société)\b", re.IGNORECASE)
_RARELY = 5
"""Where a contract speaks of a client or a customer once for so many times of its "Company", that is the client."""
_LABEL = re.compile(
    r"(?:ci[-\s]apr[eè]s|hereinafter|hereafter|d[ée]nomm[ée]e?s?|d[ée]sign[ée]e?s?|appel[ée]e?s?|called|known as|\(|,)"
    r"[^«“\"*_().]{0,60}?(?:[«“\"]|[*_]{1,2})\s*(?:the\s|la\s|le\s|les\s|l[’'])?\s*"
    r"(?P<label>[^\W\d_][\w’' -]{1,30}?)\s*(?:[»”\"]|[*_]{1,2})"
    r"|ci[-\s]apr[eè]s\s+(?:la|le|l[’'])\s*(?P<bare>[A-ZÀ-Ý][\w-]{2,20})",
    re.IGNORECASE,
)
_I = re.compile(r"\b[Jj]e\b|\b[Jj][’']|\bI\b")
_YOU = re.compile(r"\b(?:vous|you|your|votre|vos)\b", re.IGNORECASE)
_OFTEN = 5
"""Times that a contract must say « je » and « vous » to be written in them."""
_LONGEST_LABEL = 2
"""Words of a label."""
_NO_LABEL = frozenset(
    ("je", "vous", "nous", "i", "me", "we", "you", "us", "contrat", "agreement", "contract", "entente")
)
_TELLING = 3
"""Letters that a name needs to be looked for."""


def sides_of(candidate: Candidate, case: Case) -> dict[str, str]:
    """What stems name the two sides in this document."""
    mine = (case.me.name, case.me.role)
    theirs = (case.client.name, *case.client.aliases)
    return dict(_sides(candidate.document.text, candidate.language, mine, theirs))


@functools.lru_cache(maxsize=32)
def _sides(text: str, language: Language, mine: tuple[str, str], theirs: tuple[str, ...]) -> dict[str, str]:
    sides = {phrase[0]: CLIENT for phrase in cue_phrases("client_side", language) if len(phrase) == 1}
    sides |= {phrase[0]: ME for phrase in cue_phrases("my_side", language) if len(phrase) == 1}
    name, role = mine
    trade = terms_of(role, language)
    sides |= dict.fromkeys(trade[:1] if language is Language.FR else trade[-1:], ME)
    sides |= dict.fromkeys((each for each in terms_of(theirs[0], language) if each not in sides), CLIENT)
    sides |= dict.fromkeys((each for each in terms_of(name, language) if each not in sides), ME)
    if _RARELY * len(_CLIENT_NAMED.findall(text)) <= len(_COMPANY.findall(text)):
        sides |= dict.fromkeys(phrase_stems("société" if language is Language.FR else "company", language), CLIENT)
    for label, side in _labels(text[:_OPENING], name, theirs):
        stems = phrase_stems(label, language)
        sides |= dict.fromkeys(stems[-1:] if len(stems) < 3 else (), side)  # noqa: PLR2004 - longer ones are no label
    if len(_I.findall(text)) >= _OFTEN and len(_YOU.findall(text)) >= _OFTEN:
        sides |= dict.fromkeys(("je", "j'", "j’") if language is Language.FR else ("i",), ME)
        sides |= dict.fromkeys(("vous",) if language is Language.FR else ("you",), CLIENT)
    return sides


def _labels(opening: str, name: str, theirs: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each label with the side whose name stands before it; one label that is nobody's is the other side's."""
    flat = " ".join(opening.split())
    found: list[tuple[str, str | None]] = []
    end = 0
    for match in _LABEL.finditer(flat):
        before = fold(flat[end : match.start()])
        end = match.end()
        is_me, is_client = _is_named(before, (name,)), _is_named(before, theirs)
        label = match["label"] or match["bare"]
        if len(label.split()) > _LONGEST_LABEL or fold(label) in _NO_LABEL or _is_named(fold(label), (name, *theirs)):
            continue
        found.append((label, None if is_me == is_client else ME if is_me else CLIENT))
        if len(found) > 1:
            break
    known = {side for _, side in found if side}
    nobody = [label for label, side in found[:2] if side is None]
    for label, side in found:
        if side:
            yield label, side
        elif len(known) == 1 and nobody == [label] and len(found) >= len(known) + 1:
            yield label, CLIENT if ME in known else ME


def _is_named(before: str, names: tuple[str, ...]) -> bool:
    words = Counter(re.findall(r"[^\W\d_]+", before))
    wanted = [re.findall(r"[^\W\d_]+", fold(each)) for each in names if "@" not in each]
    return any(word in words for each in wanted for word in each if len(word) >= _TELLING)
