"""Lines that are titles, and the titles inside numbered lines.

Owns what a heading looks like without a number: capitals, mark-up, or a short line with neither verb nor full stop.
Titles only name a passage (`Locator.heading`) and part it from the next; no number ever comes from here.
"""

import re

from amiable.language.tables import listed

_LONGEST_TITLE = 90
_BETWEEN_PARTIES = listed("and et between entre or ou")
_NO_TITLE = ("-", "•", "–", "—", "[", "{", "|", "(")
_MOST_WORDS = 12
_LETTERS_TO_SHOUT = 4
_MOST_INLINE_WORDS = 8
_MARKUP = re.compile(r"<[^<>\n]{1,80}>|(?<!\w)[*_`#]+|[*_`#]+(?!\w)|^\s*>+|\{#[^}]*\}|\[([^\]\n]{1,80})\]\([^)\n]*\)")
_EDGES = " \t\u00a0.:–—-|"
_INLINE = re.compile(r"\s*(?P<title>[^\n]{2,70}?)\s*(?P<mark>\.|:|[–—]|\s-)(?=\s)")
_STRONG = re.compile(
    r"\s*(?:\*\*|__)(?P<title>[^*_\n]{2,90}?)(?:\*\*|__)|\s*<[^<>\n]{1,60}>(?P<tagged>[^<>\n]{2,90}?)</"
)
_VERB = re.compile(
    r"\b(?:est|sont|a|ont|sera|seront|doit|doivent|peut|peuvent|pourra|s['’]engage(?:nt)?|paie|verse|fournit"
    r"|restent?|is|are|was|were|will|shall|may|must|can|has|have|agrees?|means?|pays?|provides?)\b",
    re.IGNORECASE,
)
_SHOUTED = re.compile(r"\s*(?P<title>[A-ZÀ-Ý][A-ZÀ-Ý0-9 &,/’'\-]{3,70})(?:\.|:|\s[–—])(?=\s|$)")
_ARTICLE = re.compile(r"(?:le|la|les|l|the|une?|an?|ce|cette|this|that|no|any|each|chaque|tout|toute)\b", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:^|,\s)(?:on|nous|vous|cela|you|it|we|there)\b|\b(?:je|tu|il|elle|ils|elles|(?-i:I)(?=\s[a-z])|he|she|they)\b|\bj['’]",
    re.IGNORECASE,
)
"""What makes a sentence; « Ce que vous payez » may be a title all the same."""
_PART_NUMBER = re.compile(r"(?:[IVXL]{1,5}|[A-Z]|\d{1,2})(?:[.)]|\s?[–—-])\s+(?=[A-ZÀ-Ý])")
_FRENCH_NOUN_PHRASE = re.compile(r"\s(?:de|du|des|et|à|au|aux|en)\s|\s[dl]['’]")
"""Titles in French are nouns with complements, and seldom have capitals."""
_SHORT_TITLE = 3
_STOP_INSIDE = re.compile(r"[^\W\d_]{3,}[.!?]\s")
_SMALL_WORDS = listed(
    """
    de du des d la le les l et ou à au aux en pour par sur sous dans avec sans un une of the and or a an to in on
    for by with from as at under
    """,
)
_CLOSING = re.compile(
    r"\s*(?:\*\*|__)?(?:fait\s+(?:à|en|le|ce)\b|en\s+foi\s+de\s+quoi|signatures?\b|signé[es]?\b|lu\s+et\s+approuvé"
    r"|bon\s+pour\s+accord|pour\s+(?:le|la)\s+(?:client|prestataire)\w*\s*:|in\s+witness\s+(?:whereof|thereof)"
    r"|(?:accepted\s+and\s+agreed|agreed\s+and\s+accepted)\b|by\s*:\s*(?:/s/|_{2,}|$)|/s/\s"
    r"|signed\b|executed\s+(?:by|as|on)\b|the\s+parties\s+have\s+(?:executed|signed|caused))",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"\s*(?:conditions\s+(?:générales|particulières|spécifiques)|contrat|convention|devis|bon\s+de\s+commande|annexes?"
    r"|agreement|terms\s+(?:and|of)|standard\s+terms|order\s+form|schedules?|cover\s+page|appendix|exhibits?)\b",
    re.IGNORECASE,
)


