"""Client named: a public text shows who the client is.

## What it finds
In a text that strangers will read, or that comes with a list of what must not be shown: the client's name, first name
or surname alone, aliases, handles, addresses, telephone numbers and mail addresses, however they are written (case,
accents, spaces, invisible or look-alike letters, digits for letters, masked letters, hashtags, mail domains, initials
with a place, backwards, one letter wrong). A common word that equals a name is passed over. Quoted messages and
signatures are read too: strangers read the whole text.

## Why
« Ne mettez jamais le nom du client sur les réseaux sociaux, même si vous avez raison. » A name that was published
cannot be taken back, and it turns a quarrel over an invoice into one over a reputation.

## Stopped
```toml
channel = "social"
client = ["Marie Gagnon", "@mariegagnon", "marie.gagnon@courriel.example", "418 555-0142", "12 rue des Érables, Lévis"]
```
- fr: Marie Gagnon refuse de payer ses frais de déplacement.
- fr: Voilà deux mois que Gagnon me doit de l’argent.
- fr: Évitez M4rie G@gnon, elle ne paie pas.
- fr: La cliente s’appelle M a r i e, devinez la suite.
- fr: #BoycottMarieGagnon
- fr: Ne travaillez pas pour M. G. de Lévis.
- fr: Écrivez-lui à marie.gagnon (arobase) courriel.example pour lui dire ce que vous en pensez.
- fr: Son numéro : 418.555.0142.
- fr: Bonjour, nous avons lu votre avis avec attention. Nos conditions étaient claires, Mаriе. Bien à vous.
- fr: Elle habite au 12, rue des Érables.

```toml
channel = "public-review"
client = ["Summer Lee", "Harbour Lane Bakery Ltd", "orders@harbourlane.example", "+44 7700 900123"]
```
- en: Summer Lee has still not paid.
- en: We did everything that Summer asked for.
- en: Harbour Lane never pays its designers.
- en: Watch out for @summer.lee and friends!
- en: The folks at H@rb0ur Lane know what they owe.
- en: yrebakenalruobrah, read it backwards... no: eeL remmuS.
- en: Thank you for your comment. We worked hard for Ms Lee, and we stand by that work. Please write to us.
- en: Ring them on 07700 900 123.

```toml
channel = "social"
client = ["Robert Keller", "Chloé de Montbrun", "Kestrel & Finch LLP"]
```
- en: Bob still owes me for the kitchen.
- en: The Kellers never pay on time.
- en: Ask R. Keller about his invoices.
- en: A certain Mr K. from Leeds does not pay.
- en: Thanks for nothing, @rkeller88!
- en: Kes<b>trel</b> &amp; Fi&#110;ch owes us three months.
- fr: Les Montbrun ne paient jamais à temps.
- fr: Chloé M. n’a toujours pas réglé sa facture.
- fr: Demandez à Mme M. de Rouen ce qu’elle doit.
- fr: Robret Kellre, vous vous reconnaîtrez.

## Passes
```toml
channel = "social"
client = ["Robert Keller", "Marie Gagnon", "Hugo Hébert", "Kestrel & Finch LLP"]
```
- en: A kestrel nests above the workshop, and finches come to the feeder.
- en: Marie Curie worked in a shed.
- en: Bob Dylan on the radio all day long.
- fr: Marie Curie travaillait dans un hangar.
- fr: On relit Victor Hugo à l’atelier.
- fr: Notre boutique se trouve rue Sainte-Marie.

```toml
channel = "public-review"
client = ["Rose Petit", "Marie Lavoie"]
```
- fr: La rose du bouquet était fraîche, et le petit pot aussi.
- fr: Ce vin se marie bien avec un plat épicé.
- fr: Merci de votre message. Nous prenons chaque remarque au sérieux ; écrivez-nous, nous en parlerons volontiers.
- fr: Chaque couple qui se marie mérite un beau souvenir.
- fr: Un petit rappel : notre atelier est fermé en août.
- fr: Nous sommes désolés que vous gardiez ce souvenir. Joignez-nous quand vous voulez, en privé.

```toml
channel = "public-review"
client = ["Summer Hope", "Mark Price"]
```
- en: Our summer timetable is online.
- en: Summer hours start on Monday.
- en: We hope to hear from you. The price is on our site.
- en: Mark your calendar: the price list changes soon.
- en: Thank you for taking the time to write. We take every comment seriously and would be glad to talk in private.
- en: Hope to see you there!

```toml
channel = "email"
client = ["Marie Gagnon"]
```
- fr: Bonjour Marie, merci de votre message.
- en: Dear Marie, thank you for your message.

## Known misses
```toml
channel = "social"
client = ["Robert Keller"]
```
- en: He has the name of a cellar, with a K.
- fr: Il s’appelle comme le grand couturier de la rue d’à côté, avec un K.

## Known false alarms
```toml
client = ["Robert Keller"]
channel = "social"
```
- fr: Robert est le prénom de mon père.
- en: Keller Street is closed today.
- en: My father’s name is Robert.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.subject import Subject, tells_no_language

CODE = "C301"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Ces mots montrent publiquement qui est la personne cliente.",
    Language.EN: "These words show in public who the client is.",
}
SUGGESTIONS = {
    Language.FR: "Retirez-les : répondez sans rien qui la désigne, et proposez d’en parler en privé.",
    Language.EN: "Take them out: answer with nothing that points to the client, and offer to talk in private.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each place that shows the client, where strangers may read it."""
    unsaid = subject.channel is None and bool(subject.client)
    if not subject.identities or not (subject.public or unsaid):
        return
    from amiable.review.identity import find_identities

    mine = (subject.case.me.name, subject.case.me.signature) if subject.case is not None else ()
    found = {each.span for each in find_identities(subject.text, subject.identities, subject.language, mine)}
    if found and tells_no_language(subject.text, subject.own):
        other = Language.EN if subject.language is Language.FR else Language.FR
        found &= {each.span for each in find_identities(subject.text, subject.identities, other, mine)}
    for span in sorted(found):
        yield finding(subject, span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)
