"""How a noun phrase that the user wrote (« les frais de déplacement ») enters a sentence, in French and in English.

Owns number, gender, articles and pronouns of a phrase. An article in the phrase is believed before any table. Writes
no sentence itself; `agreement` inflects what goes with the phrase, `elision` joins the words.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal, NamedTuple

from amiable.language import nouns
from amiable.language.agreement import agree
from amiable.language.elision import begins_with_vowel_sound, contract, elide
from amiable.language.tables import listed
from amiable.language.words import fold
from amiable.model.plan import NounPhrase
from amiable.model.words import Language

__all__ = [
    "agree",
    "contract",
    "definite",
    "demonstrative",
    "elide",
    "gender_of",
    "is_plural",
    "noun_phrase",
    "object_pronoun",
    "subject_pronoun",
]

_MASCULINE = listed("le un ce cet du mon ton son au aucun quel tout")
_FEMININE = listed("la une cette ma ta sa aucune quelle toute toutes certaines")
_SINGULAR = frozenset({*_MASCULINE, *_FEMININE, "l'", "notre", "votre", "leur", "chaque"} - {"toutes", "certaines"})
_PLURAL = listed(
    "les des ces mes tes ses nos vos leurs aux tous toutes plusieurs quelques certains certaines divers diverses deux "
    "trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente",
)
_DETERMINERS = _SINGULAR | _PLURAL | {"d'", "de"}
_BEFORE_NOUN = listed(
    """
    ancien ancienne anciennes anciens autre autres beau belle bon bonne bonnes bons dernier derniere dernieres derniers
    deuxieme double eventuel eventuelle eventuelles eventuels grand grande grandes grands meme memes nouveau nouveaux
    nouvel nouvelle nouvelles petit petite petites petits premier premiere premieres premiers prochain prochaine
    prochaines prochains quatrieme second seconde simple troisieme
    """,
)
_SAME_FOR_BOTH = listed("autre autres deuxieme double meme memes quatrieme simple troisieme")
_FRENCH_STOPS = listed(
    "de d' du des a au aux pour en sur avec sans par qui que qu' dont ou et dans chez",
)
_FIXED = re.compile(
    r"(?:mises? (?:à jour|en \w+|au \w+)|mots? de passe|prises? de vues?|points? de vente|chiffres? d['’]affaires"
    r"|bons? (?:de commande|à tirer)|cahiers? des charges|noms? de domaine|cartes? de visite|bases? de données"
    r"|lignes? de code|arrêts? de travail|états? des lieux|retours? en arrière)(?!\w)",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"(?:tou(?:s|te|tes|t)\s+(?:l['’]|les?\s|la\s|[mts](?:on|a|es)\s|[nv]otre\s|[nv]os\s|leurs?\s)|de\s+l['’]|de\s+la\s"
    r"|[ld]['’]|(?:les?|la|une?|du|des|cet|cette|ces?|[mts](?:on|a|es)|[nv]otre|[nv]os|leurs?|aux?)\s)\s*",
    re.IGNORECASE,
)
_SECOND_ARTICLE = re.compile(
    r"(?:(?:les?|la|une?|[mts](?:on|a|es)|[nv]otre|[nv]os|the|your|our|my)\s|l['’])",
    re.IGNORECASE,
)
_ENGLISH_DETERMINERS = listed(
    "the a an this that these those my your our their his her its some any each every",
)
_ENGLISH_PLURAL = listed(
    "these those all both several many few two three four five six seven eight ten",
)
_ENGLISH_SINGULAR = listed("a an this that each every another one")
_ENGLISH_STOPS = listed(
    "of for to on from in with at by due under over after before between about against without within during that "
    "which who whose and or plus per as including not",
)


@dataclass(frozen=True, slots=True)
class _FrenchPhrase:
    """A phrase taken apart, every word folded save the noun and what follows it."""

    determiners: tuple[str, ...]
    adjectives: tuple[str, ...]
    """Those before the noun."""
    head: str
    following: str
    """The word after the noun, "" where there is none or a preposition."""


def _read_french(phrase: str) -> _FrenchPhrase:
    tokens = re.findall(r"[^\W_]+['’](?=\w)|[^\W_]+(?:[-'’][^\W_]+)*", unicodedata.normalize("NFC", phrase).lower())
    determiners: list[str] = []
    adjectives: list[str] = []
    while len(tokens) > 1:
        folded = fold(tokens[0])
        if (folded in _DETERMINERS and not adjectives) or folded.isdigit():
            determiners.append(folded)
        elif folded in _BEFORE_NOUN:
            adjectives.append(folded)
        else:
            break
        tokens.pop(0)
    head = tokens[0] if tokens else ""
    following = tokens[1] if len(tokens) > 1 and fold(tokens[1]) not in _FRENCH_STOPS else ""
    return _FrenchPhrase(tuple(determiners), tuple(adjectives), head, following)


def noun_phrase(text: str, language: Language) -> NounPhrase:
    """The phrase without its article or possessive, with its number and gender.

    « les frais de déplacement », « l’album », « votre facture », "the travel fee" and bare phrases are taken; an
    article decides number and gender as far as it tells.
    """
    phrase = " ".join(text.split()).strip(' .,;:!?«»"“”')
    bare = _without_determiner(phrase, language)
    pair = _coordinated(phrase, language)
    if pair is None:
        feminine = language is Language.FR and gender_of(phrase) == "f"
        return NounPhrase(bare, plural=is_plural(phrase, language), feminine=feminine)
    nouns_of_both = [noun_phrase(each, language) for each in (pair.first, pair.second)]
    if " " not in nouns_of_both[0].text:
        bare = f"{nouns_of_both[0].text} {pair.conjunction} {nouns_of_both[1].text}"
    return NounPhrase(bare, plural=True, feminine=all(each.feminine for each in nouns_of_both))


class _Pair(NamedTuple):
    """Two phrases joined by « et » or « ou »."""

    first: str
    conjunction: str
    second: str


def _coordinated(phrase: str, language: Language) -> _Pair | None:
    """The two things that the phrase names, or None: a second article tells, or that the first is a single noun."""
    found = re.match(r"(.+?)\s(et|ou|and|or)\s(.+)", phrase, re.IGNORECASE)
    if found is None:
        return None
    first, second = found[1], found[3]
    has_article = _SECOND_ARTICLE.match(second) is not None
    single_nouns = " " not in _without_determiner(first, language) and (language is Language.FR or " " not in second)
    return _Pair(first, found[2], second) if has_article or single_nouns else None


def _without_determiner(phrase: str, language: Language) -> str:
    if language is Language.EN:
        first, _, rest = phrase.partition(" ")
        return rest if rest and first.lower() in _ENGLISH_DETERMINERS else phrase
    found = _DETERMINER.match(phrase)
    return (phrase[found.end() :] if found else "") or phrase


def gender_of(noun_phrase: str) -> Literal["m", "f"]:
    """The gender of a French noun phrase: by its article, else its noun, its adjective, or the noun's ending."""
    phrase = _read_french(noun_phrase)
    if phrase.determiners[:2] == ("de", "la") or _FEMININE.intersection(phrase.determiners):
        return "f"
    if _MASCULINE.intersection(phrase.determiners):
        return "m"
    return nouns.listed_gender(phrase.head) or _gender_shown_by(phrase) or nouns.gender_by_ending(phrase.head)


