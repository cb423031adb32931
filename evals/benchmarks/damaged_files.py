"""Good samples of every format that is read, and the ways in which files are damaged on their way to a user.

Owns both lists, and draws the same files again for one seed. Nothing here judges what amiable makes of them.
"""

import email.message
import io
import json
import pathlib
import random
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from typing import NamedTuple

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from tests.documents.compound_files import a_compound_file, a_msg

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLAUSES = (
    "1. Purpose", "The designer delivers five pages of the site to the client.",
    "2. Price", "The price is 1,200 USD, of which one half is due before the work starts.",
    "2.1 Travel", "Travel fees of 60 USD are owed for each visit outside the city.",
    "Article 3 – Résiliation", "L’acompte reste acquis si le client résilie après le début du travail.",
)  # fmt: skip
_CHAT = "".join(
    f"[{day:02}/05/2026, 09:{day:02}:11] {'Marie Gagnon' if day % 2 else 'Karine'}: Message {day} sur les frais 😀.\n"
    for day in range(1, 29)
)
_RTF = "".join(f"\\pard {each.encode('cp1252').decode('latin-1')}\\par\n" for each in CLAUSES)
_ODT = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>{body}'
    "</office:text></office:body></office:document-content>"
)


class Sample(NamedTuple):
    """A file that is as it should be."""

    name: str
    data: bytes


class Damaged(NamedTuple):
    """A file as it arrives."""

    name: str
    data: bytes
    how: str


def samples(data: pathlib.Path | None) -> list[Sample]:
    """Every sample: those made here, those of the examples and suite cases, and those below `data`."""
    made = [*_packages(), *_texts(), *_mails(), *_chats()]
    kept = [path for room in ("examples", "evals/cases") for path in sorted((ROOT / room).glob("*/documents/*"))]
    if data is not None:
        for folder in ("contracts_fr", "contracts_en", "email_fixtures", "whatsapp"):
            found = sorted(each for each in (data / folder).rglob("*") if each.suffix not in {"", ".jsonl"})
            kept += found[:: max(1, len(found) // 25)]
    return made + [Sample(path.name, path.read_bytes()) for path in kept if path.is_file()]


def damage(good: list[Sample], count: int, seed: int) -> Iterator[Damaged]:
    """Give `count` files: every way in turn, on samples drawn so that every suffix comes equally often."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark must draw the same files again
    by_suffix: dict[str, list[Sample]] = {}
    for each in good:
        by_suffix.setdefault(pathlib.Path(each.name).suffix.lower(), []).append(each)
    suffixes = sorted(by_suffix)
    for number in range(count):
        sample = chance.choice(by_suffix[suffixes[number % len(suffixes)]])
        how, way = WAYS[(number // len(suffixes) + number) % len(WAYS)]
        suffix = pathlib.Path(sample.name).suffix
        if how == "misnamed":
            suffix = chance.choice([each for each in suffixes if each != suffix])
        yield Damaged(f"{number:03}-{how}{suffix}", way(sample.data, chance), how)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(1, max(2, len(data)))]


def _beheaded(data: bytes, chance: random.Random) -> bytes:
    return data[chance.randrange(1, max(2, len(data) // 2)) :]


def _flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 8, 64, max(1, len(data) // 100)))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _blank(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    length = min(chance.choice((16, 512, 4096)), len(data) - start)
    return data[:start] + bytes(length) + data[start + length :]


def _hole(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.choice((1, 512, 4096)) :]


def _swapped(data: bytes, chance: random.Random) -> bytes:
    one, two = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[two:] + data[one:two] + data[:one]


def _noise(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + chance.randbytes(chance.choice((7, 300, 5000))) + data[start:]


def _as_text(data: bytes, chance: random.Random) -> bytes:
    return data.replace(b"\n", b"\r\n") if chance.random() < 0.5 else data.replace(b"\r", b"")  # noqa: PLR2004


def _seven_bits(data: bytes, _: random.Random) -> bytes:
    return bytes(each & 0x7F for each in data)


def _wrong_charset(data: bytes, chance: random.Random) -> bytes:
    return data.decode("latin-1").encode(chance.choice(("utf-8", "utf-16", "utf-16-le")))


def _twice(data: bytes, chance: random.Random) -> bytes:
    return data + data[: chance.randrange(1, len(data) + 1)]


def _as_it_is(data: bytes, _: random.Random) -> bytes:
    return data


def _inside(data: bytes, chance: random.Random) -> bytes:
    """Harm one file of a package that is whole as such; what is none is harmed as it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            files = {each: package.read(each) for each in package.namelist()}
    except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError):
        return _noise(_cut(data, chance), chance)
    telling = [each for each in files if each.endswith((".xml", ".txt"))] or list(files)
    harmed = chance.choice(telling)
    way = chance.choice((_cut, _flipped, _hole, _swapped, _noise, _wrong_charset))
    files[harmed] = way(files[harmed], chance) if files[harmed] else b""
    if chance.random() < 0.2:  # noqa: PLR2004
        del files[harmed]
    return _zipped(files)


WAYS: tuple[tuple[str, Callable[[bytes, random.Random], bytes]], ...] = (
    ("cut", _cut),
    ("flipped", _flipped),
    ("inside", _inside),
    ("misnamed", _as_it_is),
    ("blank", _blank),
    ("hole", _hole),
    ("noise", _noise),
    ("beheaded", _beheaded),
    ("swapped", _swapped),
    ("as-text", _as_text),
    ("seven-bits", _seven_bits),
    ("wrong-charset", _wrong_charset),
    ("twice", _twice),
)


def _zipped(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            form = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED  # as OpenDocument asks
            package.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, form)
    return packed.getvalue()


def _packages() -> Iterator[Sample]:
    import docx
    from reportlab.pdfgen.canvas import Canvas

    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "contract.pdf")
        canvas = Canvas(str(path), pageCompression=1, invariant=1)
        for page in range(3):
            for row, line in enumerate(CLAUSES):
                canvas.drawString(72, 760 - 18 * row, f"{line} ({page})")
            canvas.showPage()
        canvas.save()
        yield Sample(path.name, path.read_bytes())
    document = docx.Document()
    for line in CLAUSES:
        document.add_paragraph(line, style="List Number" if line[0].isdigit() else None)
    document.add_table(2, 2).cell(0, 0).text = "Deposit"
    saved = io.BytesIO()
    document.save(saved)
    yield Sample("contract.docx", saved.getvalue())
    body = "".join(f"<text:p>{line}</text:p>" for line in CLAUSES)
    kind = b"application/vnd.oasis.opendocument.text"
    yield Sample("contract.odt", _zipped({"mimetype": kind, "content.xml": _ODT.format(body=body).encode()}))


