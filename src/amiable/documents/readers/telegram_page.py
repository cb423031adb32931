"""Chats that Telegram exports as pages (`messages.html`).

Reads the marks that the program puts around each message, one after the other, without a tree: a page of a thousand
messages costs no more than its length. A forwarded message is somebody else's words: it stays in the text without one.
"""

import pathlib
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from amiable.documents.chat_text import ChatText, Said
from amiable.documents.decoding import decode
from amiable.documents.reading import Reading
from amiable.errors import NoText
from amiable.mail.stamps import find_stamp

SUFFIXES = frozenset({".html", ".htm"})
PRIORITY = 20
NAME = "a Telegram export"

_VOID = frozenset(
    ("br", "img", "meta", "link", "input", "hr", "source", "wbr", "col", "embed", "area", "base", "track")
)
_DEEPEST = 200


def sniff(head: bytes) -> bool:
    """Whether it is a page of messages as Telegram builds them."""
    return re.search(rb'class="message (?:default|service)\b', head) is not None and b"page_wrap" in head


def read(path: pathlib.Path) -> Reading:
    """Give the conversation as text and messages."""
    page = _Page()
    page.feed(decode(path.read_bytes()))
    page.close()
    page.finish()
    if not page.chat.messages:
        raise NoText(path.name, "nobody speaks in this export", "export the conversation again from Telegram")
    return page.chat.reading()


@dataclass(slots=True)
class _Open:
    """A message that is being read."""

    depth: int
    """Of its element among the open ones."""
    joined: bool
    stamp: str = ""
    pieces: dict[str, list[str]] = field(default_factory=dict)
    forwarded: bool = False

    def said(self, part: str) -> str:
        return "".join(self.pieces.get(part, ())).strip()


class _Page(HTMLParser):
    """Follows the elements, and hands every message over at its end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.chat = ChatText()
        self._parts: list[str] = []
        """Of each open element, the part of the message whose words it holds, or ""."""
        self._message: _Open | None = None
        self._sender = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.handle_data("\n")
        if tag in _VOID or len(self._parts) > _DEEPEST:
            return
        named = dict(attrs)
        classes = frozenset((named.get("class") or "").split())
        part = self._parts[-1] if self._parts else ""
        if "message" in classes and "default" in classes:
            self.finish()
            self._message = _Open(len(self._parts), "joined" in classes)
        elif self._message is not None:
            part = self._part(classes, named.get("title") or "", part)
        self._parts.append(part)

    def _part(self, classes: frozenset[str], title: str, part: str) -> str:
        """Tell which part of the open message an element holds."""
        message = self._message
        if message is None or part in {"skipped", "text"}:
            return part
        if "date" in classes and title:
            message.stamp = message.stamp or title
            return "skipped"
        if "forwarded" in classes:
            message.forwarded = True
            return "forwarded"
        if part == "forwarded" or classes & {"reply_to", "userpic_wrap", "reactions", "status", "description"}:
            return part or "skipped"
        return next((each for each in ("from_name", "text", "title") if each in classes), part)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID or not self._parts:
            return
        self._parts.pop()
        if self._message is not None and len(self._parts) <= self._message.depth:
            self.finish()

    def handle_data(self, data: str) -> None:
        if self._message is None or not self._parts or not self._parts[-1]:
            return
        words = data if data == "\n" else re.sub(r"\s*\n\s*", "", data)
        self._message.pieces.setdefault(self._parts[-1], []).append(words)

    def finish(self) -> None:
        """Hand over the open message."""
        message, self._message = self._message, None
        if message is None:
            return
        name = re.sub(r"\s+via @\w+$", "", message.said("from_name"))
        self._sender = name or (self._sender if message.joined else "")
        title = message.said("title")
        stamp = find_stamp(message.stamp)
        self.chat.add(
            Said(
                sender=self._sender,
                time=stamp.iso if stamp else "",
                words=message.said("text"),
                files=(title,) if re.search(r"\.\w{2,5}$", title) else (),
            )
        )
