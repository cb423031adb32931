"""Text messages as SMS Backup & Restore keeps them (`.xml`), and as other programs write the same form.

Read as a stream: pictures of hundreds of megabytes pass by as base64 and are never held. A document type, and with it
every entity of its own, is refused. The day is that of the telephone, whose readable date tells its time zone.
"""

import datetime as dt
import pathlib
import re
from collections.abc import Iterator
from xml.parsers import expat

from amiable.documents.chat_text import ChatText, Said
from amiable.documents.decoding import is_plain_text
from amiable.documents.reading import Reading
from amiable.errors import DamagedFile, NoText
from amiable.language.detection import detect_language
from amiable.mail.stamps import find_stamp
from amiable.model.words import Language

SUFFIXES = frozenset({".xml"})
PRIORITY = 20
NAME = "a backup of text messages"

_REMEDY = "make the backup again with SMS Backup & Restore, as XML"
_CHUNK = 1 << 20
_PAIR = re.compile(
    rb"&#(?:(5[56]\d{3})|x([dD][89abAB][0-9a-fA-F]{2}));&#(?:(5[67]\d{3})|x([dD][c-fC-F][0-9a-fA-F]{2}));"
)
_FORBIDDEN = re.compile(
    rb"&#(?:5[5-7]\d{3}|x[dD][89a-fA-F][0-9a-fA-F]{2}|0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]));"
)
_RECEIVED, _SENT = "1", "2"
_SENDER_OF_MMS = "137"
_WIDEST_ZONE = dt.timedelta(hours=14)
_MYSELF = {Language.FR: "Moi", Language.EN: "Me"}
_NOBODY = frozenset({"", "null", "(Unknown)", "(Inconnu)", "insert-address-token"})


def sniff(head: bytes) -> bool:
    """Whether its outermost element is that of such a backup."""
    return is_plain_text(head) and re.search(rb"<(?:smses|allsms|sms|mms)\b", head[:8192]) is not None


def read(path: pathlib.Path) -> Reading:
    """Give the text messages in the order of time, drafts left out."""
    backup = _Backup()
    try:
        for chunk in _whole_references(path):
            backup.parser.Parse(chunk, False)  # noqa: FBT003 - expat's own signature
        backup.parser.Parse(b"", True)  # noqa: FBT003
    except expat.ExpatError as error:
        if not backup.texts:
            raise DamagedFile(path.name, f"is XML that cannot be parsed (line {error.lineno})", _REMEDY) from None
    except _DocumentType:
        raise DamagedFile(path.name, "declares a document type, which no backup has", _REMEDY) from None
    if not backup.texts:
        raise NoText(path.name, "no text message in it holds words", _REMEDY)
    myself = _MYSELF[detect_language(" ".join(each.words for each in backup.texts[:500]))]
    chat = ChatText()
    for text in sorted(backup.texts, key=lambda each: each.time):
        chat.add(text if text.sender else Said(myself, text.time, text.words, files=text.files))
    return chat.reading()


def _whole_references(path: pathlib.Path) -> Iterator[bytes]:
    """Give the file in pieces, characters written as two halves (an error that Android makes) put together."""
    left = b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            whole = left + chunk
            cut = max(whole.rfind(b"<"), whole.rfind(b" "))
            left = whole[cut:] if cut > 0 and len(whole) - cut < _CHUNK else b""
            yield _FORBIDDEN.sub(b"", _PAIR.sub(_joined, whole[: len(whole) - len(left)]))
    yield _FORBIDDEN.sub(b"", _PAIR.sub(_joined, left))


def _joined(found: re.Match[bytes]) -> bytes:
    halves = [int(found[1]) if found[1] else int(found[2], 16), int(found[3]) if found[3] else int(found[4], 16)]
    data = b"".join(each.to_bytes(2, "big") for each in halves)
    return data.decode("utf-16-be", errors="replace").encode("ascii", errors="xmlcharrefreplace")


class _DocumentType(Exception):
    """The file declares what could make entities."""


class _Backup:
    """Collects the messages as their elements pass by."""

    def __init__(self) -> None:
        self.texts: list[Said] = []
        self._names: dict[str, str] = {}
        self._picture: dict[str, str] | None = None
        self._words: list[str] = []
        self._files: list[str] = []
        self._from = ""
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.EntityDeclHandler = self._refuse
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    @staticmethod
    def _refuse(*_: object) -> None:
        raise _DocumentType

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "sms":
            self._add(
                attributes, attributes.get("type", ""), attributes.get("address", ""), _shown(attributes.get("body"))
            )
        elif name == "mms":
            self._picture, self._words, self._files, self._from = attributes, [], [], ""
        elif name == "part" and self._picture is not None:
            self._add_part(attributes)
        elif name == "addr" and attributes.get("type") == _SENDER_OF_MMS:
            self._from = _shown(attributes.get("address"))

    def _add_part(self, attributes: dict[str, str]) -> None:
        kind = attributes.get("ct", "")
        if kind == "text/plain":
            self._words.append(_shown(attributes.get("text")))
        elif not kind.startswith(("application/smil", "image/", "video/", "audio/")):
            named = _shown(attributes.get("fn")) or _shown(attributes.get("name")) or _shown(attributes.get("cl"))
            self._files += [named] if named else []

    def _end(self, name: str) -> None:
        if name == "mms" and self._picture is not None:
            picture, self._picture = self._picture, None
            words = "\n".join(each for each in (_shown(picture.get("sub")), *self._words) if each)
            self._add(picture, picture.get("msg_box", ""), self._from or picture.get("address", ""), words)
            self._files = []

    def _add(self, attributes: dict[str, str], box: str, address: str, words: str) -> None:
        if box not in {_RECEIVED, _SENT} or not (words.strip() or self._files):
            return
        name = _shown(attributes.get("contact_name"))
        alone = "~" not in attributes.get("address", "")
        if box == _RECEIVED and name and alone:
            self._names[address] = name
        sender = (name if name and alone else self._names.get(address, "") or address) if box == _RECEIVED else ""
        self.texts.append(Said(sender, _time(attributes), words, address if sender else "", tuple(self._files)))


def _shown(value: str | None) -> str:
    return "" if value is None or value in _NOBODY else value


def _time(attributes: dict[str, str]) -> str:
    """Give the local time: the readable one where it is that of the milliseconds in some time zone."""
    figures = attributes.get("date", "")
    if not figures.isdigit():
        return ""
    number = int(figures)
    try:
        moment = dt.datetime.fromtimestamp(number / 1000 if number > 10**11 else number, dt.UTC)
    except (ValueError, OverflowError, OSError):
        return ""
    moment = moment.replace(microsecond=0)
    shown = find_stamp(attributes.get("readable_date", ""), moment.date() + dt.timedelta(days=1))
    if shown and shown.clock:
        local = dt.datetime.combine(shown.date, shown.clock)
        if abs(local - moment.replace(tzinfo=None)) <= _WIDEST_ZONE:
            return local.isoformat()
    return moment.astimezone().replace(tzinfo=None).isoformat()
