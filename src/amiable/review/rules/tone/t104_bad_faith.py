"""Bad faith: the reader is said to lie, cheat or steal.

## What it finds
A charge of dishonesty against the reader (« menteur », « mauvaise foi », "you are lying", "trying to rip me off").
Against somebody else, and where honesty is only put in doubt (« vous osez », "how convenient"), it is a warning.

## Why
« Confirmez la source du conflit ; vous pourriez être un peu à côté. » What one side knows is that two accounts
differ; that the other lies is a guess, and a grave one.

## Stopped
- fr: Vous mentez.
- fr: Vous êtes de mauvaise foi.
- fr: Vous essayez de m’arnaquer.
- fr: Menteur !
- fr: C’est du vol pur et simple.
- fr warn: Comment osez-vous demander un remboursement ?
- fr: Vous m’avez roulé dans la farine.
- en: You are lying.
- en: You strung me along for three months.
- en: You are trying to rip me off.
- en: That is a lie and you know it.
- en: You lied to us from the start.
- en warn: How convenient that the mail was lost.
- en warn: Funny how your story changes with every mail.

## Passes
- fr: Le personnage que vous jouez est un menteur.
- fr: Le tribunal a retenu la mauvaise foi de l’acheteur.
- en: Clause 12 deals with bad faith and gross negligence.
- en: The court found that the buyer had acted in bad faith.
- fr: Nos souvenirs diffèrent sur ce point.
- fr: Je suis navré que vous ayez été volé ; votre vol de retour est maintenu.
- fr: Je ne dis pas que vous mentez.
- fr: Vous m’avez traité de menteur.
- fr: Je me suis trompé dans le calcul.
- fr: Je ne doute pas de votre bonne foi.
- en: Our recollections differ on this point.
- en: I am sorry that you were misled by the earlier quote.
- en: Please call your fraud department.
- en: I am not saying that you are lying.
- en: I do not want to mislead you.
- en: Your account is protected against fraud.
- fr: Je n’ai jamais dit que vous étiez de mauvaise foi.
- en: I never said that you acted in bad faith.

## Known misses
- fr: Votre version change à chaque message, c’est curieux.
- en: Your dates and your account never quite meet.

## Known false alarms
- fr: Vous mentez bien, pour un comédien.
- en: You are lying on the left in the photo.
- en: You are a liar in the play.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.aim import Target, alone, denied, target_before, target_of
from amiable.review.checks import finding, wordings
from amiable.review.lexicon import Match, load_lexicon
from amiable.review.rewording import without
from amiable.review.subject import Subject

CODE = "T104"
SEVERITY = Severity.BLOCK
LEXICON = "bad_faith"
MESSAGES = {
    Language.FR: "Cette phrase prête à l’autre de la malhonnêteté.",
    Language.EN: "This sentence says that the other side is dishonest.",
}
SUGGESTIONS = {
    Language.FR: "Dites en quoi les deux versions diffèrent : « Vous écrivez que [votre version] ; le courriel du "
    "[date] indique [la mienne] ».",
    Language.EN: "Say where the two accounts differ: “You write that [your account]; the mail of [date] says [mine]”.",
}

_FEW = 4
"""How many words more a sentence may have and still be nothing but the charge."""


def find(subject: Subject) -> Iterator[Finding]:
    """Give each charge, unless the writer means themselves or denies it."""
    for match in wordings(subject, LEXICON):
        severity = _severity(subject, match)
        if severity is not None and not denied(subject, match):
            yield finding(subject, match.span, CODE, severity, MESSAGES, without(subject, match, SUGGESTIONS))


def _severity(subject: Subject, match: Match) -> Severity | None:
    """Block a charge to the reader's face, warn of a hint or of a charge against others."""
    target = target_of(subject, match)
    if target is Target.WRITER and target_before(subject, match) is Target.WRITER:
        return None
    if match.section != "charge" or target is Target.OTHER or _supposed(subject, match):
        return Severity.WARN
    return Severity.BLOCK if target is Target.READER or alone(subject, match, _FEW) else Severity.WARN


def _supposed(subject: Subject, match: Match) -> bool:
    """Whether it is only supposed: « si vous mentez », "if you cheat"."""
    tokens = subject.sentence_tokens[match.sentence]
    return match.first > 0 and tokens[match.first - 1].folded in load_lexicon("sets", subject.language).sets["if"]
