"""Recipient of the case: the mail also goes to somebody whom the case names, or to another case's client.

## What it finds
A mail with a case: each address in To, Cc or Bcc that is neither the client's nor the user's and belongs to a person
whom the case names (a witness, a supplier, a colleague), by address or by first and last name, or to the client of
another case. The address is shown. A stranger to all cases passes: nothing tells that the copy is a mistake.

## Why
« Divulgation de renseignements » is one of the quarrels that the method names. A copy that went to the wrong person
cannot be called back.

## Stopped
```toml
case = '''
language = "fr"
source = "Luc Verreault, le traiteur, a vu la scène ; son adresse est l.verreault@traiteur.example."
[me]
name = "Karine Tremblay"
[client]
name = "Marie Gagnon"
aliases = ["marie@courriel.example"]
'''
recipients = ["Marie Gagnon <marie@courriel.example>", "Luc Verreault <lv@autre.example>"]
```
- fr: Bonjour Marie, les frais sont prévus au contrat.
- en: Dear Marie, the fee stands in the contract.

```toml
case = '''
language = "fr"
[me]
name = "Karine Tremblay"
[client]
name = "Marie Gagnon"
'''
others = [{ case = "bistro-sorel", client = "Fabrice Delorme", aliases = ["bistro@sorel.example"] }]
recipients = ["marie.gagnon@courriel.example", "bistro@sorel.example"]
```
- fr: Bonjour Marie, les frais sont prévus au contrat.
- en: Dear Marie, the fee stands in the contract.

## Passes
```toml
case = '''
language = "fr"
source = "Luc Verreault, le traiteur, a vu la scène."
[me]
name = "Karine Tremblay"
[client]
name = "Marie Gagnon"
aliases = ["mg@courriel.example"]
'''
others = [{ case = "bistro-sorel", client = "Fabrice Delorme", aliases = ["bistro@sorel.example"] }]
recipients = ["mg@courriel.example", "Marie <marie.gagnon@ailleurs.example>", "Karine Tremblay <k@studio.example>", "compta@studio.example", "Luc Roy <luc@roy.example>"]
```
- fr: Bonjour Marie, les frais sont prévus au contrat.
- en: Dear Marie, the fee stands in the contract.

## Known misses
```toml
case = '''
language = "fr"
source = "Luc Verreault, le traiteur, a vu la scène."
[me]
name = "Karine Tremblay"
[client]
name = "Marie Gagnon"
'''
recipients = ["marie.gagnon@courriel.example", "traiteur1987@courriel.example"]
```
- fr: Bonjour Marie, les frais sont prévus au contrat.
- en: Dear Marie, the fee stands in the contract.

## Known false alarms
```toml
case = '''
language = "fr"
source = "Luc Verreault, le traiteur, a vu la scène ; son adresse est l.verreault@traiteur.example."
[me]
name = "Karine Tremblay"
[client]
name = "Marie Gagnon"
aliases = ["marie@courriel.example"]
'''
recipients = ["Marie Gagnon <marie@courriel.example>", "Luc Verreault <lv@autre.example>"]
```
- fr: Bonjour Marie, Luc nous lit comme vous l’avez voulu.
- en: Dear Marie, Luc reads this as you wished.
"""  # noqa: E501 - a list of a block is one line

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.subject import Subject

CODE = "C306"
SEVERITY = Severity.WARN
WITH_A_CASE = True
MESSAGES = {
    Language.FR: "Ce message part aussi à quelqu’un que nomme un dossier sans que ce soit la personne cliente : {who}.",
    Language.EN: "This mail also goes to somebody whom a case names and who is not its client: {who}.",
}
SUGGESTIONS = {
    Language.FR: "Retirez cette adresse, ou vérifiez que cette personne doit tout lire.",
    Language.EN: "Take the address out, or see whether this person is meant to read all of it.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Give one finding at the start of the text that lists the addresses."""
    if subject.case is None or not subject.recipients:
        return
    from amiable.review.neighbours import recipients_of_cases

    found = recipients_of_cases(subject)
    if found:
        yield finding(subject, Span(0, 0), CODE, SEVERITY, MESSAGES, SUGGESTIONS, who=", ".join(found))
