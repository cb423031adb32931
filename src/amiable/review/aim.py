"""Whom a wording is aimed at, and whether it is denied: the reader, the writer, somebody else.

« Je me suis trompé comme un idiot » and « vous êtes un idiot » hold the same word. The answer is read from the
nearest person word before it, else after it, within the sentence: rough, but right for the short sentences in which
people offend, and wrong towards leniency where several people share a sentence.
"""

import bisect
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache

from amiable.model.words import Language
from amiable.review.lexicon import Match, load_lexicon, matches_in
from amiable.review.subject import Subject
from amiable.review.tokens import Token

_FARTHEST = 60
"""How many words of a clause are looked at on each side: what is farther concerns somebody else."""
_NEAR = 3
"""How many words before a verb of saying its negation may stand."""


class Target(StrEnum):
    """Whom the words concern."""

    READER = "reader"
    WRITER = "writer"
    OTHER = "other"
    NOBODY = "nobody"
    """The sentence holds no person at all: « Incroyable. »"""


def target_of(subject: Subject, match: Match) -> Target:
    """Whom the match concerns: its own person words, then the nearest before it, then the nearest after it.

    A call set off by commas (« Payez-moi, imbécile. ») does not belong to the clauses beside it.
    """
    tokens = subject.sentence_tokens[match.sentence]
    before = tokens[max(0, match.first - _FARTHEST) : match.first][::-1]
    clause_before, clause_after = _clause(subject, match)
    stretches = [tokens[match.first : match.last + 1], clause_before, clause_after]
    if not alone(subject, match):
        stretches.append(before)
    people = _people(subject.language)
    for stretch in stretches:
        for token in stretch:
            if token.folded in people:
                return people[token.folded]
    return Target.NOBODY


def target_before(subject: Subject, match: Match) -> Target:
    """Give whom the nearest person word before the match, in its clause, means: « votre », "your", « mon »."""
    people = _people(subject.language)
    before, _ = _clause(subject, match)
    return next((people[token.folded] for token in before if token.folded in people), Target.NOBODY)


def denied(subject: Subject, match: Match) -> bool:
    """Tell whether a negation governs the match: « vous n’êtes pas un escroc », « je ne dis pas que vous mentez »."""
    tokens = subject.sentence_tokens[match.sentence]
    sets = _negations(subject.language)
    before = tokens[: match.first]
    if _thought_by_nobody(before, sets) or _never_said(before, sets):
        return True
    for position in range(match.first - 1, -1, -1):
        if tokens[position + 1].cut:
            return False
        if tokens[position].folded in sets["negation"]:
            return True
        if tokens[position].folded not in sets["transparent"]:
            return False
    return False


def pressing(subject: Subject, match: Match) -> bool:
    """Tell whether the sentence makes it depend on what the reader does: « sinon », "unless", « si … pas »."""
    found = matches_in(subject, "pressing")
    place = bisect.bisect_left(found, match.sentence, key=lambda each: each.sentence)
    return place < len(found) and found[place].sentence == match.sentence


def alone(subject: Subject, match: Match, words: int = 2) -> bool:
    """Tell whether the match is a call of its own: nearly the whole sentence, or cut off on both sides."""
    tokens = subject.sentence_tokens[match.sentence]
    if len(tokens) - (match.last + 1 - match.first) <= words:
        return True
    before = match.first == 0 or tokens[match.first].cut
    return before and (match.last + 1 == len(tokens) or tokens[match.last + 1].cut)


def _clause(subject: Subject, match: Match) -> tuple[Sequence[Token], Sequence[Token]]:
    """Give what precedes the match in its clause, nearest word first, and what follows it there."""
    tokens = subject.sentence_tokens[match.sentence]
    first, last = match.first, match.last
    while first > max(0, match.first - _FARTHEST) and not tokens[first].cut:
        first -= 1
    while last + 1 < min(len(tokens), match.last + _FARTHEST) and not tokens[last + 1].cut:
        last += 1
    return tokens[first : match.first][::-1], tokens[match.last + 1 : last + 1]


@cache
def _people(language: Language) -> Mapping[str, Target]:
    """Each person word with whom it means."""
    sets = load_lexicon("sets", language).sets
    return {
        **dict.fromkeys(sets["other"], Target.OTHER),
        **dict.fromkeys(sets["writer"], Target.WRITER),
        **dict.fromkeys(sets["reader"], Target.READER),
    }


@cache
def _negations(language: Language) -> Mapping[str, frozenset[str]]:
    """Give the words that deny, and those that a denial reaches through."""
    sets = load_lexicon("sets", language).sets
    return {name: frozenset(sets[name]) for name in ("negation", "transparent", "nobody", "thinks", "writer")}


def _never_said(before: Sequence[Token], sets: Mapping[str, frozenset[str]]) -> bool:
    """Whether it is what the writer does not say: « je n’ai jamais dit que … », "I did not call you …"."""
    words = [token.folded for token in before]
    said = max((place for place, word in enumerate(words) if word in sets["thinks"]), default=-1)
    if said < 0 or any(token.cut for token in before[said + 1 :]):
        return False
    return sets["writer"].intersection(words[:said]) != set() and not sets["negation"].isdisjoint(
        words[max(0, said - _NEAR) : said]
    )


def _thought_by_nobody(before: Sequence[Token], sets: Mapping[str, frozenset[str]]) -> bool:
    """Whether it is what nobody thinks or says: « personne ne vous croit … », "no one says that you …"."""
    words = [token.folded for token in before]
    opening = words[:2] == ["no", "one"] or bool(words and words[0] in sets["nobody"])
    return opening and not sets["thinks"].isdisjoint(words)
