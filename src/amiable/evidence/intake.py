"""What a handful of files shows of a new case: who writes to whom, about what, for how much, under which law.

Every answer is a proposal for the user to confirm; what the files do not show stays empty rather than guessed.
"""

import pathlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from amiable.evidence.answered import Heard, heard_messages, message_to_answer, messages_of
from amiable.evidence.correspondents import Correspondents, find_correspondents
from amiable.evidence.people import Speaker
from amiable.kinds.load import guess_kind
from amiable.language.detection import detect_language
from amiable.language.money import find_amounts
from amiable.language.tables import listed
from amiable.language.words import STOP_WORDS, fold, stem, words
from amiable.model.case import Case, Client, Me
from amiable.model.document import Document, Message, Passage
from amiable.model.money import Money
from amiable.model.words import Channel, DocumentType, Jurisdiction, Kind, Language

_LONGEST_HEADING = 6
"""Words of a heading that may name what a sum is for."""
_READ = 100_000
"""Characters of a document in which sums are counted."""
_LAWS = (
    (
        Jurisdiction.QC,
        re.compile(
            r"(?:lois?|droit|code civil) (?:en vigueur |applicables? )?(?:du|au|de la province (?:de|du)) quebec"
            r"|quebec law"
            r"|laws? of (?:the province of )?quebec"
        ),
    ),
    (
        Jurisdiction.FR,
        re.compile(
            r"droit francais|lois? francaises?|lois? en vigueur en france|code civil francais"
            r"|french law|laws? of france"
        ),
    ),
    (Jurisdiction.UK, re.compile(r"laws? of england|english law|droit anglais")),
)
"""What a contract says of its law, in folded text."""
_SOME_LAW = re.compile(
    r"governed by|\bregie?s? par|soumise?s? (?:au droit|aux? lois?|a la loi)|\blaws? of [a-z]|\bdroit (?:belge|suisse)"
)
_CANADIAN = re.compile(
    r"\b(?:canada|canadian|canadien\w*|quebec|ontario|alberta|manitoba|nova scotia|british columbia)\b"
)
_BY_CURRENCY = {
    (Language.FR, "CAD"): Jurisdiction.QC,
    (Language.FR, "EUR"): Jurisdiction.FR,
    (Language.EN, "GBP"): Jurisdiction.UK,
}
_THING = re.compile(
    r"(?:[«“\"\n]\s*|[.!?]\s+|\b(?:les?|la|the|des?|du)\s+|l[’'])"
    r"(?P<thing>[^\W\d_][\w’'-]*(?: [\w’'-]+){0,2})\s*[:(]\s*$",
    re.IGNORECASE,
)
_NETWORK = re.compile(r"facebook|instagram|linkedin|twitter|tiktok|threads|mastodon|bluesky")
_REVIEW = re.compile(r"\bavis\b|review|trustpilot|tripadvisor|yelp")
"""What the name of a file says of where it was written."""
_GENERAL = listed(
    """
    prix price prices tarif tarifs paiement payment payments conditions terms modalites honoraires fee fees general
    generales divers frais cost costs facturation billing definitions objet services supplements depenses expenses
    """,
)
"""Folded words of headings that name no thing of their own."""
_STARS = re.compile(r"[★⭐]|\b[1-5]\s?/\s?5\b|\b(?:une|one|[1-5])[ -](?:etoiles?|stars?)\b")


@dataclass(frozen=True, slots=True)
class Intake:
    """The proposals; an empty string or None where the files do not show it."""

    language: Language
    people: Correspondents
    kind: Kind
    amount: Money | None
    is_vouched: bool
    """A contract, or a message of the user, states the amount; otherwise it is the client's word alone."""
    what: str
    """What the amount is for, without article."""
    jurisdiction: Jurisdiction
    channel: Channel
    message: Message | None
    """The one to answer."""


@dataclass(frozen=True, slots=True)
class _Stake:
    """The sum in dispute, where it is stated and what it pays for."""

    amount: Money | None = None
    is_vouched: bool = False
    what: str = ""


def propose(documents: Sequence[Document], paths: Sequence[pathlib.Path]) -> Intake:
    """Give what the documents show; `paths` are their files."""
    exchanges = [each for each in documents if each.type is DocumentType.EXCHANGE]
    language = detect_language("\n\n".join(each.text for each in exchanges or documents))
    people = find_correspondents(documents, paths, language)
    case = Case(me=Me(name=people.me), client=Client(name=people.client, aliases=people.aliases))
    heard = heard_messages(case, documents)
    message = message_to_answer(case, heard)
    turn = _turn(message, heard)
    dollar = "CAD" if any(_CANADIAN.search(fold(each.text)) for each in documents) else ""
    stake = _find_stake(turn, documents, _mine(heard), language, dollar)
    return Intake(
        language=language,
        people=people,
        kind=_kind(turn, stake.what, heard, language),
        amount=stake.amount,
        is_vouched=stake.is_vouched,
        what=stake.what,
        jurisdiction=_jurisdiction(documents, language, _currency(documents, language, dollar)),
        channel=_channel(message, exchanges, paths),
        message=message,
    )


