"""Which document of a case goes before which, where a clause says so.

Owns the reading of « le devis prévaut sur les conditions générales » and of an "order of precedence: …": the documents
are known by the words of their file name and title. A name that fits several documents, or none, orders nothing.
"""

import pathlib
import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from amiable.evidence.candidates import Candidate
from amiable.evidence.lexical import terms_of
from amiable.language.words import fold
from amiable.model.document import Document
from amiable.model.words import Language

_OVER = re.compile(
    r"(?P<high>[^.,;:]{3,70}?)\s+(?:(?:shall |will )?(?:prevails?|takes? (?:precedence|priority)|ha(?:s|ve) priority)"
    r" over"
    r"|(?:preva(?:ut|lent|udra|udront)|prime(?:nt|ra|ront)?|(?:l')?emporte(?:nt|ra|ront)?|(?:ont|a) priorite) sur)\s+"
    r"(?P<low>[^.,;:]{3,70})"
)
_LISTED = re.compile(
    r"(?:order of (?:precedence|priority)|ordre (?:de (?:priorite|preseance|prevalence)|decroissant|d'importance)"
    r"|following order|ordre suivant)[^:.]{0,80}:\s*(?P<list>[^.]{5,250})"
)
_HINT = re.compile(r"preva|prime|emporte|priorit|precedence|order of|ordre|following order")
"""Part of whatever the two above can match: few clauses hold it, and the search for what stands before is slow."""
_BETWEEN = re.compile(r"[,;]|\b(?:puis|then|et|and|enfin|finally)\b|\(?\d\)")
_OPENING, _TITLE = 500, 120
"""Characters at the start of a document in which its title is looked for, and of the title."""
_SAYS_LITTLE = {
    Language.FR: frozenset(
        terms_of("présent présente contrat conflit contradiction cas stipulations dispositions", Language.FR)
    ),
    Language.EN: frozenset(terms_of("present agreement contract conflict event case provisions terms", Language.EN)),
}


class Precedence(NamedTuple):
    """One document goes before another: their paths."""

    first: str
    second: str


def precedences_in(candidates: Sequence[Candidate]) -> list[Precedence]:
    """What the clauses of the contracts say of the order of the documents, each once."""
    documents = list({each.document.path: each.document for each in candidates if each.in_contract}.values())
    if len(documents) < 2:  # noqa: PLR2004 - an order needs two
        return []
    found: dict[Precedence, None] = {}
    for each in candidates:
        if not each.in_contract:
            continue
        for names in _orders(fold(" ".join(each.text.split())).replace("’", "'")):
            known = [_called(name, documents, each.language) for name in names]
            for first, second in combinations([path for path in known if path], 2):
                if first != second:
                    found[Precedence(first, second)] = None
    return list(found)


def _orders(text: str) -> Iterator[list[str]]:
    """The names of documents in the order that a sentence gives them."""
    if not _HINT.search(text):
        return
    for match in _OVER.finditer(text):
        yield [match["high"], match["low"]]
    for match in _LISTED.finditer(text):
        yield [part for part in _BETWEEN.split(match["list"]) if part.strip()]


def _called(name: str, documents: Sequence[Document], language: Language) -> str:
    """The path of the one document whose name or title holds the words; empty where none or several do."""
    words = set(terms_of(name, language)) - _SAYS_LITTLE[language]
    fitting = [each.path for each in documents if words and words <= _title_terms(each, language)]
    return fitting[0] if len(fitting) == 1 else ""


def _title_terms(document: Document, language: Language) -> set[str]:
    stem = re.sub(r"[\W_]+", " ", pathlib.PurePosixPath(document.path).stem)
    first = next((line for line in document.text[:_OPENING].splitlines() if line.strip()), "")
    return set(terms_of(f"{stem}\n{first[:_TITLE]}", language))
