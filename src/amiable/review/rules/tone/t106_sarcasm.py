"""Sarcasm: praise or wonder that means its opposite.

## What it finds
Turns that can only be ironic (« Bravo, quel professionnalisme », "thanks for nothing") block; turns that are ironic
more often than not (« ben voyons », "nice try") are a warning. Sincere thanks and praise pass.

## Why
« Restez professionnel du début à la fin. » Irony is read worse than it was meant, and never settles anything.

## Stopped
- fr: Bravo, quel professionnalisme !
- fr: Merci pour rien.
- fr: Laissez-moi rire.
- fr warn: Ben voyons.
- en: Thanks for nothing.
- en: Great job ruining our wedding.
- en: How very professional of you.
- en warn: Nice try.
- fr warn: Heureusement que vous êtes là pour nous l’apprendre.

## Passes
- en: Thank you so much for your kind reply.
- en: How kind of you to think of us.
- fr: C’est adorable, merci !
- fr: Bravo pour votre beau mariage, et merci pour votre confiance.
- fr: Nous saluons votre professionnalisme.
- en: Congratulations on your wedding, and thank you for your trust.
- en: Thanks for your quick reply.
- en: Good luck with your event on Saturday.

## Known misses
- fr: Quelle leçon de rigueur vous nous donnez là.
- en: I am so glad you found the time.

## Known false alarms
- fr: Ben voyons ensemble la maquette.
- fr: Bravo, quel professionnalisme ! Je vous recommande à tous.
- en: Nice try on the second logo, I like it.
- en: Thanks for nothing less than a perfect day.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding, wordings
from amiable.review.rewording import without
from amiable.review.subject import Subject

CODE = "T106"
SEVERITY = Severity.BLOCK
LEXICON = "sarcasm"
MESSAGES = {
    Language.FR: "Cette phrase se lit comme un sarcasme.",
    Language.EN: "This sentence reads as sarcasm.",
}
SUGGESTIONS = {
    Language.FR: "Dites la chose simplement, ou laissez-la.",
    Language.EN: "Say it plainly, or leave it out.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Give each ironic turn, grave where it can mean nothing else."""
    for match in wordings(subject, LEXICON):
        severity = Severity.BLOCK if match.section == "strong" else Severity.WARN
        yield finding(subject, match.span, CODE, severity, MESSAGES, without(subject, match, SUGGESTIONS))
