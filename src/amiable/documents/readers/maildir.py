"""A folder of mails as programs of Unix keep it, with `cur` and `new` in it: one document.

The only reader of a folder: it takes no suffix, and `find_reader` knows it by those two names.
"""

import pathlib

from amiable.documents.mails_joined import join_mails
from amiable.documents.reading import Reading
from amiable.errors import NoText, ReadingError
from amiable.mail.maildir import iter_maildir

SUFFIXES: frozenset[str] = frozenset()
NAME = "a Maildir"

_LARGEST = 200_000_000
"""Bytes of all mails together."""


def sniff(head: bytes) -> bool:
    """No file is a folder."""
    del head
    return False


def read(path: pathlib.Path) -> Reading:
    """Give the mails as one text with their messages."""
    size = sum(file.stat().st_size for part in ("cur", "new") for file in (path / part).iterdir() if file.is_file())
    if size > _LARGEST:
        raise ReadingError(path.name, f"is too large ({size // 1_000_000} MB)", "give only the mails that matter")
    reading = join_mails([each.mail for each in iter_maildir(path) if each.mail.headed])
    if reading is None:
        raise NoText(path.name, "no mail in it holds text", "export the mails again from your mail program")
    return reading
