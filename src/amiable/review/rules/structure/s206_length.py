"""Length: a finished mail or letter is far shorter or longer than one that is read to its end.

## What it finds
A finished reply by mail or letter of fewer than 80 or more than 300 words: a remark. Below 40 or above 450 words it is
a warning.

## Why
« Restez calme. » Two lines look like contempt; two pages look like fear, and hide the one sentence that matters.

## Stopped
```toml
finished = true
channel = "email"
```
- fr: Bonjour Marie,⏎⏎La facture est jointe. Dites-moi si elle vous convient.⏎⏎Bien à vous,⏎⏎Karine
- en: Dear Marie,⏎⏎The invoice is attached. Please let me know if it suits you.⏎⏎Kind regards,⏎⏎Karine

## Passes
- fr: La facture est jointe.
- en: The invoice is attached.

## Known misses
```toml
finished = true
channel = "text-message"
```
- en: Noted.

## Known false alarms
```toml
finished = true
channel = "email"
```
- fr: Bonjour, c’est noté, merci. Cordialement, Karine
- en: Hello, noted, thank you. Kind regards, Dana
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Channel, Language, Severity
from amiable.review.checks import finding
from amiable.review.subject import Subject

CODE = "S206"
SEVERITY = Severity.WARN
WITH_A_CASE = True
MESSAGES = {
    Language.FR: "La réponse compte {count} mots ; entre 80 et 300, une lettre se lit jusqu’au bout.",
    Language.EN: "The reply has {count} words; between 80 and 300, a letter is read to its end.",
}
SUGGESTIONS = {
    Language.FR: "Gardez la source du désaccord, ce qui l’éclaire, votre proposition et la suite.",
    Language.EN: "Keep the source of the dispute, what bears on it, your proposal and the next step.",
}

SHORTEST, LONGEST = 80, 300
"""Words, as DESIGN asks of every letter."""
_FAR_TOO_SHORT, _FAR_TOO_LONG = 40, 450


def find(subject: Subject) -> Iterator[Finding]:
    """Give one finding over the whole letter."""
    if not subject.finished or subject.channel not in {Channel.EMAIL, Channel.LETTER}:
        return
    count = len(subject.words)
    if not SHORTEST <= count <= LONGEST:
        severity = Severity.NOTE if _FAR_TOO_SHORT <= count <= _FAR_TOO_LONG else Severity.WARN
        whole = Span(0, len(subject.text))
        yield finding(subject, whole, CODE, severity, MESSAGES, SUGGESTIONS, count=str(count))
