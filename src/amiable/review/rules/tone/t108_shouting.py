"""Shouting: capitals and rows of exclamation marks.

## What it finds
Three or more words in capitals in a row that speak to somebody, insist or make a sentence, a lone word of insistence
in capitals (« JAMAIS », "NEVER"), and three or more exclamation or question marks. A whole sentence shouted at the
reader is stopped. Two marks are a note. Acronyms, references and headings pass.

## Why
« Respirez profondément et restez calme. » Capitals are read as a raised voice.

## Stopped
- fr: VOUS NE M’AVEZ PAS RÉPONDU.
- fr warn: Je n’ai JAMAIS accepté ces frais.
- fr warn: Rendez-moi mon acompte !!!
- fr note: Merci d’avance !!
- en: THIS IS NOT WHAT WE AGREED.
- en warn: I NEVER agreed to this.
- en warn: Answer me!!!
- en note: Thanks so much!!

## Passes
- fr: URGENT : la salle a changé.
- fr: MISE EN DEMEURE DE PAYER
- en: TERMS AND CONDITIONS OF SALE
- fr: La facture FA-2026-014 de la SARL DUPONT comprend la TVA.
- fr: Merci !
- en: The VAT on invoice INV 2026 is due to HMRC.
- en: Thank you!

## Known misses
- fr: J’ai dit non. Non. Et non.
- en: I. Said. No.

## Known false alarms
- fr: Le titre est NE PAS TOUCHER.
- en: The title is NEVER LET ME GO.
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
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Cela se lit comme un cri.",
    Language.EN: "This reads as shouting.",
}
SUGGESTIONS = {
    Language.FR: "Écrivez-le en minuscules, avec un seul point.",
    Language.EN: "Write it in lower case, with a single mark.",
}

_MARKS = re.compile(r"(?:[!?][ \u00a0\u202f]?){2,}(?![\w!?])")
_CAPITALS = re.compile(r"(?:\b[IÀYÔ] )?[^\W\d_a-z]{2,}(?:[ \u00a0'’,-]+[^\W\d_a-z]+)*")
_TWO_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{2}|[A-ZÀ-ÖØ-Þ][ \u00a0'’,-]+[A-ZÀ-ÖØ-Þ]")
_MAY_STAND = re.compile(r"[^\W\d_a-z]|[ \u00a0'’,-]")
_ALL_THAT_MAY = re.compile(r"(?:[^\W\d_a-z]|[ \u00a0'’,-])+")
"""What a stretch of capitals is made of, so that none reaches beyond."""
_LATIN = "ÿ"
"""The last letter of the alphabets that `_TWO_CAPITALS` knows."""
_FEW_MARKS = 2
_LONG = 4
_FEWEST_WORDS = 3


def find(subject: Subject) -> Iterator[Finding]:
    """Give each cry, in letters or in marks."""
    for part in subject.own:
        for match in _MARKS.finditer(subject.text, part.start, part.end) if _marked(subject) else ():
            yield from _marks(subject, match)
        for match in _raised(subject, part):
            severity = _loudness(subject, match)
            span = Span(match.start(), match.start() + len(match.group().rstrip(" ,-'’\u00a0")))
            if severity is not None and not subject.is_quoted(span):
                yield _cry(subject, span, severity)


def _marked(subject: Subject) -> bool:
    """Whether a mark of feeling stands anywhere."""
    return not subject.characters.isdisjoint("!?")


def _raised(subject: Subject, part: Span) -> Iterator[re.Match[str]]:
    """Give each stretch of capitals; only where two stand side by side is it looked for, since to look costs more."""
    text = subject.text
    if any(each > _LATIN and each.isupper() for each in subject.characters):
        yield from _CAPITALS.finditer(text, part.start, part.end)
        return
    end = part.start
    while (pair := _TWO_CAPITALS.search(text, end, part.end)) is not None:
        start = pair.start()
        while start > end and _MAY_STAND.match(text, start - 1):
            start -= 1
        around = _ALL_THAT_MAY.match(text, start, part.end)
        end = max(around.end() if around else 0, pair.end())
        yield from _CAPITALS.finditer(text, start, end)


def _cry(subject: Subject, span: Span, severity: Severity) -> Finding:
    """Give the finding of capitals, with the same words in sentence case; how those are made few texts need."""
    from amiable.review.capitals import lowered

    return finding(subject, span, CODE, severity, MESSAGES, SUGGESTIONS, replacement=lowered(subject, span))


def _marks(subject: Subject, match: re.Match[str]) -> Iterator[Finding]:
    """Give a row of marks: a note for two, else a warning."""
    marks = re.sub(r"\s", "", match.group())
    span = Span(match.start(), match.start() + len(match.group().rstrip()))
    if not subject.is_quoted(span):
        severity = Severity.NOTE if len(marks) == _FEW_MARKS else Severity.WARN
        stopped = subject.text[: span.start].rstrip(" \u00a0").endswith((".", "…"))
        space = match.group()[: len(match.group()) - len(match.group().lstrip())]
        one = f"{space}?" if "?" in marks else "" if stopped else "."
        yield finding(subject, span, CODE, severity, MESSAGES, SUGGESTIONS, replacement=one)


def _loudness(subject: Subject, match: re.Match[str]) -> Severity | None:
    """Block a sentence shouted at somebody, warn of a shorter cry; a heading, a name or a reference is none."""
    words = [fold(word) for word in re.split(r"[^\w]+", match.group()) if word.isupper()]
    sets = load_lexicon("insistence", subject.language).sets
    if len(words) < _FEWEST_WORDS:
        return None if set(sets["alone"]).isdisjoint(words) else Severity.WARN
    people = load_lexicon("sets", subject.language).sets
    spoken = not {*people["reader"], *people["writer"], *people["ours"]}.isdisjoint(words)
    after = subject.text[match.end() : match.end() + 2].strip()
    marked = after.startswith(("!", "?")) or (after.startswith(".") and len(words) > _FEWEST_WORDS)
    if max(map(len, words)) < _LONG or not (spoken or marked or not set(sets["among"]).isdisjoint(words)):
        return None
    return SEVERITY if spoken and len(words) > _FEWEST_WORDS else Severity.WARN
