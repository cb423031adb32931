"""How a case of 5,000 pages and 20,000 messages is borne: time and memory, first and second reading.

    python evals/benchmarks/reading_scale.py [--pages N] [--messages N] [--keep FOLDER]

The case is made in a temporary folder, the same for one seed: contracts of 250 pages each, printed by reportlab (about
ninety words a page, numbered clauses, a running head and foot), half of the messages as one mailbox, half as one
WhatsApp chat. `clauses CASE QUERY` and `draft CASE` run as a user runs them, each in a process of its own, each twice:
the first time with an empty cache of its own, the second with what the first left there. Seconds are those of the
processor, start of Python and all child processes included, so that a busy machine measures alike; beside them stand
the peak of memory of the largest process and the ratio to pypdfium2, which only takes the text out of the same pages.

The last line is the time of the second `clauses` as a share of the first. Exit status 1 where a command fails.
"""

import argparse
import datetime as dt
import os
import pathlib
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from typing import NamedTuple

PAGES_A_CONTRACT = 250
QUERY = "who pays the travel fees?"
_SEED = 5
_CASE = """\
title = "Travel fees of the rebuild"
language = "en"
kind = "extra-fees"
channel = "email"
source = "A fee of 60 USD for travel stands on the invoice; the client will not pay it."

[me]
name = "Karin Tremblay"
role = "web designer"
jurisdiction = "other"

[client]
name = "Mary Gagnon"
status = "company"

[positions]
client_wants = "not to pay the travel fees"
i_want = "to be paid the travel fees of the contract"

[[facts]]
amount = "60 USD"
what = "travel fees"
"""
_SUBJECTS = (
    "the delivery of the pages", "the hosting of the site", "the second round of changes", "the photographs",
    "the travel fees", "the deposit", "the monthly report", "the text of the home page", "the licence of the fonts",
)  # fmt: skip
_VERBS = (
    "is owed within thirty days of the invoice", "is carried out by the designer after written approval",
    "remains the property of the author until payment in full", "is put off by one week where either party asks",
    "is included in the price of the order", "may be changed by an addendum signed by both parties",
)  # fmt: skip
_CHAT = (
    "Could you tell me more about {subject}?", "I looked at {subject} this morning, all is well.",
    "Thanks, {subject} can wait until Monday.", "We do not agree on {subject}, let us talk about it.",
    "Here is what we said about {subject}: it {verb}.", "ok", "See you at the office then.",
)  # fmt: skip
_FEE = "The travel fees of 60 USD are owed by the Client for each visit and are invoiced at the end of the month."
_REFUSAL = "I refuse to pay the travel fees of 60 USD. Nobody told me of them. Please take them off the invoice."


class Cost(NamedTuple):
    """What one process took, with those that it started."""

    seconds: float
    """Of the processor."""
    megabytes: float
    status: int


def main(words: Sequence[str]) -> int:
    """Make the case, run each command twice, print the table."""
    parser = argparse.ArgumentParser(description="measure a very large case")
    parser.add_argument("--pages", type=int, default=5_000)
    parser.add_argument("--messages", type=int, default=20_000)
    parser.add_argument("--keep", type=pathlib.Path, help="make the case there and leave it (default: a temporary one)")
    options = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="amiable-scale-") as folder:
        case = options.keep or pathlib.Path(folder, "case")
        if not (case / "case.toml").exists():
            make_case(case, options.pages, options.messages)
        return _measure(case, pathlib.Path(folder), options.pages, options.messages)


