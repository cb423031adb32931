"""What to write instead of a hurtful wording: the rest of the sentence, or a plain sentence that keeps its figures.

It proposes and decides nothing: the rule has found the wording already. Amounts and dates are copied from the
sentence as they stand, so that no legal content is lost; what the text does not say stays in brackets, to be filled
by the person who knows it.
"""

from amiable.language import dates, money
from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.review.checks import Messages, wordings
from amiable.review.lexicon import Match
from amiable.review.subject import Subject

_REST = {
    Language.FR: "Gardez le reste de la phrase : « {rest} ».",
    Language.EN: "Keep the rest of the sentence: “{rest}”.",
}
_SUM = {Language.FR: "[la somme due]", Language.EN: "[the amount due]"}
_PAY = {Language.FR: "de régler {sum}", Language.EN: "pay {sum}"}
_WANT = {Language.FR: "[ce que vous attendez]", Language.EN: "[what you expect]"}
_DAY = {Language.FR: "[date]", Language.EN: "[date]"}
_HEATED = (
    "insult", "contempt", "threat", "bad_faith", "sarcasm", "profanity", "exasperation",
    "blame", "condescension", "passive", "guilt", "exaggeration",
)  # fmt: skip
"""The lexicons of which nothing may stand in what is proposed."""
_HANGING = frozenset({"which", "who", "whom", "whose", "qui", "que", "dont", "laquelle", "lequel", "lesquels"})
"""What hangs on the words left out, and cannot start a sentence."""
_FEWEST_WORDS = 2
_TRIMMED = " \u00a0\u202f,;:–—-"
_STOPS = ".!?… \u00a0\u202f"


def without(subject: Subject, match: Match, otherwise: Messages) -> Messages:
    """Give the sentence without the clause that holds the match, where the rest says something; else `otherwise`."""
    rest = _rest(subject, match)
    if not rest:
        return otherwise
    return {subject.language: _REST[subject.language].format(rest=rest)}


def facts_of(subject: Subject, match: Match) -> dict[str, str]:
    """Give `sum`, `day` and `want` (to pay it) as the sentence names them, or what stands for them in brackets."""
    sentence = subject.sentences[match.sentence]
    text = subject.text[sentence.start : sentence.end]
    sums = money.find_amounts(text, subject.language)
    days = dates.find_dates(text, subject.language, subject.day)
    said = _said(text, sums[0].span) if sums else ""
    return {
        "sum": said or _SUM[subject.language],
        "want": _PAY[subject.language].format(sum=said) if said else _WANT[subject.language],
        "day": _said(text, days[0].span) if days else _DAY[subject.language],
    }


def _said(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def _rest(subject: Subject, match: Match) -> str:
    """Give what commas part from the clause of the match, with a capital; empty where too little is left."""
    tokens = subject.sentence_tokens[match.sentence]
    first, last = match.first, match.last
    while first > 0 and not tokens[first].cut:
        first -= 1
    while last + 1 < len(tokens) and not tokens[last + 1].cut:
        last += 1
    if len(tokens) - (last + 1 - first) < _FEWEST_WORDS or any(
        each.cut for each in tokens[match.first + 1 : match.last + 1]
    ):
        return ""
    if _heated(subject, match.sentence, Span(tokens[first].span.start, tokens[last].span.end)):
        return ""
    sentence = subject.sentences[match.sentence]
    before = subject.text[sentence.start : tokens[first].span.start].strip(_TRIMMED + _STOPS)
    after = subject.text[tokens[last].span.end : sentence.end].strip(_TRIMMED + _STOPS)
    rest = " ".join(f"{before}, {after}".strip(", ").split())
    if rest.split(" ", 1)[0].lower() in _HANGING:
        return ""
    return f"{rest[:1].upper()}{rest[1:]}" if rest else ""


def _heated(subject: Subject, sentence: int, left_out: Span) -> bool:
    """Whether a wording that hurts stands in the sentence outside of what is left out."""
    return any(
        match.sentence == sentence and not (left_out.start <= match.span.start and match.span.end <= left_out.end)
        for name in _HEATED
        for match in wordings(subject, name)
    )
