"""How many times longer a cold `amiable draft` takes than `import pydantic`, side by side in one run.

Each round starts both in fresh interpreters, one after the other, so that a busy machine slows both alike. Told are
the medians of user and system time, and of the clock; the last line is the ratio of the clocks. The goal is below 12.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import time
from typing import NamedTuple

CASE = pathlib.Path(__file__).resolve().parents[2] / "examples" / "karine-marie"
GOAL = 12


class Spent(NamedTuple):
    """Seconds that one process took."""

    clock: float
    processor: float


def measure(command: list[str]) -> Spent:
    """Run `command` to its end, its output thrown away, and give what it took."""
    before = os.times()
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    clock = time.perf_counter() - start
    after = os.times()
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit status {done.returncode}\n{done.stderr}")
    processor = after.children_user - before.children_user + after.children_system - before.children_system
    return Spent(clock, processor)


def main() -> None:
    """Measure in rounds and print the figures, the ratio last."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9, help="how often each is started (default: 9)")
    parser.add_argument("--case", type=pathlib.Path, default=CASE, help="the case folder (default: karine-marie)")
    arguments = parser.parse_args()
    draft = [sys.executable, "-m", "amiable", "draft", str(arguments.case)]
    yardstick = [sys.executable, "-c", "import pydantic"]
    measure(draft)
    measure(yardstick)
    rounds = [(measure(draft), measure(yardstick)) for _ in range(arguments.rounds)]
    clocks = [statistics.median(side.clock for side in sides) for sides in zip(*rounds, strict=True)]
    processors = [statistics.median(side.processor for side in sides) for sides in zip(*rounds, strict=True)]
    print(f"amiable draft    {clocks[0]:.3f} s, {processors[0]:.3f} s of the processor")
    print(f"import pydantic  {clocks[1]:.3f} s, {processors[1]:.3f} s of the processor")
    print(f"processor ratio  {processors[0] / processors[1]:.2f}")
    print(f"ratio (goal below {GOAL}): {clocks[0] / clocks[1]:.2f}")


if __name__ == "__main__":
    main()