def clean_title(text: str) -> str:
    """Give a title without mark-up, closing punctuation and runs of white space."""
    return " ".join(_MARKUP.sub(lambda match: match.group(1) or "", text).split()).strip(_EDGES)


def without_number(title: str) -> str:
    """Give the title of a part without the number that no clause counts: « II. Le prix »."""
    return _PART_NUMBER.sub("", title, count=1) if _PART_NUMBER.match(title) else title


def looks_like_title(text: str) -> bool:
    """Whether a line could be a title: short, no full stop, starts with a capital."""
    title = text.strip()
    if not title or len(title) > _LONGEST_TITLE or title.strip(_EDGES).lower() in _BETWEEN_PARTIES:
        return False
    if title[-1] in ".;,!" or len(title.split()) > _MOST_WORDS or _STOP_INSIDE.search(title):
        return False
    first = next((character for character in title if character.isalpha()), "")
    return first.isupper() and not title.startswith(_NO_TITLE)


def shouted_title(text: str) -> str:
    """Give the title in capitals with which a paragraph opens ("TERMINATION. Either party…"), or nothing."""
    match = _SHOUTED.match(text)
    return clean_title(match["title"]) if match and is_capitals(match["title"]) else ""


def is_capitals(text: str) -> bool:
    """Whether the line shouts, as titles do."""
    letters = list(filter(str.isalpha, text))
    capitals = sum(map(str.isupper, letters))
    return len(letters) >= _LETTERS_TO_SHOUT and capitals >= 0.8 * len(letters)


def inline_title(text: str) -> str:
    """Give the title with which a numbered line opens ("4.2 Travel. The Client…"), or nothing.

    `text` is what follows the number on its line.
    """
    if match := _STRONG.match(text):
        return clean_title(match["title"] or match["tagged"])
    whole = clean_title(text)
    if len(whole) <= _LONGEST_TITLE and (is_capitals(whole) or _is_whole(whole, stopped=text.rstrip().endswith("."))):
        return whole
    match = _INLINE.match(text)
    if match is None:
        return ""
    title = match["title"]
    return clean_title(title) if _is_inline(title, match["mark"]) else ""


def _is_whole(title: str, *, stopped: bool) -> bool:
    """Whether all of a line is its title; one that ends with a full stop may be a sentence."""
    if stopped:
        return _is_inline(title, ".")
    return looks_like_title(title) and (not has_verb(title) or len(title.split()) <= _MOST_INLINE_WORDS)


def _is_inline(title: str, mark: str) -> bool:
    words = title.split()
    if len(words) > _MOST_INLINE_WORDS or not looks_like_title(title) or _VERB.search(title):
        return False
    if _SUBJECT.search(title):
        return False
    if mark != ".":
        return True
    telling = [word for word in re.findall(r"[^\W\d_]+", title) if word.lower() not in _SMALL_WORDS]
    if all(word[0].isupper() for word in telling):
        return True
    if _ARTICLE.match(title):
        return False
    return len(words) <= _SHORT_TITLE or bool(_FRENCH_NOUN_PHRASE.search(title))


def has_verb(text: str) -> bool:
    """Whether the words say something, as a sentence does and a title does not."""
    return bool(_VERB.search(text))


def closes(text: str) -> bool:
    """Whether a line opens the block of signatures, which belongs to no clause."""
    return bool(_CLOSING.match(text))


def opens_a_part(text: str) -> bool:
    """Whether a title names a document of its own (general terms, an order form), which no clause above counts."""
    return bool(_FRONT.match(clean_title(text)))
