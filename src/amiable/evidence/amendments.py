"""Which passage replaces which: a later clause or message that changes an earlier one.

Owns the reading of « remplace l’article 4.2 », "notwithstanding clause 7" and their like, of later documents that
change the same thing, and of documents that go before others. A link needs words that say so: two clauses that differ
are not an amendment.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from amiable.evidence.agreements import agrees
from amiable.evidence.candidates import Candidate
from amiable.evidence.cues import has_cue
from amiable.evidence.matter import NAMED, Matter, Thing
from amiable.evidence.people import Speaker
from amiable.evidence.precedence import precedences_in
from amiable.evidence.references import ARTICLE_WORD, NUMBER, article_of, plain_number
from amiable.language.words import fold
from amiable.model.words import Language

_DOCUMENT_NAME = re.compile(r"avenant|amendment|amendement|addendum|modificati|change.?order|rider|side.?letter")
_OPENING = 300
"""Characters in which a document says that it is an amendment."""
_REPLACES_FR = (
    r"\b(?:annule et )?(?:remplace(?:nt)?|modifie(?:nt)?|abroge(?:nt)?|supprime(?:nt)?|deroge(?:nt)? a"
    r"|prime(?:nt)? sur|prevau(?:t|dront|dra) sur|l'emporte sur)\b"
)
_REPLACED_FR = (
    r"\b(?:(?:est|sont|etait|sera|seront)(?: ainsi| desormais| donc| par la presente)? "
    r"(?:(?:annul|biff|ray|retir)ee?s? et )?"
    r"(?:remplace|modifie|supprime|abroge|annule|reecrit|biffe|redige|libelle)e?s?"
    r"|se li(?:t|sent|ra|ront)(?: desormais| dorenavant)? (?:comme suit|ainsi))\b"
)
_ASIDE_FR = (
    r"\b(?:par derogation|par exception|nonobstant|contrairement|en lieu et place|au lieu|en remplacement|a la place)\b"
)
_REPLACES_EN = (
    r"\b(?:replaces?|supersedes?|amends?|overrides?|deletes?|modif(?:y|ies)|prevails? over"
    r"|takes? precedence over|varies)\b"
)
_REPLACED_EN = (
    r"\b(?:(?:is|are|was|shall be|will be)(?: hereby)? "
    r"(?:(?:deleted|struck(?: out)?|removed)(?: in (?:its|their) entirety)?(?: and)? )?(?:hereby )?"
    r"(?:replaced|superseded|amended|deleted|modified|varied|overridden|struck|restated|reworded)"
    r"|(?:now|shall(?: now)?|will(?: now)?|is to) reads?)\b"
)
_ASIDE_EN = r"\b(?:notwithstanding|in place of|in lieu of|instead of|contrary to|despite|by way of exception to)\b"


class Amendment(NamedTuple):
    """One passage replaces another: indexes into the candidates."""

    amending: int
    amended: int


class _Where:
    """The places of what is looked for again and again: a large case holds 30,000 candidates, and each is read once."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._contracts = [(place, each) for place, each in enumerate(candidates) if each.in_contract]
        self.numbered: dict[str, list[int]] = {}
        """The clauses by their plain number."""
        for place, each in self._contracts:
            self.numbered.setdefault(article_of(each.passage), []).append(place)
        self.answers: dict[int, list[Candidate]] = {}
        """What was said next in the thread, by the identity of a message."""
        for each in candidates:
            if each.before is not None:
                self.answers.setdefault(id(each.before), []).append(each)
        self._on: dict[Thing, list[int]] = {}

    def clauses_on(self, thing: Thing) -> list[int]:
        """The clauses on a thing."""
        if thing not in self._on:
            self._on[thing] = [place for place, each in self._contracts if _is_on(thing, each)]
        return self._on[thing]


def find_amendments(candidates: Sequence[Candidate], matters: dict[Language, Matter]) -> list[Amendment]:
    """Every link between candidates, each once; a passage never amends itself."""
    where = _Where(candidates)
    links = [
        *_by_reference(candidates, where),
        *_by_document(candidates, matters, where),
        *_by_message(candidates, matters, where),
    ]
    links += _by_precedence(candidates, matters, where)
    return [each for each in dict.fromkeys(links) if each.amending != each.amended]


def _by_reference(candidates: Sequence[Candidate], where: _Where) -> Iterator[Amendment]:
    for place, each in enumerate(candidates):
        for number in amended_articles(each.text):
            for target in _clauses_called(number, each, candidates, where):
                yield Amendment(place, target)


