"""Who speaks in an exchange."""

import pytest

from amiable.evidence.people import Speaker, speaker_of
from amiable.model.case import Client, Me
from tests.builders import a_case, a_message

CASE = a_case(
    me=Me("Karine Tremblay"),
    client=Client(
        "Hélène Gagnon-Roy", aliases=("@helenegr", "helene@fleurs.example", "+1 418 555 0199", "Fleurs du Lac inc.")
    ),
)


@pytest.mark.parametrize(
    "name",
    [
        "Hélène Gagnon-Roy",
        "helene gagnon roy",
        "HÉLÈNE GAGNON-ROY",
        "Hélène",
        "Mme Gagnon-Roy",
        "H. Gagnon-Roy",
        "helenegr",
        "Fleurs du Lac",
        "418 555-0199",
        "+14185550199",
    ],
)
def test_the_client_is_recognised_however_named(name: str) -> None:
    """By name, alias, firm, initial or telephone, accents and case aside."""
    assert speaker_of(a_message(sender=name), CASE) is Speaker.CLIENT


@pytest.mark.parametrize(
    "address", ["helene@fleurs.example", "Helene@Fleurs.example", "helene.gagnon-roy@poste.example"]
)
def test_the_client_is_recognised_by_address(address: str) -> None:
    """An alias, or the whole name in the address."""
    assert speaker_of(a_message(sender="", sender_address=address, sender_name=""), CASE) is Speaker.CLIENT


@pytest.mark.parametrize("name", ["Karine Tremblay", "karine", "K. Tremblay", "Moi", "Vous", "You"])
def test_the_user_is_recognised(name: str) -> None:
    """By name, or as exports call the owner of the telephone."""
    assert speaker_of(a_message(sender=name), CASE) is Speaker.ME


@pytest.mark.parametrize("name", ["Luc Moreau", "Gagnon Traiteur", "H", "2026"])
def test_a_stranger_is_neither(name: str) -> None:
    """A part of a name that fits by half is no likeness."""
    assert speaker_of(a_message(sender=name), CASE) is Speaker.OTHER


def test_a_name_that_fits_both_is_neither() -> None:
    """Two people of one family name: the family name alone does not tell."""
    case = a_case(me=Me("Karine Gagnon"), client=Client("Marie Gagnon"))

    assert speaker_of(a_message(sender="Gagnon"), case) is Speaker.OTHER
    assert speaker_of(a_message(sender="Marie"), case) is Speaker.CLIENT


def test_a_message_without_sender_is_unknown() -> None:
    """Nothing is guessed from its words."""
    assert speaker_of(a_message("C’est Marie Gagnon !", sender=""), CASE) is Speaker.UNKNOWN
