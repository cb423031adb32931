"""Heads in several lines: the header fields that Outlook, Yahoo and forwards put over what they quote.

« De : / Envoyé : / À : / Objet : », "From: / Sent: / To: / Subject:", with or without a line
« -----Message d’origine----- » above. Whether such a block stands in a text at all is decided by its fields: one that
says who wrote and one that says when, to whom by address, or about what.
"""

import datetime as dt
import functools
import re
from collections.abc import Sequence

from amiable.mail.glance import SENDER_FIELDS, SEPARATES
from amiable.mail.heads import ADDRESS, MOST_HEADS, Head, clean_name
from amiable.mail.lines import Line
from amiable.mail.stamps import find_stamp

_FIELDS = {
    "from": SENDER_FIELDS,
    "date": "Date Sent Envoyé Gesendet Datum Enviado Fecha Data Inviato Sendt Dato Skickat Verzonden Wysłano Lähetetty",
    "to": "To À A An Para Per Til Till Aan Do Destinataire",
    "cc": "Cc CC Bcc Cci Kopi Kopie Importance Priorité Attachments Reply-To Répondre Organisation",
    "subject": "Subject Objet Sujet Betreff Asunto Oggetto Assunto Emne Ämne Onderwerp Temat Aihe",
}
_ROLES = {name: role for role, names in _FIELDS.items() for name in names.split()}
_MOST_LINES = 16
_ENOUGH_FIELDS = 3
_WORDS_OF_A_SENTENCE = 3
_LONGEST_LINE = 120
_LONGEST_FIELD = 1000


def find_header_blocks(lines: Sequence[Line], reference: dt.date | None = None) -> list[Head]:
    """Every block of header fields and every lone separator of an original message, in order."""
    heads: list[Head] = []
    number = 0
    while number < len(lines) and len(heads) < MOST_HEADS:
        line = lines[number]
        head = None
        if line.text and (":" in line.text or "：" in line.text):
            head = _block_at(lines, number, reference)
        if head is None and is_separator(line.text):
            head = Head(number, number + 1, forwards=True)
        if head is None:
            number += 1
            continue
        number = head.last
        heads.append(_with_what_stands_above(head, lines, heads[-1].last if heads else 0))
    return heads


def is_separator(text: str) -> bool:
    """« -----Message d’origine----- », "Begin forwarded message:": it opens a message that was not written here."""
    if len(text) >= _LONGEST_LINE:
        return False
    lowered = text.lower()
    return any(each in lowered for each in SEPARATES) and _separator().match(text) is not None


@functools.cache
def _separator() -> re.Pattern[str]:
    words = (
        r"(?:original|forwarded|origine|transféré|réexpédié|initial|message|courriel|nachricht|mensaje|mensagem|"
        r"messaggio|meddelelse|meddelande|bericht|wiadomość)"
    )
    return re.compile(
        rf"[\s*_>]*(?:[-_]{{2,}}\s*[^-_\n]{{0,40}}{words}[^-_\n]{{0,40}}\s*[-_]{{2,}}|"
        r"Begin forwarded message\s?:|Début du (?:message|courriel) (?:transféré|réexpédié)\s?:|"
        r"Anfang der weitergeleiteten Nachricht\s?:|Original Message processed by |"
        r"\W*(?:please )?(?:type|write|enter|reply|respond)\b[\w ]{0,30}\babove this line\b[\w ]{0,40}\W*$|"
        r"\W*(?:merci de |veuillez )?(?:répond|écri|saisi)\w*\b[\w ]{0,30}\bau[- ]dessus de cette ligne\b"
        r"[\w ]{0,50}\W*$"
        r")[\s*_]*",
        re.IGNORECASE,
    )


@functools.cache
def _field() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _ROLES), key=len, reverse=True))
    return re.compile(
        rf"[\s*_\u200e]*(?P<name>{names})(?:\s(?:le|on|am)|\s?d[’']envoi)?[\s*_]*[:：][\s*_]*(?P<value>.*?)[\s*_]*$"
    )


def _read_field(line: Line) -> re.Match[str] | None:
    return _field().match(line.text[:_LONGEST_FIELD])


def _block_at(lines: Sequence[Line], first: int, reference: dt.date | None) -> Head | None:
    if not _read_field(lines[first]):
        return None
    fields, last = _gather(lines, first)
    if "from" not in fields or not _convincing(fields):
        return None
    stamp = find_stamp(fields["date"], reference) if "date" in fields else None
    address = re.search(ADDRESS, fields["from"])
    return Head(
        first,
        last,
        sender=clean_name(fields["from"]) or (address.group() if address else ""),
        address=address.group() if address else "",
        date=stamp.date if stamp else None,
        clock=stamp.clock if stamp else None,
        subject=fields.get("subject", ""),
        forwards=True,
    )


def _gather(
    lines: Sequence[Line], first: int
) -> tuple[dict[str, str], int]:  # what each field says, and the line behind
    fields: dict[str, str] = {}
    last, number, role = first, first, ""
    while number < len(lines) and number < first + _MOST_LINES and lines[number].depth == lines[first].depth:
        found = _read_field(lines[number])
        if found:
            role = _ROLES[found["name"]]
            if role in fields and role not in {"cc", "to"}:
                break
            fields.setdefault(role, found["value"].strip())
            last = number + 1
        elif not _another_field_follows(lines, number):
            break
        elif not lines[number].blank:
            fields[role] = f"{fields[role]} {lines[number].text.strip()}"
        number += 1
    return fields, last


def _another_field_follows(lines: Sequence[Line], number: int) -> bool:
    """Look below: a long list of recipients runs over lines; a body does not go back to fields."""
    window = lines[number + 1 : number + (2 if lines[number].blank else 4)]
    for line in window:
        if line.blank or line.depth != lines[number].depth:
            return False
        if _read_field(line):
            return True
    return False


def _convincing(fields: dict[str, str]) -> bool:
    """Tell fields from sentences that start like them: « À : faire signer. De : nouveau rien reçu. »."""
    sender = fields["from"]
    if "@" not in sender and sender.endswith((".", "!", "?", "…")) and len(sender.split()) >= _WORDS_OF_A_SENTENCE:
        return False
    dated = "date" in fields and any(each.isdigit() for each in fields["date"])
    addressed = "to" in fields and any("@" in fields[role] for role in ("from", "to"))
    return dated or "subject" in fields or addressed or ("date" not in fields and len(fields) >= _ENOUGH_FIELDS)


def _with_what_stands_above(head: Head, lines: Sequence[Line], floor: int) -> Head:
    """Take in the rule of dashes or underscores above a block."""
    first = head.first
    for number in range(head.first - 1, max(floor, head.first - 6) - 1, -1):
        line = lines[number]
        if line.depth != lines[head.first].depth:
            break
        if is_separator(line.text) or re.fullmatch(r"[\s*]*[-_=]{5,}[\s*]*", line.text):
            first = number
        elif not line.blank:
            break
    return Head(
        first, head.last, head.sender, head.address, head.date, head.clock, head.subject, forwards=head.forwards
    )
