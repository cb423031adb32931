"""Which passages another one sends its reader to: "as set out in clause 7", « l’article 4.2 ci-dessus », "Schedule B".

Owns the resolution inside one document. Articles of a law or of another document are none of it, a clause does not
refer to itself, and a number that no passage has resolves to nothing: nothing beats a wrong clause.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from amiable.evidence.references import ARTICLE_WORD, NUMBER, article_of, find_articles, is_referred_to, plain_number
from amiable.language.words import fold
from amiable.model.document import Passage

_LAWS = (
    r"code|lois?|decrets?|ordonnances?|reglements?|directives?|traites?|ccq|c\. ?c\. ?q|rgpd|gdpr|acts?\b|regulations?"
    r"|statutes?|securities|rules?|bankruptcy|internal revenue|u\.? ?s\.? ?c|uniform|companies|treaty"
)
_OTHERS = r"contrat[- ]cadre|accord[- ]cadre|master|order form|bon de commande|autre|other"
_ANNEX_WORD = r"(?:annexes?|annex|schedules?|exhibits?|appendi(?:x|ces?)|attachments?|addendum|avenants?)"


@cache
def _of_another_text() -> re.Pattern[str]:
    """What follows a number that is not one of this document: « du Code civil », "of the Copyright Act"."""
    leading = r"\s*,?\s*(?:of|under|in|du|de la|de l['’]|des|de|d['’])\s*(?:the|this|said|la|le|l['’])?\s*"
    return re.compile(rf"{leading}(?:\w+\s){{0,4}}?(?:{_LAWS}|{_OTHERS})")


@cache
def _clauses() -> re.Pattern[str]:
    numbers = rf"{NUMBER}(?:\s*(?:,|et|and|&|or|ou|a|to)\s+{NUMBER})*"
    return re.compile(rf"(?:\b|(?=§)){ARTICLE_WORD}\s*(?:n[o°º.]*\s*)?(?:[lrd]\.?\s?\d+[\d-]*|{numbers})")


@cache
def _annexes() -> re.Pattern[str]:
    return re.compile(rf"\b{_ANNEX_WORD}\s+(?:n[o°º.]*\s*)?(?P<id>\d{{1,2}}|[a-z]|[ivx]{{1,4}})\b(?!['’\w])")


def referred_passages(passage: Passage, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Give the passages of the same document to which one refers, in their order, its own clause left out."""
    words = fold(passage.text)
    own = article_of(passage)
    articles = frozenset(_referred_articles(words)) - {own}
    annexes = {found["id"] for found in _annexes().finditer(words)}
    if not articles and not annexes:
        return ()
    return tuple(
        each
        for each in passages
        if each is not passage
        and each.document == passage.document
        and article_of(each) != own
        and (_stands_in(each, annexes) if _annex_of(each) else is_referred_to(each, articles))
    )


def _referred_articles(words: str) -> Iterator[str]:
    for found in _clauses().finditer(words):
        if not _of_another_text().match(words, found.end()):
            yield from find_articles(found.group())


def _stands_in(passage: Passage, annexes: set[str]) -> bool:
    return _annex_of(passage) in annexes


def _annex_of(passage: Passage) -> str:
    """The letter or number of the annex in which a passage stands, empty for the contract itself."""
    article = passage.locator.article if passage.locator and passage.locator.article else ""
    found = _annexes().match(fold(article))
    return plain_number(found["id"]) if found else ""
