"""One mail message (`.eml`): what the client wrote, the history below it unfolded, attachments for `read_all`.

The reading itself is `amiable.mail`; here stands only what a document needs: refusals and notices.
"""

import pathlib
import re

from amiable.documents.attached import sort_attached
from amiable.documents.mail_notices import mail_notices
from amiable.documents.reading import AttachedFile, Reading
from amiable.errors import DamagedFile, NoText
from amiable.mail.eml import read_mail
from amiable.mail.transcript import transcribe
from amiable.model.words import DocumentType

SUFFIXES = frozenset({".eml"})
PRIORITY = 20
NAME = "a mail"

_KNOWN_FIELD = re.compile(
    rb"^(?:from|to|date|subject|sender|message-id|mime-version|received|return-path|delivered-to|content-type|x-[\w-]+)"
    rb"[ \t]{0,8}:",
    re.IGNORECASE | re.MULTILINE,
)
_OPENING = re.compile(rb"(?:>?From [^\n]*\n)?[!-9;-~]{1,80}[ \t]{0,8}:")


def sniff(head: bytes) -> bool:
    """Header fields at the top, one of which is a mail's."""
    fields = re.split(rb"\r?\n\r?\n", head.lstrip(b"\xef\xbb\xbf \t\r\n"), maxsplit=1)[0]
    return b"\0" not in fields and _OPENING.match(fields) is not None and _KNOWN_FIELD.search(fields) is not None


def read(path: pathlib.Path) -> Reading:
    """Give the mail as text and messages."""
    data = path.read_bytes().removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n")
    if not data:
        raise NoText(path.name, "the file is empty", "save the message again from your mail program")
    mail = read_mail(data)
    if not mail.headed or data.count(b"\0") > len(data) // 10:
        raise DamagedFile(
            path.name,
            "this is no mail message",
            "save it again from your mail program, or paste its text into a .txt file",
        )
    told = transcribe(mail)
    if not told.text.strip() and not mail.attachments:
        raise NoText(path.name, "the message holds no text", "save it again from your mail program, with its body")
    attached = sort_attached(AttachedFile(each.name, each.data) for each in mail.attachments)
    return Reading(
        text=told.text if told.text.strip() else "\n".join(each.name or each.content_type for each in mail.attachments),
        messages=tuple(reversed(told.messages)),
        notices=(*mail_notices(mail, hidden=told.hidden), *attached.notices),
        attachments=attached.kept,
        type=DocumentType.EXCHANGE,
    )
