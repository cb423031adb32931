"""Makes a text written for users look native: apostrophes, quotation marks, non-breaking spaces.

Owns the marks of a letter, per place. Changes no word and no figure, leaves addresses, times and tokens alone, and
changes nothing in its own result.
"""

import re
from collections.abc import Callable
from functools import cache

from amiable.model.words import Jurisdiction, Language, Locale

_NBSP = "\u00a0"
_SPACES = "[ \u00a0\u2009\u202f]"


@cache
def _kept() -> re.Pattern[str]:
    """What no mark is changed in: addresses, mail, tokens, times and ratios, file paths."""
    return re.compile(
        r"\[\[[^\[\]\n]*\]\]|(?:[a-z][a-z0-9+.-]*://|www\.|mailto:|tel:)[^\s<>«»\"“”]+|[\w.+-]+@[\w-]+\.[\w.-]+"
        r"|\d+(?::\d+)+|\b[A-Za-z]:[\\/][^\s\"]*|`[^`\n]+`|<[^<>\n]+@[^<>\n]+>",
        re.IGNORECASE,
    )


def typeset(text: str, locale: Locale) -> str:
    """`text` with the marks of its place.

    French: ’, « » for straight quotation marks, a non-breaking space before : ; ! ? » % $ € £ and after «, and between
    thousands. English: ’ “ ”. URLs, mail addresses, times such as 12:30 and [[tokens]] stay as they are.
    """
    dress = _dress_french if locale in {Locale.FR_CA, Locale.FR_FR} else _dress_english
    return _outside_kept(text, dress)


def _outside_kept(text: str, dress: Callable[[str], str]) -> str:
    """`dress(text)` with what must not change hidden from it, so that marks around an address still see each other."""
    hidden: list[str] = []

    def hide(found: re.Match[str]) -> str:
        hidden.append(found[0])
        return f"\ue000{chr(0xE100 + (len(hidden) - 1) % 0x1000)}\ue001"

    masked = text if "\ue000" in text else _kept().sub(hide, text)
    if not hidden:
        return dress(masked)
    remaining = iter(hidden)
    return re.sub("\ue000[\ue100-\uf0ff]\ue001", lambda _: next(remaining), dress(masked))


@cache
def _french_steps() -> tuple[tuple[re.Pattern[str], str], ...]:
    steps = (
        (r"(?<=[^\W\d_])'(?=[\w«\"“\ue000])", "’"),
        (r"(?<!\.)\.\.\.(?!\.)", "…"),
        (r"(?<![\w\"])\"[ \u00a0\u202f]*([^\"\n]*[^\"\s])[ \u00a0\u202f]*\"(?![\w\"])", f"«{_NBSP}\\1{_NBSP}»"),
        (rf"«{_SPACES}*(?=[^\s«])", f"«{_NBSP}"),
        (rf"(?<=[^\s»]){_SPACES}*»", f"{_NBSP}»"),
        (rf"(?<=[\w)\]»”’….%$€£°\ue001]){_SPACES}*([:;!?]+)(?![\w)(/\\-])", f"{_NBSP}\\1"),
        (rf"(?<=\d){_SPACES}?(?=[%$€£](?!\d))", _NBSP),
        (rf"(?<![\d.,])(\d{{1,3}}){_SPACES}(?=\d{{3}}(?!\d))", f"\\1{_NBSP}"),
        (rf"(?<={_NBSP}\d\d\d){_SPACES}(?=\d{{3}}(?!\d))", _NBSP),
    )
    return tuple((re.compile(pattern), replacement) for pattern, replacement in steps)


def _dress_french(text: str) -> str:
    for pattern, replacement in _french_steps():
        text = pattern.sub(replacement, text)
    return text


@cache
def _english_steps() -> tuple[tuple[re.Pattern[str], str], ...]:
    steps = (
        (r"(?<=[^\W\d_])'(?=\w)", "’"),
        (r"(?<!\.)\.\.\.(?!\.)", "…"),
        (r"(?<![\w\"])\"([^\"\n\s](?:[^\"\n]*[^\"\s])?)\"(?![\w\"])", "“\\1”"),
        (r"(?<![\w'])'([^'\n\s](?:[^'\n]*[^'\s])?)'(?![\w'])", "‘\\1’"),
        (r"(?<=[^\W\d_])'(?!\w)", "’"),
        (r"(?<![\w'])'(?=\d\ds?\b|tis\b|twas\b)", "’"),
    )
    return tuple((re.compile(pattern), replacement) for pattern, replacement in steps)


def _dress_english(text: str) -> str:
    for pattern, replacement in _english_steps():
        text = pattern.sub(replacement, text)
    return text


def locale_for(language: Language, jurisdiction: Jurisdiction, currency: str = "") -> Locale:
    """The place whose usage a letter follows: that of the user's law, else that of the currency."""
    french, english = _PLACES.get(jurisdiction) or _CURRENCIES.get(currency, (Locale.FR_FR, Locale.EN_US))
    return french if language is Language.FR else english


_PLACES = {
    Jurisdiction.QC: (Locale.FR_CA, Locale.EN_CA),
    Jurisdiction.FR: (Locale.FR_FR, Locale.EN_GB),
    Jurisdiction.UK: (Locale.FR_FR, Locale.EN_GB),
}
_CURRENCIES = {
    "CAD": (Locale.FR_CA, Locale.EN_CA),
    "GBP": (Locale.FR_FR, Locale.EN_GB),
    "EUR": (Locale.FR_FR, Locale.EN_GB),
    "USD": (Locale.FR_FR, Locale.EN_US),
}
