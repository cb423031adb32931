"""Who writes to whom in the files of a new case, and how they speak to each other.

Owns the proposal of both names, of the client's salutation and of « tu ». Reads names where files state them (sender,
addressee, name of a chat, parties of a contract, greeting, signature) and leaves empty what none of them states.
"""

import itertools
import pathlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from amiable.evidence.answered import Heard, heard_messages, message_to_answer
from amiable.evidence.parties import NAME, OPENING, Parties, Party, find_parties, split_title
from amiable.language.tables import listed
from amiable.language.words import fold, words
from amiable.mail.eml import Mail, read_mail
from amiable.mail.mbox import iter_mbox
from amiable.model.case import Case, Client, Me
from amiable.model.document import Document, Message
from amiable.model.words import Address, DocumentType, Language

_MAILS = 500
"""Mails of an archive that are asked for their addressees."""
_CHAT = re.compile(r"^(?:whatsapp chat|(?:discussion|conversation|chat) whatsapp)\s*(?:with|avec|[-–])\s*(?P<name>.+)$")
_GREETED = re.compile(
    r"^\W*(?:bonjour|bonsoir|salut|allo|allô|coucou|ch[eè]re?|hello|hi|hey|dear|good \w+)\s+"
    r"(?P<title>m(?:me|lle|r|rs|s)?\.?\s|madame\s|monsieur\s)?(?P<name>[^\W\d_][\w’'-]*\w)"
    r"|^\W*(?P<alone>[^\W\d_][\w’'-]*\w),\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_BODY = re.compile(
    r"(?:inc|ltee|ltd|llc|llp|plc|sarl|sas|sasu|eurl|gmbh|services?|comptabilite|facturation|accounts?|billing|info|contact"
    r"|team|equipe|office|bureau|admin|direction|studio|group|groupe|agence|agency|cabinet|association)"
)
"""Words, folded, that a person's name does not hold."""
_TITLES = {
    Language.FR: {"m": "Monsieur", "mr": "Monsieur", "monsieur": "Monsieur", "me": "Maître", "maitre": "Maître"}
    | {"dr": "Docteur", "dre": "Docteure"}
    | dict.fromkeys(("mme", "madame", "mlle", "mademoiselle", "mrs", "ms", "miss"), "Madame"),
    Language.EN: {"m": "Mr", "monsieur": "Mr", "mme": "Ms", "madame": "Ms", "mlle": "Ms", "mademoiselle": "Ms"},
}
_FORMAL = {Language.FR: "Bonjour {title} {surname}", Language.EN: "Dear {title} {surname}"}
_FORMALLY = re.compile(
    r"\W*(?:(?:bonjour|bonsoir|ch[eè]re?|dear|hello|good \w+)\s+)?(?:madame|monsieur|mme|m\.|mr|mrs|ms|sir|madam)\b",
    re.IGNORECASE,
)
_WITHOUT_TITLE = {Language.FR: "Bonjour", Language.EN: "Dear {name}"}
_TO_NOBODY = {Language.FR: "Bonjour", Language.EN: "Hello"}
_NO_NAME = listed(
    """
    madame monsieur mesdames messieurs tous toutes all there sir madam team bonjour bonsoir salut allo coucou hello hi
    hey dear merci thanks cordialement regards again encore
    """,
)
"""Folded words that stand where a greeted name may and are none."""
_INITIALS = 3
"""Capitals that may be initials; more are a surname that an office writes first."""
_END = 80
"""Characters that may follow a signature; after more, the line is one of the text."""
_ADDRESSED = re.compile(r"^\W*(?:À|A|To)\s*:\s*(?P<name>[^\n<@]{3,60})", re.MULTILINE)
"""The addressee in a mail that was pasted."""
_SHORT_SIGNATURE = 4
"""Words of a line that may be a name under a message."""


