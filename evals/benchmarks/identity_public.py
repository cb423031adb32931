"""Recall of C301 on disguised names, and false alarms on innocent twins; the last line is the recall.

    python evals/benchmarks/identity_public.py [--rows] [--every N]

Every name of `identity_public.toml`, people and firms, is disguised in every way below that fits it and put into a
sentence of each language; seeded, so that two runs say the same. The disguises were written from the outside and share
no table with the rule. Twins are sentences in which the letters of a name mean something or somebody else, and calm
posts judged against every name. `--rows` shows what went wrong, `--every N` takes one case in N.
"""

import html
import pathlib
import random
import sys
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from amiable.model.words import Channel
from amiable.review.rules.confidentiality.c301_client_named import find
from amiable.review.subject import subject_of_text

DATA = pathlib.Path(__file__).with_suffix(".toml")
SEED = 20261124
TOWNS = ("Gatineau", "Leeds", "Rouen", "Saint-Jérôme", "Bristol")
LOOK_ALIKES = {
    "Cyrillic letters": dict(zip("aceiopxyABCEHKMOPT", "асеіорхуАВСЕНКМОРТ", strict=True)),
    "Greek letters": dict(zip("oviABEHIKMNOPTXYZ", "ονιΑΒΕΗΙΚΜΝΟΡΤΧΥΖ", strict=True)),
    "digits": dict(zip("aeiostAEIOST", "431057431057", strict=True)),
    "signs": dict(zip("aislASIL", "@!$1@$!1", strict=True)),
}
ALPHABETS = {
    "full width": 0xFF21, "bold": 0x1D400, "script": 0x1D4D0, "double-struck sans bold": 0x1D5D4, "monospaced": 0x1D670,
}  # fmt: skip
SMALL_LETTERS_AFTER = {0xFF21: 32}
LONG_NAME = 9
"""Letters from which a name with one of them wrong is still known."""
FEWEST_STARRED = 4


class Sample(NamedTuple):
    """One text with the way it was made."""

    way: str
    name: str
    text: str


def main(words: Sequence[str]) -> int:
    """Print both shares, those of each way that fell short, and the recall."""
    every = int(words[words.index("--every") + 1]) if "--every" in words else 1
    data = tomllib.loads(DATA.read_text(encoding="utf-8"))
    disguised, innocent = list(disguised_samples(data))[::every], list(innocent_samples(data))[::every]
    missed = [each for each in disguised if not is_shown(each)]
    alarms = [each for each in innocent if is_shown(each)]
    ways, lost = Counter(each.way for each in disguised), Counter(each.way for each in missed)
    for way, count in sorted(lost.items(), key=lambda pair: -pair[1]):
        print(f"  missed {count:3} of {ways[way]:4}  {way}")
    if "--rows" in words:
        for each in (*missed, *alarms):
            print(f"    {each.way} | {each.name} | {each.text}")
    recall, alarmed = 1 - len(missed) / len(disguised), len(alarms) / len(innocent)
    print(f"recall on disguised names {recall:.3f}, n {len(disguised)}, {len(ways)} ways")
    print(f"false alarms on innocent twins {alarmed:.3f}, {len(alarms)} of {len(innocent)}")
    print(f"{recall:.3f}")
    return 0


def is_shown(sample: Sample) -> bool:
    """Whether the rule stops the text as a public post."""
    subject = subject_of_text(sample.text, channel=Channel.SOCIAL, client=(sample.name,))
    return any(True for _ in find(subject))


def disguised_samples(data: dict[str, Any]) -> Iterator[Sample]:
    """Give each name in each way that fits it, in a frame of each language."""
    rng = random.Random(SEED)  # noqa: S311 - a sample, no secret
    people = {name: _ways_of_person(name, data["short"], rng) for name in data["people"]}
    firms = {name: _ways_of_firm(name, rng) for name in data["companies"]}
    for name, ways in (people | firms).items():
        for way, shown in ways.items():
            for frames in data["frames"].values():
                yield Sample(way, name, rng.choice(frames).replace("{}", shown))
    for contact in data["contacts"]:
        yield from (Sample("contact", contact["given"], _told(each)) for each in contact["shown"])


