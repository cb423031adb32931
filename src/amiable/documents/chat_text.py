"""The text of a conversation that its export keeps as data: one stamped line a message, as a chat would show it.

Owns that form and the exact place of every message in it. What nobody sees is taken out of the words, and that it was
there is said. Whose data they are is told by the readers of each export.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from amiable.documents.notices import HIDDEN_TEXT
from amiable.documents.reading import AttachedFile, Notice, Reading
from amiable.mail.invisible import strip_invisible
from amiable.model.document import Locator, Message, Passage
from amiable.model.words import DocumentType

_NUMBER = re.compile(r"\+?[\d\s().\u2010-\u2015-]{7,}")


@dataclass(frozen=True, slots=True)
class Said:
    """One message as the export keeps it."""

    sender: str
    """As shown; empty where the export names nobody."""
    time: str
    """ISO date, or date and time; empty where unknown."""
    words: str
    address: str = ""
    files: tuple[str, ...] = ()
    """Names of what was sent with the words."""


@dataclass(slots=True)
class ChatText:
    """A text that grows message by message."""

    parts: list[str] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    hidden: bool = False
    _length: int = 0

    def add_title(self, title: str) -> None:
        """Name the conversation that follows."""
        if title.strip():
            self._write(("\n\n" if self.parts else "") + title.strip() + "\n\n")

    def add(self, said: Said) -> None:
        """Add a message; one without words is its files, one without either is nothing."""
        stripped = strip_invisible(said.words.replace("\r\n", "\n").replace("\r", "\n"))
        self.hidden = self.hidden or bool(stripped.left_out)
        words, files = stripped.text.strip(), " ".join(f"({each})" for each in said.files)
        body = words or files
        if not body:
            return
        sender = " ".join(strip_invisible(said.sender).text.split())
        stamp = f"[{said.time[:16].replace('T', ' ')}] " if said.time else ""
        self._write(f"{stamp}{sender}{': ' if sender else ''}")
        locator = Locator(date=said.time[:10] or None, sender=sender or None)
        self.messages.append(
            Message(
                passage=Passage(body, self._length, self._length + len(body), locator),
                sender_name=sender,
                sender_address=said.address or (sender if _NUMBER.fullmatch(sender) else ""),
                time=said.time,
            )
        )
        self._write(body + (f"\n{files}" if words and files else "") + "\n")

    def _write(self, part: str) -> None:
        self.parts.append(part)
        self._length += len(part)

    def reading(self, attachments: Iterable[AttachedFile] = (), notices: Iterable[Notice] = ()) -> Reading:
        """Give what was written so far."""
        return Reading(
            text="".join(self.parts),
            messages=tuple(self.messages),
            notices=(*([HIDDEN_TEXT] if self.hidden else []), *notices),
            attachments=tuple(attachments),
            type=DocumentType.EXCHANGE,
        )
