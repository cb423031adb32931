"""Whether a message acknowledges that the work arrived.

Owns the reading of « j’ai bien reçu les photos », "the files came through". A letter or a bill that came is no work;
what is missing, broken or asked after was not delivered; a bare « bien reçu » answers the message before it.
"""

import re

from amiable.evidence.agreements import is_asked
from amiable.evidence.candidates import Candidate
from amiable.evidence.cues import has_cue
from amiable.evidence.people import Speaker
from amiable.language.sentences import split_sentences
from amiable.language.words import fold
from amiable.model.words import Language

_PAPERS = {
    Language.FR: (
        r"message|mail|mel|courriels?|facture|relance|devis|contrat|lettre|courrier|proposition|reponse|appel|texto|sms"
        r"|rappel|note|virement|acompte|paiement|mise en demeure|avis|demande|question"
    ),
    Language.EN: (
        r"message|e?-?mail|invoice|reminder|quote|contract|letter|proposal|reply|call|text|note|payment|deposit|bill"
        r"|estimate|statement|notice|request|question|agreement"
    ),
}
"""What may be received without any work being handed over."""
_RECEIVED = {
    Language.FR: (
        r"(?:j'ai|nous avons|on a|nous les avons|je les ai|je l'ai)(?: tous| toutes| bien| enfin| tout){0,2} "
        r"(?:recu|recupere|telecharge|receptionne)(?:e?s?)\b"
        r"|\bbien (?:recu|receptionne|recupere)(?:e?s?)\b|\bmerci pour (?:la livraison|l'envoi)"
        r"|\b(?:est|sont) (?:bien |tous |toutes )?arrivee?s?\b"
    ),
    Language.EN: (
        r"(?:i|we)(?:'ve| have)?(?: just| now| safely| finally| already){0,2} "
        r"(?:received|got|downloaded|collected|picked up)\b"
        r"|\b(?:the|your|my|our|all|both) (?:\w+ ){1,3}(?:(?:has|have|all|just) ){0,2}(?:arrived|came through)\b"
        r"|\b(?:everything|they|it|files|photos)(?: has| have|'ve)?(?: all| just)? (?:arrived|came through)\b"
        r"|\breceived with thanks\b|\bthanks for (?:the delivery|sending)"
    ),
}
"""How a client acknowledges a work."""
_DENIED = {
    Language.FR: r"\b(?:ne|n'|pas|jamais|rien|aucun\w*|toujours pas|sans)\b|\bn'|\bmais\b|\bsauf\b|\bincomplet|\bmanqu",
    Language.EN: r"\b(?:not|never|nothing|no|without|but|except|missing|incomplete|only|broken|damaged|wrong)\b|n't\b",
}
_DELIVERING = {
    Language.FR: (
        r"\bvoici (?:le lien|les? |la |vos|votre)|ci-joint|en piece jointe|livr(?:e|es|ee|ees|aison)\b|telecharg"
    ),
    Language.EN: r"\bhere (?:is|are)\b|attached|deliver(?:ed|y)|download|uploaded",
}
"""How a message hands a work over."""
_THANKS = re.compile(
    r"\b(?:merci|beaucoup|bonne|journee|soiree|thanks?|thank you|many|very much|cheers|lot|bien|tout)\b"
)


def shows_delivery(candidate: Candidate) -> bool:
    """Whether the message hands the work over, or the client says there that it came."""
    if candidate.speaker is Speaker.CLIENT and is_receipt(candidate):
        return True
    return has_cue(candidate.stemmed, "delivery", candidate.language)


def is_receipt(candidate: Candidate) -> bool:
    """Whether the client says in a sentence of the message that the work arrived, and not only a letter or a bill."""
    if is_asked(candidate):
        return False
    for span in split_sentences(candidate.text):
        sentence = fold(candidate.text[span.start : span.end]).replace("’", "'")
        found = re.search(_RECEIVED[candidate.language], sentence)
        if found is None or re.search(_DENIED[candidate.language], sentence):
            continue
        what = sentence[found.end() :]
        if re.search(rf"\b(?:{_PAPERS[candidate.language]})s?\b", sentence):
            continue
        return bool(re.search(r"[a-z]{3}", _THANKS.sub("", what))) or _answers_a_delivery(candidate)
    return False


def _answers_a_delivery(candidate: Candidate) -> bool:
    """Whether a bare « bien reçu » answers the message with which the work came."""
    before = candidate.before
    if before is None:
        return False
    text = fold(before.passage.text).replace("’", "'")
    return bool(re.search(_DELIVERING[candidate.language], text))
