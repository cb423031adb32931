"""What a handful of files shows of a new case: who writes to whom, about what, for how much.

Every answer is a proposal for the user to confirm; what the files do not show stays empty rather than guessed.
"""

import pathlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from amiable.evidence.answered import heard_messages, message_to_answer
from amiable.kinds.load import guess_kind, load_kind
from amiable.language.detection import detect_language
from amiable.language.money import find_amounts
from amiable.language.words import fold
from amiable.mail.eml import read_mail
from amiable.model.case import Case, Client, Me
from amiable.model.document import Document, Message
from amiable.model.money import Money
from amiable.model.words import DocumentType, Jurisdiction, Kind, Language

NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w’'-]+(?: (?:de |du |van |von |Mc|O['’])?[A-ZÀ-ÖØ-Þ][\w’'-]+){1,2}\b")
GREETED = re.compile(
    r"^\W*(?:bonjour|bonsoir|salut|ch[eè]re?|hello|hi|hey|dear)\s+([A-ZÀ-ÖØ-Þ][\w’'-]+)", re.IGNORECASE
)
PARTIES = 3000
"""Characters at the start of a contract in which its parties are named."""
PLACES = {("fr", "CAD"): Jurisdiction.QC, ("fr", "EUR"): Jurisdiction.FR, ("en", "GBP"): Jurisdiction.UK}
LONGEST_HEADING = 6
"""Words of a heading that may name what a sum is for."""


@dataclass(frozen=True, slots=True)
class Intake:
    """The proposals; an empty string or None where the files do not show it."""

    language: Language
    client: str
    me: str
    kind: Kind
    amount: Money | None
    what: str
    """What the amount is for, without article."""
    jurisdiction: Jurisdiction
    message: Message | None


def propose(documents: Sequence[Document], paths: Sequence[pathlib.Path]) -> Intake:
    """What the documents show; `paths` are asked for the addressees of mails."""
    exchanges = [each for each in documents if each.type is DocumentType.EXCHANGE]
    language = detect_language("\n\n".join(each.text for each in exchanges or documents))
    nobody = Case(me=Me(name=""), client=Client(name=""))
    message = message_to_answer(nobody, heard_messages(nobody, documents))
    client = message.sender_name if message else ""
    text = message.passage.text if message else ""
    kind = guess_kind(f"{message.subject if message else ''}\n{text}", language)
    amount, what = _stake(text, documents, language)
    return Intake(
        language=language,
        client=client,
        me=_addressee(paths, client) or _party(documents, text, client),
        kind=kind,
        amount=amount,
        what=what or _bare(load_kind(kind).matter(language)),
        jurisdiction=PLACES.get((language.value, amount.currency if amount else ""), Jurisdiction.OTHER),
        message=message,
    )


def _stake(text: str, documents: Sequence[Document], language: Language) -> tuple[Money | None, str]:
    """The first sum of the message that a contract states too, with the heading over it; else its first sum."""
    claimed = [found.money for found in find_amounts(text, language)]
    for money in claimed:
        for document in documents:
            heading = _heading_of(document, money) if document.type is DocumentType.CONTRACT else None
            if heading is not None:
                return money, heading
    return (claimed[0] if claimed else None), ""


def _heading_of(document: Document, money: Money) -> str | None:
    """The heading over the passage that states the sum, in lower case; None where no passage does."""
    for passage in document.passages:
        stated = [found.money.amount for found in find_amounts(passage.text, document.language)]
        if money.amount in stated:
            heading = passage.locator.heading if passage.locator and passage.locator.heading else ""
            short = len(heading.split()) <= LONGEST_HEADING
            return heading[:1].lower() + heading[1:] if short and not heading.isupper() else heading.lower() * short
    return None


def _addressee(paths: Sequence[pathlib.Path], client: str) -> str:
    """The named addressee of the first mail that the client did not write to themselves."""
    for path in paths:
        if path.suffix.lower() != ".eml":
            continue
        for mailbox in read_mail(path.read_bytes()).to:
            if mailbox.name and fold(mailbox.name) != fold(client):
                return mailbox.name
    return ""


def _party(documents: Sequence[Document], text: str, client: str) -> str:
    """The party of the contract whose first name the client greets."""
    greeted = GREETED.search(text)
    if greeted is None:
        return ""
    first = fold(greeted.group(1))
    for document in documents:
        for found in NAME.finditer(document.text[:PARTIES]):
            if fold(found.group(0)).split()[0] == first and fold(found.group(0)) != fold(client):
                return found.group(0)
    return greeted.group(1)


def _bare(phrase: str) -> str:
    return re.sub(r"^(?:les?|la|the)\s+|^l[’']", "", phrase)
