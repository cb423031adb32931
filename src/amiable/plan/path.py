"""Which way out of the dispute, and why, in the order of the design: the user's own choice comes first."""

from typing import NamedTuple

from amiable.model.case import Case
from amiable.model.words import Kind, Language, Path, Trust

FIRM = 4
"""The lowest firmness of the path firm: the design's own number."""
MONEY_KINDS = frozenset({Kind.PAYMENT_REFUSAL, Kind.EXTRA_FEES, Kind.CANCELLATION, Kind.DUE_DATE, Kind.SCOPE})

REASONS: dict[str, dict[Language, str]] = {
    "named": {Language.FR: "vous l’avez choisie", Language.EN: "you chose it"},
    "danger": {
        Language.FR: "le message contient une menace ou un chantage : mieux vaut ne pas répondre et garder les preuves",
        Language.EN: "the message holds a threat or blackmail: better not to answer, and to keep the evidence",
    },
    "notice": {
        Language.FR: "la confiance est rompue, rien ne s’ouvre à un règlement et de l’argent est dû",
        Language.EN: "trust is broken, nothing is open to settlement and money is due",
    },
    "end": {
        Language.FR: "la confiance est rompue et vous ne souhaitez pas continuer",
        Language.EN: "trust is broken and you do not wish to go on",
    },
    "closed": {
        Language.FR: "vous n’êtes pas prêt à transiger",
        Language.EN: "you are not open to settle",
    },
    "firm": {
        Language.FR: "vous tenez fermement à votre position",
        Language.EN: "you hold firmly to your position",
    },
    "open": {
        Language.FR: "un arrangement reste possible",
        Language.EN: "an arrangement is still possible",
    },
}


class PathChoice(NamedTuple):
    """A path with the reason that the user is shown."""

    path: Path
    reason: str


def choose_path(case: Case, *, danger: bool) -> PathChoice:
    """The case's own path, else the one that the positions lead to; `danger` says that the message threatens."""
    path, reason = _decide(case, danger=danger)
    return PathChoice(path, REASONS[reason][case.language])


def _decide(case: Case, *, danger: bool) -> tuple[Path, str]:
    positions = case.positions
    broken = positions.trust is Trust.BROKEN
    rules = (
        (danger, Path.PROTECT, "danger"),
        (broken and not positions.open_to_settle and _money_is_due(case), Path.FORMAL_NOTICE, "notice"),
        (broken and not positions.continue_relationship, Path.END_RELATIONSHIP, "end"),
        (not positions.open_to_settle, Path.FIRM, "closed"),
        (positions.firmness >= FIRM, Path.FIRM, "firm"),
    )
    if case.path is not None:
        return case.path, "named"
    return next(((path, reason) for holds, path, reason in rules if holds), (Path.AMICABLE, "open"))


def _money_is_due(case: Case) -> bool:
    return case.kind in MONEY_KINDS and any(fact.amount is not None for fact in case.facts)
