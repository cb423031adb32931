"""Concession outside the offers: the writer gives up what the user did not authorise.

## What it finds
With a case: a refund, a discount, a fee dropped, something free, easier terms of payment, given by the writer in
their own name or by nobody in particular, which none of the case's offers gives. What an offer gives passes in its
own words or close to them, with its figures and no others. Refusing passes, and so do naming what the client asks
for and telling what a clause provides. Without a case nobody can say what was authorised, and the rule is silent.

## Why
« Les clients apprécient que vous proposiez une solution » : the one you decided on. A writer who is only kind gives
away money that is not theirs to give.

## Stopped
```toml
case = '''
language = "fr"
kind = "extra-fees"
[me]
name = "Karine Tremblay"
role = "photographe"
jurisdiction = "QC"
[client]
name = "Marie Gagnon"
[[offers]]
gives = "retirer quatre photos du forfait"
covers = "les frais de déplacement"
condition = "si vous n’êtes pas en mesure de payer"
[[facts]]
amount = "60 CAD"
what = "frais de déplacement"
'''
```
- fr: Je vous rembourserai les frais de déplacement.
- fr: J’annule donc les 60 $ de frais.
- fr: Je peux vous accorder un rabais de 10 % sur le solde.
- fr: Les frais de déplacement seront retirés de la facture.
- fr: Vous n’aurez rien à payer.
- fr: Je vous offre une séance gratuite.
- fr: Je peux retirer huit photos du forfait.
- fr: Je retire quatre photos du forfait et je vous rembourse l’acompte.
- fr: Vous pouvez payer en trois fois.
- fr: Vous demandez un remboursement, et je vous rembourserai.
- fr: Rien ne presse pour le règlement.
- fr: C’est moi qui paierai l’essence.
- fr: J’accepte votre proposition.

```toml
case = '''
language = "en"
kind = "extra-fees"
[me]
name = "Dana Reed"
role = "web developer"
jurisdiction = "UK"
[client]
name = "Harbour Lane Bakery Ltd"
[[offers]]
gives = "take 80 pounds off the final invoice"
covers = "the extra page"
[[facts]]
amount = "400 GBP"
what = "extra page"
'''
```
- en: I will refund the deposit.
- en: We are happy to waive the fee.
- en: I can offer you a 10% discount.
- en: The invoice has been cancelled.
- en: You don’t owe us anything for that page.
- en: The extra page is free of charge.
- en: I can take 200 pounds off the final invoice.
- en: You asked for a refund, and I will refund you.
- en: I won’t charge you for the extra page.
- en: Put the fee out of your mind.
- en: Take all the time you need to pay.
- en: I accept your proposal.

## Passes
```toml
case = '''
language = "fr"
kind = "extra-fees"
[me]
name = "Karine Tremblay"
role = "photographe"
jurisdiction = "QC"
[client]
name = "Marie Gagnon"
[[offers]]
gives = "retirer quatre photos du forfait"
covers = "les frais de déplacement"
condition = "si vous n’êtes pas en mesure de payer"
[[facts]]
amount = "60 CAD"
what = "frais de déplacement"
'''
```
- fr: Je peux retirer quatre photos du forfait si vous n’êtes pas en mesure de payer.
- fr: Si cela vous convient, je retirerais quatre photos du forfait pour les frais de déplacement.
- fr: Je ne peux pas vous rembourser ces frais.
- fr: Vous demandez que je vous rembourse les 60 $.
- fr: Je comprends que vous souhaitiez un remboursement.
- fr: Je vous écris après la remise des photos, et j’apprécie votre geste.
- fr: Le contrat prévoit que l’acompte n’est pas remboursé.
- fr: Je vous invite à retirer votre commentaire.
- fr: Quatre photos pourraient être enlevées du forfait.
- fr: J’ai ajouté les frais pour une bonne raison.

```toml
case = '''
language = "en"
kind = "extra-fees"
[me]
name = "Dana Reed"
role = "web developer"
jurisdiction = "UK"
[client]
name = "Harbour Lane Bakery Ltd"
[[offers]]
gives = "take 80 pounds off the final invoice"
covers = "the extra page"
[[facts]]
amount = "400 GBP"
what = "extra page"
'''
```
- en: I can take 80 pounds off the final invoice.
- en: To settle this, we would take 80 pounds off the final invoice in exchange for payment this week.
- en: I cannot refund the deposit.
- en: You ask us to refund the deposit.
- en: I’m unable to offer a discount.
- en: Your request for a refund surprised me.
- en: I have read your note about the refund.
- en: If you do not pay, the work stops.
- en: Feel free to call me.
- en: I suggest that we let it rest until Monday.
- en: I would be willing to knock 80 pounds off the final invoice.

```toml
```
- fr: Je vous rembourserai demain.
- en: I will refund you tomorrow.

## Known misses
```toml
case = '''
language = "fr"
kind = "extra-fees"
[me]
name = "Karine Tremblay"
role = "photographe"
jurisdiction = "QC"
[client]
name = "Marie Gagnon"
[[offers]]
gives = "retirer quatre photos du forfait"
covers = "les frais de déplacement"
condition = "si vous n’êtes pas en mesure de payer"
[[facts]]
amount = "60 CAD"
what = "frais de déplacement"
'''
```
- fr: Que cette histoire de frais ne vous tracasse plus.
- en: Let us agree on a payment plan.

## Known false alarms
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
'''
```
- fr: Je ne baisserai pas mon prix, mais je peux réduire la prestation.
- fr: Nos bureaux vous offrent le café, sans frais ni façon.
- en: Parking is free of charge in front of the hall.
- en: The call costs nothing and is free of charge.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding, wordings
from amiable.review.claims import (
    asked_of_the_reader,
    clause_span,
    doubted,
    match_holds,
    read_from_a_clause,
    refused,
    reported,
    supposed,
)
from amiable.review.lexicon import Match
from amiable.review.offered import authorised, in_the_plan, knows_the_case, within_an_offer
from amiable.review.subject import Subject
from amiable.review.undertakings import Undertaking, doubtful

CODE = "K501"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Ces mots accordent ce que vous n’avez pas autorisé.",
    Language.EN: "These words give what you have not authorised.",
}
DOUBTS = {
    Language.FR: "Ces mots semblent accorder ce que vous n’avez pas autorisé.",
    Language.EN: "These words seem to give what you have not authorised.",
}
SUGGESTIONS = {
    Language.FR: "Tenez-vous-en à une offre du dossier, ou ajoutez celle-ci à `case.toml`.",
    Language.EN: "Keep to an offer of the case, or add this one to `case.toml`.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each concession that no offer of the case covers."""
    if not knows_the_case(subject):
        return
    offers = authorised(subject)
    met = set()
    for match in wordings(subject, "concession"):
        met.add(match.sentence)
        last = subject.sentence_tokens[match.sentence][match.last].span
        held = in_the_plan(subject, last) or within_an_offer(subject, clause_span(subject, match), offers)
        if not held and not _harmless(subject, match):
            yield finding(subject, match.span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)
    severity = SEVERITY if subject.draft is not None else Severity.WARN
    for match in doubtful(subject, Undertaking.GIVES, met):
        yield finding(subject, match.span, CODE, severity, DOUBTS, SUGGESTIONS)


def _harmless(subject: Subject, match: Match) -> bool:
    """Whether the words concede nothing: refused, asked for, supposed, reported, past, or read from a clause."""
    if reported(subject, match, within=match.section != "agreed") or supposed(subject, match):
        return True
    if match.section == "agreed":
        return refused(subject, match)
    if match.section == "nothing":
        return read_from_a_clause(subject, match) or doubted(subject, match)
    if asked_of_the_reader(subject, match):
        return True
    if match.section == "passive":
        return refused(subject, match) or read_from_a_clause(subject, match, after_too=True)
    return refused(subject, match) or _past(subject, match)


def _past(subject: Subject, match: Match) -> bool:
    """Whether it tells what was done and undoes nothing: « j’ai ajouté ces frais », and not « j’ai annulé »."""
    return match_holds(subject, match, "auxiliaries") and not match_holds(subject, match, "undoing")
