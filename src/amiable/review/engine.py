"""The review: every rule over one subject, one judgement.

It owns the order and the gate, no pattern. It is the defence that a writer's draft must pass, so it imports no
writer, and a rule that finds nothing costs little: most are asked only where one of their words occurs.
"""

import dataclasses
from collections.abc import Iterable

from amiable.model.finding import Finding, Review
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.checks import awake
from amiable.review.lexicon import walk
from amiable.review.reading import touches
from amiable.review.rules import Rule, lexicons_of, rules_for
from amiable.review.subject import Subject
from amiable.review.tone import heat_and_courtesy
from amiable.review.verdict import GRAVITY, settle, verdict_of

STRUCTURE = "structure"
"""The family that judges a reply as a whole: where the text is no finished reply, it warns at most."""
_GRAVE = frozenset({Severity.WARN, Severity.BLOCK})


def review(subject: Subject) -> Review:
    """Give the findings of every rule in the order of the text, the verdict, heat and courtesy; empty text passes."""
    if not subject.text.strip():
        return Review(findings=(), verdict=verdict_of(()), heat=0.0, courtesy=0.0)
    subject = told_apart(subject)
    findings = _findings(subject)
    heat, courtesy = heat_and_courtesy(subject, findings)
    return Review(findings=findings, verdict=verdict_of(findings), heat=heat, courtesy=courtesy)


def look_for_wordings(subject: Subject) -> None:
    """Find where the wordings of all lexicons of the rules stand; the review finds them done."""
    walk(subject, lexicons_of(rules_for(subject)))


def told_apart(subject: Subject) -> Subject:
    """Give the subject in the language in which it offends, where nothing else tells the language: "Crooks!"."""
    if not subject.unsure:
        return subject
    sure = dataclasses.replace(subject, unsure=False, read=subject.reading)
    other = dataclasses.replace(sure, language=Language.EN if subject.language is Language.FR else Language.FR)
    graver = _gravity(_findings(other)) > _gravity(_findings(sure))
    return other if graver else sure


def _findings(subject: Subject) -> tuple[Finding, ...]:
    rules = _awake(subject)
    found = [each for rule in rules if not rule.alone for each in _ask(rule, subject)]
    for rule in rules:
        if rule.alone:
            found += _unsaid(rule, subject, found)
    return settle(found)


def _unsaid(rule: Rule, subject: Subject, found: Iterable[Finding]) -> list[Finding]:
    """Give what the rule finds where none of its family warns already: one reason is enough for one sentence."""
    said = sorted(
        Span(each.start, each.end) for each in found if each.code[0] == rule.code[0] and each.severity in _GRAVE
    )
    return [each for each in _ask(rule, subject) if not touches(Span(each.start, each.end), said)]


def _awake(subject: Subject) -> list[Rule]:
    """Give the rules that may find something: those whose lexicon, marks or anchors occur, and those without any."""
    rules = rules_for(subject)
    matches = walk(subject, lexicons_of(rules))
    characters, language = subject.characters, subject.language
    asked = []
    for rule in rules:
        if rule.lexicon and not matches[rule.lexicon] and (not rule.marks or rule.marks.isdisjoint(characters)):
            continue
        if not rule.anchors or awake(subject, rule.anchors[language]):
            asked.append(rule)
    return asked


def _gravity(findings: Iterable[Finding]) -> int:
    """Give the weight of the gravest, -1 where nothing was found."""
    return max((GRAVITY[each.severity] for each in findings), default=-1)


def _ask(rule: Rule, subject: Subject) -> list[Finding]:
    """Give what one rule finds, softened where the text was not meant as a whole reply."""
    found = list(rule.find(subject))
    if rule.family == STRUCTURE and not subject.finished:
        return [_at_most_warn(each) for each in found]
    return found


def _at_most_warn(finding: Finding) -> Finding:
    """Give the finding, a warning where it would block."""
    return dataclasses.replace(finding, severity=Severity.WARN) if finding.severity is Severity.BLOCK else finding
