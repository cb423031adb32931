"""JUnit XML, which build servers count: a text is a test case, which fails where the review stops it."""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from amiable.interfaces.reports.checked import Checked
from amiable.model.finding import Finding
from amiable.model.words import Verdict

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def pieces(checked: Iterable[Checked]) -> Iterator[str]:
    """Give one suite; warnings and remarks of a text that passes stand in its output."""
    cases = [(each, list(_case(each))) for each in checked]
    failures = sum(each.review.verdict is Verdict.BLOCK for each, _ in cases)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<testsuite name="amiable check" tests="{len(cases)}" failures="{failures}" errors="0">'
    for _, lines in cases:
        yield from lines
    yield "</testsuite>"


def _case(checked: Checked) -> Iterator[str]:
    findings = checked.review.findings
    opened = f"<testcase classname={_attribute(checked.path)} name={_attribute(checked.id or checked.path)}"
    if not findings:
        yield f"  {opened}/>"
        return
    said = escape(_clean("\n".join(_line(each) for each in findings)))
    tag = "failure" if checked.review.verdict is Verdict.BLOCK else "system-out"
    attribute = f" message={_attribute(findings[0].message)}" if tag == "failure" else ""
    yield f"  {opened}>"
    yield f"    <{tag}{attribute}>{said}</{tag}>"
    yield "  </testcase>"


def _line(finding: Finding) -> str:
    return f"{finding.code} {finding.severity} “{finding.quote}”: {finding.message}"


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    """Give the text without the characters that XML does not know."""
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
