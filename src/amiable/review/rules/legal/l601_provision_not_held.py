"""Provision not held: a law, article or judgment that neither the case nor the law data hold.

## What it finds
With a case: an article of a code, an act, a section, a regulation, a judgment or « la jurisprudence », unless the
documents of the case name it or the law data of the user's place do. In a draft the plan alone may bring law in. A
clause of the parties' own contract is no provision, and « mise en demeure » is none.

## Why
« Rencontrez un avocat en droit des affaires » : law that was made up, or is another country's, is worse than none.

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
- fr: L’article 9999 du Code civil du Québec vous y oblige.
- fr: Conformément à l’article L. 441-10 du Code de commerce, vous devez payer.
- fr: La Loi sur les photographes de 1999 est claire.
- fr: La jurisprudence est constante sur ce point.
- fr: Voyez l’arrêt Tremblay c. Bouchard.
- fr: Selon l’art. 4812 C.c.Q., ces frais sont dus.

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
- en: Section 40 of the Administration of Justice Act applies.
- en: Under the Fair Websites Act 2011 you must pay.
- en: See Smith v Jones.
- en: The case law is settled.
- en: Article 1595 of the Civil Code of Québec says so.
- en: 15 U.S.C. § 1692 protects us.

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
[[documents]]
path = "contrat.txt"
text = '''
CONTRAT DE PHOTOGRAPHIE

Article 1. Objet
Le photographe couvre le mariage du 9 mai 2026 à Lévis.

Article 2. Prix
Le forfait coûte 1 800 $.

Article 3. Retard
Toute somme en retard porte des intérêts de 1 % par mois. Voir l’article 1617 du Code civil du Québec.

Article 4. Frais de déplacement
Les frais de déplacement sont de 60 $.
'''
```
- fr: L’article 4 prévoit des frais de déplacement.
- fr: L’article 1595 du Code civil du Québec parle de la mise en demeure.
- fr: L’article 3 du contrat renvoie à l’article 1617 du Code civil du Québec.
- fr: Je vous enverrai une mise en demeure.
- fr: Le code promo ne vaut plus.
- fr: Voyez la Loi sur la protection du consommateur.

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
[[documents]]
path = "contract.txt"
text = '''
AGREEMENT

1. Scope
The developer builds five pages.

2. Price
Each extra page costs 400 pounds.

3. Late payment
Interest at 8% a year is charged on late payments under the Consumer Rights Act 2015.

4. Travel
Travel is billed at cost.
'''
```
- en: Clause 2 sets the price of each extra page.
- en: Section 3 of our agreement names the Consumer Rights Act 2015.
- en: I will send a formal notice.
- en: The source code is yours.
- en: We must act now.
- en: Section 49 of the Consumer Rights Act 2015 concerns services.

```toml
```
- fr: L’article 9999 du Code civil vous y oblige.
- en: Section 40 of the Administration of Justice Act applies.

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
- fr: La loi est de mon côté.
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
- en: The law is on my side.

## Known false alarms
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
'''
```
- fr: La jurisprudence est une matière que j’ai étudiée.
- fr: Mon cousin enseigne la jurisprudence.
- en: I read about the Companies Act 2006 at school.
"""

from collections.abc import Iterator

from amiable.language.spans import overlaps
from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import DocumentType, Language, Severity
from amiable.review.checks import finding
from amiable.review.subject import Subject

CODE = "L601"
SEVERITY = Severity.BLOCK
WITH_A_CASE = True
MESSAGES = {
    Language.FR: "Ni votre dossier ni les données juridiques ne contiennent ce texte.",
    Language.EN: "Neither your case nor the law data hold this provision.",
}
SUGGESTIONS = {
    Language.FR: "Retirez-le : le contrat suffit, et un avocat dira le droit.",
    Language.EN: "Take it out: the contract is enough, and a lawyer will say what the law is.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each provision that nothing vouches for."""
    if not subject.knows_the_case:
        return
    from amiable.review.provisions import provisions_in

    for provision in provisions_in(subject.text):
        if any(overlaps(provision.span, own) for own in subject.own) and not _held(subject, provision.span):
            yield finding(subject, provision.span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)


def _held(subject: Subject, span: Span) -> bool:
    """Whether the plan put it there, the documents name it or, outside drafts, the law data do."""
    from amiable.review.offered import in_the_plan
    from amiable.review.provisions import is_held_by_law, is_held_by_text

    named = subject.text[span.start : span.end]
    if in_the_plan(subject, span) or is_held_by_text(named, _writings(subject)):
        return True
    known = subject.draft is None and subject.case is not None
    return known and subject.case is not None and is_held_by_law(named, subject.case.me.jurisdiction)


def _writings(subject: Subject) -> str:
    """Give what was agreed and what the user wrote; the client's own letters vouch for nothing."""
    contracts = [each.text for each in subject.documents if each.type is DocumentType.CONTRACT]
    return "\n\n".join(contracts)
