"""What rules share: making a finding, looking up a lexicon, gating on words.

Keeps each rule file down to its pattern. Decides nothing about a text: which wording is wrong, how gravely and in
which circumstances is said by the rule alone.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from amiable.language.spans import overlaps
from amiable.language.words import fold
from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.lexicon import Match, matches_in
from amiable.review.subject import Subject
from amiable.review.tokens import HEAD

INNOCENT = "innocent"
"""The section of a lexicon whose wordings pass, with every other wording that overlaps one: "beware of scammers"."""

Messages = Mapping[Language, str]
"""One sentence a language, for the person who wrote the text."""


def finding(  # noqa: PLR0917 - a finding has these parts, and each rule names them all
    subject: Subject,
    span: Span,
    code: str,
    severity: Severity,
    messages: Messages,
    suggestions: Messages | None = None,
    *,
    replacement: str | None = None,
    **values: str,
) -> Finding:
    """Give the finding at the span in the text’s language; `values` fill the `{names}` of message and suggestion.

    `replacement` may stand instead of the span as it is: the same words and figures, see `review.fixes`.
    """
    suggestion = (suggestions or {}).get(subject.language, "")
    message = messages[subject.language]
    return Finding(
        start=span.start,
        end=span.end,
        code=code,
        severity=severity,
        quote=subject.text[span.start : span.end],
        message=message.format(**values) if values else message,
        suggestion=suggestion.format(**values) if values else suggestion,
        replacement=replacement,
    )


def wordings(subject: Subject, lexicon: str) -> Sequence[Match]:
    """Where the phrases of the lexicon stand in the writer's own words, quotations and innocent turns left out."""
    found = matches_in(subject, lexicon)
    innocent = [match.span for match in found if match.section == INNOCENT]
    if innocent:
        found = tuple(match for match in found if not any(overlaps(match.span, each) for each in innocent))
    if not found or not subject.quoted:
        return found
    return without_quoted(subject, found)


def without_quoted(subject: Subject, matches: Sequence[Match]) -> Sequence[Match]:
    """Give those of the matches that do not stand in a quotation."""
    quoted = subject.quoted_rows
    return [each for each in matches if each.sentence not in quoted or not subject.is_quoted(each.span)]


def anchors(*words: str) -> frozenset[str]:
    """Words to gate a rule on, folded as the tokens of a subject are; « stem* » stands for all that start so."""
    return frozenset(fold(word) for word in words)


def awake(subject: Subject, words: frozenset[str]) -> bool:
    """Whether one of the anchors occurs among the writer's own words, so that a rule is worth its time."""
    if not words.isdisjoint(subject.token_set):
        return True
    stems = _stems(words)
    if not any(stem[:HEAD] in subject.token_heads for stem in stems):
        return False
    return any(token.startswith(stems) for token in subject.token_set)


@cache
def _stems(words: frozenset[str]) -> tuple[str, ...]:
    """Give the starts of words among the anchors."""
    return tuple(word[:-1] for word in words if word.endswith("*"))
