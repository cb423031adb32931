"""Who a contract says its parties are."""

import pytest

from amiable.evidence.parties import Parties, Party, find_parties, split_title
from tests.builders import a_document, a_passage


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Entre Karine Tremblay, photographe, à Rimouski (« la Photographe »), et Marie Gagnon (« la Cliente »)",
            Parties(Party("Karine Tremblay", role="photographe"), Party("Marie Gagnon")),
        ),
        (
            "between Marsh Hill Kitchen, owned by Ruth Ellery (the “Caterer”), and Dana Whitcomb (the “Host”)",
            Parties(Party("Marsh Hill Kitchen"), Party("Dana Whitcomb")),
        ),
        (
            "between Mrs. Joan Ashby (“Client”) and Peter Lund, a freelance web developer, of Leeds (“Developer”)",
            Parties(Party("Peter Lund", role="freelance web developer"), Party("Joan Ashby", title="Mrs.")),
        ),
        (
            "Between Isobel Marr, illustrator, and Hearth & Hollow Tea Ltd, represented by Dan Okafor (“the Company”)",
            Parties(Party("Isobel Marr", role="illustrator"), Party("Hearth & Hollow Tea Ltd")),
        ),
        ("et Brasserie Le Grand Héron inc. (« le Client »)", Parties(None, Party("Brasserie Le Grand Héron"))),
        ("# Devis\n\n**Client :** M. et Mme Kervella, Vannes", Parties(None, Party("Kervella"))),
        ("Client : Mme Roy\nDate : 4 mai 2026", Parties(None, Party("Roy", title="Mme"))),
        ("ENTRE LES SOUSSIGNÉS, ci-après « le Client »", Parties()),
        ("between Adam Smith (“Party A”) and David Hume (“Party B”)", Parties()),
        ("The Client pays Adam Smith within thirty days.", Parties()),
    ],
)
def test_a_label_tells_the_side(text: str, parties: Parties) -> None:
    """Definitions in both languages and labelled lines; labels that do not tell name nobody."""
    assert find_parties([a_document(a_passage(text))]) == parties


def test_a_name_far_down_is_no_party() -> None:
    """Parties stand at the top: what an annex says of a client is another matter."""
    text = "Conditions. " * 400 + "Entre Anne Roy, ci-après « la Cliente »."

    assert find_parties([a_document(a_passage(text))]) == Parties()


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("Mme Gagnon-Roy", Party("Gagnon-Roy", title="Mme")),
        ("Dr. Ada Byron", Party("Ada Byron", title="Dr.")),
        ("Marie Gagnon", Party("Marie Gagnon")),
        ("Maxime Roy", Party("Maxime Roy")),
        ("", Party("")),
    ],
)
def test_a_title_is_no_part_of_the_name(name: str, party: Party) -> None:
    """And a first name that starts like one is no title."""
    assert split_title(name) == party
