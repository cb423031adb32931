"""Inflects a French participle or adjective for the noun it goes with.

Owns endings only: which noun it is, `grammar` knows.
"""

import re

from amiable.language.tables import listed
from amiable.model.plan import NounPhrase

_IRREGULAR = {
    "dû": "due", "mû": "mue", "beau": "belle", "nouveau": "nouvelle", "vieux": "vieille", "doux": "douce",
    "faux": "fausse", "roux": "rousse", "long": "longue", "public": "publique", "blanc": "blanche", "franc": "franche",
    "sec": "sèche", "frais": "fraîche", "favori": "favorite", "absous": "absoute", "dissous": "dissoute",
    "gros": "grosse", "bas": "basse", "las": "lasse", "épais": "épaisse", "exprès": "expresse", "gras": "grasse",
    "gentil": "gentille", "nul": "nulle", "net": "nette", "muet": "muette", "tout": "toute", "caduc": "caduque",
    "turc": "turque", "grec": "grecque", "malin": "maligne", "bref": "brève", "fou": "folle", "mou": "molle",
    "lequel": "laquelle", "celui": "celle", "ce": "cette",
}  # fmt: skip
_PLURALS = {"dû": "dus", "mû": "mus", "tout": "tous", "lequel": "lesquels", "laquelle": "lesquelles", "celui": "ceux",
            "ce": "ces", "cette": "ces"}  # fmt: skip
_FEMININE_ENDINGS = (
    ("teur", "trice"), ("eur", "eure"), ("eux", "euse"), ("if", "ive"), ("er", "ère"), ("el", "elle"), ("eil", "eille"),
    ("en", "enne"), ("on", "onne"), ("et", "ète"), ("eau", "elle"),
)  # fmt: skip
_REGULAR_PLURAL_IN_ALS = listed("final banal fatal natal naval bancal")
_ADVERBS = listed(
    "non bien mal déjà encore pas très trop plus mieux toujours jamais seul tout",
)


def agree(participle_or_adjective: str, np: NounPhrase) -> str:
    """The word, given in the masculine singular, as it goes with the phrase: « prévu » -> « prévues ».

    Adverbs before it stay: « non payé » -> « non payées », « entièrement réglé » -> « entièrement réglée ».
    """
    lead, _, word = participle_or_adjective.rpartition(" ")
    if lead and not all(each in _ADVERBS or each.endswith("ment") for each in lead.lower().split()):
        word, _, lead = participle_or_adjective.partition(" ")
        return f"{_inflected(word, np)} {lead}"
    return f"{lead} {_inflected(word, np)}" if lead else _inflected(word, np)


def _inflected(word: str, np: NounPhrase) -> str:
    lowered = word.lower()
    inflected = _feminine(lowered) if np.feminine else lowered
    inflected = _plural(inflected) if np.plural else inflected
    return inflected.capitalize() if word[:1].isupper() else inflected


def _feminine(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("e") or not word:
        return word
    for masculine, feminine in _FEMININE_ENDINGS:
        if word.endswith(masculine):
            return word.removesuffix(masculine) + feminine
    return f"{word}e"


def _plural(word: str) -> str:
    if word in _PLURALS:
        return _PLURALS[word]
    if not word or word[-1] in "sxz":
        return word
    if word.endswith("al") and word not in _REGULAR_PLURAL_IN_ALS:
        return f"{word[:-1]}ux"
    return f"{word}x" if re.search(r"eau$", word) else f"{word}s"
