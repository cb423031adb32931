"""Several mails as one document: oldest first, each message once, under the lines that name sender, date and subject.

Owns that text for every form in which a program keeps many mails together. What a thread quotes again and again is one
message, in the mail in which it came first.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from amiable.documents.attached import sort_attached
from amiable.documents.mail_notices import mail_notices
from amiable.documents.reading import AttachedFile, Notice, Reading
from amiable.mail.eml import Mail
from amiable.mail.thread import Copies, oldest_first
from amiable.mail.transcript import moved, transcribe
from amiable.model.words import DocumentType

if TYPE_CHECKING:
    from amiable.model.document import Message

_BETWEEN = "\n\n\n"


def join_mails(mails: Sequence[Mail]) -> Reading | None:
    """Give the mails as one text with their messages; None where none holds words."""
    readable = [mail for mail in oldest_first(mails) if mail.text.strip() or mail.subject]
    if not readable:
        return None
    parts: list[str] = []
    messages: list[Message] = []
    remarks: dict[Notice, None] = {}
    files: list[AttachedFile] = []
    copies, length = Copies(), 0
    for mail in readable:
        told = transcribe(mail, copies)
        head = _head(mail)
        messages += [moved(message, length + len(head)) for message in reversed(told.messages)]
        parts.append(head + told.text)
        length += len(parts[-1]) + len(_BETWEEN)
        remarks |= dict.fromkeys(mail_notices(mail, hidden=told.hidden))
        files += [AttachedFile(each.name, each.data) for each in mail.attachments]
    attached = sort_attached(files)
    return Reading(
        text=_BETWEEN.join(parts),
        messages=tuple(messages),
        notices=(*remarks, *attached.notices),
        attachments=attached.kept,
        type=DocumentType.EXCHANGE,
    )


def _head(mail: Mail) -> str:
    """Write the fields as the file names them."""
    sender = f"{mail.from_name} <{mail.from_address}>" if mail.from_name else mail.from_address
    fields = {"From": sender, "Date": f"{mail.date:%Y-%m-%d %H:%M}" if mail.date else "", "Subject": mail.subject}
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value) + "\n"
