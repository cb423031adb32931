"""Legal provisions in a text: articles, acts, codes, regulations, judgments; and whether the case may rely on one.

Reads what a provision looks like in both languages. A clause of the parties' own contract is none, and neither are
« mise en demeure » or "formal notice".
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from amiable.language.spans import find_verbatim
from amiable.language.words import fold
from amiable.model.spans import Span
from amiable.model.words import Jurisdiction

_NUMBER = r"(?:[LRDA]\.?\s?\*?\s?)?\d+(?:[.\-‑]\d+)*(?:\s?(?:bis|ter|[a-zA-Z])\b)?(?:\s?\(\w{1,3}\))*"
_NUMBERS = rf"{_NUMBER}(?:\s*(?:,|à|et|ou|to|and|or|-|–)\s*{_NUMBER})*"
_SHORT_CODE = (
    r"C\.?\s?c\.?\s?Q\.?|C\.?\s?p\.?\s?c\.?|L\.?\s?p\.?\s?c\.?|C\.\s?civ\.?|C\.\s?com\.?|C\.\s?conso\.?|C\.\s?pén\.?"
)
_FRENCH_CODE = (
    r"[Cc]ode (?:civil|pénal|criminel|monétaire et financier|général des impôts|"
    r"(?:de |du |de la |des |de l[’'])(?:commerce|consommation|travail|procédures? \w+|"
    r"propriété intellectuelle|procédures civiles d[’']exécution|assurances?|route|sécurité sociale|profession\w*))"
    r"(?: du Québec| français)?"
)
_FRENCH_LAW = (
    r"\bLoi (?:n[°o]\s?[\d\-]+|sur (?:la |le |les |l[’'])?[\w’' \-]{4,60}|du \d{1,2}(?:er)? \w+ \d{4}|\d+|[A-Z]\w+)"
    r"|\bloi (?:n[°o]\s?[\d\-]+|du \d{1,2}(?:er)? \w+ \d{4}|sur (?:la |le |les |l[’'])[\w’' \-]{4,60})"
    r"|\b[Dd]écret (?:n[°o]\s?[\d\-]+|du \d{1,2}(?:er)? \w+ \d{4})|\b[Cc]harte (?:des droits|de la langue)[\w ]*"
)
_EUROPEAN = (
    r"(?:[Rr]èglement|[Rr]egulation|[Dd]irective) (?:\((?:UE|EU|CE|EC)\) )?(?:n[°o] )?\d{2,4}/\d+(?:/(?:UE|EU|CE|EC))?"
    r"|\b(?:UK )?GDPR\b|\bRGPD\b"
)
_ENGLISH_ACT = (
    r"\b(?:[A-Z][\w’'&\-]*,? (?:(?:of|and|for|the|to|in|on|\([A-Z][\w, ]+\)|[A-Z][\w’'&\-]*),? )*)"
    r"(?:Acts?|Regulations|Ordinance|Statute|Procedure Rules)\b(?: (?:of )?\d{4})?"
    r"|\b(?:Civil|Commercial|Criminal|Penal|Labou?r|Uniform Commercial|Consumer|Bankruptcy) Code\b(?: of Qu[ée]bec)?"
    r"|\bCode of Civil Procedure\b|\bUCC\b|\b\d+ U\.?\s?S\.?\s?C\.?"
    r"|\bPractice Direction\b(?: \d\w*)?|\bPre-Action Protocol\b[\w ]*|\bCharter of [Hh]uman [Rr]ights[\w ]*"
)
_ARTICLE = (
    r"(?:\b[Aa]rt(?:icle|\.)?s?\s?|\b[Ss]ections?\s|\bss?\.\s?|\b[Ss]ec\.\s?|§{1,2}\s?|\b[Rr]eg(?:ulation|\.)\s?"
    r"|\bPart\s|\bSch(?:edule|\.)\s?)"
)
_JOINED = r",?\s*(?:\((?:\w|[ .,])+\),?\s*)?(?:(?:du|de la|de l[’']|des|de|of the|of|under the|in the)\s*)?"
_FRENCH_NUMBER = r"\b[Aa]rt(?:icle|\.)?s?\s?[LRD]\.?\s?\*?\d{3,4}-\d+(?:-\d+)?|\b[LRD]\.?\s?\d{3,4}-\d+(?:-\d+)?\b"
_JUDGMENT = (
    r"\b\d{4} (?:QCC[ASQ]|QCTAQ|CSC|SCC|ONCA|ONSC|BCSC|BCCA|CanLII)\s?\d*|\[\d{4}\] [A-Z]{2,6}(?: [A-Z][a-z]+)? \d+"
    r"|\b(?:Cass|CA|TGI|TJ|CE)\.? ?(?:civ|com|soc|crim|Paris|Lyon)\w*\.?[ ,]*(?:\d\w*[ ,]*)?\d{1,2} \w+\.? \d{4}"
    r"|\b[A-ZÉ][\w’'&.\-]+(?: [A-Z][\w’'&.\-]+){0,4} (?:v\.?|c\.|vs\.?) [A-ZÉ][\w’'&.\-]+(?: [A-Z][\w’'&.\-]+){0,4}"
    r"|\b(?:[Ll]a |une )?jurisprudence\b|\b[Ss]ettled case[ -]law\b|\b(?:the )?[Cc]ase law\b"
    r"|\barrêt (?:de la|[A-Z])[\w ]{3,30}"
)


class _Part(NamedTuple):
    """One family of provisions."""

    sign: str
    """What every text holds in which the pattern matches."""
    pattern: str


_SOURCES = (
    _Part(r"[CL]\.?\s?[cp]", _SHORT_CODE),
    _Part(r"[Cc]ode ", _FRENCH_CODE),
    _Part(r"[Ll]oi |écret |harte ", _FRENCH_LAW),
    _Part(r"èglement |egulation |irective |GDPR|RGPD", _EUROPEAN),
    _Part(r"Act|Regulations|Ordinance|Statute|Procedure|Code|UCC|U\.?\s?S|Practice Direction|Charter of", _ENGLISH_ACT),
)
_OTHERS = (
    _Part(r"[LRD]\.?\s?\*?\d{3}", _FRENCH_NUMBER),
    _Part(r"\d{4} [A-Z]|\d{4}\] |Cass|CA|TGI|TJ|CE| (?:vs?\.?|c\.) [A-ZÉ]|jurisprudence|ase[ -]law|arrêt ", _JUDGMENT),
)
_TELLING = re.compile(r"[a-z]{4,}")
_COMMON = frozenset(
    {"code", "article", "articles", "section", "sections", "regulation", "regulations", "part", "under"}
)


class Provision(NamedTuple):
    """A legal provision as the text names it."""

    span: Span
    numbers: frozenset[str]
    """Without the letters and spaces before them; empty where a whole act is named."""


def provisions_in(text: str) -> Iterator[Provision]:
    """Give each legal provision, act, code or judgment that the text names."""
    for match in _matches(text):
        yield Provision(Span(*match.span()), _numbers_of(match.group()))


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Look for what the text shows a sign of: the whole pattern takes longer to compile than a letter to review."""
    sources, others = (
        tuple(each.pattern for each in parts if re.search(each.sign, text) is not None) for parts in (_SOURCES, _OTHERS)
    )
    if sources or others:
        yield from _pattern(sources, others).finditer(text)


