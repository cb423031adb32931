"""Who a contract says its parties are.

Owns the reading of the lines in which a contract names them: « Karine Tremblay, photographe, ci-après « la
Photographe » », 'Dana Whitcomb (the “Host”)', « Client : Mme Roy ». Decides on the label alone which of the two is the
client; a contract whose labels do not tell names nobody, since a letter to the wrong side is worse than a question.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from amiable.language.tables import listed
from amiable.language.words import fold
from amiable.model.document import Document
from amiable.model.words import DocumentType

OPENING = 3000
"""Characters at the start of a contract in which its parties are named."""
NAME = re.compile(
    r"(?<![\w’'-])[A-ZÀ-ÖØ-Þ][\w’'-]*\w"
    r"(?: (?:& |de |du |des |van |von |da |el |Mc|O['’])?[A-ZÀ-ÖØ-Þ][\w’'-]*\w){1,3}(?![\w’'-])"
)
"""Two to four capitalised words."""
CIVILITY = re.compile(
    r"(?<!\w)(?P<title>M(?:me|lle|adame|ademoiselle|onsieur|aître|e|r|rs|s|iss|x)?\.?|Dre?\.?)\s+(?P<rest>[A-ZÀ-ÖØ-Þ].*)"
)
_DEFINED = re.compile(
    r"(?:ci[-\s]apr[eè]s|hereinafter|hereafter|d[ée]nomm[ée]e?s?|d[ée]sign[ée]e?s?|appel[ée]e?s?|called|known as"
    r"|referred to as|\()[^«“\"()]{0,60}[«“\"]\s*(?:the\s|la\s|le\s|les\s|l[’'])?(?P<label>[^»”\"]{2,40}?)\s*[»”\"]",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^[\W_]*(?:le |la |the )?(?P<label>[^\W\d_]{4,20})[\W_]*(?::|\|)[\W_]*(?P<rest>[^\n|]{3,90})", re.MULTILINE
)
_BETWEEN = re.compile(r"\b(?:entre|between|par et entre|by and between)\b", re.IGNORECASE)
_AND = re.compile(r"[,;)]\s+(?:and|et)\s*:?\s+", re.IGNORECASE)
"""Between two parties, of whom the second alone may have a label."""
_CLIENT = re.compile(
    r"\b(?:client|cliente|clients|customer|mariee?s?|host|buyer|acheteur|acheteuse|acquereur|purchaser|hirer"
    r"|maitre d.ouvrage|donneur d.ordre|commanditaire|organisateur|organisatrice|organi[sz]er|company|couple)\b"
)
_PROVIDER = re.compile(
    r"\b(?:prestataire|photographe|photographer|traiteur|caterer|traducteur|traductrice|translator|consultant|consultante"
    r"|developpeur|developpeuse|developer|designer|graphiste|artisan|entreprise|entrepreneur|contractor|freelancer?"
    r"|provider|supplier|fournisseur|agence|agency|studio|redacteur|redactrice|writer|fleuriste|florist|illustrateur|illustratrice|illustrator|coach|musicienn?e?|videaste|videographer|vendor)\b"
)
_ROLE = re.compile(
    r"^,\s+(?:an?\s|une?\s)?(?P<role>[a-zà-ÿ][a-zà-ÿ’'-]*(?: [a-zà-ÿ’'-]+){0,3}?)"
    r"(?=\s*(?:[,;(.]|$)|\s+(?:faisant|exer\w+|à|of|in|at|trading|based))"
)
_NO_NAME = listed(
    """
    les des soussignes soussigne numero siret siren adresse article contrat conditions devis generales contract
    agreement the this neither either company client customer name your nom prenom date place ville
    """,
)
"""Folded words that start forms and headings, and no party's name."""
_COUPLE = re.compile(r"(?<!\w)(?:M|Mr|Mme|Mrs|Monsieur|Madame)\.?\s+(?:et|ou|and|&)\s+(?=M)")
_NO_ROLE = re.compile(
    r"^(?:demeurant|domicili|dont|repr[ée]sent|owned|of\b|ci-apr|n[ée]e?\b|situ|immatricul|whose|having|a company"
    r"|company|soci[ée]t|limited|inc\b|d[’']une|ayant|agissant|acting|both|et\b|and\b|resid)"
)


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a contract."""

    name: str
    role: str = ""
    """The trade that stands after the name, « photographe »; empty where none does."""
    title: str = ""
    """« Mme », "Mr", as it is printed; empty where none is."""


@dataclass(frozen=True, slots=True)
class Parties:
    """The two sides; None where no contract names that one."""

    provider: Party | None = None
    client: Party | None = None


def find_parties(documents: Sequence[Document]) -> Parties:
    """Give the parties that the contracts name, the first of each side."""
    provider: Party | None = None
    client: Party | None = None
    for document in documents:
        if document.type is not DocumentType.CONTRACT:
            continue
        for is_client, party in _named(document.text[:OPENING]):
            if is_client:
                client = client or party
            else:
                provider = provider or party
    return Parties(provider, client)


def split_title(name: str) -> Party:
    """Give the name without its « Mme » or "Mr", and the title apart."""
    found = CIVILITY.match(name.strip())
    return Party(found["rest"].strip(), title=found["title"]) if found else Party(name.strip())


def _named(text: str) -> Iterator[tuple[bool, Party]]:
    """Give each party with whether it is the client."""
    flat = " ".join(text.split())
    end = 0
    for found in _DEFINED.finditer(flat):
        *others, own = _AND.split(_BETWEEN.split(flat[end : found.start()])[-1])
        side, party, other = _side(found["label"]), _party(own), _party(others[0]) if others and not end else None
        end = found.end()
        if side is not None and party is not None:
            yield side, party
        if side is not None and other is not None:
            yield not side, other
    for line in _LABELLED.finditer(text):
        side, party = _side(line["label"]), _party(line["rest"], alone=True)
        if side is not None and party is not None:
            yield side, party


def _side(label: str) -> bool | None:
    """Whether the label is the client's; None where it does not tell."""
    folded = fold(label)
    client, provider = _CLIENT.search(folded), _PROVIDER.search(folded)
    return None if bool(client) == bool(provider) else bool(client)


def _party(words: str, *, alone: bool = False) -> Party | None:
    """Give the first party named in the words; `alone`, they hold a name and perhaps nothing else."""
    titled = CIVILITY.search(words)
    found = next((each for each in NAME.finditer(words) if fold(each.group()).split()[0] not in _NO_NAME), None)
    if titled and (found is None or titled.start("rest") <= found.end()):
        name = NAME.match(titled["rest"]) or re.match(r"[\w’'-]+", titled["rest"])
        couple = _COUPLE.search(words[: titled.start("rest")])
        return Party(name.group(), title="" if couple else titled["title"]) if name else None
    if found is None or (alone and found.start() > 0):
        return None
    role = _ROLE.match(words[found.end() :])
    told = role["role"].strip() if role and not _NO_ROLE.match(role["role"]) else ""
    return Party(found.group(), role=told)
