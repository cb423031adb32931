"""How much abuse the tone rules catch, and how much calm text they stop; the last line is the share of abuse caught.

    python evals/benchmarks/tone_first.py [DATA]

DATA is the folder of the data sets (default: shared/data beside the repository); SOURCE.md of each set names its
public origin. The lexicons were written from general knowledge of the languages, none of their rows is taken over. Exit
status 2 where data are missing, 1 where calm text is blocked or less than seven tenths of the abuse are caught.
"""

import json
import pathlib
import sys
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from amiable.model.finding import Review
from amiable.model.words import Language, Verdict
from amiable.review.engine import review
from amiable.review.subject import subject_of_text

DATA = pathlib.Path(__file__).parents[3] / "shared" / "data"
FEWEST_CAUGHT = 0.7


class Sample(NamedTuple):
    """The texts of one set, all abusive or all calm."""

    name: str
    language: Language
    abusive: bool
    texts: list[str]


class Scored(NamedTuple):
    """Texts with a score that people gave."""

    name: str
    texts: list[str]
    scores: list[float]


def main(words: Sequence[str]) -> int:
    """Print a table of shares, the rank correlations, and the share of abuse caught."""
    folder = pathlib.Path(words[0]) if words else DATA
    try:
        samples, scored = list(_samples(folder)), list(_scored(folder))
    except OSError as error:
        sys.stderr.write(
            f"tone_first: {error.filename}: missing; give the folder of the data sets, see SOURCE.md there\n"
        )
        return 2
    caught: dict[Language, list[bool]] = {}
    stopped = 0
    for sample in samples:
        reviews = [_review(text, sample.language) for text in sample.texts]
        verdicts = [each.verdict for each in reviews]
        shares = "  ".join(f"{each} {verdicts.count(each) / len(verdicts):.3f}" for each in Verdict)
        print(f"{sample.name:24} {len(verdicts):5}  {shares}  heat {_mean([each.heat for each in reviews]):.2f}")
        if sample.abusive:
            caught.setdefault(sample.language, []).extend(each is not Verdict.PASS for each in verdicts)
        else:
            stopped += verdicts.count(Verdict.BLOCK)
    for each in scored:
        courtesies = [_review(text, Language.EN).courtesy for text in each.texts]
        print(f"{each.name:24} {len(each.texts):5}  courtesy, Spearman {_spearman(courtesies, each.scores):.3f}")
    shares_caught = {language: _mean(flags) for language, flags in caught.items()}
    print("  ".join(f"caught {language} {share:.3f}" for language, share in shares_caught.items()))
    print(f"calm texts blocked: {stopped}")
    lowest = min(shares_caught.values())
    print(f"{lowest:.3f}")
    return int(stopped > 0 or lowest < FEWEST_CAUGHT)


def _samples(folder: pathlib.Path) -> Iterator[Sample]:
    pairs = _rows(folder / "paradetox_en" / "pairs.jsonl")
    french = _rows(folder / "textdetox_fr" / "dev_inputs_fr.jsonl")
    replies = _rows(folder / "fr_telecom_complaints" / "support_replies.jsonl")
    mails = _rows(folder / "email_politeness" / "emails.jsonl")
    requests = _rows(folder / "tydip" / "en_train.jsonl")
    polite = [each["text"] for each in requests if each["label"] == "polite"]
    yield Sample("paradetox", Language.EN, abusive=True, texts=[each["toxic"] for each in pairs])
    yield Sample("textdetox", Language.FR, abusive=True, texts=[each["toxic"] for each in french])
    yield Sample("support replies", Language.FR, abusive=False, texts=[each["text"] for each in replies])
    yield Sample("business mails", Language.EN, abusive=False, texts=[each["text"] for each in mails])
    yield Sample("polite requests", Language.EN, abusive=False, texts=polite)


def _scored(folder: pathlib.Path) -> Iterator[Scored]:
    requests = _rows(folder / "tydip" / "en_train.jsonl")
    yield Scored("tydip", [each["text"] for each in requests], [each["score"] for each in requests])
    mails = _rows(folder / "email_politeness" / "emails.jsonl")
    yield Scored("mails", [each["text"] for each in mails], [each["directness"] + each["tone"] for each in mails])


def _rows(path: pathlib.Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _review(text: str, language: Language) -> Review:
    return review(subject_of_text(text, language=language))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _spearman(one: Sequence[float], other: Sequence[float]) -> float:
    """Give the rank correlation; equal values share their mean rank."""
    first, second = _ranks(one), _ranks(other)
    middle = (len(first) - 1) / 2
    product = sum((a - middle) * (b - middle) for a, b in zip(first, second, strict=True))
    spread = sum((a - middle) ** 2 for a in first) * sum((b - middle) ** 2 for b in second)
    return float(product / spread**0.5) if spread else 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in order[start : end + 1]:
            ranks[place] = (start + end) / 2
        start = end + 1
    return ranks


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
