"""Passages that say nothing: title blocks, party blocks, tables of labels, signatures, forms to fill in.

Owns the difference between a clause and what only frames it. A block is never left out, since the disputed sum may
stand in a table of prices; it is held back, because a letter that cites « PROCÈS-VERBAL DE RÉCEPTION. Lieu : … » cites
nothing.
"""

import re

from amiable.documents.titles import closes, has_verb
from amiable.evidence.candidates import Candidate
from amiable.language.sentences import split_sentences
from amiable.language.words import words

_LABEL = re.compile(r"^[\s*_>|#-]*(?P<label>[^:|.\n]{2,45}?)[\s*_]*[:|][\s*_|]*")
_TO_FILL_IN = re.compile(r"\{[^{}\n]{1,60}\}|\[[^\]\n]{2,60}\](?!\()|_{3,}|\.{5,}|…")
_PARTIES = re.compile(
    r"ci[-\s]apr[eè]s|entre\s+les\s+soussign|d[ée]nomm[ée]|d[ée]sign[ée]e?s?\s+(?:ci|par)|hereinafter|hereafter"
    r"|\bby and between\b|\bbetween\b[^.]{3,200}\band\b|\bentre\b[^.]{3,200}\bet\b|\((?:the\s+)?[“\"«]",
    re.IGNORECASE,
)
_FEWEST_WORDS, _WITHOUT_A_KNOWN_VERB = 5, 8
_MOST_BLANKS = 2
_LEAST_SAID = 0.4
"""Share of the words that stand in sentences."""


def is_block(candidate: Candidate) -> bool:
    """Whether a passage of a contract only frames its clauses; a clause with a number is one only where it is bare."""
    if not candidate.in_contract:
        return False
    text = candidate.text
    locator = candidate.passage.locator
    if locator is not None and locator.article:
        return _is_bare(text, candidate.heading)
    return closes(text) or _frames(candidate) or not has_prose(text)


def has_prose(text: str) -> bool:
    """Whether enough of its sentences say something, and do not only give a value to a label."""
    sentences = [text[span.start : span.end] for span in split_sentences(text)]
    said = sum(len(words(each)) for each in sentences if _says(each))
    return said > _LEAST_SAID * len(words(text))


def _says(sentence: str) -> bool:
    if sentence.count("|") > 1 or len(_TO_FILL_IN.findall(sentence)) >= _MOST_BLANKS:
        return False
    label = _LABEL.match(sentence)
    told = sentence[label.end() :] if label and not has_verb(label["label"]) else sentence
    count = len(words(told))
    if has_verb(told):
        return count >= _FEWEST_WORDS
    return told is sentence and count >= _WITHOUT_A_KNOWN_VERB and sentence.rstrip('*_ »”"')[-1:] in ".;"


def _frames(candidate: Candidate) -> bool:
    """Whether it stands before the first clause of its document and names the parties or little else."""
    passages = candidate.document.passages
    first = next((each for each in passages if each.locator and each.locator.article), None)
    if first is not None and candidate.passage.start < first.start:
        return True
    return bool(passages) and passages[0] is candidate.passage and bool(_PARTIES.search(candidate.text))


def _is_bare(text: str, heading: str) -> bool:
    """Whether a clause is its number and title, and no word more."""
    return (
        bool(heading)
        and len(words(text)) <= len(words(heading)) + _FEWEST_WORDS
        and not has_verb(text)
        and (text.rstrip("*_ ")[-1:] not in ".;:")
    )
