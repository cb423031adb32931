"""Whether a message agrees, approves, or only asks.

Owns the reading of « ok pour 450 $ » and its like: an agreement stands early in a sentence, is not denied, and is no
question. What it agrees to is told by the message before it.
"""

from functools import lru_cache

from amiable.evidence.candidates import Candidate
from amiable.evidence.cues import cue_phrases, has_cue
from amiable.evidence.lexical import Stemmed, stemmed
from amiable.evidence.people import Speaker
from amiable.language.money import find_amounts
from amiable.language.numbers import find_numbers
from amiable.language.sentences import split_sentences
from amiable.model.words import Language

_EARLY = 4
"""An agreement of several words starts among the first words of its sentence; one of a single word starts it."""
_LARGEST_DAY = 31
"""Numbers up to this one are days and hours, not sums."""
_PAUSES = frozenset(",;:.!")
_NEAR = 3
"""Words before a phrase in which a negation denies it."""


def agrees(candidate: Candidate) -> bool:
    """Whether the message agrees to something: early in a sentence, and not « pas d’accord »."""
    return _says_early(candidate, "agreement")


def is_asked(candidate: Candidate) -> bool:
    """Whether the message asks, doubts or sets a condition, so that it settles nothing."""
    return has_cue(candidate.stemmed, "doubt", candidate.language) or candidate.text.rstrip().endswith("?")


def approves(candidate: Candidate) -> bool:
    """Whether the message approves a work."""
    language = candidate.language
    places = [at for phrase in cue_phrases("approval", language) for at in candidate.stemmed.places(phrase)]
    return any(not _is_denied(candidate.stemmed, at, language) for at in places)


def is_accepted(candidate: Candidate) -> bool:
    """Whether the client's next message agrees, without a condition and without another sum."""
    answer = candidate.after
    return answer is not None and answer.speaker is Speaker.CLIENT and agrees(answer) and settles(answer)


def settles(candidate: Candidate) -> bool:
    """Whether an agreement is whole: no question, no condition, no other sum than the one it answers."""
    return not is_asked(candidate) and not _names_another_sum(candidate)


def _names_another_sum(candidate: Candidate) -> bool:
    if candidate.before is None:
        return False
    text = candidate.before.passage.text
    if not find_amounts(text, candidate.language, candidate.currency):
        return False
    known = {each.value for each in find_numbers(text, candidate.language)}
    named = {each.value for each in find_numbers(candidate.text, candidate.language)}
    return any(value > _LARGEST_DAY for value in named - known)


def _says_early(candidate: Candidate, name: str) -> bool:
    held = set(candidate.stemmed.stems)
    if not any(held.issuperset(phrase) for phrase in cue_phrases(name, candidate.language)):
        return False
    return _is_early(candidate.text, name, candidate.language)


@lru_cache(maxsize=32_768)
def _is_early(text: str, name: str, language: Language) -> bool:
    """Asked several times of each message, and of every « ok » of a chat: whether a sentence starts with such words."""
    for span in split_sentences(text):
        sentence = stemmed(text[span.start : span.end], language)
        for phrase in cue_phrases(name, language):
            latest = _EARLY if len(phrase) > 1 else 0
            for at in sentence.places(phrase):
                asks = text[span.start : span.end].endswith("?")
                if (
                    (at <= latest or _opens_a_part(sentence, at))
                    and not asks
                    and not _is_denied(sentence, at, language)
                ):
                    return True
    return False


def _opens_a_part(sentence: Stemmed, at: int) -> bool:
    """Whether the phrase stands right behind a comma: « Pas de souci, d’accord pour 60 € »."""
    return at > 0 and "," in sentence.text[sentence.spans[at - 1].end : sentence.spans[at].start]


def _is_denied(text: Stemmed, at: int, language: Language) -> bool:
    """Whether a negation stands just before the phrase, in the same part of the sentence."""
    negations = set(cue_phrases("negation", language))
    start = text.spans[at].start
    near = (place for place in range(max(0, at - _NEAR), at) if (text.stems[place],) in negations)
    return any(not _PAUSES.intersection(text.text[text.spans[place].end : start]) for place in near)
