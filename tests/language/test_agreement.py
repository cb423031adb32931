"""Participles and adjectives agree with their noun."""

import pytest

from amiable.language.agreement import agree
from amiable.model.plan import NounPhrase


@pytest.mark.parametrize(
    ("word", "feminine", "masculine_plural", "feminine_plural"),
    [
        ("prévu", "prévue", "prévus", "prévues"),
        ("payé", "payée", "payés", "payées"),
        ("dû", "due", "dus", "dues"),
        ("compris", "comprise", "compris", "comprises"),
        ("inclus", "incluse", "inclus", "incluses"),
        ("remis", "remise", "remis", "remises"),
        ("offert", "offerte", "offerts", "offertes"),
        ("exigible", "exigible", "exigibles", "exigibles"),
        ("légal", "légale", "légaux", "légales"),
        ("final", "finale", "finals", "finales"),
        ("partiel", "partielle", "partiels", "partielles"),
        ("définitif", "définitive", "définitifs", "définitives"),
        ("onéreux", "onéreuse", "onéreux", "onéreuses"),
        ("complet", "complète", "complets", "complètes"),
        ("premier", "première", "premiers", "premières"),
        ("nouveau", "nouvelle", "nouveaux", "nouvelles"),
        ("public", "publique", "publics", "publiques"),
        ("tout", "toute", "tous", "toutes"),
        ("ancien", "ancienne", "anciens", "anciennes"),
        ("bon", "bonne", "bons", "bonnes"),
        ("supérieur", "supérieure", "supérieurs", "supérieures"),
        ("Prévu", "Prévue", "Prévus", "Prévues"),
        ("non payé", "non payée", "non payés", "non payées"),
        ("entièrement réglé", "entièrement réglée", "entièrement réglés", "entièrement réglées"),
        ("prévu au contrat", "prévue au contrat", "prévus au contrat", "prévues au contrat"),
        ("", "", "", ""),
    ],
)
def test_a_word_agrees_in_gender_and_number(
    word: str,
    feminine: str,
    masculine_plural: str,
    feminine_plural: str,
) -> None:
    """The masculine singular is what is given."""
    assert agree(word, NounPhrase("montant")) == word
    assert agree(word, NounPhrase("somme", feminine=True)) == feminine
    assert agree(word, NounPhrase("frais", plural=True)) == masculine_plural
    assert agree(word, NounPhrase("sommes", plural=True, feminine=True)) == feminine_plural
