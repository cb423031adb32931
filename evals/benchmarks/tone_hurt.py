"""How well hurt tells sentences to stop from sentences to send (AUC); the last line is the lower one of both languages.

    python evals/benchmarks/tone_hurt.py [DATA] [--install base|semantic|both]

Cross-validation in five parts over the sentences of `evals/training/mail`: neighbours stay together, since the files
of both languages hold much of the same in one order. Told beside it: where calm sentences that did not train lie, and
the share of those to stop above that. Exit status 2 where data are missing.
"""

import pathlib
import statistics
import sys
from collections.abc import Sequence
from functools import cache

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from amiable.language.embedding import load_embedder
from amiable.model.words import Language
from amiable.review.tone_hurt import FEWEST, ending_of
from evals.training import measures, tone_hurt
from evals.training.tone_hurt import Weighed

PARTS = 5
RARE = 0.998
"""The share of calm sentences of the public sets that must lie below."""


def measure(options: measures.Options) -> float:
    """Print the area and the shares of each language; give the lower area."""
    odds = small(options.data)
    if load_embedder() is not None:
        odds = [(one + other) / 2 for one, other in zip(odds, large(options.data), strict=True)]
    return min(_tell(language, odds, parted(options.data)) for language in Language)


@cache
def parted(data: pathlib.Path) -> list[tuple[Weighed, int]]:
    """Give every text that trains, with its part."""
    own = tone_hurt.own_texts()
    public = tone_hurt.public_texts(data)
    parts = list(tone_hurt.folds([each.sample for each in own], PARTS))
    return [*zip(own, parts, strict=True), *((each, number % PARTS) for number, each in enumerate(public))]


@cache
def small(data: pathlib.Path) -> list[float]:
    """Give the log-odds of each text by the small model learnt on the other parts."""
    texts = parted(data)
    odds = [0.0] * len(texts)
    for part in range(PARTS):
        for language in Language:
            model = tone_hurt.learn([each for each, other in texts if other != part], language)
            for place, (each, other) in enumerate(texts):
                if other == part and each.sample.language is language:
                    odds[place] = model.odds(tone_hurt.words_of(each.sample), ending_of(each.sample.text))
    return odds


def large(data: pathlib.Path) -> list[float]:
    """Give the same by the semantic model."""
    from evals.training import tone_semantic

    texts = parted(data)
    odds = [0.0] * len(texts)
    for part in range(PARTS):
        head = tone_semantic.learn_hurt([each for each, other in texts if other != part])
        places = [place for place, (_, other) in enumerate(texts) if other == part]
        rows = tone_semantic.embeddings([texts[place][0].sample.text for place in places])
        for place, row in zip(places, rows.tolist(), strict=True):
            odds[place] = head.of_meaning(row)
    return odds


def _tell(language: Language, odds: Sequence[float], texts: Sequence[tuple[Weighed, int]]) -> float:
    """Print the figures of one language; give its area."""
    found: dict[str, list[float]] = {"stop": [], "send": [], "calm": []}
    for value, (each, _) in zip(odds, texts, strict=True):
        sample = each.sample
        if sample.language is language and len(tone_hurt.words_of(sample)) >= FEWEST:
            own = each.weight == tone_hurt.OWN
            if each.weight != tone_hurt.ABUSE:
                found[("stop" if sample.value else "send") if own else "calm"].append(value)
    area = measures.area(found["stop"], found["send"])
    least = sorted(found["calm"])[int(RARE * len(found["calm"]))]
    shares = {name: statistics.mean(value >= least for value in values) for name, values in found.items()}
    counts = ", ".join(f"{name} {len(values)}" for name, values in found.items())
    print(
        f"{language}: area {area:.3f} ({counts}); above {least:.2f}: {shares['stop']:.3f} of those to stop,"
        f" {shares['send']:.3f} of those to send, {shares['calm']:.3f} of the calm ones"
    )
    return area


if __name__ == "__main__":
    sys.exit(measures.run("tone_hurt", "tell what hurts in a mail from what may leave", measure, sys.argv[1:]))
