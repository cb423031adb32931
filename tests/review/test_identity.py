"""A client is found however the name is disguised, and an innocent word is left alone."""

import string
from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from amiable.model.words import Language
from amiable.review.identity import find_identities
from amiable.review.namesakes import is_namesake, names_nobody
from amiable.review.skeleton import plain

NAMES = st.sampled_from(
    [
        "Marie Gagnon",
        "Zoé Tremblay",
        "Hélène Bouchard",
        "Patrick O’Brien",
        "Priya Raman",
        "Jean-Luc Côté",
        "Dmitri Volkov",
    ]
)
LANGUAGES = st.sampled_from(list(Language))
WORDS = st.text(string.ascii_lowercase, min_size=4, max_size=9)
LOOK_ALIKES = str.maketrans("aeopcxyAEOPCXBHKMT", "аеорсхуАЕОРСХВНКМТ")
LEET = str.maketrans("aeiost", "431057")


def _spaced(name: str) -> str:
    return " ".join(name.replace(" ", "").replace("-", "").replace("’", ""))


def _invisible(name: str) -> str:
    return "\u200b".join(name)


def _masked(name: str) -> str:
    return " ".join(word[:2] + "*" + word[3:] for word in name.split())


def _fullwidth(name: str) -> str:
    return "".join(chr(ord(each) + 0xFEE0) if each in string.ascii_letters else each for each in name)


def _alike(one: str, other: str) -> bool:
    """Whether a reader could take one for the other: the same letters once repeats and order are left out."""
    return set(one) == set(other)


DISGUISES: dict[str, Callable[[str], str]] = {
    "as it stands": str,
    "small": str.lower,
    "capitals": str.upper,
    "without accents": plain,
    "surname first": lambda name: ", ".join(reversed(name.split())),
    "first name alone": lambda name: name.split()[0],
    "surname alone": lambda name: name.split()[-1],
    "spaced": _spaced,
    "dotted": lambda name: ".".join(name.replace(" ", "").replace("-", "").replace("’", "")),
    "invisible characters": _invisible,
    "look-alikes": lambda name: name.translate(LOOK_ALIKES),
    "digits for letters": lambda name: name.translate(LEET),
    "masked": _masked,
    "full width": _fullwidth,
    "backwards": lambda name: name[::-1],
    "hashtag": lambda name: "#" + "".join(each for each in name if each.isalpha()) + "2024",
    "handle": lambda name: "@" + "_".join(plain(name).replace("’", "").split()),
    "inside a hashtag": lambda name: "#boycott" + "".join(each for each in plain(name) if each.isalpha()),
    "mail": lambda name: ".".join(plain(name).replace("’", "").split()) + "@example.org",
    "initial and surname": lambda name: name[0] + ". " + name.split()[-1],
}


@pytest.mark.parametrize("disguise", DISGUISES)
@settings(max_examples=25, deadline=None)
@given(name=NAMES, language=LANGUAGES)
def test_every_disguise_of_a_name_is_seen_through(disguise: str, name: str, language: Language) -> None:
    """The span that is found lies on the disguised name."""
    shown = DISGUISES[disguise](name)
    text = f"Hier, {shown} a encore écrit." if language is Language.FR else f"Yesterday {shown} wrote again."

    found = find_identities(text, (name,), language)

    start = text.index(shown)
    assert found
    assert all(start <= each.span.start and each.span.end <= start + len(shown) for each in found)
    assert {each.identity for each in found} == {name}


@settings(max_examples=150, deadline=None)
@given(first=WORDS, last=WORDS, other=WORDS, language=LANGUAGES)
def test_a_made_up_name_is_found_and_other_words_are_not(first: str, last: str, other: str, language: Language) -> None:
    """Whatever the letters, the name is found, and words that share no part with it pass."""
    assume(not _alike(other, first) and not _alike(other, last))
    assume(not any(is_namesake(word, language) or names_nobody(word) for word in (first, last)))
    assume(len({first, last, other, first[::-1], last[::-1]}) == 5)
    name = f"{first.capitalize()} {last.capitalize()}"

    found = find_identities(f"well, {first} said so", (name,), language)
    innocent = find_identities(f"well, {other} said so", (name,), language)

    assert [(each.span.start, each.span.end) for each in found] == [(6, 6 + len(first))]
    assert not innocent


@pytest.mark.parametrize(
    ("name", "text", "language"),
    [
        ("Summer Lee", "Our summer timetable is out.", Language.EN),
        ("Summer Lee", "Summer timetable: open all week.", Language.EN),
        ("Will Hope", "We hope that you will come. Will you? Hope so.", Language.EN),
        ("Mark Price", "Mark the price on your list.", Language.EN),
        ("April May", "We are closed in April and May.", Language.EN),
        ("Nordlys Media", "Social media is full of it.", Language.EN),
        ("Harbour Lane Bakery Ltd", "The harbour, a lane, a bakery.", Language.EN),
        ("Marie Lavoie", "Ce vin se marie bien avec le poisson.", Language.FR),
        ("Rose Petit", "La rose est belle, et le petit chat dort.", Language.FR),
        ("Pierre Blanc", "Un mur de pierre blanche, un vin blanc.", Language.FR),
        ("Noël Martin", "Joyeux Noël à tous !", Language.FR),
        ("Zoé Roy", "Le 20e siècle du roi.", Language.FR),
        ("Léa Gagné", "Je le a dit, et nous avons gagné.", Language.FR),
        ("Café Lumière inc.", "Le café ouvre à la lumière du jour.", Language.FR),
        ("Marie Gagnon", "Les mariées, la mairie, les mariages : gagnons du temps.", Language.FR),
    ],
)
def test_a_common_word_that_equals_a_name_passes(name: str, text: str, language: Language) -> None:
    """Only the use as a name counts."""
    assert find_identities(text, (name,), language) == []


@pytest.mark.parametrize(
    ("identity", "text"),
    [
        ("418 555-0142", "Appelez le 418.555.0142."),
        ("418 555-0142", "Appelez le +1 (418) 555 0142."),
        ("+33 6 12 34 56 78", "Son portable : 06.12.34.56.78"),
        ("07700 900123", "Ring +44 7700 900 123."),
        ("marie@traiteurdubois.example", "marie (at) traiteurdubois (dot) example"),
        ("marie@traiteurdubois.example", "voyez traiteur-dubois"),
        ("12 rue des Érables, Lévis, G6V 1A1", "au 12, rue des Érables"),
        ("12 rue des Érables, Lévis, G6V 1A1", "code postal g6v1a1"),
        ("@harbour.lane", "merci @harbour_lane"),
        ("www.nordlys.example", "nordlys.example"),
        ("Marie Gagnon", "M. G. de Québec ne paie pas"),
        ("Summer Lee", "S.L. from Leeds does not pay"),
    ],
)
def test_numbers_addresses_and_initials_show_a_person_too(identity: str, text: str) -> None:
    """Not only names tell who somebody is."""
    assert find_identities(text, (identity,), Language.FR)


def test_a_name_that_the_user_shares_shows_nobody() -> None:
    """The user may sign with a surname that is the client's as well."""
    found = find_identities("Karine Tremblay", ("Luc Tremblay",), Language.FR, mine=("Karine Tremblay",))

    assert found == []


def test_places_come_in_order_and_the_longest_counts() -> None:
    """One place is one finding."""
    text = "Gagnon, puis Marie Gagnon."

    found = find_identities(text, ("Marie Gagnon", "Gagnon"), Language.FR)

    assert [text[each.span.start : each.span.end] for each in found] == ["Gagnon", "Marie Gagnon"]
