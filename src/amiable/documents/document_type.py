"""Whether a text is a contract or an exchange.

Owns that one decision, for formats that may hold either. Each cue of content and name has a weight; a contract taken
for an exchange would lose its articles and a message taken for a contract its sender, so numbered clauses and mail
headers weigh most. Doubt goes to the contract: its passages are cut by paragraph all the same.
"""

import re
from collections.abc import Sequence

from amiable.model.document import Passage
from amiable.model.words import DocumentType

_READ_AT_THE_ENDS = 1500
_NAME_WEIGHT = 2.0
_CONTRACT_NAME = re.compile(
    r"contra[ct]t?|agreement|convention|conditions|\bcg[vau]\b|devis|quote|estimate|proposal|terms|avenant"
    r"|amendment|annexe|schedule|\bsow\b|statement|bon[\s_-]de[\s_-]commande|order|facture|invoice|licen[cs]e|nda"
    r"|mandat|entente"
    r"|accord|intent|policy|politique|cahier",
    re.IGNORECASE,
)
_EXCHANGE_NAME = re.compile(
    r"message|m[ae]il|courriel|chat|conversation|review|\bavis\b|commentaire|sms|texto|whatsapp|lettre|letter|réponse"
    r"|reponse|reply|échange|echange|fil\b|thread|plainte|complaint|signal|telegram|discussion",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^[ \t>*]*(?:De|From|À|A|To|Objet|Subject|Envoyé|Sent|Date|Cc|Expéditeur|Destinataire)[ \t\u00a0]*:[ \t*]*\S",
    re.IGNORECASE | re.MULTILINE,
)
_WROTE = re.compile(r"\b(?:a écrit|wrote)[ \t\u00a0]*:\s*$", re.MULTILINE)
_GREETING = re.compile(
    r"^[ \t>*]*(?:bonjour|bonsoir|salut|coucou|allô|chère?s?\b|madame|monsieur|hi|hello|hey|dear"
    r"|good\s+(?:morning|afternoon|evening))\b[^\n]{0,60}$",
    re.IGNORECASE | re.MULTILINE,
)
_CLOSE = re.compile(
    r"^[ \t>*]*(?:(?:bien\s+)?cordialement|sincèrement|salutations|bien\s+à\s+(?:vous|toi)|merci|amicalement"
    r"|à\s+bientôt|(?:best|kind|warm)?\s*regards|best|thanks|thank\s+you|sincerely|yours|cheers|veuillez\s+(?:agréer|recevoir))\b"
    r"[^\n]{0,80}$",
    re.IGNORECASE | re.MULTILINE,
)
_SPEAKER = re.compile(
    r"^[ \t]*(?:\[?\d{1,4}[./\-]\d{1,2}[./\-]\d{1,4},?[ T\u202f][^\n]{0,30}"
    r"|(?!(?:Client|Prestataire|Freelancer|Provider)\b)[A-ZÀ-Ý][\w'’.\- ]{1,25}"
    r"(?:[(,\[][^\n:]{0,20}\d[^\n]{0,12}?)?[\u00a0\u202f]?):[ \t]+\S"
    r"|^[ \t]*[A-ZÀ-Ý][\w'’.\- ]{1,25}[ \t]\d{1,2}[:h]\d{2}(?:\s?[AP]M)?[ \t]*$",
    re.MULTILINE,
)
_FIRST_PERSON = re.compile(r"\b(?:j['’]|je|moi|mon|ma|mes|i|i['’]m|i['’]ve|my|me)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_TITLE = re.compile(
    r"\b(?:contrat|convention|conditions\s+(?:générales|particulières)|devis|avenant|bon\s+de\s+commande|entente"
    r"|agreement|terms\s+(?:and|of)|statement\s+of\s+work|amendment|contract|addendum|licence)\b",
    re.IGNORECASE,
)
_PARTIES = re.compile(
    r"entre\s+les\s+soussignés|ci-après|il\s+a\s+été\s+convenu|by\s+and\s+between|hereinafter|the\s+parties"
    r"|les\s+parties|this\s+agreement|le\s+présent\s+contrat|la\s+présente\s+convention|in\s+witness",
    re.IGNORECASE,
)
_MOST_FIRST_PERSON = 6.0


def tell_type(text: str, name: str, passages: Sequence[Passage]) -> DocumentType:
    """Give the type of a text; `name` is the file's, `passages` are its clauses as cut."""
    balance = _contract_cues(text, passages) - _exchange_cues(text)
    stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    balance += _NAME_WEIGHT * (bool(_CONTRACT_NAME.search(stem)) - bool(_EXCHANGE_NAME.search(stem)))
    return DocumentType.EXCHANGE if balance < 0 else DocumentType.CONTRACT


def _contract_cues(text: str, passages: Sequence[Passage]) -> float:
    articles = {each.locator.article for each in passages if each.locator and each.locator.article}
    headings = {each.locator.heading for each in passages if each.locator and each.locator.heading}
    head = text[:_READ_AT_THE_ENDS]
    return (
        min(len(articles), 6) * 0.8
        + min(len(headings), 4) * 0.3
        + 1.5 * bool(_TITLE.search(head[:300]))
        + min(len(_PARTIES.findall(text)), 3) * 0.7
    )


def _exchange_cues(text: str) -> float:
    head, foot = text[:_READ_AT_THE_ENDS], text[-_READ_AT_THE_ENDS:]
    words = len(_WORD.findall(text)) or 1
    spoken = 100 * len(_FIRST_PERSON.findall(text)) / words
    return (
        min(len(_HEADER.findall(head)), 3) * 1.3
        + 2.0 * bool(_WROTE.search(text))
        + 1.5 * bool(_GREETING.search(head))
        + 1.0 * bool(_CLOSE.search(foot))
        + min(len(_SPEAKER.findall(text)), 6) * 0.4
        + min(spoken, _MOST_FIRST_PERSON) * 0.3
    )
