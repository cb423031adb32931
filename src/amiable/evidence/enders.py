"""Who calls the work off: the user, or the client.

Owns the reading of the case's own words for it: « je mets fin au forfait », "they called it off". A clause on ending a
contract helps one side only, so that the wrong reading would turn the whole judgement: words that name both sides, or
neither, tell nothing.
"""

import re
from functools import cache

from amiable.evidence.duties import plain_with_places
from amiable.evidence.lexical import Stemmed
from amiable.evidence.people import Speaker
from amiable.evidence.sides import CLIENT, ME
from amiable.language.words import fold
from amiable.model.case import Case
from amiable.model.words import Language

_ENDS = {
    Language.FR: (
        r"(?:m(?:et\w*|is) fin|annul\w+|resili\w+|romp\w*|decommand\w+|desist\w+|renonc\w+|en (?:vais|va|vont)|quitt\w+"
        r"|arret\w+ (?:le|la|les|ce|cette|tout)\b)"
    ),
    Language.EN: (
        r"(?:cancel\w*|terminat\w+|(?:call\w*|pull\w*|back\w*) (?:[\w']+ ){0,3}(?:off|out)|resign\w*|quit\w*"
        r"|(?:end|ends|ended|ending) (?:it|the|this|our|my)|withdr[ae]w\w*|step\w* down|walk\w* away|leav(?:es?|ing))"
    ),
}
_SUBJECTS = {
    Language.FR: {
        Speaker.ME: r"(?:je|j')",
        Speaker.CLIENT: r"(?:elles?|ils?|l[ae] cliente?|les client(?:e?s)|{names})",
    },
    Language.EN: {
        Speaker.ME: r"i",
        Speaker.CLIENT: r"(?:they|she|he|the (?:client|customer|couple|buyer)s?|{names})",
    },
}
_GAP = {
    Language.FR: (
        r" ?(?:(?!ne\b|n'|je\b|j'|elles?\b|ils?\b|vous\b|on\b|nous\b|que\b|qu'|si\b|qui\b)[\w']+ ){0,4}(?:[msl]')?"
    ),
    Language.EN: (
        r"(?:'\w+)? (?:(?!not\b|never\b|i\b|they\b|she\b|he\b|you\b|we\b|me\b|if\b|that\b|who\b|unless\b)[\w']+ ){0,4}"
    ),
}
"""Up to a few words between a subject and its verb, without a denial or another subject."""
_WISHES = {
    Language.FR: r"(?:pouvoir )?(?:mettre fin|resilier|rompre|[ms]'en aller|quitter|partir|annuler|[ms]e retirer)\b",
    Language.EN: r"(?:to )?(?:end|terminate|leave|quit|resign|withdraw|cancel|step down|get out|walk away|call off)\b",
}
"""How a position starts of the one who wants to go."""
_TELLING = 3
"""Letters of a name that is looked for."""
_SIDE, _OTHER = rf"(?P<side>{ME}|{CLIENT})", rf"(?P<other>{ME}|{CLIENT})"
_EVENT = {
    Language.FR: re.compile(
        rf"(?:(?:\bsi|\blorsque|\bquand|\bou)\s+|\bs'|\blorsqu')(?:le |la |l')?{_SIDE}\b[^.,;]{{0,40}}?\b"
        rf"(?:annul|resili|se desist|renonc|met(?:tait)? fin|romp|decommand|repor)"
        rf"|(?:annulation|resiliation|desistement|rupture|renonciation|report)\b[^.,;]{{0,30}}?\b"
        rf"(?:par|du fait d[ue]|imputable au?|a l'initiative d[ue]|d[ue])\s+(?:le |la |l')?{_OTHER}\b"
    ),
    Language.EN: re.compile(
        rf"\b(?:if|where|when|should)\s+(?:the )?{_SIDE}\b[^.,;]{{0,40}}?\b"
        rf"(?:cancel|terminat|withdraw|calls?\b|ends?\b|postpon|back out|pulls? out)"
        rf"|(?:cancell?ation|termination|withdrawal)\b[^.,;]{{0,30}}?\bby\s+(?:the )?{_OTHER}\b"
    ),
}
"""Who calls the work off in the event that a sentence starts from, the sides under their common names."""


def ender_of(case: Case) -> Speaker:
    """The side that calls the work off by the words of the case; UNKNOWN where they name neither, or both."""
    own = ". ".join((case.title, case.restatement or case.source, case.positions.i_want))
    names = frozenset(
        word
        for name in (case.client.name, *case.client.aliases)
        for word in re.findall(r"[^\W\d_]+", fold(name))
        if len(word) >= _TELLING
    )
    found = {side for side in (Speaker.ME, Speaker.CLIENT) if _acts(side, case.language, names).search(_plain(own))}
    wish = re.compile(_WISHES[case.language])
    if wish.match(_plain(case.positions.i_want)):
        found.add(Speaker.ME)
    if wish.match(_plain(case.positions.client_wants)):
        found.add(Speaker.CLIENT)
    return found.pop() if len(found) == 1 else Speaker.UNKNOWN


def ender_in(sentence: Stemmed, language: Language) -> Speaker:
    """The side that calls the work off in the event of which the sentence speaks; UNKNOWN where it names none."""
    found = _EVENT[language].search(plain_with_places(sentence)[0])
    if found is None:
        return Speaker.UNKNOWN
    return Speaker.ME if ME in {found["side"], found["other"]} else Speaker.CLIENT


@cache
def _acts(side: Speaker, language: Language, names: frozenset[str]) -> re.Pattern[str]:
    subject = _SUBJECTS[language][side].replace("{names}", "|".join(sorted(names)) or r"(?!)")
    return re.compile(rf"\b{subject}{_GAP[language]}{_ENDS[language]}\b")


def _plain(text: str) -> str:
    return " ".join(fold(text).replace("’", "'").split())
