"""Demand unanswered: the client asked, claimed or threatened something, and the reply passes it over.

## What it finds
A demand of the client's latest message that no sentence of the reply answers. A draft of amiable says which sentence
answers which demand; in any other whole reply to a case, a demand counts as answered where the reply takes up its
topic or one of its words.

## Why
« Notez exactement ce que veut le client. » What is passed over comes back, and is read as having no answer.

## Stopped
```toml
finished = true
case = '''
title = "Logo"
language = "fr"
channel = "email"
source = "Le client demande les fichiers sources."
[me]
name = "Paul Roy"
[client]
name = "Anne Petit"
'''
[[documents]]
path = "message.eml"
text = '''
From: Anne Petit <anne@exemple.test>
To: Paul Roy <paul@exemple.test>
Date: Mon, 2 Mar 2026 10:00:00 +0100
Subject: Logo

Bonjour,
Pourriez-vous m’envoyer les fichiers sources ? Je demande aussi un remboursement de la moitié.
'''
```
- fr: Bonjour,⏎⏎Merci de votre courriel. Je vous appelle mardi.⏎⏎Cordialement
```toml
finished = true
case = '''
title = "Logo"
language = "en"
channel = "email"
source = "The client wants the source files."
[me]
name = "Paul Roy"
[client]
name = "Anne Petit"
'''
[[documents]]
path = "message.eml"
text = '''
From: Anne Petit <anne@example.test>
To: Paul Roy <paul@example.test>
Date: Mon, 2 Mar 2026 10:00:00 +0100
Subject: Logo

Hello,
Could you send me the source files? I also want a refund of half the fee.
'''
```
- en: Hello,⏎⏎Thank you for your mail. I will call you on Tuesday.⏎⏎Regards

## Passes
- fr: Bonjour,⏎⏎Merci de votre courriel.
- en: Hello,⏎⏎Thank you for your mail.

## Known misses
- fr: Je ne vois pas de quel remboursement vous parlez.

## Known false alarms
```toml
finished = true
case = '''
title = "Logo"
language = "fr"
channel = "email"
source = "Le client demande les fichiers sources."
[me]
name = "Paul Roy"
[client]
name = "Anne Petit"
'''
[[documents]]
path = "message.eml"
text = '''
From: Anne Petit <anne@exemple.test>
To: Paul Roy <paul@exemple.test>
Date: Mon, 2 Mar 2026 10:00:00 +0100
Subject: Logo

Bonjour,
Pourriez-vous m’envoyer les fichiers sources ? Je demande aussi un remboursement de la moitié.
'''
```
- fr: Bonjour Marie,⏎⏎Bien reçu, c’est entendu pour tout.⏎⏎Cordialement,⏎Karine

```toml
finished = true
case = '''
title = "Logo"
language = "en"
channel = "email"
source = "The client wants the source files."
[me]
name = "Paul Roy"
[client]
name = "Anne Petit"
'''
[[documents]]
path = "message.eml"
text = '''
From: Anne Petit <anne@example.test>
To: Paul Roy <paul@example.test>
Date: Mon, 2 Mar 2026 10:00:00 +0100
Subject: Logo

Hello,
Could you send me the source files? I also want a refund of half the fee.
'''
```
- en: Dear all,⏎⏎Noted, and agreed to everything.⏎⏎Kind regards,⏎Dana
"""

from collections.abc import Iterator

from amiable.language.words import STOP_WORDS, fold, stem, words
from amiable.model.finding import Finding
from amiable.model.plan import Demand, Topic
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.subject import Subject

CODE = "S202"
SEVERITY = Severity.BLOCK
WITH_A_CASE = True
MESSAGES = {
    Language.FR: "Cette demande du client reste sans réponse : « {demand} ».",
    Language.EN: "This demand of the client is left unanswered: “{demand}”.",
}
SUGGESTIONS = {
    Language.FR: "Répondez-y en une phrase, même pour dire non.",
    Language.EN: "Answer it in one sentence, even to say no.",
}

_SHORTEST_WORD = 4
_LONGEST_QUOTE = 120


def find(subject: Subject) -> Iterator[Finding]:
    """Give the demands that the reply leaves open, all in one finding at its end."""
    unanswered = [demand for demand in _open_demands(subject) if demand.topic is not Topic.OTHER]
    if unanswered:
        last = subject.sentences[-1] if subject.sentences else Span(0, len(subject.text))
        said = " / ".join(dict.fromkeys(_shortened(each.text) for each in unanswered))
        yield finding(subject, last, CODE, SEVERITY, MESSAGES, SUGGESTIONS, demand=said)


def _open_demands(subject: Subject) -> list[Demand]:
    """Give what was demanded and not answered; nothing where no demand is known."""
    if subject.draft is not None and subject.plan is not None:
        answered = {demand for sentence in subject.draft.sentences for demand in sentence.answers}
        return [each.demand for each in subject.plan.answers if each.demand.id not in answered]
    if subject.public or subject.evidence is None or not subject.finished:
        return []
    from amiable.plan.demands import read_demands, topics_of

    topics = topics_of(subject.text, subject.language)
    taken_up = _stems(subject.text, subject.language)
    demands = read_demands(subject.evidence.to_answer, subject.language)
    return [each for each in demands if each.topic not in topics and not taken_up & _stems(each.text, subject.language)]


def _stems(text: str, language: Language) -> set[str]:
    """Give the stems of the words that carry meaning."""
    return {
        stem(word.lowered, language)
        for word in words(text)
        if len(word.lowered) >= _SHORTEST_WORD and fold(word.lowered) not in STOP_WORDS[language]
    }


def _shortened(text: str) -> str:
    """Give the demand on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 1].rstrip()}…"
