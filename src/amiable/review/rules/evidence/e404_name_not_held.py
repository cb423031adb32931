"""Name not held: a person or a firm that the case does not know.

## What it finds
With a case: words with a capital inside a sentence that occur nowhere in the case and are no month, place, brand or
form of address. Two such words together, or any in a draft, block; a single one elsewhere is a warning. The first
word of a sentence tells nothing, and passes unless another name follows it.

## Why
« Aucun nom que le dossier ne contient pas. » A witness, an assistant or a partner who was made up will be asked for.

## Stopped
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
[[offers]]
gives = "retirer quatre photos du forfait"
[[facts]]
what = "frais de déplacement"
amount = "60 CAD"
'''
[[documents]]
path = "contrat.txt"
text = '''
Article 4. Frais de déplacement
Les frais de déplacement sont de 60 $.

Article 5. Acompte
L’acompte de 500 $ n’est pas remboursable, sauf force majeure.
'''
```
- fr: J’en ai parlé avec Sophie Lavoie, qui était présente.
- fr: Ma collègue Julie Roy vous a prévenue.
- fr: Le traiteur Saveurs Boréales était sur place.
- fr: Julien Roy m’a dit le contraire.
- fr warn: C’est Solange qui a conduit.

```toml
case = '''
language = "en"
me.name = "Dana Reed"
client.name = "Harbour Lane Bakery Ltd"
[[offers]]
gives = "take 80 pounds off the final invoice"
[[facts]]
what = "extra page"
amount = "400 GBP"
'''
[[documents]]
path = "contract.txt"
text = '''
Clause 2. Price
Each extra page costs 400 pounds.

Clause 5. Deposit
The deposit of 500 pounds is not refundable unless the developer cancels.
'''
```
- en: I spoke to Sarah Whitfield about it.
- en: Our partner Northgate Studios built it.
- en: My colleague Tom Baxter warned you.
- en: Peter Quill told me otherwise.
- en warn: It was Fiona who wrote the page.

## Passes
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
[[offers]]
gives = "retirer quatre photos du forfait"
[[facts]]
what = "frais de déplacement"
amount = "60 CAD"
'''
[[documents]]
path = "contrat.txt"
text = '''
Article 4. Frais de déplacement
Les frais de déplacement sont de 60 $.

Article 5. Acompte
L’acompte de 500 $ n’est pas remboursable, sauf force majeure.
'''
```
- fr: Bonjour Marie, merci de votre message.
- fr: Vous pouvez payer par virement Interac.
- fr: Je vous écris au sujet de l’Article 4.
- fr: Madame Gagnon, je vous remercie.
- fr: Le PDF du contrat est joint.
- fr: Je vais appeler l’Urssaf.

```toml
case = '''
language = "en"
me.name = "Dana Reed"
client.name = "Harbour Lane Bakery Ltd"
[[offers]]
gives = "take 80 pounds off the final invoice"
[[facts]]
what = "extra page"
amount = "400 GBP"
'''
[[documents]]
path = "contract.txt"
text = '''
Clause 2. Price
Each extra page costs 400 pounds.

Clause 5. Deposit
The deposit of 500 pounds is not refundable unless the developer cancels.
'''
```
- en: Dear Harbour Lane Bakery, thank you for your message.
- en: You can pay by PayPal or by bank transfer on Monday.
- en: I’ll call you, and I’m sure we can settle this.
- en: The PDF of the contract is attached.
- en: See you in London.
- en: I wrote twice. Going over it again, I see no such clause.
- en: 1. The page⏎2. Plans for the shop

```toml
```
- fr: J’en ai parlé avec Sophie Lavoie.

```toml
```
- en: I spoke to Sarah Whitfield.

## Known misses
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
[[offers]]
gives = "retirer quatre photos du forfait"
[[facts]]
what = "frais de déplacement"
amount = "60 CAD"
'''
[[documents]]
path = "contrat.txt"
text = '''
Article 4. Frais de déplacement
Les frais de déplacement sont de 60 $.

Article 5. Acompte
L’acompte de 500 $ n’est pas remboursable, sauf force majeure.
'''
```
- fr: Sophie vous avait prévenue.

```toml
case = '''
language = "en"
me.name = "Dana Reed"
client.name = "Harbour Lane Bakery Ltd"
[[offers]]
gives = "take 80 pounds off the final invoice"
[[facts]]
what = "extra page"
amount = "400 GBP"
'''
[[documents]]
path = "contract.txt"
text = '''
Clause 2. Price
Each extra page costs 400 pounds.

Clause 5. Deposit
The deposit of 500 pounds is not refundable unless the developer cancels.
'''
```
- en: Sarah warned you.

## Known false alarms
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
'''
```
- fr warn: Le quartier Saint-Roch est en travaux.
- fr: J’ai écouté la Symphonie Pastorale en route.
- en: I listened to the Moonlight Sonata on the way.
- en: I came by the Northern Line.
"""

