"""How files behave that arrive cut, harmed or misnamed: the last line is the share that behaves.

    python evals/benchmarks/reading_damaged.py [--count N] [--seed N] [--data FOLDER] [--keep FOLDER] [--only NUMBER]

Files of every format that amiable reads, made here, from the examples and suite cases and, where they are there, from
the shared data sets (default: shared/data beside the repository), are harmed in thirteen ways (`damaged_files`). Each
is given to `amiable clauses FILE` in a process of its own. It behaves where it is

- read: exit status 0 and text, mostly letters, on stdout; or
- refused: exit status 2 and one line a refused file (the file, or one attached to it) on stderr, which names the file,
  says what is wrong and, after a semicolon, what to do;

and never a traceback, a word on a fault of amiable itself, silence, more than 10 seconds of processor time (a minute
by the clock, for busy machines) or more than 1 GB in any process. Exit status 1 where one does not behave.
"""

import argparse
import contextlib
import os
import pathlib
import re
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from evals.benchmarks.damaged_files import Damaged, damage, samples

DATA = pathlib.Path(__file__).resolve().parents[3] / "shared" / "data"
_SECONDS, _CLOCK = 10.0, 60.0
_MOST_MEMORY = 1_000_000
"""Kilobytes."""
_PROGRESS = re.compile(r"amiable: reading the documents( …|:).*")
_NOTICE = re.compile(r"amiable: [^:]+: .*[.]$|amiable: [^:]+: .*\b(caractères|characters)\b.*")
_READABLE = 0.7


class Outcome(NamedTuple):
    """What became of one file."""

    status: int
    """Negative: the signal that ended the process."""
    seconds: float
    """Of the processor."""
    memory: int
    """Kilobytes, of the largest process."""
    out: str
    err: str


def main(words: Sequence[str]) -> int:
    """Harm, read and count."""
    parser = argparse.ArgumentParser(description="count how many damaged files behave")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--data", type=pathlib.Path, default=DATA)
    parser.add_argument("--keep", type=pathlib.Path, help="leave the files that misbehave there")
    parser.add_argument("--only", type=int, help="read the file of this number alone, and show what is said")
    options = parser.parse_args(words)
    files = list(damage(samples(options.data if options.data.is_dir() else None), options.count, options.seed))
    if options.only is not None:
        files = [files[options.only]]
    ends: Counter[str] = Counter()
    slowest, largest = 0.0, 0
    for each in files:
        outcome = _read(each)
        problem = _problem(each, outcome)
        ends["misbehaves" if problem else "read" if outcome.status == 0 else "refused"] += 1
        slowest, largest = max(slowest, outcome.seconds), max(largest, outcome.memory)
        if problem or options.only is not None:
            print(f"{each.name}: {problem or 'behaves'}\n  {outcome.err.strip()[:600]}", flush=True)
        if problem and options.keep:
            options.keep.mkdir(parents=True, exist_ok=True)
            (options.keep / each.name).write_bytes(each.data)
    print(f"{len(files)} files: {ends['read']} read, {ends['refused']} refused, {ends['misbehaves']} misbehave")
    print(f"slowest {slowest:.1f} s of the processor, largest {largest / 1000:.0f} MB")
    print(f"{1 - ends['misbehaves'] / len(files):.4f}")
    return int(bool(ends["misbehaves"]))


def _problem(file: Damaged, outcome: Outcome) -> str:
    """What is wrong with the outcome; nothing where it behaves."""
    if outcome.status < 0:
        return f"ended by signal {-outcome.status} after {outcome.seconds:.1f} s"
    if "Traceback" in outcome.err or "a fault of amiable itself" in outcome.err:
        return "a fault"
    if outcome.seconds > _SECONDS or outcome.memory > _MOST_MEMORY:
        return f"took {outcome.seconds:.1f} s and {outcome.memory / 1000:.0f} MB"
    return _wrongly_said(file, outcome)


def _wrongly_said(file: Damaged, outcome: Outcome) -> str:
    lines = [line for line in outcome.err.splitlines() if not _PROGRESS.match(line)]
    refusals = [line for line in lines if not _NOTICE.fullmatch(line)]
    if any(not _is_clear(line, file.name) for line in refusals):
        return "an unclear line"
    if outcome.status == 0 and outcome.out.strip():
        return "" if _is_text(outcome.out) else "no text, but read"
    if outcome.status not in {0, 2}:
        return f"status {outcome.status}"
    return "" if refusals else "silence"


def _is_clear(line: str, name: str) -> bool:
    """Whether it names the file, says what is wrong, and what to do."""
    return re.fullmatch(rf"amiable: {re.escape(name)}(/[^:]*)?: .+; .+", line) is not None


def _is_text(out: str) -> bool:
    """Whether it is mostly letters, figures, blanks and common marks."""
    fine = sum(each.isalnum() or each.isspace() or each in ".,;:!?'’\"«»“”()-–—/%$€£&*_#@[]+=<>|·•" for each in out)
    return fine >= _READABLE * len(out)


def _read(file: Damaged) -> Outcome:
    """Run the command on it in a fork of this process: to start Python anew would take most of the time."""
    with tempfile.TemporaryDirectory(prefix="amiable-damaged-") as folder:
        path = pathlib.Path(folder, file.name)
        path.write_bytes(file.data)
        out, err = pathlib.Path(folder, "out"), pathlib.Path(folder, "err")
        process = os.fork()
        if not process:
            _become_amiable(path, out, err)
        status, seconds, memory = _wait(process)
        texts = [each.read_bytes().decode("utf-8", "replace") if each.exists() else "" for each in (out, err)]
    return Outcome(status, seconds, memory, texts[0], texts[1])


def _become_amiable(path: pathlib.Path, out: pathlib.Path, err: pathlib.Path) -> None:
    """Run the command line and end, with all that it started."""
    status = 70
    try:
        os.setpgid(0, 0)
        for descriptor, file in ((1, out), (2, err)):
            os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT), descriptor)
        from amiable.documents.pdf.child import stop
        from amiable.interfaces.cli.main import main as run

        status = run(["clauses", str(path)])
        stop()
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status)


def _wait(process: int) -> tuple[int, float, int]:
    """Status, seconds of the processor and kilobytes; ends what takes longer than the clock allows."""
    until = time.monotonic() + _CLOCK
    done, status, used = os.wait4(process, os.WNOHANG)
    while not done:
        time.sleep(0.01)
        if time.monotonic() > until:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process, signal.SIGKILL)
        done, status, used = os.wait4(process, os.WNOHANG)
    return os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
