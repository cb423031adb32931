"""CPU time of `amiable check` beside checkers that people use instead; the last line is the lowest share of its goal.

    python evals/benchmarks/check_speed.py [--peers BIN] [--data DATA] [--rounds N]

Start-up: one mail, beside codespell's (goal: at least 0.5 of ours). Throughput: 2,000 mails of the data sets as
JSON Lines, beside VADER over sentences (goal 0.7) and proselint (goal 5). Each figure is user and system time of
whole processes, start-up included, the peer's divided by ours; the programs take turns in every round, so that a
busy machine slows all alike, and medians are told. Memory: the peak of ours on 2,000 mails over that on 250 (at most
1.3, so the share is 1.3 over it).

The sets hold fewer than 2,000 mails, so texts come again, as templates do; `check` judges those once, so the same
race is also run over the different ones alone. It is run over mails as the sets have them (some 480 bytes), and over
mails put together out of several until they are as long as business mail is (some 1,300 bytes). BIN is the `bin`
folder in which vaderSentiment, proselint or codespell are installed (default: where this Python stands); what is not
there is not measured, and nothing is installed. Exit status 2 where no peer or no data is there, 1 where a goal is
missed.
"""

import argparse
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

DATA = pathlib.Path(__file__).parents[3] / "shared" / "data"
MAILS = 2000
FEW = MAILS // 8
MOST_GROWTH = 1.3
"""How much memory the eightfold number of mails may need."""
LONG = 1130
"""Characters from which a mail is not joined with another; what comes out has some 1,300 bytes."""
VADER = """
import json, re, sys
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
judge = SentimentIntensityAnalyzer()
for line in open(sys.argv[1], encoding="utf-8"):
    for sentence in re.split(r"(?<=[.!?])\\s+|\\n+", json.loads(line)["text"]):
        judge.polarity_scores(sentence)
"""
PROSELINT = """
import json, sys
from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile
CheckRegistry().register_many(__register__)
for line in open(sys.argv[1], encoding="utf-8"):
    LintFile("mail", content=json.loads(line)["text"]).lint()
"""


class Race(NamedTuple):
    """One peer against amiable."""

    name: str
    peer: list[str]
    ours: list[str]
    goal: float


def main(words: Sequence[str]) -> int:
    """Print both times and their ratio for every peer that is there, and the lowest ratio over its goal."""
    options = _options(words)
    texts, long = list(_texts(options.data, 0)), list(_texts(options.data, LONG))
    if len(texts) < MAILS:
        sys.stderr.write(
            f"check_speed: {options.data}: too few texts; give the folder of the data sets, see SOURCE.md\n"
        )
        return 2
    with tempfile.TemporaryDirectory() as folder:
        races = list(_races(pathlib.Path(folder), texts, long, options.peers))
        if not races:
            sys.stderr.write(
                f"check_speed: {options.peers}: no vaderSentiment, proselint or codespell; name their bin\n"
            )
            return 2
        shares = [_run(race, options.rounds, pathlib.Path(folder)) for race in races]
        shares.append(_growth(pathlib.Path(folder), long))
    print(f"{min(shares):.3f}")
    return int(min(shares) < 1)


