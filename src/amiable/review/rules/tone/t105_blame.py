"""Blame: everything, always, because of the reader.

## What it finds
Generalisations about the reader (« comme d’habitude », « vous ne répondez jamais », "you always", "every single
time") warn; fault laid at their door in full ("this is all your fault", « vous avez tout gâché ») is stopped. A fact
that can be checked (« vous n’avez pas réglé la facture ») passes.

## Why
« Confirmez la source du conflit. » One disagreement can be settled; a character cannot.

## Stopped
- fr warn: Comme d’habitude, rien n’est prêt.
- fr warn: Vous ne répondez jamais à mes messages.
- fr: C’est entièrement votre faute.
- en warn: You never answer my mails.
- en warn: You forgot the appointment, as usual.
- en warn: You always change your mind at the last minute.
- en: This is all your fault.
- fr warn: Avec vous, il faut s’attendre à tout.
- en warn: With you it is one thing after another.

## Passes
- fr: Ce n’est pas de votre faute si le colis s’est perdu.
- en: It isn’t your fault that the parcel was lost.
- en: You always pay on time, and I appreciate it.
- fr: Vous ne payez jamais avant d’avoir vu les épreuves.
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
- fr: On ne s’ennuie pas, sur vos chantiers.
- en: There is never a dull week on this project.

## Known false alarms
- fr: Vous ne répondez jamais le dimanche, et c’est bien normal.
- fr: C’est de votre faute si j’ai si bien mangé.
- en: You never reply on Sundays, and quite right too.
- en: Every single time you come, we laugh.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.aim import denied
from amiable.review.checks import finding, wordings
from amiable.review.lexicon import Match, load_lexicon
from amiable.review.rewording import without
from amiable.review.subject import Subject

CODE = "T105"
SEVERITY = Severity.BLOCK
LEXICON = "blame"
MESSAGES = {
    Language.FR: "Cette phrase reproche en bloc au lieu de dire un fait.",
    Language.EN: "This sentence blames at large instead of stating a fact.",
}
SUGGESTIONS = {
    Language.FR: "Nommez l’occasion et sa date : « Le [date], [ce qui a manqué] ».",
    Language.EN: "Name the occasion and its date: “On [date], [what was missing]”.",
}

_FEW = 4
"""Of a sentence that is hardly more than « comme d’habitude » nothing else can be meant."""


def find(subject: Subject) -> Iterator[Finding]:
    """Give each such wording."""
    for match in wordings(subject, LEXICON):
        if (match.section != "habit" or _fails(subject, match)) and not denied(subject, match):
            severity = SEVERITY if match.section == "strong" else Severity.WARN
            yield finding(subject, match.span, CODE, severity, MESSAGES, without(subject, match, SUGGESTIONS))


def _fails(subject: Subject, match: Match) -> bool:
    """Whether the sentence says that something is not done, or done badly; else "as usual" is what it says."""
    sets = load_lexicon("sets", subject.language).sets
    words = {token.folded for token in subject.sentence_tokens[match.sentence]}
    return len(words) <= _FEW or not words.isdisjoint({*sets["negation"], *sets["failing"]})
