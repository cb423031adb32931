"""Threat: the reader is to be exposed, denounced or harmed.

## What it finds
The announcement of publicity (reviews, social networks, the reader's own clients), of police, tax or immigration
authorities as a means of pressure, of harm, and of something unnamed that looms. Announcing a lawful step in a
dispute (a formal notice, a mediator, a lawyer, a court) is no threat and passes.

## Why
« Ne mettez jamais le nom du client sur les réseaux sociaux, même si vous avez raison. » A threat of publicity or of
a criminal complaint to obtain money may be an offence itself, and it takes away every other way out.

## Stopped
- fr: Si vous ne payez pas, je publierai votre nom sur Facebook.
- fr: Réglez la facture, sinon je mets tout cela sur Instagram.
- fr: Je vais raconter toute cette histoire sur les réseaux sociaux.
- fr: Payez, sinon j’appelle la police.
- fr: Vous allez le regretter.
- fr: Je sais où vous habitez.
- fr: Ça va mal finir.
- en: I will post everything on Facebook.
- en: Unless you pay me, I will post this on Facebook.
- en: I will make sure everyone knows what you did.
- en: Pay me or I am calling the police.
- en: You will regret this.
- en: I know where you live.
- en: You have been warned.

## Passes
- fr: Je me ferai un plaisir de vous recevoir, et vous allez voir, c’est simple.
- en: I still have your keys; when may I return them?
- en: I will delete your personal data, as the law requires.
- fr: Sans règlement de votre part d’ici le 12 mai, je transmettrai le dossier à un avocat.
- fr: À défaut, nous saisirons le tribunal compétent.
- fr: Je vais mettre la galerie en ligne sur Instagram, si vous le souhaitez.
- fr: Je passerai chez vous samedi à 10 heures.
- fr: Je vous ai prévenu du retard par courriel le 3 mai.
- fr: Votre vol est à 10 heures ; je préviendrai vos invités si besoin.
- fr: Vous écrivez que vous allez publier un avis négatif.
- fr: Je ne vais pas appeler la police pour si peu.
- en: If I do not receive payment by 12 May, I will pass the file to a solicitor.
- en: We will start proceedings in the small claims court after that date.
- en: I will share the gallery on Instagram if you agree.
- en: You will pay for the prints on delivery.
- en: We will inform your customers of the delay.
- en: Everyone will see the photos on the day.
- en: It would be a shame if we could not agree.

## Known misses
- fr: Mon cousin passera vous voir, il est très persuasif.
- en: My brother will drop by, and he is not as patient as I am.

## Known false alarms
- fr: Je publierai un avis sur Google pour vous remercier.
- fr: Vous allez le regretter si vous ratez cette exposition.
- en: I will post a review on Google to thank you.
- en: You will regret it if you miss this show.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.aim import denied, pressing
from amiable.review.checks import finding, wordings
from amiable.review.rewording import facts_of
from amiable.review.subject import Subject

CODE = "T103"
SEVERITY = Severity.BLOCK
LEXICON = "threat"
MESSAGES = {
    Language.FR: "Cette phrase menace la personne qui vous lira.",
    Language.EN: "This sentence threatens the person who will read it.",
}
SUGGESTIONS = {
    Language.FR: "Annoncez plutôt une démarche permise, avec sa date : « Sans règlement de {sum} d’ici le {day}, je "
    "transmettrai le dossier à [un médiateur, un avocat] ».",
    Language.EN: "Announce a lawful step with its date instead: “Without payment of {sum} by {day}, I will pass the "
    "file to [a mediator, a solicitor]”.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Give each threat, unless it is denied."""
    for match in wordings(subject, LEXICON):
        if not denied(subject, match) and (match.section != "conditional" or pressing(subject, match)):
            facts = facts_of(subject, match)
            yield finding(subject, match.span, CODE, SEVERITY, MESSAGES, SUGGESTIONS, **facts)
