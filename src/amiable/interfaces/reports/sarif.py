"""SARIF 2.1.0, which code hosts and editors show beside the text.

Regions are given in characters, as amiable counts them (code points); lines only where the text is the file itself.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from amiable import __version__
from amiable.interfaces.reports.checked import Checked
from amiable.interfaces.reports.json import to_json
from amiable.language.spans import line_of
from amiable.model.finding import Finding, IgnoredBy
from amiable.model.words import Severity
from amiable.review.rules import Rule, all_rules

_LEVELS = {Severity.BLOCK: "error", Severity.WARN: "warning", Severity.NOTE: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def pieces(checked: Iterable[Checked]) -> Iterator[str]:
    """Give one log with one run."""
    results = [result for each in checked for result in _results(each)]
    driver = {"name": "amiable", "version": __version__, "rules": [_rule(rule) for rule in all_rules()]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    yield to_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.pattern,
        "shortDescription": {"text": rule.manual.partition("\n")[0]},
        "fullDescription": {"text": rule.manual},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _results(checked: Checked) -> Iterator[dict[str, Any]]:
    """Give what counts, then what was let pass, marked as SARIF asks."""
    for finding in checked.review.findings:
        yield _result(checked, finding)
    for each in checked.review.ignored:
        kind = "inSource" if each.by is IgnoredBy.IN_PLACE else "external"
        suppression = {"kind": kind, "status": "accepted"} | ({"justification": each.reason} if each.reason else {})
        yield _result(checked, each.finding) | {"suppressions": [suppression]}


def _result(checked: Checked, finding: Finding) -> dict[str, Any]:
    region: dict[str, Any] = {
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
        "snippet": {"text": finding.quote},
    }
    if checked.is_file:
        region["startLine"] = line_of(checked.text, finding.start)
        region["startColumn"] = finding.start - checked.text.rfind("\n", 0, finding.start)
    place = {"artifactLocation": {"uri": checked.path.replace("\\", "/")}, "region": region}
    return {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": " ".join(filter(None, [finding.message, finding.suggestion]))},
        "locations": [{"physicalLocation": place}],
    }
