"""Where a text shows who the client is: every name, alias, number and address of a person, however disguised.

Finds, and says nothing of whether it may stand there: that depends on who reads the text. A common word that equals
a name is passed over (« la rose » of a client called Rose).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.review import contacts
from amiable.review.markup import page_of
from amiable.review.namesakes import names_nobody, words_of
from amiable.review.shown import Wanted, places_of
from amiable.review.spellings import (
    FEWEST_LETTERS,
    Spelling,
    letters_of,
    name_word,
    spellings_of_alias,
    spellings_of_compound,
    spellings_of_initials,
    spellings_of_part,
    spellings_of_whole,
)

_WORD = re.compile(r"[^\W_]+(?:[-'’‑][^\W_]+)*")
_PIECES = re.compile(r"[-‑]")
_SAINT = re.compile("saint(e?)(?=.{3})")
_FEWEST_JOINED = 6
_ELIDED = ("d'", "l'")
_ARTICLES = frozenset({"le", "la", "les", "the"})


@dataclass(frozen=True, slots=True)
class Shown:
    """One place where the person shows."""

    span: Span
    identity: str
    """As it was given."""


def find_identities(text: str, identities: Sequence[str], language: Language, mine: Sequence[str] = ()) -> list[Shown]:
    """Give each place that shows one of the identities, in the order of the text; words of `mine` show nobody else."""
    own = frozenset(letters_of(word) for name in mine for word in _WORD.findall(name))
    page = page_of(text)
    read = text if page is None else page.text
    found = [
        Shown(span if page is None else page.source_of(span), each.identity)
        for each in _wanted(tuple(identities), own)
        for span in places_of(read, each, language)
    ]
    return _longest(found)


@lru_cache(maxsize=512)
def _wanted(identities: tuple[str, ...], own: frozenset[str]) -> tuple[Wanted, ...]:
    """Give what is looked for of each identity, by its kind."""
    cities = tuple(city for city in map(contacts.city_of, identities) if city)
    return tuple(_wanted_of(each, own, cities) for each in identities)


def _wanted_of(identity: str, own: frozenset[str], cities: tuple[str, ...]) -> Wanted:
    """Give what is looked for: a mail address, domain, telephone, address and handle have forms of their own."""
    mail, domain = contacts.mail_of(identity), contacts.domain_of(identity)
    if mail is not None:
        return Wanted(identity, tuple(contacts.spellings_of_mail(mail)))
    if contacts.is_phone(identity):
        return Wanted(identity, tuple(contacts.spellings_of_phone(identity)))
    if contacts.is_address(identity):
        return Wanted(identity, tuple(contacts.spellings_of_address(identity)))
    if domain:
        return Wanted(identity, tuple(contacts.spellings_of_domain(domain)))
    if identity.startswith(("@", "#")) or (" " not in identity and re.search(r"[\d_.]", identity)):
        return Wanted(identity, tuple(spellings_of_alias(letters_of(identity))))
    return _wanted_name(identity, own, cities)


def _wanted_name(identity: str, own: frozenset[str], cities: tuple[str, ...]) -> Wanted:
    """Give what is looked for of a person's or a firm's name."""
    raw = [word for word in map(name_word, _WORD.findall(identity)) if word]
    words = [word for word in raw if word not in _either("titles") | _either("legal")] or raw
    firm = _is_firm(identity, raw, words)
    kept = [word for place, word in enumerate(words) if not (place and word in _either("particles")) or firm]
    telling = tuple(word for word in kept if not names_nobody(word) and word not in own)
    telling += tuple(word[2:] for word in telling if word.startswith(_ELIDED) and len(word) > FEWEST_LETTERS + 2)
    spellings = [each for word in telling if len(word) >= FEWEST_LETTERS for each in spellings_of_part(word)]
    if len(words) > 1:
        spellings += spellings_of_whole(words)
        if firm and len(words) > len(telling) > 1:
            spellings += spellings_of_whole(telling)
    spellings += _joined(identity, words, firm=firm)
    pieces = frozenset(letters_of(each) for word in _WORD.findall(identity) for each in _PIECES.split(word))
    known = frozenset(words) | pieces
    if firm or len(words) <= 1:
        return Wanted(identity, tuple(spellings), telling, known, pieces, firm=firm)
    if words[1] in _either("particles") and len(words) > FEWEST_LETTERS - 1:
        spellings += spellings_of_whole(words[1:])
    spellings += spellings_of_initials(words)
    given = words[0] if words[0] not in own else ""
    people = (words[0], tuple(words[1:]), cities)
    return Wanted(identity, tuple(spellings), telling, known, pieces, people, given=given, names=tuple(words))


def _joined(identity: str, words: list[str], *, firm: bool) -> list[Spelling]:
    """Give the ways to cut and join words otherwise: « Jean Pierre », « elamrani », « jpdube », "Green wood"."""
    compounds = [letters_of(word) for word in _WORD.findall(identity) if _PIECES.search(word)]
    compounds += [_SAINT.sub(r"st\1", word) for word in compounds if _SAINT.match(word)]
    found: list[str] = []
    if firm:
        found += ["".join(words)] if len(words) > 1 else []
    elif len(words) > 1:
        first = next(iter(_WORD.findall(identity)))
        initials = "".join(letters_of(each)[:1] for each in _PIECES.split(first))
        found += ["".join(words), "".join(words[1:]) if len(words) > FEWEST_LETTERS - 1 else ""]
        found += [initials + words[-1]] if len(initials) > 1 else []
    cut = [each for word in compounds if len(word) >= _FEWEST_JOINED for each in spellings_of_compound(word)]
    return cut + [
        each for alias in found if len(alias) >= _FEWEST_JOINED for each in spellings_of_alias(letters_of(alias))
    ]


def _is_firm(identity: str, raw: list[str], words: list[str]) -> bool:
    """Whether the name says that it is a firm's: its form, its trade, an article or « & »."""
    if words and words[0] in _ARTICLES and len(words) > 1:
        return True
    trade = any(word in _either("generic") or word in _either("legal") for word in raw)
    return trade or ("&" in identity and not any(word in _either("titles") for word in raw))


def _either(name: str) -> frozenset[str]:
    """Give one set of the lexicon in both languages."""
    return frozenset().union(*(words_of(name, language) for language in Language))


def _longest(found: list[Shown]) -> list[Shown]:
    """Give the places in the order of the text, the longest where several overlap."""
    kept: list[Shown] = []
    for each in sorted(found, key=lambda one: (one.span.start - one.span.end, one.span.start)):
        if all(each.span.end <= other.span.start or other.span.end <= each.span.start for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda one: one.span)
