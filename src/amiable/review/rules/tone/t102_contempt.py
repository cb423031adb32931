"""Contempt: the reader, their work or their things are scorned.

## What it finds
Scorn for what the reader is, does or owns (« votre facture est une plaisanterie », "you should be ashamed"). Scorn
for the matter itself, where no reader is named, is a warning. « Inacceptable » and "unacceptable" are firm, and pass.

## Why
« Restez professionnel du début à la fin. » Contempt answers the person; the method asks for an answer to the facts.

## Stopped
- fr: Votre facture est une plaisanterie.
- fr: Votre travail est lamentable.
- fr: Vous devriez avoir honte.
- fr: Vous me faites pitié.
- fr: Un enfant de cinq ans ferait mieux.
- fr warn: C’est vraiment n’importe quoi.
- fr warn: Je n’ai jamais vu une telle incompétence.
- fr: Vos photos sont bonnes à jeter.
- en: Your invoice is a joke.
- en: Your attitude stinks.
- en: I would not trust you with a shopping list.
- en: You should be ashamed of yourself.
- en: A child could have done better than this.
- en: You have no idea what you are doing.
- en warn: This is ridiculous.
- en warn: I have never seen such arrogance.
- en: I have seen better work on a napkin.

## Passes
- en: Sorry if this is a dumb question.
- fr: Vos clients seront ravis, et votre site est à leur image.
- fr: Ce retard est inacceptable à nos yeux, et nous souhaitons comprendre ce qui s’est passé.
- fr: Votre travail n’est pas en cause.
- fr: Votre pseudo Instagram et votre petit site sont notés.
- fr: Vous n’êtes pas à Paris ce jour-là, il est inutile de vous déplacer.
- fr: Mon devis était ridicule, je l’ai refait.
- en: This delay is unacceptable to us, and we would like to understand what happened.
- en: Your work is not a joke to us.
- en: You have no idea how grateful we are.
- en: You can read the paper while we do the job.
- en: I am ashamed of the delay.

## Known misses
- fr: On voit tout de suite le niveau.
- en: The intern must have enjoyed himself.

## Known false alarms
- fr: Votre travail est une plaisanterie réussie, le public a ri.
- fr: Votre logo est une blague, comme vous l’aviez voulu.
- en: Your invoice is a joke in the second act.
- en: Your logo is a joke, as you wanted it to be.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.aim import Target, denied, target_before
from amiable.review.checks import finding, wordings
from amiable.review.lexicon import Match
from amiable.review.rewording import without
from amiable.review.subject import Subject

CODE = "T102"
SEVERITY = Severity.BLOCK
LEXICON = "contempt"
MESSAGES = {
    Language.FR: "Cette phrase marque du mépris.",
    Language.EN: "This sentence shows contempt.",
}
SUGGESTIONS = {
    Language.FR: "Dites ce qui manque, et ce que vous attendez.",
    Language.EN: "Say what is missing, and what you expect.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Give each wording of scorn, grave where it names the reader."""
    for match in wordings(subject, LEXICON):
        advice = without(subject, match, SUGGESTIONS)
        if match.section == "reader":
            yield finding(subject, match.span, CODE, Severity.BLOCK, MESSAGES, advice)
        elif match.section == "outcry" or _scorns(subject, match):
            yield finding(subject, match.span, CODE, Severity.WARN, MESSAGES, advice)


def _scorns(subject: Subject, match: Match) -> bool:
    """Tell whether the scorn is meant, and not for the writer's own doings."""
    return not denied(subject, match) and target_before(subject, match) is not Target.WRITER