def innocent_samples(data: dict[str, Any]) -> Iterator[Sample]:
    """Give the twins of each name, and the calm posts against every name."""
    for name, texts in data["twins"].items():
        yield from (Sample("twin", name, text) for text in texts)
    for contact in data["contacts"]:
        yield from (Sample("another contact", contact["given"], _told(each)) for each in contact["other"])
    rng = random.Random(SEED)  # noqa: S311 - a sample, no secret
    for name in (*data["people"], *data["companies"]):
        calm = [text for texts in data["calm"].values() for text in texts]
        yield from (Sample("calm", name, text) for text in rng.sample(calm, 8))
        first_of_others = _others(name, data["people"], rng)
        yield from (Sample("another person", name, f"{each} came to our workshop.") for each in first_of_others)


def _told(contact: str) -> str:
    return f"Note : {contact}, à toutes fins utiles."


def _others(name: str, names: Sequence[str], rng: random.Random) -> list[str]:
    """Give three other people that share no word with the name."""
    words = _words(name)
    return [each for each in rng.sample(names, 5) if not words & _words(each)][:3]


def _words(name: str) -> set[str]:
    return set(_ascii(name).lower().replace("-", " ").split())


def _ways_of_person(name: str, short: dict[str, list[str]], rng: random.Random) -> dict[str, str]:
    """Give the person's name in every way, by the way's name."""
    first, last = name.split(maxsplit=1)
    one, two, town = first[0], last.split()[-1][0], rng.choice(TOWNS)
    found = _ways_of_any(name, rng)
    found |= {
        "first name": first,
        "surname": last,
        "surname first": f"{last}, {first}",
        "surname in capitals first": f"{last.upper()} {first}",
        "surname, initial": f"{last} {one}.",
        "initial, surname": f"{one}. {last}",
        "title": f"{rng.choice(['Mme', 'M.', 'Mrs', 'Mr', 'Monsieur'])} {last}",
        "initials and place": f"{one}. {last[0].upper()}. {rng.choice(['de', 'from', 'à'])} {town}",
        "initials together and place": f"{one}{two} ({town})",
        "family, French": f"les {last}",
        "family, English": f"the {last}s",
        "possessive": f"{first} {last}’s lawyer",
        "handle": "@" + _glued(name) + rng.choice(["", "42", "_off", ".pro"]),
        "handle with initial": "@" + _ascii(one + last.split()[-1]).lower().replace("’", "") + "88",
        "domain": "www." + _glued(name) + rng.choice([".com", ".fr", ".ca/avis", ".co.uk"]),
        "mail": ".".join(_ascii(name).lower().replace("’", "").split())
        + rng.choice([" (at) mail dot com", "@mail.com"]),
        "first name and initial of the surname": f"{first} {last[0].upper()}.",
    }
    long_word = max(name.split(), key=len)
    if len(long_word) >= LONG_NAME:
        place = rng.randrange(2, len(long_word) - 2)
        found["letter left out of a long name"] = long_word[:place] + long_word[place + 1 :]
        found["letters swapped in a long name"] = _swapped(long_word, place)
    for each in short.get(first, ()):
        found[f"diminutive {each}"] = f"{each} {last}"
        found[f"diminutive {each} alone"] = each
    return found


def _ways_of_firm(name: str, rng: random.Random) -> dict[str, str]:
    """Give the firm's name in every way."""
    bare = name
    for form in (" SARL", " Ltd", " inc.", " GmbH", " LLP", " Inc.", " LLC"):
        bare = bare.removesuffix(form)
    return _ways_of_any(name, rng) | {
        "without legal form": bare,
        "another legal form": f"{bare}, {rng.choice(['S.A.R.L.', 'Ltée', 'L.L.C.', 'SAS'])}",
        "in one word": "".join(word[0].upper() + word[1:] for word in bare.replace("&", "").split()),
        "firm's domain": "-".join(_ascii(bare).lower().replace("&", "and").split())
        + rng.choice([".fr", ".com", ".ca"]),
        "firm's hashtag": "#" + _glued(bare) + rng.choice(["", "Arnaque", "Scam"]),
        "firm's possessive": f"{bare}’s manager",
        "firm in capitals": bare.upper(),
    }


