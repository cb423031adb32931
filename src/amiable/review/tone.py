"""Heat, 0 (calm) to 1 (hostile), and courtesy, -1 (curt, rude) to 1 (gracious), with the words that made them.

Both come from the tone model and from what the tone rules found; a share of courtesy is taken off heat. They rank
texts and are no probability; only rules block. A text with a blocking finding of tone is never calm, whatever the
model thinks of it. `evals/benchmarks/tone_*.py` measure both; docs/tone-model.md tells how the model was made.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.subject import Subject
from amiable.review.tone_features import Features, features_of, lists_of
from amiable.review.tone_model import Scores, load_model

TONE = "T"
"""The first letter of the codes that count."""

_HEAT = {Severity.BLOCK: 0.7, Severity.WARN: 0.3, Severity.NOTE: 0.1}
"""How much of the remaining calm one tone finding takes away."""
_SHARE = 1.0
"""How much of courtesy is taken off the log-odds of heat; 1 to 2 gave the same ranks on held rows."""
_CALM = 0.66
"""Taken off the log-odds, so that heat is tense (0.34) where a text is as likely hostile as not."""
_STEEPNESS = 1.2
"""How fast courtesy nears its ends: people's scores of requests run from -2 to 2."""
_USUAL = {Language.EN: 0.0, Language.FR: -0.15}
"""The courtesy of an ordinary request; the French one is an estimate, see docs/tone-model.md."""
_PLACES = 4
_FEWEST = 0.15
"""What a word must add to be named."""


class ToneWord(NamedTuple):
    """A wording, and what it adds."""

    span: Span
    """Its place in the text."""
    heat: float
    """In log-odds; below 0 it calms."""
    courtesy: float
    """In the unit of `Scores.courtesy`; below 0 it is curt."""


def heat_and_courtesy(subject: Subject, findings: Sequence[Finding]) -> tuple[float, float]:
    """Give the heat (0 to 1) and the courtesy (-1 to 1) of the writer's own words; 0 and 0 for a text without words."""
    features = features_of(subject)
    tone = [each for each in findings if each.code.startswith(TONE)]
    if not any(word.isalpha() for word in features.words):
        return (round(_heat(0.0, tone), _PLACES), round(_lowered(0.0, tone), _PLACES))
    scores = load_model().scores(features, subject.language)
    courtesy = scores.courtesy - _USUAL[subject.language]
    odds = scores.heat - _SHARE * courtesy - _CALM
    hostile = 1.0 / (1.0 + math.exp(-odds)) if odds > 0 else math.exp(odds) / (1.0 + math.exp(odds))
    return round(_heat(hostile, tone), _PLACES), round(_lowered(courtesy, tone), _PLACES)


def tone_words(subject: Subject, findings: Sequence[Finding]) -> tuple[ToneWord, ...]:
    """Give the wordings that made heat and courtesy, in the order of the text; what a rule found counts in full."""
    found: dict[Span, Scores] = {}
    for span, scores in _parts(subject, features_of(subject)):
        before = found.get(span, Scores(0.0, 0.0))
        found[span] = Scores(before.courtesy + scores.courtesy, before.heat + scores.heat)
    for finding in findings:
        if finding.code.startswith(TONE) and finding.end > finding.start:
            weight = -math.log1p(-_HEAT[finding.severity])
            span = Span(finding.start, finding.end)
            before = found.get(span, Scores(0.0, 0.0))
            found[span] = Scores(before.courtesy - weight, before.heat + weight)
    named = [ToneWord(span, each.heat - _SHARE * each.courtesy, each.courtesy) for span, each in found.items()]
    return tuple(sorted(each for each in named if max(abs(each.heat), abs(each.courtesy)) >= _FEWEST))


def _parts(subject: Subject, features: Features) -> Iterator[tuple[Span, Scores]]:
    """Give what each move, each listed word and each word by its letters adds, where it stands.

    A move made several times shares out what it adds; so does a word.
    """
    model, language = load_model(), subject.language
    courtesy, heat = model.courtesy[language].weights, model.heat[language].weights

    def one_of(name: str) -> Scores:
        value = features.dense[name] / features.counts[name]
        return Scores(value * courtesy.get(name, 0.0), value * heat.get(name, 0.0))

    for move in features.moves:
        yield move.span, one_of(move.section)
    shares = model.shares(features, language)
    often = Counter(token.folded for token in features.tokens)
    for token in features.tokens:
        share, count = shares[token.folded], often[token.folded]
        yield token.span, Scores(share.courtesy / count, share.heat / count)
        for name in lists_of(token.folded, language):
            yield token.span, one_of(name)


def _heat(hostile: float, tone: Sequence[Finding]) -> float:
    """Give what the model and the findings leave of calm, turned round."""
    return 1.0 - (1.0 - hostile) * math.prod(1.0 - _HEAT[each.severity] for each in tone)


def _lowered(courtesy: float, tone: Sequence[Finding]) -> float:
    """Give courtesy on its scale, lowered by what the tone rules found."""
    return math.tanh(_STEEPNESS * courtesy - sum(2.0 * _HEAT[each.severity] for each in tone))
