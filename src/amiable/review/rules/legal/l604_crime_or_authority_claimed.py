"""Crime or authority claimed: the letter calls the quarrel a crime, or dresses up as an office.

## What it finds
« C’est du vol », « vous avez commis une fraude », "this is theft", "criminal offence", and wording that borrows the
look of authority: a summons, a writ, a court order, a bailiff who is on the way. A denial passes, and so does telling
what the client wrote.

## Why
« Restez professionnel du début à la fin. » Not paying is a breach of contract and no crime, and a letter that looks
like a court's deceives.

## Stopped
- fr: C’est du vol.
- fr: Vous avez commis une fraude.
- fr: Ce refus constitue une escroquerie.
- fr: Vous êtes un escroc.
- fr: Dernière sommation avant saisie de vos biens.
- fr: C’est un abus de confiance.
- fr: Vous êtes sommée de payer.
- fr: Bonjour,⏎⏎La facture de mai reste impayée malgré deux rappels. Votre refus est passible de prison.⏎⏎Cordialement
- en: This is theft.
- en: You have committed fraud.
- en: Not paying is a criminal offence.
- en: You are hereby summoned to pay.
- en: A court order will follow: judgment entered against you.
- en: You stole our work.
- en: Final legal notice.
- en: Dear Sir,⏎⏎The invoice of May is still unpaid after two reminders. Your conduct amounts to fraud.⏎⏎Regards

## Passes
- fr: Ce n’est pas du vol, c’est un malentendu.
- fr: Vous m’écrivez que c’est une arnaque.
- fr: Mon vol pour Montréal a été retardé.
- fr: Je vous enverrai une mise en demeure.
- fr: L’appareil a été volé pendant la fête.
- fr: Vous parlez de fraude ; je comprends votre colère.
- en: This is not theft, it is a misunderstanding.
- en: You say that this is fraud.
- en: The camera was stolen at the party.
- en: A formal notice will follow.
- en: You call it a scam; I see why you are angry.
- en: We may ask the court to decide.
- en: It should be against the law to launch on a Friday.
- en: It is illegal for me to sell these portraits.
- en: The court order of 3 May is attached.
- fr: Le jugement a été rendu le 8 juin.
- fr: Vous volez la vedette sur la dernière photo.

## Known misses
- fr: Certains appelleraient cela se servir dans la caisse.
- en: Some would call that helping yourself.

## Known false alarms
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
'''
```
- fr: C’est du vol, disait le titre du journal.
- fr: C’est du vol libre, et le moniteur est breveté.
- en: This is theft, said the headline.
- en: This is theft insurance, as you asked.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.aim import denied
from amiable.review.checks import finding, wordings
from amiable.review.claims import denies_itself, reported
from amiable.review.lexicon import Match
from amiable.review.subject import Subject

CODE = "L604"
SEVERITY = Severity.BLOCK
LEXICON = "crime"
MESSAGES = {
    Language.FR: "Ces mots parlent d’un crime ou empruntent l’autorité d’un tribunal.",
    Language.EN: "These words claim a crime or borrow the authority of a court.",
}
SUGGESTIONS = {
    Language.FR: "Dites ce qui est dû, selon quel article, et ce que vous proposez.",
    Language.EN: "Say what is due, under which clause, and what you propose.",
}

_FORBIDDEN = {"illegal", "unlawful", "law", "illegale", "illicite"}
_GOES_ON = {"to", "for", "de", "d", "pour"}


def find(subject: Subject) -> Iterator[Finding]:
    """Each crime or authority that the writer claims."""
    for match in wordings(subject, LEXICON):
        if denied(subject, match) or denies_itself(subject, match) or reported(subject, match):
            continue
        if not _states_the_law(subject, match):
            yield finding(subject, match.span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)


def _states_the_law(subject: Subject, match: Match) -> bool:
    """Whether it says what the law forbids, and to nobody: "it is illegal to sell", « c’est illégal de vendre »."""
    tokens = subject.sentence_tokens[match.sentence]
    following = tokens[match.last + 1].folded if match.last + 1 < len(tokens) else ""
    return match.section == "crime" and following in _GOES_ON and tokens[match.last].folded in _FORBIDDEN
