"""Tu and vous: the reader is addressed in both ways.

## What it finds
« Tu » and « vous » to one reader in one French text. The rarer of the two is shown. « Rendez-vous » and « s’il vous
plaît » do not count, nor does what is quoted.

## Why
« Restez professionnel du début à la fin. » A change of address in the middle of a letter is read as a loss of temper.

## Stopped
- fr: Je vous remercie de votre message. Tu trouveras la facture ci-jointe.
- fr: Merci pour ton message. Je reste à votre disposition, et je t’appelle demain.

## Passes
- fr: Je vous remercie de votre message. Vous trouverez la facture ci-jointe.
- fr: Je te propose un rendez-vous mardi, s’il vous plaît à tous deux de venir.
- fr: Le ton de votre message m’a surpris. Y a-t-il une date qui vous convienne ?
- fr: Vous m’avez écrit « tu te moques de moi ».
- en: Thank you. I am sending you the invoice.

## Known misses
- fr: Je vous remercie. Envoie-moi la facture.

## Known false alarms
- fr: Je vous remercie. Le rideau tombe quand tu dis « bonsoir ».
- fr: Je vous remercie. Le refrain dit : tu verras.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import anchors, finding
from amiable.review.subject import Subject
from amiable.review.tokens import Token

CODE = "T112"
SEVERITY = Severity.WARN
MESSAGES = {
    Language.FR: "Le texte tutoie et vouvoie la même personne.",
    Language.EN: "The text says both tu and vous to one person.",
}
SUGGESTIONS = {
    Language.FR: "Gardez « vous », ou « tu », du début à la fin.",
    Language.EN: "Keep to vous, or to tu, throughout.",
}

_FAMILIAR = anchors("tu", "toi", "tes", "te", "tien", "tienne")
_POLITE = anchors("vous", "votre", "vos", "vôtre")
_OWNED = anchors("ton", "ta")
_DETERMINERS = anchors("le", "un", "du", "ce", "au", "de", "votre", "son", "mon", "quel", "bon", "même", "autre")
_APOSTROPHES = {"'", "’"}
ANCHORS = {Language.FR: _FAMILIAR | _OWNED | anchors("t"), Language.EN: anchors()}


def find(subject: Subject) -> Iterator[Finding]:
    """Give the first word of the rarer address, where the text holds both."""
    if _POLITE.isdisjoint(subject.token_set):
        return
    familiar = [token for token in _familiar(subject) if not subject.is_quoted(token.span)]
    polite = [token for token in _polite(subject) if not subject.is_quoted(token.span)]
    if familiar and polite:
        rarer = familiar if len(familiar) <= len(polite) else polite
        yield finding(subject, rarer[0].span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)


def _familiar(subject: Subject) -> Iterator[Token]:
    """Give the words of the familiar address; « le ton » and the t of « y a-t-il » are none."""
    before = ""
    for token in subject.tokens:
        elided = token.folded == "t" and subject.text[token.span.end : token.span.end + 1] in _APOSTROPHES
        possessive = token.folded in _OWNED and before not in _DETERMINERS
        if token.folded in _FAMILIAR or elided or possessive:
            yield token
        before = token.folded


def _polite(subject: Subject) -> Iterator[Token]:
    """Give the words of the polite address, set phrases left out."""
    tokens = subject.tokens
    for position, token in enumerate(tokens):
        before = tokens[position - 1].folded if position else ""
        after = tokens[position + 1].folded if position + 1 < len(tokens) else ""
        if token.folded in _POLITE and before != "rendez" and after != "plait":
            yield token
