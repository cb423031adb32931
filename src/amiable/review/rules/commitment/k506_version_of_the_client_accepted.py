"""Client's version accepted: the writer grants the point in dispute.

## What it finds
With a case: « vous avez raison », « je reconnais que les frais n’étaient pas prévus », "the invoice is not due",
"I agree that the work was late". A question, a supposition, a denial and what the client is said to think pass, and
so does « vous avez raison de poser la question ». Where the plan grants that the client is right, it passes.

## Why
« Le client n’a pas toujours raison. » A letter that wants peace must not pay for it with the facts.

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
- fr: Vous avez raison.
- fr: Vous avez tout à fait raison, ces frais sont abusifs.
- fr: Je reconnais que les frais n’étaient pas prévus.
- fr: La facture n’est pas due.
- fr: J’admets que le contrat ne prévoit rien.
- fr: Je reconnais ne pas avoir annoncé ces frais.

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
- en: You are right.
- en: You’re absolutely right about the page.
- en: The invoice is not due.
- en: I agree that the fee was not agreed.
- en: We acknowledge that the work was late.
- en: I accept your version of events.

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
```
- fr: Vous avez raison de poser la question.
- fr: Si vous avez raison, montrez-moi l’article.
- fr: Vous estimez que les frais n’étaient pas prévus.
- fr: Je ne pense pas que vous ayez raison sur ce point.
- fr: Selon vous, la facture n’est pas due.
- fr: Les frais sont prévus à l’article 4.2.

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
- en: You are right to ask.
- en: If you are right, please show me the clause.
- en: You say that the invoice is not due.
- en: I do not think you are right about that.
- en: In your view, the fee was not agreed.
- en: You have every right to ask.

```toml
```
- fr: Vous avez raison, il fait froid.
- en: You are right, as usual.

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
- fr: Rien à redire à votre lecture du contrat.
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
- en: I cannot fault your reading of the contract.

## Known false alarms
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
'''
```
- fr: Vous avez raison sur un point : la date de la page 3 était fausse.
- en: You are right on one point: the date on page 3 was wrong.
- en: The bailiff’s fees are not included.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding, wordings
from amiable.review.claims import doubted, holds_any, refused, reported, sentence_holds, supposed
from amiable.review.lexicon import Match
from amiable.review.offered import concedes, in_the_plan, knows_the_case
from amiable.review.subject import Subject

CODE = "K506"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Ces mots donnent raison à l’autre sur le point en litige.",
    Language.EN: "These words grant the client the point in dispute.",
}
SUGGESTIONS = {
    Language.FR: "Dites que vous entendez son point de vue, puis ce que prévoit l’écrit.",
    Language.EN: "Say that you hear their view, then what the writing provides.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each time the point is granted, unless the plan grants it."""
    if not knows_the_case(subject) or concedes(subject):
        return
    for match in wordings(subject, "acceptance"):
        last = subject.sentence_tokens[match.sentence][match.last].span
        if not (in_the_plan(subject, last) or _harmless(subject, match)):
            yield finding(subject, match.span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)


def _harmless(subject: Subject, match: Match) -> bool:
    """Whether nothing is granted: supposed, laid in the client's mouth, doubted, or only a courtesy."""
    if reported(subject, match, within=match.section != "claim") or supposed(subject, match):
        return True
    if match.section == "right":
        return _to_do_something(subject, match) or refused(subject, match, after_too=False)
    if match.section in {"claim", "judged"} and refused(subject, match):
        return True
    return sentence_holds(subject, match, "views") or (match.section == "denied" and doubted(subject, match))


def _to_do_something(subject: Subject, match: Match) -> bool:
    """Whether it is only right to ask: « vous avez raison de poser la question », "you are right to ask"."""
    following = [token.folded for token in subject.sentence_tokens[match.sentence][match.last + 1 : match.last + 3]]
    opens = following[:1] in (["de"], ["d"], ["to"])
    return opens and holds_any(" ".join(following[1:]), "askings", subject.language)
