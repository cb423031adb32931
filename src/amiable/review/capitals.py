"""Capitals put back into sentence case, for the rule that hears them as shouting.

Keeps every letter, and gives nothing where it might lower a surname. A name that the text writes elsewhere with one
capital, or that is known of the client, keeps it; so do acronyms of trade and law, English days, months and "I". A name
that stands alone and that nothing tells from a word is lowered: a slip of the pen, and no change of what is said.
"""

import re
from functools import lru_cache

from amiable.language.stop_words import ENGLISH, FRENCH
from amiable.language.tables import listed
from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.review.subject import Subject

_WORD = re.compile(r"[^\W_]+")
_ACRONYMS = listed(
    """
    sarl sas sasu eurl sa sci scp tva ttc ht tps tvq rib iban bic siret siren rcs cgv rgpd cnil opqibi urssaf pdf url
    usb llc ltd inc llp plc vat gst hst hmrc irs uk usa us eu ue gb gdpr nda sow kpi ceo cfo cto pme pib b2b faq html
    css seo api sms cd dvd usd eur cad gbp chf ok tv pc qc ac
    """,
)
_ENGLISH_NAMES = listed(
    """
    i monday tuesday wednesday thursday friday saturday sunday january february april june july august september
    october november december english french
    """,
)
_TITLES = listed("m mm mme mlle me mr mrs ms miss dr maitre maître monsieur madame mademoiselle")


def lowered(subject: Subject, span: Span) -> str | None:
    """Give what stands at the span in sentence case; None where it may hold a name that cannot be told from a word."""
    text = subject.text[span.start : span.end]
    names = _named(subject.text, subject.identities)
    if _may_hold_more_names(_WORD.findall(text), names):
        return None
    calm = _WORD.sub(lambda match: _word(match.group(), subject.language, names), text)
    starts = subject.sentence_at(span.start).start == span.start
    return calm[:1].upper() + calm[1:] if starts else calm


def _may_hold_more_names(words: list[str], names: frozenset[str]) -> bool:
    """Whether a word follows a name or a title and may belong to it: « MARIE GAGNON », of whom « Marie » is known."""
    named = [each.capitalize() in names or each.lower() in _TITLES for each in words]
    unknown = [not known and each.lower() not in FRENCH | ENGLISH for each, known in zip(words, named, strict=True)]
    return any(before and after for before, after in zip(named, unknown[1:], strict=False))


def _word(word: str, language: Language, names: frozenset[str]) -> str:
    """Give one word as a calm writer would write it."""
    plain = word.lower()
    if plain in _ACRONYMS or not word.isalpha():
        return word
    english_name = language is Language.EN and plain in _ENGLISH_NAMES
    return word.capitalize() if english_name or word.capitalize() in names else plain


@lru_cache(maxsize=4)
def _named(text: str, identities: tuple[str, ...]) -> frozenset[str]:
    """Give the words that are written with one capital where no sentence starts, and those of the client's names."""
    inside = re.findall(r"(?<=[^\W_][ ,])[ ]?([^\W\d_][^\W\d_]+)", text)
    known = _WORD.findall(" ".join(identities))
    return frozenset(each for each in (*inside, *known) if each.istitle())
