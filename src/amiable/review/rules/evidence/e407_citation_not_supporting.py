"""Citation not supporting: a sentence makes its passage say what it does not say.

## What it finds
With a case: a sentence that attributes to a clause a sum, share or delay other than the one it states, or the
contrary of what it states (included, refundable, due, allowed); a quote that leaves a « pas », "unless" or "if" out of
its middle. These block. A clause with a condition that is made absolute (« dans tous les cas », "always"), and a sum
attributed to a clause that states none, are warnings.

## Why
« Chaque point repose sur une citation vérifiée. » Where invented quotes are caught, invention moves into the sentence
beside them.

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
- fr: L’article 4 prévoit des frais de déplacement de 500 $.
- fr: L’article 5 prévoit que l’acompte est remboursable.
- fr: Selon l’article 5, l’acompte est remboursable en cas d’annulation.
- fr warn: L’article 5 s’applique dans tous les cas.
- fr: L’article 5 dit que « L’acompte de 500 $ […] remboursable, sauf force majeure ».

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
- en: Clause 2 sets the price of each extra page at £500.
- en: Clause 5 says that the deposit is refundable.
- en: Under clause 5 the deposit is refundable on cancellation.
- en warn: Clause 5 applies without exception.
- en: Clause 5 reads: “The deposit of 500 pounds […] refundable unless the developer cancels”.

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
- fr: L’article 4 prévoit des frais de déplacement de 60 $.
- fr: L’article 3 prévoit des intérêts de 1 % par mois.
- fr: L’article 5 prévoit que l’acompte n’est pas remboursable.
- fr: Selon l’article 5, l’acompte n’est pas remboursable, sauf force majeure.
- fr: L’article 4 prévoit les frais de déplacement.

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
- en: Clause 2 sets the price of each extra page at £400.
- en: Clause 3 provides for interest at 8% a year.
- en: Clause 5 says that the deposit is not refundable.
- en: Under clause 5 the deposit is non-refundable.
- en: Clause 2 sets the price of each extra page.

```toml
```
- fr: L’article 4 prévoit 500 $.

```toml
```
- en: Clause 2 sets the price at £500.

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
- fr: L’article 4 met le repas à votre charge.

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
- en: Clause 4 makes you pay for my lunch.

## Known false alarms
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
[[facts]]
amount = "60 CAD"
what = "frais de déplacement"
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
- fr warn: L’article 5, sauf force majeure, s’applique comme toujours.
- fr: L’article 4 prévoit les frais que vous avez toujours payés, sauf les 20 $ de péage.

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
Clause 2. Price
Each extra page costs 400 pounds.

Clause 5. Deposit
The deposit of 500 pounds is not refundable unless the developer cancels.
'''
```
- en: Clause 2 sets the price, and you have paid 120 pounds of it.
- en warn: Clause 5 applies, as it always has.
"""

from collections.abc import Iterator, Sequence

from amiable.language.spans import contains
from amiable.model.document import Passage
from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.citations import passages_of, passages_with, quotations_in, references_in
from amiable.review.claims import holds_any
from amiable.review.offered import in_the_plan
from amiable.review.subject import Subject
from amiable.review.support import Support, claim_of, contradicts, cut_a_denial, overstates, passages_cited

CODE = "E407"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Le passage cité ne dit pas cela.",
    Language.EN: "The passage cited does not say that.",
}
SUGGESTIONS = {
    Language.FR: "Dites ce que le passage prévoit, condition comprise.",
    Language.EN: "Say what the passage provides, its condition included.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each sentence that its passage contradicts or does not carry."""
    if subject.case is None and subject.evidence is None:
        return
    passages = passages_of(subject)
    for quotation in quotations_in(subject.text, subject.own):
        if not in_the_plan(subject, quotation.inner):
            saying = passages_with(quotation.text, passages)
            if saying and all(cut_a_denial(each.text, quotation.text, subject.language) for each in saying):
                yield finding(subject, quotation.inner, CODE, SEVERITY, MESSAGES, SUGGESTIONS)
    for sentence in subject.sentences:
        support = _judge(subject, sentence, passages)
        if support is not Support.FITS:
            severity = SEVERITY if support is Support.CONTRADICTED else Severity.WARN
            yield finding(subject, sentence, CODE, severity, MESSAGES, SUGGESTIONS)


def _judge(subject: Subject, sentence: Span, passages: Sequence[Passage]) -> Support:
    """How far the passages that the sentence cites carry what it says in its own words."""
    text = subject.text[sentence.start : sentence.end]
    cites = any(each.article for each in references_in(subject.text, *sentence)) or any(
        contains(sentence, each.inner) for each in quotations_in(subject.text, subject.own)
    )
    if not cites or not holds_any(text, "leans", subject.language, "citing"):
        return Support.FITS
    cited = passages_cited(subject, sentence, passages)
    if not cited:
        return Support.FITS
    claim = claim_of(subject, sentence)
    if contradicts(subject, claim, cited):
        return Support.CONTRADICTED
    return Support.OVERSTATED if overstates(subject, claim, cited) else Support.FITS
