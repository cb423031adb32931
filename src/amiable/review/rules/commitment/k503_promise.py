"""Promise: the writer binds the user to something that no offer holds.

## What it finds
With a case: a guarantee, a promise, a word of honour, « cela ne se reproduira plus », and a date or delay for work
that the user would have to do. What an offer gives may be promised. « Je ne peux rien vous promettre » passes.

## Why
« Ne promettez que ce que vous avez décidé. » A promise made to calm somebody down is the next dispute.

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
- fr: Je vous garantis que vous serez satisfaite.
- fr: Je vous promets de refaire les photos.
- fr: Nous nous engageons à tout reprendre.
- fr: Cela ne se reproduira plus.
- fr: Vous avez ma parole.
- fr: Je vous livrerai les photos avant vendredi.

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
- en: I guarantee that the site will rank first.
- en: We promise to redo the page.
- en: It will not happen again.
- en: You have my word.
- en: I will send you the new version by Friday.
- en: Rest assured that everything will be fine.

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
- fr: Je m’engage à retirer quatre photos du forfait.
- fr: Je ne peux rien vous promettre.
- fr: Je ne peux garantir aucun délai.
- fr: Vous m’écrivez que je vous avais promis un album.
- fr: Pouvez-vous me répondre d’ici vendredi ?

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
- en: I promise to take 80 pounds off the final invoice.
- en: I cannot promise anything.
- en: We can’t guarantee a ranking.
- en: You say that I promised you a blog.
- en: Please answer by Friday.

```toml
```
- fr: Promis, je te rappelle.
- en: I promise to call.

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
- fr: Ce sera prêt.
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
- en: Consider it done.

## Known false alarms
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
'''
```
- fr: Je vous enverrai la copie du document demain, par courriel.
- fr: Je vous enverrai le texte du contrat demain.
- en: I will send you the text of the agreement by Friday.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding, wordings
from amiable.review.claims import clause_span, doubted, read_from_a_clause, refused, reported
from amiable.review.lexicon import Match
from amiable.review.offered import authorised, in_the_plan, knows_the_case, resembles_an_offer, tokens_at
from amiable.review.subject import Subject
from amiable.review.undertakings import Undertaking, doubtful

CODE = "K503"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Ces mots vous engagent à ce qu’aucune offre ne prévoit.",
    Language.EN: "These words bind you to something that no offer holds.",
}
DOUBTS = {
    Language.FR: "Ces mots semblent promettre un travail qu’aucune offre ne prévoit.",
    Language.EN: "These words seem to promise work that no offer holds.",
}
SUGGESTIONS = {
    Language.FR: "Dites ce que vous proposez, sans garantie ni délai que vous n’avez pas fixé.",
    Language.EN: "Say what you propose, with no guarantee and no date that you did not set.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each promise that no offer covers."""
    if not knows_the_case(subject):
        return
    met = set()
    for match in wordings(subject, "promise"):
        met.add(match.sentence)
        if not (_promises_an_offer(subject, match) or _harmless(subject, match)):
            yield finding(subject, match.span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)
    severity = SEVERITY if subject.draft is not None else Severity.WARN
    for match in doubtful(subject, Undertaking.WORKS, met):
        yield finding(subject, match.span, CODE, severity, DOUBTS, SUGGESTIONS)


def _promises_an_offer(subject: Subject, match: Match) -> bool:
    """Whether what is promised is an offer, in its words or in its token."""
    clause = clause_span(subject, match)
    if in_the_plan(subject, match.span) and match.section != "work":
        return True
    named = any(name.startswith(("offer", "restatement")) for name in tokens_at(subject, clause))
    return named or resembles_an_offer(subject, clause, authorised(subject))


def _harmless(subject: Subject, match: Match) -> bool:
    """Whether nothing is promised: refused, laid in the client's mouth, or read from a clause."""
    if match.section == "denied":
        return reported(subject, match, within=False) or doubted(subject, match)
    return refused(subject, match) or reported(subject, match) or read_from_a_clause(subject, match)
