"""Which share of abusive messages is blocked or warned of; the last line is that of the language that fares worse.

    python evals/benchmarks/tone_caught.py [DATA] [--every] [--install base|semantic|both]

Told as well: the share whose heat is tense (0.34) or more, whatever the rules found. The sets train the model, so only
held rows count for heat; the rules were learnt on none, so their shares are over every row.
Exit status 2 where data are missing.
"""

import pathlib
import statistics
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from amiable.model.words import Verdict
from evals.training import measures, sets

TENSE = 0.34


def measure(options: measures.Options) -> float:
    """Print both shares of each language with their number of texts; give the lower share of verdicts."""
    english = [each for each in sets.toxic_pairs(options.data) if each.value]
    return min(_caught("en", english, options), _caught("fr", sets.toxic_french(options.data), options))


def _caught(name: str, samples: list[sets.Sample], options: measures.Options) -> float:
    reviews = [measures.judge(each) for each in samples]
    share = statistics.mean(each.verdict is not Verdict.PASS for each in reviews)
    held = [each for each, sample in zip(reviews, samples, strict=True) if sample.held or options.every]
    tense = statistics.mean(each.heat >= TENSE for each in held)
    print(f"{name}: blocked or warned {share:.3f} (n {len(reviews)}), tense or hostile {tense:.3f} (n {len(held)})")
    return share


if __name__ == "__main__":
    sys.exit(measures.run("tone_caught", "catch abusive messages", measure, sys.argv[1:]))