def _turn(message: Message | None, heard: Sequence[Heard]) -> str:
    """What the client said since the user last spoke, subject first: a chat says one thing in several messages."""
    if message is None:
        return ""
    said: list[str] = []
    for each in reversed(heard):
        if each.document.path != message.passage.document:
            continue
        if each.speaker is Speaker.ME and said:
            break
        if each.speaker is Speaker.CLIENT or each.message is message:
            said.insert(0, each.message.passage.text)
    return "\n".join([message.subject, *said])


def _mine(heard: Iterable[Heard]) -> str:
    return "\n".join(each.message.passage.text for each in heard if each.speaker is Speaker.ME)


def _find_stake(turn: str, documents: Sequence[Document], mine: str, language: Language, dollar: str) -> _Stake:
    """The first sum of the client's turn that a contract states; else one that the user wrote too; else the first."""
    claimed = [found.money for found in find_amounts(turn, language, dollar)]
    contracts = [each for each in documents if each.type is DocumentType.CONTRACT]
    for money in claimed:
        stating = [each for document in contracts for each in document.passages if _states(each.text, money, language)]
        if stating:
            headings = (_thing(each, turn, language) for each in stating)
            return _Stake(money, is_vouched=True, what=next((each for each in headings if each), ""))
    for money in claimed:
        if _states(mine, money, language):
            things = (_thing_before(money, text, language) for text in (mine, turn))
            return _Stake(money, is_vouched=True, what=next((each for each in things if each), ""))
    return _Stake(claimed[0]) if claimed else _Stake()


def _states(text: str, money: Money, language: Language) -> bool:
    return any(found.money.amount == money.amount for found in find_amounts(text, language, money.currency))


def _thing(passage: Passage, turn: str, language: Language) -> str:
    """The heading over the passage in lower case, where the client speaks of what it names; else empty."""
    heading = passage.locator.heading if passage.locator and passage.locator.heading else ""
    named = _stems(heading, language)
    is_general = {fold(word.lowered) for word in words(heading)} <= _GENERAL | STOP_WORDS[language]
    if is_general or len(heading.split()) > _LONGEST_HEADING or not named <= _stems(turn, language):
        return ""
    return _lowered(heading)


def _lowered(phrase: str) -> str:
    return phrase.lower() if phrase.isupper() else phrase[:1].lower() + phrase[1:]


def _thing_before(money: Money, text: str, language: Language) -> str:
    """What a list or brackets put the sum to: « le déplacement (60 $) », "travel: $60"; else empty."""
    for found in find_amounts(text, language, money.currency):
        thing = _THING.search(text[: found.span.start]) if found.money.amount == money.amount else None
        if thing is not None:
            return _lowered(thing["thing"])
    return ""


def _stems(text: str, language: Language) -> frozenset[str]:
    told = (word.lowered for word in words(text) if len(word.text) > 1)
    return frozenset(stem(each, language) for each in told if fold(each) not in STOP_WORDS[language])


def _kind(turn: str, what: str, heard: Iterable[Heard], language: Language) -> Kind:
    """The kind of the client's turn; a refusal to pay is of the kind of the thing that is not paid."""
    said = guess_kind(turn, language)
    named = guess_kind(what, language)
    if named is not Kind.OTHER and said in {Kind.OTHER, Kind.PAYMENT_REFUSAL}:
        return named
    if said is Kind.OTHER:
        return guess_kind(
            "\n".join(each.message.passage.text for each in heard if each.speaker is Speaker.CLIENT), language
        )
    return said


def _currency(documents: Sequence[Document], language: Language, dollar: str) -> str:
    """The currency that most sums of the files are in; empty where there is none."""
    sums = (found.money.currency for each in documents for found in find_amounts(each.text[:_READ], language, dollar))
    return next((currency for currency, _ in Counter(sums).most_common(1)), "")


def _jurisdiction(documents: Sequence[Document], language: Language, currency: str) -> Jurisdiction:
    """The law that a contract names; where none is named, the usual one of the language and the currency."""
    texts = [fold(" ".join(each.text.split())) for each in documents if each.type is DocumentType.CONTRACT]
    for text in texts:
        for jurisdiction, pattern in _LAWS:
            if pattern.search(text):
                return jurisdiction
    if any(_SOME_LAW.search(text) for text in texts):
        return Jurisdiction.OTHER
    return _BY_CURRENCY.get((language, currency), Jurisdiction.OTHER)


def _channel(message: Message | None, exchanges: Sequence[Document], paths: Sequence[pathlib.Path]) -> Channel:
    """The way on which the message came: a review in public, a chat by text message, all else by mail."""
    document = next((each for each in exchanges if message and each.path == message.passage.document), None)
    if document is None or message is None or any(path.name == document.path and _is_mail(path) for path in paths):
        return Channel.EMAIL
    if len(messages_of(document)) == 1:
        name = fold(document.path)
        if _NETWORK.search(name):
            return Channel.SOCIAL
        if _REVIEW.search(name) or _STARS.search(fold(document.text)):
            return Channel.PUBLIC_REVIEW
    is_chat = document.path.lower().endswith(".txt") and len(messages_of(document)) > 1 and not message.subject
    return Channel.TEXT_MESSAGE if is_chat else Channel.EMAIL


def _is_mail(path: pathlib.Path) -> bool:
    return path.suffix.lower() in {".eml", ".mbox"}