def make_case(folder: pathlib.Path, pages: int, messages: int) -> None:
    """Write the case folder: contracts, a mailbox, a chat."""
    chance = random.Random(_SEED)  # noqa: S311 - a benchmark must make the same case again
    documents = folder / "documents"
    documents.mkdir(parents=True)
    (folder / "case.toml").write_text(_CASE, encoding="utf-8")
    for number in range(-(-pages // PAGES_A_CONTRACT)):
        count = min(PAGES_A_CONTRACT, pages - number * PAGES_A_CONTRACT)
        _print_contract(documents / f"contract-{number:02}.pdf", count, chance, with_fee=number == 0)
    (documents / "mails.mbox").write_text("".join(_mails(messages // 2, chance)), encoding="utf-8")
    chat = "".join(_chat(messages - messages // 2, chance))
    (documents / "WhatsApp Chat with Mary.txt").write_text(chat, encoding="utf-8")


def _print_contract(path: pathlib.Path, pages: int, chance: random.Random, *, with_fee: bool) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pageCompression=1, invariant=1)
    for page in range(1, pages + 1):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 800, f"Service agreement {path.stem}")
        canvas.drawString(280, 40, f"Page {page} of {pages}")
        canvas.setFont("Helvetica", 11)
        height = 760
        for clause in (1, 2):
            canvas.drawString(72, height, f"{page}.{clause} {chance.choice(_SUBJECTS).capitalize()}")
            for line in (_FEE,) if with_fee and page == 3 and clause == 1 else _sentences(chance, 3):  # noqa: PLR2004
                height -= 16
                canvas.drawString(72, height, line)
            height -= 30
        canvas.showPage()
    canvas.save()


def _sentences(chance: random.Random, count: int) -> list[str]:
    return [f"{chance.choice(_SUBJECTS).capitalize()} {chance.choice(_VERBS)}." for _ in range(count)]


def _say(chance: random.Random) -> str:
    return chance.choice(_CHAT).format(subject=chance.choice(_SUBJECTS), verb=chance.choice(_VERBS))


def _mails(count: int, chance: random.Random) -> Iterator[str]:
    day = dt.datetime(2023, 1, 2, 9, tzinfo=dt.UTC)
    people = ("Mary Gagnon <mary@example.org>", "Karin Tremblay <karin@example.org>")
    for number in range(count):
        day += dt.timedelta(minutes=chance.randrange(20, 260))
        sender, receiver = people if number % 2 == 0 or number == count - 1 else people[::-1]
        body = _REFUSAL if number == count - 1 else " ".join(_say(chance) for _ in range(4))
        head = f"From: {sender}\nTo: {receiver}\nDate: {day:%a, %d %b %Y %H:%M:%S +0000}"
        head += f"\nMessage-ID: <{number}@example.org>"
        answered = f"\nIn-Reply-To: <{number - 1}@example.org>" if number else ""
        yield f"From a@example.org {day:%a %b %d %H:%M:%S %Y}\n{head}{answered}\nSubject: The site\n\n{body}\n\n"


def _chat(count: int, chance: random.Random) -> Iterator[str]:
    day = dt.datetime(2023, 1, 2, 9, tzinfo=dt.UTC)
    for number in range(count):
        day += dt.timedelta(minutes=chance.randrange(1, 200))
        yield f"[{day:%d/%m/%Y, %H:%M:%S}] {'Mary Gagnon' if number % 3 else 'Karin Tremblay'}: {_say(chance)}\n"


def _measure(case: pathlib.Path, folder: pathlib.Path, pages: int, messages: int) -> int:
    plain = _cost([sys.executable, "-c", _PLAIN, str(case / "documents")], folder / "none")
    print(f"{pages:,} pages, {messages:,} messages")
    print(f"{'pypdfium2, text of the same pages':40} {plain.seconds:8.2f} s {plain.megabytes:8.0f} MB")
    commands = {
        f"clauses CASE “{QUERY}”": ["clauses", str(case), QUERY, "--format", "json"],
        "draft CASE": ["draft", str(case), "--format", "json"],
    }
    shares, failed = [], False
    for number, (name, command) in enumerate(commands.items()):
        cache = folder / f"cache-{number}"
        costs = [_cost([sys.executable, "-m", "amiable", *command], cache) for _ in range(2)]
        for when, cost in zip(("first", "second"), costs, strict=True):
            ratio = cost.seconds / plain.seconds
            print(f"{name + ', ' + when:40} {cost.seconds:8.2f} s {cost.megabytes:8.0f} MB {ratio:7.1f} ×")
            failed = failed or cost.status > 1
        shares.append(costs[1].seconds / costs[0].seconds)
    print(f"{shares[0]:.3f}")
    return int(failed)


_PLAIN = """
import pathlib, sys
import pypdfium2
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.pdf")):
    document = pypdfium2.PdfDocument(path)
    for page in document:
        page.get_textpage().get_text_bounded()
"""


def _cost(command: list[str], cache: pathlib.Path) -> Cost:
    """Run it to its end, with a cache of its own."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "LOCALAPPDATA": str(cache)}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, process.returncode)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
