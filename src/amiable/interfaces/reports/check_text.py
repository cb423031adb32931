"""The judged texts for a person in a terminal, each in its own language.

A text on which nothing was found takes one line; a finding says where it stands, what is wrong and what to write, and
where it was asked for, why. What the user let pass is told in a line, never left out in silence.
"""

from collections.abc import Iterable, Iterator

from amiable.interfaces.reports.checked import Checked
from amiable.interfaces.reports.let_pass import ignored_lines
from amiable.interfaces.reports.output import Style, one_line, paint
from amiable.interfaces.reports.text import finding_lines, heat_word, words_of
from amiable.interfaces.reports.tone_words import tone_lines
from amiable.language.spans import line_of
from amiable.model.words import Language, Verdict
from amiable.review.reasons import reason_of

_VERDICT = {
    Language.FR: {Verdict.BLOCK: "à ne pas envoyer", Verdict.WARN: "à revoir", Verdict.PASS: "rien à redire"},
    Language.EN: {Verdict.BLOCK: "not to be sent", Verdict.WARN: "to be looked at", Verdict.PASS: "nothing to object"},
}
_STYLE: dict[Verdict, Style] = {Verdict.BLOCK: "red", Verdict.WARN: "yellow", Verdict.PASS: "green"}
_LINE = {Language.FR: "ligne {0}", Language.EN: "line {0}"}
_HEADLINE = {Language.FR: "{0}\N{NO-BREAK SPACE}: {1} ({2})", Language.EN: "{0}: {1} ({2})"}


def pieces(checked: Iterable[Checked]) -> Iterator[str]:
    """Give a headline for each text, and its findings below it."""
    for each in checked:
        yield "\n".join(_lines(each))


def _lines(checked: Checked) -> Iterator[str]:
    words = words_of(checked.language)
    verdict = checked.review.verdict
    said = paint(_VERDICT[checked.language][verdict], _STYLE[verdict])
    yield _HEADLINE[checked.language].format(one_line(checked.path), said, heat_word(checked.review.heat, words))
    explained: set[str] = set()
    for finding in checked.review.findings:
        first, *rest = finding_lines(finding, words)
        line = _LINE[checked.language].format(line_of(checked.text, finding.start))
        yield f"  {line}, {first}"
        yield from (f"    {each}" for each in rest)
        if checked.tone_words is not None and finding.code not in explained:
            explained.add(finding.code)
            yield f"    {words['why'].format(reason_of(finding.code, checked.language))}"
    yield from (
        f"  {each}" for each in ignored_lines(checked.review.ignored, words, whole=checked.tone_words is not None)
    )
    yield from (f"  {each}" for each in tone_lines(checked.tone_words or (), words))
