"""Public answers in which nobody can be identified / all public answers.

Wrong: a citation, a figure, or a word of three letters or more of the client's name, aliases or of a sender's name
that is written with a capital there. Empty case: nothing measured.
"""

from collections.abc import Iterator, Sequence

from amiable.harness.held import client_names, figures
from amiable.harness.runs import CaseRun, Check, Letter, Tally, letters, tally
from amiable.language.words import vocabulary, words

SHORTEST = 3
"""Letters of a word that can identify somebody."""


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the public answers that give nobody away."""
    return tally(_check(letter) for letter in letters(runs) if letter.replies.case.channel.public)


def _check(letter: Letter) -> Check:
    if letter.reviewed.draft.citations:
        return Check(f"{letter.name}: cites the case in public")
    number = next(figures(letter.body, letter.replies.case.language), None)
    if number is not None:
        return Check(f"{letter.name}: gives the figure {number.shown} in public")
    said = vocabulary(letter.body)
    shown = next((name for name in _names(letter) if vocabulary(name) <= said), None)
    return Check(f"{letter.name}: gives away “{shown}” in public" if shown else "")


def _names(letter: Letter) -> Iterator[str]:
    senders = (message.sender_name for document in letter.replies.documents for message in document.messages)
    mine = vocabulary(f"{letter.replies.case.me.name} {letter.replies.case.me.signature}")
    for name in (*client_names(letter.replies.case), *senders):
        for word in words(name):
            if len(word.text) >= SHORTEST and word.text[0].isupper() and not vocabulary(word.text) <= mine:
                yield word.text
