"""Heat, 0 (calm) to 1 (hostile), and courtesy, -1 (curt, rude) to 1 (gracious), with the words that made them.

Both come from the tone models (the small one, and the semantic one where its extra is installed) and from what the
tone rules found; a share of courtesy is taken off heat. They rank texts and are no probability; only rules block. A
text with a blocking finding of tone is never calm, whatever a model thinks of it. `evals/benchmarks/tone_*.py` measure
both; docs/tone-model.md tells how the models were made.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.subject import Subject
from amiable.review.tone_features import Features, features_of, offending, own_text, own_tokens
from amiable.review.tone_model import Scores, load_model
from amiable.review.tone_semantic import semantic_scores

TONE = "T"
"""The first letter of the codes that count."""
_HEAT = {Severity.BLOCK: 0.7, Severity.WARN: 0.3, Severity.NOTE: 0.1}
"""How much of the remaining calm one tone finding takes away."""
_SHARE = {Language.EN: 2.0, Language.FR: 0.5}
"""How much of courtesy is taken off the log-odds of heat; French courtesy is less sure, so it counts for less."""
_SEMANTIC = {Language.EN: 0.5, Language.FR: 0.75}
"""The part of the semantic model in courtesy; in French the small one has the moves alone, which the other has too."""
_TOGETHER = 1.5
"""What the sum of both log-odds is divided by: two models that agree are surer than one."""
_MOOD = 10.0
"""How much the mood of a long text adds to courtesy."""
_CALM = 1.0
"""Taken off the log-odds, so that no firm and polite letter comes near tense (0.34)."""
_MOST_ODDS = 30.0
_STEEPNESS = 1.2
"""How fast courtesy nears its ends: people's scores of requests run from -2 to 2."""
_USUAL = {Language.EN: 0.0, Language.FR: -0.15}
"""The courtesy of an ordinary request; the French one is an estimate, see docs/tone-model.md."""
_KEPT = "_tone"
"""Under which name a subject keeps its tone, as it keeps its own cached properties."""
_PLACES = 4
_BESIDE = 0.3
"""The part of the hottest word's heat that another needs to be named beside it."""
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


class Tone(NamedTuple):
    """What the models alone make of a text, before any rule is heard."""

    courtesy: float
    """0 is an ordinary request of the language."""
    odds: float
    """The log-odds of heat; 0 is as likely hostile as not."""

    @property
    def hostile(self) -> float:
        """From 0 (calm) to 1."""
        odds = min(max(self.odds - _CALM, -_MOST_ODDS), _MOST_ODDS)
        return 1.0 / (1.0 + math.exp(-odds))


def heat_and_courtesy(subject: Subject, findings: Sequence[Finding]) -> tuple[float, float]:
    """Give the heat (0 to 1) and the courtesy (-1 to 1) of the writer's own words; 0 and 0 for a text without words."""
    tone = [each for each in findings if _counts(each)]
    told = tone_of(subject)
    hostile, courtesy = (told.hostile, told.courtesy) if told is not None else (0.0, 0.0)
    return round(_heat(hostile, tone), _PLACES), round(_lowered(courtesy, tone), _PLACES)


def tone_of(subject: Subject) -> Tone | None:
    """Give what the models make of the writer's own words, worked out once a subject; None where there are no words."""
    kept = vars(subject)
    if _KEPT not in kept:
        kept[_KEPT] = _judged(subject, features_of(subject))
    found: Tone | None = kept[_KEPT]
    return found


def _judged(subject: Subject, features: Features) -> Tone | None:
    """Give the mean of the models, in one scale for both languages."""
    if not any(map(str.isalpha, features.words)):
        return None
    language = subject.language
    small = load_model().scores(features, language)
    courtesy, odds = small
    semantic = semantic_scores(own_text(subject), features)
    if semantic is not None:
        weight = _SEMANTIC[language]
        courtesy = (1 - weight) * small.courtesy + weight * semantic.courtesy
        odds = (small.heat + semantic.heat) / _TOGETHER
    courtesy += _MOOD * features.mood - _USUAL[language]
    return Tone(courtesy, odds - _SHARE[language] * courtesy)


def tone_words(subject: Subject, findings: Sequence[Finding]) -> tuple[ToneWord, ...]:
    """Give the wordings that made heat and courtesy, in the order of the text; what a rule found counts in full."""
    named = _weighed(subject, findings)
    return tuple(sorted(each for each in named if max(abs(each.heat), abs(each.courtesy)) >= _FEWEST))


def hottest_words(subject: Subject, most: int) -> tuple[ToneWord, ...]:
    """Give at most so many words that heat, the hottest first, whatever the rules found; the same word once.

    What weighs little beside the hottest is left out.
    """
    weighed = sorted(_weighed(subject, ()), key=lambda word: (-word.heat, word.span))
    found: dict[str, ToneWord] = {}
    for each in weighed:
        if each.heat > 0 and each.heat >= _BESIDE * weighed[0].heat:
            found.setdefault(subject.text[each.span.start : each.span.end].casefold(), each)
    return tuple(found.values())[:most]


def _weighed(subject: Subject, findings: Sequence[Finding]) -> list[ToneWord]:
    """Give every wording with what it adds."""
    found: dict[Span, Scores] = {}
    for span, scores in _parts(subject, features_of(subject)):
        before = found.get(span, Scores(0.0, 0.0))
        found[span] = Scores(before.courtesy + scores.courtesy, before.heat + scores.heat)
    for finding in findings:
        if _counts(finding) and finding.end > finding.start:
            weight = -math.log1p(-_HEAT[finding.severity])
            span = Span(finding.start, finding.end)
            before = found.get(span, Scores(0.0, 0.0))
            found[span] = Scores(before.courtesy - weight, before.heat + weight)
    share = _SHARE[subject.language]
    return [ToneWord(span, each.heat - share * each.courtesy, each.courtesy) for span, each in found.items()]


def _parts(subject: Subject, features: Features) -> Iterator[tuple[Span, Scores]]:
    """Give what each move, each listed word and each word by its letters adds, where it stands.

    A move made several times shares out what it adds; so does a word.
    """
    model, language = load_model(), subject.language
    courtesy, heat = model.courtesy[language].weights, model.heat[language].weights
    tokens = [token for number in range(len(subject.rows)) for token in own_tokens(subject, number)]

    def one_of(name: str) -> Scores:
        value = features.dense[name] / features.counts[name]
        return Scores(value * courtesy.get(name, 0.0), value * heat.get(name, 0.0))

    for move in features.moves:
        yield move.span, one_of(move.section)
    shares = model.shares(features, language)
    often = Counter(token.folded for token in tokens)
    for token in tokens:
        share, count = shares[token.folded], often[token.folded]
        yield token.span, Scores(share.courtesy / count, share.heat / count)
    for token, names in offending(subject):
        for name in names:
            yield token.span, one_of(name)


def _heat(hostile: float, tone: Sequence[Finding]) -> float:
    """Give what the model and the findings leave of calm, turned round."""
    return 1.0 - (1.0 - hostile) * math.prod(1.0 - _HEAT[each.severity] for each in tone)


def _lowered(courtesy: float, tone: Sequence[Finding]) -> float:
    """Give courtesy on its scale, lowered by what the tone rules found."""
    return math.tanh(_STEEPNESS * courtesy - sum(2.0 * _HEAT[each.severity] for each in tone))


def _counts(finding: Finding) -> bool:
    """Tell whether the finding speaks of tone."""
    return finding.code.startswith(TONE)
