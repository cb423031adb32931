"""How well courtesy ranks English requests as people do; the last line is the rank correlation.

    python evals/benchmarks/tone_courtesy_en.py [DATA] [--every] [--install base|semantic|both]

The rows are those of TyDiP that the shipped model was not learnt on. Accuracy counts, as the set's authors do, only the
requests that people agreed on, at the middle of their courtesies. Exit status 2 where data are missing.
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from evals.training import measures, sets


def measure(options: measures.Options) -> float:
    """Print both figures with their number of texts; give the rank correlation."""
    samples = measures.unseen(sets.requests(options.data), options)
    courtesies = measures.courtesies(samples)
    agreed = [(value, each.clear) for value, each in zip(courtesies, samples, strict=True) if each.clear is not None]
    accuracy = measures.accuracy_at_median([value for value, _ in agreed], [clear for _, clear in agreed])
    correlation = measures.rank_correlation(courtesies, [each.value for each in samples])
    print(f"requests en: accuracy at the median {accuracy:.3f} (n {len(agreed)})")
    print(f"requests en: rank correlation {correlation:.3f} (n {len(samples)})")
    return correlation


if __name__ == "__main__":
    sys.exit(measures.run("tone_courtesy_en", "rank English requests by courtesy", measure, sys.argv[1:]))
