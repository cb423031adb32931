"""Profanity: a coarse word, whoever it is meant for.

## What it finds
Vulgar words in either spelling of anger: plain, masked (f**k, « m*rde »), with swapped or drawn-out letters. It warns;
with the reader in the same breath (« votre putain de facture », "your damn invoice") it blocks.

## Why
« Restez professionnel du début à la fin. »

## Stopped
- fr: Votre putain de facture, je ne la paierai pas.
- fr warn: Le site est encore planté, merde.
- fr: Vos conneries ont assez duré.
- en: Your fucking invoice is late again.
- en warn: The site is down again, shit.
- en: Fix your f**king website.

## Passes
- fr: Le commerçant de la rue du Cul-de-Sac vous salue.
- fr: Nous gardons les 2 * 3 exemplaires.
- en: Please assess the class passes for the Scunthorpe office.
- en: Dick will call you about the cocktail menu.

## Known misses
- fr: Votre p de facture.
- en: Your eff invoice.

## Known false alarms
- fr: Le film s’appelle Bordel, et c’est un succès.
- fr: Le tableau représente un bordel du dix-neuvième siècle.
- en: The dog shit on the lawn was removed.
- en: Fuck is the first word of the play you asked me to translate.
"""

import re
from collections.abc import Iterator
from functools import cache

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.aim import Target, target_before
from amiable.review.checks import finding, wordings
from amiable.review.lexicon import load_lexicon
from amiable.review.reading import MASKS
from amiable.review.rewording import without
from amiable.review.subject import Subject

CODE = "T113"
SEVERITY = Severity.BLOCK
LEXICON = "profanity"
MARKS = MASKS
MESSAGES = {
    Language.FR: "Ce mot est grossier.",
    Language.EN: "This word is coarse.",
}
SUGGESTIONS = {
    Language.FR: "Remplacez-le par ce que vous avez constaté.",
    Language.EN: "Replace it with what you observed.",
}

_MASK = "*"
_REACH = 3
"""How many words before the coarse one may name the reader for it to count as thrown at them."""


def find(subject: Subject) -> Iterator[Finding]:
    """Give each coarse word, grave where the reader is named right before it."""
    for match in wordings(subject, LEXICON):
        near = match.last - match.first < _REACH and target_before(subject, match) is Target.READER
        severity = Severity.BLOCK if near else Severity.WARN
        yield finding(subject, match.span, CODE, severity, MESSAGES, without(subject, match, SUGGESTIONS))
    for token in subject.reading.masked:
        if _hides_a_coarse_word(token.folded, subject.language):
            yield finding(subject, token.span, CODE, Severity.WARN, MESSAGES, SUGGESTIONS)


@cache
def _hides_a_coarse_word(masked: str, language: Language) -> bool:
    """Tell whether letters in place of the asterisks give a word of the lexicon: « m*rde »."""
    pattern = re.compile("[a-z]{1,4}".join(map(re.escape, masked.split(_MASK))))
    return any(pattern.fullmatch(word) for word in load_lexicon("profanity", language).by_word)
