"""References from one text to a clause or a page: "clause 7", « à l’article 4.2 », « page 3 ».

Owns their reading and their comparison with a locator. A bare number is no reference: it must follow its word.
"""

import re
from functools import cache

from amiable.language.words import fold
from amiable.model.document import Passage

ARTICLE_WORD = (
    r"(?:articles?|art\.?|clauses?|sections?|paragraphes?|paragraphs?|para\.?|alineas?|points?|stipulations?"
    r"|§{1,2}|annexes?|schedules?)"
)
"""In folded text, as `NUMBER`."""
NUMBER = r"(?:\d+(?:\.\d+)*(?:\.?\s?\(?[a-z]\)|\.[a-z]\b|(?:bis|ter)\b)?|[ivx]{2,}\b)"


@cache
def _articles() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b|(?=§)){ARTICLE_WORD}\s*(?:n[o°º.]*\s*)?(?P<numbers>{NUMBER}(?:\s*(?:,|et|and|&|or|ou|a|to)\s+{NUMBER})*)"
    )


@cache
def _pages() -> re.Pattern[str]:
    return re.compile(r"\b(?:pages?|p\.)\s*(?P<number>\d{1,4})\b")


@cache
def _number() -> re.Pattern[str]:
    return re.compile(NUMBER)


def find_articles(text: str) -> frozenset[str]:
    """The numbers of the clauses that `text` refers to, in their plain form ("4.2", "4.b")."""
    numbers = (found["numbers"] for found in _articles().finditer(fold(text)))
    return frozenset(plain_number(each) for some in numbers for each in _number().findall(some))


def find_pages(text: str) -> frozenset[int]:
    """The pages that `text` refers to."""
    return frozenset(int(found["number"]) for found in _pages().finditer(fold(text)))


def plain_number(number: str) -> str:
    """A clause's number in one form: « 4. b) », "4(b)" and "4.b" are the same."""
    return ".".join(re.findall(r"[a-z0-9]+", re.sub(rf"^{ARTICLE_WORD}\s*", "", fold(number).strip()))).strip(".")


def is_referred_to(passage: Passage, articles: frozenset[str]) -> bool:
    """Whether the passage is one of these clauses, or stands under one of them."""
    own = article_of(passage)
    return bool(own) and any(own == each or own.startswith(f"{each}.") for each in articles)


def article_of(passage: Passage) -> str:
    """The plain number of the passage's clause; empty where it has none."""
    return plain_number(passage.locator.article) if passage.locator and passage.locator.article else ""
