"""Admission: the writer takes the fault or the liability.

## What it finds
With a case: « c’est ma faute », « j’ai commis une erreur », "I take full responsibility", "we failed to", and an
apology for something that the writer did. An apology for how something felt is none. A supposition (« si j’ai
commis une erreur, montrez-la-moi »), a denial and what the client is said to think pass. Where the plan grants that
the client is right, owning up is meant, and passes.

## Why
« Le client n’a pas toujours raison ; vous non plus. » When the user is at fault, the user says so: an admission that
a writer slipped in binds the user before a judge.

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
- fr: C’est entièrement ma faute.
- fr: J’ai commis une erreur en facturant ces frais.
- fr: Nous aurions dû vous prévenir.
- fr: J’assume l’entière responsabilité de ce retard.
- fr: Veuillez m’excuser pour mon erreur.
- fr: Je suis désolé d’avoir livré si tard.
- fr: Je reconnais mes torts.

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
- en: This was my mistake.
- en: I was wrong to bill it.
- en: We failed to tell you about the extra page.
- en: I take full responsibility for the delay.
- en: I should have warned you.
- en: We apologise for our error.
- en: I’m sorry for delivering it so late.

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
- fr: Je suis désolé que cela vous ait contrariée.
- fr: Je suis désolée de vous savoir déçue.
- fr: Si j’ai commis une erreur, montrez-la-moi et je la corrigerai.
- fr: Vous écrivez que c’est ma faute.
- fr: Je ne crois pas avoir commis d’erreur.
- fr: Toutes mes excuses pour le retard de ma réponse.
- fr: Ce n’est pas ma faute si le trajet est long.
- fr: Sauf erreur de ma part, l’article 4 le prévoit.

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
- en: I’m sorry that this upset you.
- en: If I made a mistake, please show me.
- en: You say it was my fault.
- en: I don’t believe we made a mistake.
- en: Sorry for the delay in replying.
- en: It was not an error on our part.
- en: Unless I’m mistaken, clause 2 provides for it.

```toml
```
- fr: C’est ma faute, excuse-moi.
- en: My mistake, sorry!

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
- fr: On ne m’y reprendra plus.
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
- en: That one is on me.

## Known false alarms
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
'''
```
- fr: Nous aurions dû avoir cette conversation plus tôt.
- fr: J’aurais dû être musicien, comme vous.
- en: We should have had this conversation sooner.
- en: I should have been a musician, like you.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding, wordings
from amiable.review.claims import doubted, refused, reported, sentence_holds, supposed
from amiable.review.lexicon import Match
from amiable.review.offered import concedes, in_the_plan, knows_the_case
from amiable.review.subject import Subject

CODE = "K502"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Ces mots reconnaissent une faute en votre nom.",
    Language.EN: "These words admit a fault in your name.",
}
SUGGESTIONS = {
    Language.FR: "Dites que vous comprenez son ressenti ; ne reconnaissez une faute que si vous l’avez décidé.",
    Language.EN: "Say that you see how it felt; admit a fault only if you decided to.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each admission, unless the plan grants that the client is right."""
    if not knows_the_case(subject) or concedes(subject):
        return
    for match in wordings(subject, "admission"):
        last = subject.sentence_tokens[match.sentence][match.last].span
        if not (in_the_plan(subject, last) or _harmless(subject, match)):
            yield finding(subject, match.span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)


def _harmless(subject: Subject, match: Match) -> bool:
    """Whether the words admit nothing: denied, supposed, laid in the client's mouth, or about a late answer."""
    if reported(subject, match) or supposed(subject, match):
        return True
    if match.section == "apology":
        return sentence_holds(subject, match, "replying") or sentence_holds(subject, match, "feelings")
    if match.section == "undone":
        return doubted(subject, match)
    return refused(subject, match)
