"""Several mails in one file (`.mbox`): a thread or a whole folder."""

import pathlib

from amiable.documents.mails_joined import join_mails
from amiable.documents.reading import Reading
from amiable.errors import DamagedFile, NoText
from amiable.mail.mbox import iter_mbox, starts_mbox

SUFFIXES = frozenset({".mbox", ".mbx"})
PRIORITY = 30
USUAL_SUFFIX = ".mbox"
NAME = "a mailbox"


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
    reading = join_mails(list(iter_mbox(path)))
    if reading is None:
        raise NoText(path.name, "no mail in it holds text", "export the mails again from your mail program")
    return reading
