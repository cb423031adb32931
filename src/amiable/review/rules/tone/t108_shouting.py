"""Shouting: capitals and rows of exclamation marks.

## What it finds
Three or more words in capitals in a row, a lone word of insistence in capitals (« JAMAIS », "NEVER"), and three or more
exclamation or question marks. Two marks are a note. Acronyms and references pass.

## Why
« Respirez profondément et restez calme. » Capitals are read as a raised voice.

## Stopped
- fr: VOUS NE M’AVEZ PAS RÉPONDU.
- fr: Je n’ai JAMAIS accepté ces frais.
- fr: Rendez-moi mon acompte !!!
- fr note: Merci d’avance !!
- en: THIS IS NOT WHAT WE AGREED.
- en: I NEVER agreed to this.
- en: Answer me!!!
- en note: Thanks so much!!

## Passes
- fr: La facture FA-2026-014 de la SARL DUPONT comprend la TVA.
- fr: Merci !
- en: The VAT on invoice INV 2026 is due to HMRC.
- en: Thank you!

## Known misses
- fr: J’ai dit non. Non. Et non.
- en: I. Said. No.

## Known false alarms
- fr: MISE EN DEMEURE DE PAYER
- en: TERMS AND CONDITIONS OF SALE
"""

import re
from collections.abc import Iterator

from amiable.language.words import fold
from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.lexicon import load_lexicon
from amiable.review.subject import Subject

CODE = "T108"
SEVERITY = Severity.WARN
MESSAGES = {
    Language.FR: "Cela se lit comme un cri.",
    Language.EN: "This reads as shouting.",
}
SUGGESTIONS = {
    Language.FR: "Écrivez-le en minuscules, avec un seul point.",
    Language.EN: "Write it in lower case, with a single mark.",
}

_MARKS = re.compile(r"(?:[!?][ \u00a0\u202f]?){2,}")
_CAPITALS = re.compile(r"[^\W\d_a-z]{2,}(?:[ \u00a0'’,-]+[^\W\d_a-z]+)*")
_FEW_MARKS = 2
_LONG = 4
_FEWEST_WORDS = 3


def find(subject: Subject) -> Iterator[Finding]:
    """Give each cry, in letters or in marks."""
    for part in subject.own:
        for match in _MARKS.finditer(subject.text, part.start, part.end):
            yield from _marks(subject, match)
        for match in _CAPITALS.finditer(subject.text, part.start, part.end):
            if _is_cry(match.group(), subject.language):
                span = Span(match.start(), match.start() + len(match.group().rstrip(" ,-'’\u00a0")))
                if not subject.is_quoted(span):
                    yield _cry(subject, span)


def _cry(subject: Subject, span: Span) -> Finding:
    """Give the finding of capitals, with the same words in sentence case; how those are made few texts need."""
    from amiable.review.capitals import lowered

    return finding(subject, span, CODE, SEVERITY, MESSAGES, SUGGESTIONS, replacement=lowered(subject, span))


def _marks(subject: Subject, match: re.Match[str]) -> Iterator[Finding]:
    """Give a row of marks: a note for two, else a warning."""
    marks = re.sub(r"\s", "", match.group())
    span = Span(match.start(), match.start() + len(match.group().rstrip()))
    if not subject.is_quoted(span):
        severity = Severity.NOTE if len(marks) == _FEW_MARKS else SEVERITY
        stopped = subject.text[: span.start].rstrip(" \u00a0").endswith((".", "…"))
        one = "?" if "?" in marks else "" if stopped else "."
        yield finding(subject, span, CODE, severity, MESSAGES, SUGGESTIONS, replacement=one)


def _is_cry(text: str, language: Language) -> bool:
    """Tell whether capitals are a raised voice: several words, or one word of insistence."""
    words = [word for word in re.split(r"[^\w]+", text) if word.isupper()]
    if len(words) < _FEWEST_WORDS:
        insistent = load_lexicon("insistence", language).by_word
        return any(fold(word) in insistent for word in words)
    return sum(len(word) >= _LONG for word in words) >= 1 and sum(map(len, words)) >= len(words) * 2
