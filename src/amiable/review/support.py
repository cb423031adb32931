"""Whether a sentence keeps to the passage that it cites: its sums, its polarity, its condition.

Compares what the letter says in its own words with the words of the passage. Speaks up only where the two cannot both
be true, since a false alarm would take a good citation out of a letter.
"""

import itertools
import re
from collections.abc import Sequence
from enum import StrEnum

from amiable.language.money import find_amounts
from amiable.language.numbers import find_numbers
from amiable.language.sentences import split_sentences
from amiable.language.spans import contains, find_verbatim, without
from amiable.language.words import fold, stem
from amiable.model.document import Passage
from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.review.citations import named_by, passages_with, quotations_in, references_in
from amiable.review.claims import holds_any
from amiable.review.contraries import contrary_act
from amiable.review.held import counted_in, currency_of
from amiable.review.lexicon import load_lexicon
from amiable.review.subject import Subject

_GAP = re.compile(r"\s*[\[(]\s*(?:…|\.\.\.)\s*[\])]\s*")
_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 4
"""How many words before a telling word its denial may stand."""
_SHORT_CUT = 5
"""A gap of so few words that holds a figure was made for the figure."""


class Support(StrEnum):
    """How far a passage carries a sentence."""

    FITS = "fits"
    OVERSTATED = "overstated"
    CONTRADICTED = "contradicted"


def passages_cited(subject: Subject, sentence: Span, passages: Sequence[Passage]) -> list[Passage]:
    """Give the passages that the sentence names by number or quotes."""
    found = [
        passage
        for reference in references_in(subject.text, *sentence)
        if reference.article
        for passage in named_by(reference, passages)
    ]
    for quotation in quotations_in(subject.text, subject.own):
        if contains(sentence, quotation.inner):
            found += passages_with(quotation.text, passages)
    return list(dict.fromkeys(found))


def claim_of(subject: Subject, sentence: Span) -> str:
    """Give what the sentence says in the writer's own words: quotes, references and tokens of the plan left out."""
    holes = [each.span for each in quotations_in(subject.text, subject.own)]
    holes += [each.span for each in references_in(subject.text, *sentence)]
    if subject.draft is not None:
        holes += [Span(each.start, each.end) for each in subject.draft.placements]
    return " ".join(subject.text[part.start : part.end] for part in without(sentence, holes))


def contradicts(subject: Subject, claim: str, cited: Sequence[Passage]) -> bool:
    """Whether the claim states another sum or share than the passages do, or the contrary of them."""
    said = "\n".join(each.text for each in cited)
    return (
        _other_sum(subject, claim, said)
        or _other_share(claim, said, subject.language)
        or _contrary(claim, said, subject.language)
        or contrary_act(claim, said, subject.language)
    )


def overstates(subject: Subject, claim: str, cited: Sequence[Passage]) -> bool:
    """Whether the claim makes a condition absolute, or gives a sum to a passage that states none."""
    said = "\n".join(each.text for each in cited)
    conditional = holds_any(said, "conditions", subject.language, "citing")
    if conditional and holds_any(claim, "absolutes", subject.language, "citing"):
        return True
    currency = currency_of(subject)
    return bool(find_amounts(claim, subject.language, currency)) and not find_amounts(said, subject.language, currency)


def cut_a_denial(text: str, quote: str, language: Language) -> bool:
    """Whether what the quote leaves out of its middle holds a denial or a condition, or is little but a figure."""
    segments = [each for each in _GAP.split(quote.strip(" ,;:.!?")) if each.strip()]
    place = 0
    for segment, following in itertools.pairwise(segments):
        here = find_verbatim(text, segment, place)
        there = find_verbatim(text, following, here.end) if here is not None else None
        if here is None or there is None:
            return False
        left_out = text[here.end : there.start]
        counts = bool(find_numbers(left_out, language)) or holds_any(left_out, "numbers", language)
        if counts and len(left_out.split()) <= _SHORT_CUT:
            return True
        if holds_any(left_out, "denials", language, "citing") or holds_any(left_out, "exceptions", language, "citing"):
            return True
        place = here.end
    return False


def _other_sum(subject: Subject, claim: str, said: str) -> bool:
    """Whether the claim states sums and the passage others, and none in common."""
    currency = currency_of(subject)
    claimed = {each.money.amount for each in find_amounts(claim, subject.language, currency)}
    stated = {each.money.amount for language in Language for each in find_amounts(said, language, currency)}
    return bool(claimed) and bool(stated) and claimed.isdisjoint(stated)


def _other_share(claim: str, said: str, language: Language) -> bool:
    """Whether the claim states a share or a delay and the passage others; time that has gone by is no delay."""
    elapsed = holds_any(claim, "elapsed", language, "citing")
    measures = [stem(word, language) for word in load_lexicon("figures", language).sets["measures"]]
    for measure in ["%", *([] if elapsed else measures)]:
        claimed = {each.value for each in counted_in(claim, language) if measure in each.what}
        stated = {each.value for each in counted_in(said, language) if measure in each.what}
        if claimed and stated and claimed.isdisjoint(stated):
            return True
    return False


def _contrary(claim: str, said: str, language: Language) -> bool:
    """Whether a telling word (included, refundable, due) is affirmed by one and denied by the other throughout."""
    claimed, stated = _polarities(claim, language), _polarities(said, language)
    return any(len(stated.get(word, set())) == 1 and signs.isdisjoint(stated[word]) for word, signs in claimed.items())


def _polarities(text: str, language: Language) -> dict[str, set[bool]]:
    """Give each telling word of the text with whether it is affirmed, sentence by sentence."""
    sets = load_lexicon("citing", language).sets
    polar, denials = frozenset(sets["polar"]), frozenset(sets["denials"])
    found: dict[str, set[bool]] = {}
    for sentence in split_sentences(text):
        words = _WORD.findall(fold(text[sentence.start : sentence.end]))
        for place, word in enumerate(words):
            if word in polar:
                near = words[max(0, place - _NEAR) : place]
                halved = bool({"ne", "n"} & set(near[-2:])) and not {"que", "qu"} & set(words[place : place + _NEAR])
                found.setdefault(_root(word), set()).add(denials.isdisjoint(near) and not halved)
    return found


def _root(word: str) -> str:
    """Give the word without its ending, so that « remboursables » and « remboursable » are one."""
    return re.sub(r"(?:es|e|s)$", "", word)
