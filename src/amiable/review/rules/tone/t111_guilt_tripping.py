"""Guilt-tripping: the reader is to pay for how the writer feels.

## What it finds
Appeals to guilt (« après tout ce que j’ai fait pour vous », "my children will go hungry"). A feeling owned to in the
first person (« j’ai été déçu ») passes. What reproaches the reader with their comfort or the writer's need is
stopped.

## Why
« Construisez votre argument à partir du contrat ou des messages. » Guilt is no argument, and is felt as pressure.

## Stopped
- fr: Après tout ce que j’ai fait pour vous, voilà le résultat.
- fr: À cause de vous, je ne dors plus.
- fr: Et c’est ainsi que vous me remerciez.
- en: After everything I have done for you, this is the result.
- en: How could you do this to me?
- en warn: You let us down.
- fr warn: Vous ne savez pas ce que j’ai traversé.
- en warn: I suppose my work means nothing.

## Passes
- fr: J’ai été déçu par ce refus.
- fr: J’espère que vous êtes satisfait de l’album.
- fr: Nous avons beaucoup travaillé sur ce projet.
- en: I was disappointed by this answer.
- en: We have put many hours into this project.

## Known misses
- fr: Mes nuits sont courtes depuis votre message.
- en: I had believed that my work counted for something.

## Known false alarms
- fr: Après tout ce que j’ai fait pour vous, je suis contente du résultat.
- en: After all I have done for you, I am glad it turned out well.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding, wordings
from amiable.review.rewording import without
from amiable.review.subject import Subject

CODE = "T111"
SEVERITY = Severity.BLOCK
LEXICON = "guilt"
MESSAGES = {
    Language.FR: "Cette phrase cherche à culpabiliser.",
    Language.EN: "This sentence works on the reader’s guilt.",
}
SUGGESTIONS = {
    Language.FR: "Dites ce que prévoit votre accord, et ce que vous proposez.",
    Language.EN: "Say what you agreed, and what you propose.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Give each such wording."""
    for match in wordings(subject, LEXICON):
        severity = SEVERITY if match.section == "strong" else Severity.WARN
        yield finding(subject, match.span, CODE, severity, MESSAGES, without(subject, match, SUGGESTIONS))