def _options(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--peers", type=pathlib.Path, default=pathlib.Path(sys.executable).parent)
    parser.add_argument("--data", type=pathlib.Path, default=DATA)
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args(words)


def _texts(data: pathlib.Path, least: int) -> Iterator[str]:
    """Give mails of both languages in turn, over again until there are enough."""
    english = _joined(
        _rows(data / "email_politeness" / "emails.jsonl"), _rows(data / "tydip" / "en_train.jsonl"), least
    )
    french = _joined(
        _rows(data / "fr_telecom_complaints" / "support_replies.jsonl"),
        _rows(data / "fr_telecom_complaints" / "complaints.jsonl"),
        least,
    )
    if english and french:
        for number in range(MAILS // 2):
            yield english[number % len(english)]
            yield french[number % len(french)]


def _joined(mails: list[str], lines: list[str], least: int) -> list[str]:
    """Give the mails, put together until each has `least` characters, and single lines to the length of one."""
    whole = [each for each in mails if each.strip()]
    usual = statistics.mean(map(len, whole)) if whole else 0
    return [*_put_together(whole, least), *_put_together(lines, max(least, usual))]


def _put_together(texts: list[str], least: float) -> Iterator[str]:
    piece: list[str] = []
    for each in texts:
        piece.append(each)
        if sum(map(len, piece)) > least:
            yield "\n\n".join(piece)
            piece = []


def _rows(path: pathlib.Path) -> list[str]:
    try:
        with path.open(encoding="utf-8") as lines:
            return [str(json.loads(line)["text"]) for line in lines]
    except OSError:
        return []


def _races(folder: pathlib.Path, texts: Sequence[str], long: Sequence[str], peers: pathlib.Path) -> Iterator[Race]:
    """Write the inputs, and give what can be measured."""
    one = folder / "one.txt"
    one.write_text(next(each for each in texts if len(each) > 0), encoding="utf-8")
    check = [sys.executable, "-m", "amiable", "check"]
    python = str(peers / "python")
    if (peers / "codespell").exists():
        yield Race("codespell, one mail", [str(peers / "codespell"), str(one)], [*check, str(one)], 0.5)
    batches = {
        "": _written(folder / "mails.jsonl", texts),
        ", different ones": _written(folder / "different.jsonl", list(dict.fromkeys(texts))),
        " of usual length": _written(folder / "long.jsonl", long),
        " of usual length, different ones": _written(folder / "different_long.jsonl", list(dict.fromkeys(long))),
    }
    for name, batch in batches.items():
        ours = [*check, "--format", "jsonl", str(batch)]
        if _has(python, "vaderSentiment"):
            yield Race(f"VADER, mails{name}", [python, "-c", VADER, str(batch)], ours, 0.7)
        if not name and _has(python, "proselint"):
            yield Race("proselint, mails", [python, "-c", PROSELINT, str(batch)], ours, 5.0)


def _written(path: pathlib.Path, texts: Sequence[str]) -> pathlib.Path:
    path.write_text("".join(json.dumps({"text": each}) + "\n" for each in texts), encoding="utf-8")
    return path


def _growth(folder: pathlib.Path, texts: Sequence[str]) -> float:
    """Print how much more memory the eightfold number of mails needs, and give the share of the goal reached."""
    peaks = []
    for mails in (texts[:FEW], texts[:MAILS]):
        batch = _written(folder / "memory.jsonl", mails)
        done = subprocess.Popen(
            [sys.executable, "-m", "amiable", "check", "--format", "jsonl", str(batch)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, _, used = os.wait4(done.pid, 0)
        done.returncode = 0
        peaks.append(used.ru_maxrss)
    growth = peaks[1] / peaks[0]
    print(f"memory, {MAILS:,} mails over {FEW}: {growth:.2f} ({peaks[1] // 1024} MB)   at most {MOST_GROWTH}")
    return MOST_GROWTH / growth


def _has(python: str, module: str) -> bool:
    try:
        return subprocess.run([python, "-c", f"import {module}"], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def _run(race: Race, rounds: int, folder: pathlib.Path) -> float:
    """Print one line, and give the share of the goal that was reached."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    _spent(race.ours, environment)
    _spent(race.peer, environment)
    times = [(_spent(race.peer, environment), _spent(race.ours, environment)) for _ in range(rounds)]
    peer, ours = (statistics.median(column) for column in zip(*times, strict=True))
    ratio = statistics.median(each / mine for each, mine in times)
    print(f"{race.name:44} {peer:7.3f} s   amiable {ours:7.3f} s   ratio {ratio:.2f}   goal {race.goal}")
    return ratio / race.goal


def _spent(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Give user and system seconds of one run of the command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done: subprocess.CompletedProcess[Any] = subprocess.run(
        command, check=False, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    if done.returncode < 0 or b"Traceback" in done.stderr:
        raise SystemExit(f"check_speed: {command[0]} failed: {done.stderr.decode(errors='replace')[-300:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
