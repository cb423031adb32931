"""Passage against known: the case holds a passage that speaks against its writer, or one that was amended away.

## What it finds
With evidence: at least one exhibit whose ground is « against », or that a later document replaced. It says something
of the case and not of a sentence, so it stands at the start of the text, once, and warns.

## Why
« Le client n’a pas toujours raison ; vous non plus. » The user should know it before the letter leaves, and not hear
of it from the client.

## Stopped
```toml
case = '''
language = "fr"
kind = "extra-fees"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
[[offers]]
gives = "retirer quatre photos du forfait"
[[facts]]
what = "frais de déplacement"
amount = "60 CAD"
'''
[[documents]]
path = "contrat.txt"
text = '''
Article 4. Frais de déplacement
Les frais de déplacement sont inclus dans le forfait.

Article 5. Acompte
L’acompte de 500 $ n’est pas remboursable, sauf force majeure.
'''
```
- fr: Bonjour Marie, merci de votre message.
- fr: Je vous propose d’en parler de vive voix.
- fr: L’article 2 fixe le prix.
- fr: L’article 4 inclut effectivement les frais.
- fr: Les frais de déplacement restent dus.

```toml
case = '''
language = "en"
kind = "extra-fees"
me.name = "Dana Reed"
client.name = "Harbour Lane Bakery Ltd"
[[offers]]
gives = "take 80 pounds off the final invoice"
[[facts]]
what = "extra page"
amount = "400 GBP"
'''
[[documents]]
path = "contract.txt"
text = '''
Clause 2. Price
Extra pages are included in the price.

Clause 5. Deposit
The deposit of 500 pounds is not refundable unless the developer cancels.
'''
```
- en: Thank you for your message.
- en: Let us talk on the phone.
- en: Clause 1 sets the scope.
- en: Clause 2 does include extra pages.
- en: The fee is still owed.

## Passes
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
[[offers]]
gives = "retirer quatre photos du forfait"
[[facts]]
what = "frais de déplacement"
amount = "60 CAD"
'''
[[documents]]
path = "contrat.txt"
text = '''
Article 4. Frais de déplacement
Les frais de déplacement sont de 60 $.

Article 5. Acompte
L’acompte de 500 $ n’est pas remboursable, sauf force majeure.
'''
```
- fr: Bonjour Marie, merci de votre message.
- fr: Je vous propose d’en parler de vive voix.
- fr: L’article 2 fixe le prix.
- fr: L’article 4 prévoit les frais.
- fr: Les frais de déplacement restent dus.

```toml
case = '''
language = "en"
me.name = "Dana Reed"
client.name = "Harbour Lane Bakery Ltd"
[[offers]]
gives = "take 80 pounds off the final invoice"
[[facts]]
what = "extra page"
amount = "400 GBP"
'''
[[documents]]
path = "contract.txt"
text = '''
Clause 2. Price
Each extra page costs 400 pounds.

Clause 5. Deposit
The deposit of 500 pounds is not refundable unless the developer cancels.
'''
```
- en: Thank you for your message.
- en: Let us talk on the phone.
- en: Clause 1 sets the scope.
- en: Clause 2 sets the price.
- en: The fee is still owed.

## Known misses
```toml
case = '''
language = "fr"
kind = "extra-fees"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
[[offers]]
gives = "retirer quatre photos du forfait"
[[facts]]
what = "frais de déplacement"
amount = "60 CAD"
'''
[[documents]]
path = "contrat.txt"
text = '''
Article 4. Frais de déplacement
Les frais de déplacement sont inclus dans le forfait.

Article 5. Acompte
L’acompte de 500 $ n’est pas remboursable, sauf force majeure.
'''
```

```toml
case = '''
language = "en"
kind = "extra-fees"
me.name = "Dana Reed"
client.name = "Harbour Lane Bakery Ltd"
[[offers]]
gives = "take 80 pounds off the final invoice"
[[facts]]
what = "extra page"
amount = "400 GBP"
'''
[[documents]]
path = "contract.txt"
text = '''
Clause 2. Price
Extra pages are included in the price.

Clause 5. Deposit
The deposit of 500 pounds is not refundable unless the developer cancels.
'''
```

```toml
```
- fr: L’article 4 est de mon côté.

```toml
```
- en: Clause 2 is on my side.

## Known false alarms
```toml
case = '''
language = "fr"
kind = "extra-fees"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
[[offers]]
gives = "retirer quatre photos du forfait"
[[facts]]
what = "frais de déplacement"
amount = "60 CAD"
'''
[[documents]]
path = "contrat.txt"
text = '''
Article 4. Frais de déplacement
Les frais de déplacement sont inclus dans le forfait.

Article 5. Acompte
L’acompte de 500 $ n’est pas remboursable, sauf force majeure.
'''
```
- fr: Bonjour, merci de votre message.

```toml
case = '''
language = "en"
kind = "extra-fees"
me.name = "Dana Reed"
client.name = "Harbour Lane Bakery Ltd"
[[offers]]
gives = "take 80 pounds off the final invoice"
[[facts]]
what = "extra page"
amount = "400 GBP"
'''
[[documents]]
path = "contract.txt"
text = '''
Clause 2. Price
Extra pages are included in the price.

Clause 5. Deposit
The deposit of 500 pounds is not refundable unless the developer cancels.
'''
```
- en: Hello, thank you for your message.
"""

from collections.abc import Iterator

from amiable.model.document import Locator
from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Ground, Language, Severity
from amiable.review.checks import finding
from amiable.review.subject import Subject

CODE = "E406"
SEVERITY = Severity.WARN
MESSAGES = {
    Language.FR: "Dans ce dossier, un passage parle contre vous ou a été remplacé : {places}.",
    Language.EN: "In this case a passage speaks against you or was replaced: {places}.",
}
SUGGESTIONS = {
    Language.FR: "Relisez-le avant d’envoyer : c’est la lecture la plus forte de l’autre partie.",
    Language.EN: "Read it again before you send: it is the other side's strongest reading.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """One warning for the text, naming the passages."""
    exhibits = subject.evidence.exhibits if subject.evidence is not None else ()
    unfit = [each for each in exhibits if each.ground is Ground.AGAINST or each.amended_by is not None]
    if unfit:
        places = ", ".join(_place(each.passage.document, each.passage.locator) for each in unfit)
        yield finding(subject, Span(0, 0), CODE, SEVERITY, MESSAGES, SUGGESTIONS, places=places)


def _place(document: str, locator: Locator | None) -> str:
    """Give the document with the number or the day of the passage: "contrat.pdf 4.2"."""
    mark = (locator.article or locator.date or "") if locator is not None else ""
    return f"{document} {mark}".strip()
