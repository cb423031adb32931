"""What the heading over a clause tells of it: that it is on the kind of the dispute, or on another.

Owns two signs of rank. A clause headed « Fin du contrat » or "Liability cap" may repeat all the words of a refused
invoice and settles nothing of it; a clause headed "Payment" that makes the client pay does.
"""

import functools

from amiable.evidence.candidates import Candidate
from amiable.evidence.cues import cue_phrases
from amiable.evidence.duties import duties_in
from amiable.evidence.focus import with_sides
from amiable.evidence.lexical import stemmed
from amiable.evidence.matter import STRONG, Matter, kind_terms
from amiable.evidence.sides import sides_of
from amiable.model.case import Case
from amiable.model.words import Kind, Language

_MONEY = frozenset({Kind.PAYMENT_REFUSAL, Kind.DUE_DATE})
_ELSEWHERE = {
    Kind.PAYMENT_REFUSAL: (Kind.CANCELLATION, Kind.DISCLOSURE),
    Kind.EXTRA_FEES: (Kind.CANCELLATION, Kind.DISCLOSURE),
    Kind.DUE_DATE: (Kind.CANCELLATION, Kind.DISCLOSURE),
    Kind.SCOPE: (Kind.CANCELLATION, Kind.DISCLOSURE),
    Kind.OWNERSHIP: (Kind.CANCELLATION, Kind.DISCLOSURE),
    Kind.DISCLOSURE: (Kind.CANCELLATION,),
}
"""The kinds under whose headings the clause on another kind seldom stands."""


def is_on_another_kind(candidate: Candidate, kind: Kind, matter: Matter) -> bool:
    """Whether the heading names another kind, or a cap of liability, and neither this kind nor the disputed thing."""
    heading = candidate.heading_terms
    if not heading or not candidate.in_contract or matter.kind_in(heading) or matter.thing_in(heading)[0]:
        return False
    return not _strong_elsewhere(kind, candidate.language).isdisjoint(heading)


def makes_the_client_pay(candidate: Candidate, case: Case) -> bool:
    """Whether the clause says that the client pays, in a dispute over a payment."""
    if case.kind not in _MONEY or not candidate.in_contract:
        return False
    plain = with_sides(stemmed(candidate.text, candidate.language), sides_of(candidate, case))
    return any(said.helps for said in duties_in(plain, case.kind, candidate.language))


@functools.cache
def _strong_elsewhere(kind: Kind, language: Language) -> frozenset[str]:
    if kind not in _ELSEWHERE:
        return frozenset()
    others = (kind_terms(other, language) for other in _ELSEWHERE[kind])
    strong = {term for terms in others for term, weight in terms.items() if weight >= STRONG and " " not in term}
    caps = {phrase[0] for phrase in cue_phrases("liability", language)}
    return frozenset(
        (strong | caps) - {term for term, weight in kind_terms(kind, language).items() if weight >= STRONG}
    )
