"""Ultimatum: a demand with a sanction or a final tone, and no date.

## What it finds
« Sinon », "or else", « dernier avertissement », "pay immediately", where the sentence gives neither a date nor
a number of days. The same demand with a date is a deadline, and passes.

## Why
« Les clients aiment qu’on leur propose une solution. » A date can be kept; an ultimatum can only be obeyed or defied.

## Stopped
- fr warn: Payez immédiatement.
- fr: Dernier avertissement.
- fr warn: Si vous ne payez pas, je suspends tout.
- en: This is my final warning.
- en warn: Pay now or I will stop all work.
- en: Take it or leave it.

## Passes
- en: I have to settle now with my suppliers.
- en: I insist on the agreed fee.
- fr: Je dois régler mes fournisseurs maintenant.
- fr: Si vous ne réglez pas d’ici le 12 mai, je suspendrai le service.
- fr: À défaut de paiement sous huit jours, je transmettrai le dossier à un avocat.
- fr: Je vous propose de régler en deux fois.
- fr: Sinon, nous pouvons reporter la séance.
- en: If you do not pay by 12 May, I will suspend the service.
- en: Please settle the invoice within 14 days.
- en: If you do not agree, we can talk about it on the telephone.

## Known misses
- fr: Le temps presse, et ma patience aussi.
- en: The clock is ticking.

## Known false alarms
- fr: Prenez un parapluie, sinon vous serez trempé.
- en: Pay immediately at the till and keep the ticket.
"""

import re
from collections.abc import Iterator
from functools import cache

from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.aim import Target, target_before
from amiable.review.checks import finding, wordings
from amiable.review.lexicon import Match, load_lexicon
from amiable.review.rewording import facts_of
from amiable.review.subject import Subject

CODE = "T107"
SEVERITY = Severity.BLOCK
LEXICON = "ultimatum"
MESSAGES = {
    Language.FR: "Cette exigence sonne comme un ultimatum et ne donne aucune date.",
    Language.EN: "This demand sounds like an ultimatum and gives no date.",
}
SUGGESTIONS = {
    Language.FR: "Donnez une date, et dites ce que vous ferez alors : « Je vous demande {want} d’ici le [date] ; "
    "à défaut, [démarche] ».",
    Language.EN: "Give a date, and say what you will do then: “Please {want} by [date]; failing that, [step]”.",
}


@cache
def _period() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:\w+)[ \u00a0](?:jours?|semaines?|mois|heures?|days?|weeks?|months?|hours?)\b"
        r"|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)\b"
        r"|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)\b",
        re.IGNORECASE,
    )


def find(subject: Subject) -> Iterator[Finding]:
    """Give each ultimatum whose sentence holds no date and no period."""
    for match in wordings(subject, LEXICON):
        if not _dated(subject, subject.sentences[match.sentence]) and not _own_duty(subject, match):
            severity = SEVERITY if match.section == "sharp" else Severity.WARN
            facts = facts_of(subject, match)
            yield finding(subject, match.span, CODE, severity, MESSAGES, SUGGESTIONS, **facts)


def _own_duty(subject: Subject, match: Match) -> bool:
    """Whether the writer is the one who must: "I have to settle now", and no order is given."""
    tokens = subject.sentence_tokens[match.sentence]
    named = {token.folded for token in tokens[match.first : match.last + 1]}
    sets = load_lexicon("sets", subject.language).sets
    ordered = named.isdisjoint({*sets["writer"], *sets["reader"]})
    return ordered and target_before(subject, match) is Target.WRITER


def _dated(subject: Subject, sentence: Span) -> bool:
    """Tell whether the sentence says until when."""
    from amiable.language.dates import find_dates

    text = subject.text[sentence.start : sentence.end]
    return bool(_period().search(text) or find_dates(text, subject.language, subject.day))