def amended_articles(text: str) -> frozenset[str]:
    """The plain numbers of the clauses that `text` says it replaces or sets aside."""
    found = (match["number"] for pattern in _patterns() for match in pattern.finditer(fold(text)))
    return frozenset(plain_number(each) for each in found)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    number = rf"{ARTICLE_WORD}\s*(?:n[o°º.]*\s*)?(?P<number>{NUMBER})"
    linking = rf"(?:(?!{ARTICLE_WORD}\s*\d)(?:[^.;:\n]|\n(?!\n)|\.(?=\d))){{0,60}}?"
    before = (rf"{each}{linking}\b{number}" for each in (_REPLACES_FR, _ASIDE_FR, _REPLACES_EN, _ASIDE_EN))
    after = (rf"{number}(?![\d.]*\d){linking}{each}" for each in (_REPLACED_FR, _REPLACED_EN))
    return tuple(re.compile(each) for each in (*before, *after))


def _clauses_called(number: str, source: Candidate, candidates: Sequence[Candidate], where: _Where) -> list[int]:
    called = where.numbered.get(number, ())
    elsewhere = [at for at in called if candidates[at].document.path != source.document.path]
    within = [at for at in called if candidates[at].document.path == source.document.path]
    if source.message or is_amending_document(source) or article_of(source.passage) == number:
        return elsewhere or [at for at in within if candidates[at] is not source]
    return within or elsewhere


def is_amending_document(candidate: Candidate) -> bool:
    """Whether the passage's document calls itself an amendment, by its name or in its opening."""
    return _says_so(f"{candidate.document.path}\n{candidate.document.text[:_OPENING]}")


@lru_cache(maxsize=256)
def _says_so(opening: str) -> bool:
    return bool(_DOCUMENT_NAME.search(fold(opening)))


def _by_document(
    candidates: Sequence[Candidate], matters: dict[Language, Matter], where: _Where
) -> Iterator[Amendment]:
    """An amendment that speaks of the disputed thing with another sum or date changes the clause on that thing."""
    for place, each in enumerate(candidates):
        if not each.in_contract or not is_amending_document(each) or amended_articles(each.text):
            continue
        thing, sureness = matters[each.language].thing_in(each.terms)
        if thing is None or sureness < NAMED:
            continue
        for target in where.clauses_on(thing):
            if not is_amending_document(candidates[target]) and _differ(each, candidates[target]):
                yield Amendment(place, target)


def _by_message(candidates: Sequence[Candidate], matters: dict[Language, Matter], where: _Where) -> Iterator[Amendment]:
    """A later message in which both sides change the sum of the disputed thing changes the clause on it."""
    for place, each in enumerate(candidates):
        if each.message is None or not each.amounts or not has_cue(each.stemmed, "change", each.language):
            continue
        thing, _ = matters[each.language].thing_in(each.terms)
        if thing is None or not _is_agreed(each, where):
            continue
        for target in where.clauses_on(thing):
            if set(candidates[target].amounts) & set(each.amounts):
                yield Amendment(place, target)


def _by_precedence(
    candidates: Sequence[Candidate], matters: dict[Language, Matter], where: _Where
) -> Iterator[Amendment]:
    """Where one document goes before another, its clause on the thing replaces the other's, if they differ."""
    order = precedences_in(candidates)
    placed = [(place, each) for place, each in enumerate(candidates) if each.in_contract] if order else []
    for first, second in order:
        for place, each in placed:
            thing, sureness = matters[each.language].thing_in(each.terms)
            if each.document.path != first or thing is None or sureness < NAMED:
                continue
            for target in where.clauses_on(thing):
                if candidates[target].document.path == second and _differ(each, candidates[target]):
                    yield Amendment(place, target)


def _differ(one: Candidate, other: Candidate) -> bool:
    """Whether one states a sum or a date that the other does not."""
    return bool(set(one.amounts) - set(other.amounts) or set(one.dates) - set(other.dates))


def _is_agreed(said: Candidate, where: _Where) -> bool:
    if said.speaker is Speaker.CLIENT and agrees(said):
        return True
    answers = where.answers.get(id(said.message), ())
    return any(each.speaker not in {said.speaker, Speaker.UNKNOWN} and agrees(each) for each in answers)


def _is_on(thing: Thing, candidate: Candidate) -> bool:
    in_heading = thing.found_in(candidate.heading_terms) == NAMED
    return in_heading or (thing.found_in(candidate.terms) == NAMED and bool(candidate.amounts or candidate.dates))