def _texts() -> Iterator[Sample]:
    text = "\n\n".join(CLAUSES)
    html = "".join(f"<p>{line}</p>" for line in CLAUSES)
    yield Sample("contract.rtf", ("{\\rtf1\\ansi\\ansicpg1252 " + _RTF + "}").encode("latin-1"))
    yield Sample("contract.html", f'<html><meta charset="utf-8"><body>{html}</body></html>'.encode())
    yield Sample("contract.md", "\n\n".join(f"## {each}" if each[0].isdigit() else each for each in CLAUSES).encode())
    yield Sample("contract.txt", text.encode())
    yield Sample("old.txt", text.encode("cp1252"))


def _mails() -> Iterator[Sample]:
    mail = email.message.EmailMessage()
    mail["From"], mail["To"] = "Marie Gagnon <marie@example.org>", "Karine <karine@example.org>"
    mail["Subject"], mail["Date"] = "Frais de déplacement", "Tue, 12 May 2026 09:00:00 +0000"
    mail.set_content("Bonjour,\n\nJe refuse de payer ces frais.\n\nLe 11 mai 2026, Karine a écrit :\n> Voici.\n")
    mail.add_alternative("<p>Je refuse de payer ces frais.</p>", subtype="html")
    contract = next(each.data for each in _packages())
    mail.add_attachment(contract, maintype="application", subtype="pdf", filename="contract.pdf")
    mail.set_boundary("a-boundary")
    yield Sample("message.eml", bytes(mail))
    one = f"From a@example.org Tue May 12 09:00:00 2026\n{bytes(mail).decode('latin-1')}\n\n"
    yield Sample("mails.mbox", (one * 3).encode("latin-1"))
    outlook = a_msg("Je refuse de payer ces frais.", p0037="Frais", p0C1A="Marie Gagnon", p5D01="marie@example.org")
    yield Sample("message.msg", a_compound_file(outlook))


def _chats() -> Iterator[Sample]:
    yield Sample("WhatsApp Chat with Marie.txt", _CHAT.encode())
    contract = next(each.data for each in _packages())
    yield Sample("WhatsApp Chat.zip", _zipped({"_chat.txt": _CHAT.encode(), "00000012-contract.pdf": contract}))
    told = [
        {"id": day, "type": "message", "date": f"2026-05-{day:02}T09:00:00", "from": "Marie", "text": f"Pour {day}"}
        for day in range(1, 20)
    ]
    yield Sample(
        "result.json", json.dumps({"name": "Marie", "type": "personal_chat", "id": 1, "messages": told}).encode()
    )
    page = "".join(
        f'<div class="message default clearfix" id="message{day}"><div class="body">'
        f'<div class="pull_right date details" title="{day:02}.05.2026 09:00:00">09:00</div>'
        f'<div class="from_name">Marie</div><div class="text">Message {day}</div></div></div>'
        for day in range(1, 20)
    )
    yield Sample("messages.html", f'<html><body><div class="page_wrap">{page}</div></body></html>'.encode())
    texts = "".join(
        f'<sms address="+15145550100" date="{1778000000000 + day}" type="{1 + day % 2}" body="Texto {day} &#128512;"'
        ' contact_name="Marie" />'
        for day in range(20)
    )
    yield Sample("sms.xml", f'<?xml version="1.0" encoding="UTF-8"?><smses count="20">{texts}</smses>'.encode())
    signal = "".join(
        f"From: Marie (+15145550100)\nType: incoming\nSent: {1778000000000 + day}\n\nTexte {day}\n\n"
        for day in range(9)
    )
    yield Sample("signal.txt", signal.encode())
