"""Locator wrong: a clause, a page or a message that is not where the text says.

## What it finds
With a case: a clause or page number that no document of the case has, a page on which the clause does not stand, a
message of a day on which none was written, and a quote that does not lie in the clause named beside it. Articles of
laws are not clauses, and « page 2 du site » is no page of the contract.

## Why
« Cite l’article et la page » : Marie gave in when she was shown the page. A wrong page shows that nobody looked.

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
- fr: L’article 9 prévoit les frais de déplacement.
- fr: L’article 4.7 prévoit les frais de déplacement.
- fr: Voyez l’article 4 (page 12) de notre contrat.
- fr: L’article 2 prévoit que « les frais de déplacement sont de 60 $ ».
- fr: Le contrat le dit à la page 7.

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
- en: Clause 12 sets the price of an extra page.
- en: Section 2.4 of our agreement sets the price.
- en: Clause 4 says that “each extra page costs 400 pounds”.
- en: The agreement says so on page 8.

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
- fr: L’article 4 prévoit les frais de déplacement.
- fr: L’article 4 prévoit que « les frais de déplacement sont de 60 $ ».
- fr: L’article 1595 du Code civil n’est pas un article du contrat.
- fr: Dans votre message du 12 mai 2026, vous refusez de payer.
- fr: La photo figure à la page 3 du site.

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
- en: Clause 2 sets the price of an extra page.
- en: Clause 2 says that “each extra page costs 400 pounds”.
- en: Section 49 of the Consumer Rights Act 2015 is no clause of ours.
- en: In your email of 12 May 2026 you refused to pay.
- en: The photo is on page 3 of the site.

```toml
```
- fr: L’article 9 prévoit ces frais.

```toml
```
- en: Clause 12 sets the price.

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
- fr: C’est écrit vers la fin du contrat, juste avant les signatures.

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
- en: It stands near the end of the agreement, just above the signatures.

## Known false alarms
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
'''
```
- fr: L’article 12 de ce journal vous plaira.
- fr: L’article 12 de mon blogue en parle.
- en: Section 12 of the newspaper has a nice picture.
- en: Section 12 of the stadium is full.
"""

from collections.abc import Iterator

from amiable.language.spans import contains, overlaps
from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.citations import passages_of, quotations_in, references_in
from amiable.review.locators import leads_astray, wrong_days
from amiable.review.offered import in_the_plan
from amiable.review.subject import Subject

CODE = "E402"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Rien dans le dossier ne se trouve à cet endroit, ou pas ce qui est cité.",
    Language.EN: "Nothing in the case stands at this place, or not what is quoted.",
}
SUGGESTIONS = {
    Language.FR: "Vérifiez l’article, la page ou la date dans le document.",
    Language.EN: "Check the clause, the page or the date in the document.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each reference that leads nowhere, or elsewhere."""
    if subject.case is None and subject.evidence is None:
        return
    passages = passages_of(subject)
    quoted = [each.span for each in quotations_in(subject.text, subject.own)]
    wrong = [each.span for each in references_in(subject.text) if leads_astray(subject, each, passages)]
    for span in sorted([*wrong, *wrong_days(subject, passages)]):
        own = any(contains(part, span) for part in subject.own) and not any(overlaps(span, each) for each in quoted)
        if own and not in_the_plan(subject, span):
            yield finding(subject, span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)
