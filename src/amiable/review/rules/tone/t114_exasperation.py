"""Exasperation: worn patience put on show.

## What it finds
Outbursts that say how fed up the writer is, or send the reader away (« j’en ai assez », « ça suffit », "sick and
tired of", "leave me alone"). Sent to the reader's face it is stopped, else it warns. A feeling stated calmly (« je
suis déçu », "I am disappointed") passes.

## Why
« Prenez une grande respiration, restez calme. » What is written at the end of one's patience is best sent the next
day.

## Stopped
- fr warn: J’en ai vraiment assez.
- fr warn: Ça suffit !
- fr: Je ne suis pas votre larbin.
- en warn: I am sick and tired of this.
- en warn: Enough is enough.
- en: I am not your servant.

## Passes
- fr: Je suis déçu de la tournure des choses.
- fr: Cela suffit à couvrir les frais de port, et il y en a assez pour tous.
- en: I am disappointed by how things went.
- en: We have had enough time to read the contract.

## Known misses
- fr: Je n’ai plus la force de vous écrire.
- en: Words fail me.

## Known false alarms
- fr: Laissez-moi tranquille une heure avec le texte, et il sera prêt.
- fr: J’en ai ras le bol de céréales.
- en: Leave me alone with the text for an hour and it will be done.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding, wordings
from amiable.review.rewording import without
from amiable.review.subject import Subject

CODE = "T114"
SEVERITY = Severity.BLOCK
LEXICON = "exasperation"
MESSAGES = {
    Language.FR: "Cette phrase montre de l’exaspération.",
    Language.EN: "This sentence shows exasperation.",
}
SUGGESTIONS = {
    Language.FR: "Dites ce qui s’est passé et ce que vous attendez ; gardez le reste pour demain.",
    Language.EN: "Say what happened and what you expect; leave the rest until tomorrow.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Give each outburst."""
    for match in wordings(subject, LEXICON):
        severity = SEVERITY if match.section == "sharp" else Severity.WARN
        yield finding(subject, match.span, CODE, severity, MESSAGES, without(subject, match, SUGGESTIONS))