import re
from collections.abc import Iterator
from functools import cache

from amiable.language.spans import contains, overlaps
from amiable.language.words import STOP_WORDS, fold
from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.citations import quotations_in
from amiable.review.held import held_words
from amiable.review.lexicon import load_lexicon
from amiable.review.offered import in_the_plan, knows_the_case
from amiable.review.provisions import provisions_in
from amiable.review.subject import Subject

CODE = "E404"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Le dossier ne connaît pas ce nom.",
    Language.EN: "The case does not know this name.",
}
SUGGESTIONS = {
    Language.FR: "Retirez-le, ou vérifiez comment il s’écrit dans les documents.",
    Language.EN: "Take it out, or check how the documents spell it.",
}
_NAME = re.compile(
    r"(?<![\w@.#/-])[A-ZÀ-ÖØ-Þ][\w’'-]*(?:[ \u00a0](?:(?:de|du|des|la|le|van|von|of|&)[ \u00a0])?[A-ZÀ-ÖØ-Þ][\w’'-]*)*"
)
_WORD = re.compile(r"[^\W\d_]+")
_OPENING = re.compile(r"(?:(?:^|[\n:«“\"(•–—-])(?:\s*\d{1,2}[.)])?|[\w)]{4}[.!?…][”»\")]*)\s*$")
_LONGEST_ACRONYM = 5
_FEWEST_LETTERS = 3


def find(subject: Subject) -> Iterator[Finding]:
    """Each name that occurs nowhere in the case."""
    if not knows_the_case(subject):
        return
    skipped = [each.span for each in quotations_in(subject.text, subject.own)]
    skipped += [each.span for each in provisions_in(subject.text)]
    for sentence in subject.sentences:
        for match in _NAME.finditer(subject.text, sentence.start, sentence.end):
            span = _unheld_part(subject, match, sentence)
            if span is None or in_the_plan(subject, span) or any(overlaps(span, each) for each in skipped):
                continue
            if any(contains(part, span) for part in subject.own):
                several = len(_WORD.findall(subject.text[span.start : span.end])) > 1
                severity = SEVERITY if several or subject.draft is not None else Severity.WARN
                yield finding(subject, span, CODE, severity, MESSAGES, SUGGESTIONS)


def _unheld_part(subject: Subject, match: re.Match[str], sentence: Span) -> Span | None:
    """Give the capitalised words from the first to the last unknown one; None where all are known or none tells."""
    words = [Span(match.start() + word.start(), match.start() + word.end()) for word in _WORD.finditer(match.group())]
    words = [word for word in words if subject.text[word.start].isupper()]
    opens = match.start() == sentence.start or _OPENING.search(subject.text[sentence.start : match.start()]) is not None
    unknown = [word for word in words if not _is_known(subject, word)]
    if opens and words and unknown and unknown[0] == words[0]:
        later = unknown[1:]
        first = later[0] if later and _is_an_act(subject, words[0]) else words[0]
        return Span(first.start, later[-1].end) if later and not _titled(subject, words) else None
    return Span(unknown[0].start, unknown[-1].end) if unknown else None


def _is_an_act(subject: Subject, word: Span) -> bool:
    """Whether the word that opens a sentence is a verb's: "Calling Ms Okafor", « Appelant Mme Roy »."""
    ending = "ing" if subject.language is Language.EN else "ant"
    return subject.text[word.start : word.end].lower().endswith(ending)


def _titled(subject: Subject, words: list[Span]) -> bool:
    """Whether a line is written with capitals throughout, as headings and closings are: "Kind Regards"."""
    line_end = subject.text.find("\n", words[-1].end)
    rest = subject.text[words[-1].end : line_end if line_end >= 0 else len(subject.text)]
    return not rest.strip(" ,.!")


def _is_known(subject: Subject, word: Span) -> bool:
    """Whether the word occurs in the case, is no name at all, or is too short to tell."""
    shown = subject.text[word.start : word.end]
    folded = fold(shown)
    acronym = shown.isupper() and len(shown) <= _LONGEST_ACRONYM
    if len(folded) < _FEWEST_LETTERS or acronym or folded in _capitals(subject.language):
        return True
    held = held_words(subject)
    return folded in held or folded.removesuffix("s") in held or folded in STOP_WORDS[subject.language]


@cache
def _capitals(language: Language) -> frozenset[str]:
    """Give the words that may have a capital and name nobody, of both languages for brands and places."""
    return frozenset().union(*(load_lexicon("citing", each).sets["capitals"] for each in Language)) | frozenset(
        load_lexicon("namesakes", language).sets["proper"]
    )
