"""How often a hostile text is hotter than a calm one (AUC), set by set; the last line is the mean of the sets.

    python evals/benchmarks/tone_heat.py [DATA] [--every] [--install base|semantic|both]

Of the sets that train (ParaDetox, CoCoA, MLMA) only rows count that the shipped model was not learnt on. Chat and
comments never train. Exit status 2 where data are missing.
"""

import pathlib
import statistics
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from evals.training import measures, sets


def measure(options: measures.Options) -> float:
    """Print the area of each set with its number of texts; give their mean."""
    calm_french = sets.translations(options.data, "formal") + sets.translations(options.data, "informal")
    compared = {
        "toxic and neutral, en": sets.toxic_pairs(options.data),
        "toxic and calm, fr": sets.toxic_french(options.data) + calm_french,
        "tweets, fr": sets.tweets(options.data),
        "chat aggression, fr": sets.chat(options.data),
        "unhealthy comments, en": sets.comments(options.data, "unhealthy"),
        "hostile comments, en": sets.comments(options.data, "hostile"),
    }
    areas = [_area(name, measures.unseen(samples, options)) for name, samples in compared.items()]
    return statistics.mean(areas)


def _area(name: str, samples: list[sets.Sample]) -> float:
    heats = measures.heats(samples)
    hostile = [heat for heat, each in zip(heats, samples, strict=True) if each.value]
    calm = [heat for heat, each in zip(heats, samples, strict=True) if not each.value]
    area = measures.area(hostile, calm)
    print(f"{name}: {area:.3f} (n {len(hostile)} and {len(calm)})")
    return area


if __name__ == "__main__":
    sys.exit(measures.run("tone_heat", "compare the heat of hostile and calm texts", measure, sys.argv[1:]))
