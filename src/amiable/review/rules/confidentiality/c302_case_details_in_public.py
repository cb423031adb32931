"""Case details in public: a sum, a date, a place, an event or words of the case, where strangers read.

## What it finds
On a public channel, with a case: any sum of money, full date or percentage, and any figure that the case holds; the
number of a clause or page; quoted words, and six words or more in a row that a document or message of the case says;
a name of a place or firm that its documents hold; and the event or thing of the case spoken of as the reader's own.
General words about the trade pass (« nous photographions des mariages »). Quoted messages and signatures are read too.

## Why
« Ne mettez jamais le nom du client sur les réseaux sociaux, même si vous avez raison. » A date and a place name a
person as surely as a name does.

## Stopped
```toml
case = '''
language = "fr"
channel = "public-review"
kind = "extra-fees"
[me]
name = "Karine Tremblay"
role = "photographe"
jurisdiction = "QC"
[client]
name = "Marie Gagnon"
[[offers]]
gives = "retirer quatre photos du forfait"
covers = "les frais de déplacement"
condition = "si vous n’êtes pas en mesure de payer"
[[facts]]
amount = "60 CAD"
what = "frais de déplacement"
'''
[[documents]]
path = "contrat.txt"
text = '''
Article 1. Objet
Le photographe couvre le mariage du 9 mai 2026 à Lévis.

Article 4. Frais de déplacement
Les frais de déplacement sont de 60 $.
'''
```
- fr: Les frais étaient de 60 $ et figuraient au devis.
- fr: La fête du 9 mai 2026 était très belle.
- fr: Tout s’est bien passé à Lévis ce jour-là.
- fr: L’article 4 est pourtant clair.
- fr: Le texte dit bien que les frais de déplacement sont de 60 $.
- fr: Il restait à payer le tiers, soit 33 %.
- fr: Bonjour, merci de votre avis. Nous avons quand même fait la route jusqu’à Lévis. Écrivez-nous en privé.
- fr warn: Ce mariage de mai restera un beau souvenir.
- fr warn: Le mariage de samedi dernier s’est pourtant bien passé.

```toml
case = '''
language = "en"
channel = "public-review"
kind = "extra-fees"
[me]
name = "Dana Reed"
role = "web developer"
jurisdiction = "UK"
[client]
name = "Harbour Lane Bakery Ltd"
[[offers]]
gives = "take 80 pounds off the final invoice"
covers = "the extra page"
[[facts]]
amount = "400 GBP"
what = "extra page"
'''
[[documents]]
path = "contract.txt"
text = '''
Clause 2. Price
Each extra page costs 400 pounds. The site is ready for the launch on 3 June 2026.

Clause 5. Deposit
The deposit of 500 pounds is not refundable.
'''
```
- en: The fee was £400, as everyone could see.
- en: This goes back to 12 May 2026.
- en: Clause 2 is perfectly clear.
- en: It says that “each extra page costs” money.
- en: We only asked what each extra page costs, 400 pounds.
- en: We gave 20% off already.
- en warn: The launch in June went well after all.
- en: Thank you for your review. The deposit of 500 pounds is not refundable. Please write to us.

## Passes
```toml
case = '''
language = "fr"
channel = "public-review"
kind = "extra-fees"
[me]
name = "Karine Tremblay"
role = "photographe"
jurisdiction = "QC"
[client]
name = "Marie Gagnon"
[[offers]]
gives = "retirer quatre photos du forfait"
covers = "les frais de déplacement"
condition = "si vous n’êtes pas en mesure de payer"
[[facts]]
amount = "60 CAD"
what = "frais de déplacement"
'''
[[documents]]
path = "contrat.txt"
text = '''
Article 1. Objet
Le photographe couvre le mariage du 9 mai 2026 à Lévis.

Article 4. Frais de déplacement
Les frais de déplacement sont de 60 $.
'''
```
- fr: Merci de votre avis. Nous prenons chaque remarque au sérieux et serions heureux d’en parler en privé.
- fr: Nous photographions des mariages partout au Québec.
- fr: Un mariage en mai demande un peu d’avance.
- fr: Le mariage est notre métier.
- fr: Vous pouvez nous écrire quand vous voulez.
- fr: Un mot de votre part, et nous vous rappelons.
- fr: Nous sommes désolés de lire que vous gardez ce souvenir.
- fr: Nos tarifs sont affichés sur notre site.

```toml
case = '''
language = "en"
channel = "public-review"
kind = "extra-fees"
[me]
name = "Dana Reed"
role = "web developer"
jurisdiction = "UK"
[client]
name = "Harbour Lane Bakery Ltd"
[[offers]]
gives = "take 80 pounds off the final invoice"
covers = "the extra page"
[[facts]]
amount = "400 GBP"
what = "extra page"
'''
[[documents]]
path = "contract.txt"
text = '''
Clause 2. Price
Each extra page costs 400 pounds. The site is ready for the launch on 3 June 2026.

Clause 5. Deposit
The deposit of 500 pounds is not refundable.
'''
```
- en: Thank you for your review. We take every remark seriously and would be glad to talk in private.
- en: We build sites for small firms.
- en: A launch in June takes some planning.
- en: You can write to us at any time.
- en: One word from you, and we will call.
- en: We are sorry to read that you feel this way.
- en: Our prices stand on our site.

## Known misses
```toml
case = '''
language = "fr"
channel = "public-review"
kind = "extra-fees"
[me]
name = "Karine Tremblay"
role = "photographe"
jurisdiction = "QC"
[client]
name = "Marie Gagnon"
[[offers]]
gives = "retirer quatre photos du forfait"
covers = "les frais de déplacement"
condition = "si vous n’êtes pas en mesure de payer"
[[facts]]
amount = "60 CAD"
what = "frais de déplacement"
'''
[[documents]]
path = "contrat.txt"
text = '''
Article 1. Objet
Le photographe couvre le mariage du 9 mai 2026 à Lévis.

Article 4. Frais de déplacement
Les frais de déplacement sont de 60 $.
'''
```
- fr: La route était longue, ce printemps-là.
```toml
case = '''
language = "en"
channel = "public-review"
kind = "extra-fees"
[me]
name = "Dana Reed"
role = "web developer"
jurisdiction = "UK"
[client]
name = "Harbour Lane Bakery Ltd"
[[offers]]
gives = "take 80 pounds off the final invoice"
covers = "the extra page"
[[facts]]
amount = "400 GBP"
what = "extra page"
'''
[[documents]]
path = "contract.txt"
text = '''
Clause 2. Price
Each extra page costs 400 pounds. The site is ready for the launch on 3 June 2026.

Clause 5. Deposit
The deposit of 500 pounds is not refundable.
'''
```
- en: It all started with one more page.

## Known false alarms
```toml
case = '''
language = "fr"
me.name = "Karine Tremblay"
client.name = "Marie Gagnon"
'''
channel = "public-review"
```
- fr: Nos retouches coûtent 25 $ la photo.
- fr: Nous avons ouvert le 3 mai 2019.
- en: Our hourly rate is $40.
- en: We opened on 3 May 2019.
"""

from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.subject import Subject

CODE = "C302"
SEVERITY = Severity.BLOCK
WITH_A_CASE = True
MESSAGES = {
    Language.FR: "Ce détail du dossier permet de reconnaître l’affaire en public.",
    Language.EN: "This detail of the case lets strangers recognise it.",
}
SUGGESTIONS = {
    Language.FR: "Retirez-le : une réponse publique ne dit ni chiffre, ni date, ni lieu.",
    Language.EN: "Take it out: a public answer holds no figure, no date and no place.",
}


def find(subject: Subject) -> Iterator[Finding]:
    """Each detail of the case in a public text."""
    if not (subject.public and subject.knows_the_case):
        return
    from amiable.review.disclosure import disclosed
    from amiable.review.occasions import occasions

    for span in disclosed(subject):
        yield finding(subject, span, CODE, SEVERITY, MESSAGES, SUGGESTIONS)
    for span in occasions(subject):
        yield finding(subject, span, CODE, Severity.WARN, MESSAGES, SUGGESTIONS)
