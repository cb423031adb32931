"""Passive aggression: a reproach dressed as politeness.

## What it finds
Set phrases whose politeness is a sting (« quand vous daignerez répondre », "per my last email", "your loss"). What
can only wound is stopped, a sting is a warning.

## Why
« Respirez profondément et restez calme. » A sting invites a sting back; a plain request invites an answer.

## Stopped
- fr: Quand vous daignerez répondre, nous pourrons avancer.
- fr warn: Comme je vous l’ai déjà dit maintes fois, le délai est dépassé.
- fr warn: Tant pis pour vous.
- en warn: Per my last email, the files were sent on Monday.
- en warn: Thank you for finally replying.
- en warn: As you well know, the deadline was Friday.
- fr warn: Chacun ses priorités.

## Passes
- en: Sorry for your loss.
- fr: Si cela vous arrange, je passe mardi.
- en: Thanks for finally getting this over the line; I know it was a lot of work.
- fr: Comme convenu, je vous envoie les fichiers.
- fr: Je me permets de revenir vers vous au sujet de la facture.
- fr: J’ai bien noté votre demande.
- en: As agreed, I am sending you the files.
- en: Thank you for your reply.
- en: In case you did not receive it, the invoice is attached again.

## Known misses
- fr: Chacun voit midi à sa porte.
- en: We all have our priorities.

## Known false alarms
- fr: Quand vous daignerez répondre, dit la reine au page.
- fr: Comme déjà dit, la salle ferme à six heures.
- en: Per my last email, the gate code is below.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding, wordings
from amiable.review.rewording import without
from amiable.review.subject import Subject

CODE = "T110"
SEVERITY = Severity.BLOCK
LEXICON = "passive"
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
    for match in wordings(subject, LEXICON):
        severity = SEVERITY if match.section == "sting" else Severity.WARN
        yield finding(subject, match.span, CODE, severity, MESSAGES, without(subject, match, SUGGESTIONS))
