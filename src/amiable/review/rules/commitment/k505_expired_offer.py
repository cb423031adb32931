"""Expired offer: the writer makes an offer that has lapsed.

## What it finds
With a case: words that give most of what an offer gives whose last day has passed. Saying that it has lapsed, or
that it was made at the time, passes.

## Why
« Chaque solution proposée est une solution que vous avez autorisée » : until the day that you named.

## Stopped
```toml
today = 2026-11-24
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
expires = 2026-10-31
condition = "si vous n’êtes pas en mesure de payer"
[[facts]]
amount = "60 CAD"
what = "frais de déplacement"
'''
```
- fr: Je vous propose de retirer quatre photos du forfait.
- fr: Je peux retirer quatre photos de votre forfait.
- fr: Nous pourrions retirer quatre photos du forfait, si cela vous aide.
- fr: Il reste possible de retirer quatre photos du forfait.
- fr: Je retirerai quatre photos du forfait.

```toml
today = 2026-11-24
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
expires = 2026-10-31
[[facts]]
amount = "400 GBP"
what = "extra page"
'''
```
- en: I can take 80 pounds off the final invoice.
- en: We would take 80 pounds off the final invoice.
- en: I am happy to take 80 pounds off your final invoice.
- en: To settle this, let me take 80 pounds off the final invoice.
- en: It is still possible to take 80 pounds off the final invoice.
- en: Dear all,⏎⏎The page is priced in our agreement.⏎⏎I will take 80 pounds off the final invoice.⏎⏎Kind regards,⏎Dana

## Passes
```toml
today = 2026-11-24
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
expires = 2026-10-31
condition = "si vous n’êtes pas en mesure de payer"
[[facts]]
amount = "60 CAD"
what = "frais de déplacement"
'''
```
- fr: Mon offre de retirer quatre photos du forfait a expiré.
- fr: Je vous avais proposé de retirer quatre photos du forfait.
- fr: Je ne peux plus retirer quatre photos du forfait.
- fr: Les quatre photos vous attendent.
- fr: Nous pouvons en parler de vive voix.

```toml
today = 2026-11-24
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
expires = 2026-10-31
[[facts]]
amount = "400 GBP"
what = "extra page"
'''
```
- en: My offer to take 80 pounds off the final invoice has expired.
- en: I had offered to take 80 pounds off the final invoice.
- en: I can no longer take 80 pounds off the final invoice.
- en: The final invoice is attached.
- en: Shall we talk on the phone?

```toml
today = 2026-10-01
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
expires = 2026-10-31
[[facts]]
amount = "400 GBP"
what = "extra page"
'''
```
- en: I can take 80 pounds off the final invoice.

## Known misses
```toml
today = 2026-11-24
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
expires = 2026-10-31
condition = "si vous n’êtes pas en mesure de payer"
[[facts]]
amount = "60 CAD"
what = "frais de déplacement"
'''
```
- fr: Ce que je vous ai proposé tient toujours.
```toml
today = 2026-11-24
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
expires = 2026-10-31
[[facts]]
amount = "400 GBP"
what = "extra page"
'''
```
- en: My earlier proposal still stands.

## Known false alarms
```toml
today = 2026-11-24
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
expires = 2026-10-31
covers = "les frais de déplacement"
[[facts]]
amount = "60 CAD"
what = "frais de déplacement"
'''
```
- fr: Retirer quatre photos du forfait demande une heure de travail.

```toml
today = 2026-11-24
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
expires = 2026-10-31
covers = "the extra page"
[[facts]]
amount = "400 GBP"
what = "extra page"
'''
```
- en: Taking 80 pounds off the final invoice takes me a minute in the software.
- en: To take 80 pounds off the final invoice, the software needs a code.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.claims import holds_any
from amiable.review.offered import authorised, expired, resembles_an_offer
from amiable.review.subject import Subject

CODE = "K505"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Cette offre a expiré : elle n’est plus à faire.",
    Language.EN: "This offer has expired: it is not to be made any more.",
}
SUGGESTIONS = {
    Language.FR: "Retirez-la, ou prolongez-la dans `case.toml`.",
    Language.EN: "Take it out, or extend it in `case.toml`.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each sentence that makes an offer after its last day."""
    lapsed = expired(subject)
    if not lapsed:
        return
    for sentence in subject.sentences:
        text = subject.text[sentence.start : sentence.end]
        still_made = resembles_an_offer(subject, sentence, authorised(subject))
        past = holds_any(text, "lapsed", subject.language)
        if resembles_an_offer(subject, sentence, lapsed) and not (still_made or past):
            yield finding(subject, sentence, CODE, SEVERITY, MESSAGES, SUGGESTIONS)
