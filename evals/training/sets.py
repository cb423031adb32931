"""The sets of text that tone is learnt on and measured on, read from a folder beside the repository.

None of their rows is part of the project; SOURCE.md of each set names its public origin and licence. Where a set may
train, one row in ten (by a checksum of its place) is held back: the shipped model never saw it, and the benchmarks
report on those rows alone. The other sets are measured only.
"""

import json
import pathlib
import zlib
from collections.abc import Iterator
from typing import Any, NamedTuple

from amiable.model.words import Language

OWN = pathlib.Path(__file__).with_name("mail")
DATA = pathlib.Path(__file__).parents[3] / "shared" / "data"
HELD_OF = 10


class Sample(NamedTuple):
    """One text of a set."""

    text: str
    language: Language
    value: float
    """Courtesy as people scored it; for heat 1 is hostile and 0 calm."""
    held: bool = True
    """Whether the shipped model never saw it."""
    clear: bool | None = None
    """Of courtesy: whether people agreed that it is polite (True) or impolite (False); None in between."""


def requests(data: pathlib.Path) -> list[Sample]:
    """Give TyDiP's English requests with their scores (CC BY 4.0); this set trains."""
    return list(_requests(data / "tydip" / "en_train.jsonl", Language.EN, trains=True))


def french_requests(data: pathlib.Path) -> list[Sample]:
    """Give TyDiP's French requests, where the folder holds any; they train nothing."""
    files = sorted((data / "tydip").glob("fr_*.jsonl"))
    return [sample for file in files for sample in _requests(file, Language.FR, trains=False)]


def emails(data: pathlib.Path) -> list[Sample]:
    """Give business mails with the sum of what people said of them; measured only."""
    rows = _rows(data / "email_politeness" / "emails.jsonl")
    return [Sample(row["text"], Language.EN, row["directness"] + row["structural"] + row["tone"]) for row in rows]


def toxic_pairs(data: pathlib.Path) -> list[Sample]:
    """Give ParaDetox: toxic English sentences and their neutral rewrites (CC0); this set trains."""
    return [
        Sample(text, Language.EN, value, held("paradetox", number))
        for number, row in enumerate(_rows(data / "paradetox_en" / "pairs.jsonl"))
        for text, value in [(row["toxic"], 1.0), *((each, 0.0) for each in row["neutral"])]
    ]


def toxic_french(data: pathlib.Path) -> list[Sample]:
    """Give toxic French sentences of TextDetox; it may train, but is so small that it is measured only."""
    rows = _rows(data / "textdetox_fr" / "dev_inputs_fr.jsonl")
    return [Sample(row["toxic"], Language.FR, 1.0) for row in rows]


def tweets(data: pathlib.Path) -> list[Sample]:
    """Give the French tweets of MLMA, hostile unless called normal alone (MIT); this set trains, at a low weight."""
    rows = _rows(data / "mlma_fr" / "tweets.jsonl")
    return [
        Sample(row["text"], Language.FR, float(row["sentiment"] != ["normal"]), held("mlma", number))
        for number, row in enumerate(rows)
    ]


def translations(data: pathlib.Path, register: str) -> list[Sample]:
    """Give CoCoA-MT's calm sentences, `register` formal, informal or en (CDLA-Sharing); this set trains."""
    language = Language.EN if register == "en" else Language.FR
    rows = _rows(data / "cocoa_mt_fr" / "pairs.jsonl")
    return [Sample(row[register], language, 0.0, held("cocoa", number)) for number, row in enumerate(rows)]


def plain_mails(data: pathlib.Path) -> list[Sample]:
    """Give ordinary office mails (CC0); this set trains."""
    rows = _rows(data / "email_signatures" / "forge.jsonl")
    return [Sample("\n".join(row["lines"]), Language.EN, 0.0, held("forge", number)) for number, row in enumerate(rows)]


def own_mails() -> list[Sample]:
    """Give sentences of freelancers' mail that were written for amiable, to stop or to send; they train."""
    return [
        Sample(line, language, value, held(f"mail-{name}-{language}", number))
        for language in Language
        for name, value in (("stop", 1.0), ("send", 0.0))
        for number, line in enumerate((OWN / f"{name}.{language}.txt").read_text(encoding="utf-8").splitlines())
        if line
    ]


def chat(data: pathlib.Path) -> list[Sample]:
    """Give lines of French chat, aggressive or not; measured only."""
    rows = _rows(data / "cyberagression_fr" / "messages.jsonl")
    return [Sample(row["text"], Language.FR, float(row["abuse"] != "none")) for row in rows]


def comments(data: pathlib.Path, attribute: str) -> list[Sample]:
    """Give English newspaper comments with whether people saw the attribute in them; measured only."""
    rows = _rows(data / "unhealthy_comments" / "val.jsonl")
    if attribute == "unhealthy":
        return [Sample(row["text"], Language.EN, 1.0 - row["healthy"]) for row in rows]
    return [Sample(row["text"], Language.EN, float(row[attribute])) for row in rows]


def support_replies(data: pathlib.Path) -> list[Sample]:
    """Give a French operator's calm replies; measured only."""
    rows = _rows(data / "fr_telecom_complaints" / "support_replies.jsonl")
    return [Sample(row["text"], Language.FR, 0.0) for row in rows]


def complaints(data: pathlib.Path) -> list[Sample]:
    """Give its French customers' complaints; measured only."""
    rows = _rows(data / "fr_telecom_complaints" / "complaints.jsonl")
    return [Sample(row["text"], Language.FR, 1.0) for row in rows]


def held(name: str, number: int) -> bool:
    """Tell whether a row of a set that trains is held back from training."""
    return zlib.crc32(f"{name}/{number}".encode()) % HELD_OF == 0


def _requests(path: pathlib.Path, language: Language, *, trains: bool) -> Iterator[Sample]:
    for number, row in enumerate(_rows(path)):
        clear = {"polite": True, "impolite": False}.get(row.get("label") or "")
        yield Sample(row["text"], language, row["score"], not trains or held("tydip", number), clear)


def _rows(path: pathlib.Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
