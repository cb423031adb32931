"""Greeting or close missing: a finished mail or letter starts or ends abruptly.

## What it finds
A finished reply by mail or letter without a greeting in its first words or a close in its last. Other channels, and
texts that are not known to be finished, are not judged.

## Why
« Restez professionnel du début à la fin. » The missing « bonjour » is noticed before the first argument.

## Stopped
```toml
finished = true
channel = "email"
```
- fr: La facture est jointe. Dites-moi si elle vous convient.
- en: The invoice is attached. Please let me know if it suits you.

## Passes
```toml
finished = true
channel = "email"
```
- fr: Bonjour Marie,⏎⏎La facture est jointe. Dites-moi si elle vous convient.⏎⏎Bien à vous,⏎⏎Karine
- en: Dear Marie,⏎⏎The invoice is attached. Please let me know if it suits you.⏎⏎Kind regards,⏎⏎Karine
```toml
finished = true
channel = "text-message"
```
- fr: La facture est partie ce matin.
- en: The invoice went out this morning.

## Known misses
```toml
finished = true
channel = "email"
```
- en: Good grief. The invoice is attached. All the best.

## Known false alarms
```toml
finished = true
channel = "email"
```
- fr: La facture est jointe.⏎⏎À mardi.
- fr: Coucou, la facture est jointe. À mardi.
- en: The invoice is attached.⏎⏎Till Tuesday.
"""

from collections.abc import Iterator

from amiable.model.draft import Part
from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Channel, Language, Severity
from amiable.review.checks import finding
from amiable.review.lexicon import matches_in
from amiable.review.subject import Subject

CODE = "S205"
SEVERITY = Severity.WARN
WITH_A_CASE = True
MESSAGES = {
    Language.FR: "Il manque une salutation ou une formule de fin.",
    Language.EN: "A greeting or a close is missing.",
}
SUGGESTIONS = {
    Language.FR: "Ouvrez par « Bonjour » et le nom, fermez par « Bien à vous » ou « Cordialement ».",
    Language.EN: "Open with “Dear” and the name, close with “Kind regards”.",
}

_LETTERS = {Channel.EMAIL, Channel.LETTER}
_OPENING_SENTENCES = 2
_CLOSING_SENTENCES = 4


def find(subject: Subject) -> Iterator[Finding]:
    """Give the first sentence where the greeting is missing, the last where the close is."""
    if not subject.finished or subject.channel not in _LETTERS or not subject.sentences:
        return
    greets, closes = _parts_of_draft(subject) if subject.draft is not None else _parts_of_text(subject)
    if not greets:
        yield _at(subject, subject.sentences[0])
    if not closes:
        yield _at(subject, subject.sentences[-1])


def _parts_of_draft(subject: Subject) -> list[bool]:
    """Tell whether the draft's own parts hold a greeting and a close."""
    parts = {each.part for each in subject.draft.sentences} if subject.draft is not None else set()
    return [Part.GREETING in parts, Part.CLOSING in parts]


def _parts_of_text(subject: Subject) -> list[bool]:
    """Tell whether the first sentences greet and the last ones close."""
    matches = list(matches_in(subject, "steps"))
    last = len(subject.sentences) - _CLOSING_SENTENCES
    return [
        any(each.section == "greeting" and each.sentence < _OPENING_SENTENCES for each in matches),
        any(each.section == "closing" and each.sentence >= last for each in matches),
    ]


def _at(subject: Subject, span: Span) -> Finding:
    """Give the finding at one end of the letter."""
    return finding(subject, span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)
