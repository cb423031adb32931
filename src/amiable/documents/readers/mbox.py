"""Several mails in one file (`.mbox`): a thread or a whole folder, oldest first, each message once.

The text holds one mail after the other under the lines that name sender, date and subject.
"""

import pathlib
from typing import TYPE_CHECKING

from amiable.documents.readers.eml import attached_files, notices
from amiable.documents.reading import AttachedFile, Notice, Reading
from amiable.errors import DamagedFile, NoText
from amiable.mail.eml import Mail
from amiable.mail.mbox import iter_mbox, starts_mbox
from amiable.mail.thread import Copies, oldest_first
from amiable.mail.transcript import moved, transcribe
from amiable.model.words import DocumentType

if TYPE_CHECKING:
    from amiable.model.document import Message

SUFFIXES = frozenset({".mbox", ".mbx"})
PRIORITY = 30
USUAL_SUFFIX = ".mbox"
NAME = "a mailbox"

_BETWEEN = "\n\n\n"


def sniff(head: bytes) -> bool:
    """Look for a line `From ` with a date, then a header field."""
    return starts_mbox(head)


def read(path: pathlib.Path) -> Reading:
    """Give the mails as one text with their messages."""
    with path.open("rb") as file:
        head = file.read(4096)
    if not head.strip():
        raise NoText(path.name, "the file is empty", "export the mails again from your mail program")
    if not starts_mbox(head):
        raise DamagedFile(
            path.name, "this is no mailbox", "export the mails again, in the format mbox, or save each as .eml"
        )
    mails = [mail for mail in oldest_first(list(iter_mbox(path))) if mail.text.strip() or mail.subject]
    if not mails:
        raise NoText(path.name, "no mail in it holds text", "export the mails again from your mail program")
    return _joined(mails)


def _joined(mails: list[Mail]) -> Reading:
    parts: list[str] = []
    messages: list[Message] = []
    remarks: dict[Notice, None] = {}
    files: list[AttachedFile] = []
    copies, length = Copies(), 0
    for mail in mails:
        told = transcribe(mail, copies)
        head = _head(mail)
        messages += [moved(message, length + len(head)) for message in reversed(told.messages)]
        parts.append(head + told.text)
        length += len(parts[-1]) + len(_BETWEEN)
        remarks |= dict.fromkeys(notices(mail, hidden=told.hidden))
        files += attached_files(mail)
    return Reading(
        text=_BETWEEN.join(parts),
        messages=tuple(messages),
        notices=tuple(remarks),
        attachments=tuple(files),
        type=DocumentType.EXCHANGE,
    )


def _head(mail: Mail) -> str:
    """Write the fields as the file names them."""
    sender = f"{mail.from_name} <{mail.from_address}>" if mail.from_name else mail.from_address
    fields = {"From": sender, "Date": f"{mail.date:%Y-%m-%d %H:%M}" if mail.date else "", "Subject": mail.subject}
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value) + "\n"
