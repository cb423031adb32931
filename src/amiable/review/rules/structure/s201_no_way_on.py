"""No way on: the reply makes no offer and names no next step.

## What it finds
A whole reply in which nothing is proposed, asked or announced: no offer, no next step. Of a draft of amiable it looks
at what the draft says it offers; of any other text at its wording, and only where it opens and closes like a letter: a remark, since not every letter
answers a dispute, and a warning where a case is given.

## Why
« Les clients aiment qu’on leur propose une solution. » A reply that only holds its ground leaves a quarrel where it was.

## Stopped
- fr note: Bonjour Marie,⏎⏎Le contrat prévoit ces frais à l’article 4.2. Ils sont donc dus, et la facture est exacte. Votre mécontentement ne change rien au texte que nous avons signé tous les deux en janvier, ni au travail qui a été fait depuis.⏎⏎Cordialement,⏎⏎Karine
- en note: Dear Marie,⏎⏎The contract provides for this fee in article 4.2. It is due, and the invoice is correct. Your being unhappy changes nothing in the text that both of us signed in January, nor in the work that was done since then.⏎⏎Kind regards,⏎⏎Karine

## Passes
- fr: La facture est exacte.
- fr: Bonjour Marie,⏎⏎Le contrat prévoit ces frais à l’article 4.2. Je peux toutefois retirer quatre photos du forfait si vous préférez. Dites-moi d’ici le 12 mai ce qui vous convient, et je ferai le nécessaire le jour même.⏎⏎Cordialement,⏎⏎Karine
- en: The invoice is correct.
- en: Dear Marie,⏎⏎The contract provides for this fee in article 4.2. I can take four photos out of the package if you prefer. Please let me know by 12 May what suits you, and I will do what is needed on the same day.⏎⏎Kind regards,⏎⏎Karine

## Known misses
- fr: Bonjour Marie,⏎⏎Je peux vous dire que la facture est exacte, et que je n’y changerai rien, quoi que vous en pensiez.⏎⏎Cordialement,⏎⏎Karine

## Known false alarms
```toml
finished = true
channel = "email"
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
'''
```
- fr: Bonjour Marie,⏎⏎Merci de votre mot, il m’a fait plaisir. Le livre est bien arrivé.⏎⏎Cordialement,⏎Karine
- en: Dear all,⏎⏎Thank you for your note. It was a pleasure to read, and the book has arrived.⏎⏎Kind regards,⏎Dana
"""  # noqa: E501 - an example is one line

from collections.abc import Iterator

from amiable.model.draft import Part, RenderedDraft
from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.lexicon import matches_in
from amiable.review.subject import Subject

CODE = "S201"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "La réponse ne propose rien et n’annonce aucune suite.",
    Language.EN: "The reply proposes nothing and names no next step.",
}
SUGGESTIONS = {
    Language.FR: "Ajoutez une proposition, ou ce que vous attendez et pour quand.",
    Language.EN: "Add a proposal, or what you expect and by when.",
}

_SHORTEST_REPLY = 25
"""Words below which a text is taken for a line and no letter."""


def find(subject: Subject) -> Iterator[Finding]:
    """Give one finding at the end of a reply that shows no way on."""
    if subject.draft is not None:
        lacking = not _has_way_on(subject.draft)
    else:
        lacking = _is_whole(subject) and "step" not in _sections(subject) and "?" not in subject.text
    if lacking:
        last = subject.sentences[-1] if subject.sentences else Span(0, len(subject.text))
        severity = SEVERITY if subject.finished or subject.case is not None else Severity.NOTE
        yield finding(subject, last, CODE, severity, MESSAGES, SUGGESTIONS)


def _has_way_on(draft: RenderedDraft) -> bool:
    """Tell whether an offer or a next step of the draft stands in its body."""
    claimed = [each for each in (*draft.offers, draft.next_step) if each.strip()]
    parts = {each.part for each in draft.sentences}
    return any(each in draft.body for each in claimed) or bool(parts & {Part.OFFER, Part.NEXT_STEP})


def _is_whole(subject: Subject) -> bool:
    """Tell whether the text opens and closes like a letter, or is known to be whole."""
    if subject.finished:
        return True
    found = _sections(subject)
    return "greeting" in found and "closing" in found and sum(map(len, subject.rows)) >= _SHORTEST_REPLY


def _sections(subject: Subject) -> set[str]:
    """Give which sections of the lexicon occur in the text."""
    return {match.section for match in matches_in(subject, "steps")}
