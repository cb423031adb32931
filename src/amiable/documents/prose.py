"""Whether a number at the start of a line belongs to a sentence: a date, an amount, an address, a cross-reference.

Owns the words that betray it, in both languages. Wrong either way costs: a date taken for an article is cited, and a
clause taken for prose loses its number; so only what the words show is refused, and counting (`outline`) does the rest.
"""

import re

from amiable.documents.lines import Line
from amiable.documents.titles import looks_like_title


def _any_of(words: str) -> str:
    """Alternatives for a pattern, longest first; a point stands for itself."""
    return "|".join(re.escape(word) for word in sorted(words.split(), key=len, reverse=True))


_REFERRING = """
    article articles art. section sections clause clauses paragraph paragraphs paragraphe paragraphes
    alinéa alinéas point
    points annexe annexes schedule schedules exhibit exhibits page pages p. n° no. numéro numéros subsection
"""
_LEADING = """
    à de du des au aux la le les un une et ou par en sur pour dans sous avec entre que qui dont est sont
    soit environ ledit
    ladite to of in the a an and or under by than at for with from is are be this that which on within about until
    subject per its their our your any such
"""
_UNITS = """
    euro euros dollar dollars livre livres pound pounds eur usd cad gbp chf jour jours semaine semaines mois
    an ans année
    années heure heures minute minutes day days week weeks month months year years hour hours percent km kms m cm
    mm kg g
    photo photos page pages mot mots word words fois times exemplaire exemplaires copies ème e er x ×
    am pm a.m p.m st nd rd th
"""
_MONTHS = """
    janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre january
    february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
    oct nov dec
"""
_WAYS = """
    rue avenue av. boulevard boul. bd chemin ch. place allée allee impasse route quai cours square passage faubourg côte
    rang montée
"""
_ROADS = """
    street st. st road rd. rd avenue ave. ave lane ln. drive dr. boulevard blvd. blvd court place square
    terrace close way
    row crescent gardens park mews hill
"""
_LEADS_ON = re.compile(
    rf"(?:(?<!\w)(?:{_any_of(_REFERRING)}|{_any_of(_LEADING)})|\b[ldsnq]['’]|[,(/&§])\s*$", re.IGNORECASE
)
_ENDED = re.compile(r"[.;:!?»”\"…)\]*_|>}]\s*$")
_UNIT = re.compile(
    rf"(?:[%‰€$£°²]|[a-z]{{0,3}}\$|(?:{_any_of(_UNITS)}|h\d{{0,2}}|pour\s?cent)(?!\w))",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"(?:er\s+)?(?:{_any_of(_MONTHS)})\b", re.IGNORECASE)
_STREET = re.compile(
    rf",?\s*(?:bis\s+|ter\s+)?(?:{_any_of(_WAYS)})(?!\w)|,?\s*(?:(?-i:[A-Z])[\w'’.\-]*\s+){{1,4}}(?:{_any_of(_ROADS)})(?!\w)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"[\s#*_>]*(?:(?:article|art\.|section|clause|annexe|schedule)\s+[\dA-Z]|§|\d)", re.IGNORECASE)
"""How the line of a numbered title starts: whatever word it ends with, nothing runs on from it."""
_LEADER = re.compile(r"(?:\.\s?){4,}\s*\d{0,3}$|…{2,}\s*\d{0,3}$|\t\s*\d{1,3}$")
_REFERENCE = re.compile(
    r"\s*(?:,|(?:et|and|or|ou|du|de|des|of)\b|(?:à|to)\s+\d|above|below|ci-|susvisé)", re.IGNORECASE
)


def reads_on(line: Line, keyword: str, rest: str, *, bare: bool, steps: int) -> bool:
    """Whether the number is part of a sentence.

    `rest` is what follows the number on its line, `bare` that no punctuation closes it, `steps` how many parts it
    has ("4.2" has two).
    """
    if _LEADER.search(rest) or (not line.apart and sentence_runs_on(line.before, rest)):
        return True
    words = rest.strip()
    if keyword:
        refers = keyword != "annex" and _REFERENCE.match(rest) is not None
        return refers or (bare and _starts_small(words))
    if not bare or steps > 1:
        return _MONTH.match(words) is not None or (_UNIT.match(words) is not None and not words[:1].isupper())
    return bool(words) and _counts_things(words)


def _counts_things(words: str) -> bool:
    """Whether a single number without punctuation is a date, an amount or an address."""
    return _starts_small(words) or words[0].isdigit() or any(each.match(words) for each in (_UNIT, _MONTH, _STREET))


def sentence_runs_on(before: str, rest: str) -> bool:
    """Whether the sentence of the line above runs on into a number and the `rest` after it."""
    if _NUMBERED.match(before) and looks_like_title(before):
        return False
    if _LEADS_ON.search(before):
        return True
    return not _ENDED.search(before) and _starts_small(rest.strip())


def _starts_small(words: str) -> bool:
    """Whether the first word has a small first letter, or punctuation comes before any word."""
    stripped = words.lstrip(" \u00a0*_\"'«“‘([{")
    return bool(stripped) and (stripped[0].islower() or stripped[0] in ",;%€$£/")
