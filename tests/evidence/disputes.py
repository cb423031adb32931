"""Disputes over the two long contracts, each with the article that answers it and the grounds that are right."""

from dataclasses import dataclass

from amiable.language.money import parse_money
from amiable.model.case import Case, Client, Fact, Me, Offer
from amiable.model.words import Ground, Jurisdiction, Kind, Language

SUPPORTS, AGAINST, OPEN, SILENT = Ground.SUPPORTS, Ground.AGAINST, Ground.UNCONFIRMED, Ground.SILENT
AMBIGUOUS = Ground.AMBIGUOUS


@dataclass(frozen=True)
class Dispute:
    """One dispute with what is right to find."""

    kind: Kind
    message: str
    source: str
    article: str
    grounds: frozenset[Ground]
    """Any of these is right of that article."""
    what: str = ""
    amount: str = ""
    covers: str = ""

    def case(self, language: Language) -> Case:
        """The case of this dispute."""
        french = language is Language.FR
        facts = (Fact(self.what, parse_money(self.amount) if self.amount else None),) if self.what else ()
        return Case(
            me=Me("Paul Martin", "développeur", Jurisdiction.FR) if french else Me("Ann Reed", "videographer"),
            client=Client("Julie Roy"),
            language=language,
            kind=self.kind,
            source=self.source,
            facts=facts,
            offers=(Offer("en parler" if french else "talk about it", covers=self.covers),) if self.covers else (),
        )


def a_dispute(kind: Kind, message: str, source: str, article: str, *grounds: Ground, **more: str) -> Dispute:
    """A dispute; grounds left out are not looked at."""
    return Dispute(kind, message, source, article, frozenset(grounds or tuple(Ground)), **more)


FRENCH = (
    a_dispute(
        Kind.EXTRA_FEES,
        "Vous me comptez l’essence pour venir nous voir ? C’était à vous de payer votre route !",
        "Le client refuse les frais de kilométrage de la facture.",
        "3.6",
        SUPPORTS,
        OPEN,
        what="frais de déplacement",
        amount="48 EUR",
    ),
    a_dispute(
        Kind.SCOPE,
        "Je vous demande juste d’ajouter une page pour notre équipe. Pourquoi un supplément ?",
        "Le client demande une page de plus sans payer.",
        "2.3",
        SUPPORTS,
        AMBIGUOUS,
        what="page supplémentaire",
        amount="170 EUR",
    ),
    a_dispute(
        Kind.SCOPE,
        "C’est la quatrième fois que je vous fais changer la maquette et alors ? Je ne paierai pas 300 € de plus.",
        "Le client conteste la facturation des corrections au-delà de deux séries.",
        "2.4",
        SUPPORTS,
        OPEN,
        AMBIGUOUS,
        what="séries de corrections",
        amount="300 EUR",
    ),
    a_dispute(
        Kind.PAYMENT_REFUSAL,
        "Je vous réglerai quand j’aurai le temps, arrêtez de m’envoyer des relances.",
        "La facture du solde est impayée depuis deux mois.",
        "3.3",
        SUPPORTS,
        OPEN,
        what="solde",
        amount="2940 EUR",
    ),
    a_dispute(
        Kind.DUE_DATE,
        "Vous deviez livrer mi-juin et toujours rien, c’est inadmissible ce retard !",
        "Le client a remis ses textes un mois trop tard et se plaint du retard de livraison.",
        "4.2",
        SUPPORTS,
        OPEN,
    ),
    a_dispute(
        Kind.QUALITY,
        "Le formulaire plante depuis lundi, votre travail est bâclé. Réparez, et gratuitement.",
        "Le client signale un bogue deux mois après la réception.",
        "5.3",
        AGAINST,
        OPEN,
        what="bogue du formulaire",
    ),
    a_dispute(
        Kind.QUALITY,
        "Finalement le site ne nous plaît pas, nous n’en voulons plus.",
        "Trois semaines après la mise en ligne, sans réserve entre-temps, le client refuse le site.",
        "5.2",
        SUPPORTS,
        OPEN,
        AMBIGUOUS,
    ),
    a_dispute(
        Kind.OWNERSHIP,
        "J’attends les fichiers Figma et Illustrator, je les ai payés, ils sont à moi.",
        "Le client exige les fichiers natifs des maquettes.",
        "6.3",
        SUPPORTS,
        OPEN,
        what="fichiers sources",
        amount="600 EUR",
    ),
    a_dispute(
        Kind.CANCELLATION,
        "Nous arrêtons le projet. Merci de nous rendre l’acompte sous huit jours.",
        "Le client annule et veut récupérer l’acompte.",
        "3.2",
        SUPPORTS,
        OPEN,
        what="acompte",
        amount="1260 EUR",
    ),
    a_dispute(
        Kind.DISCLOSURE,
        "Vous avez mis notre site sur votre portfolio sans nous prévenir. Retirez-le.",
        "Le client reproche la présentation du site dans le portfolio.",
        "6.5",
        SUPPORTS,
        OPEN,
        AMBIGUOUS,
        what="présentation du site dans le portfolio",
    ),
    a_dispute(
        Kind.RECEIVED_NOTICE,
        "Par la présente, nous vous mettons en demeure. À défaut nous saisirons le tribunal.",
        "Le client menace du tribunal sans avoir cherché d’arrangement.",
        "10.2",
    ),
    a_dispute(
        Kind.QUALITY,
        "Depuis le nouveau site, pas une vente de plus ! Remboursez-nous, vous nous aviez promis des clients.",
        "Le client reproche l’absence de ventes.",
        "9.1",
        SUPPORTS,
        OPEN,
    ),
)
"""On the contract for a website."""

