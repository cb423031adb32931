"""One page that shows each text with what was found marked in it. No script, no link, nothing loaded from elsewhere.

Every character of a text is escaped: a judged mail may hold anything.
"""

from collections.abc import Iterable, Iterator
from html import escape

from amiable.interfaces.reports.checked import Checked
from amiable.interfaces.reports.let_pass import ignored_lines
from amiable.interfaces.reports.output import defuse
from amiable.interfaces.reports.text import heat_word, words_of
from amiable.model.finding import Finding

_HEAD = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>amiable check</title>
<style>
body { font: 1rem/1.5 serif; margin: 2rem auto; max-width: 44rem; padding: 0 1rem; }
pre { font: inherit; white-space: pre-wrap; border-left: .2rem solid; padding-left: 1rem; }
mark { background: none; color: inherit; text-decoration: underline .15rem; }
mark.block { text-decoration-style: wavy; }
mark.note { text-decoration-style: dotted; }
</style>
<h1>amiable check</h1>"""


def pieces(checked: Iterable[Checked]) -> Iterator[str]:
    """Give the page, text by text."""
    yield _HEAD
    for each in checked:
        yield _section(each)


def _section(checked: Checked) -> str:
    language, review = checked.language, checked.review
    heat = heat_word(review.heat, words_of(language))
    title = f"{_safe(checked.path)}: {review.verdict} ({_safe(heat)})"
    items = "".join(f"<li>{_item(each)}</li>" for each in review.findings)
    items += "".join(f"<li>{_safe(each)}</li>" for each in ignored_lines(review.ignored, words_of(language)))
    findings = f"<ul>{items}</ul>" if items else ""
    return f'<section lang="{language}"><h2>{title}</h2><pre>{_marked(checked)}</pre>{findings}</section>'


def _marked(checked: Checked) -> str:
    """Give the text with each finding underlined; of overlapping ones the first."""
    parts: list[str] = []
    position = 0
    for finding in checked.review.findings:
        if finding.start >= position and finding.end > finding.start:
            parts.append(_safe(checked.text[position : finding.start]))
            title = escape(finding.message, quote=True)
            parts.append(f'<mark class="{finding.severity}" title="{title}">{_safe(finding.quote)}</mark>')
            position = finding.end
    return "".join([*parts, _safe(checked.text[position:])])


def _item(finding: Finding) -> str:
    said = " ".join(filter(None, [finding.message, finding.suggestion]))
    return f"<strong>{finding.code}</strong> ({finding.severity}) {_safe(said)}"


def _safe(text: str) -> str:
    return escape(defuse(text), quote=True)
