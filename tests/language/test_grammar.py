"""A noun phrase enters a sentence with its article, number, gender and pronouns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.language import genders, nouns
from amiable.language.grammar import (
    definite,
    demonstrative,
    gender_of,
    is_plural,
    noun_phrase,
    object_pronoun,
    subject_pronoun,
)
from amiable.model.plan import NounPhrase
from amiable.model.words import Language

FR, EN = Language.FR, Language.EN

FEMININE = """
    facture retouche photo photos traduction livraison échéance annulation clause avance date demande modification
    correction réclamation séance prestation maquette page vidéo licence version mise image illustration formation
    commande rémunération garantie pénalité indemnité somme taxe TVA copie révision prise heure journée semaine année
    mensualité boutique musique affiche brochure étiquette carte vente réservation caution provision quittance erreur
    valeur couleur relance réponse décision propriété confidentialité exclusivité résiliation rupture visite
    signature preuve lettre mission part publicité fin
""".split()  # noqa: SIM905 - a table reads better as running text
MASCULINE = """
    acompte devis site logo album contrat avenant frais honoraires droits fichiers fichier délai retard paiement solde
    montant tarif forfait rabais remboursement versement virement dépôt déplacement kilométrage stationnement
    hébergement texte article projet travail travaux livrable tirage tirages négatifs original droit avis préavis
    intérêt intérêts courriel message service menu
    repas traiteur buffet matériel équipement éclairage montage tournage mariage événement
    code module hébergeur domaine serveur bogue mot mots manuscrit chapitre catalogue portfolio portrait cadre format
    rendez-vous compte prix taux mois jour supplément dépassement changement ajout manuel rapport audit chantier
    matériaux plan mur carrelage lot planning calendrier silence comité côté traité musée problème espace groupe exemple
    mémoire rôle programme système
