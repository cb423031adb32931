"""Markup: signs that are no prose, or that nobody sees.

## What it finds
In a finished reply: Markdown, HTML, links. In any text: control characters, characters that turn the direction of
writing, and characters of no width. The joiner inside an emoji and non-breaking spaces pass.

## Why
A letter is read as it is sent: stars and tags are noise, a link was authorised by nobody, and invisible characters hide
words from the one who checks.

## Stopped
```toml
finished = true
```
- fr: **Important** : voici la facture.
- fr: Voyez https://exemple.test/paiement pour régler.
- en: # Your invoice
- en: See <b>article 4</b>.
```toml
finished = false
```
- fr: Vous êtes un im⟨U+200B⟩bécile de première.
- en: Pay ⟨U+202E⟩oruE 06 now.

## Passes
- fr: Voici la facture : 60 $. Écrivez-moi à karine@exemple.test.
- fr: Merci 👩‍🎨 !
- en: See https://example.test for the gallery.
- en: 2 * 3 = 6, and 5 < 7.

## Known misses
- en: See example dot test slash pay.

## Known false alarms
```toml
finished = true
channel = "email"
```
- fr: La touche * sert à **valider** sur votre appareil.
- fr: Votre site est https://exemple.example, je l’ai vérifié.
- en: Your site is https://shop.example, and I checked it.
"""

import re
from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.subject import Subject

CODE = "S204"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Ce passage contient du balisage, un lien ou des caractères invisibles.",
    Language.EN: "This passage holds markup, a link or invisible characters.",
}
SUGGESTIONS = {
    Language.FR: "Écrivez-le en texte simple.",
    Language.EN: "Write it as plain text.",
}

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\U000e0000-\U000e007f]+|(?<![\u2190-\u2bff\ufe0f\U0001f000-\U0001ffff])\u200d"
)
_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]+")
"""Characters that can be taken out and nobody sees a change; a control character may stand for a space."""
_HIDDEN_CHARACTERS = frozenset(filter(_HIDDEN.match, map(chr, (*range(0x2070), 0xFEFF, *range(0xE0000, 0xE0080)))))
_MARKUP = re.compile(
    r"\*\*[^*\n]+\*\*|(?<!\w)__[^_\n]+__(?!\w)|(?<![\w*])\*[^\s*][^*\n]*[^\s*]\*(?![\w*])|`[^`\n]+`|```|~~[^~\n]+~~"
    r"|^#{1,6} .+|^(?:---|\*\*\*|___)\s*$|!?\[[^\[\]\n]+\]\([^()\n]+\)"
    r"|</?[a-zA-Z][^<>\n]{0,200}>|<!--|&(?:nbsp|amp|lt|gt|quot|#\d+);"
    r"|\b(?:https?|ftp|file)://\S+|\bwww\.\w\S+|\bmailto:\S+|\bjavascript:",
    re.MULTILINE,
)


def find(subject: Subject) -> Iterator[Finding]:
    """Give invisible characters in any text, and markup and links in a finished reply."""
    hides = not subject.characters.isdisjoint(_HIDDEN_CHARACTERS)
    if not (hides or subject.finished):
        return
    for part in subject.own:
        for match in _HIDDEN.finditer(subject.text, part.start, part.end):
            gone = "" if _UNSEEN.fullmatch(match.group()) else None
            yield finding(subject, Span(*match.span()), CODE, SEVERITY, MESSAGES, SUGGESTIONS, replacement=gone)
        if subject.finished:
            for match in _MARKUP.finditer(subject.text, part.start, part.end):
                yield finding(subject, Span(*match.span()), CODE, SEVERITY, MESSAGES, SUGGESTIONS)