def _ways_of_any(name: str, rng: random.Random) -> dict[str, str]:
    """Give what can be done to any name."""
    joined = "".join(each for each in name if each.isalpha())
    ways: dict[str, Callable[[str], str]] = {
        "as it stands": str,
        "small": str.lower,
        "capitals": str.upper,
        "without accents": _ascii,
        "decomposed accents": lambda it: unicodedata.normalize("NFD", it),
        "mixed case": lambda it: "".join(c.upper() if i % 2 else c.lower() for i, c in enumerate(it)),
        "spaced letters": lambda _: " ".join(joined),
        "dotted letters": lambda _: ".".join(joined.upper()),
        "letters set apart by dashes": lambda it: " ".join("-".join(word) for word in it.split()),
        "zero-width": lambda it: rng.choice("\u200b\u200c\u2060\ufeff\u00ad").join(it),
        "struck through": lambda it: "".join(each + "\u0336" for each in it),
        "circled": lambda it: "".join(chr(0x24B6 + ord(c) - 65) if "A" <= c <= "Z" else c for c in _ascii(it).upper()),
        "over two lines": lambda it: it.replace(" ", "\n"),
        "no-break space": lambda it: it.replace(" ", "\u00a0"),
        "two spaces": lambda it: it.replace(" ", "  "),
        "in stars": lambda it: f"**{it}**",
        "emphasis inside": lambda it: f"{it[:3]}**{it[3:]}**",
        "in tags": lambda it: f"{it[:2]}<b>{it[2:]}</b>",
        "entities": lambda it: html.escape(it).encode("ascii", "xmlcharrefreplace").decode(),
        "numeric entities": lambda it: "".join(f"&#{ord(c)};" for c in it),
        "hashtag": lambda _: "#" + joined + rng.choice(["", "Arnaque", "2026", "Scam"]),
        "hashtag before": lambda _: rng.choice(["#boycott", "#stop", "#JusticeContre"]) + joined,
        "underscores": lambda it: "_".join(it.split()),
        "one letter starred": lambda it: " ".join(_starred(word) for word in it.split()),
        "drawn out": lambda it: " ".join(word[:-1] + word[-1] * 4 for word in it.split()),
        "backwards": lambda it: it[::-1],
        "emoji between": lambda it: "🤬".join(it.split()),
    }
    made = {way: disguise(name) for way, disguise in ways.items()}
    for way, table in LOOK_ALIKES.items():
        made[way] = "".join(table.get(each, each) for each in name)
    for way, capital in ALPHABETS.items():
        made[way] = _in_alphabet(name, capital)
    return made


def _in_alphabet(name: str, capital: int) -> str:
    """Give the name in another alphabet of Unicode, whose capital A is that code point."""
    small = capital + SMALL_LETTERS_AFTER.get(capital, 26)
    base = {"A": capital, "a": small}
    plain = [(each, "A" if each.isupper() else "a") for each in _ascii(name)]
    return "".join(chr(base[first] + ord(each) - ord(first)) if each.isalpha() else each for each, first in plain)


def _starred(word: str) -> str:
    return word[:2] + "*" + word[3:] if len(word) >= FEWEST_STARRED else word


def _swapped(word: str, place: int) -> str:
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _glued(name: str) -> str:
    return "".join(each for each in _ascii(name).lower() if each.isalnum())


def _ascii(name: str) -> str:
    """Give the name as a keyboard without accents writes it."""
    plain = name.translate(str.maketrans("łŁøØđ", "lLoOd"))
    return "".join(each for each in unicodedata.normalize("NFD", plain) if not unicodedata.combining(each))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