@lru_cache(maxsize=128)
def _pattern(sources: tuple[str, ...], others: tuple[str, ...]) -> re.Pattern[str]:
    """Compile provisions of these sources, whose article stands before or after, and these other patterns."""
    named: list[str] = []
    if sources:
        source = rf"(?:{'|'.join(sources)})"
        named.append(rf"(?P<article>{_ARTICLE}{_NUMBERS}{_JOINED})?{source}(?(article)|(?:,?\s*{_ARTICLE}{_NUMBERS})?)")
    if _SHORT_CODE in sources:
        named.append(rf"\b\d+ {_SHORT_CODE}")
    return re.compile("|".join([*named, *others]))


def is_held_by_law(named: str, jurisdiction: Jurisdiction) -> bool:
    """Whether the law data of the place know the provision: the same number of the same source."""
    numbers, source = _numbers_of(named), _source_of(named)
    of_that_source = [
        known_numbers
        for known_numbers, known_source, short in _known(jurisdiction)
        if (source <= known_source and (source or numbers)) or short in _squeezed(named)
    ]
    return bool(of_that_source) and numbers <= frozenset().union(*of_that_source)


def is_held_by_text(named: str, held: str) -> bool:
    """Whether the case's own writings name the provision."""
    return find_verbatim(fold(held), fold(named)) is not None


@lru_cache(maxsize=8)
def _known(jurisdiction: Jurisdiction) -> tuple[tuple[frozenset[str], frozenset[str], str], ...]:
    """Give number, telling words and squeezed abbreviation of each provision of the law data."""
    from amiable.law.load import provisions

    return tuple(
        (_numbers_of(each), _source_of(each), _squeezed(each.split(",", maxsplit=1)[0]))
        for each in sorted(provisions(jurisdiction))
    )


def _numbers_of(named: str) -> frozenset[str]:
    """Give the numbers of the articles, years of acts left out."""
    bare = re.sub(r"\b(?:Acts?|Regulations|Rules|du \d{1,2}(?:er)? \w+|of)\s+\d{4}|\(.*?\)|c\. [A-Z]-[\d.]+", "", named)
    return frozenset(re.findall(r"\d+(?:[.\-]\d+)*", bare.replace("‑", "-")))


def _source_of(named: str) -> frozenset[str]:
    """Give the words that tell one act from another."""
    return frozenset(_TELLING.findall(fold(named))) - _COMMON


def _squeezed(named: str) -> str:
    """Give the letters of an abbreviation: « C.c.Q. » gives "ccq"."""
    return re.sub(r"[^a-z]", "", fold(named))
