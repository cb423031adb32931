"""Sentences of more than eight words that no other case uses / all such sentences.

Salutations, closings and signatures are left out, and so are the words of quotes. Two sentences are the same when
their words are, without case, accents and marks. Empty case: nothing measured.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from amiable.harness.runs import CaseRun, Check, Letter, Tally, letters, outside_quotes, tally
from amiable.language.words import fold, words
from amiable.model.draft import Part

LONG = 8
"""Sentences of more words than this are compared."""
_FREE = {Part.GREETING, Part.CLOSING, Part.SIGNATURE}


class _Sentence(NamedTuple):
    key: str
    shown: str
    letter: Letter


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the sentences that belong to one case alone."""
    found = [each for letter in letters(runs) for each in _sentences(letter)]
    cases: dict[str, set[str]] = defaultdict(set)
    for each in found:
        cases[each.key].add(each.letter.run.case.name)
    return tally(_check(each, cases[each.key] - {each.letter.run.case.name}) for each in found)


def _sentences(letter: Letter) -> Iterator[_Sentence]:
    unquoted = outside_quotes(letter)
    for sentence in letter.reviewed.draft.sentences:
        own = [fold(word.text) for word in words(unquoted[sentence.start : sentence.end])]
        if sentence.part not in _FREE and len(own) > LONG:
            yield _Sentence(" ".join(own), letter.body[sentence.start : sentence.end], letter)


def _check(sentence: _Sentence, elsewhere: set[str]) -> Check:
    where = ", ".join(sorted(elsewhere))
    return Check(f"{sentence.letter.name}: “{sentence.shown}” stands in {where} too" if elsewhere else "")
