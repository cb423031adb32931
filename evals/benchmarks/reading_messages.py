"""How well exchanges are read: the share of messages whose sender, moment and words are right; it is the last line.

    python evals/benchmarks/reading_messages.py [DATA] [--own] [--wrong]

- own: the exports in `messages/`, made for this purpose in both languages, with what a person reads in them in
  `expected.json`: sender, ISO time as far as the export tells it, words. A folder named `.zip` is packed first.
- public: chat exports of two open projects (`whatsapp/` of the data sets). For some their authors state what they
  hold; the others have a strict form a line, which a pattern here reads apart from amiable.
- mails: every mail of `email_fixtures/` comes out as a document whose passages are slices of its text, or as one line.

A message counts once; one that nobody sent counts against the share. White space is compared as one blank. `--own`
leaves the data sets aside, `--wrong` prints what differs. Exit status 2 where data are missing, 1 below `GOAL`.
"""

import argparse
import datetime as dt
import json
import pathlib
import re
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from amiable.documents.read_document import read_all
from amiable.errors import ReadingError
from amiable.model.document import Document, Message

HERE = pathlib.Path(__file__).parent / "messages"
DATA = pathlib.Path(__file__).resolve().parents[3] / "shared" / "data"
GOAL = 0.98
_LINE = r"(?P<who>[^:\n]{1,40}): (?P<words>.*?)\s*"
PUBLIC = {
    "whatstk_lorem.txt": (rf"\[(?P<when>[^\]]{{17}})\] {_LINE}", "%d-%m-%y %H:%M:%S"),
    "whatstk_lorem-2000.txt": (rf"\[(?P<when>[^\]]{{16}})\] {_LINE}", "%Y-%m-%d %H:%M"),
    "whatstk_lorem-merge-part1.txt": (rf"(?P<when>.{{17}}) - {_LINE}", "%Y-%m-%d, %H:%M"),
    "whatstk_pokemon.txt": (rf"(?P<when>.{{17}}) - (?!Pokemon Chat){_LINE}", "%d.%m.%Y, %H:%M"),
}
STATED = {
    "chatminer_target.json": (
        "chatminer_test__mmddyy__24hrs.txt",
        "chatminer_test_ddmmyy_24hrs.txt",
        "chatminer_test_mmddyy_24hrs.txt",
        "chatminer_test_mmddyyyy_12hrs.txt",
        "chatminer_test_yyyymmdd_24hrs.txt",
    ),
    "chatminer_signal_target.json": ("chatminer_signal_test_export.txt",),
}


class Told(NamedTuple):
    """A message as a person reads it."""

    sender: str
    time: str
    words: str


class Share(NamedTuple):
    """So many of so many."""

    right: int
    of: int

    def __add__(self, other: "Share") -> "Share":  # type: ignore[override]
        return Share(self.right + other.right, self.of + other.of)

    def __str__(self) -> str:
        return f"{self.right}/{self.of} = {self.right / self.of:.3f}" if self.of else "nothing"


def main(words: Sequence[str]) -> int:
    """Print each share, and that of all messages."""
    parser = argparse.ArgumentParser(description="measure how well amiable reads exchanges")
    parser.add_argument("data", nargs="?", type=pathlib.Path, default=DATA)
    parser.add_argument("--own", action="store_true", help="leave the data sets aside")
    parser.add_argument("--wrong", action="store_true", help="print what differs")
    arguments = parser.parse_args(words)
    own = _own(wrong=arguments.wrong)
    print(f"own exports: {own}")
    if arguments.own:
        return 0 if own.right >= GOAL * own.of else 1
    folders = [arguments.data / each for each in ("whatsapp", "email_fixtures")]
    if missing := [str(each) for each in folders if not each.is_dir()]:
        print(f"missing: {', '.join(missing)}; give the folder of the data sets", file=sys.stderr)
        return 2
    public = _public(folders[0], wrong=arguments.wrong)
    print(f"public exports: {public}")
    print(f"mails that give a document or one line: {_mails(folders[1])}")
    total = own + public
    print(f"messages right: {total}")
    return 0 if total.right >= GOAL * total.of else 1


