"""How a letter names the place of a passage: « l’article 4.2 (page 2) », "your message of 12 May 2026".

Only what the reader knows goes in: a place without article is named by its heading, one without either by its page.
"""

import re
from collections.abc import Sequence

from amiable.evidence.people import Speaker, speaker_of
from amiable.language.dates import format_date, parse_iso
from amiable.language.grammar import contract
from amiable.language.words import fold
from amiable.model.case import Case
from amiable.model.document import Document, Message, Passage
from amiable.model.words import Address, DocumentType, Language, Locale

WRITINGS: dict[Language, tuple[tuple[str, str], ...]] = {
    Language.FR: (
        ("avenant", "l’avenant"),
        ("amendement", "l’avenant"),
        ("contrat", "notre contrat"),
        ("convention", "notre convention"),
        ("entente", "notre entente"),
        ("devis", "le devis"),
        ("soumission", "la soumission"),
        ("bon de commande", "le bon de commande"),
        ("facture", "la facture"),
        ("conditions", "les conditions générales"),
        ("cgv", "les conditions générales"),
        ("proces verbal", "le procès-verbal"),
        ("annexe", "l’annexe"),
    ),
    Language.EN: (
        ("amendment", "the amendment"),
        ("addendum", "the addendum"),
        ("change order", "the change order"),
        ("agreement", "our agreement"),
        ("contract", "our contract"),
        ("statement of work", "the statement of work"),
        ("quote", "the quote"),
        ("quotation", "the quotation"),
        ("estimate", "the estimate"),
        ("proposal", "the proposal"),
        ("invoice", "the invoice"),
        ("terms", "the terms"),
        ("schedule", "the schedule"),
    ),
}
"""What a document is called, by the first such word of its title, else of its file name."""
CONTRACT = {Language.FR: "notre contrat", Language.EN: "our contract"}
TITLE = 120
"""Characters at the start of a document that hold its title."""
OWN_WORD = re.compile(r"^\W*(article|clause|section|annexe|annex|schedule|appendix|exhibit|§)", re.IGNORECASE)


def name_writings(documents: Sequence[Document], language: Language) -> dict[str, str]:
    """What each contract is called in a letter, with its article: « notre contrat », « l’avenant »."""
    contracts = [each for each in documents if each.type is DocumentType.CONTRACT]
    return {each.path: _called(each.path, language) or _called(each.text[:TITLE], language) for each in contracts}


def _called(text: str, language: Language) -> str:
    """By the word that stands first; empty where none does."""
    shown = fold(re.sub(r"[-_./]+", " ", text))
    found = [
        (match.start(), called) for word, called in WRITINGS[language] if (match := re.search(rf"\b{word}", shown))
    ]
    return min(found, default=(0, ""))[1]


def locate(passage: Passage, language: Language, writing: str, *, several: bool = False) -> str:
    """« l’article 4.2 (page 2) »; the heading or the page where there is no article; the document where several are."""
    where = passage.locator
    page = f" (page {where.page})" if where and where.page else ""
    of = f" {_of(writing, language)}" if several else ""
    if where and where.article:
        return f"{_article(passage, where.article, language)}{of}{page}"
    if where and where.heading:
        quoted = f"« {where.heading} »" if language is Language.FR else f"“{where.heading}”"
        return f"la clause {quoted}{of}{page}" if language is Language.FR else f"the clause {quoted}{of}{page}"
    if where and where.page:
        named = f"la page {where.page}" if language is Language.FR else f"page {where.page}"
        return f"{named} {_of(writing, language)}"
    return writing


def _of(writing: str, language: Language) -> str:
    return contract(f"de {writing}") if language is Language.FR else f"of {writing}"


def _article(passage: Passage, article: str, language: Language) -> str:
    """The number with the word that the document itself uses for its clauses."""
    if not article[0].isdigit() and len(article) > 4:  # noqa: PLR2004 - "Annexe A" names itself, "IV" does not
        feminine = language is Language.FR and not article.lower().startswith(("appendice", "article"))
        return f"l’{article}" if language is Language.FR and feminine else article
    own = OWN_WORD.match(passage.text)
    word = own.group(1).lower() if own else ""
    if language is Language.FR:
        return {"section": f"la section {article}", "clause": f"la clause {article}"}.get(word, f"l’article {article}")
    return {"article": f"article {article}", "section": f"section {article}"}.get(word, f"clause {article}")


def locate_message(passage: Passage, case: Case, locale: Locale) -> str:
    """« votre message du 12 mai 2026 », "my message of May 12, 2026"; the sender's name for a third person."""
    where = passage.locator
    day = parse_iso(where.date[:10]) if where and where.date else None
    sender = where.sender if where and where.sender else ""
    if case.language is Language.FR:
        owner = {"me": "mon message", "client": "{vous}"}.get(_owner(passage, case), f"le message de {sender}")
        return (owner + (f" du {format_date(day, locale)}" if day else "")).replace("{vous}", _your(case))
    owner = {"me": "my message", "client": "your message"}.get(_owner(passage, case), f"the message from {sender}")
    return owner + (f" of {format_date(day, locale)}" if day else "")


def _your(case: Case) -> str:
    return "ton message" if case.client.address is Address.TU else "votre message"


def _owner(passage: Passage, case: Case) -> str:
    """Whose message it is: me, client or other; a message that nobody signed is the client's."""
    speaker = speaker_of(Message(passage), case)
    return {Speaker.ME: "me", Speaker.OTHER: "other"}.get(speaker, "client")
