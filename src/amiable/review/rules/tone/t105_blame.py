"""Blame: everything, always, because of the reader.

## What it finds
Generalisations about the reader (« comme d’habitude », « vous ne répondez jamais », "you always", "every single
time") and fault laid at their door. A fact that can be checked (« vous n’avez pas réglé la facture ») passes.

## Why
« Confirmez la source du conflit. » One disagreement can be settled; a character cannot.

## Stopped
- fr: Comme d’habitude, rien n’est prêt.
- fr: Vous ne répondez jamais à mes messages.
- fr: C’est entièrement votre faute.
- en: You never answer my mails.
- en: You forgot the appointment, as usual.
- en: You always change your mind at the last minute.
- en: This is all your fault.

## Passes
- fr: Vous n’avez pas réglé la facture du 3 mars.
- fr: Vous avez toujours été à l’écoute, et je vous en remercie.
- fr: C’est ma faute.
- en: You have not paid the invoice of 3 March.
- en: You have always been kind to us.
- en: You are always welcome to call me.
- en: It was my fault.
- fr: Comme d’habitude, la facture est jointe.
- en: As usual, the invoice is attached.

## Known misses
- fr: Avec vous, il faut s’attendre à tout.
- en: With you it is one thing after another.

## Known false alarms
- fr: Vous ne répondez jamais le dimanche, et c’est bien normal.
- fr: C’est de votre faute si j’ai si bien mangé.
- en: You never reply on Sundays, and quite right too.
- en: Every single time you come, we laugh.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding, wordings
from amiable.review.lexicon import Match, load_lexicon
from amiable.review.subject import Subject

CODE = "T105"
SEVERITY = Severity.WARN
MESSAGES = {
    Language.FR: "Cette phrase reproche en bloc au lieu de dire un fait.",
    Language.EN: "This sentence blames at large instead of stating a fact.",
}
SUGGESTIONS = {
    Language.FR: "Nommez l’occasion et sa date.",
    Language.EN: "Name the occasion and its date.",
}

_FEW = 4
"""Of a sentence that is hardly more than « comme d’habitude » nothing else can be meant."""


def find(subject: Subject) -> Iterator[Finding]:
    """Give each such wording."""
    for match in wordings(subject, "blame"):
        if match.section != "habit" or _fails(subject, match):
            yield finding(subject, match.span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)


def _fails(subject: Subject, match: Match) -> bool:
    """Whether the sentence says that something is not done, or done badly; else "as usual" is what it says."""
    sets = load_lexicon("sets", subject.language).sets
    words = {token.folded for token in subject.sentence_tokens[match.sentence]}
    return len(words) <= _FEW or not words.isdisjoint({*sets["negation"], *sets["failing"]})
