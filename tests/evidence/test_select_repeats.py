"""The same case gives the same evidence in every run."""

import os
import subprocess
import sys

PROGRAM = """
from tests.evidence.test_disputes import ALL, evidence_of
for setting in ALL[::3]:
    print(evidence_of(setting))
"""


def test_two_hash_seeds_give_the_same_evidence_to_the_last_word() -> None:
    """Ranks, scores, grounds, reasons and warnings: no set of strings reaches them unsorted."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        for seed in ("1", "4")
    ]

    assert runs[0].stdout == runs[1].stdout
    assert "ground_reason" in runs[0].stdout
