"""One mail as Outlook saves it (`.msg`): read as any mail, its history unfolded, its attachments for `read_all`."""

import pathlib
from dataclasses import replace

from amiable.documents.attached import sort_attached
from amiable.documents.mail_notices import mail_notices
from amiable.documents.reading import AttachedFile, Reading
from amiable.errors import DamagedFile, NoText
from amiable.mail.compound_file import SIGNATURE, DamagedCompoundFile, read_compound_file
from amiable.mail.eml import Mail
from amiable.mail.outlook import is_mail, read_outlook
from amiable.mail.transcript import transcribe
from amiable.model.words import DocumentType

SUFFIXES = frozenset({".msg"})
PRIORITY = -5
NAME = "a mail of Outlook"

_OTHERS = ("WordDocument", "EncryptedPackage", "Workbook", "PowerPoint Document")
"""Streams of old documents, and of new ones under a password."""
_REMEDY = "open it in Outlook and save it as .eml, as PDF, or as plain text"


def sniff(head: bytes) -> bool:
    """Whether it is a compound file and no other of Office; that it is a mail shows once it is open."""
    return head.startswith(SIGNATURE) and not any(each.encode("utf-16-le") in head for each in _OTHERS)


def read(path: pathlib.Path) -> Reading:
    """Give the mail as text and messages."""
    try:
        root = read_compound_file(path.read_bytes())
    except DamagedCompoundFile as damage:
        raise DamagedFile(path.name, f"is a damaged mail of Outlook ({damage})", _REMEDY) from None
    if not is_mail(root):
        raise DamagedFile(path.name, "is no mail but another file of Office", "save it as .docx or PDF")
    mail, rtf = read_outlook(root)
    if rtf:
        mail = _with_words(mail, rtf)
    told = transcribe(mail)
    if not told.text.strip() and not mail.attachments:
        raise NoText(path.name, "the message holds no text", _REMEDY)
    attached = sort_attached(AttachedFile(each.name, each.data) for each in mail.attachments)
    return Reading(
        text=told.text if told.text.strip() else "\n".join(each.name or each.content_type for each in mail.attachments),
        messages=tuple(reversed(told.messages)),
        notices=(*mail_notices(mail, hidden=told.hidden), *attached.notices),
        attachments=attached.kept,
        type=DocumentType.EXCHANGE,
    )


def _with_words(mail: Mail, rtf: bytes) -> Mail:
    from amiable.documents.rtf_text import Walk

    walk = Walk(rtf)
    text = "\n".join(paragraph.text for paragraph in walk.paragraphs())
    return replace(mail, text=text, html_hidden=walk.hidden)
