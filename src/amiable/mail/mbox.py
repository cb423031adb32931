"""Many mails in one file, as mboxo and mboxrd hold them.

A mail starts at a line `From ` that follows an empty line, bears a date and is followed by a header field: a sentence
that begins with « From » starts none. `>From` within a body loses one mark. Reads line by line, so that an archive of
any size takes the memory of its largest mail.
"""

import pathlib
import re
from collections.abc import Iterable, Iterator

from amiable.mail.eml import Mail, read_mail

_SEPARATOR = re.compile(rb"From (?:.*\d{1,2}:\d{2}|.*\b(?:19|20)\d{2}\b|-?\s*\r?\n|\S+\s*\r?\n)")
_FIELD = re.compile(rb"(?:[!-9;-~]{1,100}:|>?From )")
_ESCAPED = re.compile(rb">+From ")


def iter_mbox(path: pathlib.Path) -> Iterator[Mail]:
    """Every mail of the file, in its order."""
    with path.open("rb") as lines:
        for raw in split_mbox(lines):
            yield read_mail(raw)


def starts_mbox(head: bytes) -> bool:
    """Whether a file that starts with these bytes is such a file."""
    first, _, rest = head.lstrip(b"\r\n").partition(b"\n")
    return _SEPARATOR.match(first + b"\n") is not None and (not rest or _FIELD.match(rest) is not None)


def split_mbox(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Give the bytes of every mail, without separators and escapes."""
    held: list[bytes] = []
    separator = b""
    after_blank, started = True, False
    for line in lines:
        if separator:
            if _FIELD.match(line) or not started:
                if started:
                    yield b"".join(held)
                held, started = [], True
            else:
                held.append(separator)
            separator = b""
        if after_blank and line.startswith(b"From ") and _SEPARATOR.match(line):
            separator = line
            continue
        if started or line.strip():
            held.append(line[1:] if _ESCAPED.match(line) else line)
            started = True
        after_blank = not line.strip(b"\r\n")
    if started and any(line.strip() for line in held):
        yield b"".join(held)
