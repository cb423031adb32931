"""Insult: the reader is called a name.

## What it finds
A noun or an adjective that insults, aimed at the reader: after « vous » or "you", as a call of its own, or in a set
wording such as « espèce de … ». Aimed at somebody else, it is a warning. Spellings that hide the word (c0n, idi0t,
drawn-out letters) are read through.

## Why
« Restez professionnel du début à la fin. » An insult ends the conversation, and it is the sentence that will be
quoted before a judge.

## Stopped
- fr: Vous êtes un imbécile.
- fr: Espèce d’escroc, rendez-moi mon argent !
- fr: Vous êtes vraiment un c0nnard.
- fr: Bande d’incapables.
- fr: Quel imbécile vous faites.
- fr: Vous n’êtes qu’un minable.
- fr: Allez vous faire voir.
- fr: Va te faire f0utre.
- fr: T’es vraiment une s*lope.
- en: I can’t believe how selfish you are.
- fr warn: Son comptable est un abruti.
- en: You are an idiot.
- en: You're such a loooser.
- en: Pay me, you absolute moron.
- en: Go to hell.
- en: Are you stupid?
- en warn: Her accountant is an idiot.

## Passes
- fr: Quel idiot je fais, j’avais oublié la pièce jointe.
- fr: Méfiez-vous des escrocs qui écrivent en notre nom.
- en: Beware of scammers who write in our name.
- fr: Je me suis trompé comme un idiot, veuillez m’en excuser.
- fr: Vous n’êtes pas un escroc, et je ne l’ai jamais pensé.
- fr: Vous écrivez « cet imbécile de photographe est arrivé en retard ».
- fr: Vous m’avez écrit que votre fille était malade le jour de la séance.
- fr: La clause est nulle et non avenue.
- fr: Votre petite fille était ravie du mariage à la ferme.
- en: I was stupid to miss your mail.
- fr: Le voleur de la pièce entre par la gauche.
- en: The bully in your novel is convincing.
- en: The company is called Weasel and Sons.
- en: No one here thinks that you are dishonest.
- en: You called me an idiot in your last message.
- en: You are not a fool, and I did not say so.
- en: You have been through a terrible time, and parcels do get lost.
- en: This may sound silly, but could you send the invoice again?

## Known misses
- fr: Vous avez inventé l’eau tiède, à ce que je vois.
- en: Your family tree must be a circle.

## Known false alarms
- fr: Vous êtes un clown de métier, et les enfants vous attendent.
- fr: Vous êtes un âne dans la pièce de l’école.
- en: You are a clown by trade, and the children love you.
- en: You are the idiot in the play, and I am the king.
"""

import re
from collections.abc import Iterator
from functools import cache

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.aim import Target, alone, denied, target_before, target_of
from amiable.review.checks import finding, wordings
from amiable.review.lexicon import Match, load_lexicon
from amiable.review.reading import MASKS
from amiable.review.rewording import without
from amiable.review.subject import Subject

CODE = "T101"
SEVERITY = Severity.BLOCK
LEXICON = "insult"
MARKS = MASKS
MESSAGES = {
    Language.FR: "Ces mots insultent la personne qui vous lira.",
    Language.EN: "These words insult the person who will read them.",
}
SUGGESTIONS = {
    Language.FR: "Dites le fait qui vous a heurté, sans juger la personne.",
    Language.EN: "State the fact that upset you, without judging the person.",
}

_THE = {"the", "le", "la", "l", "les"}
_FEWEST_TOLD = 4
_MASK = "*"


def find(subject: Subject) -> Iterator[Finding]:
    """Give each insult, unless the writer means themselves or denies it."""
    for match in wordings(subject, LEXICON):
        severity = None if _owned_to(subject, match) or _told(subject, match) else _severity(subject, match)
        if severity is not None and not denied(subject, match):
            yield finding(subject, match.span, CODE, severity, MESSAGES, without(subject, match, SUGGESTIONS))
    for token in subject.reading.masked:
        if _hides_an_insult(token.folded, subject.language):
            yield finding(subject, token.span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)


