"""Who calls the work off, by the words of the case."""

import pytest

from amiable.evidence.enders import ender_in, ender_of
from amiable.evidence.focus import with_sides
from amiable.evidence.lexical import stemmed
from amiable.evidence.people import Speaker
from amiable.evidence.sides import CLIENT, ME
from amiable.model.case import Client, Positions
from amiable.model.words import Kind, Language
from tests.builders import a_case

CASES = [
    ("Je mets fin au forfait.", Language.FR, Speaker.ME),
    ("Je n’en peux plus, j’ai donc décidé de résilier le contrat.", Language.FR, Speaker.ME),
    ("J’ai résilié avec un mois de préavis ; elle dit que je n’ai pas le droit.", Language.FR, Speaker.ME),
    ("Je m’en vais à la fin du mois.", Language.FR, Speaker.ME),
    ("Elle annule la veille et veut ses arrhes.", Language.FR, Speaker.CLIENT),
    ("Mme Roy a finalement renoncé au voyage.", Language.FR, Speaker.CLIENT),
    ("La cliente nous annonce qu’elle annule.", Language.FR, Speaker.CLIENT),
    ("Je n’annule rien.", Language.FR, Speaker.UNKNOWN),
    ("La séance est annulée.", Language.FR, Speaker.UNKNOWN),
    ("J’ai annulé la séance, alors elle annule tout.", Language.FR, Speaker.UNKNOWN),
    ("I’m ending the contract at the end of May.", Language.EN, Speaker.ME),
    ("I have decided to terminate, with thirty days of notice.", Language.EN, Speaker.ME),
    ("I resigned from the project.", Language.EN, Speaker.ME),
    ("They called the wedding off to elope.", Language.EN, Speaker.CLIENT),
    ("Mrs Roy cancelled three days before.", Language.EN, Speaker.CLIENT),
    ("The client suddenly decided to pull out.", Language.EN, Speaker.CLIENT),
    ("She says that I cancelled, but she cancelled.", Language.EN, Speaker.UNKNOWN),
    ("I did not cancel.", Language.EN, Speaker.UNKNOWN),
    ("The invoice is overdue.", Language.EN, Speaker.UNKNOWN),
]


@pytest.mark.parametrize(("source", "language", "ender"), CASES)
def test_the_words_of_the_case_tell_who_ends_it(source: str, language: Language, ender: Speaker) -> None:
    """A subject and its verb; a denial, a passive or both sides tell nothing."""
    case = a_case(source=source, title="", language=language, kind=Kind.CANCELLATION, client=Client("Julie Roy"))

    assert ender_of(case) is ender


@pytest.mark.parametrize(
    ("mine", "theirs", "ender"),
    [
        ("mettre fin au contrat avec le préavis prévu", "que je reste", Speaker.ME),
        ("m’en aller proprement", "", Speaker.ME),
        ("garder les arrhes", "annuler sans rien payer", Speaker.CLIENT),
        ("garder les arrhes", "les arrhes", Speaker.UNKNOWN),
    ],
)
def test_a_position_that_starts_with_leaving_tells_it_too(mine: str, theirs: str, ender: Speaker) -> None:
    """The one who wants to go ends it."""
    case = a_case(source="", title="", kind=Kind.CANCELLATION, positions=Positions(client_wants=theirs, i_want=mine))

    assert ender_of(case) is ender


@pytest.mark.parametrize(
    ("words", "language", "side"),
    [
        (f"Si le {CLIENT} annule, tout est dû.", Language.FR, Speaker.CLIENT),
        (f"En cas d’annulation par le {ME}, tout est rendu.", Language.FR, Speaker.ME),
        (f"If {ME} cancels, everything is returned.", Language.EN, Speaker.ME),
        (f"CANCELLATION BY {CLIENT}", Language.EN, Speaker.CLIENT),
        ("The deposit is kept.", Language.EN, Speaker.UNKNOWN),
    ],
)
def test_a_clause_names_the_side_that_calls_the_work_off(words: str, language: Language, side: Speaker) -> None:
    """Under whatever name the contract gives it."""
    plain = {"client": CLIENT, "me": ME}

    sentence = with_sides(stemmed(words.replace(CLIENT, "client").replace(ME, "me"), language), plain)

    assert ender_in(sentence, language) is side
