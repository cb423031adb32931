"""Workflow commands, which GitHub Actions shows as annotations on the changed lines."""

import re
from collections.abc import Iterable, Iterator

from amiable.interfaces.reports.checked import Checked
from amiable.interfaces.reports.output import defuse
from amiable.language.spans import line_of
from amiable.model.finding import Finding
from amiable.model.words import Severity

_COMMANDS = {Severity.BLOCK: "error", Severity.WARN: "warning", Severity.NOTE: "notice"}
_NUMBER = re.compile(r"#\d+\Z")
"""What the path of one mail or line adds to that of its file."""
_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_MESSAGE, ":": "%3A", ",": "%2C"}


def pieces(checked: Iterable[Checked]) -> Iterator[str]:
    """Give a line for each finding."""
    for each in checked:
        for finding in each.review.findings:
            yield _command(each, finding)


def _command(checked: Checked, finding: Finding) -> str:
    properties = [f"file={_escaped(_NUMBER.sub('', checked.path), _IN_PROPERTY)}"]
    if checked.is_file:
        properties.append(f"line={line_of(checked.text, finding.start)}")
    properties.append(f"title={finding.code}")
    said = " ".join(filter(None, [f"“{finding.quote}”", finding.message, finding.suggestion]))
    return f"::{_COMMANDS[finding.severity]} {','.join(properties)}::{_escaped(said, _IN_MESSAGE)}"


def _escaped(text: str, table: dict[str, str]) -> str:
    """Give the text as the runner wants it: nothing in it can end the line or start a command."""
    return "".join(table.get(character, character) for character in defuse(text))
