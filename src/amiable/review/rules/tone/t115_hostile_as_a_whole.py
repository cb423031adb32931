"""Hostile as a whole: no single wording stands out, and still the text reads as an attack.

## What it finds
A text that the tone model takes for hostile, where no other rule of tone warns of anything. The message names the words
that weigh most, and the place is the sentence of the heaviest one. It warns, and never blocks: the model ranks texts
and gives no proof.

## Why
« Restez professionnel du début à la fin. » An attack needs no word from a list: contempt adds up over a text, and the
reader feels the sum.

## Stopped
- fr: Sale race de banquiers, tous des pourris.
- en: Those people are sick, disgusting pigs.

## Passes
- fr: La facture est jointe ; elle est due le 12 mai.
- fr: Je regrette ce retard et je vous propose un appel demain.
- fr: Faute de règlement sous quinze jours, je vous adresserai une mise en demeure.
- en: The invoice is attached; it is due on 12 May.
- en: I am sorry for the delay and suggest a call tomorrow.
- en: My stupid mistake cost us a day, and I apologise.
- en: If the invoice is not paid within fifteen days, I will send a formal notice.

## Known misses
- fr: Prenez tout votre temps, je ne vis que de vos promesses.
- en: Take all the time you need, I live on your promises.

## Known false alarms
- fr: Le roman parle de haine, de mensonge, de crasse et d’idiots.
- en: The novel is about hate, stupid lies, filth and idiots.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.lexicon import load_lexicon
from amiable.review.subject import Subject
from amiable.review.tone import WHOLE, hottest_words, tone_of

CODE = WHOLE
SEVERITY = Severity.WARN
MESSAGES = {
    Language.FR: "L’ensemble se lit comme hostile, surtout par {words}.",
    Language.EN: "Taken as a whole this reads as hostile, mostly through {words}.",
}
SUGGESTIONS = {
    Language.FR: "Gardez le fait et la demande, et laissez ces mots de côté.",
    Language.EN: "Keep the fact and the request, and leave these words out.",
}
ALONE = True
"""It speaks only where no other rule of tone warns."""

_HOSTILE = 0.9
"""No calm reply, formal sentence or business mail comes this high; see docs/tone-model.md."""
_NAMED = 3
_QUOTED = {Language.FR: "«\u00a0{}\u00a0»", Language.EN: "“{}”"}


def find(subject: Subject) -> Iterator[Finding]:
    """Give the hottest sentence of a text that is hostile as a whole."""
    tone = tone_of(subject)
    if tone is None or tone.hostile < _HOSTILE:
        return
    words = hottest_words(subject, _NAMED)
    if words:
        named = dict.fromkeys(subject.text[each.span.start : each.span.end] for each in words)
        told = ", ".join(_QUOTED[subject.language].format(each) for each in named)
        span = subject.sentence_at(words[0].span.start)
        if not _of_the_writer(subject, span):
            yield finding(subject, span, CODE, SEVERITY, MESSAGES, SUGGESTIONS, words=told)


def _of_the_writer(subject: Subject, sentence: Span) -> bool:
    """Tell whether the sentence speaks of its writer and not to the reader: "My stupid mistake cost us a day"."""
    sets = load_lexicon("sets", subject.language).sets
    words = set(subject.rows[subject.sentences.index(sentence)])
    return not words.isdisjoint(sets["writer"]) and words.isdisjoint(sets["reader"])
