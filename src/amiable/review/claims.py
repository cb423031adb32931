"""How a wording is meant: refused, reported of somebody else, supposed, or read from a clause.

« Je ne peux pas vous rembourser » and « vous demandez que je vous rembourse » concede nothing. Decided within the
clause that holds the wording, and towards severity where a sentence is too tangled to tell.
"""

import itertools
import re
from functools import cache
from typing import NamedTuple

from amiable.language.words import fold
from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.review.lexicon import Match, load_lexicon
from amiable.review.subject import Subject
from amiable.review.tokens import Token

_BREAK = re.compile(r"[,;:!?()…—–\n]")
_AFTER = 3
"""How many words after a French verb its « pas » may stand."""


class Clause(NamedTuple):
    """The clause that holds a match, as indices of its sentence's tokens, end exclusive."""

    start: int
    end: int


def clause_of(subject: Subject, match: Match) -> Clause:
    """Give the clause: cut at punctuation and at words that begin a statement of its own (« mais », "and").

    Behind the match, an "and" before an article goes on with what is given: "80 pounds and the page".
    """
    tokens = subject.sentence_tokens[match.sentence]
    joints = _set(subject.language, "joints")
    start, end = match.first, match.last + 1
    while start > 0 and not _cut(subject, tokens, start - 1) and tokens[start - 1].folded not in joints:
        start -= 1
    while end < len(tokens) and not _cut(subject, tokens, end - 1):
        following = tokens[end + 1].folded if end + 1 < len(tokens) else ""
        if tokens[end].folded in joints and following not in _set(subject.language, "articles"):
            break
        end += 1
    return Clause(start, end)


def refused(subject: Subject, match: Match, *, after_too: bool = True) -> bool:
    """Whether the writer does not, cannot or will not: « je ne vous rembourse pas », "unable to refund".

    `after_too` is false where a denial behind the match says something else: « vous avez raison de ne pas payer ».
    """
    tokens = subject.sentence_tokens[match.sentence]
    clause = clause_of(subject, match)
    before = _folded(tokens, clause.start, match.last + 1)
    after = _folded(tokens, match.last + 1, min(clause.end, match.last + 1 + _AFTER)) if after_too else []
    if _set(subject.language, "insistence") & set(before):
        return False
    pairs = {f"{one}_{other}" for one, other in itertools.pairwise(before)}
    if _set(subject.language, "refusal") & (pairs | set(before)):
        return True
    if subject.language is Language.EN:
        return False
    halved = {"ne", "n"} & set(before)
    if halved and "que" in [*before, *after] and not {"pas", "jamais", "plus", "rien"} & {*before, *after}:
        return False
    return bool(halved) or bool(_set(subject.language, "refusal_after") & set(after))


def doubted(subject: Subject, match: Match) -> bool:
    """Whether the clause denies before a match that denies too: « je ne crois pas que rien n’était prévu »."""
    tokens = subject.sentence_tokens[match.sentence]
    before = _folded(tokens, clause_of(subject, match).start, match.first)
    return not _set(subject.language, "negation").isdisjoint(before)


def denies_itself(subject: Subject, match: Match) -> bool:
    """Whether a negation stands among the words of the match: "this is not theft"."""
    return match_holds(subject, match, "negation")


def reported(subject: Subject, match: Match, *, within: bool = True) -> bool:
    """Whether its clause lays it in the client's mouth: « vous demandez que… », "you say that…".

    `within` is false where the words of the match themselves speak of what the client says: "your claim is valid".
    """
    tokens = subject.sentence_tokens[match.sentence]
    clause = clause_of(subject, match)
    return _has_report(tokens, clause.start, match.last if within else match.first, subject.language)


def supposed(subject: Subject, match: Match) -> bool:
    """Whether it stands under an « if »: « si j’ai commis une erreur », "whether I was wrong"."""
    tokens = subject.sentence_tokens[match.sentence]
    clause = clause_of(subject, match)
    opening = _folded(tokens, max(clause.start, match.first - 2), match.first + 1)
    return bool(_set(subject.language, "suppositions") & set(opening))


def read_from_a_clause(subject: Subject, match: Match, *, after_too: bool = False) -> bool:
    """Whether the sentence only says what a writing provides: « l’article 5 prévoit que l’acompte est remboursé ».

    `after_too` also takes a writing named behind it: « sera déduit, comme le contrat le prévoit », "under clause 7".
    """
    tokens = subject.sentence_tokens[match.sentence]
    words = set(_folded(tokens, 0, match.first))
    words |= set(_folded(tokens, match.last + 1, len(tokens))) if after_too else set()
    return not words.isdisjoint(_set(subject.language, "provides") | _set(subject.language, "according"))


def asked_of_the_reader(subject: Subject, match: Match) -> bool:
    """Whether the clause asks the reader to do it: « je vous invite à retirer… », "please cancel…"."""
    tokens = subject.sentence_tokens[match.sentence]
    clause = clause_of(subject, match)
    return bool(_set(subject.language, "requests") & set(_folded(tokens, clause.start, match.last + 1)))


def match_holds(subject: Subject, match: Match, name: str) -> bool:
    """Whether a word of that set stands among the words of the match."""
    tokens = subject.sentence_tokens[match.sentence]
    return bool(_set(subject.language, name) & set(_folded(tokens, match.first, match.last + 1)))


def sentence_holds(subject: Subject, match: Match, name: str) -> bool:
    """Whether a word of that set stands anywhere in the sentence of the match."""
    tokens = subject.sentence_tokens[match.sentence]
    return bool(_set(subject.language, name) & {token.folded for token in tokens})


def holds_any(text: str, name: str, language: Language, lexicon: str = "claims") -> bool:
    """Whether a word of that set occurs in the text, or a pair of them (« tous_les »)."""
    words = re.findall(r"[^\W_]+", fold(text))
    pairs = {f"{one}_{other}" for one, other in itertools.pairwise(words)}
    return not _set(language, name, lexicon).isdisjoint(pairs | set(words))


def clause_span(subject: Subject, match: Match) -> Span:
    """Give the place in the text of the clause from the match on."""
    tokens = subject.sentence_tokens[match.sentence]
    clause = clause_of(subject, match)
    return Span(tokens[match.first].span.start, tokens[clause.end - 1].span.end)


def _has_report(tokens: tuple[Token, ...], start: int, end: int, language: Language) -> bool:
    """Whether a reader word is followed by a verb of saying or wanting, or their demand is named.

    The reader of « je vous propose » is whom something is proposed to, and says nothing.
    """
    words = _folded(tokens, start, end)
    if _set(language, "demand_nouns") & {f"{one}_{other}" for one, other in itertools.pairwise(words)}:
        return True
    readers = [
        place
        for place, word in enumerate(words)
        if word in _set(language, "reader") and (not place or words[place - 1] not in _set(language, "writer"))
    ]
    said = _set(language, "reports")
    return any(said & set(words[place + 1 : place + 5]) for place in readers)


def _folded(tokens: tuple[Token, ...], start: int, end: int) -> list[str]:
    """Give the folded words of a stretch."""
    return [token.folded for token in tokens[start:end]]


def _cut(subject: Subject, tokens: tuple[Token, ...], position: int) -> bool:
    """Whether punctuation that ends a clause stands after the token."""
    between = subject.text[tokens[position].span.end : tokens[position + 1].span.start]
    return _BREAK.search(between) is not None


@cache
def _set(language: Language, name: str, lexicon: str = "claims") -> frozenset[str]:
    """Give one set of a lexicon, or of those that all share."""
    return frozenset(load_lexicon(lexicon, language).sets[name])
