"""Client confirmed in public: a public text lets strangers know that the person is a client.

## What it finds
On a public channel, case or no case: records of a relation (« votre contrat », "your invoice", "you signed"), the
reader's own event or project (« lors de votre mariage », "your website"), and words that call the reader a client
(« merci de nous avoir fait confiance », "working with you"). Records block. The others block where a case or a list
of what must not be shown is known, and warn elsewhere. « Votre avis », "your comment", "your experience" pass.

## Why
« Ne mettez jamais le nom du client sur les réseaux sociaux, même si vous avez raison. » To confirm the relation is
to begin telling the case, and in some trades it breaks a duty.

## Stopped
```toml
channel = "public-review"
```
- fr: Votre contrat prévoyait ces frais.
- fr: Vous n’avez jamais payé la facture.
- fr: Vous avez signé en toute connaissance de cause.
- fr warn: Nous gardons un beau souvenir de votre mariage.
- fr warn: Merci de nous avoir fait confiance.
- fr warn: Ce fut un plaisir de travailler avec vous.
- en: Your contract was clear about the fee.
- en: As your invoice shows, travel is billed.
- en: You signed the quote in March.
- en warn: We have fond memories of your wedding.
- en warn: It was a pleasure working with you.
- en warn: Thank you for choosing us.

```toml
channel = "social"
client = ["Marie Gagnon"]
```
- fr: Nous gardons un beau souvenir de votre mariage.
- en: We have fond memories of your wedding.

## Passes
```toml
channel = "public-review"
```
- fr: Merci de votre avis, que nous avons lu avec attention.
- fr: Nous regrettons que votre expérience vous laisse ce souvenir.
- fr: Votre message nous touche ; écrivez-nous en privé.
- fr: Nous photographions des mariages depuis longtemps.
- fr: La satisfaction de nos clients est notre priorité.
- fr: Vous nous avez écrit, et nous vous en remercions.
- fr: Nous ne commentons jamais un dossier en public.
- en: Thank you for your review, which we have read with care.
- en: We are sorry that your experience leaves you with this impression.
- en: Your comment matters to us; please write to us in private.
- en: We have photographed weddings for a long time.
- en: Our customer service will be glad to help you.
- en: We read your account carefully and would like to work with you on a solution.
- en: We never discuss anybody’s file in public.

```toml
channel = "email"
```
- fr: Votre contrat prévoit ces frais.
- en: Your contract provides for this fee.

## Known misses
```toml
channel = "public-review"
```
- fr: On s’en souvient très bien, de ce samedi-là.
- en: We remember that Saturday very well.

## Known false alarms
```toml
channel = "public-review"
```
- fr: Votre contrat de confiance, c’est le slogan de la maison.
- fr: Votre facture d’électricité baissera avec nos fenêtres.
- en: Your invoice will be sent within two days, whoever you are.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding, wordings
from amiable.review.lexicon import Match
from amiable.review.subject import Subject

CODE = "C303"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Ces mots confirment en public que cette personne est cliente.",
    Language.EN: "These words confirm in public that this person is a client.",
}
SUGGESTIONS = {
    Language.FR: "Remerciez de l’avis, sans rien confirmer, et invitez à vous écrire en privé.",
    Language.EN: "Thank for the review, confirm nothing, and invite to write in private.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each wording that confirms the relation."""
    if not subject.public:
        return
    known = subject.case is not None or bool(subject.identities)
    for match in wordings(subject, "relation"):
        if match.section == "client" and _names_a_service(subject, match):
            continue
        severity = SEVERITY if match.section == "record" or known else Severity.WARN
        yield finding(subject, match.span, CODE, severity, MESSAGES, SUGGESTIONS)


def _names_a_service(subject: Subject, match: Match) -> bool:
    """Whether « client » only names a desk or an aim: "our customer service", "our client base"."""
    tokens = subject.sentence_tokens[match.sentence]
    following = tokens[match.last + 1].folded if match.last + 1 < len(tokens) else ""
    return following in {"service", "services", "care", "support", "satisfaction", "base", "relations", "team"}
