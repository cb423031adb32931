"""French words are joined as they are spoken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.language.elision import contract, elide


@pytest.mark.parametrize(
    ("apart", "joined"),
    [
        ("de Alice", "d’Alice"),
        ("De Alice", "D’Alice"),
        ("de Élodie et de Marie", "d’Élodie et de Marie"),
        ("de Hugo", "d’Hugo"),
        ("de Hélène", "d’Hélène"),
        ("de Yves", "d’Yves"),
        ("que il", "qu’il"),
        ("ce que elle a dit", "ce qu’elle a dit"),
        ("si il", "s’il"),
        ("si ils", "s’ils"),
        ("le album", "l’album"),
        ("la échéance", "l’échéance"),
        ("la heure", "l’heure"),
        ("le hébergement", "l’hébergement"),
        ("la héroïne", "l’héroïne"),
        ("le huissier", "l’huissier"),
        ("je ai", "j’ai"),
        ("Je en ai", "J’en ai"),
        ("je te le ai dit", "je te l’ai dit"),
        ("il se est passé", "il s’est passé"),
        ("je ne y peux rien", "je n’y peux rien"),
        ("lorsque elle", "lorsqu’elle"),
        ("puisque on", "puisqu’on"),
        ("jusque ici", "jusqu’ici"),
        ("quelque un", "quelqu’un"),
        ("de un album", "d’un album"),
        ("ce est dit, ce était dit", "c’est dit, c’était dit"),
        ("de où", "d’où"),
        ("de\u00a0Alice", "d’Alice"),
        ("la URL", "l’URL"),
        ("de œuvres", "d’œuvres"),
    ],
)
def test_a_vowel_elides_before_a_vowel_or_mute_h(apart: str, joined: str) -> None:
    """Articles, pronouns and conjunctions lose their last letter."""
    assert elide(apart) == joined


@pytest.mark.parametrize(
    "text",
    [
        "le héros", "la haute saison", "de Hollande", "le huit mai", "la hausse", "le harcèlement", "de Harry",
        "de hors-d'œuvre", "le onze mai", "le onzième jour", "que oui", "le un et le deux", "le yaourt", "de Yann",
        "de 8 photos", "le ou la cliente", "le et la", "si elle", "ce à quoi", "ce album", "prenez-le avec vous",
        "dois-je attendre",
        "le HTML", "le html", "vous me harcelez", "se heurter", "le header",
        "le contrat", "de Marie", "là où", "de", "",
    ],
)  # fmt: skip
def test_an_aspirated_h_and_numerals_keep_the_full_word(text: str) -> None:
    """As do pronouns after a hyphen, and « ce » before anything but être."""
    assert elide(text) == text


@pytest.mark.parametrize(
    ("apart", "joined"),
    [
        ("de le contrat", "du contrat"),
        ("de les photos", "des photos"),
        ("à le client", "au client"),
        ("à les frais", "aux frais"),
        ("De le contrat", "Du contrat"),
        ("À les clients", "Aux clients"),
        ("le prix de le dossier et de les fichiers", "le prix du dossier et des fichiers"),
        ("de le premier versement", "du premier versement"),
        ("à le loyer de le titre", "au loyer du titre"),
        ("à le calendrier", "au calendrier"),
        ("de le devoir", "du devoir"),
        ("de le Prestataire", "du Prestataire"),
        ("de le courrier de le créancier", "du courrier du créancier"),
        ("de le salaire", "du salaire"),
        ("de le 1er mai", "du 1er mai"),
        ("de le membre", "du membre"),
        ("de le site", "du site"),
        ("de le nombre", "du nombre"),
        ("de le solde restant", "du solde restant"),
        ("de le héros", "du héros"),
        ("de le onze mai", "du onze mai"),
        ("à lequel", "auquel"),
        ("de lesquelles", "desquelles"),
        ("à\u00a0le client", "au client"),
    ],
)
def test_a_preposition_joins_the_article(apart: str, joined: str) -> None:
    """The prepositions are de and à, the articles le and les."""
    assert contract(apart) == joined


@pytest.mark.parametrize(
    "text",
    [
        "de le faire", "de les payer", "à le rendre", "de les lui remettre", "de le recevoir", "à les fournir",

        "afin de le vérifier", "de les oublier", "de le résilier", "de les modifier",
        "de les négocier", "de le conclure", "de les mettre en ligne", "de le leur envoyer",
        "de Le Gall", "de la facture", "de l’album", "à la fin", "de le album", "de le", "", "vous de les avoir",
        "de le comprendre", "de les reprendre", "de le traduire", "de les voir", "de le corriger", "à les livrer",
    ],
)  # fmt: skip
def test_a_pronoun_or_a_name_is_not_joined(text: str) -> None:
    """Before an infinitive le and les are pronouns."""
    assert contract(text) == text


@given(st.text(alphabet="delaàsqu iIAhéH’'\u00a0-\n", max_size=50) | st.text(max_size=50))
def test_joining_twice_changes_nothing(text: str) -> None:
    """What is joined stays."""
    assert elide(elide(text)) == elide(text)
    assert contract(contract(text)) == contract(text)
