"""Which share of calm texts is blocked, warned of or called tense; the last line is the share of blocked ones.

    python evals/benchmarks/tone_false_alarms.py [DATA] [--every] [--install base|semantic|both]

Support replies and business mails never train; of formal French and office mails only held rows count.
Exit status 2 where data are missing.
"""

import pathlib
import statistics
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from amiable.model.finding import Review
from amiable.model.words import Verdict
from evals.training import measures, sets

TENSE = 0.34


def measure(options: measures.Options) -> float:
    """Print the shares of each set with its number of texts; give the share blocked of all together."""
    calm = {
        "support replies, fr": sets.support_replies(options.data),
        "formal sentences, fr": sets.translations(options.data, "formal"),
        "office mails, en": sets.plain_mails(options.data),
        "business mails, en": sets.emails(options.data),
    }
    every: list[Review] = []
    for name, samples in calm.items():
        reviews = [measures.judge(each) for each in measures.unseen(samples, options)]
        _tell(name, reviews)
        every += reviews
    _tell("all", every)
    return statistics.mean(each.verdict is Verdict.BLOCK for each in every)


def _tell(name: str, reviews: list[Review]) -> None:
    blocked = statistics.mean(each.verdict is Verdict.BLOCK for each in reviews)
    found = statistics.mean(any(finding.code.startswith("T") for finding in each.findings) for each in reviews)
    tense = statistics.mean(each.heat >= TENSE for each in reviews)
    print(f"{name}: blocked {blocked:.3f}, any finding of tone {found:.3f}, tense {tense:.3f} (n {len(reviews)})")


if __name__ == "__main__":
    sys.exit(measures.run("tone_false_alarms", "leave calm texts alone", measure, sys.argv[1:]))
