"""What the user gave away in an own message: « je vous l’offre », "I won't charge".

Owns the reading of a concession sentence by sentence: it counts only where that sentence speaks of the disputed thing,
sets no condition and bounds nothing. « Cela comprend une série de corrections » bounds what is included, and helps.
"""

import re

from amiable.evidence.candidates import Candidate
from amiable.evidence.cues import cue_hits, cue_phrases, has_cue
from amiable.evidence.lexical import stemmed, terms_of
from amiable.evidence.matter import Thing
from amiable.evidence.negation import negation_of, words_of
from amiable.language.numbers import find_numbers
from amiable.language.sentences import split_sentences
from amiable.language.words import fold
from amiable.model.words import Kind

_INCLUDES = re.compile(r"inclu|compri|comprend")
_MEANS_IT = re.compile(
    r"\W*(?:(?:je|nous|on|i|we|i'll|we'll) )?(?:(?:ne|vous|te|won't|will|not|charge|charging|for) ){0,4}"
    r"(?:les? |l'|l[ae] |ca\b|cela\b|c'|ils?\b|elles?\b|it\b|they\b|them\b|that\b|this\b|those\b)"
)
"""How a sentence starts that speaks of what the one before it names: « Je vous les offre »."""
_ON_WHAT_IS_INCLUDED = frozenset({Kind.EXTRA_FEES, Kind.SCOPE})
"""The kinds in which « c’est compris » gives the disputed thing away."""


def concession_in(candidate: Candidate, thing: Thing, kind: Kind) -> str:
    """The words by which the user gives the thing away, as they stand in the message; empty where none does."""
    language = candidate.language
    was_on_it = False
    for span in split_sentences(candidate.text):
        text = candidate.text[span.start : span.end]
        sentence = stemmed(text, language)
        goes_on = was_on_it and bool(_MEANS_IT.match(fold(text).replace("’", "'")))
        was_on_it = goes_on or bool(thing.found_in(terms_of(text, language)))
        if not was_on_it or has_cue(sentence, "exception", language):
            continue
        for hit in cue_hits(sentence, cue_phrases("concession", language)):
            words = words_of(sentence, hit)
            bounds = kind not in _ON_WHAT_IS_INCLUDED or bool(find_numbers(text, language))
            if negation_of(sentence, hit, language) is None and not (bounds and _INCLUDES.search(fold(words))):
                return words
    return ""
