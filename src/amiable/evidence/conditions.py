"""Whether the event that a sentence starts from is the one of the dispute.

Owns the reading of « Lorsque l’école est fermée, … », "If the power fails, …": a sentence on an event of which neither
the case nor the message says a word decides nothing about it. The words of both are widened first, so that « cassé »
finds « endommagé »; a condition in no words of its own (« Si le client annule, … ») always fits. Beside it, three
conditions that have a meaning of their own: the end of the contract, the client's silence, the payment that is awaited.
"""

import re
from collections.abc import Collection

from amiable.evidence.lexical import pairs_of, terms_of
from amiable.evidence.matter import Matter
from amiable.language.words import fold
from amiable.model.words import Language

_CONDITION = re.compile(
    r"[\W\d]*(?:(?:article|section|clause|art\.)[\s\d.]+)?(?:si\b|s'il|lorsqu|quand\b|en cas d|dans le cas ou|au cas ou"
    r"|if\b|where\b|when\b|in the event|should\b|in case\b)(?P<event>[^,;:]{3,160})[,;:]"
)
_ON_ENDING = {
    Language.FR: re.compile(
        r"[\W\d]*(?:en cas de|lors de|a la suite de|apres|suite a|a compter de|des|au jour de)\s*(?:la |l'|sa |toute )?"
        r"(?:resiliation|rupture|cessation|fin du contrat|expiration|resolution)\b"
    ),
    Language.EN: re.compile(
        r"[\W\d]*(?:up)?(?:on|after|following|in the event of|in case of|at)\s*(?:the |any )?(?:early )?"
        r"(?:termination|expiry|expiration|cancell?ation|end of (?:this|the) (?:agreement|contract))\b"
    ),
}
_OBJECTION = {
    Language.FR: re.compile(
        r"(?:sauf|a moins que|sous reserve d|a defaut d|hormis)[^.;]{0,40}(?:reserve|reclamation|contest|oppos|refus"
        r"|objection|signal|remarque)"
    ),
    Language.EN: re.compile(
        r"(?:unless|except|subject to)[^.;]{0,40}(?:object|reject|notif|report|complain|dispute|raise|tells?\b|writ)"
    ),
}
_AWAITED = {
    Language.FR: re.compile(
        r"(?:une fois|apres|des|jusqu'a(?:u)?|sous reserve d|a condition d|lorsque|des lors que|a compter d|contre"
        r"|moyennant)"
        r"[^.,;]{0,40}(?:pa(?:ye|ie)\w*|regl\w+|encaiss\w+|acquitt\w+|solde\w*)"
    ),
    Language.EN: re.compile(
        r"(?:once|upon|on|after|when|until|from|subject to|conditional on|against|as soon as)\b[^.,;]{0,40}"
        r"\b(?:paid|payment|settled|settlement)"
    ),
}
_SHARED = 0.3
"""Share of an event's terms that must be spoken of: a single one of four may stand there by chance."""
_FEW = 2
"""Terms that an event needs to be one of its own."""


def is_elsewhere(
    sentence: str, language: Language, matter: Matter, sides: Collection[str], said: frozenset[str]
) -> bool:
    """Whether the sentence starts from an event of which nothing is `said`; `sides` are the stems of the parties."""
    found = _CONDITION.match(_plain(sentence))
    if found is None or not said:
        return False
    things = {term for thing in matter.things for term in (*thing.terms, *thing.synonyms)}
    own = [
        term
        for term in terms_of(found["event"], language)
        if term not in sides and term not in things and term not in matter.kind_terms
    ]
    if len(own) < _FEW or not said.isdisjoint(pairs_of(own)):
        return False
    return len(said.intersection(own)) < _SHARED * len(own)


def is_on_ending(sentence: str, language: Language) -> bool:
    """Whether the sentence starts from the end of the contract."""
    return bool(_ON_ENDING[language].match(_plain(sentence)))


def is_objection(sentence: str, language: Language) -> bool:
    """Whether what the sentence excepts is that the client objects."""
    return bool(_OBJECTION[language].search(_plain(sentence)))


def payment_awaited(sentence: str, language: Language) -> str:
    """The words by which the sentence waits for a payment, as they stand in it; empty where it does not."""
    found = _AWAITED[language].search(_plain(sentence))
    return " ".join(sentence[found.start() : found.end()].split()) if found else ""


def _plain(sentence: str) -> str:
    return fold(sentence).replace("’", "'")