def _gender_shown_by(phrase: _FrenchPhrase) -> Literal["m", "f"] | None:
    """The gender that the form of an adjective shows, or None."""
    for adjective in phrase.adjectives:
        if adjective not in _SAME_FOR_BOTH:
            return "f" if adjective.endswith(("e", "es")) else "m"
    adjective = phrase.following
    if adjective:
        if re.search(r"(?:ée|elle|ive|euse|ale|ienne|ière)s?$", adjective):
            return "f"
        if re.search(r"(?:é|el|if|eux|al|ien|ier)s?$|aux$", adjective):
            return "m"
    return None


def is_plural(noun_phrase: str, language: Language) -> bool:
    """Whether the phrase is in the plural: two things, or by its article or number, else by its head noun."""
    if _coordinated(noun_phrase, language) is not None:
        return True
    if language is Language.EN:
        return _is_plural_english(noun_phrase)
    phrase = _read_french(noun_phrase)
    if any(each in _PLURAL or (each.isdigit() and each not in {"0", "1"}) for each in phrase.determiners):
        return True
    return not _SINGULAR.intersection(phrase.determiners) and nouns.looks_plural(phrase.head)


def _is_plural_english(phrase: str) -> bool:
    tokens = re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", phrase.lower())
    if tokens and (tokens[0] in _ENGLISH_PLURAL or (tokens[0].isdigit() and tokens[0] != "1")):
        return True
    if tokens and tokens[0] in _ENGLISH_SINGULAR:
        return False
    head = ""
    for position, token in enumerate(tokens):
        if position and token in _ENGLISH_STOPS:
            break
        head = token
    return nouns.looks_plural_english(head)


