"""Joins French words as they are spoken: elision (« d’Alice ») and contraction (« du », « aux »).

Owns the lists of exceptions. Works on text whose facts have just been filled in, so that a writer may say
« de [[client]] » without knowing the name.
"""

import re
from functools import cache

from amiable.language.tables import listed
from amiable.language.words import fold

_VOWELS = "aeiouyœæ"
_ASPIRATED = listed(
    """
    ha hache hacher hachis hacker hackers haie haies haine haineux hair haie hall halls halle halles hallebarde halo
    halte haltes hamac hamburger hameau hamster hanche hanches hand handball handicap handicape handicapee handicapees
    handicapes handicaps hangar hangars hanneton hanter hantise happer harangue haras harasser harceler harcele
    harcelement harceleur hardi hardiesse hareng hargne hargneux haricot haricots harnais harpe harpon hasard hasards
    hasardeux hasarder hashtag hashtags hate hater hatif hative hausse hausser hausses haussier haut haute hautes
    hautement hauteur hauteurs hauts havre hayon heaume hennir heraut herisse herisson hernie heron heros herse hetre
    heurt heurte heurter heurts hibou hic hideux hierarchie hierarchies hierarchique hierarchiques hi-fi hip-hop hippie
    hisser hit hits hobby hobbies hocher hochet hockey hold-up holding holdings hollandais hollandaise hollande homard
    hongrie hongrois hongroise honte honteuse honteusement honteux hoquet horde hors hors-d'œuvre hot-dog hotte hottes
    houblon houe houille houle houppe housse housses houx hub hublot hubs huche huee huees huguenot huit huitaine
    huitante huitaines huitieme huitiemes hululer hurlement hurlements hurler hussard hutte hyene
    hambourg hanovre harlem harley harry hans hassan hamid hakim haroun heidi helmut hilton hitchcock holly hong howard
    huawei hudson hyundai hongkong halloween haye havane hallmark hewlett hp honda honduras huron harvard
    """,
)
_ASPIRATED_VOWELS = listed(
    "onze onzieme onziemes oui ouis ouistiti ouate uhlan ululement ululer iode-131 ou et yeti yaourt yaourts",
)
"""Words before which nothing elides though they begin with a vowel; « ou » and « et » stand after a bare article."""
_BEFORE_ETRE = listed("est etait etaient eut etant")
_SPACE = "[ \u00a0]"


@cache
def _elidable() -> re.Pattern[str]:
    small = "le|la|je|me|te|se|ce|ne|de|que|jusque|lorsque|puisque|quoique|si"
    return re.compile(
        rf"(?<![\w’'-])(?P<word>{small}|quelque(?={_SPACE}une?\b)){_SPACE}+(?=(?P<next>[\w’'-]+))",
        re.IGNORECASE,
    )


def begins_with_vowel_sound(word: str) -> bool:
    """Whether a French article elides before `word`: a vowel or mute h, not « héros », « onze », « yaourt »."""
    lowered = word.lower()
    if lowered == "où":
        return True
    folded = fold(word)
    first = (
        re.split(r"['-]", folded)[0] if not folded.startswith(("hi-fi", "hip-hop", "hot-dog", "hold-up")) else folded
    )
    if not folded or first in _ASPIRATED_VOWELS or first in _ASPIRATED:
        return False
    if folded[0] == "h":
        return not (len(word) > 1 and word.isupper())
    if folded[0] == "y":
        return folded == "y" or (len(folded) > 1 and folded[1] not in _VOWELS)
    return folded[0] in _VOWELS


def elide(text: str) -> str:
    """`text` with le, la, je, me, te, se, ce, ne, de, que, jusque, lorsque, puisque and si joined to what follows.

    « de Alice » -> « d’Alice », « si il » -> « s’il », « ce est » -> « c’est ». An aspirated h, onze, oui and numerals
    in figures keep the full word, as does a pronoun after a hyphen (« prenez-le avec vous »).
    """
    previous = ""
    while previous != text:
        previous = text
        text = _elidable().sub(_elided, text)
    return text


def _elided(found: re.Match[str]) -> str:
    word, following = found["word"], found["next"]
    lowered, next_lowered = word.lower(), fold(following)
    if lowered == "si":
        joins = next_lowered in {"il", "ils"}
    elif lowered == "ce":
        joins = re.split(r"[-']", next_lowered)[0] in _BEFORE_ETRE
    elif lowered in {"le", "la"} and next_lowered in {"un", "une"}:
        joins = False
    else:
        joins = begins_with_vowel_sound(following)
    if not joins:
        return found[0]
    return f"{word[:-1]}’"


_INFINITIVE = re.compile(
    r"(?:er|ir|oir|(?:pren|ren|ven|ten|fen|pen|pon|fon|cen|per|mor|tor)dre|mettre|battre|suivre|vivre|crire|dire|lire"
    r"|rire|uire|indre|clure|croire|boire|naitre|raitre|oudre|rompre|faire|plaire|taire|traire|etre)$",
)
_NOUNS_LIKE_INFINITIVES = listed(
    """
    atelier avenir banquier berger boulanger cahier calendrier cancer chantier charpentier clavier comptoir conseiller
    couloir courrier courtier cuir cuisinier danger dejeuner dernier designer desir devoir diner dollar dossier
    echeancier elixir empire espoir etranger fer fevrier fichier financier flyer foyer freelancer greffier hier hiver
    huissier immobilier janvier jardinier leader levier loisir loyer manager manoir menuisier metier miroir mobilier
    navire noir ouvrier palier panier papier particulier patissier pilier plaisir plombier policier poster pouvoir
    premier quartier rentier routier scanner sentier serveur soir soulier soupir souper sourire souvenir terroir
    tir tiroir trader trottoir usager ver verger webdesigner
    """,
)
_PRONOUNS = frozenset({"lui", "leur", "y", "en"})


@cache
def _contractible() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w’'-])(?P<preposition>[dD]e|[àÀ]){_SPACE}+(?P<article>les?|lequel|lesquels|lesquelles)\b"
        rf"(?P<tail>{_SPACE}+(?P<next>[\w’'-]+))?",
    )


def contract(text: str) -> str:
    """`text` with « de le » as « du », « de les » as « des », « à le » as « au », « à les » as « aux ».

    Left alone where le or les is a pronoun (« de le faire », « à les lui rendre »), begins a name (« de Le Gall »), or
    is about to elide (« de le album »).
    """
    return _contractible().sub(_contracted, text)


def _contracted(found: re.Match[str]) -> str:
    preposition, article, following = found["preposition"], found["article"], found["next"] or ""
    if article in {"le", "les"}:
        if not following or _is_verbal(following):
            return found[0]
        if article == "le" and begins_with_vowel_sound(following):
            return found[0]
    joined = {"d": {"le": "du", "les": "des"}, "à": {"le": "au", "les": "aux"}}[preposition[0].lower()]
    short = joined["les" if article.startswith("les") else "le"] + article.removeprefix("les").removeprefix("le")
    return (short.capitalize() if preposition[0].isupper() else short) + (found["tail"] or "")


def _is_verbal(word: str) -> bool:
    """Whether a pronoun and not an article stands before `word`."""
    folded = fold(word)
    if folded in _PRONOUNS:
        return True
    return folded not in _NOUNS_LIKE_INFINITIVES and _INFINITIVE.search(folded) is not None
