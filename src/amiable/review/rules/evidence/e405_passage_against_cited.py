"""Passage against cited: the letter leans on a passage that speaks against its writer, or that was amended away.

## What it finds
With evidence: a sentence that cites an exhibit whose ground is « against », or that a later document replaced, as if
it supported the user. A sentence that grants the passage to the client, or says that it was replaced, passes; so does
telling what the client wrote.

## Why
« Le client n’a pas toujours raison ; vous non plus. » Who cites a clause that says the contrary loses the argument
and the trust.

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
- fr: L’article 4 le prévoit clairement.
- fr: Selon l’article 4, « les frais de déplacement sont inclus dans le forfait ».
- fr: Comme l’indique l’article 4, vous devez ces frais.
- fr: Ces frais sont dus : « Les frais de déplacement sont inclus dans le forfait. »
- fr: Je m’appuie sur l’article 4.

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
- en: Under clause 2, “extra pages are included in the price”.
- en: The fee is owed: “Extra pages are included in the price.”

## Passes
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
- fr: L’article 4 vous donne raison sur ce point.
- fr: Certes, l’article 4 les inclut.
- fr: L’article 4 a été remplacé par la suite.
- fr: Nos échanges me suffisent.
- fr: L’article 2 fixe le prix du forfait.

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
- en: Clause 2 is in your favour here.
- en: Indeed, clause 2 includes extra pages.
- en: Clause 2 was replaced afterwards.
- en: Our messages are enough.
- en: Clause 1 sets the scope.

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
- fr: Le contrat, que vous avez signé, le prévoit.

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
- en: The agreement that you signed says so.

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
- fr: L’article 5 se lit avec l’article 4.

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
- en: Clause 5 is to be read with clause 2.
"""

from collections.abc import Iterator

from amiable.model.evidence import Exhibit
from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import DocumentType, Ground, Language, Severity
from amiable.review.checks import finding
from amiable.review.citations import cited_exhibits
from amiable.review.claims import holds_any
from amiable.review.subject import Subject

CODE = "E405"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Ce passage parle contre vous, ou a été remplacé : il n’appuie rien.",
    Language.EN: "This passage speaks against you, or was replaced: it supports nothing.",
}
SUGGESTIONS = {
    Language.FR: "Ne le citez pas, ou dites franchement ce qu’il prévoit.",
    Language.EN: "Do not cite it, or say frankly what it provides.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each sentence that leans on such a passage."""
    if subject.evidence is None or not any(_unfit(each) for each in subject.evidence.exhibits):
        return
    for sentence in subject.sentences:
        cited = [each for each in cited_exhibits(subject, sentence) if _unfit(each)]
        if cited and not _granted(subject, sentence, cited):
            yield finding(subject, sentence, CODE, SEVERITY, MESSAGES, SUGGESTIONS)


def _unfit(exhibit: Exhibit) -> bool:
    """Whether the passage goes against the user or was amended away."""
    return exhibit.ground is Ground.AGAINST or exhibit.amended_by is not None


def _granted(subject: Subject, sentence: Span, cited: list[Exhibit]) -> bool:
    """Whether the sentence grants it to the client, says that it is past, or only tells what the client wrote."""
    text = subject.text[sentence.start : sentence.end]
    if holds_any(text, "grants", subject.language, "citing"):
        return True
    told = holds_any(text, "reports", subject.language)
    return told and all(each.source_type is DocumentType.EXCHANGE for each in cited)