def _own(*, wrong: bool) -> Share:
    total = Share(0, 0)
    for name, lines in json.loads((HERE / "expected.json").read_text(encoding="utf-8")).items():
        expected = [Told(*line) for line in lines]
        with tempfile.TemporaryDirectory() as folder:
            path = _packed(HERE / name, pathlib.Path(folder)) if name.endswith(".zip") else HERE / name
            total += _compare(name, expected, path, wrong=wrong)
    return total


def _packed(source: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    target = folder / source.name
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(source.iterdir()):
            archive.write(file, file.name)
    return target


def _public(folder: pathlib.Path, *, wrong: bool) -> Share:
    total = Share(0, 0)
    for target, names in STATED.items():
        stated = json.loads((folder / target).read_text(encoding="utf-8"))
        expected = [Told(each["author"], each["timestamp"], each["message"]) for each in stated]
        for name in names:
            total += _compare(name, expected, folder / name, wrong=wrong)
    for name, (pattern, form) in PUBLIC.items():
        total += _compare(name, list(_strictly(folder / name, pattern, form)), folder / name, wrong=wrong)
    for file in sorted(folder.glob("chatminer_telegram_*.json")):
        expected = [
            Told("Author 1", "2018-12-05T10:39:10", "Minimal Message"),
            Told("Author 2", "2018-12-05T10:49:24", "Link:https://telegram.org/"),
        ]
        total += _compare(file.name, expected, file, wrong=wrong)
    return total


def _strictly(path: pathlib.Path, pattern: str, form: str) -> Iterator[Told]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if found := re.fullmatch(pattern, line):
            moment = dt.datetime.strptime(found["when"], form).replace(tzinfo=dt.UTC)
            yield Told(found["who"], f"{moment:%Y-%m-%dT%H:%M}", found["words"])


def _compare(name: str, expected: Sequence[Told], path: pathlib.Path, *, wrong: bool) -> Share:
    documents, errors = read_all([path])
    found = [message for document in documents[:1] for message in document.messages]
    left = list(found)
    right, missed = 0, []
    for told in expected:
        match = next((each for each in left if _same(told, each)), None)
        if match is None:
            missed.append(told)
        else:
            left.remove(match)
            right += 1
    if wrong and (missed or left):
        print(f"{name}: {right} of {len(expected)}", *errors, sep="\n  ")
        for told in missed[:4]:
            print(f"    missed {told!r}")
        for message in left[:4]:
            print(f"    found  {(message.sender_name, message.time, message.passage.text[:90])!r}")
    return Share(right, len(expected) + max(0, len(left) - len(missed)))


def _same(told: Told, message: Message) -> bool:
    locator = message.passage.locator
    date = (locator.date or "") if locator else ""
    sender = ((locator.sender or "") if locator else "") or message.sender_name
    return (
        told.sender == sender
        and date == told.time[:10]
        and message.time.startswith(told.time[:16])
        and " ".join(told.words.split()) == " ".join(_words(message).split())
    )


def _words(message: Message) -> str:
    """Give what the sender wrote, the marks of quoting and other holes left out."""
    passage = message.passage
    pieces, end = [], 0
    for hole in passage.furniture:
        pieces.append(passage.text[end : hole.start - passage.start])
        end = hole.end - passage.start
    return "".join([*pieces, passage.text[end:]])


def _mails(folder: pathlib.Path) -> Share:
    """Give the mails that come out as they should; anything raised shows itself."""
    outcome: Counter[bool] = Counter()
    for path in sorted(folder.rglob("*.eml")):
        documents, errors = read_all([path])
        outcome[all(map(_is_sliced, documents)) and all(map(_is_one_line, errors))] += 1
    return Share(outcome[True], outcome.total())


def _is_sliced(document: Document) -> bool:
    passages = [*document.passages, *(each.passage for each in document.messages)]
    return all(document.text[each.start : each.end] == each.text for each in passages)


def _is_one_line(error: ReadingError) -> bool:
    return "\n" not in str(error)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
