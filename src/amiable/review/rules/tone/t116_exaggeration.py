"""Exaggeration: the largest word, where a date and a figure would tell more.

## What it finds
Superlatives without measure (« le pire chantier de toute ma carrière », "the worst service in history"), numbers that
nobody counted (« cent fois », "a million times") and « littéralement » of what did not happen. It warns. Numbers that
were counted (« trois fois », "eleven pages") pass.

## Why
« Construisez votre argument à partir du contrat ou des messages. » What is too large to be true makes the rest
doubtful, and is the first sentence that the other side will answer.

## Stopped
- fr: C’est le pire chantier de toute ma carrière.
- fr: Je vous l’ai répété mille fois.
- fr: Votre retard est une véritable catastrophe.
- en: This is a thousand times worse than anything I have seen.
- en: I have told you a million times.
- en: This has been an absolute nightmare.

## Passes
- fr: Je vous ai écrit trois fois, les 2, 9 et 16 mars.
- fr: Le pire serait de perdre la date.
- fr: La facture s’élève à mille deux cents dollars.
- fr: Onze pages sur vingt comportent des fautes.
- en: I wrote to you three times, on 2, 9 and 16 March.
- en: The worst that can happen is a new date.
- en: The invoice is for one thousand two hundred pounds.
- en: Eleven pages of twenty have typos.

## Known misses
- fr: Rien, mais alors rien, n’a marché.
- en: It took until the end of time.

## Known false alarms
- fr: Le titre est Le Pire Film de l’histoire.
- fr: C’est le pire hiver de ma vie, et le record le confirme.
- en: The festival is called The Worst Film in History.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.aim import denied
from amiable.review.checks import finding, wordings
from amiable.review.rewording import without
from amiable.review.subject import Subject

CODE = "T116"
SEVERITY = Severity.WARN
LEXICON = "exaggeration"
MESSAGES = {
    Language.FR: "Cette phrase exagère.",
    Language.EN: "This sentence exaggerates.",
}
SUGGESTIONS = {
    Language.FR: "Donnez le nombre et les dates : « Je vous ai écrit [nombre] fois, les [dates] ».",
    Language.EN: "Give the number and the dates: “I wrote to you [number] times, on [dates]”.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Give each wording that is larger than what it tells of."""
    for match in wordings(subject, LEXICON):
        if not denied(subject, match):
            yield finding(subject, match.span, CODE, SEVERITY, MESSAGES, without(subject, match, SUGGESTIONS))
