"""Finds the passages that answer a question.

Owns the collection: heading indexed once with the text, furniture passed over, each document in its own language.
Where the extra `semantic` is installed, the passages whose words answer best are ranked by their meaning as well.
Knows no case; what a case adds to a question (its kind, facts and message) is weighed in `select`.
"""

import re
from collections.abc import Mapping, Sequence

from amiable.evidence.fuse import fuse, weight_of
from amiable.evidence.lexical import Bm25, own_text, terms_of
from amiable.evidence.semantic import MOST, nearness
from amiable.evidence.widening import Table, search_terms
from amiable.language.detection import detect_language
from amiable.language.words import fold
from amiable.model.document import Passage
from amiable.model.words import Language

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_ENOUGH = 6000
"""Characters of a document that settle its language."""


class Index:
    """Passages that can be searched, best first."""

    def __init__(
        self,
        passages: Sequence[Passage],
        languages: Mapping[str, Language] | None = None,
        default: Language = Language.FR,
    ) -> None:
        """`languages` gives the language of documents that are known by path; the others are detected."""
        self.passages = tuple(passages)
        self._default = default
        self._languages = languages_of(self.passages, default) | dict(languages or {})
        self._collection = Bm25(terms_of(indexed_text(each), self.language_of(each)) for each in self.passages)

    def language_of(self, passage: Passage) -> Language:
        """The language of the passage's document."""
        return self._languages.get(passage.document, self._default)

    def search(self, query: str, k: int = 5, clauses: Table | None = None) -> list[Passage]:
        """At most `k` passages that answer `query`, best first; passages that share no word with it are left out.

        `clauses` takes the place of the shipped table of what clauses say, to measure another.
        """
        scores = self.scores(query, clauses)
        ranked = sorted(range(len(scores)), key=lambda at: (-scores[at], at))
        return [self.passages[at] for at in ranked[: max(k, 0)] if scores[at] > 0]

    def scores(self, query: str, clauses: Table | None = None) -> list[float]:
        """How well each passage answers `query`, in the order of `passages`; 0 where nothing is shared."""
        language = detect_language(query, self._usual_language())
        words = self.scores_of_terms(search_terms(query, language, self.used_languages(), clauses))
        return self._with_meaning(query, language, words)

    def scores_of_terms(self, terms: Mapping[str, float]) -> list[float]:
        """How well each passage answers weighted search terms, in the order of `passages`."""
        return self._collection.scores(terms)

    def rarity(self, term: str) -> float:
        """How telling a search term is among these passages."""
        return self._collection.rarity(term)

    def used_languages(self) -> set[Language]:
        """The languages in which something stands here."""
        return {self.language_of(each) for each in self.passages}

    def _with_meaning(self, query: str, language: Language, words: list[float]) -> list[float]:
        """The scores of `words`, those of the best `MOST` raised by what they mean; the same without the extra."""
        best = sorted(range(len(words)), key=lambda at: (-words[at], at))[:MOST]
        meanings = nearness(query, (indexed_text(self.passages[at]) for at in best))
        if meanings is None:
            return words
        weights = [weight_of(language, self.language_of(self.passages[at])) for at in best]
        fused = fuse([words[at] for at in best], meanings, weights)
        scores = [0.0] * len(words)
        for at, score in zip(best, fused, strict=True):
            scores[at] = score
        return scores

    def _usual_language(self) -> Language:
        used = [self.language_of(each) for each in self.passages]
        return max(sorted(set(used)), key=used.count, default=self._default)


def indexed_text(passage: Passage) -> str:
    """What is indexed of a passage: its heading, once, and its words."""
    text = _TAG.sub(" ", own_text(passage))
    heading = (passage.locator.heading if passage.locator else None) or ""
    return text if not heading or fold(heading) in fold(text[: 2 * len(heading) + 20]) else f"{heading}\n{text}"


def languages_of(passages: Sequence[Passage], default: Language) -> dict[str, Language]:
    """The language of each document, told from its passages together: one line alone may not tell."""
    texts: dict[str, list[str]] = {}
    for each in passages:
        texts.setdefault(each.document, []).append(each.text)
    return {path: detect_language("\n".join(found)[:_ENOUGH], default) for path, found in texts.items()}
