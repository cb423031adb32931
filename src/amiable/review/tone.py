"""Two rough measures of a text: heat, 0 (calm) to 1 (hostile), and courtesy, -1 (curt, rude) to 1 (gracious).

Both are computed from what the tone rules found and from a lexicon of polite moves and of words of displeasure in
each language. They rank texts; they are no probability. `evals/benchmarks/tone_first.py` measures them. A trained
model is meant to take their place behind the same function, so nothing else in amiable may read the lexicon.
"""

import math
from collections.abc import Sequence

from amiable.model.finding import Finding
from amiable.model.words import Severity
from amiable.review.lexicon import load_lexicon
from amiable.review.subject import Subject

TONE = "T"
"""The first letter of the codes that count."""

_HEAT = {Severity.BLOCK: 0.7, Severity.WARN: 0.3, Severity.NOTE: 0.1}
"""How much of the remaining calm one tone finding takes away."""
_COOLING = 0.5
"""How far a gracious text halves what its negative words add to heat; findings are never excused."""
_WORDS = 60.0
"""The length over which cues are spread: a long letter does not become more courteous by being long."""

_WEIGHT = {
    "thanks": 1.0,
    "please": 0.9,
    "apology": 0.7,
    "greeting": 0.6,
    "closing": 0.5,
    "request": 0.6,
    "hedge": 0.35,
    "regard": 0.7,
    "offer": 0.6,
    "positive": 0.4,
    "order": -0.7,
    "charge": -0.9,
    "negative": -0.5,
    "rebuke": -0.8,
}
"""What one cue of each section of the lexicon adds to courtesy; set by hand, ranked by what TyDiP reports."""
_DISPLEASURE = {"order": 0.05, "charge": 0.1, "negative": 0.05, "rebuke": 0.09}


def heat_and_courtesy(subject: Subject, findings: Sequence[Finding]) -> tuple[float, float]:
    """Give the heat (0 to 1) and the courtesy (-1 to 1) of the writer's own words, rounded to two places."""
    cues = [match.section for match in load_lexicon("courtesy", subject.language).matches(subject)]
    tone = [each for each in findings if each.code.startswith(TONE)]
    courtesy = _courtesy(cues, tone, len(subject.tokens))
    return round(_heat(cues, tone, courtesy), 2), round(courtesy, 2)


def _courtesy(cues: Sequence[str], tone: Sequence[Finding], length: int) -> float:
    """Give the balance of cues over the text, lowered by what the tone rules found."""
    balance = sum(_WEIGHT.get(cue, 0.0) for cue in cues) - sum(2.0 * _HEAT[each.severity] for each in tone)
    return math.tanh(0.6 * balance / max(1.0, math.sqrt(length / _WORDS)))


def _heat(cues: Sequence[str], tone: Sequence[Finding], courtesy: float) -> float:
    """Give what findings and words of displeasure leave of calm."""
    calm = math.prod(1.0 - _HEAT[each.severity] for each in tone)
    displeasure = 1.0 - math.prod(1.0 - _DISPLEASURE.get(cue, 0.0) for cue in cues)
    return 1.0 - calm * (1.0 - displeasure * (1.0 - _COOLING * max(0.0, courtesy)))