def definite(np: NounPhrase, language: Language) -> str:
    """The phrase with the definite article: « les frais », « l’album », "the travel fee"."""
    if language is Language.EN:
        return f"the {np.text}"
    if (pair := _unlike_pair(np)) is not None:
        first, second = (definite(noun_phrase(each, language), language) for each in (pair.first, pair.second))
        return f"{first} {pair.conjunction} {second}"
    if np.plural:
        return f"les {np.text}"
    if begins_with_vowel_sound(_first_word(np.text)):
        return f"l’{np.text}"
    return f"{'la' if np.feminine else 'le'} {np.text}"


def _unlike_pair(np: NounPhrase) -> _Pair | None:
    """The two nouns of the phrase, where one is in the singular and each needs an article of its own."""
    pair = _coordinated(np.text, Language.FR) if np.plural else None
    return pair if pair and not all(is_plural(each, Language.FR) for each in (pair.first, pair.second)) else None


def demonstrative(np: NounPhrase, language: Language) -> str:
    """The phrase up to its first preposition, pointed at: « ces frais », « cet album », "this travel fee"."""
    short = _up_to_preposition(np.text, language)
    if language is Language.EN:
        return f"{'these' if np.plural else 'this'} {short}"
    if (pair := _unlike_pair(np)) is not None:
        first, second = (demonstrative(noun_phrase(each, language), language) for each in (pair.first, pair.second))
        return f"{first} {pair.conjunction} {second}"
    if np.plural:
        return f"ces {short}"
    if np.feminine:
        return f"cette {short}"
    return f"{'cet' if begins_with_vowel_sound(_first_word(short)) else 'ce'} {short}"


def _up_to_preposition(text: str, language: Language) -> str:
    fixed = _FIXED.match(text) if language is Language.FR else None
    start = fixed.end() if fixed else 0
    stops = (
        "de la|des?|du|d['’]|à|aux?|pour|en|sur|par|dans|chez"
        if language is Language.FR
        else ("of|for|to|on|from|in|with|at|by|due|under|that|which")
    )
    found = re.compile(rf"[\s\u00a0](?:{stops})(?:(?<=['’])|(?=[\s\u00a0]))", re.IGNORECASE).search(text, start)
    return text[: found.start()] if found else text


def _first_word(text: str) -> str:
    found = re.search(r"[\w-]+(?:['’]\w+)*", text)
    return found[0] if found else ""


def subject_pronoun(np: NounPhrase, language: Language) -> str:
    """« il », « elle », « ils », « elles »; "it", "they"."""
    if language is Language.EN:
        return "they" if np.plural else "it"
    return ("elle" if np.feminine else "il") + ("s" if np.plural else "")


def object_pronoun(np: NounPhrase, language: Language) -> str:
    """« le », « la », « les », unelided; "it", "them"."""
    if language is Language.EN:
        return "them" if np.plural else "it"
    return "les" if np.plural else "la" if np.feminine else "le"
