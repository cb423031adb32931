"""Hurtful sentence: no word of a list, and still it stings, or the text as a whole reads as an attack.

## What it finds
A sentence that the models of hurt take for one that an editor would stop (guilt, sarcasm, contempt in polite words),
where no other rule of tone warns of it. It is judged by itself, from four words on; the message names the words that
weigh most. Beside that, the hottest sentence of a text that the tone model takes for hostile as a whole. It warns, and
never blocks: models rank texts and give no proof.

## Why
« Restez professionnel du début à la fin. » An attack needs no word from a list: contempt lies in the turn of a
sentence, or adds up over a text, and the reader feels it.

## Stopped
- fr: Sale race de banquiers, tous des pourris.
- fr: Vous avez vraiment le chic pour tout compliquer et ensuite pleurer.
- fr: Prenez tout votre temps, je ne vis que de vos promesses.
- en: Those people are sick, disgusting pigs.
- en: You have a real gift for making everything about yourself.

## Passes
- fr: La facture est jointe ; elle est due le 12 mai.
- fr: Je regrette ce retard et je vous propose un appel demain.
- fr: Faute de règlement sous quinze jours, je vous adresserai une mise en demeure.
- en: The invoice is attached; it is due on 12 May.
- en: I am sorry for the delay and suggest a call tomorrow.
- en: My stupid mistake cost us a day, and I apologise.
- en: If the invoice is not paid within fifteen days, I will send a formal notice.

## Known misses
- fr: Votre voisin, lui, paie ses artisans.
- fr: Il paraît que certains clients répondent aux messages.
- en: I hear that some clients answer their messages.
- en: Do send me a postcard from wherever my invoice went.

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
from amiable.review.stings import stings
from amiable.review.subject import Subject
from amiable.review.tone import hottest_words, tone_of

CODE = "T115"
SEVERITY = Severity.WARN
MESSAGES = {
    Language.FR: "Cette phrase peut blesser, surtout par {words}.",
    Language.EN: "This sentence may hurt, mostly through {words}.",
}
SUGGESTIONS = {
    Language.FR: "Dites le fait, puis ce que vous demandez et pour quand, sans juger la personne.",
    Language.EN: "Say the fact, then what you ask for and by when, without judging the person.",
}
ALONE = True
"""It speaks only of what no other rule of tone warns of."""

_AS_A_WHOLE = {
    Language.FR: "L’ensemble se lit comme hostile, surtout par {words}.",
    Language.EN: "Taken as a whole this reads as hostile, mostly through {words}.",
}
_WITHOUT = {
    Language.FR: "Gardez le fait et la demande, et laissez ces mots de côté.",
    Language.EN: "Keep the fact and the request, and leave these words out.",
}
_HOSTILE = 0.9
"""No calm reply, formal sentence or business mail comes this high; see docs/tone-model.md."""
_NAMED = 3
_QUOTED = {Language.FR: "«\u00a0{}\u00a0»", Language.EN: "“{}”"}


def find(subject: Subject) -> Iterator[Finding]:
    """Give each sentence that hurts; where none does, the hottest one of a text that is hostile as a whole."""
    found = False
    for sting in stings(subject):
        found = True
        span = subject.sentences[sting.words.sentence]
        yield finding(subject, span, CODE, SEVERITY, MESSAGES, SUGGESTIONS, words=_told(subject, [sting.words.span]))
    if not found:
        yield from _as_a_whole(subject)


def _as_a_whole(subject: Subject) -> Iterator[Finding]:
    """Give the hottest sentence of a text that is hostile as a whole."""
    tone = tone_of(subject)
    if tone is None or tone.hostile < _HOSTILE:
        return
    words = hottest_words(subject, _NAMED)
    if words:
        span = subject.sentence_at(words[0].span.start)
        if not _of_the_writer(subject, span):
            told = _told(subject, [each.span for each in words])
            yield finding(subject, span, CODE, SEVERITY, _AS_A_WHOLE, _WITHOUT, words=told)


def _told(subject: Subject, spans: list[Span]) -> str:
    """Give the words between the quotation marks of the language, each once, on one line."""
    named = dict.fromkeys(" ".join(subject.text[each.start : each.end].split()) for each in spans)
    return ", ".join(_QUOTED[subject.language].format(each) for each in named)


def _of_the_writer(subject: Subject, sentence: Span) -> bool:
    """Tell whether the sentence speaks of its writer and not to the reader: "My stupid mistake cost us a day"."""
    sets = load_lexicon("sets", subject.language).sets
    words = set(subject.rows[subject.sentences.index(sentence)])
    return not words.isdisjoint(sets["writer"]) and words.isdisjoint(sets["reader"])
