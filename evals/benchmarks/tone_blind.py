"""Precision and recall of blocking and of any word on freelancers' mail; the last line is the lowest F1 of blocking.

    python evals/benchmarks/tone_blind.py [FOLDER] [--rows] [--install base|semantic|both]

FOLDER holds the sets, `tone.fr.jsonl`, `tone-second.en.jsonl` and so on (default: evals/blind), an object a line with
`text` and `wanted`: "stop" or "send". Each was written before its author had seen the rules or one result, half of it
to stop, and is there to count, not to tune on; `--rows` shows those judged otherwise. The language is not given:
`check` tells it too. Where the extra is installed the last number is the one reached with it.
Exit status 2 where there is no set, or one cannot be read.
"""

import argparse
import json
import pathlib
import sys
from collections.abc import Sequence
from typing import NamedTuple

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from amiable.model.words import Verdict
from amiable.review.engine import review
from amiable.review.subject import subject_of_text
from evals.training import measures

FOLDER = pathlib.Path(__file__).parents[1] / "blind"
STOP = "stop"


class Judged(NamedTuple):
    """One sentence, what was wanted and what came."""

    text: str
    stop: bool
    verdict: Verdict
    codes: str


class Options(argparse.Namespace):
    """What was asked."""

    folder: pathlib.Path
    rows: bool
    install: str


def main(words: Sequence[str]) -> int:
    """Print a line a set for each install, and the lowest F1."""
    parser = argparse.ArgumentParser(prog="tone_blind", description="judge sentences of mail that nothing was tuned on")
    parser.add_argument("folder", type=pathlib.Path, nargs="?", default=FOLDER, help="folder of the sets")
    parser.add_argument("--rows", action="store_true", help="show what was judged otherwise")
    parser.add_argument("--install", choices=["base", "semantic", "both"], default="both", help="models to measure")
    options = parser.parse_args(words, namespace=Options())
    sets = sorted(options.folder.glob("tone*.jsonl"))
    if not sets:
        sys.stderr.write(f"tone_blind: {options.folder}: no set named tone*.jsonl; give the folder that holds them\n")
        return 2
    for _ in measures.each_install(options.install):
        lowest = 1.0
        for path in sets:
            try:
                judged = _judge(path)
            except (OSError, ValueError, KeyError) as error:
                sys.stderr.write(f"tone_blind: {path}: {error}; mend the file\n")
                return 2
            lowest = min(lowest, _tell(path.stem, judged))
            if options.rows:
                _show_rows(judged)
        print(f"{lowest:.3f}")
    return 0


def _judge(path: pathlib.Path) -> list[Judged]:
    """Give the verdict on every row of the file."""
    judged = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found = review(subject_of_text(row["text"]))
        judged.append(
            Judged(row["text"], row["wanted"] == STOP, found.verdict, " ".join(each.code for each in found.findings))
        )
    return judged


def _tell(name: str, judged: Sequence[Judged]) -> float:
    """Print the shares of one set and give its F1."""
    blocked = [each for each in judged if each.verdict is Verdict.BLOCK]
    wanted = [each for each in judged if each.stop]
    hits = sum(each.stop for each in blocked)
    precision, recall = hits / max(len(blocked), 1), hits / len(wanted)
    told = [each for each in judged if each.verdict is not Verdict.PASS]
    rightly = sum(each.stop for each in told)
    print(
        f"{name:14}  {len(judged)} sentences  blocking: precision {precision:.3f}, recall {recall:.3f}"
        f"  blocked or warned: precision {rightly / max(len(told), 1):.3f}, recall {rightly / len(wanted):.3f}"
    )
    return 2 * precision * recall / (precision + recall) if hits else 0.0


def _show_rows(judged: Sequence[Judged]) -> None:
    for each in judged:
        if each.stop is not (each.verdict is Verdict.BLOCK):
            print(f"  {'to stop' if each.stop else 'to send'}, {each.verdict} {each.codes}: {each.text}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
