"""Letters without an invented name / all letters.

Invented: a capitalised word inside a sentence, outside quotes, that stands nowhere in the case file or the documents
and is no word that its language writes with a capital. A name that opens a sentence is not seen. Empty case: nothing
measured.
"""

import re
from collections.abc import Iterator, Sequence

from amiable.harness.held import case_text
from amiable.harness.runs import CaseRun, Check, Letter, Tally, letters, outside_quotes, tally
from amiable.language.sentences import split_sentences
from amiable.language.words import vocabulary, words

_WRITTEN_WITH_A_CAPITAL = vocabulary(
    "I January February March April May June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday English French Mr Mrs Ms Dr Madam Sir Article Section "
    "Clause Schedule Appendix Monsieur Madame Mme Interac PayPal WhatsApp PDF"
)


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the letters whose every name is held."""
    return tally(_check(letter) for letter in letters(runs))


def _check(letter: Letter) -> Check:
    documents = (document.text for document in letter.replies.documents)
    held = vocabulary("\n".join([case_text(letter.replies.case), *documents])) | _WRITTEN_WITH_A_CAPITAL
    invented = [name for name in _capitalised(letter) if not vocabulary(name) <= held]
    return Check(f"{letter.name}: names {', '.join(invented)}" if invented else "")


def _capitalised(letter: Letter) -> Iterator[str]:
    body = outside_quotes(letter)
    for span in split_sentences(body):
        for word in words(body[span.start : span.end])[1:]:
            bare = re.split("['’]", word.text)[0]
            if bare[:1].isupper() and len(bare) > 1:
                yield bare
