"""Why a passage is put forward, in one sentence a person would say.

Owns the order and the joining of reasons; each says what ranked the passage, never what it proves.
"""

from collections.abc import Sequence

from amiable.evidence.scoring import Scored
from amiable.evidence.wording import Wording

_MOST = 2
"""Reasons in one sentence: the strongest ones."""


def reason_of(scored: Scored, standing: Sequence[str], kind_matter: str, wording: Wording) -> str:
    """One sentence that says what put the passage forward.

    `standing` names what holds beside the search ("pinned", "amended", "amends"); `kind_matter` is the kind's own noun
    phrase with its article.
    """
    said = [*standing, *(["referred"] if scored.referred else [])]
    reasons = [wording.say("reason", name) for name in said]
    reasons += _proofs(scored, wording)
    reasons += _contents(scored, wording, kind_matter)
    if not reasons:
        reasons = [wording.say("reason", "nearest")]
    return wording.sentence(reasons[:_MOST])


def _proofs(scored: Scored, wording: Wording) -> list[str]:
    if scored.agreed:
        if scored.amounts:
            return [wording.say("reason", "agreed_amount", amounts=_amounts(scored, wording))]
        return [wording.say("reason", "agreed")]
    if scored.accepted:
        return [wording.say("reason", "accepted")]
    if scored.approved:
        return [wording.say("reason", "approved")]
    return [wording.say("reason", "delivered")] if scored.delivered else []


def _contents(scored: Scored, wording: Wording, kind_matter: str) -> list[str]:
    if scored.thing:
        name = "thing_heading" if scored.thing_in_heading else "thing" if scored.thing_is_named else "thing_meant"
        parts = [wording.say("reason", name, thing=wording.the(scored.thing.name))]
    elif scored.kind_in_heading and not scored.amounts:
        parts = [wording.say("reason", "kind", matter=kind_matter)]
    else:
        parts = []
    if scored.amounts and not scored.agreed:
        parts.append(wording.say("reason", "with_amounts" if parts else "amounts", amounts=_amounts(scored, wording)))
    if scored.dates:
        dates = wording.list_of(wording.day(each) for each in scored.dates)
        parts.append(wording.say("reason", "with_dates" if parts else "dates", dates=dates))
    if parts:
        return [" ".join(parts)]
    if not scored.words:
        return []
    words = wording.list_of(_marked(word, wording) for word in scored.words)
    return [wording.say("reason", "words", words=words)]


def _amounts(scored: Scored, wording: Wording) -> str:
    return wording.list_of(wording.amount(each) for each in scored.amounts)


def _marked(word: str, wording: Wording) -> str:
    return f"« {word} »" if wording.language.value == "fr" else f"“{word}”"
