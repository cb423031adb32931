"""Figure not held: a sum, a date, a share or a number that the case does not hold.

## What it finds
With a case: each sum of money, date, percentage and number, in figures or in words, that neither the facts, offers
and deadline of the case nor its documents hold, together with what it counts: fourteen days are not held by fourteen
photos. In a draft only what its plan was made from counts, and every figure outside a token blocks that this does
not hold. Elsewhere sums, dates, shares and delays block, other numbers are warnings. « Un », « les deux », "two
things" and the like are words, not figures.

## Why
« Aucun chiffre, aucune date que le dossier ne contient pas. » Of letters written by large models, most held a date or
a delay that nobody had given.

## Stopped
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
- fr: Vous me devez 75 $.
- fr: Merci de régler d’ici le 14 janvier 2027.
- fr: Cela ne représente que 3 % du total.
- fr: Vous avez quatorze jours pour payer.
- fr: J’ai parcouru cent vingt kilomètres pour venir.

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
- en: You owe us £450.
- en: Please pay by 14 January 2027.
- en: That is only 3% of the total.
- en: You have fourteen days to pay.
- en warn: I wrote 350 lines for it.

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
- fr: Vous me devez 60 $ de frais de déplacement.
- fr: L’article 4 (page 1) le prévoit.
- fr: Il y a deux possibilités, et l’une d’elles vous conviendra.
- fr: Cette phrase a deux lectures.
- fr: Je peux retirer quatre photos du forfait.
- fr: Mille mercis, et je suis d’accord à cent pour cent.

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
- en: The extra page costs £400.
- en: Clause 2 (page 1) sets the price.
- en: There are two ways to settle this.
- en: There are two readings of that sentence.
- en: The agreement covers five pages.
- en: I can take 80 pounds off the final invoice.

```toml
```
- fr: Vous me devez 75 $.

```toml
```
- en: You owe us £450.

## Known misses
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
- fr: Vous avez jusqu’à la pleine lune pour payer.

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
- en: You have until the next full moon to pay.

## Known false alarms
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
'''
```
- fr: Je travaille depuis vingt ans dans ce métier.
- fr: Il a fait 30 degrés pendant trois jours.
- en: I have been in this trade for twenty years.
- en: It rained for three days.
"""

from collections.abc import Iterator

from amiable.language.spans import contains
from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.figures import unheld_contacts, unheld_delays, unheld_figures
from amiable.review.offered import in_the_plan, knows_the_case
from amiable.review.subject import Subject

CODE = "E403"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Le dossier ne contient pas ce chiffre ou cette date.",
    Language.EN: "The case does not hold this figure or date.",
}
SUGGESTIONS = {
    Language.FR: "Vérifiez-le, retirez-le, ou ajoutez-le aux faits de `case.toml`.",
    Language.EN: "Check it, take it out, or add it to the facts of `case.toml`.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each figure that nothing in the case vouches for."""
    if not knows_the_case(subject):
        return
    for figure in unheld_figures(subject):
        if _is_the_writers(subject, figure.span):
            severity = SEVERITY if figure.grave or subject.draft is not None else Severity.WARN
            yield finding(subject, figure.span, CODE, severity, MESSAGES, SUGGESTIONS)
    for span in (*unheld_delays(subject), *unheld_contacts(subject)):
        if _is_the_writers(subject, span):
            yield finding(subject, span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)


def _is_the_writers(subject: Subject, span: Span) -> bool:
    """Whether the writer put it there, and no token of the plan."""
    return any(contains(part, span) for part in subject.own) and not in_the_plan(subject, span)
