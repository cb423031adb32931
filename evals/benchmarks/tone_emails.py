"""How well courtesy ranks business mails as people do; the last line is the rank correlation.

    python evals/benchmarks/tone_emails.py [DATA] [--install base|semantic|both]

People scored directness, structure and tone; their sum is what is compared. None of the mails trains the model.
Exit status 2 where data are missing.
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from evals.training import measures, sets


def measure(options: measures.Options) -> float:
    """Print the rank correlation with its number of texts, and give it."""
    samples = sets.emails(options.data)
    correlation = measures.rank_correlation(measures.courtesies(samples), [each.value for each in samples])
    print(f"mails en: rank correlation {correlation:.3f} (n {len(samples)})")
    return correlation


if __name__ == "__main__":
    sys.exit(measures.run("tone_emails", "rank business mails by courtesy", measure, sys.argv[1:]))
