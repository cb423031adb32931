"""Unlawful pressure: police, exposure or blacklisting, held over the client's head.

## What it finds
The writer announces a criminal complaint, the police, the reader's employer or family, publication of the quarrel, a
bad review or a blacklist. Writing to a tax office, the press, clients or suppliers is ordinary business: it is
stopped where it is to tell what the reader did, or depends on what the reader does. Announcing a civil step (formal
notice, mediation, small claims, a lawyer) passes, and so do refusing to do such a thing and telling what the client
threatened.

## Why
« Ne vous laissez pas intimider » : and do not intimidate. A threat of that kind to be paid may itself be an offence,
and it turns a debt into a quarrel that the creditor loses.

## Stopped
- fr: Si vous ne payez pas, je porterai plainte à la police.
- fr: Je vais déposer plainte contre vous.
- fr: Nous avertirons la gendarmerie.
- fr: Payez, sinon je publierai nos échanges sur les réseaux.
- fr: Je vais vous mettre sur une liste noire.
- fr: Je préviendrai votre employeur.
- fr: Je pourrais raconter toute l’histoire sur Facebook.
- en: Pay up or I will go to the police.
- en: We will press charges.
- en: I’ll report you to HMRC.
- en: I will post your messages online.
- en: You will be blacklisted by every photographer in town.
- en: I am going to tell your boss.
- en: Everyone will know what you did.
- fr: Sans règlement vendredi, je contacterai vos clients.
- en: Unless you pay, I will write to your suppliers.

## Passes
- fr: Sans réponse, je m’adresserai à la division des petites créances.
- fr: Je vous enverrai une mise en demeure.
- fr: Je ne porterai pas plainte et ne publierai rien.
- fr: Vous m’écrivez que vous porterez plainte.
- fr: Un médiateur pourrait nous aider.
- fr: Mon avocate vous écrira.
- fr: Je publierai vos photos sur mon site avec votre accord.
- en: Without an answer I will file a small claim.
- en: A formal notice will follow.
- en: I will not go to the police.
- en: You say that you will report me to the police.
- en: My solicitor will write to you.
- en: I will start proceedings in the county court.
- en: I will publish the site on Monday.
- fr: Je vais contacter l’Urssaf pour votre dossier.
- fr: J’informerai vos fournisseurs de la nouvelle adresse.
- fr: J’ai dû déposer plainte après le cambriolage.
- en: I will contact HMRC about your file.
- en: I plan to share the gallery on Instagram with your consent.
- en: We will go public with the new logo in May.

## Known misses
- fr: Vous savez ce qui arrive à ceux qui ne paient pas.
- en: You know what happens to people who do not pay.

## Known false alarms
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
'''
```
- fr: La police a fermé la rue, je vais appeler la police pour savoir quand elle rouvre.
- fr: Je vais porter plainte contre le voisin qui a rayé votre voiture.
- en: I will post a bad review of the hotel for you.
- en: I will file a criminal complaint against the thief.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.aim import pressing
from amiable.review.checks import finding, wordings
from amiable.review.claims import refused, reported
from amiable.review.lexicon import Match
from amiable.review.subject import Subject

CODE = "L602"
SEVERITY = Severity.BLOCK
LEXICON = "pressure"
MESSAGES = {
    Language.FR: "Ces mots font pression par un moyen que la loi n’admet pas pour être payé.",
    Language.EN: "These words press for payment by a means that the law does not allow.",
}
SUGGESTIONS = {
    Language.FR: "Annoncez plutôt l’étape civile que vous envisagez : mise en demeure, médiation, petites créances.",
    Language.EN: "Announce the civil step that you have in mind instead: formal notice, mediation, small claims.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each announcement of such a step."""
    for match in wordings(subject, LEXICON):
        if match.section == "conditional" and not pressing(subject, match):
            continue
        if not (reported(subject, match) or _renounced(subject, match)):
            yield finding(subject, match.span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)


def _renounced(subject: Subject, match: Match) -> bool:
    """Whether the writer says that they will not; « aucun photographe ne travaillera pour vous » is no such thing."""
    return match.section != "blacklist" and refused(subject, match)