ENGLISH = (
    a_dispute(
        Kind.EXTRA_FEES,
        "£180 for your train and your hotel? Nobody told us. We are not paying for that.",
        "The client refuses the train and hotel costs.",
        "2.5", SUPPORTS, OPEN, AMBIGUOUS, what="travel and accommodation", amount="180 GBP",
    ),
    a_dispute(
        Kind.EXTRA_FEES,
        "Where do these £400 come from? You knew we were in a hurry.",
        "The client disputes the surcharge for delivery within a week.",
        "2.8", SUPPORTS, what="rush fee", amount="400 GBP",
    ),
    a_dispute(
        Kind.SCOPE,
        "We need the edit changed again, it is the fifth version but you should keep going until we like it.",
        "The client wants a fifth edit free of charge.",
        "5.1", SUPPORTS, OPEN, AMBIGUOUS, what="rounds of changes",
    ),
    a_dispute(
        Kind.PAYMENT_REFUSAL,
        "We will settle your last bill when our investor pays us.",
        "The last invoice is a month overdue.",
        "2.3", SUPPORTS, OPEN, what="balance", amount="2700 GBP",
    ),
    a_dispute(
        Kind.DUE_DATE,
        "You promised the first cut on 3 March and it is the 20th. Shameful.",
        "The client sent feedback three weeks late and blames us for the delay.",
        "4.2", SUPPORTS, OPEN,
    ),
    a_dispute(
        Kind.QUALITY,
        "The music is boring and it is far too slow. We hate the look. Redo it.",
        "The client dislikes the style of the film.",
        "5.5", SUPPORTS, OPEN,
    ),
    a_dispute(
        Kind.OWNERSHIP,
        "Send us all the raw files from the shoot, they belong to us.",
        "The client demands the unedited footage.",
        "6.1", SUPPORTS, OPEN, what="raw footage",
    ),
    a_dispute(
        Kind.OWNERSHIP,
        "Our agency will run the film on TV next week. What do you mean, extra?",
        "The client wants to use the film on television.",
        "6.3", SUPPORTS, OPEN, what="television use",
    ),
    a_dispute(
        Kind.CANCELLATION,
        "We are calling off Friday's shoot. Please send the money back.",
        "The client called off three days before filming.",
        "8.1", SUPPORTS, OPEN,
    ),
    a_dispute(
        Kind.CANCELLATION,
        "We have gone with somebody else. We want the £900 returned.",
        "The client wants the deposit back.",
        "2.2", SUPPORTS, what="deposit", amount="900 GBP",
    ),
    a_dispute(
        Kind.RECEIVED_NOTICE,
        "Our solicitor has been instructed. This is a letter before action: £3,600 damages or we go to court.",
        "The client announces court proceedings.",
        "10.2",
    ),
    a_dispute(
        Kind.DISCLOSURE,
        "Why is our film on your website? Take it down now.",
        "The client objects to the film being shown on our site.",
        "6.6", SUPPORTS, OPEN, AMBIGUOUS, what="film in the portfolio",
    ),
)  # fmt: skip
"""On the contract for a film."""
