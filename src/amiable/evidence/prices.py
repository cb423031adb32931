"""Which clause says what the whole work costs.

Owns the difference between the clause on the price and those that only speak of it: where no clause names a disputed
fee, what the price covers is the next best to look at.
"""

from amiable.evidence.candidates import Candidate
from amiable.evidence.cues import has_cue
from amiable.evidence.lexical import stemmed
from amiable.language.money import find_amounts
from amiable.language.sentences import split_sentences


def states_the_price(candidate: Candidate) -> bool:
    """Whether a sentence gives the price or what it covers; « la moitié du prix est due » gives neither."""
    for span in split_sentences(candidate.text):
        text = candidate.text[span.start : span.end]
        sentence = stemmed(text, candidate.language)
        if has_cue(sentence, "coverage", candidate.language):
            return True
        if has_cue(sentence, "price", candidate.language) and find_amounts(
            text, candidate.language, candidate.currency
        ):
            return True
    return False
