"""How well courtesy, learnt on English alone, ranks French; the last line is its rank correlation with people.

    python evals/benchmarks/tone_courtesy_fr.py [DATA] [--every] [--install base|semantic|both]

Where DATA holds French requests with scores (`tydip/fr_*.jsonl`, none trains), the last line is the correlation with
them. Where it does not, two stand-ins are told, and neither is a judgement by people: how often a support reply is more
courteous than a complaint, and, last, how alike the same sentence ranks in French and in English.
Exit status 2 where data are missing.
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from evals.training import measures, sets


def measure(options: measures.Options) -> float:
    """Print the figures with their number of texts; give the last correlation."""
    replies = measures.courtesies(sets.support_replies(options.data))
    complaints = measures.courtesies(sets.complaints(options.data))
    ordered = measures.area(replies, complaints)
    print(f"support replies above complaints: {ordered:.3f} (n {len(replies)} and {len(complaints)})")
    french = measures.courtesies(sets.translations(options.data, "formal"))
    english = measures.courtesies(sets.translations(options.data, "en"))
    correlation = measures.rank_correlation(french, english)
    print(f"same sentences in French and English: rank correlation {correlation:.3f} (n {len(french)})")
    samples = sets.french_requests(options.data)
    return _against_people(samples) if samples else correlation


def _against_people(samples: list[sets.Sample]) -> float:
    courtesies = measures.courtesies(samples)
    agreed = [(value, each.clear) for value, each in zip(courtesies, samples, strict=True) if each.clear is not None]
    if agreed:
        accuracy = measures.accuracy_at_median([value for value, _ in agreed], [clear for _, clear in agreed])
        print(f"requests fr: accuracy at the median {accuracy:.3f} (n {len(agreed)})")
    correlation = measures.rank_correlation(courtesies, [each.value for each in samples])
    print(f"requests fr: rank correlation {correlation:.3f} (n {len(samples)})")
    return correlation


if __name__ == "__main__":
    sys.exit(measures.run("tone_courtesy_fr", "rank French requests by courtesy", measure, sys.argv[1:]))
