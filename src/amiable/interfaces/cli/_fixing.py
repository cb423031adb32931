"""`amiable check --fix`: shows what the safe suggestions would change, and with `--write` changes it.

Owns which inputs may be changed: a plain text file, one mail in a file of its own, and standard input, whose fixed
text is printed. A mailbox, a Maildir or a table of texts holds what was sent, and is never touched. A file is written
whole or not at all, and only if it still says what was judged.
"""

import codecs
import difflib
import pathlib
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from amiable import storage
from amiable.errors import UsageError
from amiable.interfaces.cli._outgoing import MAIL, PLAIN, Outgoing
from amiable.interfaces.reports.output import defuse, one_line, write_note, write_result
from amiable.model.finding import Finding, Review
from amiable.review.fixes import Fixed, fix

_Done = Literal["applied", "shown", "refused"]


@dataclass(slots=True)
class Fixing:
    """One run with `--fix`."""

    write: bool
    told: set[str] = field(default_factory=set)

    def fix(self, outgoing: Outgoing, findings: tuple[Finding, ...], judge: Callable[[str], Review]) -> list[Finding]:
        """Show or make the changes, and give the findings that are left; `judge` gives the review of another text."""
        file = pathlib.Path(outgoing.path)
        if outgoing.path != "-" and not (file.suffix.lower() in PLAIN | MAIL and file.is_file()):
            self._tell(outgoing.file, "--fix changes a text file or a single mail (.eml); this is left as it is")
            return list(findings)
        if outgoing.path == "-" and not outgoing.is_file:
            raise UsageError("--fix takes plain text from standard input, no mail; save the mail as a file (.eml)")
        made = fix(outgoing.text, findings, judge)
        if outgoing.path == "-":
            write_result(defuse(made.text) if sys.stdout.isatty() else made.text)
            done: _Done = "applied"
        else:
            done = self._change(outgoing, file, made)
        left = [each for each in findings if each not in made.applied] if done == "applied" else list(findings)
        if done != "refused":
            _count(outgoing.path, len(made.applied), len(findings) - len(made.applied), done)
        return left

    def _change(self, outgoing: Outgoing, file: pathlib.Path, made: Fixed) -> _Done:
        """Write the file, or show what would be written."""
        if not made.applied:
            return "shown"
        if not self.write:
            write_result(_difference(outgoing.path, outgoing.text, made.text))
            return "shown"
        data = _rewritten(file, outgoing, made.text)
        if data is None:
            why = (
                "not saved as UTF-8"
                if outgoing.is_file
                else "its text is encoded (base64, quoted-printable) or not UTF-8"
            )
            self._tell(outgoing.file, f"not changed: {why}, or it changed since it was judged; change it by hand")
            return "refused"
        storage.write_atomically(file, data)
        return "applied"

    def _tell(self, file: str, said: str) -> None:
        """Say it once a file, however many mails it holds."""
        if file not in self.told:
            self.told.add(file)
            write_note(f"amiable: {one_line(file)}: {said}")


def _count(path: str, count: int, rest: int, done: _Done) -> None:
    """Say how many suggestions were applied, and how much is left to a person."""
    said = f"{count} safe suggestion{'' if count == 1 else 's'} {done}" if count else "nothing to change safely"
    todo = f", {rest} finding{'' if rest == 1 else 's'} for you to settle" if rest else ""
    how = "; --write applies them" if count and done == "shown" else ""
    write_note(f"amiable: {one_line(path)}: {said}{todo}{how}")


def _difference(path: str, before: str, after: str) -> str:
    """Give the change as a unified diff for reading: what nobody sees is shown as escapes."""
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), fromfile=path, tofile=f"{path} (fixed)", lineterm=""
    )
    return "\n".join(defuse(each) for each in lines)


def _rewritten(file: pathlib.Path, outgoing: Outgoing, text: str) -> bytes | None:
    """Give the bytes of the file with the new text; None where they cannot be known to be right."""
    data = file.read_bytes()
    old, new = outgoing.text.encode("utf-8", "surrogatepass"), text.encode("utf-8", "surrogatepass")
    if outgoing.is_file:
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        return mark + new if data == mark + old else None
    if not old or data.count(old) != 1:
        return _rewritten_with_breaks(data, old, new, text)
    return _checked_mail(data.replace(old, new), text)


def _rewritten_with_breaks(data: bytes, old: bytes, new: bytes, text: str) -> bytes | None:
    """Give the mail whose lines end as mail lines do on the wire, though its text was read with plain ends."""
    wired, rewired = old.replace(b"\n", b"\r\n"), new.replace(b"\n", b"\r\n")
    return _checked_mail(data.replace(wired, rewired), text) if wired and data.count(wired) == 1 else None


def _checked_mail(data: bytes, text: str) -> bytes | None:
    """Give the mail if it reads as the new text, whatever its encoding; else None."""
    from amiable.mail.eml import read_mail

    return data if read_mail(data).text == text else None
