"""Attachment missing: the mail announces a file and carries none.

## What it finds
In a mail whose attachments are known, own words that say that a file comes with it (« ci-joint », « en pièce jointe »,
"please find attached", "I enclose"), where it carries none. What is denied, past or the reader's passes (« la pièce
jointe de votre message », "the file you attached"), and so does every mail with a file, whichever.

## Why
A proof that is announced and missing costs a round trip, and looks like a trick to somebody who is already angry.

## Stopped
```toml
attachments = 0
```
- fr: Bonjour Marie, vous trouverez ci-joint la facture corrigée.
- fr: Le contrat signé est en pièce jointe.
- fr: Je vous joins le relevé des heures.
- fr: La facture jointe tient compte de votre remarque.
- fr: Veuillez trouver en p. j. le devis.
- fr: Bonjour,⏎⏎Le devis est ci-joint.⏎⏎Cordialement
- en: Dear Marie, please find attached the corrected invoice.
- en: I have attached the signed contract.
- en: The statement is enclosed.
- en: See attached.
- en: Please sign the attached form and send it back.
- en: Attached is the list of hours.

## Passes
```toml
attachments = 1
```
- fr: Vous trouverez ci-joint la facture corrigée.
- en: Please find attached the corrected invoice.

```toml
attachments = 0
```
- fr: J’ai lu la pièce jointe de votre message.
- fr: Le document que vous avez joint est illisible.
- fr: Je peux être joint par téléphone jusqu’à 17 h.
- fr: Il n’y avait pas de fichier joint à votre courriel.
- fr: La facture était jointe à mon message du 3 mai.
- fr: Pouvez-vous m’envoyer le contrat en pièce jointe ?
- en: I read the file you attached.
- en: The conditions attached to the contract are clear.
- en: The invoice was attached to my message of 3 May.
- en: Your attachment does not open.
- en: There are no strings attached.
- en: Could you send me the signed copy as an attachment?

```toml
```
- fr: Vous trouverez ci-joint la facture.
- en: Please find attached the invoice.

## Known misses
```toml
attachments = 0
```
- fr: La facture accompagne ce message.
- en: The invoice comes with this message.

## Known false alarms
```toml
attachments = 0
```
- fr: Le bouton « ci-joint » est bleu dans ce modèle.
- fr: La salle ci-jointe au restaurant est libre.
- en: Please find attached is a phrase I never liked.
- en: I enclose the garden with a low wall in this drawing.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding, wordings
from amiable.review.lexicon import Match
from amiable.review.subject import Subject

CODE = "S207"
SEVERITY = Severity.WARN
MESSAGES = {
    Language.FR: "Vous annoncez une pièce jointe, et le message n’en porte aucune.",
    Language.EN: "You announce an attachment, and the mail carries none.",
}
SUGGESTIONS = {
    Language.FR: "Joignez le fichier, ou retirez l’annonce.",
    Language.EN: "Attach the file, or take the words out.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Give each announcement of a file in a mail that carries none."""
    if subject.attachments != 0:
        return
    for match in wordings(subject, "attached"):
        if not _asks(subject, match):
            yield finding(subject, match.span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)


def _asks(subject: Subject, match: Match) -> bool:
    """Whether the sentence asks the reader for the file: "Could you send it as an attachment?"."""
    sentence = subject.sentences[match.sentence]
    return subject.text[sentence.start : sentence.end].rstrip().endswith("?")