@cache
def _hides_an_insult(masked: str, language: Language) -> bool:
    """Tell whether letters in place of the asterisks give a rude name: « s*lope », "b*stard"."""
    pattern = re.compile("[a-z]{1,4}".join(map(re.escape, masked.split(_MASK))))
    return any(pattern.fullmatch(word) for word in load_lexicon("insult", language).sets["rude"])


def _severity(subject: Subject, match: Match) -> Severity | None:
    """Block what is said to the reader's face, warn of what is said of others, pass over what the writer owns to."""
    if match.section in {"outright", "predicate"}:
        return Severity.BLOCK
    target = target_of(subject, match)
    if target is Target.WRITER:
        return None
    if match.section == "trait":
        before = target_before(subject, match)
        said_of = {Target.READER: _said_of_reader(subject, match), Target.OTHER: Severity.WARN}
        return said_of.get(before)
    to_the_face = target is Target.READER or alone(subject, match)
    if match.section == "name" and _told_of(subject, match):
        return Severity.WARN if target is Target.OTHER and not _generic(subject, match) else None
    if match.section == "strong":
        return Severity.WARN if target is Target.OTHER else Severity.BLOCK
    return Severity.BLOCK if to_the_face and target is not Target.OTHER else Severity.WARN


def _owned_to(subject: Subject, match: Match) -> bool:
    """Whether the writer says it of themselves right after: « quel idiot je fais », "what a fool I was"."""
    tokens = subject.sentence_tokens[match.sentence]
    sets = load_lexicon("sets", subject.language).sets
    if match.last + 1 == len(tokens) or tokens[match.last + 1].cut:
        return False
    named = {token.folded for token in tokens[match.first : match.last + 1]}
    return tokens[match.last + 1].folded in sets["writer"] and named.isdisjoint(sets["reader"])


def _told_of(subject: Subject, match: Match) -> bool:
    """Whether the noun names somebody in what is told, « le voleur du chapitre trois », and no reader comes before it.

    So does a capital inside a sentence, the firm of Weasel and Sons, and a word of stories and plays.
    """
    tokens = subject.sentence_tokens[match.sentence]
    before = tokens[match.first - 1].folded if match.first else ""
    if target_before(subject, match) is Target.READER or len(tokens) <= _FEWEST_TOLD:
        return False
    word = subject.text[match.span.start : match.span.end]
    stories = load_lexicon("sets", subject.language).sets["stories"]
    if any(token.folded in stories for token in tokens):
        return True
    return before in _THE or (match.first > 0 and word.istitle() and not tokens[match.first].cut)


def _told(subject: Subject, match: Match) -> bool:
    """Whether a story is told in which nobody is spoken to: « son roman raconte la vie d’un vieux tyran »."""
    words = {token.folded for token in subject.sentence_tokens[match.sentence]}
    sets = load_lexicon("sets", subject.language).sets
    return not words.isdisjoint(sets["stories"]) and words.isdisjoint({*sets["reader"], *sets["writer"]})


def _generic(subject: Subject, match: Match) -> bool:
    """Whether it is a deed or a story that is spoken of: « cela repoussera les voleurs »."""
    tokens = subject.sentence_tokens[match.sentence]
    stories = load_lexicon("sets", subject.language).sets["stories"]
    crimes = load_lexicon("insult", subject.language).sets["crimes"]
    return tokens[match.last].folded in crimes or any(token.folded in stories for token in tokens)


def _said_of_reader(subject: Subject, match: Match) -> Severity:
    """Block « vous êtes stupide » and « votre stupide … »; what the reader may find stupid is a warning."""
    sets = load_lexicon("sets", subject.language).sets
    near = subject.sentence_tokens[match.sentence][max(0, match.first - 3) : match.first]
    close = {token.folded for token in near}
    return Severity.BLOCK if close & {*sets["you_are"], *sets["your"]} else Severity.WARN