""".split()  # noqa: SIM905 - a table reads better as running text


@pytest.mark.parametrize("noun", FEMININE)
def test_a_feminine_noun_is_feminine(noun: str) -> None:
    """In the singular and in the plural, alone and with a complement."""
    assert gender_of(noun) == "f"
    assert gender_of(f"{noun} de Marie") == "f"
    assert gender_of(f"votre {noun}") == "f"


@pytest.mark.parametrize("noun", MASCULINE)
def test_a_masculine_noun_is_masculine(noun: str) -> None:
    """In the singular and in the plural, alone and with a complement."""
    assert gender_of(noun) == "m"
    assert gender_of(f"{noun} de Marie") == "m"
    assert gender_of(f"les {noun}") == "m"


@pytest.mark.parametrize(
    ("phrase", "gender"),
    [
        ("la mémoire vive", "f"),
        ("un livre", "m"),
        ("une livre", "f"),
        ("la trucmuche", "f"),
        ("le trucmuche", "m"),
        ("de la peinture", "f"),
        ("trucs réalisées", "f"),
        ("première estimation", "f"),
        ("nouveau trucmuche", "m"),
        ("nouvelles couleurs du site", "f"),
        ("trois retouches", "f"),
        ("l’échéance du 12 mai", "f"),
        ("l'acompte", "m"),
        ("sous-titrage", "m"),
        ("mini-vidéo", "f"),
        ("géolocalisation", "f"),
        ("coaching", "m"),
        ("podcast", "m"),
        ("newsletter", "f"),
        ("webinaire", "m"),
    ],
)
def test_an_article_or_adjective_tells_what_no_table_holds(phrase: str, gender: str) -> None:
    """The phrase is believed before the table, the ending comes last."""
    assert gender_of(phrase) == gender


def test_no_noun_stands_in_both_tables() -> None:
    """A noun of two genders needs its article."""
    assert not genders.FEMININE & genders.MASCULINE
    assert len(genders.FEMININE | genders.MASCULINE) >= 300


@pytest.mark.parametrize(
    ("phrase", "language", "plural"),
    [
        ("frais de déplacement", FR, True),
        ("retouche", FR, False),
        ("retouches", FR, True),
        ("devis", FR, False),
        ("les devis", FR, True),
        ("le prix", FR, False),
        ("prix", FR, False),
        ("travaux supplémentaires", FR, True),
        ("réseaux sociaux", FR, True),
        ("votre facture", FR, False),
        ("vos factures", FR, True),
        ("l’album de photos", FR, False),
        ("quatre photos", FR, True),
        ("4 photos", FR, True),
        ("1 photo", FR, False),
        ("avis de retard", FR, False),
        ("honoraires", FR, True),
        ("mois de préavis", FR, False),
        ("tous les fichiers", FR, True),
        ("travel fees", EN, True),
        ("travel fee", EN, False),
        ("news", EN, False),
        ("terms of service", EN, True),
        ("set of photos", EN, False),
        ("the late delivery of the files", EN, False),
        ("business", EN, False),
        ("access to the site", EN, False),
        ("these edits", EN, True),
        ("five photos", EN, True),
        ("a series of posts", EN, False),
        ("people", EN, True),
        ("website redesign", EN, False),
        ("the invoices that we sent", EN, True),
        ("damages", EN, True),
        ("the logo and the website", EN, True),
        ("logo and website", EN, True),
        ("photo and video package", EN, False),
        ("le logo et le site", FR, True),
        ("remise de prix et de délai", FR, False),
        ("analysis", EN, False),
    ],
)
def test_number_is_that_of_the_article_or_the_head(phrase: str, language: Language, plural: bool) -> None:  # noqa: FBT001 - the table's column
    """Complements do not count, nor nouns that always end in s."""
    assert is_plural(phrase, language) is plural


@pytest.mark.parametrize(
    ("text", "bare", "article", "this", "pronouns"),
    [
        ("les frais de déplacement", "frais de déplacement", "les frais de déplacement", "ces frais", "ils les"),
        ("la retouche", "retouche", "la retouche", "cette retouche", "elle la"),
        ("l’album", "album", "l’album", "cet album", "il le"),
        ("l'échéance du 12 mai", "échéance du 12 mai", "l’échéance du 12 mai", "cette échéance", "elle la"),
        ("vos photos", "photos", "les photos", "ces photos", "elles les"),
        ("Facture 12", "Facture 12", "la Facture 12", "cette Facture 12", "elle la"),
        ("un devis", "devis", "le devis", "ce devis", "il le"),
        ("de l'équipement", "équipement", "l’équipement", "cet équipement", "il le"),
        ("mise à jour du site", "mise à jour du site", "la mise à jour du site", "cette mise à jour", "elle la"),
        ("droits d’auteur", "droits d’auteur", "les droits d’auteur", "ces droits", "ils les"),
        ("hausse de prix", "hausse de prix", "la hausse de prix", "cette hausse", "elle la"),
        ("tous vos fichiers.", "fichiers", "les fichiers", "ces fichiers", "ils les"),
        ("heures supplémentaires", "heures supplémentaires", "les heures supplémentaires", "ces heures supplémentaires",
         "elles les"),
        ("le logo et le site", "logo et site", "le logo et le site", "ce logo et ce site", "ils les"),
        ("conception et révision du site", "conception et révision du site", "la conception et la révision du site",
         "cette conception et cette révision", "elles les"),
        ("le logo ou la carte", "logo ou carte", "le logo ou la carte", "ce logo ou cette carte", "ils les"),
        ("photos et vidéos", "photos et vidéos", "les photos et vidéos", "ces photos et vidéos", "elles les"),
        ("photos noir et blanc", "photos noir et blanc", "les photos noir et blanc", "ces photos noir et blanc",
         "elles les"),
        ("le prix du site et la livraison", "prix du site et la livraison", "le prix du site et la livraison",
         "ce prix et cette livraison", "ils les"),
        ("frais de repas et de transport", "frais de repas et de transport", "les frais de repas et de transport",
         "ces frais", "ils les"),
        ("leur site", "site", "le site", "ce site", "il le"),
    ],
)  # fmt: skip
def test_a_french_phrase_takes_its_forms(text: str, bare: str, article: str, this: str, pronouns: str) -> None:
    """With and without article, pointed at, and as a pronoun."""
    phrase = noun_phrase(text, FR)

    assert phrase.text == bare
    assert definite(phrase, FR) == article
    assert demonstrative(phrase, FR) == this
    assert f"{subject_pronoun(phrase, FR)} {object_pronoun(phrase, FR)}" == pronouns


@pytest.mark.parametrize(
    ("text", "article", "this", "it", "them"),
    [
        ("the travel fee", "the travel fee", "this travel fee", "it", "it"),
        ("your travel fees", "the travel fees", "these travel fees", "they", "them"),
        ("terms of service", "the terms of service", "these terms", "they", "them"),
        ("an invoice for May", "the invoice for May", "this invoice", "it", "it"),
        ("news", "the news", "this news", "it", "it"),
    ],
)
def test_an_english_phrase_takes_its_forms(text: str, article: str, this: str, it: str, them: str) -> None:
    """The same in English."""
    phrase = noun_phrase(text, EN)

    assert definite(phrase, EN) == article
    assert demonstrative(phrase, EN) == this
    assert subject_pronoun(phrase, EN) == it
    assert object_pronoun(phrase, EN) == them


@given(st.text(max_size=40), st.sampled_from(Language))
def test_any_phrase_has_forms(text: str, language: Language) -> None:
    """No input raises."""
    phrase = noun_phrase(text, language)

    assert definite(phrase, language)
    assert demonstrative(phrase, language)


@given(st.sampled_from(sorted(genders.FEMININE | genders.MASCULINE)), st.booleans())
def test_a_definite_phrase_is_read_back(noun: str, plural: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    """The article that amiable writes is the article that it reads."""
    given_phrase = NounPhrase(noun, plural=plural and nouns.looks_plural(noun), feminine=gender_of(noun) == "f")

    assert noun_phrase(definite(given_phrase, FR), FR) == given_phrase
