"""Insult: the reader is called a name.

## What it finds
A noun or an adjective that insults, aimed at the reader: after « vous » or "you", as a call of its own, or in a set
wording such as « espèce de … ». Aimed at somebody else, it is a warning. Spellings that hide the word (c0n, idi0t,
drawn-out letters) are read through.

## Why
« Restez professionnel du début à la fin. » An insult ends the conversation, and it is the sentence that will be
quoted before a judge.

## Stopped
- fr: Vous êtes un imbécile.
- fr: Espèce d’escroc, rendez-moi mon argent !
- fr: Vous êtes vraiment un c0nnard.
- en: You are an idiot.
- en: Pay me, you absolute moron.
- en warn: Her accountant is an idiot.

## Passes
- fr: Je me suis trompé comme un idiot, veuillez m’en excuser.
- fr: Vous n’êtes pas un escroc, et je ne l’ai jamais pensé.
- fr: Vous écrivez « cet imbécile de photographe est arrivé en retard ».
- en: I was stupid to miss your mail.
- en: You called me an idiot in your last message.

## Known misses
- fr: Vous avez le quotient intellectuel d’une huître.
- en: Your family tree must be a circle.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.aim import Target, alone, denied, target_of
from amiable.review.checks import finding, wordings
from amiable.review.lexicon import Match
from amiable.review.subject import Subject

CODE = "T101"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Ces mots insultent la personne qui vous lira.",
    Language.EN: "These words insult the person who will read them.",
}
SUGGESTIONS = {
    Language.FR: "Dites le fait qui vous a heurté, sans juger la personne.",
    Language.EN: "State the fact that upset you, without judging the person.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each insult, unless the writer means themselves or denies it."""
    for match in wordings(subject, "insult"):
        target = target_of(subject, match)
        if target is not Target.WRITER and not denied(subject, match):
            severity = _severity(subject, match, target)
            yield finding(subject, match.span, CODE, severity, MESSAGES, SUGGESTIONS)


def _severity(subject: Subject, match: Match, target: Target) -> Severity:
    """Block where it is said to the reader's face."""
    if match.section == "outright" or target is Target.READER:
        return Severity.BLOCK
    return Severity.BLOCK if match.section == "name" and alone(subject, match) else Severity.WARN
