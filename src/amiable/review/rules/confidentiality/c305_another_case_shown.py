"""Another case shown: the mail names another case's client, or states another case's sum.

## What it finds
With a case whose folder stands beside others: the name, an alias, an address or a number of another case's client,
however it is spelled, and a sum of money that another case holds and this one does not. A first name alone tells
nobody, and a person whom this case names too passes. It blocks on a public channel and warns elsewhere.

## Why
« Divulgation de renseignements » is one of the quarrels that the method names. One case reused as a model for the next
carries its names along.

## Stopped
```toml
case = '''
language = "fr"
[me]
name = "Karine Tremblay"
[client]
name = "Marie Gagnon"
[[facts]]
amount = "60 CAD"
what = "frais de déplacement"
'''
[[others]]
case = "bistro-sorel"
client = "Fabrice Delorme"
aliases = ["fabrice@sorel.example"]
amounts = ["785 CAD"]
```
- fr warn: Bonjour Marie, comme je l’ai écrit à M. Delorme, les frais sont dus.
- fr warn: Bonjour Fabrice Delorme, voici ma réponse.
- fr warn: J’ai mis fabrice@sorel.example en copie.
- fr warn: Il reste 785 $ à régler.
- en warn: Dear Marie, as I told Mr Delorme, the fee is due.
- en warn: The remaining 785 dollars are due.

```toml
case = '''
language = "fr"
channel = "public-review"
[me]
name = "Karine Tremblay"
[client]
name = "Marie Gagnon"
'''
others = [{ case = "bistro-sorel", client = "Fabrice Delorme" }]
```
- fr: Delorme aussi se plaignait, à tort.
- en: The Delormes complained as well.

## Passes
```toml
case = '''
language = "fr"
source = "Luc Verreault, le traiteur, a vu la scène."
[me]
name = "Karine Tremblay"
[client]
name = "Marie Gagnon"
[[facts]]
amount = "60 CAD"
what = "frais de déplacement"
'''
others = [
  { case = "bistro-sorel", client = "Fabrice Delorme", amounts = ["60 CAD", "785 CAD"] },
  { case = "verreault", client = "Luc Verreault" },
  { case = "gagnon-pere", client = "Marie Tremblay" },
]
```
- fr: Bonjour Marie, les frais de 60 $ sont prévus au contrat.
- fr: Luc Verreault peut en témoigner.
- fr: Fabrice, mon assistant, vous rappellera.
- en: Dear Marie, the fee of $60 stands in the contract.
- en: The orme tree in the yard is old, and there were 785 guests.

## Known misses
```toml
case = '''
language = "fr"
[me]
name = "Karine Tremblay"
[client]
name = "Marie Gagnon"
'''
others = [{ case = "bistro-sorel", client = "Fabrice Delorme" }]
```
- fr: C’est comme pour le patron du bistro de Sorel.
- en: It is the same with the owner of the bistro in Sorel.

## Known false alarms
```toml
case = '''
language = "fr"
[me]
name = "Karine Tremblay"
[client]
name = "Marie Gagnon"
[[facts]]
amount = "60 CAD"
what = "frais de déplacement"
'''
[[others]]
case = "bistro-sorel"
client = "Fabrice Delorme"
aliases = ["fabrice@sorel.example"]
amounts = ["785 CAD"]
```
- fr warn: Le musée Fabrice Delorme ouvre à midi.
- fr warn: L’appareil neuf m’a coûté 785 $.
- en warn: The Fabrice Delorme museum opens at noon.
- en warn: The new camera cost me 785 dollars.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.subject import Subject

if TYPE_CHECKING:
    from amiable.model.case import OtherCase

CODE = "C305"
SEVERITY = Severity.BLOCK
WITH_A_CASE = True
MESSAGES = {
    Language.FR: "Ces mots montrent la personne cliente d’un autre dossier ({case}).",
    Language.EN: "These words show the client of another case ({case}).",
}
SUMS = {
    Language.FR: "Cette somme est celle d’un autre dossier ({case}), et rien dans celui-ci ne la porte.",
    Language.EN: "This is the sum of another case ({case}), and nothing in this one holds it.",
}
SUGGESTIONS = {
    Language.FR: "Retirez-les, ou vérifiez que le bon dossier est ouvert.",
    Language.EN: "Take them out, or see whether the right case is open.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each place that shows another case."""
    if subject.case is None or not subject.others:
        return
    from amiable.review.neighbours import people_of_others, sums_of_others

    for messages, found in ((MESSAGES, people_of_others(subject)), (SUMS, sums_of_others(subject))):
        for span, other in found:
            yield _at(subject, span, other, messages)


def _at(subject: Subject, span: Span, other: "OtherCase", messages: dict[Language, str]) -> Finding:
    severity = SEVERITY if subject.public else Severity.WARN
    return finding(subject, span, CODE, severity, messages, SUGGESTIONS, case=other.id)
