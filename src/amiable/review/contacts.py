"""Telephone numbers, mail addresses, postal addresses, account and card numbers: finding them, and one given one.

Works on digits and letters as they are read, so that « 514.555.0123 », "five-one-four" left aside, and « marie (at)
exemple point ca » are found. Whose they are is for a rule to say.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from amiable.model.spans import Span
from amiable.review.skeleton import Skeleton, plain, skeleton_of
from amiable.review.spellings import Spelling, Way, letters_of, spellings_of_alias

_MAIL = re.compile(r"([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)")
_DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)(?:/\S*)?")
_STREETS = (
    "rue|r|avenue|av|ave|boulevard|boul|bd|blvd|chemin|ch|place|pl|allee|impasse|route|rte|quai|rang|cote|montee|"
    "street|st|road|rd|lane|ln|drive|dr|court|ct|way|crescent|cres|close|square|sq|terrace|gardens|grove|row"
)
_ADDRESS = re.compile(rf"(\d+)[\s,]*(?:bis|ter|[a-d]\b)?[\s,]*((?=.*\b(?:{_STREETS})\b)[^,\n]+)")
_SMALL_WORDS = "de|du|des|la|le|les|l|d|the|of|saint|sainte|st|ste"
_STREET_WORDS = frozenset(_STREETS.split("|")) | frozenset(_SMALL_WORDS.split("|"))
_POSTCODE = re.compile(r"\b(?:[a-z]\d[a-z]\s?\d[a-z]\d|[a-z]{1,2}\d[a-z\d]?\s\d[a-z]{2})\b")
_FRENCH_POSTCODE = re.compile(r"\b(\d{5})\s+([^\W\d_]{3,})")
"""Five digits tell a town only beside its name: alone they may count anything."""
_PHONE = re.compile(r"(?<![\w/.-])(?:\+|00)?\(?\d[\d\s().\-/]{5,20}\d(?![\w/-])")
_IBAN = re.compile(r"(?<![^\W_])[a-z]{2}\d{2}(?:[ \-]?[a-z0-9]{4}){2,7}(?:[ \-]?[a-z0-9]{1,3})?(?![^\W_])")
_CARD = re.compile(r"(?<![\d-])\d(?:[ \-]?\d){12,18}(?![\d-])")
_LETTER_BESIDE_DIGIT = re.compile(r"\d(?:(?<=[^\W\d_]\d)|(?<=[^\W\d_][^\w\s]\d)|(?<=[^\W\d_][^\w\s]{2}\d))")
"""It begins with the rarer of the two, by which the search is fast."""
_THIRTEEN_DIGITS = re.compile(r"\d(?:[^\w\n]{0,4}\d){12}")
_TAG = re.compile(r"<[^<>]*>")
_NINE_DIGITS = re.compile(r"\d(?:[\s().\-/]*\d){8}")
_FREE_MAIL = re.compile(
    "gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|proton|protonmail|gmx|orange|wanadoo|free|"
    "courriel|mail|email|example|exemple|sfr|laposte|videotron|bell|sympatico|rogers|telus|shaw|btinternet|sky|virginmedia"
)
_GENERIC_BOXES = re.compile(
    "info|contact|bonjour|hello|hi|admin|office|bureau|accueil|sales|ventes|support|mail|orders"
)
_FEWEST_PHONE_DIGITS = 7
_MOST_PHONE_DIGITS = 15
_PHONE_TAIL = 9
"""Digits that tell one telephone from another: country codes and a leading zero are left out."""
_NORTH_AMERICAN = 10
_CITY_LETTERS = 4
_SECOND_LEVELS = ("co", "com", "qc")
"""Labels under which names are given, as in example.co.uk."""


class Mail(NamedTuple):
    """A mail address in two parts."""

    box: str
    domain: str


def is_phone(identity: str) -> bool:
    """Whether an identity is a telephone number."""
    digits, letters = re.sub(r"\D", "", identity), re.sub(r"[^a-z]", "", plain(identity))
    return _FEWEST_PHONE_DIGITS <= len(digits) <= _MOST_PHONE_DIGITS and len(letters) <= len("tel")


def mail_of(identity: str) -> Mail | None:
    """Give the mail address that an identity is, or None."""
    match = _MAIL.search(plain(identity))
    return Mail(match.group(1), match.group(2)) if match else None


def domain_of(identity: str) -> str:
    """Give the domain that an identity is, without www; empty where it is none."""
    match = _DOMAIN.fullmatch(plain(identity))
    return match.group(1) if match and not match.group(1).replace(".", "").isdigit() else ""


def is_address(identity: str) -> bool:
    """Whether an identity is a postal address."""
    return _ADDRESS.search(plain(identity)) is not None


def spellings_of_phone(identity: str) -> Iterator[Spelling]:
    """Give the ways to write the number: any marks between its digits, with or without the country."""
    digits = re.sub(r"\D", "", identity)
    abroad = identity.strip().startswith(("+", "00")) and not digits.startswith("1")
    american = (
        not abroad and len(digits[-_NORTH_AMERICAN:]) == _NORTH_AMERICAN and not digits.lstrip("1").startswith("0")
    )
    tail = digits[-_NORTH_AMERICAN:] if american else digits[-_PHONE_TAIL:]
    apart = r"[\s().\-/_·•*,]{0,4}"
    looks = {"0": "[0o]", "1": "[1il|]"}
    pattern = apart.join(looks.get(digit, digit) for digit in tail)
    yield Spelling(Way.EXACT, rf"{pattern}(?!\d)", tail)


def spellings_of_mail(mail: Mail) -> Iterator[Spelling]:
    """Give the ways to write the address, its box alone where that is telling, and its domain."""
    at = r"\s*(?:@|[(\[{<]\s*(?:at|a|arobase|chez|@)\s*[)\]}>]|\s(?:at|arobase|arobas)\s)\s*"
    dot = r"\s*(?:\.|[(\[{<]\s*(?:dot|point|\.)\s*[)\]}>]|\s(?:dot|point)\s)\s*"
    domain = dot.join(re.escape(label) for label in mail.domain.split("."))
    box = rf"(?:{dot}|\s?[._-]\s?)".join(re.escape(piece) for piece in mail.box.split("."))
    yield Spelling(Way.EXACT, rf"(?<![^\W_]){box}{at}{domain}(?![^\W_])", f"{mail.box}@{mail.domain}")
    if not _GENERIC_BOXES.fullmatch(letters_of(mail.box)):
        yield from spellings_of_alias(letters_of(mail.box))
    yield from spellings_of_domain(mail.domain)


def spellings_of_domain(domain: str) -> Iterator[Spelling]:
    """Give the ways to write a domain that belongs to one person or firm; none for a mail provider."""
    labels = domain.split(".")
    own = labels[-3] if labels[-2] in _SECOND_LEVELS and len(labels) > len(_SECOND_LEVELS) - 1 else labels[-2]
    if _FREE_MAIL.fullmatch(own):
        return
    dot = r"\s*(?:\.|[(\[{<]\s*(?:dot|point|\.)\s*[)\]}>]|\s(?:dot|point)\s)\s*"
    yield Spelling(Way.EXACT, rf"(?<![^\W_]){dot.join(map(re.escape, labels))}(?![^\W_])", domain)
    yield from spellings_of_alias(letters_of(own))


def spellings_of_address(identity: str) -> Iterator[Spelling]:
    """Give the ways to write the address: its number with the telling words of its street, or its postal code."""
    address = plain(identity)
    match = _ADDRESS.search(address)
    if match is not None:
        telling = [word for word in re.findall(r"[^\W_]+", match.group(2)) if word not in _STREET_WORDS]
        middle = r"(?:\s?(?:bis|ter|[a-d]))?(?![^\W_])(?:[^\n.;:!?]|(?<=[a-z])\.(?=\s?[a-z])){0,24}?\b"
        street = r"[\s'’.\-]{1,3}(?:[^\W_]{1,4}[\s'’.\-]{1,3})?".join(map(re.escape, telling))
        if telling:
            yield Spelling(Way.EXACT, rf"(?<!\d){match.group(1)}{middle}{street}(?![^\W_])", street)
    for code, town in _FRENCH_POSTCODE.findall(address):
        pattern = rf"(?<!\d){code[:2]}\s?{code[2:]}[\s,]{{1,3}}{re.escape(town)}(?![^\W_])"
        yield Spelling(Way.EXACT, pattern, code)
    for code in _POSTCODE.findall(address):
        spaced = re.escape(code).replace(r"\ ", r"\s?")
        spaced = rf"{code[:3]}[\s-]?{code[-3:]}" if re.fullmatch(r"[a-z]\d[a-z]\s?\d[a-z]\d", code) else spaced
        yield Spelling(Way.EXACT, rf"(?<![^\W_]){spaced}(?![^\W_])", code)


def city_of(identity: str) -> str:
    """Give the town of a postal address, folded, or an empty string."""
    if not is_address(identity):
        return ""
    pieces = [_POSTCODE.sub("", plain(piece)) for piece in identity.split(",")[1:]]
    cities = [re.sub(r"[\d()]", "", piece).strip() for piece in pieces]
    return next((city for city in cities if len(city) >= _CITY_LETTERS), "")


def phones_in(text: str) -> Iterator[Span]:
    """Give each telephone number, however its digits are set apart; dates, sums and account numbers left out."""
    if _NINE_DIGITS.search(text) is None:
        return
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        national = match.group().startswith(("0", "+", "(")) or re.fullmatch(r"\d{3}\D\d{3}\D\d{4}", match.group())
        if national and _PHONE_TAIL <= len(digits) <= _MOST_PHONE_DIGITS and not _is_date(match.group()):
            yield Span(*match.span())


def mails_in(text: str) -> Iterator[Span]:
    """Give each mail address."""
    if "@" not in text:
        return
    for match in _MAIL.finditer(text):
        yield Span(*match.span())


def ibans_in(text: str) -> Iterator[Span]:
    """Give each international account number whose check digits hold."""
    if not _may_hold(_LETTER_BESIDE_DIGIT, text):
        return
    shown = skeleton_of(text)
    for match in _IBAN.finditer(shown.text):
        for end in range(match.end(), match.start() + len("NO9386011117947") - 1, -1):
            if _iban_holds(re.sub(r"[ \-]", "", shown.text[match.start() : end])):
                yield shown.span(match.start(), end)
                break


def cards_in(text: str) -> Iterator[Span]:
    """Give each payment card number whose check digit holds."""
    if not _may_hold(_THIRTEEN_DIGITS, text):
        return
    shown: Skeleton = skeleton_of(text)
    for match in _CARD.finditer(shown.text):
        digits = [int(each) for each in match.group() if each.isdigit()]
        if digits[0] in {2, 3, 4, 5, 6} and len(set(digits)) > 1 and _luhn(digits):
            yield shown.span(*match.span())


def _may_hold(sign: re.Pattern[str], text: str) -> bool:
    """Whether the text shows the sign of such a number, behind markup or not: its skeleton costs more."""
    return "&" in text or sign.search(_TAG.sub("", text) if "<" in text else text) is not None


def _is_date(text: str) -> bool:
    """Whether the digits are a date: 12/05/2026, 2026-05-12."""
    return (
        re.fullmatch(r"\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{4}|\d{4}[/.\- ]\d{1,2}[/.\- ]\d{1,2}", text.strip()) is not None
    )


def _iban_holds(iban: str) -> bool:
    """Whether the remainder is 1, as ISO 13616 asks."""
    if not re.fullmatch(r"[a-z]{2}\d{2}[a-z0-9]{11,30}", iban):
        return False
    return int("".join(str(int(each, 36)) for each in iban[4:] + iban[:4])) % 97 == 1


def _luhn(digits: list[int]) -> bool:
    """Whether the check digit fits, as ISO/IEC 7812 asks."""
    doubled = [digit if place % 2 == 0 else sum(divmod(digit * 2, 10)) for place, digit in enumerate(digits[::-1])]
    return sum(doubled) % 10 == 0
