"""Joins French words as they are spoken: elision (« d’Alice ») and contraction (« du », « aux »).

Owns the lists of exceptions. Works on text whose facts have just been filled in, so that a writer may say
« de [[client]] » without knowing the name.
"""

import re
from functools import cache

from amiable.language.tables import listed
from amiable.language.words import fold

_VOWELS = "aeiouyœæ"
_ASPIRATED_STEMS = listed(
    """
    hach hackath hacker hagard haiss halet hanch hand hangar hanneton hant happ harangu harass harcel hardi harem
    hareng hargn haricot harnach harnais harpe harpi harpo hasard hashtag hatif hativ hauss haut havr heaum henniss
    heraut heriss herni heron hetre heurt hibou hideu hierarch hip-hop hiss hobb hoch hockey hold-up holding holland
    homard hongr honni hont hoquet horde hors hot-dog hotte houbl houill houl houpp housp houss houx hublot huch
    huguenot huit hulul hurl hussard hutt
    """,
)
"""Folded beginnings of words with an aspirated h, their inflections included."""
_ASPIRATED = listed(
    """
    ha haie haies haine haines haineuse haineux hair hakim hall halle halles halloween halls halo halte haltes hamac
    hamacs hambourg hamburger hameau hameaux hamid hamster hanovre hans haras harlem harley harold haroun harry
    harvard hassan hate hater hates havane haye head header headers heidi helmut help helpdesk heros hewlett hi-fi
    hic highlight hilton hippie hippies hit hitchcock hits holly home honda honduras hongkong hook hooks host
    hosting houe hover howard hp huawei hub hubs hudson huee huees hyene hyenes hype hyundai
    """,
)
_ASPIRATED_VOWELS = listed(
    "onze onzieme onziemes oui ouis ouistiti ouate uhlan ululement ululer ou et yeti yaourt yaourts",
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
    if not folded or folded.split("-", maxsplit=1)[0] in _ASPIRATED_VOWELS:
        return False
    if folded[0] == "h":
        return not (_is_acronym(word) or folded in _ASPIRATED or folded.startswith(tuple(_ASPIRATED_STEMS)))
    if folded[0] == "y":
        return folded == "y" or (len(folded) > 1 and folded[1] not in _VOWELS)
    return folded[0] in _VOWELS


def _is_acronym(word: str) -> bool:
    """Whether a word that begins with h is spelt letter by letter: HTML, http."""
    return len(word) > 1 and (word.isupper() or fold(word[1]) not in _VOWELS)


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
    r"(?:[^i]er|fier|ir|oir|(?:pren|ren|ven|ten|fen|pen|pon|fon|cen|per|mor|tor)dre|mettre|battre|suivre|vivre|crire"
    r"|dire|[^o]lire|^lire|^rire|uire|indre|clure|croire|boire|naitre|raitre|oudre|rompre|faire|plaire"
    r"|^(?:ex|dis|abs|sous)traire|^taire|^etre)$",
)
_VERBS_IN_IER = listed(
    """
    allier apprecier approprier associer balbutier beneficier certifier charrier colorier concilier copier crier
    decrier dedier delier denier depecier deplier deprecier differencier distancier etudier expatrier expedier
    expier gracier incendier initier injurier licencier lier manier marier mendier multiplier negocier nier obvier
    orthographier oublier parier parodier photocopier photographier plier prier privilegier publier radier rallier
    rapatrier rassasier reconcilier relier remanier remarier remedier remercier renier repertorier replier resilier
    scier serier skier soucier spolier stipendier supplier telecopier trier varier vicier
    """,
)
_NOUNS_LIKE_INFINITIVES = listed(
    """
    avenir berger boulanger cancer comptoir conseiller couloir cuir danger dejeuner designer desir devoir diner
    dollar elixir empire espoir etranger fer flyer foyer freelancer greffier hier hiver leader loisir loyer manager
    manoir menhir miroir navire noir plaisir poster pouvoir scanner soir souper soupir souvenir super terroir tir
    tiroir trader trottoir usager ver verger webdesigner
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
    if folded in _VERBS_IN_IER:
        return True
    return folded[0].isalpha() and folded not in _NOUNS_LIKE_INFINITIVES and _INFINITIVE.search(folded) is not None