@dataclass(frozen=True, slots=True)
class Correspondents:
    """Both sides, as far as the files show them; what they do not show is empty."""

    me: str = ""
    role: str = ""
    client: str = ""
    aliases: tuple[str, ...] = ()
    """The client's addresses, telephone numbers and other names."""
    salutation: str = ""
    """Empty where the first name is the way to greet, so that it is built from the name."""
    address: Address = Address.VOUS


def find_correspondents(
    documents: Sequence[Document], paths: Sequence[pathlib.Path], language: Language
) -> Correspondents:
    """Give both sides; `paths` are the files of the documents, whose mails are asked for their addressees."""
    parties = find_parties(documents)
    known = _known(documents, parties)
    heard = heard_messages(known, documents)
    theirs = message_to_answer(known, heard)
    mails = list(_mails(paths))
    client = _client(theirs, parties, documents)
    me = _me(theirs, client, mails, heard, parties) or _greeted_party(theirs, documents)
    provider = parties.provider
    aliases = dict.fromkeys(each for each in _aliases(theirs, parties) if fold(each) != fold(client))
    return Correspondents(
        me=me,
        role=provider.role if provider is not None and _share_a_word(provider.name, me) else "",
        client=client,
        aliases=tuple(aliases),
        salutation=_salutation(client, me, theirs, parties, language),
        address=_address(me, heard) if language is Language.FR else Address.VOUS,
    )


def greet(client: Party, language: Language) -> str:
    """Give the salutation by title and surname, without a name for an office or a stranger.

    Empty where the first name is the way, so that the letter builds it from the name.
    """
    folded = fold(client.name)
    if not folded or "&" in folded or any(_BODY.fullmatch(each) for each in re.findall(r"\w+", folded)):
        return _TO_NOBODY[language]
    title = client.title.strip()
    shown = _TITLES[language].get(fold(title).rstrip("."), title if language is Language.EN else "")
    surname = client.name.partition(" ")[2] or client.name
    return _FORMAL[language].format(title=shown, surname=surname) if shown else ""


def _known(documents: Sequence[Document], parties: Parties) -> Case:
    """What tells the sides before any message is read: the parties of the contract, the name of the chat."""
    stems = (fold(pathlib.PurePath(each.path).stem) for each in documents)
    chat = next((found["name"] for stem in stems if (found := _CHAT.match(stem))), "")
    named = parties.client.name if parties.client else ""
    me = parties.provider.name if parties.provider else ""
    return Case(me=Me(name=me), client=Client(name=named or chat, aliases=(chat,) if chat else ()))


def _mails(paths: Sequence[pathlib.Path]) -> Iterator[Mail]:
    for path in paths:
        if path.suffix.lower() == ".eml":
            yield read_mail(path.read_bytes())
        elif path.suffix.lower() == ".mbox":
            yield from itertools.islice(iter_mbox(path), _MAILS)


def _client(theirs: Message | None, parties: Parties, documents: Sequence[Document]) -> str:
    """Their name as the message gives it, made whole by the contract where that names the same person."""
    sender = _tidy(theirs.sender_name) if theirs else ""
    signed = _signature(theirs, documents)
    party = parties.client.name if parties.client else ""
    if not sender:
        return party if not signed or _share_a_word(signed, party) else signed
    return max(sender, party if _share_a_word(sender, party) else "", key=len)


def _me(theirs: Message | None, client: str, mails: Sequence[Mail], heard: Sequence[Heard], parties: Parties) -> str:
    """The addressee of the client's mail, else the one other voice of the exchange, else the contract's provider."""
    if theirs is not None:
        for mail in mails:
            is_theirs = mail.from_address == theirs.sender_address or fold(mail.from_name) == fold(theirs.sender_name)
            names = (_tidy(each.name) for each in mail.to) if is_theirs else ()
            found = next((name for name in names if name and not _share_a_word(name, client)), "")
            if found:
                return found
        document = next((each.document for each in heard if each.message is theirs), None)
        pasted = _ADDRESSED.search(document.text[: theirs.passage.start]) if document and not mails else None
        if pasted is not None and NAME.match(pasted["name"]):
            return _tidy(pasted["name"])
    provider = parties.provider.name if parties.provider else ""
    voices = Counter(_tidy(each.message.sender_name) for each in heard)
    others = [name for name, _ in voices.most_common() if name and not _share_a_word(name, client)]
    fitting = [name for name in others if _share_a_word(name, provider)]
    return next(iter(fitting or (others if len(others) == 1 else ())), provider)


