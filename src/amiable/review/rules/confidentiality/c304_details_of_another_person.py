"""Details of another person: somebody else's telephone, mail address, account or card number.

## What it finds
Any payment card number, an account number (IBAN) that is not called one's own, and a telephone or mail address that
the sentence gives as a third person's (« son numéro », "her email"). On a public channel the reader's own details too
(« votre numéro »). The user's details and, in private, the reader's pass. Card numbers are found in quoted messages
too; of the rest, only what the writer adds counts, unless the channel is public.

## Why
« Divulgation de renseignements » is one of the quarrels that the method names: a letter must not start another.

## Stopped
- fr: Voici son numéro : 418 555-0142.
- fr: Appelez Mme Roy au 514 555-0199, elle confirmera.
- fr: Sa carte est la 4111 1111 1111 1111.
- fr: Le compte de votre mari : FR76 3000 6000 0112 3456 7890 189.
- fr: Écrivez à ma collègue, julie.roy@exemple.example.
- fr: Débitez la carte 5500 0000 0000 0004.
- en: Here is her number: 020 7946 0018.
- en: Call Mr Jones on 07700 900123, he will confirm.
- en: His card is 4111 1111 1111 1111.
- en: Send it to their account, GB29 NWBK 6016 1331 9268 19.
- en: Write to my colleague at tom@studio.example.
- en: The card number is 5500-0000-0000-0004.

## Passes
- fr: Vous pouvez me joindre au 418 555-0142.
- fr: Mon IBAN : FR76 3000 6000 0112 3456 7890 189.
- fr: Je vous ai appelée au 418 555-0142.
- fr: Écrivez-moi à karine@studio.example.
- fr: Facture 2026-014, du 12 mai 2026.
- fr: Référence de commande 1234 5678 9012 3456.
- en: You can reach me on 020 7946 0018.
- en: Our IBAN is GB29 NWBK 6016 1331 9268 19.
- en: I called you on 07700 900123.
- en: Write to me at dana@studio.example.
- en: Invoice 2026-014 of 12 May 2026.
- en: Order reference 1234 5678 9012 3456.
- en: Dear all,⏎⏎The balance can be paid to our account, GB29 NWBK 6016 1331 9268 19. Call us on 020 7946 0018.⏎⏎Regards

## Known misses
- fr: Le voisin du dessus répond toujours, c’est le même numéro avec un 3 à la fin.
- en: The upstairs flat has the same number with a 3 at the end.

## Known false alarms
- fr: Son numéro est le 418 555-0199, c’est écrit sur la vitrine.
- fr: Appelez la pharmacie, son numéro est le 418 555-0199.
- en: Ring the plumber, his number is 020 7946 0999.
- en: Call the pharmacy, her number is 418 555 0199.
"""

import re
from collections.abc import Iterator

from amiable.language.spans import overlaps
from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.claims import holds_any
from amiable.review.subject import Subject

CODE = "C304"
SEVERITY = Severity.WARN
MESSAGES = {
    Language.FR: "Ces coordonnées semblent être celles de quelqu’un d’autre.",
    Language.EN: "These details seem to be somebody else's.",
}
SUGGESTIONS = {
    Language.FR: "Ne les transmettez qu’avec l’accord de la personne, et jamais un numéro de carte.",
    Language.EN: "Pass them on only if the person agreed, and never a card number.",
}
_TWO_DIGITS = re.compile(r"\d\d")


def find(subject: Subject) -> Iterator[Finding]:
    """Each number or address that is not the user's, nor in private the reader's."""
    if "@" not in subject.characters and _TWO_DIGITS.search(subject.text) is None:
        return
    from amiable.review.contacts import cards_in, ibans_in, mails_in, phones_in

    accounts = list(ibans_in(subject.text))
    cards = list(cards_in(subject.text))
    found = [*cards, *(each for each in accounts if not _is_mine(subject, each))]
    direct = [*phones_in(subject.text), *mails_in(subject.text)]
    found += [each for each in direct if _is_theirs(subject, each) and not _touches(each, [*accounts, *found])]
    for span in sorted(found):
        if subject.public or span in cards or _touches(span, subject.own):
            yield finding(subject, span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)


def _is_mine(subject: Subject, span: Span) -> bool:
    """Whether the sentence calls it the writer's own, and nobody else's."""
    before = _before(subject, span)
    theirs = holds_any(before, "theirs", subject.language, "third_party")
    return holds_any(before, "mine", subject.language, "third_party") and not theirs


def _is_theirs(subject: Subject, span: Span) -> bool:
    """Whether the sentence gives it as a third person's; in public the reader's counts as well."""
    if _is_known(subject, span):
        return False
    before = _before(subject, span)
    if holds_any(before, "theirs", subject.language, "third_party"):
        return holds_any(before, "cues", subject.language, "third_party")
    return subject.public and holds_any(before, "yours", subject.language, "third_party")


def _is_known(subject: Subject, span: Span) -> bool:
    """Whether it stands in the user's own signature."""
    shown = subject.text[span.start : span.end]
    return subject.case is not None and shown in subject.case.me.signature


def _before(subject: Subject, span: Span) -> str:
    """Give the sentence up to the place."""
    sentence = subject.sentence_at(span.start)
    return subject.text[min(sentence.start, span.start) : span.start]


def _touches(span: Span, others: list[Span] | tuple[Span, ...]) -> bool:
    """Whether the place shares a character with one of the others."""
    return any(overlaps(span, each) for each in others)
