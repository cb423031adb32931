"""Waiver: the writer gives up a right of the user.

## What it finds
With a case: rights, claims or proceedings given up, the client released from the contract, ownership or copyright
handed over, and a receipt in full, unless an offer gives it or settles everything.

## Why
« Le contrat couvre les services, les prix, la propriété. » What a contract gives is not to be signed away in the
last line of a friendly letter.

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
- fr: Je renonce à tout recours contre vous.
- fr: Nous ne vous poursuivrons pas.
- fr: Je vous cède tous les droits sur les photos.
- fr: Vous êtes libérée de toute obligation.
- fr: Je vous tiens quitte du reste.
- fr: Ce versement vaut pour solde de tout compte.

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
- en: I waive all claims against you.
- en: We will not take any legal action.
- en: I transfer all rights in the designs.
- en: We release you from the agreement.
- en: I won’t sue you.
- en: This payment is in full and final settlement.

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
- fr: Je ne renonce pas à mes droits.
- fr: Vous avez le droit de poser la question.
- fr: Je réserve tous mes droits.
- fr: Le contrat prévoit que les droits vous sont cédés après paiement.
- fr: Vous demandez que je vous cède les droits.

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
- en: I do not waive my rights.
- en: You have every right to ask.
- en: We reserve our rights.
- en: The contract says that the rights are yours once it is paid.
- en: You ask us to transfer all rights.
- en: Dear all,⏎⏎The rights stay as clause 9 describes them. Tell me what suits you.⏎⏎Kind regards,⏎Dana

```toml
```
- fr: Je renonce à tous mes droits.
- en: I waive all claims.

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
- fr: Tournons la page une fois pour toutes.
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
- en: Let us draw a line under all of this.

## Known false alarms
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
'''
```
- fr: Je tire un trait sur le plan pour montrer la limite.
- fr: Gardez les photos de la page 2 pour la maquette.
- en: Keep the photos on page 2, they are yours to choose from.
- en: I am drawing a line under the title, as you asked.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding, wordings
from amiable.review.claims import clause_span, doubted, read_from_a_clause, refused, reported, supposed
from amiable.review.lexicon import Match
from amiable.review.offered import authorised, in_the_plan, knows_the_case, within_an_offer
from amiable.review.subject import Subject
from amiable.review.undertakings import Undertaking, doubtful

CODE = "K504"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Ces mots abandonnent un de vos droits.",
    Language.EN: "These words give up one of your rights.",
}
DOUBTS = {
    Language.FR: "Ces mots semblent abandonner une de vos demandes ou un de vos recours.",
    Language.EN: "These words seem to give up one of your claims or remedies.",
}
SUGGESTIONS = {
    Language.FR: "Retirez-les, à moins qu’une de vos offres ne le prévoie.",
    Language.EN: "Take them out, unless one of your offers says so.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each right that is given up without an offer."""
    if not knows_the_case(subject):
        return
    offers = authorised(subject)
    met = set()
    for match in wordings(subject, "waiver"):
        met.add(match.sentence)
        last = subject.sentence_tokens[match.sentence][match.last].span
        settled = match.section == "full" and any(offer.settles_all for offer in offers)
        held = settled or in_the_plan(subject, last) or within_an_offer(subject, clause_span(subject, match), offers)
        if not held and not _harmless(subject, match):
            yield finding(subject, match.span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)
    severity = SEVERITY if subject.draft is not None else Severity.WARN
    for match in doubtful(subject, Undertaking.FORBEARS, met):
        yield finding(subject, match.span, CODE, severity, DOUBTS, SUGGESTIONS)


def _harmless(subject: Subject, match: Match) -> bool:
    """Whether nothing is given up: refused, laid in the client's mouth, or read from a clause."""
    if (
        _only_then(subject, match)
        or reported(subject, match)
        or supposed(subject, match)
        or read_from_a_clause(subject, match, after_too=True)
    ):
        return True
    return refused(subject, match) if match.section != "denied" else doubted(subject, match)


def _only_then(subject: Subject, match: Match) -> bool:
    """Whether it is kept until something happens: « les droits ne vous sont cédés qu’au paiement »."""
    words = subject.reading.rows[match.sentence]
    following = words[match.last + 1 : match.last + 2]
    return bool({"ne", "n"} & set(words[match.first : match.last + 1])) and following in (["qu"], ["que"])
