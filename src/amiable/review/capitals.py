"""Capitals put back into sentence case, for the rule that hears them as shouting.

Keeps every letter. A name that the text writes elsewhere with one capital, or that is known of the client, keeps it;
so do acronyms of trade and law, English days, months and "I". A name that nothing tells from a word is lowered: that
is a slip of the pen, and no change of what is said.
"""

import re
from functools import lru_cache

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


def lowered(subject: Subject, span: Span) -> str:
    """Give what stands at the span in sentence case."""
    text = subject.text[span.start : span.end]
    calm = _WORD.sub(lambda match: _word(match.group(), subject), text)
    starts = subject.sentence_at(span.start).start == span.start
    return calm[:1].upper() + calm[1:] if starts else calm


def _word(word: str, subject: Subject) -> str:
    """Give one word as a calm writer would write it."""
    plain = word.lower()
    if plain in _ACRONYMS or not word.isalpha():
        return word
    titled = plain[:1].upper() + plain[1:]
    english_name = subject.language is Language.EN and plain in _ENGLISH_NAMES
    return titled if english_name or titled in _named(subject.text, subject.identities) else plain


@lru_cache(maxsize=4)
def _named(text: str, identities: tuple[str, ...]) -> frozenset[str]:
    """Give the words that are written with one capital where no sentence starts, and those of the client's names."""
    inside = re.findall(r"(?<=[^\W_][ ,])[ ]?([^\W\d_][^\W\d_]+)", text)
    known = _WORD.findall(" ".join(identities))
    return frozenset(each for each in (*inside, *known) if each.istitle())
