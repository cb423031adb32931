"""Roles swapped: the writer speaks as if they were the client.

## What it finds
With a case: words that only the client could write, such as refusing « votre facture », asking for one's money back
or "I hired you". A doubtful wording is a warning. What the client is said to have written passes.

## Why
« Notez exactement ce que veut le client, et ce que vous voulez. » A writer who mixes the two sides up sends the
client's letter back to the client.

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
- fr: Je souhaite payer en deux fois.
- fr: Je refuse de payer ces frais.
- fr: Je conteste votre facture.
- fr: Remboursez-moi l’acompte.
- fr: Nous avons fait appel à vos services en mai.
- fr: Je suis votre cliente depuis dix ans.
- fr warn: Je vous dois une somme importante.

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
- en: I refuse to pay for the page.
- en: We dispute your invoice.
- en: Please refund me.
- en: I hired you to build a site.
- en: I would like to pay in instalments.
- en: As your client, I expect better.
- en warn: I owe you for the page.
- en: Dear all,⏎⏎I am writing about the extra page.⏎⏎We want our money back.⏎⏎Kind regards,⏎Dana

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
- fr: Vous souhaitez payer en deux fois.
- fr: Vous m’écrivez que vous refusez de payer ces frais.
- fr: Je vous demande de régler la facture.
- fr: Je refuse de travailler dans ces conditions.
- fr: Vous contestez ma facture.

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
- en: You would like to pay in instalments.
- en: You refuse to pay for the page.
- en: I would like you to pay the invoice.
- en: You hired me to build a site.
- en: You dispute our invoice.
- en: Dear all,⏎⏎You wrote that you want your money back. I would like us to find a way out.⏎⏎Kind regards,⏎Dana

```toml
```
- fr: Je conteste votre facture.
- en: I dispute your invoice.

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
- fr: La qualité n’était pas au rendez-vous, et le prix est exagéré.
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
- en: The quality was poor and the price was steep.

## Known false alarms
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
'''
```
- fr: Je refuse de payer le stationnement à votre place.
- fr: Je conteste votre facture de septembre pour la location de la salle.
- en: I refuse to pay the car park twice.
- en: I dispute your invoice for the hire of the room.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding, wordings
from amiable.review.claims import reported
from amiable.review.offered import in_the_plan, knows_the_case
from amiable.review.subject import Subject

CODE = "K507"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Ces mots sont ceux de la cliente ou du client, et non les vôtres.",
    Language.EN: "These words are the client's, not yours.",
}
SUGGESTIONS = {
    Language.FR: "Écrivez de votre côté : qui doit quoi à qui ?",
    Language.EN: "Write from your own side: who owes what to whom?",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each wording from the other side of the dispute."""
    if not knows_the_case(subject):
        return
    for match in wordings(subject, "roles"):
        last = subject.sentence_tokens[match.sentence][match.last].span
        if not (in_the_plan(subject, last) or reported(subject, match)):
            severity = SEVERITY if match.section == "clear" else Severity.WARN
            yield finding(subject, match.span, CODE, severity, MESSAGES, SUGGESTIONS)
