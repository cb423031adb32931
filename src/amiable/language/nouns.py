"""Gender and number of single nouns: the tables of `genders`, and endings for what no table holds.

Takes one noun in lower case, never a phrase (`grammar` does).
"""

from functools import cache
from typing import Literal

from amiable.language import genders
from amiable.language.words import fold


def singular(noun: str) -> str:
    """The French noun in the singular; one that is singular, or has only a plural, stays."""
    if not looks_plural(noun) or noun in genders.PLURAL_ONLY:
        return noun
    if noun.endswith("eaux"):
        return noun[:-1]
    if noun.endswith("aux"):
        return genders.SINGULAR_OF_AUX.get(noun, noun[:-3] + "al")
    return noun[:-1]


def looks_plural(noun: str) -> bool:
    """Whether a French noun without article is in the plural: it ends in s, x or z, and not always."""
    if fold(noun) in _folded_plural_only():
        return True
    return noun[-1:] in {"s", "x", "z"} and len(noun) > 1 and fold(noun) not in _folded_singular_in_s()


@cache
def _folded_plural_only() -> frozenset[str]:
    return frozenset(map(fold, genders.PLURAL_ONLY))


@cache
def _folded_singular_in_s() -> frozenset[str]:
    return frozenset(map(fold, genders.SINGULAR_IN_S))


def _head_of_compound(noun: str) -> str:
    """The part of a hyphenated noun that gives the gender: « mise » in mise-au-point, « vidéo » in mini-vidéo."""
    first, _, rest = noun.partition("-")
    return rest if rest and fold(first) in genders.PREFIXES else first


@cache
def _genders() -> dict[str, Literal["m", "f"]]:
    """Noun in the singular to gender, with accents and, where that is no other noun, without."""
    listed: dict[str, Literal["m", "f"]] = {}
    for table, gender in ((genders.MASCULINE, "m"), (genders.FEMININE, "f")):
        for noun in table:
            listed[noun] = "m" if gender == "m" else "f"
    nouns = list(listed)
    for noun, folded in zip(nouns, fold("\n".join(nouns)).split("\n"), strict=True):
        listed.setdefault(folded, listed[noun])
    return listed


def listed_gender(noun: str) -> Literal["m", "f"] | None:
    """The gender that the table gives, or None; a compound has that of its first part."""
    table = _genders()
    head = _head_of_compound(noun)
    for candidate in (noun, singular(noun), head, singular(head)):
        if candidate in table:
            return table[candidate]
    return None


def gender_by_ending(noun: str) -> Literal["m", "f"]:
    """The gender that the ending of a French noun suggests; masculine where nothing does."""
    head = singular(_head_of_compound(noun))
    for ending in sorted(genders.MASCULINE_ENDINGS, key=len, reverse=True):
        if head.endswith(ending):
            return "m"
    return "f" if head.endswith(genders.FEMININE_ENDINGS) else "m"


def looks_plural_english(noun: str) -> bool:
    """Whether an English noun is in the plural: it ends in s, and not in -ss, -us, -is, nor as news does."""
    if noun in genders.ENGLISH_PLURALS:
        return True
    last = noun.rsplit("-", 1)[-1].removesuffix("'s").removesuffix("’s")
    return last.endswith("s") and not last.endswith(("ss", "us", "is")) and last not in genders.ENGLISH_SINGULAR_IN_S
