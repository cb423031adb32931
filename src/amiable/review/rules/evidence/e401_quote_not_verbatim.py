"""Quote not verbatim: words in quotation marks that no document of the case says.

## What it finds
With a case: three quoted words or more that are introduced as somebody's words (« le contrat prévoit », "you wrote",
a colon), or eight quoted words or more however introduced, and that stand in no passage of the case. Typographic
marks, a first capital and « […] » for what is left out may differ, nothing else.

## Why
« Relisez attentivement le contrat » : a quote that is nearly right is wrong, and it is the first thing that the
other side will check.

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
- fr: Le contrat prévoit que « les frais de déplacement sont de 90 $ ».
- fr: L’article 4 dit : « Les frais de déplacement sont dus en tout temps. »
- fr: Vous avez écrit « je paierai demain sans faute ».
- fr: Voici ce que nous avons signé : « Le photographe se déplace à ses conditions ».
- fr: « Toute somme en retard porte des intérêts de 12 % par mois à compter de la facture. »

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
- en: The contract says “each extra page costs 300 pounds”.
- en: Clause 2 reads: "The developer bills every page at cost."
- en: You wrote “I will gladly pay for it”.
- en: As agreed: “The price of an extra page is 400 pounds”.
- en: “Interest at 18% a year is charged on all late payments without notice.”

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
- fr: Le contrat prévoit que « les frais de déplacement sont de 60 $ ».
- fr: Vos « petits frais » sont au contrat.
- fr: Merci d’indiquer « solde du mariage » sur le virement.

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
- en: The contract says “Each extra page costs 400 pounds”.
- en: Clause 5 says that “the deposit […] is not refundable”.
- en: Please write “final page” on the transfer.
- en: The “extra” page is in the agreement.

```toml
```
- fr: Le contrat prévoit que « les frais sont dus ».

```toml
```
- en: The contract says “the fee is due”.

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
- fr: « Payer vite, payer mieux », c’est ma devise.

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
- en: “Pay fast, pay once” is my motto.

## Known false alarms
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
'''
```
- fr: Je vous dis : « merci de votre patience et de votre bonne humeur ».
- fr: Mon père disait : « les bons comptes font les bons amis ».
- en: My father used to say: “good accounts make good friends”.
- en: I say “thank you for your patience and your good humour”.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.citations import Quotation, passages_of, passages_with, quotations_in, says
from amiable.review.claims import holds_any
from amiable.review.offered import in_the_plan
from amiable.review.subject import Subject

CODE = "E401"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Aucun document du dossier ne dit ces mots.",
    Language.EN: "No document of the case says these words.",
}
SUGGESTIONS = {
    Language.FR: "Copiez le passage tel quel, ou dites-le sans guillemets.",
    Language.EN: "Copy the passage as it stands, or say it without quotation marks.",
}
_FEWEST_WORDS = 3
_ALWAYS_A_QUOTE = 8
"""So many words between quotation marks are somebody's words, whatever introduces them."""
_BEFORE = 160


def find(subject: Subject) -> Iterator[Finding]:
    """Each quote that cannot be found in the case."""
    if subject.case is None and subject.evidence is None:
        return
    passages = passages_of(subject)
    texts = [each.text for each in subject.documents]
    for quotation in quotations_in(subject.text, subject.own):
        if not _claims_to_be_said(subject, quotation) or in_the_plan(subject, quotation.inner):
            continue
        whole = "…" not in quotation.text and "..." not in quotation.text
        in_a_document = whole and any(says(text, quotation.text) for text in texts)
        if not in_a_document and not passages_with(quotation.text, passages):
            yield finding(subject, quotation.inner, CODE, SEVERITY, MESSAGES, SUGGESTIONS)


def _claims_to_be_said(subject: Subject, quotation: Quotation) -> bool:
    """Whether the marks set off somebody's words: by their length, by what introduces them, or by a colon."""
    words = len(quotation.text.split())
    if words < _FEWEST_WORDS:
        return False
    sentence = subject.sentence_at(quotation.span.start)
    start = max(min(sentence.start, quotation.span.start), quotation.span.start - _BEFORE)
    before = subject.text[start : quotation.span.start].rstrip()
    introduced = before.endswith(":") or holds_any(before, "introduces", subject.language, "citing")
    return introduced or words >= _ALWAYS_A_QUOTE
