"""Condescension: the reader is talked down to.

## What it finds
Lessons, orders to calm down, mock simplicity and pet names (« mon pauvre monsieur », "let me spell it out for you").

What calls the reader slow is stopped; a lesson or an order to calm down is a warning.

## Why
« Les clients aiment qu’on leur propose une solution. » Nobody accepts one from a person who thinks them slow.

## Stopped
- fr warn: Calmez-vous.
- fr: Mon pauvre monsieur, relisez donc le contrat.
- fr: Je vais vous l’expliquer lentement.
- fr warn: C’est pourtant simple.
- en warn: Calm down.
- en: Let me spell it out for you.
- en warn: You clearly did not read the contract.
- en: Listen, buddy, the price is the price.
- fr warn: Un petit conseil, entre nous.

## Passes
- fr: Si c’est plus simple pour vous, je passerai samedi.
- en: If you could read the proof by Friday, that would help.
- fr: Je vous explique volontiers le calcul.
- fr: Sachez que je reste à votre disposition.
- en: I am happy to explain how the fee was computed.
- en: Please read article 4 together with article 7.

## Known misses
- fr: Je vous laisse y réfléchir à tête reposée.
- en: A word of advice, if I may.

## Known false alarms
- fr: Calmez-vous, disait le maître-chien à son chien.
- fr: Calmez-vous les douleurs avec cette tisane ?
- en: Let me spell it out for you: O-K-A-F-O-R.
- en: Calm down, says the sign in the yoga room.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding, wordings
from amiable.review.rewording import without
from amiable.review.subject import Subject

CODE = "T109"
SEVERITY = Severity.BLOCK
LEXICON = "condescension"
MESSAGES = {
    Language.FR: "Cette phrase prend l’autre de haut.",
    Language.EN: "This sentence talks down to the reader.",
}
SUGGESTIONS = {
    Language.FR: "Expliquez comme à un égal.",
    Language.EN: "Explain as to an equal.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Give each such wording."""
    for match in wordings(subject, LEXICON):
        severity = SEVERITY if match.section == "strong" else Severity.WARN
        yield finding(subject, match.span, CODE, severity, MESSAGES, without(subject, match, SUGGESTIONS))
