"""Passive aggression: a reproach dressed as politeness.

## What it finds
Set phrases whose politeness is a sting (« quand vous daignerez répondre », "per my last email", "your loss").

## Why
« Respirez profondément et restez calme. » A sting invites a sting back; a plain request invites an answer.

## Stopped
- fr: Quand vous daignerez répondre, nous pourrons avancer.
- fr: Comme je vous l’ai déjà dit maintes fois, le délai est dépassé.
- fr: Tant pis pour vous.
- en: Per my last email, the files were sent on Monday.
- en: Thank you for finally replying.
- en: As you well know, the deadline was Friday.

## Passes
- fr: Comme convenu, je vous envoie les fichiers.
- fr: Je me permets de revenir vers vous au sujet de la facture.
- fr: J’ai bien noté votre demande.
- en: As agreed, I am sending you the files.
- en: Thank you for your reply.
- en: In case you did not receive it, the invoice is attached again.

## Known misses
- fr: Chacun ses priorités.
- en: We all have our priorities.

## Known false alarms
- fr: Quand vous daignerez répondre, dit la reine au page.
- fr: Comme déjà dit, la salle ferme à six heures.
- en: Per my last email, the gate code is below.
- en: Sorry for your loss.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding, wordings
from amiable.review.subject import Subject

CODE = "T110"
SEVERITY = Severity.WARN
MESSAGES = {
    Language.FR: "Sous la politesse, cette phrase pique.",
    Language.EN: "Under its politeness, this sentence stings.",
}
SUGGESTIONS = {
    Language.FR: "Demandez ce dont vous avez besoin, sans allusion.",
    Language.EN: "Ask for what you need, without allusion.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Give each such wording."""
    for match in wordings(subject, "passive"):
        yield finding(subject, match.span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)
