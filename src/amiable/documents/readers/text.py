"""Plain text: the document is the file, character for character.

Whether it is a contract or an exchange, and where its clauses are, the text itself must tell (`clauses`,
`document_type`). Chat exports are text files too: their reader has a higher priority and knows them by content.
"""

import pathlib

from amiable.documents.decoding import decode, is_plain_text
from amiable.documents.notices import invisible_notices
from amiable.documents.reading import Reading

NAME = "plain text"
SUFFIXES = frozenset({".txt", ".text"})
PRIORITY = -10


def sniff(head: bytes) -> bool:
    """Whether nothing in it is binary."""
    return is_plain_text(head) and not head.lstrip().startswith((b"%PDF-", b"{\\rtf"))


def read(path: pathlib.Path) -> Reading:
    """Give the text as it stands."""
    text = decode(path.read_bytes())
    return Reading(text, notices=invisible_notices(text))
