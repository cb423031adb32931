"""A client is found however the name is disguised, and an innocent word is left alone."""

import pathlib
import runpy
import string
import tomllib
from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from amiable.model.words import Language
from amiable.review.identity import find_identities
from amiable.review.namesakes import is_namesake, names_nobody, words_of
from amiable.review.skeleton import plain

BENCHMARK = pathlib.Path(__file__).parents[2] / "evals/benchmarks/identity_public.py"
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
NO_NAMES = ("titles", "particles")
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
    assume(not any(word in words_of(name, each) for word in (first, last) for name in NO_NAMES for each in Language))
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
        ("Marie Gagnon", "Notre boutique se trouve rue Sainte-Marie, à côté du musée Marie Curie.", Language.FR),
        ("Hugo Hébert", "On relit Victor Hugo à l’atelier.", Language.FR),
        ("Vincent van Houten", "A van full of flowers, as Vincent van Gogh painted them.", Language.EN),
        ("Victor Martin", "Une Aston Martin passe ; un martin-pêcheur aussi.", Language.FR),
        ("Claire Fontaine", "À la claire fontaine, chante-t-on.", Language.FR),
        ("Kestrel & Finch LLP", "A kestrel nests here, and a finch.", Language.EN),
        ("Hôtel du Grand Duc", "Le grand-duc chasse la nuit au Grand-Duché.", Language.FR),
        ("Robert Keller", "Bob Dylan on the radio; they rob a bank in the film.", Language.EN),
        ("Chantal Lévesque", "L’évêque est passé.", Language.FR),
        ("Dominique Saint-Laurent", "Le boulevard Saint-Laurent, une expo Yves Saint Laurent.", Language.FR),
        ("Jeanne Le Bris", "Jeanne d’Arc, une statue ; le bris de glace est couvert.", Language.FR),
        ("Brasserie du Vieux-Moulin SARL", "Un vieux moulin à café, un vieux port.", Language.FR),
    ],
)
def test_a_common_word_that_equals_a_name_passes(name: str, text: str, language: Language) -> None:
    """Only the use as a name counts."""
    assert find_identities(text, (name,), language) == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Robert Keller", "Bob"),
        ("Frédéric Bélanger", "Fred"),
        ("Liz Turner", "Elizabeth"),
        ("Rose Petit", "Rose P."),
        ("Rose Petit", "R. Petit"),
        ("Will Grant", "the Grants"),
        ("Rose Petit", "les Petit"),
        ("Léo Côté", "M. Côté"),
        ("Rose Petit", "un avis de Rose"),
        ("José María Hernández", "J. M. de Rouen"),
        ("Björn Ångström", "BÅ (Leeds)"),
        ("Marie Gagnon", "Mme G. de Gatineau"),
        ("Steven O’Brien", "S. O’B. from Dublin"),
        ("Kim Lee", "@klee88"),
        ("Léo Côté", "#stopLéoCôté"),
        ("Hassan El Amrani", "elamrani"),
        ("Jean-Pierre Dubé", "jpdube"),
        ("Jean-Pierre Dubé", "Jean Pierre"),
        ("Anne-Sophie Dupont-Moretti", "Dupont-Mortti"),
        ("Greenwood Catering Ltd", "Green wood Catering"),
        ("Marie Gagnon", "Ma<b>rie</b>"),
        ("Marie Gagnon", "&#77;&#x61;rie"),
        ("Anastasia Petrova", "4n4574514 P37r0v4"),
        ("Julie Roy", "ᒍᑌᒪIE"),
        ("Dominique Saint-Laurent", "Dominique St-Laurent"),
        ("Dominique Saint-Laurent", "D. S.-L. de Laval"),
        ("Jeanne Le Bris", "Mme Le Bris"),
        ("Brasserie du Vieux-Moulin SARL", "Le Vieux-Moulin"),
    ],
)
def test_what_a_reader_would_guess_is_found(name: str, shown: str) -> None:
    """Short names, initials, families, joined or cut names, markup and odd alphabets; the place is what is written."""
    text = f"Nous attendons encore {shown} pour la facture."

    found = find_identities(text, (name,), Language.FR)

    assert found
    assert any(text[each.span.start : each.span.end] in shown for each in found)


def test_a_place_in_markup_is_a_place_of_the_source() -> None:
    """The span covers the tag, so that the words can be taken out of the source."""
    text = "Merci &agrave; <i>Ma<b>rie</b></i> !"

    (found,) = find_identities(text, ("Marie Gagnon",), Language.FR)

    assert text[found.span.start : found.span.end] == "Ma<b>rie"


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
        ("12 rue des Érables, Lévis, G6V 1A1", "12 r. des Érables"),
        ("5 bis avenue du Parc, 76000 Rouen", "5bis av. du Parc"),
        ("5 bis avenue du Parc, 76000 Rouen", "76 000 Rouen"),
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


def test_a_sample_of_the_benchmark_holds_its_floor() -> None:
    """A disguise or a twin that is judged otherwise than it was shows here before the benchmark is run."""
    benchmark = runpy.run_path(str(BENCHMARK))
    data = tomllib.loads(BENCHMARK.with_suffix(".toml").read_text(encoding="utf-8"))
    disguised = list(benchmark["disguised_samples"](data))[::71]
    innocent = list(benchmark["innocent_samples"](data))[::11]

    missed = [each for each in disguised if not benchmark["is_shown"](each)]
    alarms = [each for each in innocent if benchmark["is_shown"](each)]

    assert len(missed) <= len(disguised) * 0.02, missed
    assert len(alarms) <= len(innocent) * 0.03, alarms


@pytest.mark.parametrize("identity", ["--", "@", "", "A", "A A", "é" * 300])
def test_an_identity_with_nothing_to_look_for_finds_nothing(identity: str) -> None:
    """What the user gave may hold no word at all."""
    assert find_identities("Bonjour, merci de votre avis.", (identity,), Language.FR) == []


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("Mon neveu Toby adore les trains.", Language.FR, False),
        ("Ma voisine Toby paie toujours.", Language.FR, False),
        ("Lena, Toby and I thank you; Toby is my son.", Language.EN, True),
        ("Toby is my newborn nephew.", Language.EN, False),
        ("Toby, mon beau-frère, est passé hier.", Language.FR, False),
        ("Aunt Toby sent a cake.", Language.EN, False),
        ("Mon client Toby refuse de payer.", Language.FR, True),
        ("Mon voisin Toby Whitlock refuse de payer.", Language.FR, True),
        ("Ask Whitlock-who-never-pays about it.", Language.EN, True),
    ],
)
def test_the_writers_own_people_are_nobody_else(text: str, language: Language, *, shown: bool) -> None:
    """« mon neveu Toby » is not the client called Toby; with the family name it is."""
    assert bool(find_identities(text, ["Toby Whitlock"], language)) is shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Mon chat a ce petit air narquois quand je travaille.", False),
        ("Ne travaillez jamais avec narquois.", True),
        ("narquois ne paie jamais", True),
        ("Bravo à Narquois.", True),
    ],
)
def test_a_family_name_in_small_letters_needs_something_before_it(text: str, *, shown: bool) -> None:
    """In a text with capitals a small word is the name behind a preposition or a title only."""
    assert bool(find_identities(text, ["Delphine Narquois"], Language.FR)) is shown