def _greeted_party(theirs: Message | None, documents: Sequence[Document]) -> str:
    """The name in a contract whose first word the client greets, else the greeted first name."""
    first = _greeted_first_name(theirs)
    for document in documents if first else ():
        for found in NAME.finditer(document.text[:OPENING]) if document.type is DocumentType.CONTRACT else ():
            if fold(found.group()).split()[0] == fold(first):
                return found.group()
    return first


def _greeted_first_name(message: Message | None) -> str:
    found = _GREETED.search(message.passage.text[:300]) if message else None
    name = "" if found is None or found["title"] else found["name"] or found["alone"] or ""
    return "" if fold(name) in _NO_NAME else name


def _aliases(theirs: Message | None, parties: Parties) -> Iterator[str]:
    if theirs is not None:
        yield from (each for each in (theirs.sender_address, theirs.sender_name) if each and each[-1].isalnum())
    if parties.client is not None:
        yield parties.client.name


def _tidy(name: str) -> str:
    """Give a sender's name without marks, title and shouting; empty for an address or a telephone number."""
    plain = re.sub(r"\s*[(\[<].*$", "", name.strip(" \"'~\u200e\u202a\u202c,;"))
    bare = split_title(" ".join(plain.split())).name
    if "@" in bare or sum(character.isdigit() for character in bare) > len(bare) // 2:
        return ""
    if bare.isupper() or bare.islower():
        return bare.title()
    first, _, rest = bare.partition(" ")
    is_surname_first = len(first) > _INITIALS and first.isupper() and rest[:1].isupper() and not rest.isupper()
    return f"{rest} {first.title()}" if is_surname_first else bare


def _share_a_word(one: str, other: str) -> bool:
    return bool(set(fold(one).split()) & set(fold(other).split()))


def _signature(message: Message | None, documents: Sequence[Document]) -> str:
    """The name under the message: its last line, or the line that follows it in the file."""
    if message is None:
        return ""
    text = next((each.text for each in documents if each.path == message.passage.document), "")
    after, _, more = text[message.passage.end :].strip().partition("\n")
    lines = [after if len(more) <= _END else "", message.passage.text.strip().rpartition("\n")[2]]
    for line in (each.strip(" .-–—*") for each in lines):
        is_name = line[:1].isupper() and line.replace(" ", "").replace("-", "").replace("’", "").isalpha()
        if is_name and len(line.split()) <= _SHORT_SIGNATURE:
            return split_title(line).name
    return ""


def _salutation(client: str, me: str, theirs: Message | None, parties: Parties, language: Language) -> str:
    """The greeting that fits how the client writes: a client who greets by first name is greeted so."""
    party = parties.client if parties.client and _share_a_word(parties.client.name, client) else None
    title = split_title(theirs.sender_name).title if theirs else ""
    first = _greeted_first_name(theirs)
    if first and fold(first) == fold(me).partition(" ")[0]:
        return greet(Party(client), language)
    named = greet(Party(client, title=title or (party.title if party else "")), language)
    is_formal = theirs is not None and _FORMALLY.match(theirs.passage.text) is not None
    return named or (_WITHOUT_TITLE[language].format(name=client) if is_formal else "")


def _address(me: str, heard: Sequence[Heard]) -> Address:
    """« tu » only where the user's own messages say it."""
    mine = [each.message.passage.text for each in heard if me and _share_a_word(each.message.sender_name, me)]
    said = Counter(fold(word.lowered).rstrip("'’") for text in mine for word in words(text))
    familiar, formal = (
        sum(said[each] for each in forms) for forms in (("tu", "te", "toi", "t"), ("vous", "votre", "vos"))
    )
    return Address.TU if familiar > formal else Address.VOUS
