"""Charge without clause: interest, a penalty or a recovery fee that no clause holds.

## What it finds
With a case: interest on late payment, a penalty, a lump-sum indemnity, damages, the cost of recovery or of a lawyer,
claimed where no document of the case speaks of such a charge. Saying that none is claimed passes. Outside drafts, a
provision of the law data named in the same sentence carries the claim.

## Why
« Relisez attentivement le contrat » : what it does not give cannot be added in anger.

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
- fr: Des intérêts de retard s’ajouteront.
- fr: Je vous facturerai des pénalités.
- fr: Une indemnité forfaitaire de 40 $ est due.
- fr: Les frais de recouvrement seront à votre charge.
- fr: Les intérêts courent depuis mai.
- fr: Vous devrez payer mes honoraires d’avocat.

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
- en: Interest will be added.
- en: Statutory interest applies.
- en: A late fee is due.
- en: You will bear the collection costs.
- en: We claim damages.
- en: Our legal fees will be added to the bill.

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
- fr: L’article 3 prévoit des intérêts de retard.
- fr: Je ne réclame aucune pénalité.
- fr: Merci de votre intérêt pour mon travail.
- fr: C’est dans votre intérêt.
- fr: Les frais de déplacement sont de 60 $.

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
- en: Clause 3 provides for interest on late payments.
- en: I am not asking for any late fee.
- en: Thank you for your interest in our work.
- en: It is in your interest to answer.
- en: The invoice is attached.

```toml
```
- fr: Des pénalités de retard seront appliquées.
- en: A late fee will apply.

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
- fr: Le total grossit chaque semaine.
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
- en: The total grows every week.

## Known false alarms
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
'''
```
- fr: Les dommages-intérêts sont expliqués dans le livre.
- fr: Je demande des intérêts de retard à un autre client.
- en: I will charge interest on late payment to the other tenant.
- en: The book explains late payment interest and damages.
"""

from collections.abc import Iterator

from amiable.language.words import vocabulary
from amiable.model.finding import Finding
from amiable.model.words import DocumentType, Language, Severity
from amiable.review.checks import finding, wordings
from amiable.review.claims import refused, reported
from amiable.review.lexicon import Match, load_lexicon
from amiable.review.subject import Subject

CODE = "L603"
SEVERITY = Severity.BLOCK
WITH_A_CASE = True
MESSAGES = {
    Language.FR: "Aucun document du dossier ne prévoit cette somme en plus.",
    Language.EN: "No document of the case provides for this extra charge.",
}
SUGGESTIONS = {
    Language.FR: "Réclamez ce que le contrat prévoit, et rien de plus.",
    Language.EN: "Claim what the contract provides, and nothing more.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each extra charge that nothing in the case provides for."""
    if not subject.knows_the_case:
        return
    claimed = [match for match in wordings(subject, "late_fee") if not _harmless(subject, match)]
    if not claimed:
        return
    held = _provided(subject)
    for match in claimed:
        if match.section not in held and not _carried_by_law(subject, match):
            yield finding(subject, match.span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)


def _harmless(subject: Subject, match: Match) -> bool:
    """Whether the charge is not claimed, or the plan put it there."""
    from amiable.review.offered import in_the_plan

    return refused(subject, match) or reported(subject, match) or in_the_plan(subject, match.span)


def _provided(subject: Subject) -> set[str]:
    """Give the kinds of charge that the contracts and the user's own facts speak of."""
    texts = [each.text for each in subject.documents if each.type is DocumentType.CONTRACT]
    texts += [each.passage.text for each in (subject.evidence.exhibits if subject.evidence else ())]
    texts += [each.what for each in (subject.case.facts if subject.case else ())]
    words = vocabulary("\n".join(texts))
    sets = load_lexicon("late_fee", subject.language).sets
    return {kind for kind in ("interest", "penalty", "recovery") if not words.isdisjoint(sets[f"{kind}_words"])}


def _carried_by_law(subject: Subject, match: Match) -> bool:
    """Whether the sentence names a provision that the law data hold."""
    if subject.draft is not None or subject.case is None:
        return False
    from amiable.review.provisions import is_held_by_law, provisions_in

    sentence = subject.sentences[match.sentence]
    text = subject.text[sentence.start : sentence.end]
    named = [text[each.span.start : each.span.end] for each in provisions_in(text)]
    return any(is_held_by_law(each, subject.case.me.jurisdiction) for each in named)
